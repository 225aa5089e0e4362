package provider

import (
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// A Row is a provider that a caller adds at run time. One of several kinds has several
// rows with one name. Each pattern has its host.
type Row struct {
	Name   record.Provider
	Kind   record.Kind
	Pages  []string // patterns of URLs for people
	Frames []string // patterns of URLs of players and frames
	URL    string   // the canonical URL, "" if there is none
}

// Tables are the built-in providers and those that a caller adds. A nil *Tables is
// the built-in ones. It is only read once it is made.
type Tables struct {
	index *index
	added map[record.Provider]bool
}

// Extend returns the built-in providers with the rows added, which win where hosts
// overlap; nil for no rows. The error says which row is wrong, and what is wrong with it.
func Extend(rows []Row) (*Tables, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	t := &Tables{index: newIndex(), added: make(map[record.Provider]bool)}
	for i := range rows {
		r := &rows[i]
		if err := r.check(); err != nil {
			return nil, fmt.Errorf("provider %q: %w", r.Name, err)
		}
		t.index.addProvider(&provider{Name: r.Name, Shapes: []shape{
			{r.Kind, strings.Join(r.Pages, " "), strings.Join(r.Frames, " "), r.URL},
		}})
		t.added[r.Name] = true
	}
	t.index.addAll(providerIndex())
	return t, nil
}

// addAll adds to x what y has, behind what x has. It leaves y as it is.
func (x *index) addAll(y *index) {
	for key, s := range y.sites {
		if own := x.sites[key]; own != nil {
			own.rules = slices.Concat(own.rules, s.rules)
		} else {
			x.sites[key] = s
		}
	}
	for i := range x.anyHost {
		x.anyHost[i] = slices.Concat(x.anyHost[i], y.anyHost[i])
	}
	maps.Copy(x.domains, y.domains)
	maps.Copy(x.tails, y.tails)
	maps.Copy(x.names, y.names)
	maps.Copy(x.words, y.words)
	maps.Copy(x.bare, y.bare)
}

// all returns the index of t.
func (t *Tables) all() *index {
	if t == nil {
		return providerIndex()
	}
	return t.index
}

// RecognizeURL is the function of that name for the providers of t.
func (t *Tables) RecognizeURL(raw string, base *url.URL) (*record.Item, bool) {
	return t.all().recognizeURL(raw, base)
}

// Known reports whether a host, in lower case, is one of t's providers'.
func (t *Tables) Known(host []byte) bool { return t.all().known(host) }

// Added returns the names of the providers that were added, sorted.
func (t *Tables) Added() []record.Provider {
	if t == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(t.added))
}

// Limits of a row.
const (
	maxProviderName = 32   // bytes; names in markup are read as far, see ProviderByName
	maxPattern      = 1000 // bytes, of a pattern and of a canonical URL
)

