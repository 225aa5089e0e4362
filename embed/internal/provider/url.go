package provider

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// CleanURL empties a URL that no browser should follow.
func CleanURL(s *string) {
	if *s == "" {
		return
	}
	if rest, scheme := CutScheme(*s); isJoined(*s, scheme, rest) && isPlainURL(rest) {
		*s = strings.Clone(*s) // as nearly all are: it parses
		return
	}
	u, err := url.Parse(*s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || !record.IsClean(*s) {
		*s = ""
	}
	*s = strings.Clone(*s)
}

// WebURL returns s if it is an absolute http or https URL of printable characters,
// else "".
func WebURL(s string) string {
	if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || record.KeepRune(r) < 0 }) {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.Scheme + s[len(u.Scheme):] // the scheme in lower case
}

// URLs as pages write them: with or without a scheme, with blanks, wrong
// slashes, entities that were escaped twice, "&" where "?" belongs. What browsers
// repair is repaired here; nothing in this file knows a provider.

// AbsoluteURL returns raw as an absolute http or https URL, resolved against
// base if it is relative (base may be nil), or "" if it has no such form. As in
// browsers, surrounding blanks and control characters are dropped, tabs and
// newlines vanish everywhere and "\" counts as "/". What no URL may contain
// is escaped, so the result is printable, valid UTF-8 and parses. The URL of a copy
// in a web archive is read as the URL of the original.
func AbsoluteURL(raw string, base *url.URL) string {
	s := trimURL(raw)
	if kept, ok := archivedURL(s); ok {
		s = kept
	}
	rest, scheme := CutScheme(s)
	if scheme == "" && base == nil {
		return ""
	}
	if scheme == schemeRelative {
		scheme = "https"
		if base != nil && base.Scheme == "http" {
			scheme = "http"
		}
	}
	if scheme != "" {
		if !isJoined(s, scheme, rest) {
			s = scheme + "://" + rest
		}
		if isPlainURL(rest) {
			return s
		}
	}
	u, err := url.Parse(escapeUnsafe(s))
	if err != nil {
		return ""
	}
	if scheme == "" {
		u = base.ResolveReference(u)
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" {
		return ""
	}
	return u.String()
}

// isJoined reports whether s is the scheme and the rest, which were cut from it, with
// "://" between them: not so `HTTP://a`, `https:\\a` and `//a`.
func isJoined(s, scheme, rest string) bool {
	return len(s) == len(scheme)+len("://")+len(rest) && s[:len(scheme)] == scheme && strings.HasPrefix(s[len(scheme):], "://")
}

// urlTokens says where a byte may stand in a URL of the usual form.
var urlTokens = indexURLTokens()

const (
	inHost uint8 = 1 << iota
	inPath       // or query
)

func indexURLTokens() *[256]uint8 {
	t := new([256]uint8)
	for c := range t {
		switch {
		case isSlugByte(byte(c)):
			t[c] = inHost | inPath
		case isPathByte(byte(c)):
			t[c] = inPath
		}
	}
	t['.'] |= inHost
	for _, c := range "/?&" {
		t[c] |= inPath
	}
	return t
}

// isPlainURL reports whether a URL without its scheme has the usual form:
// a host, a path, a query, with nothing to escape. Parsing and writing it would
// change nothing.
func isPlainURL(rest string) bool {
	i := 0
	for i < len(rest) && urlTokens[rest[i]]&inHost != 0 {
		i++
	}
	if i == 0 || i < len(rest) && rest[i] != '/' && rest[i] != '?' {
		return false
	}
	for i < len(rest) {
		switch {
		case urlTokens[rest[i]]&inPath != 0:
			i++
		case isEscape(rest[i:]):
			i += len("%00")
		default:
			return false
		}
	}
	return true
}

// trimURL drops what browsers drop: blanks and control characters around
// the URL, tabs and newlines within.
func trimURL(s string) string {
	for s != "" && s[0] <= ' ' {
		s = s[1:]
	}
	for s != "" && s[len(s)-1] <= ' ' {
		s = s[:len(s)-1]
	}
	if strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\t') >= 0 || strings.IndexByte(s, '\r') >= 0 {
		s = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
	}
	return s
}

// schemeRelative is what cutScheme returns for URLs that begin with "//".
const schemeRelative = "//"

// CutScheme splits off "http://", "https://" or "//". The scheme is "" if s has
// none, or another one: then rest is s.
func CutScheme(s string) (rest, scheme string) {
	rest = s
	if len(s) > 5 && s[4] == ':' && asciiEqualFold(s[:4], "http") {
		rest, scheme = s[5:], "http"
	} else if len(s) > 6 && s[5] == ':' && asciiEqualFold(s[:5], "https") {
		rest, scheme = s[6:], "https"
	}
	if len(rest) < 2 || !isSlash(rest[0]) || !isSlash(rest[1]) {
		return s, ""
	}
	for rest != "" && isSlash(rest[0]) {
		rest = rest[1:]
	}
	if scheme == "" {
		scheme = schemeRelative
	}
	return rest, scheme
}

func isSlash(c byte) bool { return c == '/' || c == '\\' }

// asciiEqualFold compares s with lower, which must be lower case.
func asciiEqualFold(s, lower string) bool {
	if len(s) != len(lower) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if ascii.LowerByte(s[i]) != lower[i] {
			return false
		}
	}
	return true
}

