package provider

import (
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// RecognizeURL returns what a URL names, which may be relative to base unless
// that is nil. A known host at the beginning wins over the relative reading: pages
// do forget "https://".
func RecognizeURL(raw string, base *url.URL) (*record.Item, bool) {
	return providerIndex().recognizeURL(raw, base)
}

func (x *index) recognizeURL(raw string, base *url.URL) (*record.Item, bool) {
	h, ok := x.recognize(raw, 0)
	if !ok && base != nil {
		if _, scheme := CutScheme(trimURL(raw)); scheme == "" && x.servesItems(base) {
			h, ok = x.recognize(AbsoluteURL(raw, base), 0)
		}
	}
	if !ok {
		return nil, false
	}
	return h.item(), true
}

// servesItems reports whether a relative URL on the page at base can be a
// provider's: almost never, and resolving it costs more than asking.
func (x *index) servesItems(base *url.URL) bool {
	var buf [maxHost]byte
	host := base.Hostname()
	return len(host) <= maxHost && x.known(buf[:ascii.CopyLower(buf[:], host)])
}

// maxWrapped is how deep URLs may be wrapped in each other.
const maxWrapped = 3

// recognize finds what a URL names by the built-in tables.
func recognize(raw string, depth int) (hit, bool) { return providerIndex().recognize(raw, depth) }

// recognize finds what a URL names. Most URLs of a page are of unknown
// hosts, so nothing is allocated before the host is known.
func (x *index) recognize(raw string, depth int) (hit, bool) {
	if depth > maxWrapped {
		return hit{}, false
	}
	s := trimURL(raw)
	if kept, ok := archivedURL(s); ok {
		s = kept
	}
	rest, scheme := CutScheme(s)
	if scheme == "" {
		if h, done, ok := x.recognizeApp(s, depth); done {
			return h, ok
		}
	}
	host, tail, ok := SplitHost(rest)
	if !ok {
		return hit{}, false
	}
	var buf [maxHost]byte
	lower := buf[:ascii.CopyLower(buf[:], host)]
	anyHost := false
	if !x.known(lower) {
		if anyHost = scheme != "" && x.anyHost.may(tail); !anyHost {
			return hit{}, false
		}
	}
	a, ok := x.urls.Get().(*urlParts)
	if !ok {
		a = new(urlParts)
		a.wrapped = func(inner string) (hit, bool) { return x.recognize(inner, a.depth+1) }
	}
	a.depth = depth
	a.parse(host, tail)
	var h hit
	if anyHost {
		h, ok = x.sites[anySite].recognize(a)
	} else {
		h, ok = x.recognizeAt(a)
	}
	*a = urlParts{wrapped: a.wrapped}
	x.urls.Put(a)
	if ok && h.frame && h.embedURL == "" {
		if scheme == "" || scheme == schemeRelative {
			scheme = "https"
		}
		h.embedURL = scheme + "://" + escapeUnsafe(rest)
	}
	return h, ok
}

// recognizeApp recognizes the URLs that are none of the web. done is false
// if s is not one of them.
func (x *index) recognizeApp(s string, depth int) (h hit, done, ok bool) {
	switch {
	case strings.HasPrefix(s, "at://"):
		h, ok = recognizeAtURI(s)
	case strings.HasPrefix(s, "spotify:"):
		h, ok = recognizeSpotifyURI(s)
	case len(s) > 8 && (asciiEqualFold(s[:7], "http%3a") || asciiEqualFold(s[:8], "https%3a")):
		h, ok = x.recognize(Unescape(s), depth+1)
	default:
		return hit{}, false, false
	}
	return h, true, ok
}

// recognizeAt asks the sites that the host of a may belong to, most specific first.
func (x *index) recognizeAt(a *urlParts) (hit, bool) {
	sites := x.sites
	for host := a.host; ; {
		if h, ok := sites[host].recognize(a); ok {
			return h, true
		}
		dot := strings.IndexByte(host, '.')
		if dot < 0 {
			break
		}
		a.label = host[:dot]
		if h, ok := sites[host[dot:]].recognize(a); ok {
			return h, true
		}
		if h, ok := sites[host[:dot+1]].recognizeTail(a, host[dot+1:]); ok {
			return h, true
		}
		if !neutralLabel([]byte(host[:dot])) {
			break
		}
		host = host[dot+1:]
	}
	if ascii.ContainsFold(a.path, "oembed") {
		return a.wrapped(a.param("url"))
	}
	return hit{}, false
}

// known reports whether a host, in lower case, is in the index. It allocates nothing.
func (x *index) known(host []byte) bool {
	if !x.domains[string(domain(host))] && !x.hasTail(host) {
		return false
	}
	sites := x.sites
	for {
		if sites[string(host)] != nil {
			return true
		}
		dot := 0
		for dot < len(host) && host[dot] != '.' {
			dot++
		}
		if dot == len(host) {
			return false
		}
		if sites[string(host[dot:])] != nil || sites[string(host[:dot+1])] != nil {
			return true
		}
		if !neutralLabel(host[:dot]) {
			return false
		}
		host = host[dot+1:]
	}
}

// domain returns the last two labels of a host, or what there is.
func domain[T string | []byte](host T) T {
	dots := 0
	for i := len(host) - 1; i >= 0; i-- {
		if host[i] == '.' {
			if dots++; dots == 2 {
				return host[i+1:]
			}
		}
	}
	return host
}

// hasTail reports whether a host may be one of those in the index of which only
// the first label is.
func (x *index) hasTail(host []byte) bool {
	for {
		dot := 0
		for dot < len(host) && host[dot] != '.' {
			dot++
		}
		if dot == len(host) {
			return false
		}
		if x.tails[string(host[:dot+1])] {
			return true
		}
		if !neutralLabel(host[:dot]) {
			return false
		}
		host = host[dot+1:]
	}
}

// neutralLabel reports whether a first label of a host name stands for another view
// of the same pages: the mobile site, a language.
func neutralLabel(l []byte) bool {
	switch string(l) {
	case "www", "m", "mobile", "web", "touch", "amp", "old", "new", "beta":
		return true
	}
	switch len(l) {
	case 2:
		return ascii.IsLowerLetter(l[0]) && ascii.IsLowerLetter(l[1])
	case 4: // "www2"
		return string(l[:3]) == "www" && '0' <= l[3] && l[3] <= '9'
	case 5: // "pt-br"
		return l[2] == '-' && ascii.IsLowerLetter(l[0]) && ascii.IsLowerLetter(l[1]) && ascii.IsLowerLetter(l[3]) && ascii.IsLowerLetter(l[4])
	}
	return false
}

// countryTail reports whether what follows the first label of a host name is a
// country's or the "com" domain: "de", "com", "co.uk", "com.au".
func countryTail(s string) bool {
	first, second, two := strings.Cut(s, ".")
	if !two {
		return len(first) == 2 || first == "com"
	}
	switch first {
	case "co", "com", "or", "ne", "org", "net":
		return len(second) == 2
	}
	return false
}

// A site holds the rules of one host, in order.
type site struct{ rules []rule }

// A rule is a pattern, a provider's own recognizer or a wrapper.
type rule struct {
	pattern *pattern
	own     *provider
	wrapper *wrapper
}

func (s *site) recognize(a *urlParts) (hit, bool) {
	return s.recognizeTail(a, "com")
}

// recognizeTail is recognize for hosts of which only the first label is in the
// index; tail is the rest.
func (s *site) recognizeTail(a *urlParts, tail string) (hit, bool) {
	if s == nil {
		return hit{}, false
	}
	country := countryTail(tail)
	for _, r := range s.rules {
		var h hit
		var ok bool
		switch {
		case r.own != nil:
			if h, ok = r.own.match(a); ok {
				if h.provider == "" {
					h.provider = r.own.Name
				}
				h.setStart(r.own, a)
			}
		case r.wrapper != nil:
			if country {
				h, ok = r.wrapper.recognize(a)
			}
		default:
			if country || r.pattern.anyTail {
				h, ok = r.pattern.recognize(a)
			}
		}
		if ok {
			return h, true
		}
	}
	return hit{}, false
}

func (p *pattern) recognize(a *urlParts) (hit, bool) {
	var c captures
	if !p.match(a, &c) {
		return hit{}, false
	}
	if p.startsLoose() && sitePages()[strings.ToLower(a.segs[0])] || sitePages()[strings.ToLower(c.get(p.shape.leads()))] {
		return hit{}, false
	}
	if strings.Contains(p.shape.url, "{host}") {
		c.add("host", a.host)
	}
	h, ok := p.hit(&c)
	if ok {
		h.setStart(p.provider, a)
	}
	return h, ok
}

// setStart reads where playback begins, unless that is known.
func (h *hit) setStart(p *provider, a *urlParts) {
	if h.kind != record.KindVideo {
		return
	}
	for name := range strings.FieldsSeq(p.start) {
		if h.start > 0 {
			return
		}
		if h.start = ParseStart(a.param(name)); h.start == 0 {
			h.start = ParseStart(QueryValue(a.fragment, name))
		}
	}
}

// An index finds rules by host: "example.com", ".example.com" for "*.example.com",
// "example." for "example.*", anySite.
type index struct {
	sites map[string]*site
	// domains and tails are a quick test: the last two labels of the hosts in
	// sites, and the keys that end with a dot.
	domains, tails map[string]bool
	anyHost        anyHostFilter
	names          map[string]*provider
	words          map[record.Provider]map[string]bool // what variables for ids never stand for
	bare           map[record.Provider]*pattern
	// urls keeps the storage of URLs: pages name known hosts often, and
	// nearly always not one of their items.
	urls sync.Pool
	bad  []error // patterns that do not compile; a test wants none
}

// providerIndex is built from the list of providers on first use.
var providerIndex = sync.OnceValue(buildIndex)

func buildIndex() *index {
	x := newIndex()
	for _, w := range wrappers() {
		x.addWrapper(&w)
	}
	for _, p := range Providers() {
		x.addProvider(&p)
	}
	return x
}

func newIndex() *index {
	return &index{
		sites: make(map[string]*site), domains: make(map[string]bool), tails: make(map[string]bool),
		names: make(map[string]*provider),
		words: make(map[record.Provider]map[string]bool),
		bare:  make(map[record.Provider]*pattern),
	}
}

func (x *index) addWrapper(w *wrapper) {
	for host := range strings.FieldsSeq(w.hosts) {
		x.add(indexKey(host), rule{wrapper: w})
	}
}

func (x *index) addProvider(p *provider) {
	for name := range strings.FieldsSeq(string(p.Name) + " " + p.aliases) {
		if x.names[name] == nil {
			x.names[name] = p
		}
	}
	x.words[p.Name] = wordSet(p.not)
	if slices.Contains(strings.Fields(p.Hosts), anySite) {
		if err := x.anyHost.add(p); err != nil {
			x.bad = append(x.bad, err)
		}
	}
	if p.match != nil {
		for host := range strings.FieldsSeq(p.Hosts) {
			x.add(indexKey(host), rule{own: p})
		}
	}
	for i := range p.Shapes {
		// Frames first: they say more exactly what they are.
		x.addPatterns(p, &p.Shapes[i], p.Shapes[i].Frames, true)
		x.addPatterns(p, &p.Shapes[i], p.Shapes[i].Pages, false)
	}
	if p.idPattern.Pages != "" {
		r, err := CompilePattern("/" + p.idPattern.Pages)
		if err != nil {
			x.bad = append(x.bad, err)
			return
		}
		r.provider, r.shape = p, &p.idPattern
		x.bare[p.Name] = r
	}
}

func (x *index) addPatterns(p *provider, s *shape, texts string, frame bool) {
	for text := range strings.FieldsSeq(texts) {
		r, err := CompilePattern(text)
		if err != nil {
			x.bad = append(x.bad, err)
			continue
		}
		r.provider, r.shape, r.frame = p, s, frame
		if r.Hosts == nil {
			for host := range strings.FieldsSeq(p.Hosts) {
				r.Hosts = append(r.Hosts, indexKey(host))
			}
		}
		for _, key := range r.Hosts {
			x.add(key, rule{pattern: r})
		}
	}
}

func (x *index) add(key string, r rule) {
	if x.sites[key] == nil {
		x.sites[key] = new(site)
		if strings.HasSuffix(key, ".") {
			x.tails[key] = true
		} else {
			x.domains[domain(strings.TrimPrefix(key, "."))] = true
		}
	}
	x.sites[key].rules = append(x.sites[key].rules, r)
}

// indexKey turns a host of the tables into its key in the index.
func indexKey(host string) string {
	if host == anySite {
		return host
	}
	if rest, ok := strings.CutPrefix(host, "*."); ok {
		return "." + rest
	}
	return strings.TrimRight(host, "*")
}
