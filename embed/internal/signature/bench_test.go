package signature

import (
	"strings"
	"testing"
)

// Shapes whose cost was many times that of ordinary text.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range map[string]string{
		"handles, Arabic month": "(@a) أغسطس ", "handles": "(@a)", "dashes": "— — (@a) ", "em dashes": "————(@a)", "references": "&mdash;&amp;(@a) ", "links": "[a](b)(@a) ", "question marks": "? ? (@a) May 1, 2018\n",
	} {
		text := strings.Repeat(piece, 64<<10/len(piece))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				for at := strings.IndexByte(text, '@'); at >= 0; {
					if h, ok := HandleAt(text, at, 0); ok {
						DayAfter(text, h.End)
						Before(text, h.Start, 0)
						LostBefore(text, h.Start, 0)
					}
					next := strings.IndexByte(text[at+1:], '@')
					if next < 0 {
						break
					}
					at += next + 1
				}
			}
		})
	}
}
