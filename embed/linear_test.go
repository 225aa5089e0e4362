package embed_test

import (
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/socialembed/socialembed/embed"
)

// BenchmarkLinear reads inputs of doubling sizes: an article over and over, and
// shapes that cost careless parsers more than their length. For each step it logs
// the factor by which time grew; worst-doubling is the largest of them, which should
// stay below 2.2. ns/B and alloc-B/B are those of the longest input.
func BenchmarkLinear(b *testing.B) {
	article := `<article><h2>Harbour opens a week early</h2><p class="story__paragraph">The new quay was finished ahead of time, said the harbour master, who had <a href="https://example.org/quay">planned the works</a> for three years.</p>` + benchTweet + `</article>`
	b.Run("article", func(b *testing.B) {
		grow(b, 1<<10, 64<<20, func(n int) string { return strings.Repeat(article, n/len(article)+1)[:n] })
	})
	for _, name := range slices.Sorted(maps.Keys(allShapes())) {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			grow(b, 64<<10, 1<<20, allShapes()[name])
		})
	}
}

// grow reads what shape gives for doubling sizes, as HTML and as text.
func grow(b *testing.B, from, to int, shape func(n int) string) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // a reader collects between reads
	r := reader{embed.Extractor{MaxBytes: -1}}
	var worst, perByte, allocated float64
	for b.Loop() {
		var log strings.Builder
		worst = 0
		half := shape(from)
		for n := 2 * from; n <= to; n *= 2 {
			whole := shape(n)
			factor, took := r.race(half, whole)
			fmt.Fprintf(&log, " %dK: %.2f", n>>10, factor)
			worst = max(worst, factor)
			perByte = float64(took) / float64(n)
			half = whole
		}
		allocated = r.allocates(half)
		b.Log("times as long as the half of it:", log.String())
	}
	b.ReportMetric(worst, "worst-doubling")
	b.ReportMetric(perByte, "ns/B")
	b.ReportMetric(allocated, "alloc-B/B")
}

// reader reads one input as HTML and as text, whatever its length.
type reader struct{ x embed.Extractor }

func (r *reader) read(input string, data []byte) {
	if _, err := r.x.ExtractBytes(data); err != nil {
		panic(err)
	}
	r.x.ExtractText(input)
}

// race reads two inputs in turns and returns how many times as long the second one
// takes, and its time: the medians of all turns. The speed of a shared machine
// changes from second to second, so that only neighbours can be compared.
func (r *reader) race(a, b string) (factor float64, timeB time.Duration) {
	const turns, enough = 3, 400 * time.Millisecond
	var factors []float64
	var times []time.Duration
	before := r.time(a)
	for start := time.Now(); len(times) < turns || time.Since(start) < enough; {
		t, after := r.time(b), r.time(a)
		factors = append(factors, 2*float64(t)/float64(before+after))
		times = append(times, t)
		before = after
	}
	slices.Sort(factors)
	slices.Sort(times)
	return factors[len(factors)/2], times[len(times)/2]
}

// time returns how long one reading of the input takes. Short inputs are read more
// than once: the clock is coarse.
func (r *reader) time(input string) time.Duration {
	data := []byte(input)
	times := max(1, 1<<17/len(input))
	runtime.GC()
	r.read(input, data) // a collection empties the pool of pages
	start := time.Now()
	for range times {
		r.read(input, data)
	}
	return time.Since(start) / time.Duration(times)
}

// allocates returns the bytes allocated for each byte of the input.
func (r *reader) allocates(input string) float64 {
	data := []byte(input)
	r.read(input, data) // what is set up once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r.read(input, data)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / float64(len(input))
}

// BenchmarkParallel reads pages with one and with two goroutines that share an
// Extractor. x-one is how many times as many pages two read, which takes two
// processors that have nothing else to do.
func BenchmarkParallel(b *testing.B) {
	if runtime.GOMAXPROCS(0) < 2 {
		b.Skip("one processor")
	}
	const pages = 400
	page := pageWith(benchTweet)
	var x embed.Extractor
	read := func(workers int) time.Duration {
		var wg sync.WaitGroup
		start := time.Now()
		for range workers {
			wg.Go(func() {
				for range pages / workers {
					if _, err := x.ExtractBytes(page); err != nil {
						panic(err)
					}
				}
			})
		}
		wg.Wait()
		return time.Since(start)
	}
	one, two := time.Hour, time.Hour
	for b.Loop() {
		one, two = min(one, read(1)), min(two, read(2))
	}
	b.ReportMetric(float64(one)/float64(two), "x-one")
}

// A page without embeds costs nothing but its result.
func TestPageWithoutEmbedsAllocatesOnlyTheResult(t *testing.T) {
	page := pageWith("")
	// The least of several: a garbage collection empties the pool of pages.
	least := 1e9
	for range 20 {
		least = min(least, testing.AllocsPerRun(1, func() {
			res, err := embed.ExtractBytes(page)
			if err != nil || len(res.Items) > 0 {
				t.Fatal(res, err)
			}
		}))
	}
	if least > 1 {
		t.Errorf("%v allocations, want 1", least)
	}
}
