package record

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// noon is a time that no status id of the tests has.
var noon = time.Date(2024, 8, 11, 12, 0, 0, 0, time.UTC)

// mergeTests has for each field of the record what it holds after a merge into an
// empty record, and into one that has it. A field with keeps is the receiver's
// in any case.
var mergeTests = map[string]struct {
	set, other Item // two records that differ in this field only
	keeps      bool // the receiver's value stays even if it is empty: identity, and what is computed
	longer     bool // the longer text wins, not the first
	joined     bool // both are kept
}{
	"Kind":     {set: Item{Kind: KindVideo}, other: Item{Kind: KindAudio}, keeps: true},
	"Provider": {set: Item{Provider: "vimeo"}, other: Item{Provider: "youtube"}, keeps: true},
	"ID":       {set: Item{ID: "11"}, other: Item{ID: "12"}, keeps: true},
	"URL":      {set: Item{URL: "https://lamp.example/1"}, other: Item{URL: "https://lamp.example/2"}, keeps: true},
	"Posted":   {set: Item{Posted: noon}, other: Item{Posted: noon.Add(time.Hour)}, keeps: true},
	"Subject":  {set: Item{Subject: OfVideo}, other: Item{Subject: OfPost}, keeps: true},
	"Quote":    {set: Item{Quote: "the lake"}, other: Item{Quote: "the mill"}, keeps: true},
	"Verb":     {set: Item{Verb: "tweeted"}, other: Item{Verb: "wrote"}, keeps: true},
	"Deleted":  {set: Item{Deleted: true}, other: Item{}, keeps: true},
	"About":    {set: Item{About: &Item{ID: "1"}}, other: Item{About: &Item{ID: "2"}}, keeps: true},

	"EmbedURL":        {set: Item{EmbedURL: "https://lamp.example/e/1"}, other: Item{EmbedURL: "https://lamp.example/e/2"}},
	"Author":          {set: Item{Author: "Mia Quill"}, other: Item{Author: "Mia"}},
	"Handle":          {set: Item{Handle: "mia_quill"}, other: Item{Handle: "mia"}},
	"Title":           {set: Item{Title: "Boats"}, other: Item{Title: "Boats are back"}},
	"Lang":            {set: Item{Lang: "fi"}, other: Item{Lang: "sv"}},
	"ReplyTo":         {set: Item{ReplyTo: "https://x.com/i/status/1"}, other: Item{ReplyTo: "https://x.com/i/status/2"}},
	"Quoted":          {set: Item{Quoted: "https://x.com/i/status/1"}, other: Item{Quoted: "https://x.com/i/status/2"}},
	"Caption":         {set: Item{Caption: "The quay"}, other: Item{Caption: "The quay at night"}},
	"Poster":          {set: Item{Poster: "https://lamp.example/1.jpg"}, other: Item{Poster: "https://lamp.example/2.jpg"}},
	"FileURL":         {set: Item{FileURL: "https://lamp.example/1.mp4"}, other: Item{FileURL: "https://lamp.example/2.mp4"}},
	"Account":         {set: Item{Account: "70"}, other: Item{Account: "71"}},
	"StartSeconds":    {set: Item{StartSeconds: 5}, other: Item{StartSeconds: 90}},
	"DurationSeconds": {set: Item{DurationSeconds: 60}, other: Item{DurationSeconds: 61}},
	"Date":            {set: Item{Date: Date{2024, 8, 11}}, other: Item{Date: Date{2024, 8, 12}}},
	"DateText":        {set: Item{Date: Date{2024, 8, 11}, DateText: "11 August 2024"}, other: Item{Date: Date{2024, 8, 12}, DateText: "12 Aug 2024"}},
	"Reason":          {set: Item{Reason: RegionRestricted}, other: Item{Reason: ConsentRequired}},
	"Notice":          {set: Item{Reason: RegionRestricted, Notice: "Not in your region"}, other: Item{Reason: ConsentRequired, Notice: "Accept cookies"}},
	"Origin":          {set: Item{Origin: Origin{Method: MethodMarkup, Rule: "a/b", Place: Place{Span: Span{3, 9}}}}, other: Item{Origin: Origin{Method: MethodState, Rule: "c/d"}}},

	// What is read from the text goes with it.
	"Text":        {set: Item{Text: "Boats are back."}, other: Item{Text: "Boats"}, longer: true},
	"Pics":        {set: Item{Text: "Boats are back.", Pics: []string{"pic.x.com/a"}}, other: Item{Text: "Boats", Pics: []string{"pic.x.com/b"}}, longer: true},
	"Links":       {set: Item{Text: "Boats are back.", Links: []string{"https://t.co/a"}}, other: Item{Text: "Boats", Links: []string{"https://t.co/b"}}, longer: true},
	"Hashtags":    {set: Item{Text: "Boats are back.", Hashtags: []string{"a"}}, other: Item{Text: "Boats", Hashtags: []string{"b"}}, longer: true},
	"Mentions":    {set: Item{Text: "Boats are back.", Mentions: []string{"a"}}, other: Item{Text: "Boats", Mentions: []string{"b"}}, longer: true},
	"Cashtags":    {set: Item{Text: "Boats are back.", Cashtags: []string{"A"}}, other: Item{Text: "Boats", Cashtags: []string{"B"}}, longer: true},
	"TextGuessed": {set: Item{Text: "Boats are back.", TextGuessed: true}, other: Item{Text: "Boats"}, longer: true},

	"Images": {set: Item{Images: []string{"https://lamp.example/1.jpg"}}, other: Item{Images: []string{"https://lamp.example/2.jpg", "https://lamp.example/1.jpg"}}, joined: true},
}

