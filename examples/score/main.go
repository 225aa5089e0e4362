// Score compares what the library finds in labelled articles with their labels.
//
//	go run ./examples/score [-v] [FOLDER]
//
// FOLDER holds NAME.html or NAME.txt with NAME.json beside it, in the form that
// testdata/corpus/README.md describes, and is testdata/corpus if none is given. The
// last line of the output begins with SUMMARY and has all figures. Exit status: 1
// if a file could not be read or there is none, 2 for a wrong call.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

const defaultFolder = "testdata/corpus"

const usage = `usage: score [flags] [FOLDER]

Compares what the library finds in the labelled articles of FOLDER, ` + defaultFolder + `
if none is given, with their labels.

`

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	c := cli.New("score", usage, stderr)
	verbose := c.Flags.Bool("v", false, "print what was missed, what is false and which fields differ")
	folders, status, ok := c.Parse(args)
	switch {
	case !ok:
		return status
	case len(folders) == 0:
		folders = []string{defaultFolder}
	case len(folders) > 1:
		return c.Fail(errors.New("takes one FOLDER"))
	}
	var s scores
	if err := scoreFolder(folders[0], &s); err != nil {
		fmt.Fprintf(stderr, "score: %v\n", err)
		return 1
	}
	if s.articles == 0 {
		fmt.Fprintf(stderr, "score: no labelled articles in %s\n", folders[0])
		return 1
	}
	s.print(stdout, *verbose)
	return 0
}

// label is the content of NAME.json.
type label struct {
	Lang  string `json:"lang"`
	Shows string `json:"shows"`
	Base  string `json:"base,omitempty"`
	Items []item `json:"items"`
}

// item is an embed in the library's JSON. That of a label has only the fields that
// are to be compared.
type item map[string]any

// scoreFolder adds the articles below a folder to s.
func scoreFolder(folder string, s *scores) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".html" && filepath.Ext(name) != ".txt" {
			return err
		}
		want, err := readLabel(strings.TrimSuffix(name, filepath.Ext(name)) + ".json")
		if err != nil {
			return err
		}
		got, err := find(name, want.Base)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		s.add(name, want.Items, got)
		return nil
	})
}

func readLabel(name string) (*label, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var l label
	if err := json.Unmarshal(data, &l); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &l, nil
}

// find returns the embeds of an article in the form of labels.
func find(name, base string) ([]item, error) {
	x := embed.Extractor{MaxItems: -1}
	input, err := cli.Read(name, nil, embed.DefaultMaxBytes)
	if err != nil {
		return nil, err
	}
	if base != "" {
		if x.Base, err = url.Parse(base); err != nil {
			return nil, err
		}
	}
	format := cli.HTML
	if filepath.Ext(name) == ".txt" {
		format = cli.Text
	}
	res, err := cli.Extract(&x, format, input)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(res)
	if err != nil {
		return nil, err
	}
	var out struct{ Items []item }
	err = json.Unmarshal(data, &out)
	return out.Items, err
}
