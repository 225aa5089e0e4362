package embed

import (
	"errors"
	"fmt"
	"io"
	"math"
	"net/url"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/extract"
)

// Default limits of an [Extractor], which hold for the functions too.
const (
	DefaultMaxBytes = 16 << 20 // bytes of input: 16 MiB
	DefaultMaxItems = 1000     // items of a result
)

// Errors of the functions that read bytes. What they return wraps these and says more:
// test for them with [errors.Is].
var (
	// ErrTooLarge is returned when the input holds more than [Extractor.MaxBytes]
	// bytes. The error says how many, and the limit. Raise the limit, or cut the input
	// where that does no harm.
	ErrTooLarge = errors.New("embed: input exceeds MaxBytes")
	// ErrNoReader is returned for a reader that is nil.
	ErrNoReader = errors.New("embed: reader is nil")
	// ErrNotText is returned for input that is neither HTML nor text: compressed data,
	// which has to be decompressed first, or a PDF file. The error says which.
	ErrNotText = errors.New("embed: input is not text")
)

// An Extractor holds settings for methods that mirror the functions of this
// package. The zero value is ready to use. Its methods may be called
// concurrently, also on one tree, as long as nothing changes the Extractor or
// the tree.
type Extractor struct {
	// Base is the URL of the page, absolute, and resolves relative URLs. If
	// nil, the document's <base href> serves; without either, a URL that is
	// relative is left out. The item stays, unless only that URL names it.
	Base *url.URL
	// ContentType is the Content-Type header the input came with, if any. It
	// names the encoding before a <meta> in the page does.
	ContentType string
	// Kinds limits the result to those listed. Empty means all but mentions. See
	// [Extractor.Validate] for names that come from outside the program.
	Kinds []Kind
	// Providers limits the result to those listed: any name that [ParseProvider] takes,
	// also one that has no constant ("wattpad"). Empty means all. Placeholders have no
	// provider and are judged by Kinds alone.
	Providers []Provider
	// Tables are further providers and wordings, see [CompileTables]. Nil adds none.
	Tables *Tables
	// MaxBytes limits the input of the methods that read bytes or a reader, in
	// bytes before conversion to UTF-8. Zero means DefaultMaxBytes, negative no
	// limit. Trees and strings, which the caller holds already, are not limited.
	MaxBytes int64
	// MaxItems limits the number of items. Zero means DefaultMaxItems, negative no
	// limit. The first in document order are kept, and Result.Truncated is set.
	MaxItems int
}

// Extract reads HTML, a document or a fragment, from r to its end and returns
// the embeds in it. It does not close r. See [Extractor.Extract].
func Extract(r io.Reader) (*Result, error) { return new(Extractor).Extract(r) }

// ExtractBytes is Extract for HTML in memory. It does not keep or change data. It
// fails only with [ErrTooLarge] and [ErrNotText].
func ExtractBytes(data []byte) (*Result, error) { return new(Extractor).ExtractBytes(data) }

// ExtractNode searches n and everything below it. It never modifies the tree; a
// nil n gives an empty result. Items carry the node they were found at, and its path.
func ExtractNode(n *html.Node) *Result { return new(Extractor).ExtractNode(n) }

// ExtractSelection searches the nodes of s, each once even where they nest. A nil s
// gives an empty result. It never modifies the tree. Items carry the node they were
// found at, and its path.
func ExtractSelection(s *goquery.Selection) *Result { return new(Extractor).ExtractSelection(s) }

// ExtractText searches text that carries no markup, in UTF-8. Line breaks
// matter: they show where an embed's words begin. Bytes that are not valid UTF-8 do
// no harm, but nothing is found in text of another encoding: for that, and for bytes
// of unknown origin, there is [ExtractTextReader]. Spans index text.
func ExtractText(text string) *Result { return new(Extractor).ExtractText(text) }

// ExtractAuto looks at data and reads it as HTML or as text; the result says which.
// Data is HTML if it begins with a tag, comment or doctype, or holds a block-level or
// embedding tag. It does not keep or change data. It fails only with [ErrTooLarge] and
// [ErrNotText].
func ExtractAuto(data []byte) (*Result, error) { return new(Extractor).ExtractAuto(data) }

// ExtractTextReader reads text from r to its end and returns the embeds in it. See
// [Extractor.ExtractTextReader].
func ExtractTextReader(r io.Reader) (*Result, error) { return new(Extractor).ExtractTextReader(r) }

