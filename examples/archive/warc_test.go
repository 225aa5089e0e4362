package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/archive/samples"
)

// page is a response record with one embed, whose id is the record's.
func page(id string) []byte {
	body := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Some words before</p><p>https://x.com/orla/status/%s</p>", id)
	return samples.Record("response", "<"+id+">", "https://news.example/"+id, "application/http; msgtype=response", []byte(body))
}

func member(rec []byte) []byte {
	var b bytes.Buffer
	_ = samples.Member(&b, rec) // into memory
	return b.Bytes()
}

// found runs the program over one file and returns the ids of the documents
// that gave rows, and what it counted.
func found(t *testing.T, name string, data []byte, flags ...string) (ids, counted string, status int) {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, name), filepath.Join(dir, "rows.jsonl")
	if err := os.WriteFile(in, data, 0o666); err != nil {
		t.Fatal(err)
	}
	_, errs, status := archive(t, append(flags, "-o", out, in)...)
	var all []string
	err := readRows(out, func(r *documents.Row) error { all = append(all, r.DocID); return nil })
	if err != nil {
		t.Fatalf("%v after %s", err, errs)
	}
	_, counted, _ = strings.Cut(strings.TrimSpace(errs), "; skipped: ")
	return strings.Join(all, " "), counted, status
}

func TestBrokenWARC(t *testing.T) {
	one, two, three := page("1001"), page("1002"), page("1003")
	flipped := func(data []byte, at int) []byte {
		data = slices.Clone(data)
		data[at] ^= 0x55
		return data
	}
	m1, m2, m3 := member(one), member(two), member(three)
	cat := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	big := samples.Record("response", "<big>", "", "application/http; msgtype=response", make([]byte, documents.MaxDocument+1<<20))
	tests := []struct {
		name, file string
		data       []byte
		ids        string
		counted    string
	}{
		{"whole", "a.warc.gz", cat(m1, m2, m3), "1001 1002 1003", ""},
		{"nothing", "a.warc", nil, "", ""},
		{"plain", "a.warc", cat(one, two), "1001 1002", ""},
		{"corrupt in the middle of a member", "a.warc.gz", cat(m1, flipped(m2, len(m2)/2), m3), "1001 1003", "1 corrupt"},
		{"wrong checksum", "a.warc.gz", cat(m1, flipped(m2, len(m2)-6), m3), "1001 1003", "1 corrupt"},
		{"broken member header", "a.warc.gz", cat(m1, flipped(m2, 1), m3), "1001 1003", "1 corrupt"},
		{"first member corrupt", "a.warc.gz", cat(flipped(m1, 40), m2), "1002", "1 corrupt"},
		{"file cut", "a.warc.gz", cat(m1, m2[:len(m2)-20]), "1001", "1 truncated"},
		{"file cut in a member's trailer", "a.warc.gz", cat(m1, m2[:len(m2)-3]), "1001", "1 truncated"},
		{"rubbish between members, with the magic number", "a.warc.gz", cat(m1, []byte("zz\x1f\x8b\x08\x00zz\x1f\x8b"), m2), "1001 1002", "1 corrupt"},
		{"rubbish at the end", "a.warc.gz", cat(m1, make([]byte, 100_000)), "1001", "1 corrupt"},
		{"two records in a member", "a.warc.gz", cat(member(cat(one, two)), m3), "1001 1002 1003", ""},
		{"member without a record", "a.warc.gz", cat(m1, member(nil), m2), "1001 1002", ""},
		{"member that holds something else", "a.warc.gz", cat(m1, member([]byte("hello\n")), m2), "1001 1002", "1 corrupt"},
		{"record shorter than it says", "a.warc.gz", cat(m1, member(two[:len(two)-30]), m3), "1001 1003", "1 truncated"},
		{"plain file cut", "a.warc", cat(one, two[:len(two)-30]), "1001", "1 truncated"},
		{"rubbish between plain records", "a.warc", cat(one, []byte("???\n\n?"), []byte("\n"), two), "1001 1002", "1 corrupt"},
		{"too large, then another", "a.warc.gz", cat(member(big), m2), "1002", "1 too large"},
		{"endless header", "a.warc.gz", cat(member([]byte("WARC/1.0\r\n"+strings.Repeat("X-A: b\r\n", 20_000))), m2), "1002", "1 corrupt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ids, counted, status := found(t, tt.file, tt.data)
			if ids != tt.ids || counted != tt.counted || status != 0 {
				t.Errorf("found %q, skipped %q, status %d; want %q and %q", ids, counted, status, tt.ids, tt.counted)
			}
		})
	}
}

