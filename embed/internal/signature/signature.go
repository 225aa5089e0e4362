// Package signature reads what follows the words of an embedded post:
// "— Name (@handle) DATE". It is the one reader of that form, for quotations in
// HTML and for running text, with every spelling of dash, brackets and blanks
// that tools and encodings make of it, and with the links of Markdown.
//
// The package reads; whether a signature is credible where it stands is for the
// callers to say, who know what is around it. All functions take linear time and
// look at a bounded window around the offset they are given.
package signature

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/textline"
)

// A Signature is "— Name (@handle)" at text[Start:End], without the day behind it.
type Signature struct {
	Start, End   int
	Name, Handle string
}

// maxTried is how many "@" of a quotation are tried for a signature.
const maxTried = 50

// Last returns the last signature of a quotation; what looks like one before it
// is the post's words. valid reports whether a handle is one of the network.
func Last(text string, valid func(handle string) bool) (s Signature, ok bool) {
	end := len(text)
	for range maxTried {
		at := strings.LastIndexByte(text[:end], '@')
		if at < 0 {
			break
		}
		if s, ok = around(text, at, valid); ok {
			return s, true
		}
		end = at
	}
	return s, false
}

// around reads the signature of a quotation whose handle's "@" is at the offset at.
func around(text string, at int, valid func(string) bool) (s Signature, ok bool) {
	h, ok := HandleAt(text, at, 0)
	if !ok || !valid(h.Name) {
		return bare(text, at, valid)
	}
	s = Signature{End: h.End, Handle: strings.Clone(h.Name)}
	s.Start, s.Name, ok = NameBefore(text, h.Start)
	return s, ok
}

// NameBefore reads "— Name " before text[end:] in a quotation: behind a dash, or
// on a line of its own where the dash was lost.
func NameBefore(text string, end int) (start int, name string, ok bool) {
	if d, ok := Before(text, end, 0); ok {
		return d.Start, Clean(text[d.End:end]), true
	}
	if d, ok := LostBefore(text, end, 0); ok {
		return d.Start, Clean(text[d.End:end]), true
	}
	const far = 480 // bytes of a name
	line := textline.Start(text, end, max(0, end-far))
	if line == 0 || text[line-1] != '\n' || !Plausible(text[line:end]) || strings.IndexByte(text[line:end], '@') >= 0 {
		return 0, "", false
	}
	if name = Clean(text[line:end]); name == "" || strings.ContainsAny(name, ".!?:;") {
		return 0, "", false
	}
	return line, name, true
}

// bare reads "— @handle" or "— Name @handle" on a line of its own.
func bare(text string, at int, valid func(string) bool) (s Signature, ok bool) {
	const far = 480 // bytes of a name
	name, end := HandleName(text, at+1)
	if !valid(name) {
		return s, false
	}
	line := textline.Start(text, at, max(0, at-far))
	if line > 0 && text[line-1] != '\n' {
		return s, false
	}
	i := textline.SkipBlank(text, line)
	n, _ := DashAt(text, i)
	if n == 0 || !Plausible(text[i+n:at]) {
		return s, false
	}
	return Signature{Start: i, End: end, Name: Clean(text[i+n : at]), Handle: strings.Clone(name)}, true
}
