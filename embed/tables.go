package embed

import (
	"errors"
	"fmt"

	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Tables are providers and wordings of placeholders that an [Extractor] knows beside
// the built-in ones. [CompileTables] makes them, once; nothing changes them then, so any
// number of extractors and goroutines may share them.
type Tables options.Tables

// ErrBadTable is returned by [CompileTables] for a row that cannot be used. The error
// around it names the row and says what is wrong with it.
var ErrBadTable = errors.New("embed: bad table")

// A CustomProvider describes the URLs of a provider that this package does not know: a
// publisher's own player, a network of one country. Its items are found wherever those
// of other providers are: frames, players' markup, page state, lines of text that are
// one URL. A provider of several kinds has one row for each, with the same name.
//
// A pattern describes a whole URL without its scheme:
//
//		HOST/SEGMENT/SEGMENT…[?NAME=VALUE&NAME=VALUE…][#/SEGMENT…]
//
//		play.harbour.example/embed/{id:n}
//		harbour.example/watch/{title}-{id:x12}
//		*.harbour.example/player?clip={id:b6+}
//
//	  - HOST, in lower case, stands for itself and for itself behind "www.", "m.", "de."
//	    and the like. "*.harbour.example" stands for one label more, which
//	    "{account:w}.harbour.example" keeps; "harbour.*" for all countries' domains and
//	    "harbour.**" for all domains.
//	  - A segment of the path, and the value of a parameter, is text in which letter case
//	    does not matter, mixed with variables. "*" is any one segment, a last segment
//	    "..." any number of them. Further parameters may stand in the URL, and slashes
//	    behind it.
//	  - A variable is {NAME}, {NAME:CLASS}, {NAME:CLASS8} for 8 characters, {NAME:CLASS8+}
//	    for at least 8, {NAME:CLASS8-12} for 8 to 12, with the classes
//
//	    n digits, x hexadecimal digits, a lower-case letters and digits,
//	    b letters and digits, w these and "_" and "-", d these and ".",
//	    u a UUID, s anything in the segment (the default), r the rest of the path.
//
//	    Text in quotation marks that the value begins with may stand before the class:
//	    {id:'v'n6}.
//	  - {id} is the item's ID, {account} its Account, {handle} its Handle. In place of {id}
//	    may stand {id1} and {id2}: then the ID is "id1/id2". Others serve only the URL.
//	    There are at most five.
//
// Prefer narrow classes: a page of the site that fits the pattern is taken for an item.
// Where the path of a pattern begins with a variable, the names that sites give their own
// pages ("about", "login", "search") are none.
type CustomProvider struct {
	// Name is lower case, one word of letters and digits, and no built-in provider's.
	Name Provider
	// Kind is KindVideo, KindPost or KindAudio.
	Kind Kind
	// Pages are patterns of URLs for people.
	Pages []string
	// Players are patterns of URLs that frames load. Such a URL is the item's EmbedURL.
	Players []string
	// URL is the item's canonical URL, "https://harbour.example/watch/{id}", with the
	// variables that all patterns have, and {host}, the URL's own host. Empty if an item
	// has no page.
	URL string
}

// A CustomWording is a line that stands where a player or post was, in the words of
// one site or product. It is a whole line and counts wherever it stands; letter case,
// accents, punctuation and white space do not matter. It wins over what is built in.
type CustomWording struct {
	// Line is the wording, which may have places for other text: "…" for any, also none,
	// {text} for some, {n} for a number or a time, {p} for a provider's name, {name} for a
	// person's, @{h} for a handle. Of a long sentence the first words and "…" are enough:
	// "Our live video has moved…".
	Line string
	// Subject is what stood there; empty stands for SubjectAny.
	Subject Subject
	Reason  Reason
	// Lang is the language of the line (BCP 47); it may be empty.
	Lang string
}

// CompileTables makes tables for [Extractor].Tables. Either list may be empty. It takes
// a few milliseconds, so call it once, and does not keep the lists. The error is [ErrBadTable]:
// a pattern or wording that is none, would match nothing or nearly everything; a name
// that is taken; an unknown kind, reason or subject.
func CompileTables(providers []CustomProvider, wordings []CustomWording) (*Tables, error) {
	var rows []provider.Row
	for _, p := range providers {
		rows = append(rows, provider.Row{Name: record.Provider(p.Name), Kind: record.Kind(p.Kind), Pages: p.Pages, Frames: p.Players, URL: p.URL})
	}
	var lines []phrases.Row
	for _, w := range wordings {
		row, err := w.row()
		if err != nil {
			return nil, fmt.Errorf("%w: wording %q: %w", ErrBadTable, w.Line, err)
		}
		lines = append(lines, row)
	}
	t, err := options.Compile(rows, lines)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBadTable, err)
	}
	return (*Tables)(t), nil
}

// row returns the wording as package phrases takes it.
func (w *CustomWording) row() (phrases.Row, error) {
	row := phrases.Row{Line: w.Line, Reason: string(w.Reason), Of: string(w.Subject), Lang: w.Lang}
	switch w.Subject {
	case SubjectVideo, SubjectPost, SubjectAny:
	case "":
		row.Of = string(SubjectAny)
	default:
		return row, fmt.Errorf("unknown subject %q", w.Subject)
	}
	if !record.Reason(w.Reason).IsKnown() {
		return row, fmt.Errorf("unknown reason %q", w.Reason)
	}
	for _, c := range w.Lang {
		if c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return row, fmt.Errorf("%q is no language tag", w.Lang)
		}
	}
	return row, nil
}
