package cli

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"

	"golang.org/x/net/html/charset"

	"github.com/socialembed/socialembed/embed"
)

// Read returns the article in a file, "-" being stdin, unpacked if it is gzip. An
// article of more bytes than the limit is refused with [embed.ErrTooLarge], and no
// more of it is held; a negative limit is none.
func Read(name string, stdin io.Reader, limit int64) ([]byte, error) {
	r, err := open(name, stdin)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	in := io.Reader(r)
	if limit >= 0 && limit < math.MaxInt64 {
		in = io.LimitReader(r, limit+1)
	}
	data, err := io.ReadAll(in)
	if err == nil && limit >= 0 && int64(len(data)) > limit {
		err = fmt.Errorf("%w: more than %d bytes", embed.ErrTooLarge, limit)
	}
	if err != nil {
		return nil, WithoutPath(err)
	}
	return data, nil
}

// OpenLines opens a file of lines, "-" being stdin. It is unpacked if it is gzip,
// and in UTF-8 without a byte order mark if it begins with one.
func OpenLines(name string, stdin io.Reader) (io.ReadCloser, error) {
	f, err := open(name, stdin)
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(f)
	head, _ := r.Peek(3)
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err = r.Discard(3)
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		label := "utf-16be"
		if head[0] == 0xff {
			label = "utf-16le"
		}
		if _, err = r.Discard(2); err != nil {
			break
		}
		var decoded io.Reader
		if decoded, err = charset.NewReaderLabel(label, r); err == nil {
			return opened{decoded, f}, nil
		}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return opened{r, f}, nil
}

// opened is a reader of what has to be closed.
type opened struct {
	io.Reader
	io.Closer
}

// open opens a file, "-" being stdin, and unpacks it if it is gzip by its first bytes.
func open(name string, stdin io.Reader) (io.ReadCloser, error) {
	f := io.NopCloser(stdin)
	if name != "-" {
		var err error
		if f, err = os.Open(name); err != nil {
			return nil, WithoutPath(err)
		}
	}
	if d, ok := f.(*os.File); ok {
		if info, err := d.Stat(); err == nil && info.IsDir() {
			f.Close()
			return nil, errors.New("is a directory; name the files in it")
		}
	}
	r := bufio.NewReaderSize(f, 64<<10)
	if head, _ := r.Peek(2); string(head) != "\x1f\x8b" {
		return opened{r, f}, nil
	}
	unpacked, err := gzip.NewReader(r)
	if err != nil {
		f.Close()
		return nil, err
	}
	return opened{unpacked, f}, nil
}

// WithoutPath takes the file's name, which the caller prints, out of an error.
func WithoutPath(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// Extract searches an article that is to be read in the format.
func Extract(x *embed.Extractor, format string, article []byte) (*embed.Result, error) {
	switch format {
	case HTML:
		return x.ExtractBytes(article)
	case Text:
		return x.ExtractTextReader(bytes.NewReader(article))
	}
	return x.ExtractAuto(article)
}
