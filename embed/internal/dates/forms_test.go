package dates

import (
	"strings"
	"testing"
)

// TestPrefix has the forms of dates apart from the language. A "|" in the input
// stands where the date should end; without it there is no date.
func TestPrefix(t *testing.T) {
	for _, r := range []struct {
		reason, in string
		want       Date
	}{
		// Lost layout.
		{"html2text", "December_9,_2016|\nPerhaps", Date{2016, 12, 9}},
		{"html2text, wrapped", "December_9,\n     2016|\nPerhaps", Date{2016, 12, 9}},
		{"wrapped in a quotation", "December\n> 9, 2016| Perhaps", Date{2016, 12, 9}},
		{"a blank line parts it", "December 9,\n\n2016", Date{}},
		{"turndown escapes the dot", "26\\. Mai 2019|", Date{2019, 5, 26}},
		{"underscores and dot", "26._Mai_2019|", Date{2019, 5, 26}},
		{"no-break spaces", "26.\u00a0Mai\u202f2019|", Date{2019, 5, 26}},
		{"entity", "December&nbsp;9,&#160;2016|", Date{2016, 12, 9}},
		{"another entity", "December&amp;9, 2016", Date{}},
		{"direction marks", "\u200f11\u200f/\u200f08\u200f/\u200f11", Date{}},
		{"direction marks in figures", "\u200e13\u200f/08\u200f/2024|", Date{2024, 8, 13}},
		{"glued word", "August 11, 2024|The", Date{2024, 8, 11}},
		{"glued word of the same script", "16 мая 2018|Москва", Date{2018, 5, 16}},
		{"year marker takes only its own word", "16 мая 2018| гости", Date{2018, 5, 16}},
		{"glued digit", "August 11, 20241", Date{}},
		{"glued month", "11Aug2024|", Date{2024, 8, 11}},
		{"hyphens", "05-Aug-2022|", Date{2022, 8, 5}},
		{"full stop", "August 11, 2024|. And", Date{2024, 8, 11}},
		{"broken UTF-8 after it", "August 11, 2024|\xff", Date{2024, 8, 11}},
		{"broken UTF-8 in it", "August\xff 11, 2024", Date{}},

		// Time after the date.
		{"Instagram", "Apr 21, 2019 at 4:47am PDT| and", Date{2019, 4, 21}},
		{"Instagram, half translated", "Apr 21, 2019 um 4:47 PDT|", Date{2019, 4, 21}},
		{"Instagram, German", "21. Apr. 2019 um 4:47 Uhr|", Date{2019, 4, 21}},
		{"Instagram, Spanish", "29 de Ago de 2017 a la(s) 2:21 PDT|", Date{2017, 8, 29}},
		{"Instagram, French", "29 Mars 2017 à 11h25 PDT|", Date{2017, 3, 29}},
		{"Instagram, French, later", "21 Avr. 2019 à 4 :47 PDT|", Date{2019, 4, 21}},
		{"Instagram, Danish", "7. Aug, 2018 kl. 7.35 PDT|", Date{2018, 8, 7}},
		{"Instagram, Hungarian", "Okt 3., 2014, időpont: 11:00 (PDT időzóna szerint)|", Date{2014, 10, 3}},
		{"Instagram, Korean", "2017 8월 30 오전 2:31 PDT|", Date{2017, 8, 30}},
		{"Instagram, Japanese", "2017  2月 15 9:28午後 PST|", Date{2017, 2, 15}},
		{"Instagram, Indonesian", "8 Jul 2018 jam 6:58 PDT|", Date{2018, 7, 8}},
		{"Facebook", "11 August 2024 at 15:04|", Date{2024, 8, 11}},
		{"Bluesky", "Aug 11, 2024 at 3:04 PM|", Date{2024, 8, 11}},
		{"nitter", "Aug 11, 2024 · 3:04 PM UTC|", Date{2024, 8, 11}},
		{"hour only", "Aug 11, 2024 at 3 PM|", Date{2024, 8, 11}},
		{"hour without AM or PM is no time", "Aug 11, 2024| at 3", Date{2024, 8, 11}},
		{"Japanese signs", "2024年8月11日 15時04分|に", Date{2024, 8, 11}},
		{"Japanese hour", "2024年8月11日 15時| 4人", Date{2024, 8, 11}},
		{"Thai", "5 ธ.ค. 2561 เวลา 15:04 น.|", Date{2018, 12, 5}},
		{"Finnish", "6. joulukuuta 2017 klo 15.04|", Date{2017, 12, 6}},
		{"glued to AM or PM", "Aug 11, 2024 at 3:04 PM|The", Date{2024, 8, 11}},
		{"word like PM", "Aug 11, 2024 at 3:04| PMS", Date{2024, 8, 11}},
		{"word like AM", "Aug 11, 2024 at 3:04| AMERICA", Date{2024, 8, 11}},
		{"full stop after pm", "Aug 11, 2024 at 3:04 pm|. And", Date{2024, 8, 11}},
		{"dots of p.m.", "Aug 11, 2024 at 3:04 p.m.| And", Date{2024, 8, 11}},
		{"masked time", "Aug *NUMBER*, *NUMBER* at *NUMBER*:*NUMBER* PM| And", Date{}},
		{"next paragraph begins with a time", "December 31, 2014| 06.10 Update", Date{2014, 12, 31}},
		{"next paragraph begins with 24-hour time", "December 31, 2014| 06:10 Update", Date{2014, 12, 31}},
		{"next paragraph begins with a number", "December 31, 2014|, 25 people", Date{2014, 12, 31}},
		{"preposition and number", "December 31, 2014| at 25.5 degrees", Date{2014, 12, 31}},
		{"score", "3 mai 2020| à 3 contre", Date{2020, 5, 3}},
		{"no such time", "Aug 11, 2024| at 25:71", Date{2024, 8, 11}},

		// Time before the date.
		{"Twitter", "3:04 PM · Aug 11, 2024| ·", Date{2024, 8, 11}},
		{"Substack", "6:52 PM ∙ Oct 19, 2022|", Date{2022, 10, 19}},
		{"old Twitter", "11:22 PM - 19 Oct 2016|", Date{2016, 10, 19}},
		{"old Twitter, 24 hours", "23:22 - 19 oct. 2016|", Date{2016, 10, 19}},
		{"Buzzfeed", "05:38 PM - 07 Jun 2019|", Date{2019, 6, 7}},
		{"Chinese", "下午3:04 · 2024年8月11日|", Date{2024, 8, 11}},
		{"Chinese, after, no blank", "2019年4月21日下午4:47|", Date{2019, 4, 21}},
		{"Czech", "3:04 odp. · 11. 8. 2024|", Date{2024, 8, 11}},
		{"Korean", "오후 3:04 · 2024년 8월 11일|", Date{2024, 8, 11}},
		{"Turkish", "ÖS 3:04 · 11 Ağu 2024|", Date{2024, 8, 11}},
		{"Spanish", "3:04 p.\u00a0m. · 11 ago. 2024|", Date{2024, 8, 11}},
		{"Greek", "3:04 μ.μ. · 11 Αυγ 2024|", Date{2024, 8, 11}},
		{"Finnish, before", "3.04 ip. · 11. elok. 2024|", Date{2024, 8, 11}},
		{"German, before", "3:04 nachm. · 11. Aug. 2024|", Date{2024, 8, 11}},
		{"Hungarian, before", "du. 3:04 · 2024. aug. 11.|", Date{2024, 8, 11}},
		{"Swedish, before", "3:04 em · 11 aug. 2024|", Date{2024, 8, 11}},
		{"Arabic, before", "3:04 م · 11 أغسطس 2024|", Date{2024, 8, 11}},
		{"Vietnamese, before", "15:04 11 thg 8, 2024|", Date{2024, 8, 11}},
		{"with preposition", "1:45am on July 28th 2017|, a", Date{2017, 7, 28}},
		{"time only", "3:04 PM", Date{}},
		{"number and date", "17 - Aug 11, 2024", Date{}},

		// Machine forms.
		{"ISO", "2024-08-11| ", Date{2024, 8, 11}},
		{"ISO with time", "2024-08-11T10:00:00Z|", Date{2024, 8, 11}},
		{"ISO with offset", "2024-08-11T10:00:00.000+02:00|", Date{2024, 8, 11}},
		{"SQL", "2024-08-11 10:00:59|", Date{2024, 8, 11}},
		{"Twitter's API", "Tue May 25 13:25:57 +0000 2021|", Date{2021, 5, 25}},
		{"mail", "Tue, 25 May 2021 13:25:57 +0200|", Date{2021, 5, 25}},
		{"file name", "2019-06-11-at-17", Date{}},
		{"path", "2015/11/27/title", Date{}},
		{"version", "2024.8.11.3", Date{}},

		// Figures.
		{"day first", "13/08/2024|", Date{2024, 8, 13}},
		{"month first", "08/13/2024|", Date{2024, 8, 13}},
		{"either", "08/08/2024|", Date{2024, 8, 8}},
		{"in doubt", "11/08/2024", Date{}},
		{"hyphens in doubt", "11-08-2024", Date{}},
		{"dots", "11.08.2024|", Date{2024, 8, 11}},
		{"dots and blanks", "11. 8. 2024, 15:04|", Date{2024, 8, 11}},
		{"dots with American order", "08.13.2024", Date{}},
		{"year first", "2024/8/11|", Date{2024, 8, 11}},
		{"mixed separators", "2024/08-11", Date{}},
		{"Devanagari digits are never month first", "११/०८/२०२४|", Date{2024, 8, 11}},
		{"Persian", "۱۴۰۳/۵/۲۱|", Date{2024, 8, 11}},
		{"Thai", "๑๑/๘/๒๕๖๗|", Date{2024, 8, 11}},
		{"solar year in European digits may be lunar", "1403/5/21", Date{}},
		{"digits of two scripts in a number", "1१ अगस्त 2017", Date{}},
		{"two digits of year", "11.08.24", Date{}},
		{"three digits", "111 August 2024", Date{}},

		// No such day.
		{"leap day", "29 February 2024|", Date{2024, 2, 29}},
		{"no leap day", "29 February 2023", Date{}},
		{"century", "February 29, 2100", Date{}},
		{"day 0", "August 0, 2024", Date{}},
		{"day 32", "August 32, 2024", Date{}},
		{"long ago", "January 1, 1900", Date{}},
		{"far off", "January 1, 2200", Date{}},
		{"Buddhist year with an English month", "January 1, 2561", Date{}},

		// Weekdays.
		{"Facebook", "Friday, December 11, 2015|", Date{2015, 12, 11}},
		{"Facebook, German", "Freitag, 11. Dezember 2015|", Date{2015, 12, 11}},
		{"Facebook, French", "vendredi 11 décembre 2015|", Date{2015, 12, 11}},
		{"abbreviated", "Fri 11 Dec 2015|", Date{2015, 12, 11}},
		{"a word that is a weekday on other days", "sun 11 Dec 2015", Date{}},
		{"Tuesday and March", "mar 3 mar 2020|", Date{2020, 3, 3}},
		{"March, not Tuesday", "mar 3 2020|", Date{2020, 3, 3}},
		{"two letters", "zo, 11 aug 2024|", Date{2024, 8, 11}},
		{"two letters are words", "on Dec 9, 2015", Date{}},
		{"weekday of the next sentence", "August 11, 2024| Sunday", Date{2024, 8, 11}},
		{"wrong weekday after the date", "11 Ağustos 2024| Pazartesi", Date{2024, 8, 11}},

		// One word, two months.
		{"Czech", "11. srp 2016|", Date{2016, 8, 11}},
		{"Czech or Croatian", "11 srp 2016", Date{}},

		// No dates.
		{"empty", "", Date{}},
		{"a month", "March", Date{}},
		{"bracket", "(August 11, 2024)", Date{}},
		{"ages", "3 May be 2016", Date{}},
		{"ends in the middle", "August 11,", Date{}},
	} {
		t.Run(r.reason, func(t *testing.T) {
			want := Match{Date: r.want, Len: strings.IndexByte(r.in, '|')}
			in := strings.Replace(r.in, "|", "", 1)
			ok := want.Len >= 0
			want.Day, want.Masked = ok, ok && r.want == Date{}
			if !ok {
				want.Len = 0
			}
			if got, found := Prefix(in); got != want || found != ok {
				t.Errorf("Prefix(%q) = %+v, %v; want %+v, %v", in, got, found, want, ok)
			}
		})
	}
}

