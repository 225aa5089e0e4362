package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

// listInputs returns the files to read, those of folders in lexical order. In a
// folder, files of unknown names are passed over; given by name, they are HTML
// or text. The program's own output is no input.
func listInputs(names []string, out string) ([]documents.File, error) {
	var files []documents.File
	own, _ := filepath.Abs(out)
	add := func(path string, info fs.FileInfo, named bool) error {
		f, packed := documents.FormatOf(path)
		if f == documents.Unknown && named {
			if packed != "" {
				return fmt.Errorf("%s: of what is compressed only JSON lines and .html.gz, .txt.gz, .warc.gz are read", path)
			}
			f = documents.HTMLOrText
		}
		if abs, _ := filepath.Abs(path); f == documents.Unknown || abs == own {
			return nil
		}
		files = append(files, documents.File{Path: path, Size: info.Size(), ModTime: info.ModTime().UnixNano(), Format: f, Packed: packed})
		return nil
	}
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			if err := add(name, info, true); err != nil {
				return nil, err
			}
			continue
		}
		err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			info, err := d.Info()
			if err != nil {
				return err
			}
			return add(path, info, false)
		})
		if err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no documents in %s", strings.Join(names, ", "))
	}
	return files, nil
}
