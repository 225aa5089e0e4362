package embed

// options returns the settings as the stages read them.
func (x *Extractor) options() *options {
	o := &options{base: x.Base, kinds: x.Kinds, providers: x.Providers, maxItems: x.MaxItems}
	if o.maxItems == 0 {
		o.maxItems = DefaultMaxItems
	}
	return o
}

// newResult makes the result that callers get of what the stages have settled.
func newResult(f Format, charset string, s settled) *Result {
	r := &Result{Format: f, Charset: charset, Items: make([]Item, len(s.items)), Truncated: s.truncated}
	for i, it := range s.items {
		r.Items[i] = newItem(it)
	}
	return r
}

// newItem returns the record as the type of its kind.
func newItem(it *rec) Item {
	ref := Ref{Kind: it.Kind, Provider: it.Provider, ID: it.ID, URL: it.URL, EmbedURL: it.EmbedURL, Origin: it.Origin}
	switch it.Kind {
	case KindTweet:
		return &Tweet{
			Ref: ref, Author: it.Author, Handle: it.Handle, Date: it.Date, DateText: it.DateText, Posted: it.Posted, Text: it.Text, Lang: it.Lang,
			Pics: it.Pics, Links: it.Links, Hashtags: it.Hashtags, Mentions: it.Mentions, Cashtags: it.Cashtags,
			ReplyTo: it.ReplyTo, Quoted: it.Quoted, Images: it.Images, TextGuessed: it.TextGuessed,
		}
	case KindVideo:
		return &Video{
			Ref: ref, Title: it.Title, Caption: it.Caption, Poster: it.Poster, StartSeconds: it.StartSeconds, DurationSeconds: it.DurationSeconds,
			FileURL: it.FileURL, Account: it.Account, Reason: it.Reason, Notice: it.Notice,
		}
	case KindAudio:
		return &Audio{Ref: ref, FileURL: it.FileURL, Author: it.Author, Handle: it.Handle, Date: it.Date, Text: it.Text, Title: it.Title}
	case KindPlaceholder:
		return &Placeholder{Ref: ref, Of: it.Subject, Reason: it.Reason, Text: it.Text, Lang: it.Lang}
	}
	return &Post{Ref: ref, Author: it.Author, Handle: it.Handle, Date: it.Date, Text: it.Text, Title: it.Title}
}

// RecognizeURL returns the item that an address names: a new *[Tweet], *[Video],
// *[Post] or *[Audio] with kind, provider, id and canonical address, and with
// what else the address tells (where playback begins, an account, a handle). It
// decides by the form of the address alone, without a network, and knows both
// the pages of posts and the frames that players live in; of a frame the address
// is kept in EmbedURL. Origin is left zero.
//
// The address may begin with "https://", "http://" or "//", or lack a scheme
// ("youtu.be/…"); "at://" addresses of Bluesky and "spotify:" addresses are
// understood too. Addresses of services that wrap another address (redirects of
// search engines and social networks, web archives, link checkers, Embedly) are
// unwrapped.
//
// It returns false for everything else: home pages, profiles, lists and searches,
// links that share, follow or reply, images, look-alike hosts, addresses with a
// user name or an unusual port; also for bare media files, which any host can
// serve. It may be called concurrently.
func RecognizeURL(rawURL string) (Item, bool) {
	it, ok := recogniseURL(rawURL, nil)
	if !ok {
		return nil, false
	}
	return newItem(it), true
}
