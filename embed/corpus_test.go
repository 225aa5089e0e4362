package embed_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/socialembed/socialembed/embed"
)

// TestSeed checks the article the project started from, where it lies beside the
// checkout.
func TestSeed(t *testing.T) {
	data, err := os.ReadFile(filepath.FromSlash("../../shared/corpus/seed.txt"))
	if err != nil {
		t.Skip("no corpus beside the checkout")
	}
	type item struct {
		kind, what, handle, date, pic string
		tags                          []string
	}
	var got []item
	for _, it := range embed.ExtractText(string(data)).Items {
		switch it := it.(type) {
		case *embed.Placeholder:
			got = append(got, item{kind: "placeholder", what: string(it.Subject) + " " + string(it.Reason)})
		case *embed.Tweet:
			got = append(got, item{"tweet", it.Author, it.Handle, it.Date.String(), it.Pics[0], it.Hashtags})
		default:
			t.Errorf("unexpected %+v", it)
		}
	}
	want := []item{
		{kind: "placeholder", what: "video region-restricted"},
		{kind: "placeholder", what: "video rail"},
		{"tweet", "GSC", "GSCinemas", "2024-08-11", "pic.twitter.com/gkMmCUEb0P", []string{"Paris2024", "LA28", "ClosingCeremony"}},
		{"tweet", "Tom Cruise", "TomCruise", "2024-08-11", "pic.twitter.com/MxlAb0hZbT", nil},
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(item{}), cmpopts.EquateEmpty()); d != "" {
		t.Errorf("mismatch (-want +got):\n%s", d)
	}
}
