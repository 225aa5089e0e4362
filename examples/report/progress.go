package main

import (
	"fmt"
	"io"
	"time"

	"github.com/socialembed/socialembed/examples/internal/cli"
)

// sayEvery is the time between two lines, and until the first: a short run says nothing.
const sayEvery = 3 * time.Second

// progress says how far a long run is, a line at a time.
type progress struct {
	w     io.Writer
	on    bool
	total int
	next  time.Time
}

func newProgress(on bool, w io.Writer, total int) *progress {
	return &progress{w: w, on: on, total: total, next: time.Now().Add(sayEvery)}
}

// show says how many articles are done, unless it has just said so.
func (p *progress) show(done int) {
	now := time.Now()
	if !p.on || now.Before(p.next) {
		return
	}
	p.next = now.Add(sayEvery)
	fmt.Fprintf(p.w, "report: %s of %s\n", cli.Number(done), cli.Plural(p.total, "document"))
}
