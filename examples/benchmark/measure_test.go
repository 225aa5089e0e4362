package main

import (
	"errors"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

var errBad = errors.New("bad page")

// fake is a contender that does what a page says.
func fake(name string, release chan struct{}) contender {
	return contender{name: name, prepare: func(page []byte) (find, error) {
		if string(page) == "unprepared" {
			return nil, errBad
		}
		return func() (int, error) {
			switch string(page) {
			case "panics":
				panic("deliberate")
			case "fails":
				return 0, errBad
			case "hangs":
				<-release
			}
			time.Sleep(time.Microsecond)
			return 3, nil
		}, nil
	}}
}

func TestMeasureSurvivesBadPages(t *testing.T) {
	release := make(chan struct{})
	good := contender{name: "good", prepare: fromBytes(func([]byte) (int, error) { time.Sleep(time.Microsecond); return 1, nil })}
	var pages []page
	for _, content := range []string{"fine", "panics", "fails", "hangs", "unprepared", "fine"} {
		pages = append(pages, page{name: content, html: []byte(content)})
	}
	old := debug.SetGCPercent(150)
	defer debug.SetGCPercent(old)
	ticks := 0
	results, hung := measure([]contender{good, fake("bad", release)}, pages, options{rounds: 2, timeout: 2 * time.Second}, func() { ticks++ })
	if ticks != 2*6*3 {
		t.Errorf("%d ticks, want %d", ticks, 2*6*3)
	}
	if n := hung.Load(); n != 1 {
		t.Errorf("%d reads hang, want 1", n)
	}
	close(release)
	if p := debug.SetGCPercent(150); p != 150 {
		t.Errorf("collection is left at %d", p)
	}
	bad := results[1].samples
	for i, want := range []error{nil, nil, errBad, errTimeout, errBad, nil} {
		if i != 1 && !errors.Is(bad[i].err, want) {
			t.Errorf("%s: error %v, want %v", pages[i].name, bad[i].err, want)
		}
	}
	if err := bad[1].err; err == nil || !strings.Contains(err.Error(), "deliberate") {
		t.Errorf("panics: error %v", err)
	}
	if got := results[1].over(results[0], pages, everyPage); got.pages != 2 || got.failed != 4 || got.embeds != 6 || got.time <= 0 || got.parse <= 0 {
		t.Errorf("over all pages: %+v", got)
	}
	if got := results[0].over(results[0], pages, everyPage); got.pages != 6 || got.failed != 0 || got.ratio() != 1 {
		t.Errorf("the measure itself: %+v", got)
	}
}

// What is cold is timed behind a read of the first contender, the others behind their own.
func TestBefore(t *testing.T) {
	var reads []int
	var finds []find
	for i := range 3 {
		finds = append(finds, func() (int, error) { reads = append(reads, i); return i, nil })
	}
	for i, c := range []contender{{}, {cold: true}, {}} {
		timeRead(finds[i], before(c, finds, i), new(sample))
	}
	if want := []int{0, 0, 0, 1, 2, 2}; !slices.Equal(reads, want) {
		t.Errorf("read in the order %v, want %v", reads, want)
	}
	if n, _ := before(contender{cold: true}, []find{nil, finds[1]}, 1)(); n != 1 {
		t.Errorf("contender %d reads a page that the first cannot", n)
	}
}

func TestOver(t *testing.T) {
	pages := []page{{html: make([]byte, 10), hit: true}, {html: make([]byte, 20)}, {html: make([]byte, 40)}, {html: make([]byte, 80)}}
	parse := result{samples: []sample{{best: 4}, {best: 10}, {best: 100}, {err: errBad}}}
	r := result{samples: []sample{{best: 1, allocs: 5, embeds: 2}, {best: 20, allocs: 7}, {err: errBad}, {best: 1}}}
	for _, row := range []struct {
		name string
		keep func(page) bool
		want total
	}{
		// The last page is left out everywhere: html.Parse could not read it.
		{"all", everyPage, total{pages: 2, failed: 1, bytes: 30, time: 21, parse: 14, ratios: 2.25, allocs: 12, embeds: 2}},
		{"something found", withHits, total{pages: 1, bytes: 10, time: 1, parse: 4, ratios: 0.25, allocs: 5, embeds: 2}},
		{"nothing found", noHits, total{pages: 1, failed: 1, bytes: 20, time: 20, parse: 10, ratios: 2, allocs: 7}},
	} {
		if got := r.over(parse, pages, row.keep); got != row.want {
			t.Errorf("%s: %+v, want %+v", row.name, got, row.want)
		}
	}
}

func TestThroughputReadsEveryPage(t *testing.T) {
	procs := runtime.GOMAXPROCS(0)
	reads := make(chan int, 100)
	var finds []find
	for i := range 5 {
		finds = append(finds, func() (int, error) { reads <- i; return 0, nil })
	}
	if perSecond := throughput(finds, 3, 2); perSecond <= 0 {
		t.Errorf("%v pages a second", perSecond)
	}
	close(reads)
	count := map[int]int{}
	for i := range reads {
		count[i]++
	}
	for i := range finds {
		if count[i] != 3 {
			t.Errorf("page %d was read %d times, want 3", i, count[i])
		}
	}
	if perSecond := throughput(nil, passesFor(nil, time.Hour), 2); perSecond != 0 {
		t.Errorf("%v pages a second of none", perSecond)
	}
	if now := runtime.GOMAXPROCS(0); now != procs {
		t.Errorf("GOMAXPROCS is left at %d", now)
	}
}
