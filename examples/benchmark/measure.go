package main

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"
)

// errTimeout is the error of a read that took too long.
var errTimeout = errors.New("no result within -timeout")

// result is what was measured of a contender, a sample for each page.
type result struct {
	contender
	samples []sample
}

// sample is what was measured of a contender on a page.
type sample struct {
	best      time.Duration // of the fastest round
	allocs    uint64        // heap objects of one read
	allocated uint64        // bytes of them
	embeds    int
	err       error // if not nil nothing else is set
}

// measure lets all contenders read all pages. They take turns on each page, round
// by round, so that whatever else the machine does hits all alike. tick is called
// (rounds+1) times for each page and contender. The count returned is of reads
// that were given up and still run.
func measure(cs []contender, pages []page, o options, tick func()) ([]result, *atomic.Int64) {
	// The garbage of one contender must not be collected in the time of the next,
	// so collection is off but for the calls before each read.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	// On one core a pool hands back what the same contender put in before.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	hung := new(atomic.Int64)
	results := make([]result, len(cs))
	for i, c := range cs {
		results[i] = result{c, make([]sample, len(pages))}
	}
	for p := range pages {
		finds := make([]find, len(cs))
		for i, c := range cs {
			finds[i], results[i].samples[p] = firstReads(c, pages[p].html, o.timeout, hung)
			tick()
		}
		for round := range o.rounds {
			for k := range cs {
				i := (k + round) % len(cs)
				if s := &results[i].samples[p]; s.err == nil {
					timeRead(finds[i], before(cs[i], finds, i), s)
				}
				tick()
			}
		}
	}
	return results, hung
}

// firstReads reads a page twice, untimed: once to see whether the contender can,
// and once to count, with caches and pools filled, what it allocates.
func firstReads(c contender, page []byte, timeout time.Duration, hung *atomic.Int64) (find, sample) {
	runtime.GC()
	f, err := c.prepare(page)
	if err != nil {
		return nil, sample{err: err}
	}
	n, err := within(timeout, f, hung)
	if err != nil {
		return nil, sample{err: err}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err = call(f)
	runtime.ReadMemStats(&after)
	if err != nil {
		return nil, sample{err: err}
	}
	return f, sample{embeds: n, allocs: after.Mallocs - before.Mallocs, allocated: after.TotalAlloc - before.TotalAlloc}
}

// before returns what reads the page before a timed read of contender i: itself, so that
// caches are filled and the pools that the collection emptied, or the parser.
func before(c contender, finds []find, i int) find {
	if c.cold && finds[0] != nil {
		return finds[0]
	}
	return finds[i]
}

// timeRead reads a page twice on a clean heap: untimed by before, then timed by f.
func timeRead(f, before find, s *sample) {
	runtime.GC()
	_, _ = call(before)
	start := time.Now()
	_, err := call(f)
	d := time.Since(start)
	if err != nil {
		*s = sample{err: err}
		return
	}
	if s.best == 0 || d < s.best {
		s.best = d
	}
}

// call calls f and turns a panic into an error.
func call(f find) (n int, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return f()
}

// within calls f and waits for it, not longer than timeout. A read that has not
// ended by then cannot be stopped: it is counted in hung until it ends.
func within(timeout time.Duration, f find, hung *atomic.Int64) (int, error) {
	type outcome struct {
		n   int
		err error
	}
	done := make(chan outcome, 1)
	hung.Add(1)
	go func() {
		n, err := call(f)
		hung.Add(-1)
		done <- outcome{n, err}
	}()
	select {
	case out := <-done:
		return out.n, out.err
	case <-time.After(timeout):
		return 0, errTimeout
	}
}

// total is what was measured of a contender over some pages.
type total struct {
	pages     int // that the contender and html.Parse could both read; all else is of these
	failed    int // that only html.Parse could read
	bytes     int
	time      time.Duration
	parse     time.Duration // html.Parse's
	ratios    float64       // of time to html.Parse's, summed over pages
	allocs    uint64
	allocated uint64
	embeds    int
}

// over adds up the samples of the pages that keep selects. A page that the
// contender failed on is left out of its times and of html.Parse's, so that failing
// early does not look like speed.
func (r result) over(parse result, pages []page, keep func(page) bool) total {
	var t total
	for i, s := range r.samples {
		base := parse.samples[i]
		switch {
		case !keep(pages[i]) || base.err != nil:
		case s.err != nil:
			t.failed++
		default:
			t.pages++
			t.bytes += len(pages[i].html)
			t.time += s.best
			t.parse += base.best
			t.ratios += float64(s.best) / float64(base.best)
			t.allocs += s.allocs
			t.allocated += s.allocated
			t.embeds += s.embeds
		}
	}
	return t
}

// ratio is the contender's time as a multiple of html.Parse's.
func (t total) ratio() float64 { return float64(t.time) / float64(t.parse) }

func (t total) allocsPerPage() float64 { return float64(t.allocs) / float64(t.pages) }
