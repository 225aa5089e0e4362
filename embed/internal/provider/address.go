package provider

import "strings"

// maxSegments is how many segments of a path are looked at; no shape needs more.
const maxSegments = 12

// urlParts is a split URL of a known host.
type urlParts struct {
	host     string // lower case, without port
	label    string // the first label of host where only the rest is in the index
	tail     string // all that follows the host, as given
	path     string // normalised, see normalPath
	segs     [maxSegments]string
	offs     [maxSegments]int // where each segment begins in path
	n        int              // number of segments, at most maxSegments
	more     bool             // there are more
	query    string           // raw, without "?"
	fragment string           // raw, without "#"

	depth int // how many URLs this one is wrapped in
	// wrapped recognizes a URL that this one holds. It is a field, set once, since
	// a method could not be asked by what the provider index is built of.
	wrapped func(raw string) (hit, bool)
}

// parse splits what follows the host. The query begins at the first "?", or at an
// "&" before it: "/embed/ID&rel=0" is common.
func (a *urlParts) parse(host, tail string) {
	a.host, a.tail = strings.ToLower(host), tail
	if strings.Contains(tail, "&amp;") || strings.Contains(tail, "&#") {
		tail = doubleEscapedAmp.Replace(tail)
	}
	path := tail
	path, a.fragment, _ = strings.Cut(path, "#")
	if i := strings.IndexAny(path, "?&"); i >= 0 {
		path, a.query = path[:i], path[i+1:]
	}
	a.path = normalPath(path)
	for i := 0; i < len(a.path); {
		i++ // the slash
		end := strings.IndexByte(a.path[i:], '/')
		if end < 0 {
			end = len(a.path)
		} else {
			end += i
		}
		if end > i {
			if a.n == maxSegments {
				a.more = true
				break
			}
			a.segs[a.n], a.offs[a.n] = a.path[i:end], i
			a.n++
		}
		i = end
	}
}

// doubleEscapedAmp undoes "&amp;" and its like in URLs that were escaped
// once too often.
var doubleEscapedAmp = strings.NewReplacer("&amp;", "&", "&#038;", "&", "&#38;", "&")

// seg returns segment i of the path, or "".
func (a *urlParts) seg(i int) string {
	if i >= a.n {
		return ""
	}
	return a.segs[i]
}

// from returns the path from segment i on, without slashes at its ends.
func (a *urlParts) from(i int) string {
	if i >= a.n {
		return ""
	}
	return strings.TrimSuffix(a.path[a.offs[i]:], "/")
}

// param returns the decoded value of a query parameter, or "".
func (a *urlParts) param(name string) string { return QueryValue(a.query, name) }

// QueryValue returns the first value of name in a query, decoded, or "".
func QueryValue(query, name string) string {
	for query != "" {
		var part string
		part, query, _ = strings.Cut(query, "&")
		key, value, _ := strings.Cut(strings.TrimLeft(part, "?"), "=")
		if key == name && value != "" {
			return Unescape(value)
		}
	}
	return ""
}

// normalPath returns a path with one spelling: no empty, "." or ".." segments,
// "/" for "\", harmless bytes decoded, all others percent-encoded.
func normalPath(p string) string {
	if isNormalPath(p) {
		return p
	}
	var segs []string
	for part := range strings.FieldsFuncSeq(p, func(r rune) bool { return r == '/' || r == '\\' }) {
		switch part {
		case ".":
		case "..":
			segs = segs[:max(len(segs)-1, 0)]
		default:
			segs = append(segs, normalSegment(part))
		}
	}
	if len(segs) == 0 {
		return "/"
	}
	return "/" + strings.Join(segs, "/")
}

func isNormalPath(p string) bool {
	if p == "" {
		return true
	}
	for i := 0; i < len(p); i++ {
		switch c := p[i]; {
		case c == '/':
			if i+1 < len(p) && (p[i+1] == '/' || p[i+1] == '.') {
				return false
			}
		case !isPathByte(c):
			return false
		}
	}
	return p[0] == '/'
}

func normalSegment(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isEscape(s[i:]) {
			c = unhex(s[i+1])<<4 | unhex(s[i+2])
			i += 2
		}
		if isPathByte(c) {
			b.WriteByte(c)
		} else {
			writeEscape(&b, c)
		}
	}
	return b.String()
}
