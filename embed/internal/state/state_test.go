package state

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/locate"
	"github.com/socialembed/socialembed/embed/internal/provider"
)

// What a script is searched for must be found wherever it stands.
func TestStateFinders(t *testing.T) {
	const filler = `us-tus {"a-t":"statu status-quo","x":"r-tweet twitter-twee"} - `
	texts := []string{"", "-", "s", "status", "-tweet", filler}
	for _, m := range append([]string{"status"}, locate.StateMarks...) {
		texts = append(texts, m, filler+m, m+filler, filler+m+filler+m, m[1:]+m, m[:len(m)-1])
	}
	for _, s := range texts {
		for i := 0; i <= len(s); i++ {
			want := len(s)
			if j := strings.Index(s[i:], "status"); j >= 0 {
				want = i + j
			}
			if got := provider.NextStatus(s, i); got != want {
				t.Errorf("nextStatus(%q, %d) = %d, want %d", s, i, got, want)
			}
			want = len(s)
			for _, m := range locate.StateMarks {
				k := strings.IndexByte(m, '-')
				if j := strings.Index(s[max(0, i-k):], m); j >= 0 {
					want = min(want, max(0, i-k)+j+k)
				}
			}
			if got := locate.NextStateMark(s, i); got != want {
				t.Errorf("nextStateMark(%q, %d) = %d, want %d", s, i, got, want)
			}
		}
	}
}

// isEscaped and mentionsTweet must agree with their plain form.
func FuzzStateGates(f *testing.F) {
	for _, s := range []string{``, `\`, `\"`, `\\"`, `a\u00e9`, `\u0`, `weet_id`, `weetweetId`, `tweetid`, `/statu/status`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if want := strings.Contains(s, `\"`) || strings.Contains(s, `\u00`); isEscaped(s) != want {
			t.Errorf("isEscaped(%q) = %v", s, !want)
		}
		if want := strings.Contains(s, "/status") || strings.Contains(s, "weetId") || strings.Contains(s, "weet_id"); mentionsTweet(s) != want {
			t.Errorf("mentionsTweet(%q) = %v", s, !want)
		}
	})
}

// Where a key cannot be, json.Unmarshal must find none.
func FuzzMayHaveKey(f *testing.F) {
	for _, s := range []string{`{}`, `{"ID_Str":"1"}`, `{"id_\u0073tr":"1"}`, `{"id_ſtr":"1"}`, `{"URL":"x"}`, `{"a":"url","b":{"url":1}}`, `{"u\rl":"x"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var d struct {
			ID  string `json:"id_str"`
			URL string `json:"url"`
		}
		if json.Unmarshal([]byte(s), &d) == nil && (d.ID != "" || d.URL != "") && !MayHaveKey(s, "id_str", "url") {
			t.Errorf("%q has a key: %+v", s, d)
		}
	})
}
