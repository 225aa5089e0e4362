package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// found returns what was found at each offset: one video an id, "" a placeholder,
// "~" a mention of the item before it.
func found(ids ...string) []locate.Found {
	var all []locate.Found
	for i, id := range ids {
		it := &record.Item{Kind: record.KindVideo, Provider: "vimeo", ID: id}
		it.Origin.Method, it.Origin.Span = record.MethodLink, record.Span{Start: i + 1, End: i + 2}
		switch id {
		case "":
			it.Kind, it.Provider, it.Text = record.KindPlaceholder, "", "Loading"
		case "~":
			it.Kind, it.ID, it.About = record.KindMention, "", all[i-1].Item
		}
		all = append(all, locate.Found{Item: it, At: i + 1})
	}
	return all
}

// ids prints what settled.
func ids(s Settled) string {
	var out []string
	for _, it := range s.Items {
		id := it.ID
		switch it.Kind {
		case record.KindPlaceholder:
			id = "-"
		case record.KindMention:
			id = "~"
			if it.About != nil {
				id += it.About.ID
			}
		}
		out = append(out, id)
	}
	if s.Truncated {
		out = append(out, "…")
	}
	return strings.Join(out, " ")
}

func TestSettle(t *testing.T) {
	every := []record.Kind{record.KindVideo, record.KindPlaceholder, record.KindMention}
	for _, c := range []struct {
		name  string
		in    []locate.Found
		o     options.Options
		once  bool
		want  string
		fewer string // with a limit of two
	}{
		{"each once", found("1", "2", "1", "3", "2"), options.Options{}, true, "1 2 3", "1 2 …"},
		{"every occurrence", found("1", "2", "1"), options.Options{}, false, "1 2 1", "1 2 …"},
		{"repetitions are within the limit", found("1", "2", "1", "2"), options.Options{}, true, "1 2", "1 2"},
		{"placeholders are not one", found("", "", "1"), options.Options{}, true, "- - 1", "- - …"},
		{"of one kind", found("1", "", "2"), options.Options{Kinds: []record.Kind{record.KindVideo}}, true, "1 2", "1 2"},
		{"of no such provider", found("1", "", "2"), options.Options{Providers: []record.Provider{"vk"}}, true, "-", "-"},
		{"mentions unasked", found("1", "~", "2"), options.Options{}, true, "1 2", "1 2"},
		{"mentions of a repetition", found("1", "2", "1", "~"), options.Options{Kinds: every}, true, "1 2 ~1", "1 2 …"},
		{"none", nil, options.Options{}, true, "", ""},
	} {
		slices.Reverse(c.in) // the order is that of the places
		for _, limit := range []int{-1, len(c.in), 2} {
			o, in := c.o, make([]locate.Found, len(c.in))
			items := make(map[*record.Item]*record.Item)
			for i, f := range c.in {
				it := *f.Item
				in[i], items[f.Item] = locate.Found{Item: &it, At: f.At}, &it
			}
			for _, f := range in {
				f.Item.About = items[f.Item.About]
			}
			o.MaxItems = limit
			want := c.want
			if limit == 2 && len(c.in) > 2 {
				want = c.fewer
			}
			if got := settle(&o, in, c.once); ids(got) != want || got.Items == nil {
				t.Errorf("%s, limit %d: %q, want %q", c.name, limit, ids(got), want)
			}
		}
	}
}

// A limit of nothing gives nothing, and says that there was more.
func TestSettleNothing(t *testing.T) {
	if got := ids(settle(&options.Options{}, found("1"), true)); got != "…" {
		t.Errorf("%q", got)
	}
	if got := ids(settle(&options.Options{}, nil, true)); got != "" {
		t.Errorf("%q", got)
	}
}

// A repetition's place and fields go to the first.
func TestSettleMerges(t *testing.T) {
	all := found("1", "2", "1")
	all[2].Item.Title = "Boats are back\x7f"
	got := settle(&options.Options{MaxItems: -1}, all, true)
	first := got.Items[0]
	if first.Title != "Boats are back" || len(first.Origin.Also) != 1 || first.Origin.Also[0].Span != (record.Span{Start: 3, End: 4}) || got.Items[1].Title != "" {
		t.Errorf("%+v", first)
	}
}
