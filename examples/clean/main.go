// Clean prints articles without their embeds and placeholder lines.
//
//	go run ./examples/clean [flags] [FILE…]
//
// FILE is HTML, text, or with -field one JSON object a line; without a FILE, or
// with "-", it reads standard input. What was removed is counted on standard
// error. A file that cannot be read gives a message and exit status 1, a wrong
// flag 2.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/rewrite"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// kinds returns those of items, in the order they are counted.
func kinds() []embed.Kind {
	return []embed.Kind{embed.KindTweet, embed.KindVideo, embed.KindPost, embed.KindAudio, embed.KindPlaceholder}
}

// cleaner is one run of the program.
type cleaner struct {
	format string
	field  string
	remove []embed.Kind
	docs   int
	counts map[embed.Kind]int
}

// run is the program; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &cleaner{counts: make(map[embed.Kind]int)}
	files, status := c.parse(args, stderr)
	if status >= 0 {
		return status
	}
	status = 0
	out := bufio.NewWriter(stdout)
	for _, name := range files {
		if err := c.file(name, stdin, out); err != nil {
			fmt.Fprintf(stderr, "clean: %s: %v\n", name, err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "clean: %v\n", err)
		status = 1
	}
	fmt.Fprintln(stderr, c.report())
	return status
}

const usage = `usage: clean [flags] [FILE…]

Prints articles (HTML or text) without the embedded tweets, videos, posts, audio
players and placeholders in them.

`

// parse reads the command line. A status that is not negative ends the program.
func (c *cleaner) parse(args []string, stderr io.Writer) (files []string, status int) {
	fs := flag.NewFlagSet("clean", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprint(stderr, usage)
		fs.PrintDefaults()
	}
	fs.StringVar(&c.format, "format", "auto", "how to read the input: auto, html or text")
	fs.StringVar(&c.field, "field", "", "the input is one JSON object a line; clean the article in this `field`")
	keep := fs.String("keep", "", "leave these `kinds`, comma separated: tweet, video, post, audio, placeholder")
	only := fs.String("only", "", "remove only these `kinds`")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, 0
		}
		return nil, 2
	}
	if err := c.set(*keep, *only); err != nil {
		fmt.Fprintf(stderr, "clean: %v; try -h\n", err)
		return nil, 2
	}
	if fs.NArg() == 0 {
		return []string{"-"}, -1
	}
	return fs.Args(), -1
}

// set checks the flags' values.
func (c *cleaner) set(keep, only string) error {
	switch c.format {
	case "auto", "html", "text":
	default:
		return fmt.Errorf("-format is auto, html or text, not %q", c.format)
	}
	kept, err := parseKinds("-keep", keep)
	if err != nil {
		return err
	}
	if c.remove, err = parseKinds("-only", only); err != nil {
		return err
	}
	if only == "" {
		c.remove = kinds()
	}
	c.remove = slices.DeleteFunc(c.remove, func(k embed.Kind) bool { return slices.Contains(kept, k) })
	return nil
}

func parseKinds(name, list string) ([]embed.Kind, error) {
	var out []embed.Kind
	for k := range strings.SplitSeq(list, ",") {
		k := embed.Kind(strings.TrimSpace(k))
		switch {
		case k == "":
		case slices.Contains(kinds(), k):
			out = append(out, k)
		default:
			return nil, fmt.Errorf("%s knows tweet, video, post, audio and placeholder, not %q", name, k)
		}
	}
	return out, nil
}

// file cleans one file, or each line of it.
func (c *cleaner) file(name string, stdin io.Reader, out io.Writer) error {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return errors.Unwrap(err) // the caller names the file
		}
		defer f.Close()
		in = f
	}
	if c.field != "" {
		return c.lines(in, out)
	}
	data, err := io.ReadAll(io.LimitReader(in, embed.DefaultMaxBytes+1))
	if err != nil {
		return err
	}
	data, err = c.clean(data)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return err
}

// lines cleans the field of each line's object. A line without it is printed as it is.
func (c *cleaner) lines(in io.Reader, out io.Writer) error {
	r := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			cleaned, err := c.line(line)
			if err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			line = cleaned
		}
		if _, err := out.Write(line); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
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
	res, err := c.extract(article)
	if err != nil {
		return nil, err
	}
	c.docs++
	return rewrite.Replace(article, res, func(_ int, it embed.Item) (string, bool) {
		k := it.Common().Kind
		if !slices.Contains(c.remove, k) {
			return "", false
		}
		c.counts[k]++
		return "", true
	})
}

func (c *cleaner) extract(article []byte) (*embed.Result, error) {
	x := embed.Extractor{MaxItems: -1} // what a limit left out would stay in the article
	switch c.format {
	case "html":
		return x.ExtractBytes(article)
	case "text":
		if len(article) > embed.DefaultMaxBytes {
			return nil, embed.ErrTooLarge
		}
		return x.ExtractText(string(article)), nil
	}
	return x.ExtractAuto(article)
}

// report says what was removed.
func (c *cleaner) report() string {
	var parts []string
	for _, k := range kinds() {
		if n := c.counts[k]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, k))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, "nothing")
	}
	return fmt.Sprintf("clean: %d documents, removed: %s", c.docs, strings.Join(parts, ", "))
}
