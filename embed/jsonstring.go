package embed

import (
	"iter"
	"strings"
)

// jsonString is a string or number in JSON, with its key and how many objects
// and arrays are around it, the outermost not counted.
type jsonString struct {
	key, value string
	depth      int
}

// jsonStrings yields the strings and numbers of s in order. It is lenient, as the
// settings of players are often code and not JSON: keys and strings may be quoted
// with "'" or not at all.
func jsonStrings(s string) iter.Seq[jsonString] {
	return func(yield func(jsonString) bool) {
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
				end := quotedEnd(s, i)
				if end < 0 {
					return
				}
				v := s[i+1 : end-1]
				i = end
				if isKey(s, end) {
					key = v
				} else if !yield(jsonString{key, unquoteScript(v), depth}) {
					return
				}
				continue
			case isWordByte(c):
				end := i
				for end < len(s) && (isWordByte(s[end]) || s[end] == '.') {
					end++
				}
				w := s[i:end]
				i = end
				if isKey(s, end) {
					key = w
				} else if isDigit(w[0]) && key != "" {
					if !yield(jsonString{key, w, depth}) {
						return
					}
				}
				continue
			}
			i++
		}
	}
}

// quotedEnd returns the end of the string that begins with a quote at s[i], -1 if it has none.
func quotedEnd(s string, i int) int {
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

// unquoteScript undoes the escapes of a string in JSON or JavaScript.
func unquoteScript(v string) string {
	if strings.IndexByte(v, '\\') < 0 {
		return v
	}
	if s, ok := unquote(`"` + v + `"`); ok {
		return s
	}
	return strings.NewReplacer(`\/`, "/", `\'`, "'", `\"`, `"`).Replace(v)
}
