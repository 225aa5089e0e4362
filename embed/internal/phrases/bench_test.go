package phrases

import (
	"strings"
	"testing"
)

var benchLines = []struct{ name, line string }{
	{"prose", "The harbour office closed at noon on Friday, and two of the ferries stayed in port while engineers looked at the engine of the third."},
	{"video prose", "The video that the club published on Sunday shows the second half from the stand behind the goal, and most of the crowd."},
	{"long", strings.Repeat("The harbour office closed at noon on Friday, and two of the ferries stayed in port while engineers looked at the engine of the third. ", 5)},
	{"listed", "This video is not available in your country"},
	{"unlisted", "Sorry, this clip cannot be viewed in your region at this time."},
	{"prefix", "To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video"},
	{"russian prose", "Портовая служба закрылась в полдень в пятницу, и два парома остались у причала, пока инженеры осматривали двигатель третьего."},
	{"japanese prose", "港湾事務所は金曜日の正午に閉まり、技術者が三隻目のエンジンを点検する間、二隻のフェリーは港にとどまった。"},
}

func BenchmarkLine(b *testing.B) {
	for _, bm := range benchLines {
		b.Run(bm.name, func(b *testing.B) {
			Line(bm.line)
			b.ReportAllocs()
			b.SetBytes(int64(len(bm.line)))
			for b.Loop() {
				Line(bm.line)
			}
		})
	}
}

func BenchmarkTables(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newTables(phrasesTSV, wordsTXT, nil)
	}
}
