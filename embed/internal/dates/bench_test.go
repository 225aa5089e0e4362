package dates

import "testing"

// benchmarks are what Prefix meets most: the widget's date, a date in another
// script, and text that is no date.
var benchmarks = []struct{ name, in string }{
	{"hit", "August 11, 2024"},
	{"hitTime", "3:04 PM · Aug 11, 2024"},
	{"hitRussian", "16 мая 2018 г."},
	{"hitThai", "11 สิงหาคม 2567"},
	{"missWord", "the quick brown fox"},
	{"missMonth", "May the fourth be with them"},
	{"missNumber", "12 men and a boat"},
	{"missSign", "— Name (@handle)"},
	{"missCyrillic", "сегодня мы узнали"},
}

func BenchmarkPrefix(b *testing.B) {
	for _, bm := range benchmarks {
		b.Run(bm.name, func(b *testing.B) {
			words()
			b.ReportAllocs()
			for b.Loop() {
				Prefix(bm.in)
			}
		})
	}
}

func BenchmarkSuffix(b *testing.B) {
	for _, bm := range []struct{ name, in string }{
		{"hit", "Posted by A. Name of some newspaper in this town on Friday, December 11, 2015"},
		{"missDigits", "there were 17 boats, 3 of them red, at 15:04 and in 2016 there will be more of them than that"},
		{"missWords", "there were many boats, some of them red, and in the end there will be more of them than that"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			words()
			b.ReportAllocs()
			for b.Loop() {
				Suffix(bm.in)
			}
		})
	}
}

func BenchmarkShortPrefix(b *testing.B) {
	words()
	b.ReportAllocs()
	for b.Loop() {
		ShortPrefix("Aug 11 and so on")
	}
}

func TestPrefixAllocatesNothing(t *testing.T) {
	words()
	for _, bm := range benchmarks {
		if n := testing.AllocsPerRun(100, func() { Prefix(bm.in); Suffix(bm.in); ShortPrefix(bm.in) }); n != 0 {
			t.Errorf("%s: %v allocations", bm.name, n)
		}
	}
}
