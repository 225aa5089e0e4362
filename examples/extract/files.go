package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// extract does one file.
func extract(opt *options, name string, stdin io.Reader, stdout io.Writer) (*embed.Result, error) {
	data, err := cli.Read(name, stdin, opt.x.MaxBytes)
	if err != nil {
		return nil, err
	}
	res, err := cli.Extract(&opt.x, opt.format, data)
	if err != nil {
		return nil, err
	}
	line, err := opt.encode(name, res)
	if err != nil {
		return nil, err
	}
	_, err = stdout.Write(line)
	return res, err
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
