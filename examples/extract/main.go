// Extract prints the embeds of articles as JSON, one object a line and file.
//
//	go run ./examples/extract [flags] [FILE…]
//	go run ./examples/extract -jsonl [flags] [FILE…]
//
// FILE is HTML or text, also as gzip; without one, or with "-", it is standard
// input. What was found is counted on standard error. Exit status: 1 if a file could
// not be read, which gives a message and no line, or if the result of one was cut at
// -max-items, which gives both; the others are still done. 2 for a wrong call.
//
// With -jsonl each line of the input is a document, see jsonl.go.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// softMemory is where the garbage collector begins to work harder, in bytes.
const softMemory = 192 << 20

func main() {
	debug.SetMemoryLimit(softMemory)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	opt, files, status := parse(args, stdin, stderr)
	if opt == nil {
		return status
	}
	if opt.jsonl {
		return filter(opt, files, stdin, stdout, stderr)
	}
	read := 0
	var found cli.Tally
	for _, name := range files {
		res, err := extract(opt, name, stdin, stdout)
		if err == nil {
			read++
			for _, it := range res.Items {
				found.Add(it.Common().Kind)
			}
			err = cut(res)
		}
		if err != nil {
			fmt.Fprintf(stderr, "extract: %s: %v\n", name, err)
			status = 1
		}
	}
	fmt.Fprintf(stderr, "extract: %s, %v\n", cli.Plural(read, "file"), &found)
	return status
}

// cut returns the error that says that a result was cut off.
func cut(res *embed.Result) error {
	if !res.Truncated {
		return nil
	}
	return fmt.Errorf("cut after %s, there may be more; see -max-items", cli.Plural(len(res.Items), "item"))
}
