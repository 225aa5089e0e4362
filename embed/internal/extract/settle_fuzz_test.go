package extract

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// FuzzSettle puts items together as bytes say and checks what settling promises:
// order, each post of a page once, the limit, and that it changes nothing more.
func FuzzSettle(f *testing.F) {
	f.Add([]byte("\x01\x02\x03\x01\x02\x03"), 10)
	f.Add([]byte("aaaabbbbaaaa"), 1)
	f.Add([]byte("0123456789abcdefABCDEF"), 0)
	f.Fuzz(func(t *testing.T, data []byte, limit int) {
		o := &options.Options{MaxItems: limit}
		for _, once := range []bool{true, false} {
			all := itemsOf(data)
			at := make(map[*record.Item]int)
			for _, fd := range all {
				at[fd.Item] = fd.At
			}
			res := settle(o, all, once)
			checkSettled(t, res, limit, once)
			again := make([]locate.Found, 0, len(res.Items))
			for i, it := range res.Items {
				if i > 0 && at[it] < at[res.Items[i-1]] {
					t.Fatalf("an item at %d behind one at %d", at[it], at[res.Items[i-1]])
				}
				again = append(again, locate.Found{Item: it, At: i})
			}
			res.Truncated = false
			first, err := json.Marshal(res.Items)
			if err != nil {
				t.Fatal(err)
			}
			second, err := json.Marshal(settle(o, again, once).Items)
			if d := cmp.Diff(string(first), string(second)); err != nil || d != "" {
				t.Fatalf("settled again: %v\n%s", err, d)
			}
		}
	})
}

// itemsOf makes an item of each two bytes: kind and identity of one, place and
// fields of the other.
func itemsOf(data []byte) []locate.Found {
	var all []locate.Found
	for i := 0; i+1 < len(data); i += 2 {
		id := string(rune('a' + data[i]>>4))
		var it *record.Item
		switch data[i] % 5 {
		case 0:
			it = record.NewTweet("mia", "138730468695749837"+string('0'+data[i]>>4%10))
		case 1:
			it = &record.Item{Kind: record.KindVideo, Provider: record.YouTube, ID: id, Title: string(data[i+1])}
		case 2:
			it = &record.Item{Kind: record.KindPost, Provider: record.Instagram, ID: id, Text: string(data[i : i+2])}
		case 3:
			it = &record.Item{Kind: record.KindAudio, Provider: record.Spotify, EmbedURL: "https://a.example/" + id}
		default:
			it = &record.Item{Kind: record.KindPlaceholder, Text: id}
		}
		it.Origin = record.Origin{Method: record.MethodMarkup, Rule: "x/y", Place: record.Place{Span: record.Span{Start: i, End: i + 1}}}
		all = append(all, locate.Found{Item: it, At: int(data[i+1])})
	}
	return all
}

func checkSettled(t *testing.T, res Settled, limit int, once bool) {
	t.Helper()
	if limit >= 0 && len(res.Items) > limit {
		t.Fatalf("%d items, limit %d", len(res.Items), limit)
	}
	seen := make(map[record.Identity]bool)
	for _, it := range res.Items {
		id := record.IdentityOf(it)
		if once && id != (record.Identity{}) && seen[id] {
			t.Fatalf("twice: %+v", id)
		}
		seen[id] = true
	}
}
