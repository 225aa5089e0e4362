// Extract prints the embeds of articles as JSON, one object a line and file.
//
//	go run ./examples/extract [flags] FILE…
//	go run ./examples/extract -jsonl [flags] [FILE…]
//
// FILE is HTML or text; "-" is standard input. A file that cannot be read gives
// a message on standard error and no line; the others are still done and the
// exit status is 1. A wrong flag gives 2.
//
// With -jsonl each line of the input is a document, see jsonl.go.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// softMemory is where the garbage collector begins to work harder, in bytes.
const softMemory = 192 << 20

func main() {
	debug.SetMemoryLimit(softMemory)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	opt, files, status := parse(args, stderr)
	if opt == nil {
		return status
	}
	if opt.jsonl {
		return filter(opt, files, stdin, stdout, stderr)
	}
	for _, name := range files {
		if err := extract(opt, name, stdin, stdout); err != nil {
			fmt.Fprintf(stderr, "extract: %s: %v\n", name, err)
			status = 1
		}
	}
	return status
}
