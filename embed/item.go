package embed

import (
	"encoding/json"
	"time"

	"golang.org/x/net/html"
)

// Kind says what an item is. Its value is the stable text used in JSON; "" is unknown.
type Kind string

// The kinds of item.
const (
	KindTweet       Kind = "tweet"       // *Tweet: a post on Twitter, now X
	KindVideo       Kind = "video"       // *Video: a player
	KindPost        Kind = "post"        // *Post: a post of any other network
	KindAudio       Kind = "audio"       // *Audio: an audio player
	KindPlaceholder Kind = "placeholder" // *Placeholder: a line where a player or post was
)

// Item is one embed. It is implemented by *Tweet, *Video, *Post, *Audio and
// *Placeholder, and by no type outside this package. More may be added, so a
// type switch wants a default.
type Item interface {
	// Common returns what all items share. The pointer is into the item.
	Common() *Ref
	isItem()
}

// Ref is what all items have in common. An empty field was not stated.
type Ref struct {
	Kind     Kind     `json:"kind"`                // agrees with the Go type
	Provider Provider `json:"provider,omitempty"`  // who hosts it, e.g. YouTube
	ID       string   `json:"id,omitempty"`        // the provider's own id; case matters
	URL      string   `json:"url,omitempty"`       // canonical permalink or watch page: https, no tracking parameters
	EmbedURL string   `json:"embed_url,omitempty"` // the player or frame address as found, resolved; http or https
	Origin   Origin   `json:"origin"`              // where and how it was found
}

// Common returns r itself; it makes Ref the shared part of every [Item].
func (r *Ref) Common() *Ref { return r }
func (r *Ref) isItem()      {}

// Tweet is a post on Twitter, now X, as the article holds it. Fields that the
// page does not state are empty.
type Tweet struct {
	Ref
	Author      string    `json:"author,omitempty"`       // display name, as printed
	Handle      string    `json:"handle,omitempty"`       // without "@", case as printed
	Date        Date      `json:"date,omitzero"`          // the printed day; no time zone is implied
	DateText    string    `json:"date_text,omitempty"`    // the date as printed, in the embed's language
	Posted      time.Time `json:"posted,omitzero"`        // computed from the id, see [StatusTime]; UTC, milliseconds
	Text        string    `json:"text,omitempty"`         // the tweet's own words, "\n" between lines, without the attribution
	Lang        string    `json:"lang,omitempty"`         // language of the text, as the markup states it (BCP 47)
	Pics        []string  `json:"pics,omitempty"`         // pic.twitter.com/CODE or pic.x.com/CODE, as printed
	Links       []string  `json:"links,omitempty"`        // other links of the text: the t.co address where there is one
	Hashtags    []string  `json:"hashtags,omitempty"`     // without "#", by twitter-text's rules
	Mentions    []string  `json:"mentions,omitempty"`     // without "@"
	Cashtags    []string  `json:"cashtags,omitempty"`     // without "$"
	ReplyTo     string    `json:"reply_to,omitempty"`     // permalink of the tweet it answers, where the markup tells
	Quoted      string    `json:"quoted,omitempty"`       // permalink of the tweet it quotes, where the markup tells
	Images      []string  `json:"images,omitempty"`       // https addresses of pictures that the markup itself carries
	TextGuessed bool      `json:"text_guessed,omitempty"` // flattened text does not show where Text begins: it is the likeliest place
}

// MarshalJSON writes Posted with exactly three decimals, as RFC 3339 in UTC.
func (t *Tweet) MarshalJSON() ([]byte, error) {
	type plain Tweet
	out := struct {
		*plain
		Posted string `json:"posted,omitempty"`
	}{plain: (*plain)(t)}
	if !t.Posted.IsZero() {
		out.Posted = t.Posted.UTC().Format("2006-01-02T15:04:05.000Z")
	}
	return json.Marshal(out)
}

// DateAgrees tells whether the printed day can be the day of the time in the
// tweet's id. A printed day has no time zone, so the days before and after in
// UTC agree too. known is false if either is missing; a page can print any day
// and any id, so a disagreement means that the quotation was edited or invented.
func (t *Tweet) DateAgrees() (agrees, known bool) {
	if t.Date.IsZero() || t.Posted.IsZero() {
		return false, false
	}
	day := time.Date(t.Date.Year, t.Date.Month, t.Date.Day, 12, 0, 0, 0, time.UTC)
	diff := t.Posted.Sub(day)
	return diff >= -36*time.Hour && diff <= 36*time.Hour, true
}