func TestMasked(t *testing.T) {
	for in, end := range map[string]string{
		"January *NUMBER*, *NUMBER*\r\nLa":   "January *NUMBER*, *NUMBER*",
		"*NUMBER* de enero de *NUMBER*. Sin": "*NUMBER* de enero de *NUMBER*",
		"January <NUM>, <NUM> A":             "January <NUM>, <NUM>",
		"[number]年[number]月[number]日":        "[number]年[number]月[number]日",
		"January NUMBER, NUMBER":             "January NUMBER, NUMBER",
		"January ##, ####":                   "January ##, ####",
		"January *NUMBER*, 2017":             "January *NUMBER*, 2017",
		"# May 2016":                         "", // a heading
		"January *number, 2017":              "",
		"*NUMBER* people":                    "",
		"*NUMBER*/*NUMBER*/*NUMBER*":         "", // nothing tells a date
		"January NUMBERS, NUMBER":            "",
	} {
		want := Match{Len: len(end), Masked: end != "", Day: end != ""}
		if got, ok := Prefix(in); got != want || ok != (end != "") {
			t.Errorf("Prefix(%q) = %+v, %v; want %+v", in, got, ok, want)
		}
		if d, ok := Whole(in); ok {
			t.Errorf("Whole(%q) = %v, but masked dates are none", in, d)
		}
	}
}

