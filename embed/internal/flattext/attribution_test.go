package flattext

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/options"
)

func TestReadSignatures(t *testing.T) {
	const want = "tweet Mia Quill (@mia_quill) 2023-05-14: Ferries run all night now!"
	var cases []readCase
	for _, dash := range []struct{ reason, dash string }{
		{"the widget's em dash", " — "},
		{"an en dash", " – "},
		{"two hyphens", " -- "},
		{"three hyphens, pandoc's em dash", " --- "},
		{"a horizontal bar", " ― "},
		{"a dash glued on both sides", "—"},
		{"a dash glued to the words", "— "},
		{"the named entity left as it is", " &mdash; "},
		{"the decimal entity left as it is", " &#8212; "},
		{"the hexadecimal entity left as it is", " &#x2014; "},
		{"an entity escaped twice", " &amp;mdash; "},
		{"a dash read as Windows-1252", " â€” "},
		{"a dash read as Latin-1", " â\u0080\u0094 "},
		{"a dash read as Windows-1251", " вЂ” "},
		{"a dash read as Mac Roman", " ‚Äî "},
		{"the control character that Windows-1252 calls an em dash", " \u0097 "},
		{"a dash that became the replacement character", " \ufffd "},
		{"a dash that became a hyphen", " - "},
		{"a dash on a line of its own", "\n—\n"},
		{"a no-break space behind the dash", " —\u00a0"},
	} {
		cases = append(cases, readCase{dash.reason, inArticle("«Ferries run all night now!" + dash.dash + "Mia Quill (@mia_quill) May 14, 2023»"), []string{want}})
	}
	cases = append(cases, []readCase{
		{"signature on the next line", inArticle("«Ferries run all night now!\n— Mia Quill (@mia_quill) May 14, 2023»"), []string{want}},
		{"signature behind a blank line", inArticle("«Ferries run all night now!\n\n— Mia Quill (@mia_quill) May 14, 2023»"), []string{want}},
		{"signature wrapped in its name", inArticle("«Ferries run all night now! — Mia\nQuill (@mia_quill) May 14, 2023»"), []string{want}},
		{"signature wrapped in its date", inArticle("«Ferries run all night now!\n— Mia Quill (@mia_quill) May\n14, 2023»"), []string{want}},
		{"date on a line of its own", inArticle("«Ferries run all night now!\n— Mia Quill (@mia_quill)\nMay 14, 2023»"), []string{want}},
		{"date printed with underscores", inArticle("«Ferries run all night now!\n— Mia Quill (@mia_quill) May_14,_2023»"), []string{want}},
		{"masked digits leave no date", inArticle("«Ferries run all night now!\n— Mia Quill (@mia_quill) May *NUMBER*, *NUMBER*»"), []string{"tweet Mia Quill (@mia_quill) : Ferries run all night now!"}},
		{"a time behind the date", inArticle("«Ferries run all night now! — Mia Quill (@mia_quill) May 14, 2023 at 3:04 pm»"), []string{want}},
		{"the next paragraph glued to the date", articleHead + " " + quayWorks + " " + quayWorks + "\n\n«Ferries run all night now! — Mia Quill (@mia_quill) May 14, 2023»Advertisement\n\n" + articleTail, []string{want}},
		{"Windows line ends", "A first line.\r\n\r\n«Ferries run all night now!\r\n— Mia Quill (@mia_quill) May 14, 2023»\r\n\r\nA last line.", []string{want}},
		{"quotation with the date as a Markdown link", inArticle("> «Ferries run all night now!\n>\n> — Mia Quill (@mia\\_quill) [May 14, 2023](https://twitter.com/mia_quill/status/1657700000000000001?ref_src=x)»"), []string{want + " #1657700000000000001"}},
		{"the label of the Markdown link is wrapped", inArticle("> «Ferries run all night now!\n>\n> --- Mia Quill (@mia_quill) [May\n> 14, 2023](https://twitter.com/mia_quill/status/1657700000000000001)»"), []string{want + " #1657700000000000001"}},
		{"quotation with an escaped hyphen and a space in the handle", inArticle("> «Ferries run all night now!\n> \n> \\- Mia Quill (@ mia_quill) [May 14, 2023](https://twitter.com/mia_quill/status/1657700000000000001)»"), []string{want + " #1657700000000000001"}},
		{"a reference instead of the link's address", inArticle("> «Ferries run all night now!\n>\n> — Mia Quill (@mia_quill) [May 14, 2023][4]»"), []string{want}},
		{"the links of a text browser are numbered", "   Words.\n\n     «Ferries run all night now!\n     — Mia Quill (@mia_quill) [4]May 14, 2023»\n\n   More words.", []string{want}},
		{"the status address behind the date", inArticle("«Ferries run all night now! — Mia Quill (@mia_quill) May 14, 2023 (https://twitter.com/mia_quill/status/1657700000000000001)»"), []string{want + " #1657700000000000001"}},
		{"the status address instead of a date", inArticle("«Ferries run all night now! — Mia Quill (@mia_quill) https://twitter.com/mia_quill/status/1657700000000000001»"), []string{"tweet Mia Quill (@mia_quill) : Ferries run all night now! #1657700000000000001"}},
		{"no date, but a pic link before the dash", inArticle("«Ferries! pic.twitter.com/Zk3pQ9vLmN — Mia Quill (@mia_quill)»"), []string{"tweet Mia Quill (@mia_quill) : Ferries! pic.twitter.com/Zk3pQ9vLmN"}},
		{"no dash, but a pic link on the line before", inArticle("«Ferries! pic.twitter.com/Zk3pQ9vLmN\n\nMia Quill (@mia_quill) May 14, 2023»"), []string{"tweet Mia Quill (@mia_quill) 2023-05-14: Ferries! pic.twitter.com/Zk3pQ9vLmN"}},
		{"no dash, but a pic link before the name", inArticle("«Ferries! pic.twitter.com/Zk3pQ9vLmN Mia Quill (@mia_quill) May 14, 2023»"), []string{"tweet Mia Quill (@mia_quill) 2023-05-14: Ferries! pic.twitter.com/Zk3pQ9vLmN"}},
		{"no dash, but a t.co link before the name", inArticle("«Ferries https://t.co/Ab12Cd34Ef Mia Quill (@mia_quill) May 14, 2023»"), []string{"tweet Mia Quill (@mia_quill) 2023-05-14: Ferries https://t.co/Ab12Cd34Ef"}},
		{"name with brackets", inArticle("«Ferries! — Quill News (UK) (@mia_quill) May 14, 2023»"), []string{"tweet Quill News (UK) (@mia_quill) 2023-05-14: Ferries!"}},
		{"name in brackets", inArticle("«Ferries! — (((MQ))) (@mia_quill) May 14, 2023»"), []string{"tweet (((MQ))) (@mia_quill) 2023-05-14: Ferries!"}},
		{"name with hyphens", inArticle("«Ferries! — Mia - Text SEA to 55 -- now (@mia_quill) May 14, 2023»"), []string{"tweet Mia - Text SEA to 55 -- now (@mia_quill) 2023-05-14: Ferries!"}},
		{"name with an em dash on a line of its own", inArticle("«Ferries!\n— Mia — Quill (@mia_quill) May 14, 2023»"), []string{"tweet Mia — Quill (@mia_quill) 2023-05-14: Ferries!"}},
		{"an em dash in the words", inArticle("«Ferries run all night — finally — Mia Quill (@mia_quill) May 14, 2023»"), []string{"tweet Mia Quill (@mia_quill) 2023-05-14: Ferries run all night — finally"}},
		{"name with emoji and entities", inArticle("«Ferries! — Mia &amp; Co 🚢 (@mia_quill) May 14, 2023»"), []string{"tweet Mia & Co 🚢 (@mia_quill) 2023-05-14: Ferries!"}},
		{"name of one letter", inArticle("«Ferries! — M (@mia_quill) May 14, 2023»"), []string{"tweet M (@mia_quill) 2023-05-14: Ferries!"}},
		{"no name at all", inArticle("«Ferries! — (@mia_quill) May 14, 2023»"), []string{"tweet  (@mia_quill) 2023-05-14: Ferries!"}},
		{"name in another script", inArticle("«Ferries! — みあ صِ (@mia_quill) May 14, 2023»"), []string{"tweet みあ صِ (@mia_quill) 2023-05-14: Ferries!"}},
		{"handle with a profile link", inArticle("> «Ferries!\n>\n> — Mia Quill ([@mia_quill](https://twitter.com/mia_quill)) May 14, 2023»"), []string{"tweet Mia Quill (@mia_quill) 2023-05-14: Ferries!"}},
		{"only the signature is left", "«— Mia Quill (@mia_quill) May 14, 2023»\n\n" + articleTail, []string{"tweet Mia Quill (@mia_quill) 2023-05-14: "}},
	}...)
	runReadCases(t, cases)
}

