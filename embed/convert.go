package embed

import (
	"github.com/socialembed/socialembed/embed/internal/extract"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// options returns the settings as the stages read them.
func (x *Extractor) options() options.Options {
	o := options.Options{Base: x.Base, Kinds: convertAll[record.Kind](x.Kinds), Providers: x.providers(), MaxItems: x.MaxItems, Tables: (*options.Tables)(x.Tables)}
	if o.MaxItems == 0 {
		o.MaxItems = DefaultMaxItems
	}
	return o
}

// convertAll converts a list of names.
func convertAll[To, From ~string](list []From) []To {
	var out []To
	for _, s := range list {
		out = append(out, To(s))
	}
	return out
}

// newResult makes the result that callers get of what the stages have settled.
func (x *Extractor) newResult(f Format, charset string, s extract.Settled) *Result {
	r := &Result{Format: f, Charset: charset, Items: make(Items, len(s.Items)), Truncated: s.Truncated, Tables: x.Tables}
	for i, it := range s.Items {
		r.Items[i] = newItem(it)
	}
	setAbout(r.Items, s.Items)
	return r
}

// setAbout gives mentions the index of the item they refer to, if the result has it.
func setAbout(items Items, records []*record.Item) {
	var index map[*record.Item]int
	for i, it := range records {
		m, ok := items[i].(*Mention)
		if !ok || it.About == nil {
			continue
		}
		if index == nil {
			index = make(map[*record.Item]int, len(records))
			for n, r := range records {
				index[r] = n
			}
		}
		if n, ok := index[it.About]; ok {
			m.About = &n
		}
	}
}

// newItem returns the record as the type of its kind.
func newItem(it *record.Item) Item {
	ref := Ref{Kind: Kind(it.Kind), Provider: Provider(it.Provider), ID: it.ID, URL: it.URL, EmbedURL: it.EmbedURL, Origin: newOrigin(&it.Origin)}
	switch it.Kind {
	case record.KindTweet:
		return &Tweet{
			Ref: ref, Author: it.Author, Handle: it.Handle, Date: Date(it.Date), DateText: it.DateText, Posted: it.Posted, Text: it.Text, Lang: it.Lang,
			Pics: it.Pics, Links: it.Links, Hashtags: it.Hashtags, Mentions: it.Mentions, Cashtags: it.Cashtags,
			ReplyTo: it.ReplyTo, Quoted: it.Quoted, Images: it.Images, TextGuessed: it.TextGuessed,
		}
	case record.KindVideo:
		return &Video{
			Ref: ref, Title: it.Title, Caption: it.Caption, Poster: it.Poster, StartSeconds: it.StartSeconds, DurationSeconds: it.DurationSeconds,
			FileURL: it.FileURL, Account: it.Account, Reason: Reason(it.Reason), Notice: it.Notice,
		}
	case record.KindAudio:
		return &Audio{Ref: ref, FileURL: it.FileURL, Author: it.Author, Handle: it.Handle, Date: Date(it.Date), Text: it.Text, Title: it.Title}
	case record.KindPlaceholder:
		return &Placeholder{Ref: ref, Subject: Subject(it.Subject), Reason: Reason(it.Reason), Text: it.Text, Lang: it.Lang}
	case record.KindMention:
		ref.Provider = ""
		return &Mention{
			Ref: ref, Network: Provider(it.Provider), Author: it.Author, Handle: it.Handle, Text: it.Text, Lang: it.Lang,
			Quote: it.Quote, Verb: it.Verb, Deleted: it.Deleted,
		}
	}
	return &Post{Ref: ref, Author: it.Author, Handle: it.Handle, Date: Date(it.Date), Text: it.Text, Title: it.Title}
}

func newOrigin(o *record.Origin) Origin {
	out := Origin{Method: Method(o.Method), Rule: o.Rule, Place: newPlace(o.Place)}
	for _, p := range o.Also {
		out.Also = append(out.Also, newPlace(p))
	}
	return out
}

func newPlace(p record.Place) Place { return Place{Span: Span(p.Span), Path: p.Path, Node: p.Node} }

// RecognizeURL returns the item that a URL names: a new *[Tweet], *[Video],
// *[Post] or *[Audio] with kind, provider, id and canonical URL, and with
// what else the URL states (where playback begins, an account, a handle). It
// decides by the form of the URL alone, without a network, and knows both
// the pages of posts and the frames that players live in; of a frame the URL
// is kept in EmbedURL. Origin is left zero.
//
// The URL may begin with "https://", "http://" or "//", or lack a scheme
// ("youtu.be/…"); "at://" URLs of Bluesky and "spotify:" URIs are
// understood too. URLs of services that wrap another URL (redirects of
// search engines and social networks, web archives, link checkers, Embedly) are
// unwrapped.
//
// It returns false for everything else: home pages, profiles, lists and searches,
// links that share, follow or reply, images, look-alike hosts, URLs with a
// user name or an unusual port; also for bare media files, which any host can
// serve. It may be called concurrently.
func RecognizeURL(rawURL string) (Item, bool) {
	return new(Extractor).RecognizeURL(rawURL)
}

// RecognizeURL is the function of that name, and knows the providers of x.Tables too.
// Other settings do not matter: the URL has to be absolute.
func (x *Extractor) RecognizeURL(rawURL string) (Item, bool) {
	it, ok := (*options.Tables)(x.Tables).URLs().RecognizeURL(rawURL, nil)
	if !ok {
		return nil, false
	}
	return newItem(it), true
}
