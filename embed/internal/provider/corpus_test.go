package provider

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// oneOrMany is a JSON string or a list of strings.
type oneOrMany []string

func (o *oneOrMany) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return json.Unmarshal(b, (*[]string)(o))
	}
	*o = oneOrMany{""}
	return json.Unmarshal(b, &(*o)[0])
}

// An outsideURL is a URL from another project's tests, with what it names.
type outsideURL struct {
	ID       string
	Input    string
	Scope    string
	Disputed bool
	Expect   []struct {
		Kind     record.Kind
		KindAlt  oneOrMany `json:"kind_alt"`
		Provider record.Provider
		ID       string
		IDAlt    oneOrMany `json:"id_alt"`
		Handle   string
	}
}

func (u *outsideURL) agrees(it *record.Item) bool {
	if len(u.Expect) == 0 {
		return it == nil
	}
	if it == nil {
		return false
	}
	want, ref := u.Expect[0], it
	if want.Provider == "gist" {
		want.Provider = record.GitHub
	}
	kinds := append([]string{string(want.Kind)}, want.KindAlt...)
	ids := append([]string{want.ID}, want.IDAlt...)
	handle := want.Handle
	if tweet, ok := it.As(record.KindTweet); ok && handle != "" {
		handle = tweet.Handle
	}
	return (want.Kind == "" || slices.Contains(kinds, string(ref.Kind))) &&
		want.Provider == ref.Provider &&
		(want.ID == "" || slices.Contains(ids, ref.ID)) &&
		strings.EqualFold(handle, want.Handle)
}

// TestOutsideURLs compares with what other projects expect of URLs. The
// figure it prints is the measure; the bar only guards against falling back.
func TestOutsideURLs(t *testing.T) {
	f, err := os.Open(corpus.File(t, "corpus/outside/urls.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	right, all := make(map[string]int), make(map[string]int)
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var u outsideURL
		if err := json.Unmarshal(lines.Bytes(), &u); err != nil {
			t.Fatal(err)
		}
		scope := u.Scope
		if u.Disputed {
			scope = "disputed"
		}
		it, _ := RecognizeURL(u.Input, nil)
		all[scope]++
		if u.agrees(it) {
			right[scope]++
		} else if testing.Verbose() {
			got := "nothing"
			if it != nil {
				ref := it
				got = string(ref.Kind) + " " + string(ref.Provider) + " " + ref.ID
			}
			t.Logf("%s: %s %s: got %s, want %v", scope, u.ID, u.Input, got, u.Expect)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for _, scope := range []string{"core", "longtail", "disputed"} {
		t.Logf("%s: %d of %d", scope, right[scope], all[scope])
	}
	if 100*right["core"] < 95*all["core"] {
		t.Errorf("%d of %d core addresses are right, want 95 of 100", right["core"], all["core"])
	}
}
