package embed_test

import (
	"maps"
	"runtime"
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
	for _, name := range slices.Sorted(maps.Keys(hostileShapes)) {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			grow(b, 64<<10, 1<<20, hostileShapes[name])
		})
	}
}

// grow reads what shape gives for doubling sizes, as HTML and as text. Each size is
// compared with the one before in the same round, and the median round counts: the
// speed of a shared machine changes from second to second.
func grow(b *testing.B, from, to int, shape func(n int) string) {
	const rounds = 3
	x := embed.Extractor{MaxBytes: -1}
	steps := make(map[int][]float64) // how much longer the double took, by size
	var perByte, allocated float64
	for b.Loop() {
		for range rounds {
			last := 0.0
			for n := from; n <= to; n *= 2 {
				perByte, allocated = costs(shape(n), &x)
				if n > from {
					steps[n] = append(steps[n], 2*perByte/last)
				}
				last = perByte
			}
		}
	}
	worst := 0.0
	for n := 2 * from; n <= to; n *= 2 {
		slices.Sort(steps[n])
		median := steps[n][len(steps[n])/2]
		b.Logf("%9d bytes: %5.2f times the half of them", n, median)
		worst = max(worst, median)
	}
	b.ReportMetric(worst, "worst-doubling")
	b.ReportMetric(perByte, "ns/B")
	b.ReportMetric(allocated, "alloc-B/B")
}

// costs returns the time and the bytes allocated for each byte of the input.
func costs(input string, x *embed.Extractor) (nanoseconds, allocated float64) {
	data := []byte(input)
	read := func() {
		if _, err := x.ExtractBytes(data); err != nil {
			panic(err)
		}
		x.ExtractText(input)
	}
	read() // what is set up once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read()
	runtime.ReadMemStats(&after)
	best := time.Hour
	runtime.GC()
	for range 2 {
		// Short inputs are read more than once: the clock is coarse.
		times := max(1, 1<<18/len(input))
		start := time.Now()
		for range times {
			read()
		}
		best = min(best, time.Since(start)/time.Duration(times))
	}
	size := float64(len(input))
	return float64(best) / size, float64(after.TotalAlloc-before.TotalAlloc) / size
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
