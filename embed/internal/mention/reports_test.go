package mention

import "testing"

// reportTests has for each language a line by which articles introduce a tweet, and
// one that speaks of none.
var reportTests = map[string]struct{ example, near string }{
	"en": {"The ferry company wrote late in the evening:", "The ferry company closed late in the evening:"},
	"de": {"Die Reederei schrieb am späten Abend:", "Die Reederei schloss am späten Abend:"},
	"fr": {"La compagnie a déclaré tard dans la soirée :", "La compagnie a fermé tard dans la soirée :"},
	"es": {"La naviera escribió por la noche:", "La naviera cerró por la noche:"},
	"pt": {"A empresa escreveu à noite:", "A empresa fechou à noite:"},
	"it": {"La compagnia ha scritto in serata:", "La compagnia ha chiuso in serata:"},
	"nl": {"De rederij schreef laat op de avond:", "De rederij sloot laat op de avond:"},
	"pl": {"Armator napisał późnym wieczorem:", "Armator zamknął późnym wieczorem:"},
	"tr": {"Vapur şirketi akşam geç saatlerde şunu yazdı:", "Vapur şirketi akşam geç saatlerde kapandı:"},
	"id": {"Perusahaan feri menulis pada malam hari:", "Perusahaan feri tutup pada malam hari:"},
	"ru": {"Компания написала поздно вечером:", "Компания закрылась поздно вечером:"},
	"uk": {"Компанія написала пізно ввечері:", "Компанія зачинилася пізно ввечері:"},
	"ar": {"وكتب الميناء في المساء:", "أغلق الميناء في المساء:"},
	"hi": {"कंपनी ने शाम को लिखा:", "कंपनी शाम को बंद हुई:"},
	"ja": {"会社は夜に書いた。", "会社は夜に閉まった。"},
	"ko": {"회사는 저녁에 적었다", "회사는 저녁에 닫혔다"},
	"zh": {"公司晚上写道", "公司晚上关门"},

	"sv": {"Rederiet skrev sent på kvällen:", "Rederiet stängde sent på kvällen:"},
	"nb": {"Rederiet tvitret sent på kvelden:", "Rederiet stengte sent på kvelden:"},
	"da": {"Rederiet skriver sent om aftenen:", "Rederiet lukkede sent om aftenen:"},
	"af": {"Die hawe het laat saans geskryf:", "Die hawe het laat saans gesluit:"},
	"fi": {"Varustamo kirjoitti myöhään illalla:", "Varustamo sulki myöhään illalla:"},
	"cs": {"Přístav napsal pozdě večer:", "Přístav zavřel pozdě večer:"},
	"ro": {"Compania a scris seara târziu:", "Compania a închis seara târziu:"},
	"hu": {"A hajótársaság késő este ezt írta:", "A hajótársaság késő este bezárt:"},
	"el": {"Η εταιρεία έγραψε αργά το βράδυ:", "Η εταιρεία έκλεισε αργά το βράδυ:"},
	"vi": {"Hãng phà viết vào buổi tối:", "Hãng phà đóng cửa vào buổi tối:"},
	"he": {"והחברה כתבה בערב:", "החברה נסגרה בערב:"},
	"fa": {"شرکت شب نوشت:", "شرکت شب بسته شد:"},
	"ur": {"کمپنی نے رات کو لکھا:", "کمپنی رات کو بند ہوئی:"},
	"bn": {"কোম্পানি রাতে লিখেছেন:", "কোম্পানি রাতে বন্ধ:"},
	"th": {"บริษัทเขียนว่า", "บริษัทปิด"},
}

func TestReports(t *testing.T) {
	for _, l := range append(languages[:len(languages):len(languages)], otherLanguages...) {
		test, ok := reportTests[l.code]
		if !ok {
			t.Errorf("%s: no example in reportTests", l.code)
			continue
		}
		if !Reports(test.example) {
			t.Errorf("%s: Reports(%q) = false", l.code, test.example)
		}
		if Reports(test.near) {
			t.Errorf("%s: Reports(%q) = true", l.code, test.near)
		}
	}
	for text, want := range map[string]bool{
		"Twitternutzer waren begeistert":      true,  // a compound
		"a thread on X":                       true,  // the network's new name
		"according  to\nthe harbour":          true,  // blanks
		"the Boats of March 3. Retweets rise": true,  // behind a stop and a blank
		"pic.twitter.com/Qx81":                false, // the host of a link
		"a short circuit":                     false, // part of a word
		"the route from A to X":               false,
		"":                                    false,
	} {
		if got := Reports(text); got != want {
			t.Errorf("Reports(%q) = %v", text, got)
		}
	}
}
