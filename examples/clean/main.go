// Clean prints articles without their embeds and placeholder lines.
//
//	go run ./examples/clean [flags] [FILE…]
//
// FILE is HTML, text, or with -field one JSON object a line, also as gzip; without a
// FILE, or with "-", it is standard input. What was removed is counted on standard
// error. There is no limit of embeds: all go, or with -max-items an article that has
// more is refused. A file or line that cannot be read or is refused gives a message
// and nothing else; the others are still done and the exit status is 1. 2 for a wrong
// call.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/rewrite"
	"github.com/socialembed/socialembed/examples/extract/stream"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// cleaner is one run of the program.
type cleaner struct {
	x       embed.Extractor
	format  string
	field   string
	remove  []embed.Kind
	docs    int
	removed cli.Tally
	status  int
	out     *bufio.Writer
	stderr  io.Writer
}

const usage = `usage: clean [flags] [FILE…]

Prints articles (HTML or text, also as gzip) without the embedded tweets, videos,
posts, audio players and placeholders in them. Without a FILE, or with "-", it
reads standard input.

`

// run is the program; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &cleaner{out: bufio.NewWriter(stdout), stderr: stderr}
	files, status, ok := c.parse(args, stdin)
	if !ok {
		return status
	}
	for _, name := range files {
		if err := c.file(name, stdin); err != nil {
			c.report(name, err)
		}
	}
	if err := c.out.Flush(); err != nil {
		fmt.Fprintf(stderr, "clean: %v\n", err)
		return 1
	}
	list := c.removed.List()
	if list == "" {
		list = "nothing"
	}
	fmt.Fprintf(stderr, "clean: %s, removed: %s\n", cli.Plural(c.docs, "document"), list)
	return c.status
}

// report says what is wrong with a file or line.
func (c *cleaner) report(place string, err error) {
	if errors.Is(err, rewrite.ErrTruncated) {
		err = fmt.Errorf("more than %s; see -max-items", cli.Plural(c.x.MaxItems, "embed"))
	}
	fmt.Fprintf(c.stderr, "clean: %s: %v\n", place, err)
	c.status = 1
}

// parse reads the command line. If ok is false, the program ends with status.
func (c *cleaner) parse(args []string, stdin io.Reader) (files []string, status int, ok bool) {
	line := cli.New("clean", usage, c.stderr)
	c.remove = cli.Kinds()
	var keep []embed.Kind
	cli.FormatFlag(line.Flags, &c.format)
	line.Flags.StringVar(&c.field, "field", "", "the input is one JSON object a line; clean the article in this `field`")
	cli.KindsFlag(line.Flags, "keep", "leave these `kinds`", false, &keep)
	cli.KindsFlag(line.Flags, "only", "remove only these `kinds`", false, &c.remove)
	cli.ProvidersFlag(line.Flags, "remove only those of these `names`", &c.x)
	cli.LimitFlags(line.Flags, &c.x, -1) // what a limit left out would stay in the article
	if files, status, ok = line.Parse(args); !ok {
		return nil, status, false
	}
	c.remove = slices.DeleteFunc(c.remove, func(k embed.Kind) bool { return slices.Contains(keep, k) })
	if files = cli.Inputs(files, stdin); files == nil {
		return nil, line.Fail(errors.New(`no FILE; "-" reads standard input`)), false
	}
	return files, 0, true
}

// file cleans one file, or each line of it.
func (c *cleaner) file(name string, stdin io.Reader) error {
	if c.field != "" {
		return c.lines(name, stdin)
	}
	data, err := cli.Read(name, stdin, c.x.MaxBytes)
	if err == nil {
		data, err = c.clean(data)
	}
	if err == nil {
		_, err = c.out.Write(data)
	}
	return err
}

// lines cleans the field of each line's object. A line without it is printed as it
// is, one that cannot be cleaned is reported and left out.
func (c *cleaner) lines(name string, stdin io.Reader) error {
	in, err := cli.OpenLines(name, stdin)
	if err != nil {
		return err
	}
	defer in.Close()
	lines := stream.NewLines(in, stream.DefaultMaxLine)
	for n, at := 1, int64(0); ; n++ {
		line, err := lines.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil && !errors.Is(err, stream.ErrLongLine) {
			return err
		}
		ended := lines.Offset()-at > int64(len(line)) // the last may have no "\n"
		at = lines.Offset()
		if err == nil && len(bytes.TrimSpace(line)) > 0 {
			line, err = c.line(line)
		}
		if err != nil {
			c.report(fmt.Sprintf("%s: line %d", name, n), err)
			continue
		}
		if ended {
			line = append(line, '\n')
		}
		if _, err := c.out.Write(line); err != nil {
			return err
		}
	}
}

// line returns the object with its article cleaned and all else as it was.
func (c *cleaner) line(line []byte) ([]byte, error) {
	start, end, err := findField(line, c.field)
	if err != nil || end == 0 {
		return line, err
	}
	var article string
	if err := json.Unmarshal(line[start:end], &article); err != nil {
		return nil, fmt.Errorf("field %q: %w", c.field, err)
	}
	cleaned, err := c.clean([]byte(article))
	if err != nil {
		return nil, err
	}
	if string(cleaned) == article {
		return line, nil
	}
	var value bytes.Buffer
	enc := json.NewEncoder(&value)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(string(cleaned)); err != nil {
		return nil, err
	}
	return slices.Concat(line[:start], bytes.TrimSuffix(value.Bytes(), []byte("\n")), line[end:]), nil
}

// findField returns the range of the field's value in a JSON object; end is 0 if
// it has no such field.
func findField(line []byte, field string) (start, end int, err error) {
	dec := json.NewDecoder(bytes.NewReader(line))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return 0, 0, errors.Join(errors.New("not a JSON object"), err)
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return 0, 0, err
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return 0, 0, err
		}
		if key == field {
			end = int(dec.InputOffset())
			return end - len(value), end, nil
		}
	}
	return 0, 0, nil
}

// clean returns the article without what is to be removed.
func (c *cleaner) clean(article []byte) ([]byte, error) {
	res, err := cli.Extract(&c.x, c.format, article)
	if err != nil {
		return nil, err
	}
	var removed []embed.Kind
	out, err := rewrite.Replace(article, res, func(_ int, it embed.Item) (string, bool) {
		k := it.Common().Kind
		if !slices.Contains(c.remove, k) {
			return "", false
		}
		removed = append(removed, k)
		return "", true
	})
	if err != nil {
		return nil, err
	}
	c.docs++
	for _, k := range removed {
		c.removed.Add(k)
	}
	return out, nil
}
