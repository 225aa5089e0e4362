package stream

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

var (
	errNoObject = errors.New("not a JSON object")
	errCut      = errors.New("the JSON ends too early")
	errSyntax   = errors.New("not valid JSON")
	errNoString = errors.New("not a string")
	errTrailing = errors.New("something follows the JSON object")
)

const jsonSpace = " \t\r\n"

// members calls f for each member of a JSON object, with its name decoded and
// its value as written.
func members(line []byte, f func(name, value []byte) error) error {
	rest := bytes.TrimLeft(line, jsonSpace)
	if len(rest) == 0 || rest[0] != '{' {
		return errNoObject
	}
	rest = bytes.TrimLeft(rest[1:], jsonSpace)
	if len(rest) > 0 && rest[0] == '}' {
		return end(rest[1:])
	}
	for {
		quoted, after, err := value(rest)
		if err != nil {
			return err
		}
		name, err := unquote(quoted)
		if err != nil {
			return errSyntax
		}
		after = bytes.TrimLeft(after, jsonSpace)
		if len(after) == 0 || after[0] != ':' {
			return syntaxOrCut(after)
		}
		val, after, err := value(bytes.TrimLeft(after[1:], jsonSpace))
		if err != nil {
			return err
		}
		if err := f(name, val); err != nil {
			return err
		}
		after = bytes.TrimLeft(after, jsonSpace)
		switch {
		case len(after) > 0 && after[0] == ',':
			rest = bytes.TrimLeft(after[1:], jsonSpace)
		case len(after) > 0 && after[0] == '}':
			return end(after[1:])
		default:
			return syntaxOrCut(after)
		}
	}
}

func end(rest []byte) error {
	if len(bytes.TrimLeft(rest, jsonSpace)) > 0 {
		return errTrailing
	}
	return nil
}

func syntaxOrCut(rest []byte) error {
	if len(rest) == 0 {
		return errCut
	}
	return errSyntax
}

// value splits b after the JSON value it begins with. Inside arrays and objects
// only brackets and strings are looked at.
func value(b []byte) (val, rest []byte, err error) {
	if len(b) == 0 {
		return nil, nil, errCut
	}
	n := 0
	switch b[0] {
	case '"':
		n = stringEnd(b)
	case '{', '[':
		n = nestedEnd(b)
	default:
		n = bytes.IndexAny(b, ",:]} \t\r\n\"")
		if n == 0 {
			return nil, nil, errSyntax // no number or literal
		}
	}
	if n < 0 {
		return nil, nil, errCut
	}
	return b[:n], b[n:], nil
}

// stringEnd returns the length of the string literal at the start of b, -1 if
// it does not end.
func stringEnd(b []byte) int {
	for i := 1; ; i++ {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return -1
		}
		i += n
		slashes := 0
		for b[i-1-slashes] == '\\' {
			slashes++ // ends at the opening quotation mark at the latest
		}
		if slashes%2 == 0 {
			return i + 1
		}
	}
}

// nestedEnd returns the length of the array or object at the start of b, -1 if
// it does not end.
func nestedEnd(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			n := stringEnd(b[i:])
			if n < 0 {
				return -1
			}
			i += n - 1
		}
	}
	return -1
}

// unquote decodes a string literal into memory of its own. The result is valid
// UTF-8 and never nil.
func unquote(lit []byte) ([]byte, error) {
	if len(lit) < 2 || lit[0] != '"' {
		return nil, errNoString
	}
	s := lit[1 : len(lit)-1]
	out := make([]byte, 0, len(s))
	for {
		i := bytes.IndexByte(s, '\\')
		if i < 0 {
			out = append(out, s...)
			break
		}
		out = append(out, s[:i]...)
		s = s[i+1:]
		if c := simpleEscape(s[0]); c != 0 {
			out, s = append(out, c), s[1:]
			continue
		}
		r, n := unicodeEscape(s)
		if n == 0 {
			return nil, errSyntax
		}
		out, s = utf8.AppendRune(out, r), s[n:]
	}
	if !utf8.Valid(out) {
		out = bytes.ToValidUTF8(out, []byte("\uFFFD"))
	}
	return out, nil
}

// simpleEscape returns what a letter behind a backslash stands for, 0 if that
// is not one byte.
func simpleEscape(c byte) byte {
	switch c {
	case '"', '\\', '/':
		return c
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return 0
}

// unicodeEscape decodes "uXXXX", or "uXXXX\uXXXX" for a pair of surrogates, and
// returns its length, 0 if it is none. Half a pair gives U+FFFD.
func unicodeEscape(s []byte) (r rune, size int) {
	r, ok := hexUnit(s)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 5
	}
	if len(s) > 6 && s[5] == '\\' {
		if low, ok := hexUnit(s[6:]); ok {
			if r := utf16.DecodeRune(r, low); r != utf8.RuneError {
				return r, 11
			}
		}
	}
	return utf8.RuneError, 5
}

func hexUnit(s []byte) (rune, bool) {
	if len(s) < 5 || s[0] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(s[1:5]), 16, 16)
	return rune(n), err == nil
}