func TestReadNoTweets(t *testing.T) {
	for _, c := range []struct{ reason, text string }{
		{"a biography", inArticle("Mia Quill (@mia_quill) is a summer reporter. She covers harbours.")},
		{"a biography with a dash", inArticle("Mia Quill — our ferry reporter — is on Twitter (@mia_quill).")},
		{"a role before the handle", inArticle("Mia Quill — Reporter (@mia_quill)")},
		{"a byline with a date", "By Mia Quill (@mia_quill) May 14, 2023\n\n" + articleTail},
		{"a byline with a dash and a date", "By Mia Quill — Staff writer (@mia_quill)\nMay 14, 2023\n\n" + articleTail},
		{"a name, a handle and a date without a dash", "Mia Quill (@mia_quill)\nMay 14, 2023\n\n" + articleTail},
		{"a dateline", "PORTLAND (@seawire) - The harbour board voted on May 14, 2023 for night ferries."},
		{"a line that asks to follow", inArticle("Follow the ferry desk on Twitter @ferrydesk and Mia Quill (@mia_quill).")},
		{"a picture credit", inArticle("Photo — Mia Quill (@mia_quill)")},
		{"a list of handles", "- Mia Quill (@mia_quill)\n- Bo Tern (@botern)\n- Cy Lund (@cylund)\n"},
		{"a list of handles with dashes", "— Mia Quill (@mia_quill)\n— Bo Tern (@botern)\n— Cy Lund (@cylund)\n"},
		{"a list with dates", "Winners:\n\n- Mia Quill (@mia_quill) May 3, 2020\n- Bo Tern (@botern) May 4, 2020\n"},
		{"a quotation in running text", inArticle("As Mia Quill (@mia_quill) wrote on May 14, 2023 — a day later — Bo Tern (@botern) agreed.")},
		{"prose that goes on behind the date", inArticle("The tweet was — says Mia Quill (@mia_quill) May 14, 2023 or so — a joke.")},
		{"the head of a comment", "miaq (@mia_quill) May 14, 2023 at 3:04 pm\nI agree with that.\n\nbo (@botern) May 15, 2023 at 1:00 pm\nMe too.\n"},
		{"a comment with name, handle and date on lines", "Comments\n\nMia Quill\n@mia_quill\nMay 14, 2023 at 3:04 pm\nI agree with that.\n"},
		{"a change log", "## 1.2.0\n\n- Fix the dock (@mia_quill) 2020-01-02\n- Add ferries - thanks Bo (@botern)\n* Fix the pier – Cy Lund (@cylund)\n"},
		{"a Debian signature", " -- Mia Quill <mia@quill.example>  Mon, 01 Jan 2024 10:00:00 +0000\n"},
		{"an e-mail", "On May 14, 2023, Mia Quill <mia@quill.example> wrote:\n> hello there\n> — Mia (@mia_quill)\n"},
		{"a programme of talks", "10:00 Night ferries in practice — Mia Quill (@mia_quill)\n11:00 Piers — Bo Tern (@botern)\n"},
		{"a page title", "Harbour Watch (@harbourwatch) | Twitter\n"},
		{"a code example's credit", "See the Pen Night ferry by Mia Quill (@mia_quill) on CodePen.\n"},
		{"a package name", "npm install @11ty/eleventy-fetch — by Mia (@mia_quill)"},
		{"a documentation tag", "/**\n * Sails.\n * @param to where (@mia_quill)\n * @since May 14, 2023\n */"},
		{"the days of an exhibition", inArticle("Ferries in oil — Mia Quill (@mia_quill)\nMay 14, 2023 – June 9, 2023")},
		{"the days of a festival on one line", inArticle("Ferry Days — Portland (@ferrydays) May 14, 2023 - May 16, 2023")},
		{"no dash, and a link of another site before the name", inArticle("The timetable is at https://ferries.example/night Mia Quill (@mia_quill) May 14, 2023")},
		{"the credit of a picture with its link", inArticle("Picture: pic.twitter.com/Zk3pQ9vLmN")},
		{"the credit of a picture in a few words", inArticle("Photo by Mia Quill on Twitter pic.twitter.com/Zk3pQ9vLmN")},
		{"a pic link in a sentence", inArticle("The picture (pic.twitter.com/Zk3pQ9vLmN) shows the ferry at night.")},
		{"a long paragraph that ends in a pic link", inArticle(articleHead + " " + articleTail + " See pic.twitter.com/Zk3pQ9vLmN")},
		{"an epigraph", inArticle("“The best ferry is the next one.”\n\n— Bo Tern")},
		{"a handle too long for Twitter", inArticle("Ferries! — Mia Quill (@mia_quill_of_the_harbour_board) May 14, 2023")},
	} {
		t.Run(c.reason, func(t *testing.T) {
			for _, it := range read(new(options.Options), c.text) {
				t.Errorf("found %s", brief(it))
			}
		})
	}
}

