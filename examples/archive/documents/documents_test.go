package documents

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/socialembed/socialembed/examples/archive/samples"
	"github.com/socialembed/socialembed/examples/extract/stream"
)

// Bytes that are not Parquet must not end the program.
func TestFlippedParquet(t *testing.T) {
	var table bytes.Buffer
	if err := samples.WriteParquet(&table, 0, 30); err != nil {
		t.Fatal(err)
	}
	in := File{Path: filepath.Join(t.TempDir(), "a.parquet"), Size: int64(table.Len()), Format: Parquet}
	for at := 0; at < table.Len(); at += max(1, table.Len()/1000) {
		data := bytes.Clone(table.Bytes())
		data[at] ^= 0xff
		if err := os.WriteFile(in.Path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := openParquet(&in, 0, stream.DefaultFields)
		if err != nil {
			continue
		}
		rows := 0
		for ; err != io.EOF; rows++ {
			if _, err = s.Next(); rows > 1000 {
				t.Fatalf("byte %d flipped: no end", at)
			} else if why := (*Skip)(nil); err != nil && !errors.As(err, &why) {
				break
			}
		}
		s.Close()
	}
}

// A footer that is said to be larger than the file must not be allocated.
func TestLyingFooter(t *testing.T) {
	var table bytes.Buffer
	if err := samples.WriteParquet(&table, 0, 30); err != nil {
		t.Fatal(err)
	}
	data := table.Bytes()
	copy(data[len(data)-8:], "\xf0\xff\xff\xff")
	in := File{Path: filepath.Join(t.TempDir(), "a.parquet"), Size: int64(len(data)), Format: Parquet}
	if err := os.WriteFile(in.Path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := openParquet(&in, 0, stream.DefaultFields); err == nil {
		t.Error("no error")
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 16<<20 {
		t.Errorf("%d bytes allocated for a file of %d", used, len(data))
	}
}

// memory is a file in memory.
type memory struct{ *bytes.Reader }

func (memory) Close() error { return nil }

// FuzzWARC: whatever the bytes, reading ends, and places never go back.
func FuzzWARC(f *testing.F) {
	for _, packed := range []bool{true, false} {
		write := samples.Plain
		if packed {
			write = samples.Member
		}
		var b bytes.Buffer
		if err := samples.WriteWARC(&b, 0, 2, write); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes(), packed)
	}
	f.Add([]byte("WARC/1.0\r\nContent-Length: 9\r\n\r\nWARC/"), false)
	f.Fuzz(func(t *testing.T, data []byte, packed bool) {
		in := File{Path: "f", Size: int64(len(data)), Format: WARC}
		if packed {
			in.Packed = ".gz"
		}
		s, err := readWARC(&in, memory{bytes.NewReader(data)}, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		for last := int64(0); ; {
			d, err := s.Next()
			if err == io.EOF {
				break
			}
			if err == nil {
				_ = d.Unpack()
			}
			offset, _ := s.Place()
			if offset < last || offset > in.Size {
				t.Fatalf("place %d after %d of %d", offset, last, in.Size)
			}
			last = offset
		}
	})
}
