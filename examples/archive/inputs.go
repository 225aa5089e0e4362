package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A format is how a file holds documents.
type format uint8

const (
	unknownFormat format = iota
	htmlFile
	textFile
	anyFile // HTML or text: the document tells
	jsonLines
	warcRecords // also WET
	parquetRows
)

// input is one file.
type input struct {
	path   string
	size   int64 // bytes
	mtime  int64 // nanoseconds
	format format
	packed string // "", ".gz" or ".zst"
}

// formatOf tells a file's format and compression by its extensions.
func formatOf(path string) (f format, packed string) {
	name := strings.ToLower(filepath.Base(path))
	if ext := filepath.Ext(name); ext == ".gz" || ext == ".zst" {
		packed, name = ext, strings.TrimSuffix(name, ext)
	}
	switch filepath.Ext(name) {
	case ".html", ".htm", ".xhtml":
		f = htmlFile
	case ".txt", ".text", ".md":
		f = textFile
	case ".jsonl", ".ndjson":
		return jsonLines, packed
	case ".warc", ".wet":
		if packed != ".zst" {
			return warcRecords, packed
		}
		return unknownFormat, packed
	case ".parquet":
		f = parquetRows
	}
	if packed != "" {
		return unknownFormat, packed
	}
	return f, ""
}

// listInputs returns the files to read, those of folders in lexical order. In a
// folder, files of unknown names are passed over; given by name, they are HTML
// or text. The program's own output is no input.
func listInputs(names []string, out string) ([]input, error) {
	var files []input
	own, _ := filepath.Abs(out)
	add := func(path string, info fs.FileInfo, named bool) error {
		f, packed := formatOf(path)
		if f == unknownFormat && named {
			if packed != "" {
				return fmt.Errorf("%s: of what is compressed only JSON lines and .warc.gz are read", path)
			}
			f = anyFile
		}
		if abs, _ := filepath.Abs(path); f == unknownFormat || abs == own {
			return nil
		}
		files = append(files, input{path, info.Size(), info.ModTime().UnixNano(), f, packed})
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
