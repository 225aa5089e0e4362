package main

import (
	"context"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	beamregister "github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// job is what a pipeline is built for.
type job struct {
	Globs   []string
	Prefix  string // of the output's names
	Shards  int    // files for the rows
	Run     string // tells this run's temporary files from those of others
	Extract extractFn
}

// register tells Beam the functions of the pipeline by name. Every process that
// takes part has to call it, before beam.Init.
func register() {
	beamregister.Function2x0(byPath)
	beamregister.Function3x0(firstOfEach)
	beamregister.DoFn3x1[context.Context, fileio.ReadableFile, func(string, []byte), error](&extractFn{})
	beamregister.Function3x1(namesOfRows)
	beamregister.Function2x2(keyByDimension)
	beamregister.DoFn4x1[context.Context, string, func(*count) bool, func(string, []byte), error](&rankFn{})
	beamregister.DoFn2x2[string, []byte, string, []byte](&shardFn{})
	beamregister.DoFn2x0[[]byte, func(string, []byte)](&namesFn{})
	beamregister.DoFn4x1[context.Context, string, func(*[]byte) bool, func(int, string), error](&writeFn{})
	beamregister.DoFn4x1[context.Context, int, func(*string) bool, func(string), error](&publishFn{})
	beamregister.Emitter1[string]()
	beamregister.Emitter1[fileio.FileMetadata]()
	beamregister.Emitter2[string, []byte]()
	beamregister.Emitter2[string, int64]()
	beamregister.Emitter2[string, fileio.FileMetadata]()
	beamregister.Emitter2[int, string]()
	beamregister.Iter1[string]()
	beamregister.Iter1[[]byte]()
	beamregister.Iter1[fileio.FileMetadata]()
	beamregister.Iter1[count]()
	beam.RegisterType(reflect.TypeFor[count]())
}

// build builds the pipeline. rows are a document's id and its rows, as lines of
// JSON; names are those of the files, when they have been written.
func (j *job) build(s beam.Scope) (rows, names beam.PCollection) {
	rows = beam.ParDo(s.Scope("Extract"), &j.Extract, j.files(s.Scope("Files")))
	counts := countRows(s.Scope("Count"), rows, j.Prefix)
	shards := beam.ParDo(s.Scope("Shard"), &shardFn{j.Prefix, j.Shards}, rows)
	return rows, j.write(s.Scope("Write"), shards, counts)
}

// files returns the files that match the globs, each once, spread over the
// workers: what can be done in parallel is a file.
func (j *job) files(s beam.Scope) beam.PCollection {
	matched := fileio.MatchAll(s, beam.CreateList(s, j.Globs), fileio.MatchEmptyDisallow())
	once := beam.ParDo(s, firstOfEach, beam.GroupByKey(s, beam.ParDo(s, byPath, matched)))
	return fileio.ReadMatches(s, beam.Reshuffle(s, once), fileio.ReadUncompressed())
}

// byPath keys files by their name.
func byPath(file fileio.FileMetadata, emit func(string, fileio.FileMetadata)) {
	emit(file.Path, file)
}

// firstOfEach passes on a file that several globs match.
func firstOfEach(_ string, files func(*fileio.FileMetadata) bool, emit func(fileio.FileMetadata)) {
	var file fileio.FileMetadata
	if files(&file) {
		emit(file)
	}
}
