package provider

// infrastructure reports whether the first label of a host name is no user's.
func infrastructure(label string) bool {
	switch label {
	case "www", "m", "api", "app", "apps", "assets", "blog", "business", "cdn", "developer", "developers",
		"embed", "feeds", "feed", "files", "help", "images", "img", "media", "mobile", "player", "static",
		"status", "support", "traffic", "rss":
		return true
	}
	return false
}

// anySite is the key of the rules for hosts that are not in the index.
const anySite = "*"