// Each language of Twitter's widget: words, the date as the widget prints it
// there, and a sentence with handle and date that is no tweet.
func TestReadLanguages(t *testing.T) {
	for _, c := range []struct{ lang, words, date, miss string }{
		{"ar", "العبارات الليلية تعود أخيرا", "١٤ مايو، ٢٠٢٣", "كتبت ميا (@mia_quill) في ١٤ مايو، ٢٠٢٣ عن العبارات."},
		{"bn", "রাতের ফেরি চলবে", "১৪ মে, ২০২৩", "মিয়া (@mia_quill) ১৪ মে, ২০২৩ তারিখে লিখেছেন।"},
		{"cs", "Přívozy jezdí celou noc!", "14. května 2023", "Mia Quill (@mia_quill) 14. května 2023 napsala o přívozech."},
		{"da", "Færgerne sejler hele natten!", "14. maj 2023", "Mia Quill (@mia_quill) skrev 14. maj 2023 om færgerne."},
		{"de", "Die Fähren fahren jetzt nachts!", "14. Mai 2023", "Von Mia Quill (@mia_quill), 14. Mai 2023"},
		{"el", "Τα πλοία ταξιδεύουν όλη νύχτα!", "14 Μαΐου 2023", "Η Mia Quill (@mia_quill) έγραψε στις 14 Μαΐου 2023."},
		{"en", "Ferries run all night now!", "May 14, 2023", "Mia Quill (@mia_quill) wrote on May 14, 2023 that ferries run."},
		{"es", "¡Los ferris navegan de noche!", "14 de mayo de 2023", "Mia Quill (@mia_quill) escribió el 14 de mayo de 2023 sobre los ferris."},
		{"fa", "کشتی\u200cها شب\u200cها هم می\u200cروند", "۱۴ مهٔ ۲۰۲۳", "میا (@mia_quill) در ۱۴ مهٔ ۲۰۲۳ نوشت."},
		{"fi", "Lautat kulkevat koko yön!", "14. toukokuuta 2023", "Mia Quill (@mia_quill) kirjoitti 14. toukokuuta 2023 lautoista."},
		{"fil", "May ferry na sa gabi!", "Mayo 14, 2023", "Sumulat si Mia Quill (@mia_quill) noong Mayo 14, 2023."},
		{"fr", "Les bacs circulent la nuit !", "14 mai 2023", "Par Mia Quill (@mia_quill), le 14 mai 2023"},
		{"he", "המעבורות שטות כל הלילה", "14 במאי 2023", "מיה (@mia_quill) כתבה ב-14 במאי 2023 על המעבורות."},
		{"hi", "नावें रात भर चलेंगी", "14 मई 2023", "मिया (@mia_quill) ने 14 मई 2023 को लिखा।"},
		{"hu", "Éjjel is járnak a kompok!", "2023. május 14.", "Mia Quill (@mia_quill) 2023. május 14. napján írt."},
		{"id", "Feri berlayar semalaman!", "14 Mei 2023", "Mia Quill (@mia_quill) menulis pada 14 Mei 2023."},
		{"it", "I traghetti viaggiano di notte!", "14 maggio 2023", "Di Mia Quill (@mia_quill), 14 maggio 2023"},
		{"ja", "夜も船が出ます", "2023年5月14日", "みあ(@mia_quill)は2023年5月14日に書いた。"},
		{"ko", "밤에도 배가 다닙니다", "2023년 5월 14일", "미아(@mia_quill)는 2023년 5월 14일에 썼다."},
		{"msa", "Feri belayar sepanjang malam!", "14 Mei 2023", "Mia Quill (@mia_quill) menulis pada 14 Mei 2023."},
		{"nl", "De veerboten varen 's nachts!", "14 mei 2023", "Door Mia Quill (@mia_quill) op 14 mei 2023"},
		{"no", "Fergene går hele natten!", "14. mai 2023", "Mia Quill (@mia_quill) skrev 14. mai 2023 om fergene."},
		{"pl", "Promy pływają całą noc!", "14 maja 2023", "Mia Quill (@mia_quill) napisała 14 maja 2023 o promach."},
		{"pt", "As balsas navegam de noite!", "14 de maio de 2023", "Por Mia Quill (@mia_quill), 14 de maio de 2023"},
		{"ro", "Feriboturile merg noaptea!", "14 mai 2023", "Mia Quill (@mia_quill) a scris pe 14 mai 2023."},
		{"ru", "Паромы ходят всю ночь!", "14 мая 2023 г.", "Миа (@mia_quill) 14 мая 2023 г. написала о паромах."},
		{"sv", "Färjorna går hela natten!", "14 maj 2023", "Mia Quill (@mia_quill) skrev den 14 maj 2023 om färjorna."},
		{"th", "เรือข้ามฟากวิ่งทั้งคืน", "14 พฤษภาคม 2023", "มีอา (@mia_quill) เขียนเมื่อ 14 พฤษภาคม 2023"},
		{"tr", "Vapurlar bütün gece çalışıyor!", "14 Mayıs 2023", "Mia Quill (@mia_quill) 14 Mayıs 2023 günü yazdı."},
		{"uk", "Пороми ходять усю ніч!", "14 травня 2023 р.", "Міа (@mia_quill) 14 травня 2023 р. написала про пороми."},
		{"ur", "کشتیاں رات بھر چلیں گی", "14 مئی، 2023", "میا (@mia_quill) نے 14 مئی، 2023 کو لکھا۔"},
		{"vi", "Phà chạy suốt đêm!", "14 Tháng Năm 2023", "Mia Quill (@mia_quill) viết ngày 14 Tháng Năm 2023."},
		{"zh-cn", "渡轮通宵运行", "2023年5月14日", "米娅 (@mia_quill) 2023年5月14日写道。"},
		{"zh-tw", "渡輪通宵行駛", "2023年5月14日", "米婭（@mia_quill）於2023年5月14日寫道。"},
	} {
		t.Run(c.lang, func(t *testing.T) {
			want := []string{"tweet Mia Quill (@mia_quill) 2023-05-14: " + c.words}
			runReadCases(t, []readCase{
				{"paragraph", inArticle("«" + c.words + " — Mia Quill (@mia_quill) " + c.date + "»"), want},
				{"own line", inArticle("«" + c.words + "\n— Mia Quill (@mia_quill) " + c.date + "»"), want},
				{"near-miss", inArticle(c.miss), nil},
			})
		})
	}
}
