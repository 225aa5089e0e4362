package embed

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzSettle puts items together as bytes say and checks what settling promises:
// order, each post of a page once, the limit, and that it changes nothing more.
func FuzzSettle(f *testing.F) {
	f.Add([]byte("\x01\x02\x03\x01\x02\x03"), 10)
	f.Add([]byte("aaaabbbbaaaa"), 1)
	f.Add([]byte("0123456789abcdefABCDEF"), 0)
	f.Fuzz(func(t *testing.T, data []byte, limit int) {
		o := &options{maxItems: limit}
		for _, once := range []bool{true, false} {
			all := itemsOf(data)
			at := make(map[*rec]int)
			for _, fd := range all {
				at[fd.item] = fd.at
			}
			res := settle(o, all, once)
			checkSettled(t, res, limit, once)
			again := make([]found, 0, len(res.items))
			for i, it := range res.items {
				if i > 0 && at[it] < at[res.items[i-1]] {
					t.Fatalf("an item at %d behind one at %d", at[it], at[res.items[i-1]])
				}
				again = append(again, found{item: it, at: i})
			}
			res.truncated = false
			first, err := json.Marshal(res.items)
			if err != nil {
				t.Fatal(err)
			}
			second, err := json.Marshal(settle(o, again, once).items)
			if d := cmp.Diff(string(first), string(second)); err != nil || d != "" {
				t.Fatalf("settled again: %v\n%s", err, d)
			}
		}
	})
}

// itemsOf makes an item of each two bytes: kind and identity of one, place and
// fields of the other.
func itemsOf(data []byte) []found {
	var all []found
	for i := 0; i+1 < len(data); i += 2 {
		id := string(rune('a' + data[i]>>4))
		var it *rec
		switch data[i] % 5 {
		case 0:
			it = newTweet("mia", "138730468695749837"+string('0'+data[i]>>4%10))
		case 1:
			it = &rec{Kind: KindVideo, Provider: YouTube, ID: id, Title: string(data[i+1])}
		case 2:
			it = &rec{Kind: KindPost, Provider: Instagram, ID: id, Text: string(data[i : i+2])}
		case 3:
			it = &rec{Kind: KindAudio, Provider: Spotify, EmbedURL: "https://a.example/" + id}
		default:
			it = &rec{Kind: KindPlaceholder, Text: id}
		}
		it.Origin = Origin{Method: MethodMarkup, Rule: "x/y", Place: Place{Span: Span{Start: i, End: i + 1}}}
		all = append(all, found{item: it, at: int(data[i+1])})
	}
	return all
}

func checkSettled(t *testing.T, res settled, limit int, once bool) {
	t.Helper()
	if limit >= 0 && len(res.items) > limit {
		t.Fatalf("%d items, limit %d", len(res.items), limit)
	}
	seen := make(map[identity]bool)
	for _, it := range res.items {
		id := identityOf(it)
		if once && id != (identity{}) && seen[id] {
			t.Fatalf("twice: %+v", id)
		}
		seen[id] = true
	}
}
