package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// shown is how many names of a dimension are printed.
const shown = 20

// printCounters says in a line what was done; lost reports whether files could not be
// read to their end, or documents were cut. A runner that hands back no counters says so.
func printCounters(res metrics.Results, j *job, w io.Writer) (lost bool) {
	ours := counters(res)
	if len(ours) == 0 {
		fmt.Fprintf(w, "beam: %s: done; the runner returned no counters\n", j.Prefix)
		return false
	}
	fmt.Fprintf(w, "beam: %s: %s, %s", j.Prefix, cli.Plural(ours[documentsCounter], "document"), cli.Plural(ours[embedsCounter], "embed"))
	if n := ours[badCounter]; n > 0 {
		fmt.Fprintf(w, "; skipped: %d", n)
		sep := " ("
		for _, why := range documents.Reasons() {
			if n := ours[string(why)]; n > 0 {
				fmt.Fprintf(w, "%s%d %s", sep, n, why)
				sep = ", "
			}
		}
		fmt.Fprint(w, ")")
	}
	if n := ours[passedCounter]; n > 0 {
		fmt.Fprintf(w, "; %s of other names passed over", cli.Plural(n, "file"))
	}
	fmt.Fprintln(w)
	return ours[string(documents.Unreadable)]+ours[string(documents.Cut)] > 0
}

// counters returns the values of our counters by name. Where the runner tells what
// was committed, attempts that failed are not in them.
func counters(res metrics.Results) map[string]int64 {
	ours := map[string]int64{}
	for _, c := range res.AllMetrics().Counters() {
		if c.Key.Namespace == namespace {
			ours[c.Key.Name] += cmp.Or(c.Committed, c.Attempted)
		}
	}
	return ours
}

// printCounts prints the counts for people; their files hold all of them.
func printCounts(ctx context.Context, j *job, w io.Writer) error {
	fs, err := filesystem.New(ctx, j.Prefix)
	if err != nil {
		return err
	}
	defer fs.Close()
	for _, dimension := range dimensions {
		counts, err := readCounts(ctx, fs, countsName(j.Prefix, dimension))
		if err != nil {
			return err
		}
		more := max(0, len(counts)-shown)
		if dimension == "year" {
			more = 0
			slices.SortFunc(counts, func(a, b count) int { return cmp.Compare(a.Name, b.Name) })
		}
		tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprintf(tw, "%s\tembeds\n", dimension)
		for _, c := range counts[:len(counts)-more] {
			fmt.Fprintf(tw, "  %s\t%d\n", c.Name, c.Embeds)
		}
		if more > 0 {
			fmt.Fprintf(tw, "  (%d more)\n", more)
		}
		fmt.Fprintln(tw)
		if err := tw.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// readCounts reads a file that rankFn made.
func readCounts(ctx context.Context, fs filesystem.Interface, name string) ([]count, error) {
	r, err := fs.OpenRead(ctx, name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var counts []count
	for dec := json.NewDecoder(r); ; {
		var c count
		if err := dec.Decode(&c); err == io.EOF {
			return counts, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		counts = append(counts, c)
	}
}
