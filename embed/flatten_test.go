package embed_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
)

// TestFlattened reads the visible text of each HTML case as text: it has to give
// the tweets whose words and attribution the page prints, or the case says why not.
func TestFlattened(t *testing.T) {
	checked := 0
	for _, name := range embedtest.CaseFiles(t) {
		if filepath.Ext(name) != ".html" {
			continue
		}
		c := readCase(t, strings.TrimSuffix(name, ".html")+".json")
		root, err := html.Parse(strings.NewReader(string(embedtest.ReadFile(t, name))))
		if err != nil {
			t.Fatal(err)
		}
		text := flatten(root)
		flat := embed.ExtractText(text).Tweets()
		for _, want := range c.Result.Tweets() {
			if want.Text == "" || want.Date.IsZero() || !strings.Contains(text, "(@"+want.Handle+")") {
				continue // the page does not print it so
			}
			checked++
			found := hasTweet(flat, want)
			switch {
			case !found && c.Flat == "":
				t.Errorf("%s: the text lacks the tweet of @%s: %q\n%s", name, want.Handle, want.Text, text)
			case found && c.Flat != "":
				t.Errorf("%s: the text has the tweet of @%s, although the case says: %s", name, want.Handle, c.Flat)
			}
		}
	}
	if checked == 0 {
		t.Error("no case prints a tweet")
	}
}

func hasTweet(list []*embed.Tweet, want *embed.Tweet) bool {
	for _, t := range list {
		if t.Handle == want.Handle && t.Date == want.Date && squash(t.Text) == squash(want.Text) {
			return true
		}
	}
	return false
}

func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// flatten returns the visible text of a tree as text browsers print it.
func flatten(n *html.Node) string {
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			words := strings.Join(strings.Fields(n.Data), " ")
			if words != "" && n.Data != words && strings.IndexAny(n.Data[:1], " \n\t") == 0 {
				b.WriteByte(' ')
			}
			b.WriteString(words)
			if words != "" && strings.LastIndexAny(n.Data, " \n\t") == len(n.Data)-1 {
				b.WriteByte(' ')
			}
			return
		case html.ElementNode:
			switch n.Data {
			case "script", "style", "noscript", "template", "head", "textarea", "iframe", "title":
				return
			case "br":
				b.WriteByte('\n')
				return
			case "p", "div", "blockquote", "section", "article", "li", "ul", "figure", "h1", "h2", "h3", "figcaption", "aside", "header", "footer", "main":
				b.WriteString("\n\n")
				defer b.WriteString("\n\n")
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	return b.String()
}
