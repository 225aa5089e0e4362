package stream

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// DefaultMaxLine is the usual limit of [Lines], in bytes. It leaves room for a
// document as long as the library takes, and for its escapes.
const DefaultMaxLine = 64 << 20

// ErrLongLine is returned for a line that is longer than the limit. It has been
// skipped; reading can go on.
var ErrLongLine = errors.New("line is too long")

// Lines reads lines and never holds more of one than a limit. It is not for
// concurrent use.
type Lines struct {
	r    *bufio.Reader
	max  int
	read int64
}

// NewLines returns a reader of the lines of r, of at most maxBytes bytes each.
func NewLines(r io.Reader, maxBytes int) *Lines {
	return &Lines{r: bufio.NewReaderSize(r, 256<<10), max: maxBytes}
}

// Next returns the next line, without its "\n", in memory that the caller may
// keep. It fails with [ErrLongLine], at the end with io.EOF, or with the
// reader's error.
func (l *Lines) Next() ([]byte, error) {
	var line []byte
	var size int
	for {
		part, err := l.r.ReadSlice('\n')
		l.read += int64(len(part))
		size += len(part)
		switch {
		case size-1 > l.max:
			line = nil // too long with or without "\n": only look for its end
		default:
			line = grow(line, part, err == nil, l.max)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err == io.EOF && size > 0 {
			err = nil // the last line has no "\n"
		}
		if err != nil {
			return nil, err
		}
		line = bytes.TrimSuffix(line, []byte("\n"))
		if line == nil && size > 1 || len(line) > l.max {
			return nil, ErrLongLine
		}
		return line, nil
	}
}

// grow appends part to line. A line's last part makes it as long as it need be,
// any other doubles its room, so that little is copied and little thrown away.
func grow(line, part []byte, last bool, limit int) []byte {
	if need := len(line) + len(part); need > cap(line) {
		room := need
		if !last {
			room = max(need, min(2*need, limit+1))
		}
		line = append(make([]byte, 0, room), line...)
	}
	return append(line, part...)
}

// Offset returns the number of bytes of the lines returned and skipped so far.
func (l *Lines) Offset() int64 { return l.read }

// Waiting reports whether a whole line has been read from the input already, so
// that Next will not have to wait for one.
func (l *Lines) Waiting() bool {
	b, _ := l.r.Peek(l.r.Buffered())
	return bytes.IndexByte(b, '\n') >= 0
}