// check returns what is wrong with the row, nil if it is fine.
func (r *Row) check() error {
	name := string(r.Name)
	switch {
	case name == "" || len(name) > maxProviderName || strings.ContainsFunc(name, func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') }):
		return fmt.Errorf("a name is one word of at most %d lower-case letters and digits", maxProviderName)
	case r.Name == record.HTML5 || r.Name == record.Unknown || ProviderByName(name) != "":
		return errors.New("the name is taken")
	case r.Kind != record.KindVideo && r.Kind != record.KindPost && r.Kind != record.KindAudio:
		return fmt.Errorf("kind %q is not video, post or audio", r.Kind)
	case len(r.Pages)+len(r.Frames) == 0:
		return errors.New("no patterns")
	}
	fields, err := templateFields(r.URL)
	if err != nil {
		return err
	}
	for _, text := range slices.Concat(r.Pages, r.Frames) {
		if err := checkPattern(text, fields); err != nil {
			return fmt.Errorf("pattern %q: %w", text, err)
		}
	}
	return nil
}

// templateFields returns the variables of a canonical URL.
func templateFields(template string) (fields []string, err error) {
	switch {
	case template == "":
		return nil, nil
	case len(template) > maxPattern:
		return nil, fmt.Errorf("URL longer than %d bytes", maxPattern)
	}
	var sample strings.Builder // with a word in place of each variable
	for rest := template; ; {
		before, after, ok := strings.Cut(rest, "{")
		sample.WriteString(before)
		if !ok {
			break
		}
		name, behind, closed := strings.Cut(after, "}")
		if !closed || !IsWord(name) {
			return nil, fmt.Errorf("URL %q: a variable is a name in braces", template)
		}
		sample.WriteString("a.example")
		fields, rest = append(fields, name), behind
	}
	rest, scheme := CutScheme(sample.String())
	if host, _, ok := SplitHost(rest); !ok || scheme != "https" || host != strings.ToLower(host) || AbsoluteURL(sample.String(), nil) != sample.String() {
		return nil, fmt.Errorf("URL %q is no URL that begins with https://", template)
	}
	return fields, nil
}

// checkPattern returns what is wrong with a pattern that a caller gave: the mistakes
// that would let it match nothing, or more than was meant. fields are the variables of
// the canonical URL.
func checkPattern(text string, fields []string) error {
	if len(text) > maxPattern {
		return fmt.Errorf("longer than %d bytes", maxPattern)
	}
	for i := range len(text) {
		if c := text[i]; c <= ' ' || c > '~' {
			return errors.New("blanks and letters outside ASCII stand in no URL")
		}
	}
	if strings.Contains(text, "://") {
		return errors.New("begins with a host, without https://")
	}
	p, err := CompilePattern(text)
	if err != nil {
		return err
	}
	if err := p.checkHost(); err != nil {
		return err
	}
	names, err := p.variables()
	if err != nil {
		return err
	}
	if !slices.Contains(names, "id") && !(slices.Contains(names, "id1") && slices.Contains(names, "id2")) {
		return errors.New("has no {id}")
	}
	for _, f := range fields {
		if f != "host" && !slices.Contains(names, f) {
			return fmt.Errorf("has no {%s}, which the URL needs", f)
		}
	}
	return nil
}

// checkHost returns what is wrong with the host of a caller's pattern.
func (p *pattern) checkHost() error {
	if len(p.Hosts) == 0 {
		return errors.New("has no host")
	}
	host, labels := p.Hosts[0], 2
	if p.label != nil {
		host = host[1:]
	} else if rest, tail := strings.CutSuffix(host, "."); tail {
		host, labels = rest, 1 // of any country
	}
	parts := strings.Split(host, ".")
	if len(parts) < labels || len(host) > maxHost || labels == 2 && IsDigits(parts[len(parts)-1]) {
		return fmt.Errorf("host %q has no domain", host)
	}
	for _, l := range parts {
		if !IsWord(l) || l != strings.ToLower(l) {
			return fmt.Errorf("host %q is no host name in lower case", host)
		}
	}
	return nil
}

// variables returns the names of the pattern's variables. It fails on what never matches.
func (p *pattern) variables() (names []string, err error) {
	segs := slices.Clone(p.segs)
	if p.label != nil {
		segs = append(segs, p.label)
	}
	for _, q := range p.params {
		if q.name == "" || len(q.value) == 0 {
			return nil, errors.New("a parameter is NAME=VALUE")
		}
		segs = append(segs, q.value)
	}
	if len(p.segs) > maxSegments {
		return nil, fmt.Errorf("has more than %d segments", maxSegments)
	}
	for i, seg := range slices.Concat(segs, p.fragment) {
		if err := seg.check(i == len(p.segs)-1 && !p.open); err != nil {
			return nil, err
		}
		for _, t := range seg {
			if t.name == "" {
				continue
			}
			if slices.Contains(names, t.name) {
				return nil, fmt.Errorf("has {%s} twice", t.name)
			}
			names = append(names, t.name)
		}
	}
	if most := len(captures{}.names) - 1; len(names) > most { // one is for {host}
		return nil, fmt.Errorf("has more than %d variables", most)
	}
	return names, nil
}

// check returns why a segment never matches. last says that it ends the path.
func (seg segment) check(last bool) error {
	for i, t := range seg {
		switch {
		case t.class == 0 && strings.ContainsFunc(t.lit, func(c rune) bool { return c != '%' && (c == '*' || !isPathByte(byte(c))) }):
			return fmt.Errorf("%q stands in no segment", t.lit)
		case t.class == 0:
		case t.name != "" && !IsWord(t.name):
			return fmt.Errorf("%q is no name of a variable", t.name)
		case t.max > 0 && t.max < t.min:
			return fmt.Errorf("{%s} is at least %d and at most %d long", t.name, t.min, t.max)
		case t.class == 'r' && (!last || len(seg) > 1 || t.lit != ""):
			return fmt.Errorf("{%s:r}, the rest of the path, is a last segment", t.name)
		case t.class == 's' && i+1 < len(seg) && seg[i+1].lit == "":
			return fmt.Errorf("nothing shows where {%s} ends", t.name)
		}
	}
	return nil
}
