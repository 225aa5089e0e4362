// Archive extracts the embeds of large collections of articles into one file.
//
//	go run . [flags] -o OUT INPUT…
//
// INPUT is a folder or a file: HTML, text, WARC and WET (also gzip), JSON lines (also
// gzip, zstd), Parquet. OUT ends in .jsonl or .parquet and gets one row an
// embed; it appears when it is complete. A run that was interrupted, in
// whatever way, goes on with -resume and ends with the same rows.
//
// Data flows one way:
//
//	inputs.go             what is given → a list of files, in order
//	package documents     a file → its documents, one after another → their rows
//	work.go               the same for all files, on all cores, order kept
//	output.go, state.go   rows → OUT.part, with checkpoints
//	finish.go, summary.go OUT.part → OUT, totals
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

// Exit statuses.
const (
	statusFine   = 0
	statusLost   = 1 // a whole file or its rest could not be read, or a document was cut; the others are done
	statusUsage  = 2 // wrong flags or inputs; nothing was done
	statusBroken = 3 // the run could not go on; -resume may
)

// softMemory is where the garbage collector begins to work harder, in bytes.
const softMemory = 192 << 20

func main() {
	debug.SetMemoryLimit(softMemory)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	opt, status := parse(args, stderr)
	if opt == nil {
		return status
	}
	fail := func(status int, err error) int {
		fmt.Fprintf(stderr, "archive: %v\n", err)
		return status
	}
	files, err := listInputs(opt.inputs, opt.out)
	if err != nil {
		return fail(statusUsage, err)
	}
	out, err := openOutput(opt, files)
	if err != nil {
		return fail(statusUsage, err)
	}
	if !out.state.Done {
		if err := work(opt, files, out, stderr); err != nil {
			return fail(statusBroken, err)
		}
	}
	totals, err := out.finish(opt.summary)
	if err != nil {
		return fail(statusBroken, err)
	}
	if totals != nil {
		totals.print(stdout)
	}
	fmt.Fprintf(stderr, "archive: %s: %v\n", opt.out, &out.state.Counts)
	if skipped := out.state.Counts.Skipped; skipped[documents.Unreadable]+skipped[documents.Cut] > 0 {
		return statusLost
	}
	return statusFine
}
