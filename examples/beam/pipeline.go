package main

import (
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
// takes part has to call it, before beam.Init. The functions are called by
// reflection: they take a document at a time, and with the generic wrappers of
// package register for them, compiling this package takes a minute instead of
// seconds.
func register() {
	beam.RegisterFunction(byPath)
	beam.RegisterFunction(firstOfEach)
	beam.RegisterDoFn(&extractFn{})
	beam.RegisterFunction(namesOfRows)
	beam.RegisterFunction(keyByDimension)
	beam.RegisterDoFn(&rankFn{})
	beam.RegisterDoFn(&shardFn{})
	beam.RegisterDoFn(&namesFn{})
	beam.RegisterDoFn(&writeFn{})
	beam.RegisterDoFn(&publishFn{})
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
