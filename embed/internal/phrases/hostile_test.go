package phrases

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/corpus"
)

// hostile are pieces that, repeated, make a line expensive for a careless search.
var hostile = [...]string{
	"post ", "post", "aaaaaaa post by ", "Skip Twitter post by ", "End of X post 1 by ", "video", "Video ", "This video can not be played ",
	"A post shared by ", "A post shared by a (@", "Posted by ", "Media caption", "(Error Code: ", " ", "\u00a0", "@", "(@a)", "“", "ภ", "\xff",
}

// TestHostileLinesAreLinear goes through all matches of long lines. A step that
// looked at the rest of the line again would run into the test's time limit.
func TestHostileLinesAreLinear(t *testing.T) {
	size := 1 << 17
	if corpus.Long() {
		size = 1 << 20
	}
	for _, piece := range hostile {
		line := strings.Repeat(piece, size/len(piece))
		Line(line)
		for from := 0; ; {
			m, ok := Inside(line, from)
			if !ok {
				break
			}
			if m.End <= from || m.End > len(line) {
				t.Fatalf("%q: a match ends at %d after %d", piece, m.End, from)
			}
			from = m.End
		}
	}
}
