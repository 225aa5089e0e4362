package flattext

import (
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/phrases"
)

// Each wording is found wherever it begins; prefixes asks something of their form.
func TestWordingsAreFound(t *testing.T) {
	for _, w := range append(phrases.Prefixes(), facebookBy[:]...) {
		for before := range 40 {
			for _, behind := range []int{0, 40} {
				text := strings.Repeat("a", before) + w + strings.Repeat("a", behind)
				if got := slices.Collect(wordings().In(text)); !slices.Equal(got, []int{before}) {
					t.Fatalf("%q at %d: found at %d", w, before, got)
				}
			}
		}
	}
}
