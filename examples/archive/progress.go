package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/socialembed/socialembed/examples/archive/documents"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

// reported is how many skipped documents are named; further ones are counted.
const reported = 20

// progress tells people how far the run is.
type progress struct {
	bar    *progressbar.ProgressBar // nil if none is wanted
	w      io.Writer
	start  int64 // bytes that earlier runs did: the rate is this run's
	named  int
	redraw time.Time
}

func newProgress(bar bool, w io.Writer, files []documents.File, done *counts) *progress {
	p := &progress{w: w, start: done.Bytes}
	if !bar {
		return p
	}
	left := -done.Bytes
	for i := range files {
		left += files[i].Size
	}
	p.bar = progressbar.NewOptions64(max(left, 1),
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowBytes(true),
		progressbar.OptionShowTotalBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionSetElapsedTime(true),
		progressbar.OptionSetWidth(20),
		progressbar.OptionThrottle(100*time.Millisecond),
	)
	return p
}

func (p *progress) show(c *counts) {
	if p.bar == nil || time.Since(p.redraw) < 100*time.Millisecond {
		return
	}
	p.redraw = time.Now()
	p.bar.Describe(cli.Plural(c.Documents, "document") + ", " + cli.Plural(c.Embeds, "embed"))
	_ = p.bar.Set64(c.Bytes - p.start)
}

// report names something that was skipped.
func (p *progress) report(s *documents.Skip) {
	if p.named++; p.named > reported {
		return
	}
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	fmt.Fprintf(p.w, "archive: skipped %v\n", s)
	if p.named == reported {
		fmt.Fprintln(p.w, "archive: further ones are only counted")
	}
}

func (p *progress) close() {
	if p.bar != nil {
		_ = p.bar.Exit()
		fmt.Fprintln(p.w)
	}
}
