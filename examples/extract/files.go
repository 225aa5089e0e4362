package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/socialembed/socialembed/embed"
)

// extract does one file.
func extract(opt *options, name string, stdin io.Reader, stdout io.Writer) error {
	data, err := read(name, stdin)
	if err != nil {
		return err
	}
	res, err := opt.extract(data)
	if err != nil {
		return err
	}
	line, err := opt.encode(name, res)
	if err != nil {
		return err
	}
	_, err = stdout.Write(line)
	return err
}

// read returns the whole file. It does not read more of standard input than an
// extraction would take.
func read(name string, stdin io.Reader) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(stdin, embed.DefaultMaxBytes+1))
	}
	data, err := os.ReadFile(name)
	return data, withoutPath(err)
}

// withoutPath takes the file's name, which the caller prints, out of an error.
func withoutPath(err error) error {
	if pe, ok := err.(*os.PathError); ok {
		return pe.Err
	}
	return err
}

func (o *options) extract(data []byte) (*embed.Result, error) {
	switch o.format {
	case "html":
		return o.x.ExtractBytes(data)
	case "text":
		if len(data) > embed.DefaultMaxBytes {
			return nil, embed.ErrTooLarge
		}
		return o.x.ExtractText(string(data)), nil
	}
	return o.x.ExtractAuto(data)
}

// encode returns the result as JSON with the file's name before it.
func (o *options) encode(name string, res *embed.Result) ([]byte, error) {
	file, err := json.Marshal(name)
	if err != nil {
		return nil, err
	}
	line, err := encode("file", file, res)
	if err != nil || !o.pretty {
		return line, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, line, "", "  ")
	return out.Bytes(), err
}

// encode returns the result as a line of JSON. A member is put before it, whose
// value is JSON already; nil means none.
func encode(name string, value []byte, res any) ([]byte, error) {
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if value != nil {
		fmt.Fprintf(&line, "{%q:%s,", name, value)
	}
	head := line.Len()
	if err := enc.Encode(res); err != nil {
		return nil, err
	}
	if value == nil {
		return line.Bytes(), nil
	}
	b := line.Bytes()
	return append(b[:head], b[head+1:]...), nil // without the result's own brace
}
