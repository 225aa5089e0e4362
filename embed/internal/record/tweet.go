package record

func NewTweet(handle, id string) *Item {
	t := &Item{Kind: KindTweet, Handle: handle}
	t.Kind, t.Provider, t.ID = KindTweet, Twitter, id
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