// escapeUnsafe percent-encodes the bytes that may not stand in a URL, and
// "%" where no escape follows. Before the query "\" becomes "/".
func escapeUnsafe(s string) string {
	safe := 0
	for safe < len(s) && (isPathByte(s[safe]) || strings.IndexByte("/?#&", s[safe]) >= 0) {
		safe++
	}
	if safe == len(s) {
		return s
	}
	var b strings.Builder
	inPath := true
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				writeEscape(&b, c)
			} else {
				b.WriteString(s[i : i+n])
			}
			i += n
			continue
		}
		i++
		switch {
		case c == '?' || c == '#':
			inPath = false
			b.WriteByte(c)
		case c == '\\' && inPath:
			b.WriteByte('/')
		case c == '%' && !isEscape(s[i-1:]), c <= ' ', c == 0x7f, strings.IndexByte("\"<>\\^`{|}", c) >= 0:
			writeEscape(&b, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

const upperHex = "0123456789ABCDEF"

func writeEscape(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(upperHex[c>>4])
	b.WriteByte(upperHex[c&15])
}

// isEscape reports whether s begins with a percent-encoded byte.
func isEscape(s string) bool {
	return len(s) >= 3 && s[0] == '%' && isHex(s[1]) && isHex(s[2])
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func unhex(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	}
	return c - 'a' + 10
}

// Unescape decodes the percent-encoded bytes of s; what is no escape stays.
func Unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if isEscape(s[i:]) {
			b.WriteByte(unhex(s[i+1])<<4 | unhex(s[i+2]))
			i += 2
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// SplitHost returns the host of a URL without its scheme, and what follows
// it. ok is false where a browser would see another host than a reader does
// (user names, escapes, letters outside ASCII) or where a port other than that
// of http and https stands: no provider serves its pages or players there.
// The host is a name, not a number.
func SplitHost(s string) (host, tail string, ok bool) {
	end := len(s)
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '/' || c == '?' || c == '#' || c == '\\' {
			end = i
			break
		} else if !isSlugByte(c) && c != '.' && c != ':' {
			return "", "", false
		}
	}
	host, tail = s[:end], s[end:]
	if i := strings.IndexByte(host, ':'); i >= 0 {
		if port := host[i+1:]; port != "" && port != "443" && port != "80" {
			return "", "", false
		}
		host = host[:i]
	}
	host = strings.TrimSuffix(host, ".")
	dot := strings.LastIndexByte(host, '.')
	ok = dot > 0 && len(host) <= maxHost && dot+1 < len(host) && ascii.IsLowerLetter(ascii.LowerByte(host[dot+1]))
	return host, tail, ok
}

// maxHost is the length limit of host names, in bytes (RFC 1035).
const maxHost = 253

// isPathByte reports whether c stands unescaped in a path segment (RFC 3986
// without "&", which would begin the query here).
func isPathByte(c byte) bool {
	return isSlugByte(c) || strings.IndexByte(".~!$'()*+,;=:@", c) >= 0
}

func isSlugByte(c byte) bool { return ascii.IsAlnum(c) || c == '_' || c == '-' }

// IsDigits reports whether s has digits only, at least one.
func IsDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// IsWord reports whether s has letters, digits, "_" and "-" only, at least one.
func IsWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isSlugByte(s[i]) {
			return false
		}
	}
	return s != ""
}

// maxStart limits start times, in seconds: a greater number is no time.
const maxStart = 48 * 3600

// ParseStart reads a time into a video in seconds, as players write it: "90",
// "90s", "1m30s", "1h2m3s", "1m40", "1:30", "1:02:03", "90.5". It returns 0 for
// anything else.
func ParseStart(s string) int {
	total, colons := 0, strings.IndexByte(s, ':') >= 0
	for s != "" {
		i := 0
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		n, err := strconv.Atoi(s[:i])
		if err != nil || n > maxStart {
			return 0
		}
		unit := byte('s')
		if s = s[i:]; s != "" {
			unit, s = ascii.LowerByte(s[0]), s[1:]
		}
		switch unit {
		case 'h':
			total += n * 3600
		case 'm':
			total += n * 60
		case ':':
			total = (total + n) * 60
		case '.':
			if !IsDigits(strings.TrimSuffix(s, "s")) {
				return 0
			}
			total, s = total+n, ""
		case 's':
			if colons && s != "" {
				return 0
			}
			total += n
		default:
			return 0
		}
		if total > maxStart {
			return 0
		}
	}
	return total
}

// MediaFile reports whether abs, an absolute URL, names a media file by its
// ending, and whether that is a video or an audio file. Playlists of streams
// (HLS, DASH) count as video.
func MediaFile(abs string) (record.Kind, bool) {
	rest, _ := CutScheme(abs)
	return MediaPath(rest)
}

// MediaPath is mediaFile for a URL without its scheme.
func MediaPath(rest string) (record.Kind, bool) {
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		rest = rest[:i]
	}
	slash, dot := strings.LastIndexByte(rest, '/'), strings.LastIndexByte(rest, '.')
	if slash < 0 || dot < slash+2 || len(rest)-dot > 6 {
		return "", false
	}
	var buf [5]byte
	ext := buf[:copy(buf[:], rest[dot+1:])]
	for i, c := range ext {
		ext[i] = ascii.LowerByte(c)
	}
	switch string(ext) {
	case "mp4", "m4v", "webm", "mov", "ogv", "m3u8", "mpd":
		return record.KindVideo, true
	case "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac":
		return record.KindAudio, true
	}
	return "", false
}
