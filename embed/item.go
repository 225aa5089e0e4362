package embed

import (
	"encoding/json"
	"time"
)

// Item is one embed. It is implemented by [*Tweet], [*Video], [*Post], [*Audio],
// [*Placeholder] and [*Mention], and by no type outside this package. More may be added, so a
// type switch wants a default. Items are plain values: reading one concurrently is
// safe, changing it is the caller's to guard.
type Item interface {
	// Common returns what all items share. The pointer is into the item, so what is
	// changed through it changes the item.
	Common() *Ref
	// Link returns the best address of the item for a reader to follow, http or https:
	// its page, else its player, else its file. It is "" if there is none.
	Link() string
	isItem()
}

// Ref is what all items have in common. It is embedded in them, so a tweet's id is
// t.ID. An empty field was not stated by the page. Strings are UTF-8.
type Ref struct {
	Kind     Kind     `json:"kind"`                // agrees with the Go type
	Provider Provider `json:"provider,omitempty"`  // who hosts it, e.g. YouTube; "" for placeholders
	ID       string   `json:"id,omitempty"`        // the provider's own id, letter case kept; digits of a tweet, 11 characters of a YouTube video
	URL      string   `json:"url,omitempty"`       // canonical permalink or watch page: https, no tracking parameters
	EmbedURL string   `json:"embed_url,omitempty"` // the player or frame URL as found, resolved; http or https
	Origin   Origin   `json:"origin"`              // where and how it was found
}

// Common returns r itself. It makes Ref the shared part of every [Item].
func (r *Ref) Common() *Ref { return r }
func (r *Ref) isItem()      {}

// Tweet is a post on Twitter, now X, as the article holds it. Fields that the
// page does not state are empty. URL is "https://x.com/HANDLE/status/ID", with "i"
// in place of an unknown handle. Lists are in the order of the text; what stands in
// it twice is listed twice.
//
// Sources: the embed codes of https://publish.twitter.com; for dates Unicode CLDR;
// for hashtags, mentions and cashtags https://github.com/twitter/twitter-text.
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
	Links       []string  `json:"links,omitempty"`        // other links of the text: the t.co URL where there is one
	Hashtags    []string  `json:"hashtags,omitempty"`     // without "#", by twitter-text's rules
	Mentions    []string  `json:"mentions,omitempty"`     // without "@"
	Cashtags    []string  `json:"cashtags,omitempty"`     // without "$"
	ReplyTo     string    `json:"reply_to,omitempty"`     // permalink of the tweet it answers, where the markup says so
	Quoted      string    `json:"quoted,omitempty"`       // permalink of the tweet it quotes, where the markup says so
	Images      []string  `json:"images,omitempty"`       // https URLs of pictures that the markup itself carries
	TextGuessed bool      `json:"text_guessed,omitempty"` // flattened text does not show where Text begins: it is the likeliest place
}

// MarshalJSON writes Posted with exactly three decimals, as RFC 3339 in UTC, and
// leaves it out if it is zero.
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

// DateAgrees reports whether the printed day can be the day of the time in the
// tweet's id. A printed day has no time zone, so the days before and after in
// UTC agree too. known is false if either is missing; a page can print any day
// and any id, so a disagreement means that the blockquote was edited or invented.
func (t *Tweet) DateAgrees() (agrees, known bool) {
	if t.Date.IsZero() || t.Posted.IsZero() {
		return false, false
	}
	day := time.Date(t.Date.Year, t.Date.Month, t.Date.Day, 12, 0, 0, 0, time.UTC)
	diff := t.Posted.Sub(day)
	return diff >= -36*time.Hour && diff <= 36*time.Hour, true
}

// Video is a player that stands in the article, or whose markup does: also one that
// waits for a click or a consent, or that says why it does not play. Fields that the
// page does not state are empty; zero seconds are unknown, or the beginning.
// URLs are absolute, http or https.
type Video struct {
	Ref
	Title           string `json:"title,omitempty"`            // as the player's markup states it
	Caption         string `json:"caption,omitempty"`          // the words of the figure around it
	Poster          string `json:"poster,omitempty"`           // URL of the still image
	StartSeconds    int    `json:"start_seconds,omitempty"`    // where playback begins, in seconds
	DurationSeconds int    `json:"duration_seconds,omitempty"` // length of the video, in seconds
	FileURL         string `json:"file_url,omitempty"`         // the media file: src, else the first source
	Account         string `json:"account,omitempty"`          // the publisher's account at the provider (Brightcove, Kaltura, …)
	Reason          Reason `json:"reason,omitempty"`           // why it does not play, only if the markup says so; [Reason.Explains] is true
	Notice          string `json:"notice,omitempty"`           // the line that says so, as printed
}

