package tweettext

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// conformanceFile returns the path of the conformance cases, which stand beside
// the repository where the corpus is at hand.
func conformanceFile(t *testing.T) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Skip("no go.mod above the package")
		}
		dir = parent
	}
	file := filepath.Join(filepath.Dir(dir), "shared", "corpus", "outside", "entities.jsonl")
	if _, err := os.Stat(file); err != nil {
		t.Skip("the corpus is not at hand")
	}
	return file
}

// An entity of a case with offsets; the offsets count code points.
type entity struct {
	URL        string `json:"url"`
	Hashtag    string `json:"hashtag"`
	Cashtag    string `json:"cashtag"`
	ScreenName string `json:"screen_name"`
	Indices    [2]int `json:"indices"`
}

type conformanceRow struct {
	ID      string
	Section string
	Input   string
	Note    string
	Expect  map[string]json.RawMessage
}

// extract runs the function a section is about and returns what it found as
// strings, and the byte offsets where these have some.
func extract(section, s string) (found []string, links []Link) {
	switch section {
	case "hashtags", "hashtags_from_astral", "hashtags_with_indices":
		return Hashtags(s), nil
	case "mentions", "mentions_with_indices", "mentions_or_lists_with_indices":
		return Mentions(s), nil
	case "cashtags", "cashtags_with_indices":
		return Cashtags(s), nil
	}
	u := newURLScanner(s, true)
	for link, ok := u.next(); ok; link, ok = u.next() {
		links = append(links, link)
		found = append(found, s[link.Start:link.End])
	}
	return found, links
}

// wanted reads the expectation of a row: strings or entities, or for a reply one
// name or null.
func wanted(t *testing.T, row conformanceRow) (want []string, at []Link) {
	for _, raw := range row.Expect {
		var entities []entity
		switch {
		case json.Unmarshal(raw, &want) == nil:
		case json.Unmarshal(raw, &entities) == nil:
			want = nil
			for _, e := range entities {
				want = append(want, e.URL+e.Hashtag+e.Cashtag+e.ScreenName)
				runes := []rune(row.Input)
				at = append(at, Link{len(string(runes[:e.Indices[0]])), len(string(runes[:e.Indices[1]]))})
			}
		default:
			t.Fatalf("%s: expectation not understood: %s", row.ID, raw)
		}
	}
	return want, at
}

// TestConformance runs twitter-text's own cases.
func TestConformance(t *testing.T) {
	f, err := os.Open(conformanceFile(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	right, all := map[string]int{}, map[string]int{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var row conformanceRow
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if row.Section == "replies" {
			continue // nothing here asks whom a text answers
		}
		want, at := wanted(t, row)
		got, links := extract(row.Section, row.Input)
		all[row.Section]++
		if !slices.Equal(got, want) || links != nil && at != nil && !slices.Equal(links, at) {
			t.Errorf("%s (%s): %q: got %q %v, want %q %v", row.ID, row.Note, row.Input, got, links, want, at)
			continue
		}
		right[row.Section]++
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Errorf("only %d sections read", len(all))
	}
	for section, n := range all {
		t.Logf("%s: %d of %d", section, right[section], n)
	}
}
