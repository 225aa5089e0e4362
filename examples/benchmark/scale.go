package main

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// scale is how many pages a second a contender reads with one goroutine and with
// two, on as many cores.
type scale struct {
	name     string
	one, two float64
}

func canScale(o options) bool { return o.stretch > 0 && runtime.NumCPU() >= 2 }

// scaleSteps is how often measureScale calls tick.
func scaleSteps(cs []contender, o options) int {
	n := 0
	for _, c := range cs {
		if c.two && canScale(o) {
			n += o.rounds
		}
	}
	return n
}

// measureScale lets one goroutine and two read the same pages, in turns; the best
// round of each counts. Garbage collection is on, as in other programs.
func measureScale(results []result, pages []page, o options, tick func()) []scale {
	if !canScale(o) {
		return nil
	}
	var scales []scale
	for _, r := range results {
		if !r.two {
			continue
		}
		s := scale{name: r.name}
		finds := r.finds(pages)
		passes := passesFor(finds, o.stretch)
		for range o.rounds {
			s.one = max(s.one, throughput(finds, passes, 1))
			s.two = max(s.two, throughput(finds, passes, 2))
			tick()
		}
		scales = append(scales, s)
	}
	return scales
}

// finds prepares the pages that the contender could read before.
func (r result) finds(pages []page) []find {
	var finds []find
	for i, s := range r.samples {
		if s.err != nil {
			continue
		}
		if f, err := r.prepare(pages[i].html); err == nil {
			finds = append(finds, f)
		}
	}
	return finds
}

// passesFor returns how often one goroutine can read all pages in about d.
func passesFor(finds []find, d time.Duration) int {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	passes := 0
	for start := time.Now(); len(finds) > 0 && time.Since(start) < d; passes++ {
		for _, f := range finds {
			_, _ = call(f)
		}
	}
	return passes
}

// throughput lets n goroutines on n cores read all pages so many times, each page
// read by the next goroutine that is free. It returns pages a second, 0 for none.
func throughput(finds []find, passes, n int) float64 {
	todo := int64(len(finds) * passes)
	if todo == 0 {
		return 0
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
	runtime.GC()
	var next atomic.Int64
	var wg sync.WaitGroup
	start := time.Now()
	for range n {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < todo; i = next.Add(1) - 1 {
				_, _ = call(finds[i%int64(len(finds))])
			}
		})
	}
	wg.Wait()
	return float64(todo) / time.Since(start).Seconds()
}
