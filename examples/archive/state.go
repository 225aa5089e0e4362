package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

// state is a checkpoint: what has been written, and where to go on.
type state struct {
	Key    string `json:"key"` // of the inputs and of the flags that shape the rows
	Place  place  `json:"place"`
	Part   int64  `json:"part"` // bytes of OUT.part that hold the rows up to Place
	Done   bool   `json:"done"` // all rows are there
	Counts counts `json:"counts"`
}

// keyOf reports whether a checkpoint belongs to a run. A file that changed makes
// another run of it.
func keyOf(opt *options, files []documents.File) string {
	h := sha256.New()
	fmt.Fprintf(h, "3 %q %q %d %d %q\n", opt.x.Kinds, opt.x.Providers, opt.x.MaxItems, opt.x.MaxBytes, opt.fields)
	for i := range files {
		f := &files[i]
		fmt.Fprintf(h, "%q %d %d\n", f.Path, f.Size, f.ModTime)
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// load reads a checkpoint; ok is false if there is none.
func (s *state) load(name string) (ok bool, err error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err == nil {
		err = json.Unmarshal(data, s)
	}
	return err == nil, err
}

// save writes a checkpoint so that at any moment the old or the new one is whole.
func (s *state) save(name string) error {
	data, err := json.Marshal(s)
	if err != nil {
		return err
	}
	f, err := os.Create(name + ".new")
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}
