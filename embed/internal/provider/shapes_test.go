package provider

import (
	"slices"
	"strings"
	"testing"
)

// sample returns text that a segment describes, with variables of size bytes or
// the next that they allow. Letters and digits are mixed so that no class can be
// mistaken for a narrower one.
func (seg segment) sample(size int) string {
	var b strings.Builder
	for i, t := range seg {
		if t.class == 0 {
			b.WriteString(t.lit)
			continue
		}
		n := max(t.min, size)
		if t.max > 0 {
			n = min(n, t.max)
		}
		b.WriteString(t.lit)
		switch t.class {
		case 'n':
			b.WriteString(strings.Repeat("4718293650", 52)[:n])
		case 'x':
			b.WriteString(strings.Repeat("4f1e0b9d7c", 52)[:n])
		case 'a':
			b.WriteString(strings.Repeat("k3v9qz7m1t", 52)[:n])
		case 'b':
			b.WriteString(strings.Repeat("Zk3vQ9tR7m", 52)[:n])
		case 'u':
			b.WriteString("0d5a3c1e-7b2f-4e6d-9a80-1c2b3d4e5f60")
		case 'r':
			b.WriteString("deep/er/pa.th")
		case 's':
			if i+1 < len(seg) && seg[i+1].lit == "-" {
				b.WriteString("a-slug-Of-some")
			} else {
				b.WriteString("Zk3vQ9tR7m")
			}
		default: // w, d
			b.WriteString(strings.Repeat("Zk3-Q9_R7m", 52)[:n])
		}
	}
	return b.String()
}

// Sample returns a URL that p describes.
func (p *pattern) Sample(size int) string {
	host := p.Hosts[0]
	switch {
	case host == anySite:
		host = "social.example"
	case strings.HasPrefix(host, "."):
		host = "someone" + host
		if p.label != nil && p.label[0].name != "" {
			host = strings.ToLower(p.label.sample(size)) + p.Hosts[0]
		}
	case strings.HasSuffix(host, "."):
		host += "de"
	}
	var b strings.Builder
	b.WriteString("https://" + host)
	for _, seg := range p.segs {
		b.WriteString("/" + seg.sample(size))
	}
	if len(p.segs) == 0 {
		b.WriteByte('/')
	}
	for i, q := range p.params {
		b.WriteString([]string{"?", "&"}[min(i, 1)] + q.name + "=" + q.value.sample(size))
	}
	for i, seg := range p.fragment {
		b.WriteString([]string{"#/", "/"}[min(i, 1)] + seg.sample(size))
	}
	return b.String()
}

// Every pattern of the tables must recognize its own example, whatever stands
// before it in the list, and the canonical URL must name the same item.
func TestPatterns(t *testing.T) {
	x := providerIndex()
	for _, err := range x.bad {
		t.Error(err)
	}
	seen := make(map[*pattern]bool)
	for _, s := range x.sites {
		for _, r := range s.rules {
			if r.pattern == nil || seen[r.pattern] {
				continue
			}
			seen[r.pattern] = true
			for _, size := range []int{1, 9, 60} {
				checkPattern(t, r.pattern, r.pattern.Sample(size))
			}
		}
	}
	if len(seen) < 500 {
		t.Errorf("only %d patterns in the index", len(seen))
	}
}

func checkPattern(t *testing.T, p *pattern, address string) {
	t.Helper()
	h, ok := recognize(address, 0)
	if !ok {
		t.Errorf("%s: %s: example %s is not recognized", p.provider.Name, p.text, address)
		return
	}
	if h.provider != p.provider.Name || h.kind != p.shape.kind || h.frame != p.frame {
		t.Errorf("%s: %s: example %s is taken for %s %s, frame %v",
			p.provider.Name, p.text, address, h.provider, h.kind, h.frame)
	}
	if strings.Contains(h.id, "//") || strings.HasPrefix(h.id, "/") || h.id == "" {
		t.Errorf("%s: %s: id %q", p.provider.Name, p.text, h.id)
	}
	checkCanonical(t, address, h)
}

