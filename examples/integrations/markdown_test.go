package integrations

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/render"
)

// TestMarkdownStaysText renders hostile fields as Markdown, has a Markdown
// implementation with raw HTML switched on read it, and checks that the fields
// are its text and nothing else.
func TestMarkdownStaysText(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote), goldmark.WithRendererOptions(goldhtml.WithUnsafe()))
	for _, field := range []string{
		"# head", "- item", "* item", "+ item", "1. item", "12) item", "> quote", "    code", "```", "~~~", "---", "===", "***", "a | b", "| a |", "- [ ] todo",
		"*em* **strong** __x__ ~~del~~", "`code`", "[a](javascript:b)", "![a](b)", "<b>x</b>", "<!-- x -->", "<script>alert(1)</script>", "&lt;b&gt; &amp;", `\*x\*`,
		"<https://x.example>", "[a]: https://x.example", "[^1]: note", ": term", "$x$", "{#id}", "a\n===", "a\n---", "a\n\n- b", "a\n    b", "]( x", "a\\", "a  \nb", "= x", "x\n: y",
	} {
		tw := &embed.Tweet{Author: field, Handle: "ingrid_vael", Text: field}
		tw.Kind, tw.Provider, tw.ID = embed.KindTweet, embed.ProviderTwitter, "2033154600000000000"
		v := &embed.Video{Title: field}
		v.Kind, v.Provider, v.URL = embed.KindVideo, embed.ProviderVimeo, "https://vimeo.com/1?a=(b)&copy=<c>"
		ph := &embed.Placeholder{Text: field}
		ph.Kind = embed.KindPlaceholder
		for _, it := range []embed.Item{tw, v, ph} {
			source := render.Markdown(it)
			var out bytes.Buffer
			if err := md.Convert([]byte(source), &out); err != nil {
				t.Fatal(err)
			}
			checkMarkdown(t, source, out.String(), field)
		}
	}
}

func checkMarkdown(t *testing.T, source, page, field string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for n := range root.Descendants() {
		switch n.Type {
		case html.TextNode:
			text.WriteString(n.Data)
		case html.CommentNode:
			t.Errorf("a comment from %q", source)
		case html.ElementNode:
			switch n.Data {
			case "html", "head", "body", "p", "blockquote", "br":
			case "a":
				for _, a := range n.Attr {
					if a.Key != "href" || a.Val != "https://x.com/ingrid_vael/status/2033154600000000000" && a.Val != "https://vimeo.com/1?a=%28b%29&copy=%3Cc%3E" {
						t.Errorf("%s=%q from %q", a.Key, a.Val, source)
					}
				}
			default:
				t.Errorf("<%s> from %q", n.Data, source)
			}
		}
	}
	if want := strings.Join(strings.Fields(field), " "); !strings.Contains(strings.Join(strings.Fields(text.String()), " "), want) {
		t.Errorf("%q is not in %q, from %q", want, text.String(), source)
	}
}
