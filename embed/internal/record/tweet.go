package record

// NewTweet returns a tweet with its canonical URL. Either argument may be empty.
func NewTweet(handle, id string) *Item {
	t := &Item{Kind: KindTweet, Provider: Twitter, ID: id, Handle: handle}
	t.SetURL()
	return t
}

// CanonicalTweetURL returns the permalink of a status; handle may be "".
func CanonicalTweetURL(handle, id string) string {
	if handle == "" {
		handle = "i"
	}
	return "https://x.com/" + handle + "/status/" + id
}
