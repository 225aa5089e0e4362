package tagscan

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// benchPages returns the corpus, else made pages, and how many bytes that is.
func benchPages(b *testing.B) (pages []string, size int64) {
	pages = corpusPages(b)
	if pages == nil {
		for range 20 {
			pages = append(pages, madePage(150<<10))
		}
	}
	for _, p := range pages {
		size += int64(len(p))
	}
	return pages, size
}

// scan reads all tokens of src with all attributes and returns a sum of them.
func scan(s *Scanner, src string) int {
	sum := 0
	s.Reset(src)
	for s.Next() {
		sum += s.End - s.Start
		if s.Kind == Start {
			for i := range s.Attrs {
				sum += len(s.Attrs[i].Val)
			}
		}
	}
	return sum
}

// timeRatio returns how long scanning takes in relation to html.Parse: of each
// page the fastest of three rounds, both in turn.
func timeRatio(b *testing.B, pages []string) float64 {
	var s Scanner
	var scanned, parsed time.Duration
	for _, page := range pages {
		bestScan, bestParse := time.Hour, time.Hour
		for range 3 {
			start := time.Now()
			if _, err := html.Parse(strings.NewReader(page)); err != nil {
				b.Fatal(err)
			}
			bestParse = min(bestParse, time.Since(start))
			start = time.Now()
			sink += scan(&s, page)
			bestScan = min(bestScan, time.Since(start))
		}
		scanned += bestScan
		parsed += bestParse
	}
	return scanned.Seconds() / parsed.Seconds()
}

// sink keeps the compiler from dropping what is measured.
var sink int

func BenchmarkScanner(b *testing.B) {
	pages, size := benchPages(b)
	ratio := timeRatio(b, pages)
	var s Scanner
	sink += scan(&s, pages[0])
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			sink += scan(&s, page)
		}
	}
	b.ReportMetric(ratio, "x-parse")
}
