// Package record holds what the stages know of one item: one flat record for all kinds,
// how two records of the same item are merged, and what follows from an id, a text or
// an author.
package record

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed/internal/tweettext"
)

// FoundBy notes how an item was found.
func FoundBy(it *Item, m Method, rule string) *Item {
	o := &it.Origin
	o.Method, o.Rule = m, rule
	return it
}

// Item is what the stages know of one item, of whatever kind: one flat record that
// they hand to each other. A field that a kind does not have stays empty.
type Item struct {
	Kind     Kind
	Provider Provider
	ID       string
	URL      string
	EmbedURL string
	Origin   Origin

	Author   string
	Handle   string
	Date     Date
	DateText string
	Text     string
	Title    string
	Lang     string

	// Of tweets.
	Posted      time.Time
	Pics        []string
	Links       []string
	Hashtags    []string
	Mentions    []string
	Cashtags    []string
	Images      []string
	ReplyTo     string
	Quoted      string
	TextGuessed bool

	// Of videos.
	Caption         string
	Poster          string
	FileURL         string
	Account         string
	Notice          string
	StartSeconds    int
	DurationSeconds int

	// Of mentions. Provider is the network.
	Quote   string
	Verb    string
	Deleted bool
	About   *Item // what the sentence refers to; nil if unknown

	// Of videos and placeholders.
	Reason  Reason
	Subject Subject
}

// As returns it and whether it is an item of kind k. A nil record is of none.
func (it *Item) As(k Kind) (*Item, bool) { return it, it != nil && it.Kind == k }

// maxImages is how many images a tweet gathers from its repetitions; it has four
// at most.
const maxImages = 16

// Identity is what two items must share to be one.
type Identity struct {
	kind     Kind
	provider Provider
	id       string
}

// IdentityOf returns what identifies the item, zero if nothing does.
func IdentityOf(it *Item) Identity {
	id := cmp.Or(it.ID, it.FileURL, it.EmbedURL)
	if id == "" || it.Kind == KindPlaceholder {
		return Identity{}
	}
	return Identity{it.Kind, it.Provider, id}
}

// Merge adds to a what b says more, and b's place if b has an origin.
func (a *Item) Merge(b *Item) {
	switch p := b.Origin.Place; {
	case b.Origin.Method == "":
	case a.Origin.Place == Place{}:
		a.Origin = b.Origin // what the page shows counts before its state
	default:
		if (p != Place{}) && p != a.Origin.Place {
			a.Origin.Also = append(a.Origin.Also, p)
		}
		a.Origin.Also = append(a.Origin.Also, b.Origin.Also...)
	}
	for _, f := range [...]struct{ to, from *string }{
		{&a.EmbedURL, &b.EmbedURL}, {&a.Author, &b.Author}, {&a.Handle, &b.Handle}, {&a.Title, &b.Title}, {&a.Lang, &b.Lang},
		{&a.ReplyTo, &b.ReplyTo}, {&a.Quoted, &b.Quoted}, {&a.Caption, &b.Caption}, {&a.Poster, &b.Poster}, {&a.FileURL, &b.FileURL},
		{&a.Account, &b.Account},
	} {
		Fill(f.to, *f.from)
	}
	FillInt(&a.StartSeconds, b.StartSeconds)
	FillInt(&a.DurationSeconds, b.DurationSeconds)
	if a.Date.IsZero() {
		a.Date, a.DateText = b.Date, b.DateText
	}
	if a.Reason == "" {
		a.Reason, a.Notice = b.Reason, b.Notice
	}
	if len(b.Text) > len(a.Text) {
		a.Text, a.Pics, a.Links, a.TextGuessed = b.Text, b.Pics, b.Links, b.TextGuessed
		a.Hashtags, a.Mentions, a.Cashtags = b.Hashtags, b.Mentions, b.Cashtags
	}
	for _, u := range b.Images {
		if len(a.Images) < maxImages && !slices.Contains(a.Images, u) {
			a.Images = append(a.Images, u)
		}
	}
	if a.Kind == KindTweet {
		a.SetURL()
	}
}

// Fill sets *dst to src if it is empty.
func Fill(dst *string, src string) {
	if *dst == "" {
		*dst = src
	}
}

// FillInt sets *dst to src if it is zero.
func FillInt(dst *int, src int) {
	if *dst == 0 {
		*dst = src
	}
}

// SetURL computes what follows from the id.
func (t *Item) SetURL() {
	if t.ID == "" {
		return
	}
	t.URL = CanonicalTweetURL(t.Handle, t.ID)
	t.Posted, _ = StatusTime(t.ID)
}

// SetText sets the text and what is computed from it.
func (t *Item) SetText(text string) {
	t.Text, t.Pics = text, nil
	entities := text
	if pics := tweettext.Pics(text); len(pics) > 0 {
		var b strings.Builder
		at := 0
		for _, l := range pics {
			t.Pics = append(t.Pics, text[l.Start:l.End])
			// White space before a picture's link gets lost; the link ends the word before it.
			b.WriteString(text[at:l.Start])
			b.WriteByte(' ')
			at = l.End
		}
		b.WriteString(text[at:])
		entities = b.String()
	}
	t.Hashtags = tweettext.Hashtags(entities)
	t.Mentions = tweettext.Mentions(entities)
	t.Cashtags = tweettext.Cashtags(entities)
}

// IsNil reports whether an item of the public types is nil, or a nil pointer.
func IsNil(it any) bool {
	v := reflect.ValueOf(it)
	return !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil()
}
