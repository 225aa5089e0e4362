package provider

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// examplesDir holds a file for each file of the tables: what the rows recognize,
// written out, so that no test has to ask a row what it is meant to know. Lines, and
// what TestExamples wants of them:
//
//	provider NAME      what follows is about the provider of that name; each has its lines
//	alias NAMES        all further names of it
//	id ID KIND URL     an id by itself, with the canonical URL, "-" if it has none
//	noid IDS           near misses: no ids of the provider
//	pattern PATTERN    what follows is about a pattern of its row; each has its lines
//	function           what follows is about its match function
//	is URL KIND ID CANONICAL [handle=H] [account=A] [start=SECONDS] [frame]
//	                   a URL and all that it says; each host of a row, and each of its
//	                   parameters for the start, has one
//	no URLS            near misses of the pattern: they name nothing
//	not URLS           pages of the site, one for each word that is no id
//
// An item that is another provider's, as that of a frame for all, has the provider's
// name behind the kind.
const examplesDir = "testdata/examples"

// rowExamples are those of a pattern, or of the match function.
type rowExamples struct {
	pattern string // "" for the function
	is      [][2]string
	no      []string
}

// providerExamples are those of a provider.
type providerExamples struct {
	name    record.Provider
	aliases []string
	ids     [][2]string
	noIDs   []string
	rows    []*rowExamples
	not     []string
}

// readExamples returns the examples of all providers.
func readExamples(t testing.TB) map[record.Provider]*providerExamples {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(examplesDir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	all := make(map[record.Provider]*providerExamples)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var p *providerExamples
		for i, line := range strings.Split(string(data), "\n") {
			if name, ok := strings.CutPrefix(line, "provider "); ok {
				if all[record.Provider(name)] != nil {
					t.Errorf("%s:%d: %s has lines already", file, i+1, name)
				}
				p = &providerExamples{name: record.Provider(name)}
				all[p.name] = p
			} else if line != "" && line[0] != '#' && (p == nil || !p.add(line)) {
				t.Fatalf("%s:%d: %q is no line of examples", file, i+1, line)
			}
		}
	}
	return all
}

// add reads one line; ok is false if it is none.
func (p *providerExamples) add(line string) (ok bool) {
	word, rest, _ := strings.Cut(line, " ")
	fields := strings.Fields(rest)
	switch word {
	case "pattern", "function":
		p.rows = append(p.rows, &rowExamples{pattern: rest})
		return (word == "pattern") == (rest != "")
	case "alias":
		p.aliases = append(p.aliases, fields...)
	case "id":
		id, want, _ := strings.Cut(rest, " ")
		p.ids = append(p.ids, [2]string{id, want})
	case "noid":
		p.noIDs = append(p.noIDs, fields...)
	case "not":
		p.not = append(p.not, fields...)
	case "is", "no":
		if len(p.rows) == 0 {
			return false
		}
		row := p.rows[len(p.rows)-1]
		if word == "no" {
			row.no = append(row.no, fields...)
			break
		}
		url, want, _ := strings.Cut(rest, " ")
		row.is = append(row.is, [2]string{url, want})
	default:
		return false
	}
	return len(fields) > 0
}

// says writes a hit as the examples do.
func (h *hit) says(p record.Provider) string {
	b := []string{string(h.kind), h.id, h.url}
	if h.provider != p {
		b = slices.Insert(b, 1, string(h.provider))
	}
	if h.url == "" {
		b[len(b)-1] = "-"
	}
	if h.handle != "" {
		b = append(b, "handle="+h.handle)
	}
	if h.account != "" {
		b = append(b, "account="+h.account)
	}
	if h.start != 0 {
		b = append(b, fmt.Sprintf("start=%d", h.start))
	}
	if h.frame {
		b = append(b, "frame")
	}
	return strings.Join(b, " ")
}

// TestExamples goes over all tables: every row has its examples, and every example
// gives what it says.
func TestExamples(t *testing.T) {
	all := readExamples(t)
	for _, err := range providerIndex().bad {
		t.Error(err)
	}
	for _, p := range Providers() {
		e := all[p.Name]
		delete(all, p.Name)
		t.Run(string(p.Name), func(t *testing.T) {
			if e == nil {
				t.Fatalf("no examples; add them to a file in %s", examplesDir)
			}
			checkNames(t, &p, e)
			checkIDs(t, &p, e)
			checkRows(t, &p, e)
			checkHosts(t, &p, e)
			checkStarts(t, &p, e)
			checkWords(t, &p, e)
		})
	}
	for name := range all {
		t.Errorf("%s has examples and no row", name)
	}
}

// checkNames checks the names that pages give the provider.
func checkNames(t *testing.T, p *provider, e *providerExamples) {
	if want := strings.Fields(p.aliases); !slices.Equal(e.aliases, want) {
		t.Errorf("the aliases are %q, not %q", want, e.aliases)
	}
	for _, name := range append(e.aliases, string(p.Name)) {
		if got := ProviderByName(name); got != p.Name {
			t.Errorf("%q is the name of %q", name, got)
		}
	}
}

