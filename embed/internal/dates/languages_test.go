package dates

import (
	"testing"
	"unicode/utf8"
)

// TestLanguages has, for each language of the widget, dates in the long and the
// short form of both CLDR releases and with the language's own digits, and things
// that only look like its dates (zero want).
func TestLanguages(t *testing.T) {
	type row struct {
		in     string
		want   Date
		reason string
	}
	none := Date{}
	for lang, rows := range map[string][]row{
		"ar": {
			{"7 مارس 2019", Date{2019, 3, 7}, "long"},
			{"7 مارس، 2019", Date{2019, 3, 7}, "CLDR 27 has a comma"},
			{"٢٣ ديسمبر ٢٠٢٠", Date{2020, 12, 23}, "own digits"},
			{"23 كانون الأول 2020", Date{2020, 12, 23}, "months of the Levant"},
			{"3 اغسطس 2021", Date{2021, 8, 3}, "alef without its hamza"},
			{"23 ديسمبرية 2020", none, "a longer word"},
		},
		"bn": {
			{"৯ জানুয়ারী, ২০১৮", Date{2018, 1, 9}, "CLDR 27, own digits"},
			{"9 জানুয়ারি, 2018", Date{2018, 1, 9}, "CLDR 48"},
			{"9 জানুয়ারি, 2018", Date{2018, 1, 9}, "precomposed letter"},
			{"২১ ফেব ২০২২", Date{2022, 2, 21}, "short"},
			{"২১ ফেব", none, "no year"},
		},
		"cs": {
			{"5. února 2020", Date{2020, 2, 5}, "long"},
			{"5. úno 2020", Date{2020, 2, 5}, "short"},
			{"30. 4. 2020", Date{2020, 4, 30}, "the short form is in figures"},
			{"31. dubna 2020", none, "April has 30 days"},
		},
		"da": {
			{"24. december 2016", Date{2016, 12, 24}, "long"},
			{"24. dec. 2016", Date{2016, 12, 24}, "short"},
			{"lørdag den 24. december 2016", Date{2016, 12, 24}, "full"},
			{"maj 2016", none, "a month"},
		},
		"de": {
			{"6. März 2018", Date{2018, 3, 6}, "long"},
			{"6. MÄRZ 2018", Date{2018, 3, 6}, "upper case"},
			{"2. Sept. 2018", Date{2018, 9, 2}, "short"},
			{"1. Jänner 2018", Date{2018, 1, 1}, "Austrian"},
			{"6. Märzen 2018", none, "a longer word"},
		},
		"el": {
			{"17 Μαΐου 2021", Date{2021, 5, 17}, "long"},
			{"17 Μαΐ 2021", Date{2021, 5, 17}, "CLDR 48"},
			{"17 ΙΑΝΟΥΆΡΙΟΣ 2021", Date{2021, 1, 17}, "final sigma in upper case"},
			{"17 Μαΐου", none, "no year"},
		},
		"en": {
			{"January 16, 2016", Date{2016, 1, 16}, "American"},
			{"16 January 2016", Date{2016, 1, 16}, "British"},
			{"Sept 9, 2016", Date{2016, 9, 9}, "short"},
			{"July 4th, 2020", Date{2020, 7, 4}, "ordinal"},
			{"May the fourth", none, "a verb"},
			{"March 2016", none, "a month"},
		},
		"es": {
			{"1 de febrero de 2017", Date{2017, 2, 1}, "long"},
			{"1 feb. 2017", Date{2017, 2, 1}, "short"},
			{"1.º de mayo de 2017", Date{2017, 5, 1}, "ordinal"},
			{"9 de setiembre de 2017", Date{2017, 9, 9}, "Peruvian"},
			{"19 de Jun de 2016", Date{2016, 6, 19}, "Instagram"},
			{"1 de febrero del equipo", none, "no year"},
		},
		"fa": {
			{"۲۳ دسامبر ۲۰۲۰", Date{2020, 12, 23}, "Gregorian, own digits"},
			{"7 مارس 2019", Date{2019, 3, 7}, "Gregorian"},
			{"۲۳ ژانویهٔ ۲۰۲۰", Date{2020, 1, 23}, "with ezafe"},
			{"۱ فروردین ۱۴۰۴", Date{2025, 3, 21}, "solar, after the leap year 1403"},
			{"۳۰ اسفند ۱۴۰۳", Date{2025, 3, 20}, "leap day"},
			{"۳۰ اسفند ۱۴۰۲", none, "no leap year"},
			{"۲۱ مرداد ۲۰۲۴", none, "Gregorian year with a solar month"},
		},
		"fi": {
			{"6. joulukuuta 2017", Date{2017, 12, 6}, "long"},
			{"6. jouluk. 2017", Date{2017, 12, 6}, "short, Twitter"},
			{"6. joulu 2017", Date{2017, 12, 6}, "short, CLDR 48"},
			{"6. joulukuusta 2017", none, "a longer word"},
		},
		"fil": {
			{"Hunyo 12, 2018", Date{2018, 6, 12}, "long"},
			{"Hun 12, 2018", Date{2018, 6, 12}, "short"},
			{"ika-12 ng Hunyo 2018", Date{2018, 6, 12}, "ordinal"},
			{"Hunyo 31, 2018", none, "June has 30 days"},
		},
		"fr": {
			{"14 juillet 2019", Date{2019, 7, 14}, "long"},
			{"14 juil. 2019", Date{2019, 7, 14}, "short"},
			{"1er août 2019", Date{2019, 8, 1}, "ordinal"},
			{"1er août", none, "no year"},
		},
		"he": {
			{"14 במאי 2018", Date{2018, 5, 14}, "long, with preposition"},
			{"14 בספט׳ 2018", Date{2018, 9, 14}, "short"},
			{"14 בספט' 2018", Date{2018, 9, 14}, "short, typed with an apostrophe"},
			{"14 במאית 2018", none, "a longer word"},
		},
		"hi": {
			{"15 अगस्त 2017", Date{2017, 8, 15}, "long"},
			{"१५ अगस्त २०१७", Date{2017, 8, 15}, "own digits"},
			{"26 फरवरी 2019", Date{2019, 2, 26}, "without nukta"},
			{"26 फ़र॰ 2019", Date{2019, 2, 26}, "short"},
			{"३० फ़रवरी २०१९", none, "February"},
		},
		"hu": {
			{"2019. március 15.", Date{2019, 3, 15}, "long"},
			{"2019. márc. 15.", Date{2019, 3, 15}, "short"},
			{"2019. március 15., péntek", Date{2019, 3, 15}, "full"},
			{"2019. március", none, "a month"},
		},
		"id": {
			{"17 Agustus 2019", Date{2019, 8, 17}, "long"},
			{"17 Agt 2019", Date{2019, 8, 17}, "CLDR 27"},
			{"17 Agu 2019", Date{2019, 8, 17}, "CLDR 48"},
			{"17 Agustusan 2019", none, "a longer word"},
		},
		"it": {
			{"25 aprile 2018", Date{2018, 4, 25}, "long"},
			{"25 apr 2018", Date{2018, 4, 25}, "short"},
			{"1º maggio 2018", Date{2018, 5, 1}, "ordinal"},
			{"31 settembre 2018", none, "September has 30 days"},
		},
		"ja": {
			{"2018年6月6日", Date{2018, 6, 6}, "long"},
			{"２０１８年６月６日", Date{2018, 6, 6}, "full width"},
			{"2018年6月6日水曜日", Date{2018, 6, 6}, "full"},
			{"2018年6月6日(水)", Date{2018, 6, 6}, "with weekday"},
			{"2017 10月 20", Date{2017, 10, 20}, "Instagram"},
			{"2018年6月", none, "a month"},
			{"2018年13月6日", none, "no such month"},
		},
		"ko": {
			{"2018년 5월 9일", Date{2018, 5, 9}, "long"},
			{"2018년 5월 9일 수요일", Date{2018, 5, 9}, "full"},
			{"2018. 5. 9.", Date{2018, 5, 9}, "short"},
			{"2017 8월 30", Date{2017, 8, 30}, "Instagram"},
			{"2018년 5월", none, "a month"},
		},
		"msa": {
			{"31 Ogos 2017", Date{2017, 8, 31}, "long"},
			{"31 Mac 2017", Date{2017, 3, 31}, "March"},
			{"1 Dis 2017", Date{2017, 12, 1}, "short"},
			{"31 Jun 2017", none, "June has 30 days"},
		},
		"nl": {
			{"27 april 2019", Date{2019, 4, 27}, "long"},
			{"27 mrt. 2019", Date{2019, 3, 27}, "short"},
			{"zaterdag 27 april 2019", Date{2019, 4, 27}, "full"},
			{"27 meisjes 2019", none, "a longer word"},
		},
		"no": {
			{"17. mai 2017", Date{2017, 5, 17}, "long"},
			{"17. des. 2017", Date{2017, 12, 17}, "short"},
			{"onsdag 17. mai 2017", Date{2017, 5, 17}, "full"},
			{"mars 2017", none, "a month"},
		},
		"pl": {
			{"11 listopada 2018", Date{2018, 11, 11}, "long"},
			{"11 lis 2018", Date{2018, 11, 11}, "short"},
			{"Cze 29, 2017", Date{2017, 6, 29}, "Instagram"},
			{"29 Lip, 2017", Date{2017, 7, 29}, "Instagram, July and not Croatian June"},
			{"31 listopada 2018", none, "November has 30 days"},
		},
		"pt": {
			{"23 de outubro de 2020", Date{2020, 10, 23}, "long"},
			{"13 de mar de 2018", Date{2018, 3, 13}, "short"},
			{"1º de março de 2018", Date{2018, 3, 1}, "ordinal"},
			{"13 de outubro", none, "no year"},
		},
		"ro": {
			{"1 decembrie 2018", Date{2018, 12, 1}, "long"},
			{"1 iun. 2018", Date{2018, 6, 1}, "short"},
			{"sâmbătă, 1 decembrie 2018", Date{2018, 12, 1}, "full"},
			{"1 decembristă 2018", none, "a longer word"},
		},
		"ru": {
			{"16 мая 2018 г.", Date{2018, 5, 16}, "long"},
			{"16 мая 2018\u202fг.", Date{2018, 5, 16}, "narrow no-break space"},
			{"9 авг 2018", Date{2018, 8, 9}, "short without dot"},
			{"9 сент. 2018 г.", Date{2018, 9, 9}, "short"},
			{"9 Фев 2018", Date{2018, 2, 9}, "Instagram"},
			{"9 маяков 2018", none, "a longer word"},
		},
		"af": {
			{"5 Desember 2020", Date{2020, 12, 5}, "long"},
			{"14 Mrt. 2021", Date{2021, 3, 14}, "short"},
			{"31 Junie 2020", none, "June has 30 days"},
		},
		"sl": {
			{"5. avgust 2020", Date{2020, 8, 5}, "long"},
			{"14. maj 2021", Date{2021, 5, 14}, "long"},
			{"5. avg. 2020", Date{2020, 8, 5}, "short"},
			{"31. junij 2020", none, "June has 30 days"},
		},
		"sv": {
			{"6 juni 2018", Date{2018, 6, 6}, "long"},
			{"6 sep. 2018", Date{2018, 9, 6}, "short"},
			{"onsdag 6 juni 2018", Date{2018, 6, 6}, "full"},
			{"6 juniors 2018", none, "a longer word"},
		},
		"th": {
			{"5 ธันวาคม 2561", Date{2018, 12, 5}, "Buddhist year"},
			{"5 ธันวาคม ค.ศ. 2018", Date{2018, 12, 5}, "common era, CLDR"},
			{"๕ ธ.ค. ๒๕๖๑", Date{2018, 12, 5}, "short, own digits"},
			{"วันพุธที่ 5 ธันวาคม พ.ศ. 2561", Date{2018, 12, 5}, "full"},
			{"5 ธันวาคม", none, "no year"},
		},
		"tr": {
			{"11 Ağustos 2018", Date{2018, 8, 11}, "long"},
			{"1 MAYIS 2018", Date{2018, 5, 1}, "upper case, with dotless i"},
			{"10 EKİM 2018", Date{2018, 10, 10}, "upper case, with dotted i"},
			{"11 Ağu 2018 Cumartesi", Date{2018, 8, 11}, "weekday last"},
			{"11 Ağustosta 2018", none, "a longer word"},
		},
		"uk": {
			{"24 серпня 2019 р.", Date{2019, 8, 24}, "long"},
			{"24 серп. 2019 р.", Date{2019, 8, 24}, "short"},
			{"24 Сер 2019", Date{2019, 8, 24}, "CLDR 27, stand-alone"},
			{"31 листопада 2019", none, "November has 30 days"},
		},
		"ur": {
			{"14 اگست، 2018", Date{2018, 8, 14}, "long"},
			{"۱۴ اگست، ۲۰۱۸", Date{2018, 8, 14}, "own digits"},
			{"منگل، 14 اگست، 2018", Date{2018, 8, 14}, "full"},
			{"14 اگستان، 2018", none, "a longer word"},
		},
		"vi": {
			{"2 tháng 9, 2018", Date{2018, 9, 2}, "long, CLDR 48"},
			{"Ngày 02 tháng 09 năm 2018", Date{2018, 9, 2}, "long, CLDR 27"},
			{"2 thg 12, 2018", Date{2018, 12, 2}, "short: month 12, not month 1"},
			{"Tháng Mười Một 2, 2018", Date{2018, 11, 2}, "in words: 11, not 10"},
			{"2 tháng 13, 2018", none, "no such month"},
		},
		"zh-cn": {
			{"2019年10月1日", Date{2019, 10, 1}, "long"},
			{"2019年10月1日星期二", Date{2019, 10, 1}, "full"},
			{"2017 年 5 月 5 日", Date{2017, 5, 5}, "Instagram"},
			{"2019年10月32日", none, "no such day"},
		},
		"zh-tw": {
			{"2020年1月11日", Date{2020, 1, 11}, "long"},
			{"2020年1月11日 星期六", Date{2020, 1, 11}, "full"},
			{"2020年1月11日（六）", Date{2020, 1, 11}, "with weekday"},
			{"2020年1月", none, "a month"},
		},
		// Not of the widget, but of Twitter's site, and met in embeds.
		"ca": {
			{"16 de novembre de 2018", Date{2018, 11, 16}, "long"},
			{"11 d’abril del 2018", Date{2018, 4, 11}, "elided"},
			{"11 d’abril", none, "no year"},
		},
		"hr": {
			{"11. listopada 2018.", Date{2018, 10, 11}, "October with Croatian dots"},
			{"11. lip 2018.", Date{2018, 6, 11}, "June with Croatian dots"},
			{"11. listopada 2018", none, "Croatian or Polish"},
		},
	} {
		for _, r := range rows {
			t.Run(lang+"/"+r.reason, func(t *testing.T) {
				got, ok := Whole(r.in)
				if got != r.want || ok != (r.want != none) {
					t.Errorf("Whole(%q) = %v, %v; want %v", r.in, got, ok, r.want)
				}
				if r.want == none {
					if m, ok := Prefix(r.in); ok {
						t.Errorf("Prefix(%q) = %v, want none", r.in, m)
					}
					return
				}
				checkPlaces(t, r.in, r.want)
			})
		}
	}
}

// checkPlaces looks for the date in as Prefix and Suffix meet it.
func checkPlaces(t *testing.T, date string, want Date) {
	t.Helper()
	full := Match{Date: want, Len: len(date), Day: true}
	for _, after := range []string{" ", "\n\nMore", " — and", "\u00a0"} {
		if m, ok := Prefix(date + after); !ok || m != full {
			t.Errorf("Prefix(%q) = %+v, %v; want %+v", date+after, m, ok, full)
		}
	}
	for _, before := range []string{"— Name (@handle) ", "said:\n", "(@handle)"} {
		m, start, ok := Suffix(before + date + " ")
		if !ok || m != full || start != len(before) {
			t.Errorf("Suffix(%q) = %+v at %d, %v; want %+v at %d", before+date, m, start, ok, full, len(before))
		}
	}
	if !utf8.ValidString(date) {
		t.Error("a row is not valid UTF-8")
	}
}
