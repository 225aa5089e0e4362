// Beam extracts the embeds of large collections of articles on Apache Beam: in
// this process, or on Flink, Spark or Dataflow.
//
//	go run . [flags] -output PREFIX GLOB…
//
// The rows are those of examples/archive; they come in shards, beside counts by
// platform, year and domain.
//
// Data flows one way:
//
//	pipeline.go            globs → files, each once → the two transforms below
//	extract.go, open.go    a file → its documents → their rows, by document
//	counts.go              rows → counts by platform, year and domain
//	sink.go                what belongs into a file → files, all at the end
//	report.go              counters and counts → people
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/socialembed/socialembed/examples/internal/cli"
)

// Exit statuses.
const (
	statusFine   = 0
	statusLost   = 1 // a whole file or its rest could not be read, a document was cut, or the job failed
	statusUsage  = 2 // wrong flags; nothing was done
	statusFailed = statusLost
)

func main() {
	register()
	opt := define(flag.CommandLine)
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), usage)
		flag.PrintDefaults()
	}
	globs, err := cli.Parse(flag.CommandLine, os.Args[1:])
	if err != nil {
		os.Exit(statusUsage) // it has been printed
	}
	beam.Init() // in a worker it does the work, and ends
	os.Exit(run(opt, globs, os.Stdout, os.Stderr))
}

// run is the program behind its flags; it returns the exit status.
func run(opt *options, globs []string, stdout, stderr io.Writer) int {
	ctx := context.Background()
	fail := func(status int, err error) int {
		fmt.Fprintf(stderr, "beam: %v\n", err)
		return status
	}
	job, err := opt.job(globs)
	if err == nil {
		err = checkOutput(ctx, job)
	}
	if err != nil {
		return fail(statusUsage, err)
	}
	p, s := beam.NewPipelineWithRoot()
	job.build(s)
	res, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return fail(statusFailed, err)
	}
	if *jobopts.Async {
		return statusFine
	}
	if err := printCounts(ctx, job, stdout); err != nil {
		return fail(statusFailed, err)
	}
	if lost := printCounters(res.Metrics(), job, stderr); lost {
		return statusLost
	}
	return statusFine
}

// checkOutput fails if the output cannot be written or if files of an earlier
// run, perhaps with another number of shards, would stand among those of this.
func checkOutput(ctx context.Context, j *job) error {
	fs, err := filesystem.New(ctx, j.Prefix)
	if err != nil {
		return err
	}
	defer fs.Close()
	if _, ok := fs.(filesystem.Remover); !ok {
		return fmt.Errorf("-output %s: files cannot be renamed there", j.Prefix)
	}
	for _, glob := range []string{j.Prefix + "-*-of-*.jsonl", j.Prefix + "-by-*.jsonl"} {
		old, err := fs.List(ctx, glob)
		if err != nil {
			return fmt.Errorf("-output %s: %w", j.Prefix, err)
		}
		if len(old) > 0 {
			return fmt.Errorf("%s is there already: remove the earlier output, or choose another -output", old[0])
		}
	}
	return nil
}
