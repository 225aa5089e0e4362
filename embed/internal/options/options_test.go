package options

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

func TestOptions(t *testing.T) {
	all, some := Options{}, Options{Kinds: []record.Kind{record.KindPost, record.KindMention}, Providers: []record.Provider{"Vimeo", "vk"}}
	for _, c := range []struct {
		kind      record.Kind
		all, some bool
	}{
		{record.KindTweet, true, false}, {record.KindVideo, true, false}, {record.KindPost, true, true}, {record.KindAudio, true, false}, {record.KindPlaceholder, true, false},
		{record.KindMention, false, true},
	} {
		if all.Wants(c.kind) != c.all || some.Wants(c.kind) != c.some {
			t.Errorf("%s is wanted: %v and %v", c.kind, all.Wants(c.kind), some.Wants(c.kind))
		}
	}
	for p, want := range map[record.Provider]bool{"vimeo": true, "VK": true, "vkplay": false, "": false} {
		if !all.WantsProvider(p) || some.WantsProvider(p) != want {
			t.Errorf("%q is wanted: %v", p, some.WantsProvider(p))
		}
	}
}
