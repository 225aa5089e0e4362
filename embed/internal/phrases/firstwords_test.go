package phrases

import "testing"

// Lines without a telling word are turned away unread: each rule must ask for one.
func TestEveryRuleAsksForTellingWords(t *testing.T) {
	for i, r := range rules {
		asks := false
		for _, g := range r.groups {
			asks = asks || g != 0 && g&^telling == 0
		}
		if !asks {
			t.Errorf("rule %d (%s) has no group of telling words only", i, r.reason)
		}
	}
}