func TestResponses(t *testing.T) {
	const embed = "<p>https://x.com/orla/status/1001</p>"
	response := func(head, body string) []byte {
		return samples.Record("response", "<r>", "", "application/http; msgtype=response", []byte(head+"\r\n\r\n"+body))
	}
	whole := string(member([]byte(embed)))
	tests := []struct {
		name    string
		record  []byte
		want    bool
		counted string
	}{
		{"page", response("HTTP/1.1 200 OK\r\ncontent-type: TEXT/HTML", embed), true, ""},
		{"no content type", response("HTTP/1.0 200", embed), true, ""},
		{"not found", response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html", embed), false, ""},
		{"script", response("HTTP/1.1 200 OK\r\nContent-Type: text/javascript", embed), false, ""},
		{"gzip", response("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html", whole), true, ""},
		{"gzip undone", response("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html", embed), true, ""},
		{"brotli undone", response("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Type: text/html", " "+embed), true, ""},
		{"gzip cut", response("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html", whole[:len(whole)-9]), false, "1 truncated"},
		{"brotli corrupt", response("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Type: text/html", "\xff\xfe\xfd\xff"), false, "1 corrupt"},
		{"chunked", response("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(embed), embed)), true, ""},
		{"chunked undone", response("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html", embed), true, ""},
		{"resource", samples.Record("resource", "<r>", "", "text/html; charset=utf-8", []byte(embed)), true, ""},
		{"resource that is a picture", samples.Record("resource", "<r>", "", "image/png", []byte(embed)), false, ""},
		{"revisit", samples.Record("revisit", "<r>", "", "application/http; msgtype=response", nil), false, ""},
		{"WET", samples.Record("conversion", "<r>", "", "text/plain", []byte("Words pic.twitter.com/q8951ZkLm — Orla (@orla) March 2, 2021")), true, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ids, counted, _ := found(t, "a.warc.gz", member(tt.record))
			if (ids == "r") != tt.want || counted != tt.counted {
				t.Errorf("found %q, skipped %q", ids, counted)
			}
		})
	}
}

// A page that unpacks to more than a document may have is not held.
func TestPackedBomb(t *testing.T) {
	z := member(bytes.Repeat([]byte(" "), 3*documents.MaxDocument))
	rec := samples.Record("response", "<bomb>", "", "application/http; msgtype=response", append([]byte("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), z...))
	if _, counted, status := found(t, "a.warc.gz", append(member(rec), member(page("1002"))...)); counted != "1 too large" || status != 0 {
		t.Errorf("skipped %q, status %d", counted, status)
	}
}

func TestBrokenLinesAndTables(t *testing.T) {
	const good = `{"id":"1001","html":"<p>https://x.com/orla/status/1001</p>"}`
	packed := member([]byte(strings.Repeat(good+"\n", 3)))
	var table bytes.Buffer
	if err := samples.WriteParquet(&table, 0, 40); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, file string
		data       []byte
		ids        string
		counted    string
		status     int
	}{
		{"bad lines", "a.jsonl", []byte(good + "\n{\n{}\n\n" + good), "1001 1001", "1 bad lines, 1 without document", 0},
		{"gzip cut", "a.jsonl.gz", packed[:len(packed)-6], "1001 1001 1001", "1 unreadable files", statusLost},
		{"no zstd", "a.jsonl.zst", []byte(good), "", "1 unreadable files", statusLost},
		{"no Parquet", "a.parquet", []byte(good), "", "1 unreadable files", statusLost},
		{"Parquet cut", "a.parquet", table.Bytes()[:table.Len()-30], "", "1 unreadable files", statusLost},
		{"single page", "a.html", []byte("<p>https://x.com/orla/status/1001</p>"), "a.html", "", 0},
		{"page of unknown name", "page", []byte("<p>https://x.com/orla/status/1001</p>"), "page", "", 0},
		{"page too large", "a.html", make([]byte, documents.MaxDocument+1), "", "1 too large", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ids, counted, status := found(t, tt.file, tt.data)
			if !strings.HasSuffix(ids, tt.ids) || counted != tt.counted || status != tt.status {
				t.Errorf("found %q, skipped %q, status %d; want %q and %q", ids, counted, status, tt.ids, tt.counted)
			}
		})
	}
	if _, counted, _ := found(t, "a.parquet", table.Bytes(), "-html-field", "nosuch", "-text-field", "other.list.element"); counted != "1 unreadable files" {
		t.Errorf("a table without documents: %q", counted)
	}
}
