package documents

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

// A mention has a row where mentions are asked for, with the row of the embed that it
// is about.
func TestMentionRows(t *testing.T) {
	const text = "The harbour master tweeted that the bridge stays shut until the ice is gone.\n\n" +
		"The bridge stays shut. pic.twitter.com/Ab3dEf6hIj — Ingrid Vael (@ingrid_vael) March 15, 2026\n"
	d := &Document{ID: "a", format: Text, data: []byte(text)}
	var w bytes.Buffer
	x := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet, embed.KindMention}}
	if n, skipped := d.AppendRows(&w, x); n != 2 || skipped != nil {
		t.Fatalf("%d rows, %v:\n%s", n, skipped, w.Bytes())
	}
	var rows []Row
	for line := range bytes.Lines(w.Bytes()) {
		var r Row
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	m := rows[0]
	if m.Kind != "mention" || m.Network != "twitter" || m.Verb == "" || m.About == nil || *m.About != rows[1].Position || rows[1].Kind != "tweet" {
		t.Errorf("%+v\n%+v", rows[0], rows[1])
	}
}
