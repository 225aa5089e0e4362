package phrases

import "testing"

// MayBound never turns away what Line finds of another site's post.
func TestMayBound(t *testing.T) {
	bounds := 0
	for _, p := range shared().phrases {
		for _, line := range []string{p.row, "Words." + p.row, p.row + " Words", "Words and " + p.row} {
			m, ok := Line(line)
			if !ok || m.Kind == Ordinary {
				continue
			}
			if bounds++; !MayBound(line) {
				t.Errorf("%q is none", line)
			}
		}
	}
	if bounds < 50 || MayBound("The harbour office closed at noon on Friday.") {
		t.Errorf("%d wordings, or a sentence may be one", bounds)
	}
}
