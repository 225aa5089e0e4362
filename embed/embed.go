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

// ErrTooLarge is returned when the input holds more than [Extractor.MaxBytes]
// bytes. Raise the limit, or cut the input where that does no harm.
var ErrTooLarge = errors.New("embed: input exceeds MaxBytes")

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
	// Kinds limits the result to those listed. Empty means all.
	Kinds []Kind
	// Providers limits the result to those listed, which may be names that have no
	// constant ("wattpad"); letter case does not matter. Empty means all. Placeholders
	// have no provider and are judged by Kinds alone.
	Providers []Provider
	// Tables are further providers and wordings, see [CompileTables]. Nil adds none.
	Tables *Tables
	// MaxBytes limits the input of Extract, ExtractBytes and ExtractAuto, in
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
// fails only with [ErrTooLarge].
func ExtractBytes(data []byte) (*Result, error) { return new(Extractor).ExtractBytes(data) }

// ExtractNode searches n and everything below it. It never modifies the tree; a
// nil n gives an empty result. Items carry the node they were found at, and its path.
func ExtractNode(n *html.Node) *Result { return new(Extractor).ExtractNode(n) }

// ExtractSelection searches the nodes of s, each once even where they nest. A nil s
// gives an empty result. It never modifies the tree. Items carry the node they were
// found at, and its path.
func ExtractSelection(s *goquery.Selection) *Result { return new(Extractor).ExtractSelection(s) }

// ExtractText searches text that carries no markup, in UTF-8. Line breaks
// matter: they tell where an embed's words begin. Bytes that are not valid UTF-8 do
// no harm. Spans index text.
func ExtractText(text string) *Result { return new(Extractor).ExtractText(text) }

// ExtractAuto looks at data and reads it as HTML or as text; the result says which.
// Data is HTML if it begins with a tag, comment or doctype, or holds a block-level or
// embedding tag. It does not keep or change data. It fails only with [ErrTooLarge].
func ExtractAuto(data []byte) (*Result, error) { return new(Extractor).ExtractAuto(data) }

// Extract reads HTML from r. Broken markup is no error: the result holds what
// could be read. If r holds more than MaxBytes it fails with [ErrTooLarge] and a nil
// result, having read one byte more than that. If
// reading fails halfway, the error is r's, wrapped, and the result, never nil
// then, holds what was found up to there.
func (x *Extractor) Extract(r io.Reader) (*Result, error) {
	data, err := x.read(r)
	if errors.Is(err, ErrTooLarge) {
		return nil, err
	}
	res, derr := x.ExtractBytes(data)
	if err != nil {
		return res, err
	}
	return res, derr
}

// read reads all of r within the limit.
func (x *Extractor) read(r io.Reader) ([]byte, error) {
	limit := x.maxBytes()
	if limit >= 0 && limit < math.MaxInt64 {
		r = io.LimitReader(r, limit+1)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		err = fmt.Errorf("embed: reading input: %w", err)
	}
	if limit >= 0 && int64(len(data)) > limit {
		err = ErrTooLarge
	}
	return data, err
}

// ExtractBytes is Extract for HTML in memory. It fails only with [ErrTooLarge].
func (x *Extractor) ExtractBytes(data []byte) (*Result, error) {
	utf8, charset, err := x.decode(data)
	if err != nil {
		return nil, err
	}
	return x.readHTML(ascii.View(utf8), charset), nil
}

// ExtractAuto reads data as HTML or as text, see the function of that name. It
// fails only with [ErrTooLarge].
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
	return x.newResult(FormatHTML, "", extract.Nodes(x.options(), []*html.Node{n}))
}

// ExtractSelection searches the nodes of s, each once even where they nest. A
// nil s gives an empty result.
func (x *Extractor) ExtractSelection(s *goquery.Selection) *Result {
	if s == nil {
		s = new(goquery.Selection)
	}
	return x.newResult(FormatHTML, "", extract.Nodes(x.options(), s.Nodes))
}

// ExtractText searches text that carries no markup, in UTF-8. Spans index text.
func (x *Extractor) ExtractText(text string) *Result {
	return x.readText(text, "")
}

// readHTML reads HTML that was converted to UTF-8 from charset, if not "".
func (x *Extractor) readHTML(page, charset string) *Result {
	r := x.newResult(FormatHTML, charset, extract.HTML(x.options(), page))
	r.Input = sumOf(page)
	return r
}

// readText reads text that was converted to UTF-8 from charset, if not "".
func (x *Extractor) readText(text, charset string) *Result {
	r := x.newResult(FormatText, charset, extract.Text(x.options(), text))
	r.Input = sumOf(text)
	return r
}

func (x *Extractor) maxBytes() int64 {
	if x.MaxBytes == 0 {
		return DefaultMaxBytes
	}
	return x.MaxBytes
}
