package tagscan

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/corpus"
)

// corpusPages returns the article pages of the corpus that lies beside the
// repository, none if there is no corpus.
func corpusPages(tb testing.TB) []string {
	tb.Helper()
	if _, test := tb.(*testing.T); test && !corpus.Long() {
		return nil
	}
	names, err := filepath.Glob(filepath.Join(corpus.Root(tb), "..", "shared", "corpus", "html", "dev", "*.html"))
	if err != nil {
		tb.Fatal(err)
	}
	var pages []string
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		pages = append(pages, string(page))
	}
	return pages
}

// madePage returns an article page of about n bytes.
func madePage(n int) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=en><head><title>A page &amp; more</title>\n" +
		"<meta property=\"og:type\" content=\"article\"><style>p > a { color: red }</style>\n" +
		"<script>if (a < b && c) { document.write(\"<p>\") }</script></head>\n<body class='single post'>\n")
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "<div class=\"row row-%d\" data-index=%d><!-- block %d -->\n"+
			"  <p>The harbour was quiet in the <em>morning</em>, <a href=\"https://news.example/%d?a=1&amp;b=2\""+
			" rel=\"nofollow\">they said</a>, and nobody came.</p>\n"+
			"  <img src=\"/img/%d.jpg\" alt='Boats' width=640 height=480 loading=\"lazy\"/>\n</div>\n", i, i, i, i, i)
	}
	b.WriteString("</body></html>\n")
	return b.String()
}
