package main

import (
	"bytes"
	"cmp"
	"container/heap"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

// maxNames is how many names of a dimension are written, those with most embeds;
// the others are counted together.
const maxNames = 100_000

// Names that stand for what has none, and for what was not written.
const (
	noName     = "(none)"
	otherNames = "(others)"
)

// dimensions are what rows are counted by.
var dimensions = [...]string{"platform", "year", "domain"}

// count is how many embeds have a name in a dimension.
type count struct {
	Name   string `json:"name"`
	Embeds int64  `json:"embeds"`
}

// countRows returns the files of counts, by name. The sums are made by a combiner,
// so that a worker sends one for each name and not one for each row.
func countRows(s beam.Scope, rows beam.PCollection, prefix string) beam.PCollection {
	sums := stats.SumPerKey(s, beam.ParDo(s, namesOfRows, rows))
	return beam.ParDo(s, &rankFn{Prefix: prefix}, beam.GroupByKey(s, beam.ParDo(s, keyByDimension, sums)))
}

// namesOfRows emits a document's rows as "platform\tNAME" and so on, each 1.
func namesOfRows(_ string, rows []byte, emit func(string, int64)) error {
	for line := range bytes.Lines(rows) {
		var r documents.Row
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		for i, name := range [len(dimensions)]string{cmp.Or(r.Provider, r.Network), r.Year(), r.Domain()} {
			emit(dimensions[i]+"\t"+cmp.Or(name, noName), 1)
		}
	}
	return nil
}

// keyByDimension puts what namesOfRows made one of into its parts again.
func keyByDimension(key string, embeds int64) (dimension string, c count) {
	dimension, name, _ := strings.Cut(key, "\t")
	return dimension, count{name, embeds}
}

// rankFn writes a dimension's counts as lines of JSON, most embeds first.
type rankFn struct {
	Prefix string
}

// ProcessElement emits a file's name and content.
func (f *rankFn) ProcessElement(_ context.Context, dimension string, counts func(*count) bool, emit func(string, []byte)) error {
	var kept smallest
	var c count
	var others int64
	for counts(&c) {
		heap.Push(&kept, c)
		if len(kept) > maxNames {
			others += heap.Pop(&kept).(count).Embeds
		}
	}
	slices.SortFunc(kept, func(a, b count) int { return compareCounts(b, a) })
	if others > 0 {
		kept = append(kept, count{otherNames, others})
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for i := range kept {
		if err := enc.Encode(kept[i]); err != nil {
			return err
		}
	}
	emit(countsName(f.Prefix, dimension), out.Bytes())
	return nil
}

func countsName(prefix, dimension string) string { return prefix + "-by-" + dimension + ".jsonl" }

// compareCounts orders counts so that any two runs agree.
func compareCounts(a, b count) int {
	return cmp.Or(cmp.Compare(a.Embeds, b.Embeds), cmp.Compare(b.Name, a.Name))
}

// smallest is a heap with the smallest count on top.
type smallest []count

func (h smallest) Len() int           { return len(h) }
func (h smallest) Less(i, j int) bool { return compareCounts(h[i], h[j]) < 0 }
func (h smallest) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *smallest) Push(x any)        { *h = append(*h, x.(count)) }
func (h *smallest) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
