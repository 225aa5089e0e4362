package flattext

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Filler of an article around what the tests look for. It holds no trace itself.
const (
	articleHead = "The harbour board met on Tuesday evening to discuss the new ferry timetable, and most of its members spoke in favour of it. " +
		"Nobody expected the debate to last until midnight, but it did, and then the vote was put off to the following week."
	articleTail = "A second hearing is planned for the spring, when the costs are known in more detail. Until then the old timetable stays in force."
)

// marked takes the marks « and » out of a text. They show what an item covers.
func marked(text string) (plain string, spans []record.Span) {
	var b strings.Builder
	for _, r := range text {
		switch r {
		case '«':
			spans = append(spans, record.Span{Start: b.Len()})
		case '»':
			spans[len(spans)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}

// read is readText for tests: the spans are put into the items.
func read(x *options.Options, text string) []*record.Item {
	var items []*record.Item
	for _, it := range ReadText(x, Doc{Text: text}) {
		it.Item.Origin.Span = record.Span{Start: it.Start, End: it.End}
		items = append(items, it.Item)
	}
	return items
}

// brief puts what a test compares of an item on one line.
func brief(it *record.Item) string {
	switch t := it; t.Kind {
	case record.KindTweet:
		s := fmt.Sprintf("tweet %s (@%s) %s: %s", t.Author, t.Handle, t.Date, t.Text)
		if t.ID != "" {
			s += " #" + t.ID
		}
		if t.TextGuessed {
			s += " (guessed)"
		}
		return s
	case record.KindPost:
		return strings.TrimRight(fmt.Sprintf("%s %s (@%s) %s: %s%s", t.Provider, t.Author, t.Handle, t.Date, t.Title, t.Text), " ")
	case record.KindPlaceholder:
		return fmt.Sprintf("%s %s: %s", t.Subject, t.Reason, t.Text)
	}
	return string(it.Kind) + " " + it.ID
}

// readCase is a text with what is found in it.
type readCase struct {
	reason string
	text   string   // with marks around what each item covers
	want   []string // see brief
}

func runReadCases(t *testing.T, cases []readCase) {
	t.Helper()
	seen := map[string]bool{}
	for _, c := range cases {
		if seen[c.reason] {
			t.Errorf("two cases have the reason %q", c.reason)
		}
		seen[c.reason] = true
		t.Run(c.reason, func(t *testing.T) {
			text, spans := marked(c.text)
			var got []string
			var places []record.Span
			for _, it := range read(new(options.Options), text) {
				got = append(got, brief(it))
				places = append(places, it.Origin.Span)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("items mismatch (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(spans, places); diff != "" {
				t.Errorf("spans mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// inArticle puts a paragraph between two of an article.
func inArticle(paragraph string) string {
	// No tweet is as long as the paragraph before.
	return articleHead + " " + quayWorks + " " + quayWorks + "\n\n" + paragraph + "\n\n" + articleTail
}
