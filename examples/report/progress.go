package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// redraw is the time between two pictures of the bar. The first is not drawn
// earlier, so that a short run shows none.
const redraw = 200 * time.Millisecond

// progress is a bar on one line of a terminal.
type progress struct {
	w     io.Writer
	on    bool
	total int
	start time.Time
	drawn time.Time
	width int // of the line that stands there
}

func newProgress(on bool, w io.Writer, total int) *progress {
	now := time.Now()
	return &progress{w: w, on: on, total: total, start: now, drawn: now}
}

// show draws the bar, unless it has just done so.
func (p *progress) show(done, embeds int) {
	if !p.on || time.Since(p.drawn) < redraw {
		return
	}
	p.drawn = time.Now()
	line := progressLine(done, p.total, embeds, time.Since(p.start))
	fmt.Fprint(p.w, "\r", line, strings.Repeat(" ", max(0, p.width-len(line))))
	p.width = len(line)
}

// say prints a line of its own.
func (p *progress) say(format string, args ...any) {
	p.clear()
	fmt.Fprintf(p.w, format+"\n", args...)
}

// close takes the bar away.
func (p *progress) close() { p.clear() }

func (p *progress) clear() {
	if p.width > 0 {
		fmt.Fprint(p.w, "\r", strings.Repeat(" ", p.width), "\r")
	}
	p.width = 0
}

// progressLine is the bar as text, in ASCII so that its bytes are its width.
func progressLine(done, total, embeds int, elapsed time.Duration) string {
	const cells = 24
	full := cells
	if done < total {
		full = cells * done / total
	}
	line := fmt.Sprintf("[%s%s] %d/%d articles, %d embeds, %s", strings.Repeat("#", full), strings.Repeat("-", cells-full),
		done, total, embeds, elapsed.Round(time.Second))
	if left := elapsed * time.Duration(total-done) / time.Duration(max(done, 1)); done > 0 && left >= time.Second {
		line += fmt.Sprintf(", %s left", left.Round(time.Second))
	}
	return line
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
