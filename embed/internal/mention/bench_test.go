package mention

import (
	"strings"
	"testing"
)

// prose has words that begin like anchors and sentences that are looked at, and no mention.
var prose = map[string]string{
	"plain":   "The harbour office closed at noon on Friday, and two of the ferries stayed in port while engineers looked at the engine of the third. ",
	"anchors": "The harbour office has an account on Facebook, a post on the quay and a twittering sparrow, and social media are not its concern at all. ",
	"russian": "Портовая служба закрылась в полдень в пятницу, и два парома остались у причала, пока инженеры осматривали двигатель третьего. ",
	"chinese": "港务局星期五中午关门，两艘渡轮留在港口，工程师检查第三艘的发动机，没有人知道什么时候能修好。",
	"arabic":  "أغلق مكتب الميناء أبوابه ظهر يوم الجمعة وبقيت عبارتان في الميناء بينما فحص المهندسون محرك العبارة الثالثة. ",
}

func benchmark(b *testing.B, text string) {
	for b.Loop() {
		for range All(text) {
		}
	}
}

func BenchmarkFind(b *testing.B) {
	tables()
	for name, unit := range prose {
		text := strings.Repeat(unit, 1<<18/len(unit))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			benchmark(b, text)
		})
	}
	text := strings.Repeat(prose["plain"], 1<<18/len(prose["plain"]))
	b.Run("one in forty", func(b *testing.B) { // sentences
		text := strings.Repeat(strings.Repeat(prose["plain"], 39)+"The owner of the third ferry tweeted that he was sorry for the wait. ", 40)
		b.SetBytes(int64(len(text)))
		benchmark(b, text)
	})
	for _, unit := range []string{"“said on X, ", "in a tweet, said ", "推特上说", "on Twitter "} {
		text := strings.Repeat(unit, 1<<16/len(unit))
		b.Run("hostile "+strings.TrimSpace(unit), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			benchmark(b, text)
		})
	}
	b.Run("IndexByte", func(b *testing.B) { // what the others are measured in
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			strings.IndexByte(text, 0)
		}
	})
}

func TestAllocations(t *testing.T) {
	tables()
	for name, unit := range prose {
		text := strings.Repeat(unit, 20)
		if n := testing.AllocsPerRun(20, func() {
			for range All(text) {
			}
		}); n > 0 {
			t.Errorf("%s: %v allocations where nothing is found", name, n)
		}
	}
}
