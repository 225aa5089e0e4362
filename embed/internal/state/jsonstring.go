package state

import (
	"encoding/json"
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// JsonString is a string or number in JSON, with its key and how many objects
// and arrays are around it, the outermost not counted.
type JsonString struct {
	Key, Value string
	Depth      int
}

// JsonStrings yields the strings and numbers of s in order. It is lenient, as the
// settings of players are often code and not JSON: keys and strings may be quoted
// with "'" or not at all.
func JsonStrings(s string) iter.Seq[JsonString] {
	return func(yield func(JsonString) bool) {
		depth, key := -1, ""
		for i := 0; i < len(s); {
			switch c := s[i]; {
			case c == '{' || c == '[':
				depth++
				key = ""
			case c == '}' || c == ']':
				depth--
				key = ""
			case c == ',' || c == ';':
				key = ""
			case c == '"' || c == '\'' || c == '`':
				end := QuotedEnd(s, i)
				if end < 0 {
					return
				}
				v := s[i+1 : end-1]
				i = end
				if isKey(s, end) {
					key = v
				} else if !yield(JsonString{key, UnquoteScript(v), depth}) {
					return
				}
				continue
			case ascii.IsWordByte(c):
				end := i
				for end < len(s) && (ascii.IsWordByte(s[end]) || s[end] == '.') {
					end++
				}
				w := s[i:end]
				i = end
				if isKey(s, end) {
					key = w
				} else if ascii.IsDigit(w[0]) && key != "" {
					if !yield(JsonString{key, w, depth}) {
						return
					}
				}
				continue
			}
			i++
		}
	}
}

// MayHaveKey reports whether an object in JSON may have a key that ends so, as
// [json.Unmarshal] compares them: in any case, "ſ" for "s" and the sign of Kelvin for "k".
func MayHaveKey(s string, ends ...string) bool {
	if strings.Contains(s, `\u`) || strings.Contains(s, "ſ") || strings.Contains(s, "\u212a") {
		return true
	}
	for i := strings.IndexByte(s, '"'); i >= 0; {
		for _, end := range ends {
			if i >= len(end) && tagscan.EqualFold(s[i-len(end):i], end) {
				return true
			}
		}
		j := strings.IndexByte(s[i+1:], '"')
		if j < 0 {
			break
		}
		i += 1 + j
	}
	return false
}

// QuotedEnd returns the end of the string that begins with a quote at s[i], -1 if it has none.
func QuotedEnd(s string, i int) int {
	for j := i + 1; j < len(s); j++ {
		switch s[j] {
		case '\\':
			j++
		case s[i]:
			return j + 1
		}
	}
	return -1
}

// UnquoteScript undoes the escapes of a string in JSON or JavaScript.
func UnquoteScript(v string) string {
	if strings.IndexByte(v, '\\') < 0 {
		return v
	}
	if s, ok := unescapeJSON(v); ok {
		return s // nearly all
	}
	if s, ok := Unquote(`"` + v + `"`); ok {
		return s
	}
	return strings.NewReplacer(`\/`, "/", `\'`, "'", `\"`, `"`).Replace(v)
}

// Unquote decodes a JSON string.
func Unquote(quoted string) (string, bool) {
	if len(quoted) < len(`""`) {
		return "", false // cut short
	}
	if s, ok := unescapeJSON(quoted[1 : len(quoted)-1]); ok {
		return s, true // nearly all are
	}
	var v string
	err := json.Unmarshal([]byte(quoted), &v)
	return v, err == nil
}

// unescapeJSON decodes what stands between the quotes of a JSON string. ok is false
// for strings with bytes that JSON does not allow or escapes of half a character.
func unescapeJSON(s string) (v string, ok bool) {
	if strings.IndexByte(s, '\\') < 0 {
		return s, isPlain(s)
	}
	b, ok := appendJSON(make([]byte, 0, len(s)), s)
	return ascii.View(b), ok
}

// appendJSON appends to b what unescapeJSON makes of s.
func appendJSON(b []byte, s string) (decoded []byte, ok bool) {
	for run := strings.IndexByte(s, '\\'); run >= 0; run = strings.IndexByte(s, '\\') {
		if !isPlain(s[:run]) {
			return b, false
		}
		b = append(b, s[:run]...)
		r, size := jsonEscape(s[run:])
		if size == 0 {
			return b, false
		}
		b = utf8.AppendRune(b, r)
		s = s[run+size:]
	}
	return append(b, s...), isPlain(s)
}

// jsonEscape decodes the escape that s begins with. size is 0 if there is none of
// a whole character. RFC 8259, section 7
func jsonEscape(s string) (r rune, size int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch c := s[1]; c {
	case '"', '\\', '/':
		return rune(c), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		n, err := strconv.ParseUint(s[2:min(len(s), 6)], 16, 16)
		if err != nil || len(s) < 6 || utf16.IsSurrogate(rune(n)) {
			return 0, 0
		}
		return rune(n), 6
	}
	return 0, 0
}

// isPlain reports whether s, between quotes in JSON, stands for itself.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == '"' || s[i] == '\\' {
			return false
		}
	}
	return utf8.ValidString(s)
}