// ExtractAutoReader is [ExtractAuto] for a reader. See [Extractor.Extract] for what it
// reads and how it fails.
func ExtractAutoReader(r io.Reader) (*Result, error) { return new(Extractor).ExtractAutoReader(r) }

// Extract reads HTML from r. Broken markup is no error: the result holds what
// could be read. If r holds more than MaxBytes it fails with [ErrTooLarge] and a nil
// result, having read one byte more than that. If
// reading fails halfway, the error is r's, wrapped, and the result, never nil
// then, holds what was found up to there. It also fails with [ErrNoReader] and
// [ErrNotText], and where [Extractor.Validate] does.
func (x *Extractor) Extract(r io.Reader) (*Result, error) { return x.readAll(r, x.ExtractBytes) }

// ExtractTextReader reads text from r, and fails as [Extractor.Extract] does. Text in
// another encoding than UTF-8 is converted if a byte order mark or ContentType names it;
// spans index the converted text then.
func (x *Extractor) ExtractTextReader(r io.Reader) (*Result, error) {
	return x.readAll(r, func(data []byte) (*Result, error) {
		utf8, charset, err := x.decode(data)
		if err != nil {
			return nil, err
		}
		return x.readText(ascii.View(utf8), charset), nil
	})
}

// ExtractAutoReader is [Extractor.ExtractAuto] for a reader, and fails as
// [Extractor.Extract] does.
func (x *Extractor) ExtractAutoReader(r io.Reader) (*Result, error) {
	return x.readAll(r, x.ExtractAuto)
}

// readAll reads all of r within the limit and extracts from it.
func (x *Extractor) readAll(r io.Reader, from func([]byte) (*Result, error)) (*Result, error) {
	if r == nil {
		return nil, ErrNoReader
	}
	limit := x.maxBytes()
	if limit >= 0 && limit < math.MaxInt64 {
		r = io.LimitReader(r, limit+1)
	}
	data, err := io.ReadAll(r)
	if limit >= 0 && int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	res, rerr := from(data)
	if rerr != nil {
		return nil, rerr
	}
	if err != nil {
		return res, fmt.Errorf("embed: reading input: %w", err)
	}
	return res, nil
}

// ExtractBytes is Extract for HTML in memory. It fails only with [ErrTooLarge] and
// [ErrNotText], and where [Extractor.Validate] does.
func (x *Extractor) ExtractBytes(data []byte) (*Result, error) {
	utf8, charset, err := x.decode(data)
	if err != nil {
		return nil, err
	}
	return x.readHTML(ascii.View(utf8), charset), nil
}

// ExtractAuto reads data as HTML or as text, see the function of that name. It
// fails as [Extractor.ExtractBytes] does.
func (x *Extractor) ExtractAuto(data []byte) (*Result, error) {
	utf8, charset, err := x.decode(data)
	if err != nil {
		return nil, err
	}
	if s := ascii.View(utf8); looksLikeHTML(s) {
		return x.readHTML(s, charset), nil
	}
	return x.readText(ascii.View(utf8), charset), nil
}

// ExtractNode searches n and everything below it, see the function of that name.
func (x *Extractor) ExtractNode(n *html.Node) *Result {
	o := x.options()
	return x.newResult(FormatHTML, "", extract.Nodes(&o, []*html.Node{n}))
}

// ExtractSelection searches the nodes of s, each once even where they nest. A
// nil s gives an empty result.
func (x *Extractor) ExtractSelection(s *goquery.Selection) *Result {
	if s == nil {
		s = new(goquery.Selection)
	}
	o := x.options()
	return x.newResult(FormatHTML, "", extract.Nodes(&o, s.Nodes))
}

// ExtractText searches text that carries no markup, in UTF-8. Spans index text.
func (x *Extractor) ExtractText(text string) *Result {
	return x.readText(text, "")
}

// readHTML reads HTML that was converted to UTF-8 from charset, if not "".
func (x *Extractor) readHTML(page, charset string) *Result {
	o := x.options()
	r := x.newResult(FormatHTML, charset, extract.HTML(&o, page))
	r.Input = sumOf(page)
	return r
}

// readText reads text that was converted to UTF-8 from charset, if not "".
func (x *Extractor) readText(text, charset string) *Result {
	o := x.options()
	r := x.newResult(FormatText, charset, extract.Text(&o, text))
	r.Input = sumOf(text)
	return r
}

func (x *Extractor) maxBytes() int64 {
	if x.MaxBytes == 0 {
		return DefaultMaxBytes
	}
	return x.MaxBytes
}
