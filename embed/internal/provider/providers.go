package provider

import (
	"slices"
)

// Providers lists all that is known about URLs. The order is that of
// precedence where hosts and shapes overlap, and of names and aliases.
func Providers() []provider {
	return slices.Concat(
		[]provider{
			twitter(),
			youtube(),
			facebook(),
			bluesky(),
			vk(),
			bilibili(),
			flickr(),
			odysee(),
			kaltura(),
			spotify(),
			soundcloud(),
			bandcamp(),
		},
		videoProviders(),
		postProviders(),
		audioProviders(),
		publisherProviders(),
		moreVideoProviders(),
		[]provider{mastodon(), peertube(), kinja()}, // of any host, so last
	)
}