// Every field of the record is merged as mergeTests says: a new field fails here
// until somebody has decided what becomes of it.
func TestMergeEveryField(t *testing.T) {
	of := reflect.TypeFor[Item]()
	for i := range of.NumField() {
		name := of.Field(i).Name
		test, ok := mergeTests[name]
		if !ok {
			t.Errorf("no test of the merge of field %s", name)
			continue
		}
		value := func(it Item) any { return reflect.ValueOf(it).Field(i).Interface() }
		merged := func(a, b Item) any {
			a, b = copied(a), copied(b)
			a.Merge(&b)
			return value(a)
		}
		check := func(what string, got, want any) {
			t.Helper()
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s %s: %v, want %v", name, what, got, want)
			}
		}
		if reflect.DeepEqual(value(test.set), value(Item{})) {
			t.Errorf("the test of field %s does not set it", name)
		}
		into := value(test.set)
		if test.keeps {
			into = value(Item{})
		}
		check("merged into an empty record", merged(Item{}, test.set), into)
		check("after an empty record", merged(test.set, Item{}), value(test.set))
		check("merged twice", merged(test.set, test.set), value(test.set))
		switch {
		case test.longer:
			check("before a shorter text", merged(test.set, test.other), value(test.set))
			check("after a shorter text", merged(test.other, test.set), value(test.set))
		case test.joined:
			check("with another", merged(test.set, test.other), []string{"https://lamp.example/1.jpg", "https://lamp.example/2.jpg"})
		default:
			check("with another", merged(test.set, test.other), value(test.set))
			if name != "Origin" {
				check("the other way", merged(test.other, test.set), value(test.other))
			}
		}
	}
	if len(mergeTests) != of.NumField() {
		t.Errorf("%d tests for %d fields", len(mergeTests), of.NumField())
	}
}

// copied returns it with lists of its own.
func copied(it Item) Item {
	it.Images = slices.Clone(it.Images)
	it.Origin.Also = slices.Clone(it.Origin.Also)
	return it
}

