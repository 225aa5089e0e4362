package samples

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
)

// A Store is a form in which a collection may be stored.
type Store struct {
	Name string
	// Write writes n documents, from the first on, into a folder that exists.
	Write func(dir string, first, n int) error
}

// Stores returns all forms that examples/archive reads.
func Stores() []Store {
	file := func(name, in string, write func(w io.Writer, first, n int) error) Store {
		return Store{name, func(dir string, first, n int) error {
			return ToFile(filepath.Join(dir, in), func(w io.Writer) error { return write(w, first, n) })
		}}
	}
	warc := func(write func(io.Writer, []byte) error) func(w io.Writer, first, n int) error {
		return func(w io.Writer, first, n int) error { return WriteWARC(w, first, n, write) }
	}
	return []Store{
		file("jsonl", "docs.jsonl", WriteLines),
		file("jsonl-gz", "docs.jsonl.gz", gzipped(WriteLines)),
		file("jsonl-zst", "docs.jsonl.zst", zstdLines),
		file("warc", "docs.warc", warc(Plain)),
		file("warc-gz", "docs.warc.gz", warc(Member)),
		file("warc-gz-one-member", "docs.warc.gz", gzipped(warc(Plain))),
		file("parquet", "docs.parquet", WriteParquet),
		{"folder", writeFolder},
	}
}

// ToFile creates a file with what write writes.
func ToFile(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

// gzipped puts all that write writes into one gzip member.
func gzipped(write func(w io.Writer, first, n int) error) func(w io.Writer, first, n int) error {
	return func(w io.Writer, first, n int) error {
		z := gzip.NewWriter(w)
		return errors.Join(write(z, first, n), z.Close())
	}
}

func zstdLines(w io.Writer, first, n int) error {
	z, err := zstd.NewWriter(w)
	if err != nil {
		return err
	}
	return errors.Join(WriteLines(z, first, n), z.Close())
}

// WriteLines writes n documents, from the first on, as JSON lines.
func WriteLines(w io.Writer, first, n int) error {
	enc := json.NewEncoder(w)
	for i := first; i < first+n; i++ {
		s := Generate(i)
		enc.SetEscapeHTML(i%2 == 0)
		line := map[string]any{"id": s.ID, "url": s.URL, "meta": map[string]any{"n": i, "tags": []string{"}", "\"{"}}}
		if s.Text != "" {
			line["text"] = s.Text
		} else {
			line["html"] = s.HTML
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// WriteParquet writes n documents, from the first on, as a Parquet file.
func WriteParquet(w io.Writer, first, n int) error {
	type doc struct {
		ID    string  `parquet:"id"`
		URL   string  `parquet:"url,optional,snappy"`
		Other []int64 `parquet:"other,list"`
		HTML  *string `parquet:"html,optional,zstd"`
		Text  *string `parquet:"text,optional,zstd"`
	}
	p := parquet.NewGenericWriter[doc](w, parquet.MaxRowsPerRowGroup(1000))
	for i := first; i < first+n; i++ {
		s := Generate(i)
		d := doc{ID: s.ID, URL: s.URL, Other: make([]int64, i%3)}
		if s.Text != "" {
			d.Text = &s.Text
		} else {
			d.HTML = &s.HTML
		}
		if _, err := p.Write([]doc{d}); err != nil {
			return err
		}
	}
	return p.Close()
}

// writeFolder writes a file a document, and one that is none. Pages that name
// their charset are in it.
func writeFolder(dir string, first, n int) error {
	for i := first; i < first+n; i++ {
		s := Generate(i)
		sub := filepath.Join(dir, fmt.Sprintf("%03d", i/100))
		if err := os.MkdirAll(sub, 0o777); err != nil {
			return err
		}
		name, data := s.ID+".html", []byte(s.HTML)
		switch {
		case s.Text != "":
			name, data = s.ID+".txt", []byte(s.Text)
		case s.Meta:
			data = s.Encoded()
		}
		if err := os.WriteFile(filepath.Join(sub, name), data, 0o666); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, "style.css"), []byte(".x{}"), 0o666)
}
