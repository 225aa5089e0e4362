package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func bluesky() provider {
	return provider{
		Name: record.Bluesky,
		Hosts: `bsky.app main.bsky.dev staging.bsky.app deer.social
			fxbsky.app vxbsky.app bskyx.app bsyy.app`,
		Shapes: []shape{
			{record.KindPost, "/profile/{handle:d}/post/{id:a8-20}", "", "https://bsky.app/profile/{handle}/post/{id}"},
			{record.KindPost,
				"/profile/did:plc:{did:a}/post/{id:a8-20}",
				"embed.bsky.app/embed/did:plc:{did:a}/app.bsky.feed.post/{id:a8-20}",
				"https://bsky.app/profile/did:plc:{did}/post/{id}"},
			{record.KindPost,
				"/profile/did:web:{did:d}/post/{id:a8-20}",
				"embed.bsky.app/embed/did:web:{did:d}/app.bsky.feed.post/{id:a8-20}",
				"https://bsky.app/profile/did:web:{did}/post/{id}"},
		},
		aliases: "bsky bskyapp blueskysocial",
	}
}

// recognizeAtURI reads the URL of a record on Bluesky's protocol:
// "at://DID/app.bsky.feed.post/ID".
func recognizeAtURI(s string) (hit, bool) {
	repo, rest, _ := strings.Cut(strings.TrimPrefix(s, "at://"), "/")
	id, ok := strings.CutPrefix(rest, "app.bsky.feed.post/")
	if !ok {
		return hit{}, false
	}
	return recognize("https://bsky.app/profile/"+repo+"/post/"+id, maxWrapped)
}
