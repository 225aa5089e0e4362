package tweettext

import (
	"strings"
	"testing"
)

const plain = "The ferry to the outer islands will run every two hours from Monday on. " +
	"“We had to choose,” said the harbour master; repairs take 3.5 weeks. Über 40 Gäste warten — 潮位は低い。 "

const busy = "RT @mara_k: low tide at #harbour_walk, see https://t.co/aB3dE6gH9j and $QXZ 👍🏽 pic.twitter.com/aB3dE6gH9j "

var functions = []struct {
	name string
	call func(string) int
}{
	{"Hashtags", func(s string) int { return len(Hashtags(s)) }},
	{"Mentions", func(s string) int { return len(Mentions(s)) }},
	{"Cashtags", func(s string) int { return len(Cashtags(s)) }},
	{"Pics", func(s string) int { return len(Pics(s)) }},
	{"TCo", func(s string) int { return len(TCo(s)) }},
	{"URLs", func(s string) int { return len(URLs(s)) }},
	{"Weight", Weight},
}

func TestNothingFoundAllocatesNothing(t *testing.T) {
	Weight("a.com e\u0301") // builds the tables
	s := strings.Repeat(plain, 20)
	for _, f := range functions {
		if n := testing.AllocsPerRun(20, func() { f.call(s) }); n != 0 {
			t.Errorf("%s allocates %v times in a text without entities", f.name, n)
		}
	}
	near := strings.Repeat("No. # here, @ there, $ 5; a.b.c #1 x@y.z pic. http:// ", 20)
	for _, f := range functions {
		if n := testing.AllocsPerRun(20, func() { f.call(near) }); n != 0 {
			t.Errorf("%s allocates %v times in a text of near-misses", f.name, n)
		}
	}
	if n := testing.AllocsPerRun(20, func() { Weight(busy) }); n != 0 {
		t.Errorf("Weight allocates %v times", n)
	}
}

func BenchmarkExtract(b *testing.B) {
	for _, text := range []struct{ name, s string }{
		{"plain", strings.Repeat(plain, 40)},
		{"busy", busy},
	} {
		for _, f := range functions {
			b.Run(f.name+"/"+text.name, func(b *testing.B) {
				b.SetBytes(int64(len(text.s)))
				b.ReportAllocs()
				for b.Loop() {
					f.call(text.s)
				}
			})
		}
	}
}
