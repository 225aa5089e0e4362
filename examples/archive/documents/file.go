package documents

import (
	"io"
	"os"
	"path/filepath"
	"strings"
)

// A Format is how a file holds documents.
type Format uint8

// The formats. The first is what [FormatOf] says of other names.
const (
	Unknown    Format = iota
	HTML              // one document
	Text              // one document
	HTMLOrText        // one document, that tells itself which
	JSONLines
	WARC // also WET
	Parquet
)

// File is one file of documents.
type File struct {
	Path    string // names the file and, in ids, what has no id of its own
	Size    int64  // bytes
	ModTime int64  // nanoseconds since 1970; not used here
	Format  Format
	Packed  string // "", ".gz" or ".zst"

	// Open opens the file. If it is nil, the file is that of the name Path.
	Open func() (Handle, error)
}

// Handle is what of an *os.File is needed to read documents.
type Handle interface {
	io.ReadSeekCloser
	io.ReaderAt
}

// open opens the file.
func (f *File) open() (Handle, error) {
	if f.Open != nil {
		return f.Open()
	}
	return os.Open(f.Path)
}

// FormatOf tells a file's format and compression by the extensions of its name.
// What is compressed in a way that its format is not read in, is Unknown and
// has a packed.
func FormatOf(path string) (f Format, packed string) {
	name := strings.ToLower(filepath.Base(path))
	if ext := filepath.Ext(name); ext == ".gz" || ext == ".zst" {
		packed, name = ext, strings.TrimSuffix(name, ext)
	}
	switch filepath.Ext(name) {
	case ".html", ".htm", ".xhtml":
		f = HTML
	case ".txt", ".text", ".md":
		f = Text
	case ".jsonl", ".ndjson":
		return JSONLines, packed
	case ".warc", ".wet":
		if packed != ".zst" {
			return WARC, packed
		}
		return Unknown, packed
	case ".parquet":
		f = Parquet
	}
	if f == Parquet && packed != "" || packed == ".zst" {
		return Unknown, packed
	}
	return f, packed
}