// What the page shows counts before what its state says, and each further place is
// kept once.
func TestMergePlaces(t *testing.T) {
	at := func(start int, m Method, rule string) Item {
		it := Item{ID: "7", Origin: Origin{Method: m, Rule: rule}}
		if start > 0 {
			it.Origin.Span = Span{start, start + 5}
		}
		return it
	}
	first, second, state := at(10, MethodMarkup, "a/frame"), at(30, MethodLink, "b/link"), at(0, MethodState, "c/json")
	for _, c := range []struct {
		name  string
		into  Item
		from  []Item
		rule  string
		start int
		also  []int
	}{
		{"two places", first, []Item{second}, "a/frame", 10, []int{30}},
		{"the same place", first, []Item{first}, "a/frame", 10, nil},
		{"state after the page", first, []Item{state}, "a/frame", 10, nil},
		{"state before the page", state, []Item{first}, "a/frame", 10, nil},
		{"state before two places", state, []Item{first, second}, "a/frame", 10, []int{30}},
		{"what has no origin", first, []Item{{ID: "7"}}, "a/frame", 10, nil},
		{"what has a place without a method", first, []Item{{Origin: Origin{Place: Place{Span: Span{50, 60}}}}}, "a/frame", 10, nil},
		{"three places", first, []Item{second, at(50, MethodLink, "b/link")}, "a/frame", 10, []int{30, 50}},
	} {
		got := copied(c.into)
		for _, from := range c.from {
			got.Merge(&from)
		}
		var also []int
		for _, p := range got.Origin.Also {
			also = append(also, p.Span.Start)
		}
		if got.Origin.Rule != c.rule || got.Origin.Span.Start != c.start || !slices.Equal(also, c.also) {
			t.Errorf("%s: %+v", c.name, got.Origin)
		}
	}
}

// A tweet's permalink follows from the handle that a merge brings; no other kind's does.
func TestMergeSetsURL(t *testing.T) {
	tweet := NewTweet("", "1822700000000000000")
	if tweet.URL != "https://x.com/i/status/1822700000000000000" {
		t.Errorf("without a handle: %s", tweet.URL)
	}
	tweet.Merge(&Item{Kind: KindTweet, Handle: "mia_quill"})
	if tweet.URL != "https://x.com/mia_quill/status/1822700000000000000" || tweet.Posted.Format(time.RFC3339Nano) != "2024-08-11T18:21:58.785Z" {
		t.Errorf("with a handle: %s %s", tweet.URL, tweet.Posted.Format(time.RFC3339Nano))
	}
	post := &Item{Kind: KindPost, ID: "5", URL: "https://lamp.example/p/5"}
	post.Merge(&Item{Kind: KindPost, Handle: "mia_quill"})
	if post.URL != "https://lamp.example/p/5" || !post.Posted.IsZero() {
		t.Errorf("a post: %s %s", post.URL, post.Posted)
	}
	nameless := &Item{Kind: KindTweet, URL: "https://x.com/mia_quill"}
	nameless.Merge(&Item{Kind: KindTweet, Handle: "mia_quill"})
	if nameless.URL != "https://x.com/mia_quill" {
		t.Errorf("without an id: %s", nameless.URL)
	}
}

// A text of the same length is no longer one, and a day without its words or a
// notice without its reason does not mix with another's.
func TestMergePairs(t *testing.T) {
	it := Item{Text: "Boats", Links: []string{"https://t.co/a"}, Date: Date{2024, 8, 11}, Reason: Loading}
	it.Merge(&Item{Text: "Ferry", Links: []string{"https://t.co/b"}, Date: Date{2024, 8, 12}, DateText: "12 August 2024", Reason: LoadFailed, Notice: "It failed"})
	if it.Text != "Boats" || !slices.Equal(it.Links, []string{"https://t.co/a"}) || it.DateText != "" || it.Notice != "" {
		t.Errorf("%+v", it)
	}
}

// A tweet gathers at most 16 images, in order.
func TestMergeImages(t *testing.T) {
	var a Item
	var want []string
	for i := range 20 {
		u := fmt.Sprintf("https://lamp.example/%d.jpg", i)
		a.Merge(&Item{Images: []string{u, u}})
		if i < 16 {
			want = append(want, u)
		}
	}
	if !slices.Equal(a.Images, want) {
		t.Errorf("%d images: %s", len(a.Images), strings.Join(a.Images, " "))
	}
}
