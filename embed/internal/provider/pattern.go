package provider

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// The pattern language of the provider tables. A field of patterns holds any
// number of them, separated by blanks. A pattern is
//
//	[HOST]/SEGMENT/SEGMENT…[?NAME=VALUE&NAME=VALUE…][#/SEGMENT…]
//
// and describes a whole URL, however many slashes it ends with; further
// parameters may stand in its query.
//
//   - Without HOST the hosts of the provider are meant. HOST matches itself and
//     itself behind "www.", "m.", "de." and the like (see neutralLabel);
//     "*.example.com" and "{name:w}.example.com" match one label more;
//     "example.*" matches every country's domain, "example.**" any domain.
//   - A SEGMENT, and the VALUE of a parameter, is literal text (letter case does
//     not matter) mixed with variables. The last segment may be "...": any number
//     of further segments, also none. "*" is any one segment.
//   - A variable is {name:class}, {name:classN}, {name:classN+} or
//     {name:classN-M}: what it stands for is as long as the class of characters
//     allows, and N (at least N, N to M) characters long. Without class it is "s".
//
// The classes:
//
//	n digits   x hexadecimal digits   a lower-case letters and digits
//	b letters and digits   w letters, digits, "_" and "-"   d the same and "."
//	u a UUID   s anything in the segment   r the rest of the path
//
// Before the class may stand text in quotes that the variable's value begins
// with: {id:'BV'b10}.
//
// The variables "id", "account" and "handle" become those of the item; id1 and
// id2 together are the id "id1/id2". All others only serve the canonical URL.

// A token is literal text, or a variable if class is set.
type token struct {
	lit      string // lower case; of a variable: what its value begins with
	class    byte
	name     string
	min, max int // length of the value, without lit; max is 0 for no limit
}

type segment []token

type param struct {
	name  string
	value segment
}

// A pattern is one compiled pattern of a shape.
type pattern struct {
	provider *provider
	shape    *shape
	frame    bool
	host     string  // "" stands for the provider's hosts; see patternKey
	label    segment // of "{name:w}.example.com"
	segs     []segment
	open     bool // ends with "..."
	params   []param
	fragment []segment
}

var errPattern = errors.New("bad pattern")

// CompilePattern reads a pattern of a URL. The error names what is wrong with it.
func CompilePattern(text string) (*pattern, error) {
	p := new(pattern)
	rest, fragment, _ := strings.Cut(text, "#")
	rest, query, _ := strings.Cut(rest, "?")
	host, path, ok := strings.Cut(rest, "/")
	if !ok {
		return nil, fmt.Errorf("%w: %s: no path", errPattern, text)
	}
	if err := p.setHost(host); err != nil {
		return nil, err
	}
	var err error
	if p.segs, p.open, err = compilePath(path); err != nil {
		return nil, fmt.Errorf("%w in %s", err, text)
	}
	for part := range strings.SplitSeq(query, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		seg, err := compileSegment(value)
		if err != nil {
			return nil, fmt.Errorf("%w in %s", err, text)
		}
		p.params = append(p.params, param{name, seg})
	}
	if p.fragment, _, err = compilePath(strings.TrimPrefix(fragment, "!")); err != nil {
		return nil, fmt.Errorf("%w in %s", err, text)
	}
	return p, nil
}

func (p *pattern) setHost(host string) (err error) {
	p.host = patternKey(host)
	first, _, _ := strings.Cut(host, ".")
	if first == "*" || strings.HasPrefix(first, "{") {
		if p.label, err = compileSegment(first); err != nil {
			return fmt.Errorf("%w in %s", err, host)
		}
	}
	return nil
}

func compilePath(path string) (segs []segment, open bool, err error) {
	for part := range strings.SplitSeq(path, "/") {
		if part == "" {
			continue
		}
		if open {
			return nil, false, errPattern
		}
		if part == "..." {
			open = true
			continue
		}
		seg, err := compileSegment(part)
		if err != nil {
			return nil, false, err
		}
		segs = append(segs, seg)
	}
	return segs, open, nil
}

func compileSegment(s string) (segment, error) {
	if s == "*" {
		return segment{{class: 's', min: 1}}, nil
	}
	var seg segment
	for s != "" {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			seg = append(seg, token{lit: strings.ToLower(s[:i])})
		}
		if s = s[i:]; s == "" {
			break
		}
		end := strings.IndexByte(s, '}')
		if end < 0 {
			return nil, errPattern
		}
		name, class, _ := strings.Cut(s[1:end], ":")
		t, err := variable(name, class)
		if err != nil {
			return nil, err
		}
		seg, s = append(seg, t), s[end+1:]
	}
	return seg, nil
}

