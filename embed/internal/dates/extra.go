package dates

import "strings"

// extraMonths are spellings that neither CLDR release has, in the form of
// monthTable. They were met in embeds (Instagram printed the first three letters of
// a month in many languages) or are the usual variants of news sites: Russian,
// French, Hungarian and Greek short forms, Finnish ones with -k, the months of the
// Egyptian press, Hindi and Bengali variants, Persian loans from English, the
// spelled-out Vietnamese months, Indonesian spelling.
// Left out as ambiguous: Finnish "mar" (marraskuu, November) and French "jui".
var extraMonths = [...]nameRow{
	{"ar", ";;;;;يونيه;يوليه;;;;;"},
	{"bn", ";;;;;;;আগষ্ট|অগাস্ট|অগস্ট;;;;"},
	{"el", ";Φεβρ;;;;;;;Σεπτ;;;"},
	{"fa", ";;;;می;جون;جولای;آگوست;;;;"},
	{"fi", "tammik;helmik;maalisk;huhtik;toukok;kesäk;heinäk;elok;syysk;lokak;marrask;jouluk"},
	{"fr", ";fév;;;;;;aoû;;;;"},
	{"he", ";;מרס|במרס;;;;;;;;;"},
	{"hi", ";;;;;;;;सितम्बर|सित;अक्टू;नवम्बर;दिसम्बर"},
	{"hu", ";;;;;;;;szep;;;"},
	{"id", ";Pebruari;;;;;;Agust;;;Nopember;"},
	{"ru", ";фев;;;;;;;сен;;ноя;"},
	{"vi", "tháng 01|tháng một|tháng giêng;tháng 02|tháng hai;tháng 03|tháng ba;tháng 04|tháng tư;" +
		"tháng 05|tháng năm;tháng 06|tháng sáu;tháng 07|tháng bảy;tháng 08|tháng tám;" +
		"tháng 09|tháng chín;tháng mười;tháng mười một;tháng mười hai"},
}

// solarMonths are the months of the Persian calendar from Farvardin
// (CLDR, locale fa, calendar persian).
const solarMonths = "فروردین;اردیبهشت;خرداد;تیر;مرداد;شهریور;مهر;آبان;آذر;دی;بهمن;اسفند"

// extraDays are weekdays that CLDR does not have, in the form of weekdayTable.
var extraDays = [...]nameRow{
	{"de", "/;/;/;/;/;/;Sonnabend/"},
	{"en", "/;/;/Tues;/Weds;/Thur|Thurs;/;/"},
	{"zh-cn", "星期天/;/;/;/;/;/;/"},
}

// extraWords are the small words around and inside a date, separated by "|": mostly
// those of CLDR's date and time patterns, then what Instagram's and Facebook's
// embeds print ("a la(s)", "időpont").
var extraWords = [...]struct {
	kind  kind
	words string
}{
	{kindClock, "at|um|kl|klo|klokka|klockan|kello|om|alle ore|alle|ore|a las|a la|a la(s)|à|às|ás|a les|o|o godz|godz|" +
		"la|la ora|ora|v|u|в|о|у|στις|στο|pukul|jam|pada|nang|lúc|saat|időpont|בשעה|को|এ|at about|" +
		"في|الساعة|ساعت|کو|เวลา|এর সময়"},
	{kindOn, "on|am|le|el|il|em|op|den|dne|dnia|pada|noong|der"},
	{kindLink, "de|del|of|the|ng|năm|den|ที่"},
	{kindLead, "ngày|วันที่|ika-"},
	{kindCommon, "ค.ศ|คริสต์ศักราช|ส.ศ"},
	{kindBuddhist, "พ.ศ|พุทธศักราช"},
	{kindYearMark, "г|года|р|року"},
	{kindHour, "Uhr|น|h|hrs|Hrs|बजे|óra"},
	{kindRarePeriod, "de|du|em|fm|ap|ip|a|p"},
	// Abbreviations of the IANA time zone database that occur in Europe, America,
	// South and East Asia, Australia.
	{kindZone, "UTC|GMT|Z|PST|PDT|PT|MST|MDT|MT|CST|CDT|CT|EST|EDT|ET|AKST|AKDT|HST|BST|IST|WET|WEST|CET|CEST|" +
		"EET|EEST|MSK|TRT|PKT|WIB|WITA|WIT|HKT|SGT|PHT|JST|KST|AWST|ACST|ACDT|AEST|AEDT|NZST|NZDT|SAST|BRT|ART"},
	// Units of age on Twitter's and Instagram's cards, by their own translations.
	{kindAge, "s|m|h|d|w|y|mo|min|hr|hrs|sec|wk|j|sem|Std|Min|Tg|Sek|Wo|ч|мин|д|нед|" +
		"秒|分|分鐘|分钟|分前|時間|時間前|小時|小时|日|日前|天|週間|초|분|시간|일|주"},
}

// A style is how the day and the year of a date are written.
type style uint8

const (
	plainStyle   style = iota // 11 lip 2016
	dayDotStyle               // 11. srp 2016
	bothDotStyle              // 11. srp 2016.
)

// homographs are the words that mean different months in different languages, with
// the month in each style, 0 where it cannot be told. Polish puts no dots, Czech
// one after the day, Croatian one after the year as well (CLDR, long patterns).
var homographs = [...]struct {
	word   string
	months [3]uint8
}{
	{"lip", [3]uint8{7, 0, 6}},        // Polish lipiec, Croatian lipanj
	{"lis", [3]uint8{11, 11, 10}},     // Polish and Czech listopad, Croatian listopad
	{"listopad", [3]uint8{11, 11, 0}}, // the Croatian date has listopada
	{"listopada", [3]uint8{11, 0, 10}},
	{"srp", [3]uint8{0, 8, 7}}, // Czech srpen, Croatian srpanj
}

func (b *builder) addExtras() {
	for _, row := range extraMonths {
		for m, names := range strings.Split(row.names, ";") {
			for word := range strings.SplitSeq(names, "|") {
				if word != "" {
					b.month(row.lang, word, m+1)
				}
			}
		}
	}
	for m, word := range strings.Split(solarMonths, ";") {
		n := b.name(word)
		n.kinds |= kindSolar
		n.month = uint8(m + 1)
	}
	for _, row := range extraDays {
		for d, names := range strings.Split(row.names, ";") {
			wide, short, _ := strings.Cut(names, "/")
			if wide != "" {
				b.day(row.lang, wide, d, kindDay)
			}
			for word := range strings.SplitSeq(short, "|") {
				if word != "" {
					b.day(row.lang, word, d, kindShortDay)
				}
			}
		}
	}
	for _, row := range extraWords {
		for word := range strings.SplitSeq(row.words, "|") {
			b.add(word, row.kind)
		}
	}
	for word := range strings.SplitSeq("de|du|em|fm|ap|ip", "|") {
		b.name(word).kinds &^= kindPeriod
	}
	for i, h := range homographs {
		b.name(h.word).like = uint8(i + 1)
	}
}
