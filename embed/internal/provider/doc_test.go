package provider

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

var writeDocument = flag.Bool("write", false, "rewrite the generated table of PROVIDERS.md")

const (
	documentFile  = "../../PROVIDERS.md"
	documentBegin = "<!-- providers: begin -->\n"
	documentEnd   = "<!-- providers: end -->"
)

// TestProvidersDocument compares the table in PROVIDERS.md with the code.
func TestProvidersDocument(t *testing.T) {
	data, err := os.ReadFile(documentFile)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(data), documentBegin)
	got, tail, ok2 := strings.Cut(rest, documentEnd)
	if !ok || !ok2 {
		t.Fatal("PROVIDERS.md lacks the marks around the table")
	}
	want := providerRows()
	if got == want {
		return
	}
	if !*writeDocument {
		t.Fatal("the table in PROVIDERS.md is not that of the code; go test ./embed/internal/provider -run TestProvidersDocument -write")
	}
	if err := os.WriteFile(documentFile, []byte(head+documentBegin+want+documentEnd+tail), 0o666); err != nil {
		t.Fatal(err)
	}
}

// providerRows returns the table: name, kinds, embed codes, URLs. Of the many
// spellings of a URL the first of each shape is shown.
func providerRows() string {
	var b strings.Builder
	b.WriteString("| provider | items | embed codes read | URLs |\n|---|---|---|---|\n")
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