func variable(name, class string) (token, error) {
	t := token{name: name, class: 's', min: 1}
	if name == "" || class == "" {
		return t, nil
	}
	if quoted, ok := strings.CutPrefix(class, "'"); ok {
		if t.lit, class, ok = strings.Cut(quoted, "'"); !ok || class == "" {
			return t, errPattern
		}
		t.lit = strings.ToLower(t.lit)
	}
	t.class = class[0]
	if strings.IndexByte("nxabwdusr", t.class) < 0 {
		return t, errPattern
	}
	if t.class == 'u' {
		t.min, t.max = 36, 36
	}
	size := class[1:]
	if size == "" {
		return t, nil
	}
	low, high, ranged := strings.Cut(strings.TrimSuffix(size, "+"), "-")
	var err error
	if t.min, err = strconv.Atoi(low); err != nil {
		return t, errPattern
	}
	switch {
	case ranged:
		if t.max, err = strconv.Atoi(high); err != nil {
			return t, errPattern
		}
	case !strings.HasSuffix(size, "+"):
		t.max = t.min
	}
	return t, nil
}

// captures holds what the variables of a pattern stand for.
type captures struct {
	names  [6]string
	values [6]string
	n      int
}

func (c *captures) add(name, value string) {
	if name != "" && c.n < len(c.names) {
		c.names[c.n], c.values[c.n] = name, value
		c.n++
	}
}

func (c *captures) get(name string) string {
	for i := range c.n {
		if c.names[i] == name {
			return c.values[i]
		}
	}
	return ""
}

// match reports whether the whole of s is what the segment describes.
func (seg segment) match(s string, c *captures) bool {
	for i, t := range seg {
		lit := len(t.lit)
		if len(s) < lit || !asciiEqualFold(s[:lit], t.lit) {
			return false
		}
		if t.class == 0 {
			s = s[lit:]
			continue
		}
		n := t.span(s[lit:])
		if t.class == 's' && i+1 < len(seg) {
			// Only here is there a choice; the last place is the right one: "slug-with-dashes-ID".
			n = lastIndexFold(s[lit:], seg[i+1].lit)
		}
		if n < t.min || n <= 0 || t.max > 0 && n > t.max || t.class == 's' && t.name == "id" && !joinsPath(s[:lit+n]) {
			return false
		}
		c.add(t.name, s[:lit+n])
		s = s[lit+n:]
	}
	return s == ""
}

// joinsPath reports whether an id can be part of a path and come back from it:
// empty segments do not.
func joinsPath(s string) bool {
	return s[0] != '/' && s[len(s)-1] != '/' && !strings.Contains(s, "//")
}

// span returns how many bytes at the beginning of s belong to the class of t.
func (t *token) span(s string) int {
	switch t.class {
	case 's':
		return len(s)
	case 'u':
		if isUUID(s) {
			return 36
		}
		return 0
	}
	i := 0
	for i < len(s) && t.accepts(s[i]) {
		i++
	}
	return i
}

func (t *token) accepts(c byte) bool {
	switch t.class {
	case 'n':
		return '0' <= c && c <= '9'
	case 'x':
		return isHex(c)
	case 'a':
		return ascii.IsAlnum(c) && c == ascii.LowerByte(c)
	case 'b':
		return ascii.IsAlnum(c)
	case 'w':
		return isSlugByte(c)
	case 'd':
		return isSlugByte(c) || c == '.'
	}
	return false
}

// isUUID reports whether s begins with a UUID.
func isUUID(s string) bool {
	if len(s) < 36 {
		return false
	}
	for i := range 36 {
		if i == 8 || i == 13 || i == 18 || i == 23 {
			if s[i] != '-' {
				return false
			}
		} else if !isHex(s[i]) {
			return false
		}
	}
	return true
}

// lastIndexFold returns where lit, lower case, last occurs in s, or -1.
func lastIndexFold(s, lit string) int {
	for i := len(s) - len(lit); i >= 0 && lit != ""; i-- {
		if asciiEqualFold(s[i:i+len(lit)], lit) {
			return i
		}
	}
	return -1
}