// Video is a player that stands in the article, or whose markup does.
type Video struct {
	Ref
	Title           string `json:"title,omitempty"`            // as the player's markup states it
	Caption         string `json:"caption,omitempty"`          // the words of the figure around it
	Poster          string `json:"poster,omitempty"`           // address of the still image
	StartSeconds    int    `json:"start_seconds,omitempty"`    // where playback begins
	DurationSeconds int    `json:"duration_seconds,omitempty"` // length of the video
	FileURL         string `json:"file_url,omitempty"`         // the media file: src, else the first source
	Account         string `json:"account,omitempty"`          // the publisher's account at the provider (Brightcove, Kaltura, …)
	Reason          Reason `json:"reason,omitempty"`           // why it does not play, only if the markup says so
	Notice          string `json:"notice,omitempty"`           // the line that says so
}

// Post is a post of a network other than Twitter.
type Post struct {
	Ref
	Author string `json:"author,omitempty"` // display name
	Handle string `json:"handle,omitempty"` // without "@"
	Date   Date   `json:"date,omitzero"`    // the printed day
	Text   string `json:"text,omitempty"`   // the post's words, "\n" between lines
	Title  string `json:"title,omitempty"`  // where the network has titles
}

// Audio is an audio player: a track, an episode, a playlist.
type Audio struct {
	Ref
	Author string `json:"author,omitempty"`
	Handle string `json:"handle,omitempty"`
	Date   Date   `json:"date,omitzero"`
	Text   string `json:"text,omitempty"`
	Title  string `json:"title,omitempty"`
}

// Placeholder is a line that stands where a player or a post was and that
// identifies none.
type Placeholder struct {
	Ref
	Of     Subject `json:"of,omitempty"`     // what stood there
	Reason Reason  `json:"reason,omitempty"` // why it is gone, or what trace this is
	Text   string  `json:"text,omitempty"`   // the line as printed
	Lang   string  `json:"lang,omitempty"`   // language of the line (BCP 47), if known
}

// Subject says what a placeholder stands for.
type Subject string

// The subjects.
const (
	OfVideo Subject = "video"
	OfPost  Subject = "post"
	OfAny   Subject = "any" // the line does not tell
)

// Reason classifies a placeholder's line. Values are the stable text used in JSON.
type Reason string

// Reasons why something does not show; [Reason.Explains] is true for them.
const (
	RegionRestricted     Reason = "region-restricted"
	ConsentRequired      Reason = "consent-required"
	JavaScriptRequired   Reason = "javascript-required"
	UnsupportedPlayer    Reason = "unsupported-player"
	LoadFailed           Reason = "load-failed"
	RemovedUnavailable   Reason = "removed-unavailable"
	AgeRestricted        Reason = "age-restricted"
	SubscriptionRequired Reason = "subscription-required"
	Loading              Reason = "loading"
)

// Traces that something stood there, without a reason.
const (
	ExternalLink   Reason = "external-link"
	CaptionCredit  Reason = "caption-credit"
	MediaLabel     Reason = "media-label"
	Rail           Reason = "rail"
	StoryContinues Reason = "story-continues"
	AdSkip         Reason = "ad-skip"
	EmbedBoundary  Reason = "embed-boundary"
)

// Explains tells whether r says why something does not show, rather than being
// a trace that something stood there.
func (r Reason) Explains() bool {
	switch r {
	case RegionRestricted, ConsentRequired, JavaScriptRequired, UnsupportedPlayer, LoadFailed,
		RemovedUnavailable, AgeRestricted, SubscriptionRequired, Loading:
		return true
	}
	return false
}

// Method says how an item was found.
type Method string

// The methods, strongest first.
const (
	MethodMarkup      Method = "markup"      // elements and attributes
	MethodState       Method = "state"       // script or JSON of the page
	MethodLink        Method = "link"        // a line or block whose only content is one URL
	MethodAttribution Method = "attribution" // flattened text: "TEXT — Name (@handle) DATE"
	MethodPhrase      Method = "phrase"      // a placeholder's wording
)

// Origin tells where an item was found and by which rule.
type Origin struct {
	Method Method `json:"method"`
	Rule   string `json:"rule"` // e.g. "twitter/blockquote"; for logs and tests, not for logic
	Place
	Also []Place `json:"also,omitempty"` // further places where the same item stands
}

// A Place is where an item stands in its input. At most one of Span and Path is set;
// both are empty for what was found only in page state.
type Place struct {
	// Span is the byte range in the UTF-8 input: a whole element, or a range of text.
	// If the result names a charset it indexes what [DecodeUTF8] returns.
	Span Span `json:"span,omitzero"`
	// Path leads from the root to the node for trees, e.g. "/html/body/p[3]/iframe".
	// It is empty for a node more than 1000 levels deep, which no parser makes.
	Path string `json:"path,omitempty"`
	// Node is the caller's own node, set by ExtractNode and ExtractSelection only.
	Node *html.Node `json:"-"`
}

// Span is the half-open range [Start, End) of byte offsets, on rune boundaries
// where the input is valid UTF-8. The zero Span is no place: no embed is empty.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// IsZero tells whether s is no place.
func (s Span) IsZero() bool { return s == Span{} }
