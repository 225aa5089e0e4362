package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/socialembed/socialembed/examples/internal/cli"
)

// job is one article to read.
type job struct {
	index int    // from 1, in the order of the page
	path  string // where it is
	name  string // what the page calls it: its path below the folder that was given
	size  int    // bytes
	err   error  // why it cannot be read, if that is known already
}

// visitArticles calls visit for each article of the inputs, those of a folder in
// lexical order, and for each file or folder that cannot be read. The program's
// own output is no article. It stops with the first error of visit.
func visitArticles(opt *options, visit func(job) error) error {
	own := ""
	if opt.out != "" {
		own, _ = filepath.Abs(opt.out)
	}
	index := 0
	add := func(j job) error {
		if abs, _ := filepath.Abs(j.path); abs == own {
			return nil
		}
		index++
		j.index, j.name = index, valid(j.name)
		return visit(j)
	}
	for _, input := range opt.inputs {
		info, err := os.Stat(input)
		if err != nil {
			return err
		}
		if !info.IsDir() {
			err = add(job{path: input, name: filepath.ToSlash(input), size: int(info.Size())})
		} else {
			prefix := ""
			if len(opt.inputs) > 1 {
				prefix = input
			}
			err = visitFolder(input, prefix, add)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// visitFolder calls add for what is below a folder. Links are not followed.
func visitFolder(folder, prefix string, add func(job) error) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		below, relErr := filepath.Rel(folder, path)
		if relErr != nil {
			below = path
		}
		j := job{path: path, name: filepath.ToSlash(filepath.Join(prefix, below)), err: cli.WithoutPath(err)}
		if err != nil {
			return add(j)
		}
		if !d.Type().IsRegular() || !isArticle(path) {
			return nil
		}
		info, err := d.Info()
		if err != nil {
			j.err = cli.WithoutPath(err)
			return add(j)
		}
		j.size = int(info.Size())
		return add(j)
	})
}

// isArticle tells by a file's name whether a folder's file is to be read.
func isArticle(path string) bool {
	name := strings.TrimSuffix(strings.ToLower(path), ".gz")
	switch filepath.Ext(name) {
	case ".html", ".htm", ".xhtml", ".txt", ".text", ".md":
		return true
	}
	return false
}

// countArticles goes through the inputs once, so that the program can say
// how far it is; the names are not kept.
func countArticles(ctx context.Context, opt *options) (int, error) {
	n := 0
	err := visitArticles(opt, func(job) error { n++; return interrupted(ctx) })
	if err == nil && n == 0 {
		err = fmt.Errorf("no articles in %s: they end in .html .htm .xhtml .txt .text .md, also with .gz", strings.Join(opt.inputs, ", "))
	}
	return n, err
}

// articles returns a function that gives one job after the other, then io.EOF,
// and one that ends the search for them.
func articles(opt *options) (next func() (job, int, error), stop func()) {
	var (
		jobs  = make(chan job)
		ended = make(chan struct{})
		err   error // set before jobs is closed
	)
	stopped := errors.New("stopped")
	go func() {
		defer close(jobs)
		err = visitArticles(opt, func(j job) error {
			select {
			case jobs <- j:
				return nil
			case <-ended:
				return stopped
			}
		})
	}()
	next = func() (job, int, error) {
		j, ok := <-jobs
		switch {
		case ok:
			return j, j.size, nil
		case err != nil:
			return job{}, 0, err
		}
		return job{}, 0, io.EOF
	}
	return next, func() { close(ended) }
}