// match reports whether p describes the URL, whose host is known to fit.
func (p *pattern) match(a *urlParts, c *captures) bool {
	if p.label != nil && (infrastructure(a.label) || !p.label.match(a.label, c)) {
		return false
	}
	if !p.matchPath(a, c) {
		return false
	}
	for _, q := range p.params {
		value := a.param(q.name)
		if !isPlainValue(value) {
			return false
		}
		if i := strings.IndexAny(value, "?&#"); i >= 0 {
			value = value[:i]
		}
		if !q.value.match(value, c) {
			return false
		}
	}
	return len(p.fragment) == 0 || p.matchFragment(a, c)
}

func (p *pattern) matchPath(a *urlParts, c *captures) bool {
	for i, seg := range p.segs {
		if i >= a.n {
			return false
		}
		if len(seg) == 1 && seg[0].class == 'r' {
			c.add(seg[0].name, a.from(i))
			return true
		}
		if !seg.match(a.segs[i], c) {
			return false
		}
	}
	return p.open || a.n == len(p.segs) && !a.more
}

func (p *pattern) matchFragment(a *urlParts, c *captures) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(a.fragment, "!"), "/")
	for _, seg := range p.fragment {
		var part string
		part, rest, _ = strings.Cut(rest, "/")
		if i := strings.IndexAny(part, "?&"); i >= 0 {
			part, rest = part[:i], ""
		}
		if !isPlainValue(part) || !seg.match(part, c) {
			return false
		}
	}
	return true
}

// isPlainValue reports whether every byte of s may stand unescaped in a URL,
// so that an id taken from it needs no escape.
func isPlainValue(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isPathByte(c) && c != '/' && c != '?' && c != '&' && c != '#' {
			return false
		}
	}
	return s != ""
}

// expand fills the variables into a canonical URL.
func expand(template string, c *captures) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(template, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(c.get(name))
		template = after
	}
}

// maxID limits the length of ids, in bytes.
const maxID = 512

// hit makes a hit from what the variables of p stand for.
func (p *pattern) hit(c *captures) (hit, bool) {
	id := c.get("id")
	if id == "" {
		id = c.get("id1") + "/" + c.get("id2")
	}
	if len(id) > maxID || strings.Contains(id, "//") || strings.Contains(id, "/.") || strings.HasSuffix(id, "/") {
		return hit{}, false
	}
	words := providerIndex().words[p.provider.Name]
	for i := range c.n {
		if (strings.HasPrefix(c.names[i], "id") || c.names[i] == "handle") && words[strings.ToLower(c.values[i])] {
			return hit{}, false
		}
	}
	h := hit{
		kind: p.shape.kind, provider: p.provider.Name, id: id,
		handle: c.get("handle"), account: c.get("account"), frame: p.frame,
	}
	if name := p.provider.handle; name != "" && !IsDigits(c.get(name)) {
		h.handle = c.get(name) // a number is a channel without a name
	}
	if p.shape.url != "" {
		h.url = expand(p.shape.url, c)
	}
	return h, true
}

// startsLoose reports whether the first segment of p begins with a variable, so
// that it would match any page of the site.
func (p *pattern) startsLoose() bool {
	return len(p.segs) > 0 && p.segs[0][0].class != 0
}

// leads returns the variable that the path of the canonical URL begins with.
func (s *shape) leads() string {
	_, path, _ := strings.Cut(strings.TrimPrefix(s.url, "https://"), "/")
	if !strings.HasPrefix(path, "{") {
		return ""
	}
	name, _, _ := strings.Cut(path[1:], "}")
	return name
}

// sitePages are first segments of paths that are no ids on any site.
var sitePages = sync.OnceValue(func() map[string]bool {
	return wordSet(`about account accounts ads advertise agreement android api app apps apple auth blog business
		careers categories category channel channels community company contact contacts cookies copyright
		create creators customers dashboard developer developers discover docs documentation download
		downloads embed enterprise events explore faq favicon.ico features feed feedback feeds forum games
		guidelines help home hashtag hot index index.html index.php intent ios jobs kontakt legal library
		live login logout mobile music new news notifications oembed partners password popular premium
		press pricing privacy privacy-policy products profile rss search settings share shop signin signout
		signup sitemap.xml static store subscribe subscriptions support tag tags team terms
		terms-of-service tos trending upload user users verify watch widget widgets`)
})

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