func TestSuffix(t *testing.T) {
	for _, r := range []struct {
		reason, in string // "|" before the date
		want       Date
	}{
		{"Facebook", "Posted by A. Name on |Friday, December 11, 2015", Date{2015, 12, 11}},
		{"preposition that is a weekday elsewhere", "posted on |Dec 9, 2015", Date{2015, 12, 9}},
		{"another", "from May 1 to |3 May 2016", Date{2016, 5, 3}},
		{"with time", "(@x) on |Apr 21, 2019 at 4:47am PDT", Date{2019, 4, 21}},
		{"time first", "Name @x |11:22 PM - 19 Oct 2016\n", Date{2016, 10, 19}},
		{"the longer of two readings", "x |3:04 PM · Aug 11, 2024", Date{2024, 8, 11}},
		{"behind another date", "1 May 2016 |3 May 2016", Date{2016, 5, 3}},
		{"behind a bracket", "(@x)|August 11, 2024", Date{2024, 8, 11}},
		{"Japanese without blanks", "投稿日|2018年6月6日", Date{2018, 6, 6}},
		{"Thai without blanks", "เมื่อ|5 ธันวาคม 2561", Date{2018, 12, 5}},
		{"blanks after it", "x |2024-08-11 \u00a0\n", Date{2024, 8, 11}},
		{"the date is all", "|2024-08-11", Date{2024, 8, 11}},
		{"a word ends it", "on August 11, 2024 again", Date{}},
		{"inside a number", "1.11.08.2024", Date{}},
		{"inside a word", "XAugust 11, 2024", Date{}},
		{"digits behind letters", "v11.08.2024", Date{}},
		{"no date", "17 boats in 2016", Date{}},
		{"empty", "", Date{}},
	} {
		t.Run(r.reason, func(t *testing.T) {
			wantStart := strings.IndexByte(r.in, '|')
			in := strings.Replace(r.in, "|", "", 1)
			m, start, ok := Suffix(in)
			if wantStart < 0 {
				if ok {
					t.Errorf("Suffix(%q) = %+v at %d, want none", in, m, start)
				}
				return
			}
			_, end := trim(in)
			want := Match{Date: r.want, Len: end - wantStart, Day: true}
			if m != want || start != wantStart || !ok {
				t.Errorf("Suffix(%q) = %+v at %d, %v; want %+v at %d", in, m, start, ok, want, wantStart)
			}
		})
	}
}

