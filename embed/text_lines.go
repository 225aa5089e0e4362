package embed

import "github.com/socialembed/socialembed/embed/internal/lines"

// What the text stage asks about lines, by short names. See package lines.

func blankAt(text string, i int) int { return lines.BlankAt(text, i) }

func skipBlank(text string, i int) int { return lines.SkipBlank(text, i) }

func backBlank(text string, i int) int { return lines.BackBlank(text, i) }

func lineStart(text string, i, floor int) int { return lines.Start(text, i, floor) }

func lineEnd(text string, i int) int { return lines.End(text, i) }

func nearLineEnd(text string, i, far int) int { return lines.NearEnd(text, i, far) }

func margin(line string) (words, indent int, quoted bool) { return lines.Margin(line) }

func skipBreaks(text string, i, limit int) (next, breaks int) {
	return lines.SkipBreaks(text, i, limit)
}

func backBreaks(text string, i, floor int) int { return lines.BackBreaks(text, i, floor) }

func emptyMargin(text string, i, floor int) bool { return lines.EmptyMargin(text, i, floor) }

func oneLine(text string) string { return lines.OneLine(text) }
