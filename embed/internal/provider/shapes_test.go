package provider

import (
	"slices"
	"strings"
	"testing"
)

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
