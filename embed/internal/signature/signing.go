package signature

import "strings"

// LastHandle returns the last handle in plain brackets: earlier ones are words of the
// post. Names of users may have dots here, or a host.
func LastHandle(text string) (Handle, bool) {
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], "(@")
		if i < 0 {
			return Handle{}, false
		}
		if j := strings.IndexByte(text[i:], ')'); j > 0 {
			if name := strings.TrimSpace(strings.Trim(text[i+2:i+j], directionMarks)); IsHandle(name) {
				return Handle{Start: i, End: i + j + 1, Close: i + j + 1, Name: name}, true
			}
		}
		end = i
	}
}

// SigningHandle returns the handle that signs a post: it stands on the last line.
func SigningHandle(text string) (Handle, bool) {
	by, ok := LastHandle(text)
	return by, ok && strings.IndexByte(strings.TrimSpace(text[by.End:]), '\n') < 0
}

// directionMarks stand around handles in languages written from right to left.
const directionMarks = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"

// IsHandle reports whether s has the form of a user's name on networks that allow
// dots, or name users by a host.
func IsHandle(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('a' <= c|0x20 && c|0x20 <= 'z') && !('0' <= c && c <= '9') && c != '_' && c != '-' && c != '.' {
			return false
		}
	}
	return s != "" && len(s) <= 100
}
