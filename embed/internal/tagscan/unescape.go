package tagscan

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// maxReference is the length of the longest named character reference,
// "&CounterClockwiseContourIntegral;".
const maxReference = 33

// Unescape decodes the character references of text: s is as it stands between
// tags. It returns s itself if there is no "&". References are decoded as the
// HTML standard says, section 13.2.5.72, also without ";" where that is allowed
// ("&copyright" begins with ©).
func Unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	if c, ok := commonReference(s); ok {
		return c
	}
	return html.UnescapeString(s)
}

// UnescapeAttr decodes the character references of an attribute value. It
// differs from [Unescape] in one rule, made for URLs: a reference without
// ";" stays as it is if "=" or an ASCII letter or digit follows ("?a=1&copy=2").
// It returns s itself if there is no "&".
func UnescapeAttr(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var buf [256]byte // most are shorter
	return string(AppendAttr(buf[:0], s))
}

// AppendAttr appends to b what [UnescapeAttr] returns for s.
func AppendAttr(b []byte, s string) []byte {
	for amp := strings.IndexByte(s, '&'); amp >= 0; amp = strings.IndexByte(s, '&') {
		b = append(b, s[:amp]...)
		s = s[amp:]
		if strings.HasPrefix(s, "&quot;") { // JSON in attributes is full of it
			b = append(b, '"')
			s = s[len("&quot;"):]
			continue
		}
		n := referenceLen(s)
		follow := byte(0)
		if n < len(s) {
			follow = s[n]
		}
		b = append(b, decodeAttrReference(s[:n], follow)...)
		s = s[n:]
	}
	return append(b, s...)
}

// DecodeNumeric decodes s if it is one numeric character reference with all of
// its signs, "&#12354;" or "&#x3042;", of a character that needs no correction.
// It does not allocate.
func DecodeNumeric(s string) (r rune, ok bool) {
	const longest = len("&#x10FFFF;")
	if len(s) < len("&#1;") || len(s) > longest || s[0] != '&' || s[1] != '#' || s[len(s)-1] != ';' {
		return 0, false
	}
	digits, base := s[2:len(s)-1], rune(10)
	if digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		switch {
		case isDecimal(c):
			r = r*base + rune(c-'0')
		case base == 16 && isHex(c):
			r = r*base + rune(c|0x20-'a') + 10
		default:
			return 0, false
		}
	}
	return r, digits != "" && utf8.ValidRune(r) && (r >= 0xA0 || ' ' <= r && r <= '~')
}

// commonReference decodes s without allocating if it is one of the references
// that make up nearly all of those on web pages.
func commonReference(s string) (string, bool) {
	switch s {
	case "&amp;", "&#38;", "&#038;":
		return "&", true
	case "&nbsp;", "&#160;", "&#xa0;", "&#xA0;":
		return "\u00a0", true
	case "&quot;", "&#34;", "&#034;":
		return `"`, true
	case "&apos;", "&#39;", "&#039;", "&#x27;":
		return "'", true
	case "&lt;":
		return "<", true
	case "&gt;":
		return ">", true
	case "&mdash;", "&#8212;":
		return "—", true
	case "&ndash;", "&#8211;":
		return "–", true
	case "&lsquo;", "&#8216;":
		return "‘", true
	case "&rsquo;", "&#8217;":
		return "’", true
	case "&ldquo;", "&#8220;":
		return "“", true
	case "&rdquo;", "&#8221;":
		return "”", true
	case "&hellip;", "&#8230;":
		return "…", true
	case "&laquo;":
		return "«", true
	case "&raquo;":
		return "»", true
	case "&auml;":
		return "ä", true
	case "&ouml;":
		return "ö", true
	case "&uuml;":
		return "ü", true
	case "&Auml;":
		return "Ä", true
	case "&Ouml;":
		return "Ö", true
	case "&Uuml;":
		return "Ü", true
	case "&szlig;":
		return "ß", true
	case "&eacute;":
		return "é", true
	case "&egrave;":
		return "è", true
	case "&agrave;":
		return "à", true
	case "&ccedil;":
		return "ç", true
	case "&aacute;":
		return "á", true
	case "&iacute;":
		return "í", true
	case "&oacute;":
		return "ó", true
	case "&uacute;":
		return "ú", true
	case "&ntilde;":
		return "ñ", true
	case "&atilde;":
		return "ã", true
	case "&copy;":
		return "©", true
	case "&shy;":
		return "\u00ad", true
	}
	return "", false
}

// referenceLen returns the length of what could be a character reference at the
// beginning of s, where "&" stands: "&" and all letters and digits after it, or
// "&#" and digits, and ";".
func referenceLen(s string) int {
	n := 1
	isDigit := isAlnum
	if n < len(s) && s[n] == '#' {
		n++
		isDigit = isDecimal
		if n < len(s) && s[n]|0x20 == 'x' {
			n++
			isDigit = isHex
		}
	}
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}

// decodeAttrReference decodes ref, all that could be one character reference of
// an attribute value, before which nothing and behind which follow stands.
func decodeAttrReference(ref string, follow byte) string {
	if c, ok := commonReference(ref); ok {
		return c
	}
	if strings.HasPrefix(ref, "&#") {
		return html.UnescapeString(ref)
	}
	closed := strings.HasSuffix(ref, ";")
	if len(ref) > maxReference || ref == "&" || !closed && follow == '=' {
		return ref
	}
	dec := html.UnescapeString(ref)
	// In text a prefix of ref may be decoded, "&notit;" to "¬it;". The end of ref
	// is still there then. Only one character ends as its own reference does.
	if last := dec[len(dec)-1]; last == ref[len(ref)-1] && ref != "&semi;" {
		return ref
	}
	return dec
}

func isDecimal(c byte) bool { return '0' <= c && c <= '9' }

func isHex(c byte) bool { return isDecimal(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func isAlnum(c byte) bool { return isDecimal(c) || class[c] == letter }
