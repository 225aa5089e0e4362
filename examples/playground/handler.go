package main

import (
	"bytes"
	"context"
	"errors"
	"html/template"
	"io"
	"net"
	"net/http"
	"path"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed"
)

// Limits of what can be posted, in bytes.
const (
	maxText = 4 << 20
	maxBody = maxText + 64<<10 // the form's other fields and its boundaries
	// maxDrained is how much of a body that is too large is read and thrown away,
	// so that a browser gets to see the answer.
	maxDrained = 64 << 20
)

// maxHeld bounds the posted texts that are held at a time: those that are searched,
// as many as there are processors, and those that wait. A search cannot be broken
// off, so it keeps its place when nobody waits for its answer any more.
const maxHeld = 16

// tooSlow is the answer to what takes longer than answerTimeout.
const tooSlow = "playground: this text takes too long; paste a part of it"

// What is wrong with a request. The page shows it.
var (
	errTextTooLarge = errors.New("playground: the text is larger than " + printedLimit() + "; paste a part of it, or use examples/extract for files")
	errNotForm      = errors.New(`playground: send the form's fields "text" and "format" as multipart/form-data`)
	errNoSample     = errors.New("playground: there is no such sample; pick one of those above")
	errNoFormat     = errors.New(`playground: "format" is auto, html or text`)
	errBusy         = errors.New("playground: busy with earlier texts; try again in a moment")
)

// handler answers the page's requests. It keeps nothing between them.
type handler struct {
	page     *template.Template
	held     chan struct{} // holds an element for each posted text
	searched chan struct{} // and for each that is searched
}

// newHandler returns the whole server: the routes behind [guard].
func newHandler(addr *net.TCPAddr) (http.Handler, error) {
	page, err := template.ParseFS(files, "page.html")
	if err != nil {
		return nil, err
	}
	// The package makes its tables at first use. They are made now, so that the
	// first time on the page is that of the article.
	for _, s := range samples() {
		if text, ok := readSample(s.Name); ok {
			newView(text, formatAuto)
		}
	}
	h := &handler{page: page, held: make(chan struct{}, maxHeld), searched: make(chan struct{}, runtime.GOMAXPROCS(0))}
	return h.routes(addr, answerTimeout), nil
}

// routes returns the server. An answer takes no longer than the limit.
func (h *handler) routes(addr *net.TCPAddr, limit time.Duration) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", h.get)
	mux.HandleFunc("POST /{$}", h.post)
	mux.HandleFunc("POST /results", h.postResults)
	for _, name := range []string{"style.css", "script.js", "icon.svg"} {
		mux.HandleFunc("GET /"+name, asset)
	}
	return guard(addr, http.TimeoutHandler(mux, limit, tooSlow))
}

// asset answers with one of the embedded files.
func asset(w http.ResponseWriter, r *http.Request) {
	http.ServeFileFS(w, r, files, path.Join("assets", path.Base(r.URL.Path)))
}

// get shows the page with the sample that the query names, or with the first.
func (h *handler) get(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("sample")
	if name == "" {
		name = samples()[0].Name
	}
	text, ok := readSample(name)
	if !ok {
		h.answer(w, "page", http.StatusNotFound, problem(errNoSample))
		return
	}
	v, status := h.search(r.Context(), text, formatAuto)
	v.Current = name
	h.answer(w, "page", status, v)
}

// search finds the embeds of a text, when it is its turn, and returns the status of
// the answer.
func (h *handler) search(ctx context.Context, text, format string) (*view, int) {
	select {
	case h.searched <- struct{}{}:
		defer func() { <-h.searched }()
	case <-ctx.Done(): // nobody waits any more
		return problem(errBusy), http.StatusServiceUnavailable
	}
	return newView(text, format), http.StatusOK
}

// problem returns a page that says what is wrong.
func problem(err error) *view {
	v := newView("", formatAuto)
	v.Problem = err.Error()
	return v
}

// post shows the page with what was posted, for browsers without scripts.
func (h *handler) post(w http.ResponseWriter, r *http.Request) { h.postTo(w, r, "page") }

// postResults shows only the results; the page's script puts them into the page.
func (h *handler) postResults(w http.ResponseWriter, r *http.Request) { h.postTo(w, r, "results-only") }

func (h *handler) postTo(w http.ResponseWriter, r *http.Request, name string) {
	select {
	case h.held <- struct{}{}:
		defer func() { <-h.held }()
	default:
		h.answer(w, name, http.StatusServiceUnavailable, problem(errBusy))
		return
	}
	text, format, status, err := readForm(w, r)
	if err != nil {
		h.answer(w, name, status, problem(err))
		return
	}
	v, status := h.search(r.Context(), text, format)
	h.answer(w, name, status, v)
}

// readForm returns what was posted, or what is wrong with it and the status that
// says so.
func readForm(w http.ResponseWriter, r *http.Request) (text, format string, status int, err error) {
	body := r.Body
	r.Body = http.MaxBytesReader(w, body, maxBody)
	// With this limit all parts stay in memory.
	err = r.ParseMultipartForm(maxBody)
	switch {
	case tooLarge(err):
		io.CopyN(io.Discard, body, maxDrained)
		return "", "", http.StatusRequestEntityTooLarge, errTextTooLarge
	case errors.Is(err, http.ErrNotMultipart):
		return "", "", http.StatusUnsupportedMediaType, errNotForm
	case err != nil:
		return "", "", http.StatusBadRequest, errNotForm
	}
	text, format = cleanText(r.PostForm.Get("text")), r.PostForm.Get("format")
	switch {
	case len(text) > maxText:
		return "", "", http.StatusRequestEntityTooLarge, errTextTooLarge
	case format == "":
		format = formatAuto
	case !knownFormat(format):
		return "", "", http.StatusBadRequest, errNoFormat
	}
	return text, format, http.StatusOK, nil
}

// cleanText returns the text as a text area holds it: valid UTF-8 with "\n"
// between lines. A form sends each line break as CRLF, whatever was pasted; spans
// shall count what the reader sees.
func cleanText(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.ReplaceAll(s, "\r", "\n")
}

// answer writes a template of the page. It is written whole or not at all.
func (h *handler) answer(w http.ResponseWriter, name string, status int, v *view) {
	var out bytes.Buffer
	if err := h.page.ExecuteTemplate(&out, name, v); err != nil {
		http.Error(w, "playground: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(out.Len()))
	w.WriteHeader(status)
	w.Write(out.Bytes()) // an error means that the browser went away
}

// The formats of the form.
const (
	formatAuto = "auto"
	formatHTML = "html"
	formatText = "text"
)

func knownFormat(s string) bool { return s == formatAuto || s == formatHTML || s == formatText }

// extract reads text in one of the formats.
func extract(text, format string) (*embed.Result, error) {
	// The text is UTF-8 as the form sends it, also where a <meta> in it names the
	// encoding that the page once had.
	x := embed.Extractor{ContentType: "text/html; charset=utf-8"}
	switch format {
	case formatHTML:
		return x.ExtractBytes([]byte(text))
	case formatText:
		return x.ExtractText(text), nil
	}
	return x.ExtractAuto([]byte(text))
}
