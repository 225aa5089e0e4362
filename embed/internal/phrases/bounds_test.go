package phrases

import "testing"

// TestBounds checks lines at the bounds of rules and of places in wordings, with their
// near-misses beyond.
func TestBounds(t *testing.T) {
	for _, tt := range []struct{ line, reason, name string }{
		{"Log in to confirm your age right here", "age-restricted", ""},                  // eight words
		{"Log in to confirm your age right here and now, please", "", ""},                // more
		{"YouTube video is blocked", "consent-required", ""},                             // short enough to be certain
		{"Video from YouTube is now blocked", "", ""},                                    // not
		{"The article continues below the advertisement", "story-continues", ""},         // at most ten words
		{"The article continues right below the advertisement that is here now", "", ""}, // more
		{"A post shared by Mia Quill of the Old Pier Ferry (@mia_quill)", "external-link", "Mia Quill of the Old Pier Ferry"},
		{"A post shared by one two three four five six seven eight nine ten eleven twelve thirteen", "", ""}, // more than a name has
	} {
		m, ok := Line(tt.line)
		if ok != (tt.reason != "") || m.Reason != tt.reason || m.Name != tt.name {
			t.Errorf("%q: %v, %q, name %q", tt.line, ok, m.Reason, m.Name)
		}
	}
}
