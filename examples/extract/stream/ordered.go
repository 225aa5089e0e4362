package stream

import (
	"io"
	"sync"
)

// Ordered works on many jobs at a time and keeps their order.
//
// It calls next until that returns io.EOF or another error, work for each job
// on several goroutines, and emit for each result, in the order of the jobs.
// weight is what a job occupies, in bytes: jobs of more than maxWeight together
// are in flight only if there is one alone. last tells emit that no further
// result is in sight, so that it can flush what it has.
//
// Ordered returns the error of next, if it is not io.EOF, after emitting all
// results, or that of emit at once; then a call of next may still be going on.
func Ordered[J, R any](workers, maxWeight int, next func() (job J, weight int, err error), work func(J) R, emit func(res R, last bool) error) error {
	type task struct {
		job    J
		weight int
		done   chan R
	}
	var (
		todo    = make(chan *task, 2*workers)
		order   = make(chan *task, 4*workers)
		free    = newGate(maxWeight)
		stop    = make(chan struct{})
		nextErr error
	)
	defer close(stop)
	defer free.open()
	go func() {
		defer close(order)
		defer close(todo)
		for {
			job, weight, err := next()
			if err != nil {
				nextErr = err
				return
			}
			free.acquire(weight)
			t := &task{job, weight, make(chan R, 1)}
			for _, queue := range [...]chan *task{order, todo} {
				select {
				case queue <- t:
				case <-stop:
					return
				}
			}
		}
	}()
	for range workers {
		go func() {
			for t := range todo {
				res := work(t.job)
				var none J
				t.job = none // what is only read is not kept until its turn to be written
				t.done <- res
			}
		}()
	}
	for t := range order {
		if err := emit(<-t.done, len(order) == 0); err != nil {
			return err
		}
		free.release(t.weight)
	}
	if nextErr != io.EOF {
		return nextErr
	}
	return nil
}

// A gate lets weights pass up to a sum, and any weight alone.
type gate struct {
	mu        sync.Mutex
	changed   *sync.Cond
	used      int
	max       int
	unguarded bool
}

func newGate(max int) *gate {
	g := &gate{max: max}
	g.changed = sync.NewCond(&g.mu)
	return g
}

func (g *gate) acquire(weight int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.unguarded && g.used > 0 && g.used+weight > g.max {
		g.changed.Wait()
	}
	g.used += weight
}

func (g *gate) release(weight int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.used -= weight
	g.changed.Signal()
}

// open lets everything pass from now on.
func (g *gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.unguarded = true
	g.changed.Broadcast()
}