// checkCanonical checks that the canonical URL of h names what h does.
func checkCanonical(t *testing.T, address string, h hit) {
	t.Helper()
	if h.url == "" {
		return
	}
	if strings.ContainsAny(h.url, "{}") {
		t.Errorf("%s: canonical address %s has unfilled variables", address, h.url)
	}
	again, ok := recognize(h.url, 0)
	if !ok || again.id != h.id || again.kind != h.kind || again.provider != h.provider || again.url != h.url {
		t.Errorf("%s: canonical address %s names %q %q %q %q, want %q %q %q",
			address, h.url, again.kind, again.provider, again.id, again.url, h.kind, h.provider, h.id)
	}
}

// A variable that no template and no field uses, or a template that names a
// variable which a pattern lacks, is a slip of the table.
func TestTemplatesMatchPatterns(t *testing.T) {
	for _, p := range Providers() {
		for _, s := range p.Shapes {
			for text := range strings.FieldsSeq(s.Pages + " " + s.Frames) {
				for _, name := range variables(s.url) {
					if name != "host" && !strings.Contains(text, "{"+name+":") && !strings.Contains(text, "{"+name+"}") {
						t.Errorf("%s: %s has no {%s} for %s", p.Name, text, name, s.url)
					}
				}
				if !slices.Contains(variables(text), "id") && !slices.Contains(variables(text), "id2") {
					t.Errorf("%s: %s has no id", p.Name, text)
				}
			}
		}
	}
}

// variables returns the names of the variables in a pattern or template.
func variables(s string) []string {
	var names []string
	for part := range strings.SplitSeq(s, "{") {
		if name, _, ok := strings.Cut(part, "}"); ok {
			name, _, _ = strings.Cut(name, ":")
			names = append(names, name)
		}
	}
	return names
}

func TestCompilePatternErrors(t *testing.T) {
	for _, text := range []string{
		"example.com",        // no path
		"/{id:n",             // unclosed variable
		"/{id:q}",            // unknown class
		"/{id:n3-x}",         // no number
		"/{id:'av}",          // unclosed quote
		"{h:q}.example.com/", // unknown class in the host
		"/?v={id:n-}",        // in a parameter
		"/#{id:nn}",          // in the fragment
		"/.../{id:n}",        // "..." is not last
	} {
		if _, err := CompilePattern(text); err == nil {
			t.Errorf("compilePattern(%q) has no error", text)
		}
	}
}

func TestSegmentMatch(t *testing.T) {
	for _, tt := range []struct {
		pattern, text string
		want          string // value of id, "" for no match
		reason        string
	}{
		{"{id:n}", "123", "123", "digits"},
		{"{id:n}", "12a", "", "not digits alone"},
		{"{id:w11}", "abc-def_123", "abc-def_123", "exact length"},
		{"{id:w11}", "abc-def_1234", "", "one too many"},
		{"{id:b3-5}", "ab", "", "too short for a range"},
		{"{id:b3-5}", "abcdef", "", "too long for a range"},
		{"{id:b3+}", "abcdef", "abcdef", "at least"},
		{"{title}-{id:n}", "a-b-12-345", "345", "the last dash divides"},
		{"{title}-{id:n}", "a-b-12-345x", "", "no number at the end"},
		{"id_{id:b}.html", "ID_Zx9.HTML", "Zx9", "literals in either case"},
		{"{id:'BV'b4}", "BVa1b2", "BVa1b2", "the quoted text belongs to the value"},
		{"{id:'BV'b4}", "XVa1b2", "", "without the quoted text"},
		{"{id:a}_{x}", "x12w_Some_Title", "x12w", "a class ends where it must"},
		{"{id:u}", "0d5a3c1e-7b2f-4e6d-9a80-1c2b3d4e5f60", "0d5a3c1e-7b2f-4e6d-9a80-1c2b3d4e5f60", "a UUID"},
		{"{id:u}", "0d5a3c1e-7b2f-4e6d-9a80-1c2b3d4e5f6g", "", "g is no hexadecimal digit"},
		{"{a}{id:n}", "abc123", "", "nothing divides the two variables"},
	} {
		seg, err := compileSegment(tt.pattern)
		if err != nil {
			t.Errorf("%s: %v", tt.pattern, err)
			continue
		}
		var c captures
		got := ""
		if seg.match(tt.text, &c) {
			got = c.get("id")
		}
		if got != tt.want {
			t.Errorf("%s on %q: %q, want %q: %s", tt.pattern, tt.text, got, tt.want, tt.reason)
		}
	}
}