func TestSuffixOfLongText(t *testing.T) {
	const date = "วันพฤหัสบดีที่ 26 กุมภาพันธ์ พ.ศ. 2569 เวลา 15:04:05 น. (UTC)"
	text := strings.Repeat("ข้อความ ", 5000)
	m, start, ok := Suffix(text + date)
	if want := (Date{2026, 2, 26}); !ok || m.Date != want || start != len(text) {
		t.Errorf("Suffix = %+v at %d, %v; want %v at %d", m, start, ok, want, len(text))
	}
}

func TestWhole(t *testing.T) {
	want := Date{2024, 8, 11}
	for _, in := range []string{"August 11, 2024", " \n11.08.2024\u200f\t", "3:04 PM · Aug 11, 2024", "2024-08-11T10:00:00Z"} {
		if got, ok := Whole(in); !ok || got != want {
			t.Errorf("Whole(%q) = %v, %v; want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", " ", "August 11, 2024.", "on August 11, 2024", "August 11, 2024 August 12, 2024", "Aug 11"} {
		if got, ok := Whole(in); ok {
			t.Errorf("Whole(%q) = %v, want none", in, got)
		}
	}
}

func TestShortPrefix(t *testing.T) {
	for _, r := range []struct{ reason, in string }{ // "|" after what is found
		{"English", "Aug 11| and"},
		{"British", "11 Aug| and"},
		{"German, abbreviated", "11. Aug.| und"},
		{"Spanish", "11 de ago| y"},
		{"Japanese", "8月11日|に"},
		{"Korean", "8월 11일|"},
		{"Thai", "11 ส.ค.|"},
		{"ordinal", "August 11th|,"},
		{"with time", "August 11 at 3:04 PM|"},
		{"leap day", "Feb 29|"},
		{"hours", "2h| ago"},
		{"minutes", "5m|"},
		{"days", "3d|"},
		{"blank before the unit, its dot is left", "2 Std|. "},
		{"Japanese hours", "2時間|"},
		{"full date", "Aug 11, 2024"},
		{"full date, day first", "11 Aug 2024"},
		{"month and year", "Aug 2024"},
		{"no such day", "Aug 32"},
		{"time", "Aug 11:30"},
		{"word", "May be"},
		{"a longer word", "5minutes"},
		{"number", "11"},
		{"thousands", "2000m"},
		{"heading", "# May"},
		{"empty", ""},
	} {
		t.Run(r.reason, func(t *testing.T) {
			want := strings.IndexByte(r.in, '|')
			in := strings.Replace(r.in, "|", "", 1)
			got, ok := ShortPrefix(in)
			if ok != (want >= 0) || (ok && got != want) {
				t.Errorf("ShortPrefix(%q) = %d, %v; want %d", in, got, ok, want)
			}
		})
	}
}
