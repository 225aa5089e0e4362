package provider

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

var updateReadme = flag.Bool("readme", false, "rewrite the generated parts of README.md")

const readmeFile = "../../../README.md"

// TestReadmeProviders keeps the README's provider table true to the code.
func TestReadmeProviders(t *testing.T) {
	checkReadme(t, "providers", providerRows())
}

// checkReadme compares the part of the README between two marks with want.
func checkReadme(t *testing.T, name, want string) {
	t.Helper()
	data, err := os.ReadFile(readmeFile)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := "<!-- "+name+": begin -->\n", "<!-- "+name+": end -->"
	head, rest, ok := strings.Cut(string(data), begin)
	got, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("README.md lacks the marks of %s", name)
	}
	if got == want {
		return
	}
	if !*updateReadme {
		t.Errorf("README.md's part %q is not what the code says; go test ./embed/internal/provider -run TestReadme -readme", name)
		return
	}
	if err := os.WriteFile(readmeFile, []byte(head+begin+want+end+tail), 0o666); err != nil {
		t.Fatal(err)
	}
}

// providerRows is the table: name, kinds, embed codes, URLs. Of the many
// spellings of a URL the first of each shape is shown.
func providerRows() string {
	var b strings.Builder
	b.WriteString("| provider | items | embed codes read | addresses |\n|---|---|---|---|\n")
	for _, p := range Providers() {
		var kinds, addresses []string
		for _, s := range p.Shapes {
			if !slices.Contains(kinds, string(s.kind)) {
				kinds = append(kinds, string(s.kind))
			}
			for _, patterns := range [...]string{s.Pages, s.Frames} {
				if f := strings.Fields(patterns); len(f) > 0 {
					addresses = append(addresses, "`"+strings.ReplaceAll(fullPattern(p, f[0]), "|", `\|`)+"`")
				}
			}
		}
		codes := codesOf(p.Name)
		if len(kinds) == 0 {
			kinds = []string{"by rules of its own"}
			for host := range strings.FieldsSeq(p.Hosts) {
				addresses = append(addresses, "`"+host+"`")
			}
		}
		b.WriteString("| " + string(p.Name) + " | " + strings.Join(kinds, ", ") + " | " + strings.Join(codes, " ") + " | " + strings.Join(addresses, " ") + " |\n")
	}
	return b.String()
}

// fullPattern returns a pattern with the host that it belongs to.
func fullPattern(p provider, pattern string) string {
	if !strings.HasPrefix(pattern, "/") {
		return pattern
	}
	host := strings.Fields(p.Hosts)[0]
	if host == anySite {
		host = "HOST"
	}
	return host + pattern
}

// codesOf returns what the provider's embed codes are called.
func codesOf(p record.Provider) []string {
	var out []string
	for _, c := range embedCodes() {
		if c.Provider == p {
			for name := range strings.FieldsSeq(c.names) {
				out = append(out, "`"+name+"`")
			}
		}
	}
	if p == record.Twitter {
		out = append(out, "`.twitter-tweet`", "`.twitter-video`", "`amp-twitter`", "`twitter-widget`")
	}
	return out
}
