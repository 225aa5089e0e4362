package flattext

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// tracesOf returns what stands for players and posts in text.
func tracesOf(text string) (list []string) {
	for _, it := range ReadText(new(options.Options), Doc{Text: text}) {
		if it.Item.Kind == record.KindPlaceholder {
			list = append(list, it.Item.Text)
		}
	}
	return list
}

func TestPlaceholdersNotInCode(t *testing.T) {
	const notice, story = "This video is not available in your country.", "\n\nThe quay is long.\n\n"
	for _, c := range []struct {
		why, text string
		want      int
	}{
		{"a line by itself", "A" + story + notice + story, 1},
		{"a block between fences", "A" + story + "```\n" + notice + "\n```" + story, 0},
		{"a block of a named language", "A" + story + "~~~html\n" + notice + "\n~~~" + story, 0},
		{"behind the block", "A" + story + "```\ncode\n```\n" + notice + story, 1},
		{"a fence that nothing closes", "A" + story + "```\n\n" + notice + story, 1},
		{"a fence of the other kind closes none", "A" + story + "```\n" + notice + "\n~~~" + story, 1},
		{"a quoted block", "A" + story + "> ```\n> " + notice + "\n> ```" + story, 0},
		{"between tags", "A" + story + "<video controls>\n" + notice + "\n</video>" + story, 0},
		{"below a tag", "A" + story + "    <video>\n    " + notice + story, 0},
		{"above a tag", "A" + story + notice + "\n</video>" + story, 0},
		{"beside a sign that begins no tag", "A" + story + "< 3\n" + notice + story, 1},
		{"at the end of the text", "A" + story + notice, 1},
		{"all of the text", notice, 1},
	} {
		if got := tracesOf(c.text); len(got) != c.want {
			t.Errorf("%s: found %q, want %d", c.why, got, c.want)
		}
	}
}

func TestPlaceholderThatNeedsEvidence(t *testing.T) {
	const story = "\n\nThe quay is long.\n\n"
	for _, c := range []struct {
		why, text string
		want      int
	}{
		{"a label in the story", "A" + story + story + story + "Video" + story, 0},
		{"a label at the head", "Video" + story, 1},
		{"beside another trace", "A" + story + story + story + "Video\n\nVideo unavailable" + story, 2},
		{"beside an item", "A" + story + story + story + "Video\n\nhttps://www.youtube.com/watch?v=Ab3dEf6hIj1" + story, 1},
		{"what is found by sense at the head", "Pour voir la vidéo, cliquez ici." + story, 0},
		{"what is found by sense beside a trace", "Pour voir la vidéo, cliquez ici.\n\nVidéo indisponible" + story, 2},
	} {
		if got := tracesOf(c.text); len(got) != c.want {
			t.Errorf("%s: found %q, want %d", c.why, got, c.want)
		}
	}
}

// What stands before an item in its line is looked at too.
func TestTraceBeforeItem(t *testing.T) {
	const frame, words = "Story Continued Below", "Why are the lamps out?"
	text := frame + " " + words + "\n\n" + frame
	at := strings.Index(text, words)
	s := Scan{text: text, items: []Item{{Start: at, End: at + len(words)}}, beginnings: []int{0}}
	list, marks := s.traces()
	if len(list) != 2 || list[0].start != 0 || list[0].end != len(frame) || list[1].end != len(text) {
		t.Errorf("found %+v", list)
	}
	if len(marks) != 1 || marks[0] != 0 {
		t.Errorf("marks %v", marks)
	}
}

// TestHostileTraces reads long texts of lines that are expensive for a careless
// search; a step that looked at all traces or items again would run into the test's
// time limit.
func TestHostileTraces(t *testing.T) {
	size := 1 << 15
	if corpus.Long() {
		size = 1 << 17
	}
	for _, unit := range []string{
		"video\n", "Video\nPlay\n", "video post\n", "this video is not\n", "视频\n", "```\n~~~\n", "~~~\n", "```\n", "<b>\nVideo unavailable\n",
		"0 seconds of 1 minutes\n", "This Post is from a suspended account\n", "this video. not. your country.\n", "Story Continued Below ", "Video\n\n",
	} {
		text := strings.Repeat(unit, size/len(unit))
		ReadText(new(options.Options), Doc{Text: text})
		ReadText(new(options.Options), Doc{Text: text + "\nhttps://www.youtube.com/watch?v=Ab3dEf6hIj1"})
		ReadText(new(options.Options), Doc{Text: strings.Repeat("https://www.youtube.com/watch?v=Ab3dEf6hIj1\n", 2000) + text})
	}
}