// checkIDs checks the ids that stand by themselves.
func checkIDs(t *testing.T, p *provider, e *providerExamples) {
	if has := p.idPattern.Pages != ""; has != (len(e.ids) > 0) || has != (len(e.noIDs) > 0) {
		t.Errorf("%d ids and %d near misses for the pattern %q", len(e.ids), len(e.noIDs), p.idPattern.Pages)
	}
	for _, x := range e.ids {
		it, ok := ItemForID(p.Name, x[0])
		if !ok {
			t.Errorf("%s is no id", x[0])
			continue
		}
		h := hit{kind: it.Kind, provider: it.Provider, id: it.ID, url: it.URL}
		if got, want := h.says(p.Name), strings.Replace(x[1], " ", " "+x[0]+" ", 1); got != want {
			t.Errorf("%s is %q, want %q", x[0], got, want)
		}
	}
	for _, id := range e.noIDs {
		if it, ok := ItemForID(p.Name, id); ok {
			t.Errorf("%s is %s %s", id, it.Kind, it.ID)
		}
	}
}

// checkRows checks the URLs, and that each pattern has some.
func checkRows(t *testing.T, p *provider, e *providerExamples) {
	missing := make(map[string]bool)
	if p.match != nil {
		missing[""] = true
	}
	for _, s := range p.Shapes {
		for text := range strings.FieldsSeq(s.Pages + " " + s.Frames) {
			missing[text] = true
		}
	}
	for _, row := range e.rows {
		if !missing[row.pattern] {
			t.Errorf("pattern %q is none of the row, or has lines already", row.pattern)
		}
		if len(row.is) > 0 && len(row.no) > 0 {
			delete(missing, row.pattern)
		}
		for _, x := range row.is {
			checkURL(t, p, row.pattern, x[0], x[1])
		}
		for _, url := range row.no {
			if h, ok := recognize(url, 0); ok {
				t.Errorf("%s is %s %s", url, h.provider, h.says(p.Name))
			}
		}
	}
	for text := range missing {
		t.Errorf("pattern %q has no example, or no near miss", text)
	}
}

// checkURL checks a URL, that it is one of the pattern, and that its canonical URL
// names the same.
func checkURL(t *testing.T, p *provider, pattern, url, want string) {
	h, ok := recognize(url, 0)
	if !ok {
		t.Errorf("%s is nothing, want %q", url, want)
		return
	}
	if got := h.says(p.Name); got != want {
		t.Errorf("%s is\n%q, want\n%q", url, got, want)
	}
	if pattern != "" && !describes(t, p, pattern, url) {
		t.Errorf("%s is no URL of the pattern %s", url, pattern)
	}
	checkCanonical(t, url, h)
}

// describes reports whether a URL is one of a pattern of p, whatever stands before
// that in the tables.
func describes(t *testing.T, p *provider, text, url string) bool {
	pat, err := CompilePattern(text)
	if err != nil {
		t.Fatal(err)
	}
	rest, _ := CutScheme(url)
	host, tail, _ := SplitHost(rest)
	a := new(urlParts)
	a.parse(host, tail)
	a.label, _, _ = strings.Cut(host, ".")
	hosts := strings.Fields(p.Hosts)
	if own, _, _ := strings.Cut(text, "/"); own != "" {
		hosts = []string{own}
	}
	fits := slices.ContainsFunc(hosts, func(h string) bool { return isHost(h, host) })
	return fits && pat.match(a, new(captures))
}

// isHost reports whether a host is one that stands in the tables as listed.
func isHost(listed, host string) bool {
	first, rest, _ := strings.Cut(listed, ".")
	switch {
	case listed == anySite:
		return !providerIndex().known([]byte(host))
	case first == "*" || strings.HasPrefix(first, "{"):
		return strings.HasSuffix(host, "."+rest)
	case rest == "*" || rest == "**":
		return strings.HasPrefix(strings.TrimPrefix(host, "www."), first+".")
	}
	return host == listed || host == "www."+listed
}

// checkHosts checks that each host of the row has an example.
func checkHosts(t *testing.T, p *provider, e *providerExamples) {
	for listed := range strings.FieldsSeq(p.Hosts) {
		seen := false
		for _, row := range e.rows {
			if row.pattern != "" && row.pattern[0] != '/' {
				continue // of a host that the pattern names
			}
			for _, x := range row.is {
				rest, _ := CutScheme(x[0])
				host, _, _ := SplitHost(rest)
				seen = seen || isHost(listed, host)
			}
		}
		if !seen {
			t.Errorf("no pattern has an example on %s", listed)
		}
	}
}

// checkStarts checks that each parameter that says where playback begins has an
// example.
func checkStarts(t *testing.T, p *provider, e *providerExamples) {
	for name := range strings.FieldsSeq(p.start) {
		seen := false
		for _, row := range e.rows {
			for _, x := range row.is {
				seen = seen || strings.Contains(x[1], " start=") && (strings.Contains(x[0], "?"+name+"=") || strings.Contains(x[0], "&"+name+"="))
			}
		}
		if !seen {
			t.Errorf("no example has the start in %q", name)
		}
	}
}

// checkWords checks that each word that is no id has a page, which names nothing.
func checkWords(t *testing.T, p *provider, e *providerExamples) {
	missing := wordSet(p.not)
	for _, url := range e.not {
		if h, ok := recognize(url, 0); ok {
			t.Errorf("%s is %s", url, h.says(p.Name))
		}
		for _, word := range strings.FieldsFunc(url, func(r rune) bool { return strings.ContainsRune("/.?=", r) }) {
			delete(missing, word)
		}
	}
	for word := range missing {
		t.Errorf("no page shows that %q is no id", word)
	}
}