// Post is a post of a network other than Twitter: Instagram, Facebook, TikTok,
// Bluesky, Mastodon and so on. Fields that the page does not state are empty.
type Post struct {
	Ref
	Author string `json:"author,omitempty"` // display name
	Handle string `json:"handle,omitempty"` // without "@"
	Date   Date   `json:"date,omitzero"`    // the printed day
	Text   string `json:"text,omitempty"`   // the post's words, "\n" between lines
	Title  string `json:"title,omitempty"`  // where the network has titles
}

// Audio is an audio player: a track, an episode, a playlist. Fields that the page
// does not state are empty.
type Audio struct {
	Ref
	Author  string `json:"author,omitempty"`   // the artist or the show
	Handle  string `json:"handle,omitempty"`   // the account, where the URL names one
	Date    Date   `json:"date,omitzero"`      // the printed day; players hardly ever print one
	Text    string `json:"text,omitempty"`     // a description; players hardly ever print one
	Title   string `json:"title,omitempty"`    // of the track, episode or list
	FileURL string `json:"file_url,omitempty"` // the media file: src, else the first source
}

// Placeholder is a line that stands where a player or a post was and that
// identifies none. Its Ref has a kind and an origin only. A box that does say which
// video it stands for is a [Video] with a reason, not a Placeholder.
type Placeholder struct {
	Ref
	Subject Subject `json:"of,omitempty"`     // what stood there
	Reason  Reason  `json:"reason,omitempty"` // why it is gone, or what trace this is
	Text    string  `json:"text,omitempty"`   // the line as printed
	Lang    string  `json:"lang,omitempty"`   // language of the line (BCP 47), if known
}

// Mention is a sentence of the prose that mentions a post without showing it: "She
// tweeted that …", "in a now-deleted post on X, the mayor wrote: “…”". It is no embed
// and is looked for only where [Extractor].Kinds names [KindMention]. Its Ref has a kind
// and an origin only. What the sentence does not say is empty.
type Mention struct {
	Ref
	Network Provider `json:"network,omitempty"` // where the post is, e.g. Twitter; "" if it is not named, as in "on social media"
	Handle  string   `json:"handle,omitempty"`  // without "@"
	Author  string   `json:"author,omitempty"`  // who posted, as printed
	Quote   string   `json:"quote,omitempty"`   // the quoted words, without their marks
	Text    string   `json:"text,omitempty"`    // the sentence, in one line
	Lang    string   `json:"lang,omitempty"`    // language of the words that say so (BCP 47)
	Verb    string   `json:"verb,omitempty"`    // the words that say so, as printed: "tweeted", "in a post on Instagram"
	Deleted bool     `json:"deleted,omitempty"` // the sentence says that the post is deleted
	// About is the index in [Result].Items of the embed that the sentence refers to, at
	// most two paragraphs away; nil if there is none. Kinds must ask for that item, too.
	About *int `json:"about,omitempty"`
}

// describe returns "NETWORK: who or what".
func (r *Ref) describe(what ...string) string {
	name := r.Provider.Title()
	if name == "" {
		name = string(r.Kind)
	}
	for _, w := range what {
		if w != "" {
			return name + ": " + w
		}
	}
	return name
}

// byline returns "AUTHOR (@HANDLE)", or what is known of it.
func byline(author, handle string) string {
	switch {
	case handle == "":
		return author
	case author == "":
		return "@" + handle
	}
	return author + " (@" + handle + ")"
}

// String names the network and the author, for logs: "X: Ingrid Vael (@ingrid_vael)".
func (t *Tweet) String() string { return t.describe(byline(t.Author, t.Handle), t.ID) }

// String names the network and the author, for logs.
func (p *Post) String() string { return p.describe(byline(p.Author, p.Handle), p.Title, p.ID) }

// String names the host and the title, for logs: "YouTube: Harbour lights".
func (v *Video) String() string { return v.describe(v.Title, v.ID, v.FileURL, v.EmbedURL) }

// String names the host, and the artist or the title, for logs.
func (a *Audio) String() string { return a.describe(a.Author, a.Title, a.ID, a.EmbedURL) }

// String returns the line, for logs: "placeholder: This video is unavailable".
func (p *Placeholder) String() string { return p.describe(p.Text) }

// String names the network and the sentence, for logs: "X: She tweeted that the bridge is shut."
func (m *Mention) String() string {
	network := Ref{Kind: m.Kind, Provider: m.Network}
	return network.describe(m.Text)
}
