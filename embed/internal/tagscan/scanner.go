// Package tagscan finds the tags of raw HTML without building a tree and
// without allocating.
//
// A [Scanner] cuts its input where the tokenizer of golang.org/x/net/html cuts
// it (the tokenization stage of the HTML standard, section 13.2.5), whatever the
// bytes are. It differs in three points:
//   - <noscript> holds ordinary markup, as in a parse with scripting disabled;
//   - nothing is decoded: names, keys and values are slices of the input;
//   - repeated attributes are kept, and SelfClosing follows the standard where
//     the tokenizer is misled by a repeated attribute (<a b=1 b=2/>).
//
// The package also decodes character references ([Unescape], [UnescapeAttr]).
package tagscan

import (
	"math/bits"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// Kind is the type of a token.
type Kind uint8

const (
	// Start is a start tag, <a href=x>, also if it is self-closing.
	Start Kind = iota + 1
	// End is an end tag, </a>.
	End
	// Text is what stands between tags, comments and declarations, as written.
	Text
	// Raw is the content of an element in which tags do not count: script,
	// style, textarea, title, xmp, iframe, noembed, noframes and plaintext.
	// There is no such token if the element is empty.
	Raw
)

// MaxAttrs is how many attributes of one tag are stored. Later ones are skipped.
const MaxAttrs = 256

// Attr is an attribute as it is written in the input. Key is not lower-cased;
// Val stands without its quotes and is not unescaped. An attribute without a
// value has an empty Val. Namespace is empty. The type is that of trees, so that
// what reads attributes can read those of both.
type Attr = html.Attribute

// Scanner reads the tags of an HTML text one by one. Comments, doctypes,
// processing instructions and <![CDATA[…]]> are skipped, and so is a tag that
// the end of the input cuts off. The zero Scanner is at the end of an empty
// input. A Scanner may be used again after Reset; it must not be used by
// several goroutines at once.
//
// The time is linear in the length of the input. Nothing is allocated, except
// for Attrs while it grows.
type Scanner struct {
	// Kind is the type of the current token.
	Kind Kind
	// SkipBlanks makes white space before a tag no token of its own, unless other
	// text stands there too: Blank tells of it, but before a tag that the end of the
	// input cuts off. It may be set after Reset.
	SkipBlanks bool
	// XML makes an element with a self-closed tag an empty one, whatever its name: it has
	// no raw content. It may be set after Reset.
	XML bool
	raw bool // the last token was the start tag of an element with raw content
	// Start and End delimit the token in the input, in bytes, half-open.
	Start, End int
	// Blank is how many bytes of white space right before a tag were skipped.
	Blank int
	// Name is the tag name as written for Start and End, and for Raw that of the
	// element around it. It is of no meaning for Text.
	Name string
	// Key is the NameKey of Name for Start and End, of no meaning for others.
	Key uint64
	// Attrs are the attributes of a start tag in the order of the input,
	// repeated ones too, the first 256 of them. They are valid until the next
	// call of Next or Reset, and of no meaning for other tokens.
	Attrs []Attr

	src      string
	unquoted int // where the last value without quotes ended
}

// Reset puts the scanner at the beginning of src. It keeps the storage of Attrs.
func (s *Scanner) Reset(src string) {
	*s = Scanner{src: src, Attrs: s.Attrs[:0]}
}

// SelfClosing reports whether the current token, a start tag, ends with "/>". No End
// follows for it, and <script/> has raw content like <script>: only in svg and math,
// and in XML, does the slash close an element.
func (s *Scanner) SelfClosing() bool {
	return s.src[s.End-2] == '/' && s.unquoted != s.End-1
}

// SkipRaw makes what follows the current token, the start tag of an element with raw
// content, ordinary markup: the element has no end tag.
func (s *Scanner) SkipRaw() { s.raw = false }

// Unread makes the current token, raw content, ordinary markup again.
func (s *Scanner) Unread() { s.End, s.raw = s.Start, false }

// Next moves to the next token. It returns false at the end of the input; the
// fields are then of no meaning.
func (s *Scanner) Next() bool {
	if s.raw && s.nextRaw() {
		return true
	}
	src := s.src
	for start := s.End; ; {
		i := start
		if i+8 <= len(src) { // ascii.SpaceEnd, as far as it takes one look
			i += bits.TrailingZeros64(ascii.NonSpaceBits(ascii.Load8(src[i:i+8]))) / 8
		}
		if i == start+8 || i+8 > len(src) {
			i = ascii.SpaceEnd(src, i, len(src))
		}
		if j := tagName(src, i); j > 0 && (s.SkipBlanks || i == start) {
			s.Blank = i - start
			return s.tag(i, j)
		}
		if i = textEnd(src, i); start < i {
			s.Kind, s.Start, s.End, s.Blank = Text, start, i, 0
			return true
		}
		if i+2 >= len(src) { // too short for a tag
			s.End = len(src)
			return false
		}
		start = skipMarkup(src, i)
	}
}

// tagName returns where the name of the tag at i begins, 0 if none begins there.
func tagName(src string, i int) int {
	if i+2 >= len(src) || src[i] != '<' {
		return 0
	}
	j := i + 1
	if src[j] == '/' {
		j++
	}
	if class[src[j]] != letter {
		return 0
	}
	return j
}

// textEnd returns where text that begins at i ends: at the next tag or other markup,
// else at the end of the input.
func textEnd(src string, i int) int {
	for ; ; i++ { // a lone "<" is text
		n := strings.IndexByte(src[i:], '<')
		if n < 0 || i+n+1 == len(src) {
			return len(src)
		}
		i += n
		switch c := src[i+1]; {
		case c == '/' && i+2 == len(src):
			return len(src)
		case class[c] == letter, c == '/', c == '!', c == '?':
			return i
		}
	}
}

// tag reads the tag at i, whose name begins at j. It returns false if the end of
// the input cuts it off.
func (s *Scanner) tag(i, j int) bool {
	src := s.src
	e, key := 0, uint64(0)
	if j+8 < len(src) {
		w := ascii.Load8(src[j : j+8])
		n := lettersIn(w) // one at least
		others := uint(64-8*n) & 63
		e, key = j+n, w<<others>>others
	}
	if e == 0 || class[src[e]] < slash { // more than letters, or than eight
		e, key = nameEnd(src, j)
	}
	s.Kind, s.Start, s.Name, s.Key = Start+Kind(j-i-1), i, src[j:e], key
	s.raw = hasRawContent(key, s.Name) && s.Kind == Start
	s.Attrs = s.Attrs[:0]
	if e < len(src) && src[e] == '>' {
		s.End = e + 1
		return true
	}
	return s.readAttrs(e) // an end tag may carry attributes too, to no effect
}

// nameEnd returns the end of the tag name that begins at i, and its NameKey.
func nameEnd(src string, i int) (end int, key uint64) {
	for end = i; end < len(src) && class[src[end]] < slash; {
		end++
	}
	return end, NameKey(src[i:end])
}

// readAttrs reads attributes into s.Attrs from i on, where the tag name ended, and
// sets s.End. It returns false if the end of the input cuts the tag off.
func (s *Scanner) readAttrs(i int) bool {
	src := s.src
	s.unquoted = 0
	for i < len(src) {
		if c := class[src[i]]; c >= slash {
			i++
			if c == gt {
				s.End = i
				s.Attrs = s.Attrs[:min(len(s.Attrs), MaxAttrs)]
				s.raw = s.raw && !(s.XML && s.SelfClosing())
				return true
			}
			if i >= len(src) || class[src[i]] >= slash {
				continue
			}
		}
		k := i
		i++ // the first byte belongs to the key, even if it is "="
		if i+8 <= len(src) {
			i += lettersIn(ascii.Load8(src[i : i+8]))
		}
		for i < len(src) && class[src[i]] < equals {
			i++
		}
		a := s.nextAttr()
		a.Key = src[k:i]
		if rest := src[i:]; strings.HasPrefix(rest, `="`) { // as nearly all are written
			rest = rest[2:]
			n := strings.IndexByte(rest, '"')
			if n < 0 {
				break
			}
			a.Val = rest[:n]
			i += n + 3
		} else if a.Val, i = s.value(i); i < 0 {
			break
		}
	}
	s.End = len(src)
	return false
}

// nextAttr returns the place of the next attribute.
func (s *Scanner) nextAttr() *Attr {
	n := len(s.Attrs)
	if n == cap(s.Attrs) {
		n = s.growAttrs()
	}
	s.Attrs = s.Attrs[:n+1]
	return &s.Attrs[n]
}

// growAttrs returns the index of the next attribute, where there is no place for it
// yet. Those that are not stored share one.
func (s *Scanner) growAttrs() int {
	n := len(s.Attrs)
	if n > MaxAttrs {
		return MaxAttrs
	}
	s.Attrs = append(make([]Attr, 0, min(2*n+8, MaxAttrs+1)), s.Attrs...)
	return n
}

// lettersIn returns how many of w's bytes, the lowest first, are letters or have the
// bit that all letters have: none of them ends a name or a key.
func lettersIn(w uint64) int {
	const letterBits = 0x4040404040404040
	return bits.TrailingZeros64(^w&letterBits) / 8
}

// value reads the rest of an attribute from i on, where its key ended. It returns
// the value and where the attribute ends, negative if the tag does not.
func (s *Scanner) value(i int) (val string, end int) {
	src := s.src
	for i < len(src) && class[src[i]] == space {
		i++
	}
	if i >= len(src) || src[i] != '=' {
		return "", i
	}
	i++
	for i < len(src) && class[src[i]] == space {
		i++
	}
	if i >= len(src) {
		return "", -1
	}
	switch q := src[i]; q {
	case '"', '\'':
		i++
		n := strings.IndexByte(src[i:], q)
		if n < 0 {
			return "", -1
		}
		return src[i : i+n], i + n + 1
	case '>':
		return "", i
	}
	v := i
	for i < len(src) && class[src[i]] < gt {
		i++
	}
	s.unquoted = i
	return src[v:i], i
}
