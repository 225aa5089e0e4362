// Package cli is what the programs beside it share: how a command line is read,
// how an article gets from a file into the library, and how counts are printed.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// A Command is the command line of a program.
type Command struct {
	Flags *flag.FlagSet

	usage  string
	stderr io.Writer
}

// New returns the command line of a program without flags yet. Its usage stands
// before the list of flags that -h prints. Messages go to stderr.
func New(name, usage string, stderr io.Writer) *Command {
	c := &Command{Flags: flag.NewFlagSet(name, flag.ContinueOnError), usage: usage, stderr: stderr}
	c.Flags.SetOutput(io.Discard) // Fail prints one line instead
	c.Flags.Usage = func() {}
	return c
}

// Parse reads the flags and returns the other arguments. If ok is false, the
// program ends with status: help was asked for, or a flag is wrong.
func (c *Command) Parse(args []string) (rest []string, status int, ok bool) {
	rest, err := Parse(c.Flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		c.Help()
		return nil, 0, false
	case err != nil:
		return nil, c.Fail(unknownFlag(c.Flags, err)), false
	}
	return rest, 0, true
}

// Help prints how the program is called.
func (c *Command) Help() {
	fmt.Fprint(c.stderr, c.usage)
	c.Flags.SetOutput(c.stderr)
	c.Flags.PrintDefaults()
	c.Flags.SetOutput(io.Discard)
}

// Fail prints what is wrong with the call and returns the status for that.
func (c *Command) Fail(err error) (status int) {
	fmt.Fprintf(c.stderr, "%s: %v; try -h\n", c.Flags.Name(), err)
	return 2
}

// Parse reads flags wherever they stand, before other arguments or behind them,
// and returns the others. Behind "--" all are others.
func Parse(fs *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		left := fs.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if n := len(args) - len(left); n > 0 && args[n-1] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// unknownFlag adds the flag that may be meant to the error of an unknown one.
func unknownFlag(fs *flag.FlagSet, err error) error {
	name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !ok {
		return err
	}
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	if near := nearest(name, names); near != "" {
		return fmt.Errorf("there is no flag -%s; did you mean -%s?", name, near)
	}
	return fmt.Errorf("there is no flag -%s", name)
}

// Inputs returns the files to read: those given, else standard input. If that is
// a terminal, where nobody may know that the program waits, there are none.
func Inputs(files []string, stdin io.Reader) []string {
	if len(files) > 0 {
		return files
	}
	if IsTerminal(stdin) {
		return nil
	}
	return []string{"-"}
}

// IsTerminal reports whether a stream is a terminal, or another device that is read or
// written byte by byte, but for the one that holds nothing.
func IsTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// nearest returns the name that a mistyped one is likely meant to be, "" if none is
// near: a third of its letters may be wrong, one in any case.
func nearest(mistyped string, names []string) string {
	mistyped = strings.ToLower(mistyped)
	best, least := "", max(1, len(mistyped)/3)+1
	for _, name := range names {
		if d := distance(mistyped, name); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance returns how many letters have to be changed, left out or put in to make b
// of a, or exchanged with their neighbours.
func distance(a, b string) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		older := before
		before, row = row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			change := before[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = slices.Min([]int{change, before[j+1] + 1, row[j] + 1})
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], older[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
