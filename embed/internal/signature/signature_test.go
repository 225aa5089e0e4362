package signature

import (
	"strings"
	"testing"
	"time"
)

func valid(handle string) bool {
	return handle != "" && len(handle) <= 20 && strings.Trim(handle, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789") == ""
}

func TestLast(t *testing.T) {
	for _, sig := range []string{
		"— Mia Quill (@mia_quill)", "―Mia Quill (@mia_quill)", "– Mia Quill (@mia_quill)", "− Mia Quill (@mia_quill)", "‒ Mia Quill (@mia_quill)",
		"- Mia Quill (@mia_quill)", "-- Mia Quill (@mia_quill)", "--- Mia Quill (@mia_quill)", "&mdash; Mia Quill (@mia_quill)", "&amp;#8212; Mia Quill (@mia_quill)",
		"â€” Mia Quill (@mia_quill)", "Ã¢Â\u0080Â\u0094 Mia Quill (@mia_quill)", "вЂ” Mia Quill (@mia_quill)", "ÔÇö Mia Quill (@mia_quill)", "\ufffd Mia Quill (@mia_quill)", "\x97 Mia Quill (@mia_quill)",
		"\u200f— Mia Quill (@mia_quill)", "\u00ad—\u00adMia\u00a0Quill (@mia_quill)", "\u200a—\u200aMia Qu\u200bill\u200a (@mia_quill)", "—\u2009Mia\u2009Quill\ufeff (@mia_quill)",
		"— Mia Quill（@mia_quill）", "— Mia Quill (@ mia_quill)", "— Mia Quill ( @mia_quill )", "— Mia Quill [@mia_quill]", "— Mia Quill【@mia_quill】", "— Mia Quill (@mia\\_quill)",
		"— **Mia Quill** (@mia_quill)", "— Mia Quill ([@mia_quill](https://twitter.com/mia_quill))", "— [Mia Quill](https://x.com/mia_quill) (@mia_quill)", "— [Mia Quill (@mia_quill)](https://x.com/mia_quill)",
		"— Mia\nQuill (@mia_quill)", "Mia Quill (@mia_quill)", "? Mia Quill (@mia_quill)", "— Mia Quill @mia_quill",
	} {
		const words = "Boats are back.\n"
		s, ok := Last(words+sig+" June 26, 2018", valid)
		if !ok || s.Name != "Mia Quill" || s.Handle != "mia_quill" || strings.TrimSpace(Trim((words + sig)[:s.Start])) != "Boats are back." {
			t.Errorf("%q: %+v %v", sig, s, ok)
		}
	}
}

func TestLastNone(t *testing.T) {
	for _, text := range []string{
		"", "@", "(@)", "Boats are back, he told Mia Quill.", "Boats are back (@mia_quill) and so are we", "Thanks @mia_quill for the boats",
		"Boats, lamps and wind: ask the crew (@mia_quill)", "— https://example.com/a (@mia_quill)", "— " + strings.Repeat("long name ", 20) + "(@mia_quill)",
	} {
		if s, ok := Last(text, valid); ok {
			t.Errorf("%q: %+v", text, s)
		}
	}
}

func TestDayAfter(t *testing.T) {
	for _, c := range []struct{ text, day, printed, url string }{
		{" June 26, 2018", "2018-6-26", "June 26, 2018", ""},
		{" · \u200f26 juin 2018\u200f", "2018-6-26", "26 juin 2018", ""},
		{"\nJune 26,\n2018", "2018-6-26", "June 26, 2018", ""},
		{" [June 26, 2018](https://x.com/a/status/12)", "2018-6-26", "June 26, 2018", "https://x.com/a/status/12"},
		{" [9 月 16 日, 2018][22]", "2018-9-16", "9 月 16 日, 2018", ""},
		{" June 26, 2018](https://x.com/a/status/12)", "2018-6-26", "June 26, 2018", "https://x.com/a/status/12"},
		{" 2018年6月26日", "2018-6-26", "2018年6月26日", ""},
		{" June 26, 2018 – June 28, 2018", "", "", ""},
		{" in June", "", "", ""},
		{"", "", "", ""},
	} {
		d, ok := DayAfter(c.text, 0)
		day := ""
		if ok {
			day = time.Date(d.Date.Year, time.Month(d.Date.Month), d.Date.Day, 0, 0, 0, 0, time.UTC).Format("2006-1-2")
		}
		if day != c.day || d.Text != c.printed || d.URL != c.url {
			t.Errorf("%q: %s %q %q", c.text, day, d.Text, d.URL)
		}
	}
}

// What is read around one "@" does not depend on text far away; the time is that of the
// shapes of package embed.
func TestBounded(t *testing.T) {
	const window = 8 << 10 // bytes that any reading may look at, and more
	for _, piece := range []string{"(@a) أغسطس ", "(@a)", "— — (@a) ", "[a](b)(@a) ", "? ? (@a) ", "&mdash;", "]", "\u00a0", "—", ")", ";"} {
		long := strings.Repeat(piece, 200_000/len(piece))
		near := long[len(long)-window/len(piece)*len(piece):]
		far := len(long) - len(near)
		before, beforeOK := Before(long, len(long), 0)
		short, shortOK := Before(near, len(near), 0)
		if before.Start -= far; beforeOK != shortOK || beforeOK && before.Start != short.Start {
			t.Errorf("%q: Before reads %+v in a long text, %+v in its end", piece, before, short)
		}
		lost, lostOK := LostBefore(long, len(long), 0)
		short, shortOK = LostBefore(near, len(near), 0)
		if lost.Start -= far; lostOK != shortOK || lostOK && lost.Start != short.Start {
			t.Errorf("%q: LostBefore reads %+v in a long text, %+v in its end", piece, lost, short)
		}
		at := strings.LastIndexByte(long, '@')
		if at < 0 {
			continue
		}
		h, ok := HandleAt(long, at, 0)
		hShort, okShort := HandleAt(near, at-far, 0)
		if ok != okShort || ok && (h.Start-far != hShort.Start || h.End-far != hShort.End) {
			t.Errorf("%q: HandleAt reads %+v in a long text, %+v in its end", piece, h, hShort)
		}
		first := strings.IndexByte(long, ')') + 1
		day, _ := DayAfter(long, first)
		if shortDay, _ := DayAfter(long[:window], first); day != shortDay {
			t.Errorf("%q: DayAfter reads %+v in a long text, %+v in its beginning", piece, day, shortDay)
		}
	}
}

func TestPlausible(t *testing.T) {
	for name, want := range map[string]bool{
		"Mia Quill": true, "Mia\nQuill": true, "pic.x.com/Ab3dEf": false, "pic.twitter.com/Ab3dEf": false, "https://mia.example": false, "pic.y.com": true,
	} {
		if got := Plausible(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
