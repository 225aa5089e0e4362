package mention

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// Each row of each language finds its example by itself and not its near-miss,
// which no other row finds either.
func TestRows(t *testing.T) {
	lex := tables()
	if len(languages) > maxLanguages {
		t.Fatalf("%d languages, room for %d", len(languages), maxLanguages)
	}
	for i, l := range languages {
		seen := make(map[string]bool)
		for k, r := range l.rows {
			if seen[r.order] {
				t.Errorf("%s: order %q occurs twice", l.code, r.order)
			}
			seen[r.order] = true
			if _, err := compile(r.order); err != nil {
				t.Errorf("%s: %v", l.code, err)
			}
			var w words
			var it items
			lex.scan(&w, r.example, 0, len(r.example))
			it.reduce(&w, uint8(i))
			if it.match(&lex.rows[i][k]).end == 0 {
				t.Errorf("%s: row %q does not fit its example %q", l.code, r.order, r.example)
			}
			switch found := Find(r.example); {
			case len(found) != 1:
				t.Errorf("%s: %d mentions in example %q", l.code, len(found), r.example)
			case found[0].Lang != l.code:
				t.Errorf("%s: example %q is found as %s by %q", l.code, r.example, found[0].Lang, found[0].Verb)
			case found[0].Start != 0 || found[0].End != len(r.example):
				t.Errorf("%s: the mention in %q is %q", l.code, r.example, r.example[found[0].Start:found[0].End])
			}
			if found := Find(r.near); len(found) > 0 {
				t.Errorf("%s: near-miss %q is found by %q", l.code, r.near, found[0].Verb)
			}
		}
	}
}

// Every name of a network is found where it makes a place.
func TestNetworks(t *testing.T) {
	for _, n := range networks {
		for word := range strings.SplitSeq(n.words, ",") {
			word = strings.TrimSuffix(strings.Join(strings.Fields(word), " "), "*")
			senses, size := tables().longest(word)
			if size < len(word) || len(senses) == 0 {
				t.Errorf("%q is not in the lexicon", word)
			}
		}
	}
	for name, text := range map[string]string{
		"twitter": "She wrote on Twitter that it rains.", "instagram": "She wrote on Instagram that it rains.", "facebook": "She wrote on Facebook that it rains.",
		"tiktok": "She shared a song on TikTok.", "threads": "She wrote on Threads that it rains.", "bluesky": "She wrote on Bluesky that it rains.",
		"mastodon": "She wrote on Mastodon that it rains.", "telegram": "She wrote on her Telegram channel that it rains.", "truthsocial": "She wrote on Truth Social that it rains.",
		"youtube": "She uploaded a song on YouTube.", "linkedin": "She wrote on LinkedIn that it rains.", "reddit": "She wrote on Reddit that it rains.",
		"weibo": "She wrote on Weibo that it rains.", "snapchat": "She wrote on Snapchat that it rains.", "vk": "Она написала во «ВКонтакте», что идет дождь.", "": "She wrote on social media that it rains.",
	} {
		found := Find(text)
		if len(found) != 1 || found[0].Network != name {
			t.Errorf("%q: %+v, want network %q", text, found, name)
		}
	}
}

// TestNetworkNames checks that each name written out in testdata/networks.tsv is one of
// its network's, and that each name of the table is written out there.
func TestNetworkNames(t *testing.T) {
	data, err := os.ReadFile("testdata/networks.tsv")
	if err != nil {
		t.Fatal(err)
	}
	written := 0
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		written++
		network, name, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if network == "-" {
			network = ""
		}
		senses, size := tables().longest(name)
		if size < len(name) || !slices.ContainsFunc(senses, func(s sense) bool { return s.class&classNet != 0 && networks[s.net-1].name == network }) {
			t.Errorf("%q does not name network %q", name, network)
		}
	}
	names := 0
	for _, n := range networks {
		names += strings.Count(n.words, ",") + 1
	}
	if names != written {
		t.Errorf("the table has %d names, networks.tsv %d", names, written)
	}
}
