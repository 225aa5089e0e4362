package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// maxShards is the most files that the digits in their names allow for.
const maxShards = 99_999

// write writes files of the names and contents in several collections, and those
// files that have no content. It returns the names.
//
// A runner may do any step again, or twice at a time. So each attempt writes a
// file of its own, under a temporary name, and what the successful ones wrote is
// renamed in one last step, when all files are whole: before that, none is there
// under its name.
func (j *job) write(s beam.Scope, contents ...beam.PCollection) beam.PCollection {
	all := append(contents, beam.ParDo(s, &namesFn{j.Prefix, j.Shards}, beam.Impulse(s)))
	files := beam.GroupByKey(s, beam.Flatten(s, all...))
	written := beam.ParDo(s, &writeFn{j.Run}, files)
	return beam.ParDo(s, &publishFn{j.Prefix, j.Run}, beam.GroupByKey(s, written))
}

func shardName(prefix string, shard, shards int) string {
	return fmt.Sprintf("%s-%05d-of-%05d.jsonl", prefix, shard, shards)
}

// shardFn puts all rows of a document into one shard, the same in every run.
type shardFn struct {
	Prefix string
	Shards int
}

// ProcessElement returns the name of the document's file, and its rows.
func (f *shardFn) ProcessElement(id string, rows []byte) (string, []byte) {
	h := fnv.New32a()
	io.WriteString(h, id)
	return shardName(f.Prefix, int(h.Sum32()%uint32(f.Shards)), f.Shards), rows
}

// namesFn emits the names of all files: there shall be one even for no rows.
type namesFn struct {
	Prefix string
	Shards int
}

// ProcessElement emits names without content.
func (f *namesFn) ProcessElement(_ []byte, emit func(string, []byte)) {
	for i := range f.Shards {
		emit(shardName(f.Prefix, i, f.Shards), nil)
	}
	for _, d := range dimensions {
		emit(countsName(f.Prefix, d), nil)
	}
}

// writeFn writes files under temporary names.
type writeFn struct {
	Run string
}

func tempName(name, run string) string { return name + ".part-" + run + "-" }

// ProcessElement emits the temporary name; the key is the same for all.
func (f *writeFn) ProcessElement(ctx context.Context, name string, contents func(*[]byte) bool, emit func(int, string)) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	temp := tempName(name, f.Run) + rand.Text()
	w, err := fs.OpenWrite(ctx, temp)
	if err != nil {
		return err
	}
	if err := errors.Join(writeAll(w, contents), w.Close()); err != nil {
		return err
	}
	emit(0, temp)
	return nil
}

// writeAll writes what contents yields.
func writeAll(w io.Writer, contents func(*[]byte) bool) error {
	buffered := bufio.NewWriterSize(w, 256<<10)
	var c []byte
	for contents(&c) {
		if _, err := buffered.Write(c); err != nil {
			return err
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	if f, ok := w.(interface{ Sync() error }); ok {
		return f.Sync() // a local file: its name shall not outlive its content
	}
	return nil
}

// publishFn gives the files their names.
type publishFn struct {
	Prefix, Run string
}

// ProcessElement renames all files, removes what failed attempts left, and emits
// the names. If it was interrupted, it can be done again.
func (f *publishFn) ProcessElement(ctx context.Context, _ int, temps func(*string) bool, emit func(string)) error {
	fs, err := filesystem.New(ctx, f.Prefix)
	if err != nil {
		return err
	}
	defer fs.Close()
	var temp string
	for temps(&temp) {
		name, _, _ := strings.Cut(temp, tempName("", f.Run))
		if err := publish(ctx, fs, temp, name); err != nil {
			return err
		}
		emit(name)
	}
	left, err := fs.List(ctx, tempName(f.Prefix+"-*", f.Run)+"*")
	if err != nil {
		return err
	}
	rm, ok := fs.(filesystem.Remover)
	for _, temp := range left {
		if ok {
			_ = rm.Remove(ctx, temp) // nobody will read it
		}
	}
	return nil
}

// publish renames a file, unless that was done by an attempt before.
func publish(ctx context.Context, fs filesystem.Interface, temp, name string) error {
	left, err := fs.List(ctx, temp)
	if err != nil {
		return err
	}
	if len(left) == 0 {
		if done, err := fs.List(ctx, name); err != nil || len(done) > 0 {
			return err
		}
	}
	return filesystem.Rename(ctx, fs, temp, name)
}
