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
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/wide"
	"golang.org/x/net/html"
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

// maxAttrs is how many attributes of one tag are stored. Later ones are skipped.
const maxAttrs = 256

// Attr is an attribute as it is written in the input. Key is not lower-cased;
// Val stands without its quotes and is not unescaped. An attribute without a
// value has an empty Val. Namespace is empty. The type is that of trees, so that
// what looks at attributes can look at those of both.
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
	// Start and End delimit the token in the input, in bytes, half-open.
	Start, End int
	// Name is the tag name as written for Start and End, and for Raw that of the
	// element around it. It is of no meaning for Text.
	Name string
	// Key is the NameKey of Name for Start and End, of no meaning for others.
	Key uint64
	// Attrs are the attributes of a start tag in the order of the input,
	// repeated ones too, the first 256 of them. They are valid until the next
	// call of Next or Reset, and of no meaning for other tokens.
	Attrs []Attr
	// SelfClosing tells whether a start tag ends with "/>". No End follows for it,
	// and <script/> has raw content like <script>: only in svg and math does the
	// slash close an element.
	SelfClosing bool

	src string
	pos int  // where the next token begins
	raw bool // the last token was the start tag of an element with raw content
}

// Reset puts the scanner at the beginning of src. It keeps the storage of Attrs.
func (s *Scanner) Reset(src string) {
	*s = Scanner{src: src, Attrs: s.Attrs[:0]}
}

// Next moves to the next token. It returns false at the end of the input; the
// fields are then of no meaning.
func (s *Scanner) Next() bool {
	if s.raw && s.nextRaw() {
		return true
	}
	src := s.src
	start := s.pos
	for i := start; ; {
		if i >= len(src) {
			return s.emitText(start)
		}
		if src[i] != '<' {
			n := strings.IndexByte(src[i:], '<')
			if n < 0 {
				return s.emitText(start)
			}
			i += n
		}
		if i+1 >= len(src) {
			return s.emitText(start)
		}
		c := src[i+1]
		if class[c] != letter && c != '/' && c != '!' && c != '?' {
			i++ // a lone "<" is text
			continue
		}
		if c == '/' && i+2 == len(src) {
			return s.emitText(start)
		}
		if start < i {
			s.Kind, s.Start, s.End, s.pos = Text, start, i, i
			return true
		}
		if class[c] == letter {
			return s.startTag(i)
		}
		if c == '/' && class[src[i+2]] == letter {
			return s.endTag(i)
		}
		i = skipMarkup(src, i)
		start = i
	}
}

// emitText makes the rest of the input from start on the last token.
func (s *Scanner) emitText(start int) bool {
	s.pos = len(s.src)
	if start >= len(s.src) {
		return false
	}
	s.Kind, s.Start, s.End = Text, start, len(s.src)
	return true
}

// startTag reads the start tag at i, where a "<" and a letter stand.
func (s *Scanner) startTag(i int) bool {
	src := s.src
	e, key := nameEnd(src, i+2)
	name := src[i+1 : e]
	end, unquoted := s.readAttrs(e)
	if end < 0 {
		s.pos = len(src)
		return false
	}
	s.Kind, s.Start, s.End, s.Name, s.Key, s.pos = Start, i, end, name, key, end
	s.SelfClosing = src[end-2] == '/' && unquoted != end-1
	s.raw = hasRawContent(name)
	return true
}

// endTag reads the end tag at i, where "</" and a letter stand.
func (s *Scanner) endTag(i int) bool {
	src := s.src
	e, key := nameEnd(src, i+3)
	name := src[i+2 : e]
	end := e + 1
	if e >= len(src) || src[e] != '>' {
		end, _ = s.readAttrs(e) // an end tag may carry attributes, to no effect
		if end < 0 {
			s.pos = len(src)
			return false
		}
	}
	s.Kind, s.Start, s.End, s.Name, s.Key, s.pos = End, i, end, name, key, end
	return true
}

// nameEnd returns the end of the tag name whose first letter is before i, and its
// NameKey.
func nameEnd(src string, i int) (end int, key uint64) {
	key = uint64(src[i-1])
	for i < len(src) && class[src[i]] < slash {
		key = key<<8 | uint64(src[i])
		i++
	}
	return i, key
}

// readAttrs reads attributes into s.Attrs from i on, where the tag name ended. It
// returns where the tag ends, negative if it does not, and where the last value
// without quotes ended.
func (s *Scanner) readAttrs(i int) (end, unquoted int) {
	src := s.src
	attrs := s.Attrs[:0]
	for i < len(src) {
		if c := class[src[i]]; c >= slash {
			i++
			if c == gt {
				s.Attrs = attrs
				return i, unquoted
			}
			continue
		}
		k := i
		i++ // the first byte belongs to the key, even if it is "="
		if i+8 <= len(src) {
			i += lettersIn(src[i : i+8])
		}
		for i < len(src) && class[src[i]] < equals {
			i++
		}
		key, val := src[k:i], ""
		if i+1 < len(src) && src[i] == '=' && src[i+1] == '"' { // as nearly all are written
			i += 2
			n := strings.IndexByte(src[i:], '"')
			if n < 0 {
				return -1, 0
			}
			val = src[i : i+n]
			i += n + 1
		} else if val, i, unquoted = s.value(i, unquoted); i < 0 {
			return -1, 0
		}
		if n := len(attrs); n < maxAttrs {
			if n == cap(attrs) {
				attrs = slices.Grow(attrs, 1)
			}
			attrs = attrs[:n+1]
			attrs[n].Key, attrs[n].Val = key, val
		}
	}
	return -1, 0
}

// lettersIn returns how many bytes s begins with, of the first eight, that are
// letters or have the bit that all letters have: none of them ends a key.
func lettersIn(s string) int {
	const letterBits = 0x4040404040404040
	return bits.TrailingZeros64(^wide.Load(s)&letterBits) / 8
}

// value reads the rest of an attribute from i on, where its key ended. It returns
// the value and where the attribute ends, negative if the tag does not.
func (s *Scanner) value(i, unquoted int) (val string, end, lastUnquoted int) {
	src := s.src
	for i < len(src) && class[src[i]] == space {
		i++
	}
	if i >= len(src) || src[i] != '=' {
		return "", i, unquoted
	}
	i++
	for i < len(src) && class[src[i]] == space {
		i++
	}
	if i >= len(src) {
		return "", -1, unquoted
	}
	switch q := src[i]; q {
	case '"', '\'':
		i++
		n := strings.IndexByte(src[i:], q)
		if n < 0 {
			return "", -1, unquoted
		}
		return src[i : i+n], i + n + 1, unquoted
	case '>':
		return "", i, unquoted
	}
	v := i
	for i < len(src) && class[src[i]] < gt {
		i++
	}
	return src[v:i], i, i
}
