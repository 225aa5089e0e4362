package embed

import (
	"cmp"

	"github.com/socialembed/socialembed/embed/internal/provider"
)

// Link returns the best address of the item for a reader to follow: its page, URL, else
// its player, EmbedURL. It is http or https, whatever the fields hold, and "" if the
// item has neither.
func (r *Ref) Link() string { return cmp.Or(provider.WebURL(r.URL), provider.WebURL(r.EmbedURL)) }

// Link returns the best address of the video for a reader to follow: its page, else its
// player, else its file, FileURL. It is http or https, and "" if there is none.
func (v *Video) Link() string { return cmp.Or(v.Ref.Link(), provider.WebURL(v.FileURL)) }

// Link returns the best address of the audio for a reader to follow: its page, else its
// player, else its file, FileURL. It is http or https, and "" if there is none.
func (a *Audio) Link() string { return cmp.Or(a.Ref.Link(), provider.WebURL(a.FileURL)) }
