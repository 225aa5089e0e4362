package embed_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed"
)

// crawledLines are of the sorts that a crawled page has beside its paragraphs: menus,
// headlines, captions, by-lines, dates, in several languages.
var crawledLines = []string{
	"Home", "News", "Sport", "Weather", "Photos and videos", "Sign in", "Share this story", "Harbour opens a week early", "By Anna Holm, Staff writer",
	"August 11, 2024 at 3:40 pm", "Updated: 2 hours ago", "4 min read", "Photo: Harbour Office", "The first boats left the new quay on Sunday morning.",
	"“Nobody believed that we would be done in time,” said the harbour master, “and now look at it.”", "Questions? Write to us or ask @harbour_office.",
	"Read more: what the new quay means for the fishers", "Der neue Kai ist eine Woche früher fertig geworden.", "Startseite", "Mehr zum Thema",
	"Die ersten Boote liefen am Sonntagmorgen aus, viele Menschen sahen vom Ufer aus zu.", "Foto: Hafenamt", "El nuevo muelle abre una semana antes de lo previsto",
	"Los primeros barcos salieron el domingo por la mañana.", "Compartir", "Le nouveau quai ouvre avec une semaine d’avance", "Les premiers bateaux sont partis dimanche matin.",
	"Новый причал открылся на неделю раньше срока", "新しい埠頭は予定より一週間早く開いた。", "افتتح الرصيف الجديد قبل موعده بأسبوع", "Newsletter", "Terms of use", "© Harbour News",
}

func BenchmarkExtractText(b *testing.B) {
	para := strings.Repeat("The new quay was finished ahead of time, said the harbour master, who had planned the works for three years. ", 4)
	lines := strings.Join(crawledLines, "\n")
	tweets := []embed.Kind{embed.KindTweet}
	for _, bm := range []struct {
		name   string
		x      embed.Extractor
		piece  string // that is repeated
		pieces int
	}{
		{"all", embed.Extractor{}, para, 2500}, // 1.1 MB
		{"tweets", embed.Extractor{Kinds: tweets}, para, 2500},
		{"all-10MB", embed.Extractor{}, para, 22500},
		{"tweets-10MB", embed.Extractor{Kinds: tweets}, para, 22500},
		{"all-short-lines", embed.Extractor{}, lines, 800}, // 1.1 MB
		{"tweets-short-lines", embed.Extractor{Kinds: tweets}, lines, 800},
	} {
		b.Run(bm.name, func(b *testing.B) {
			text := strings.Repeat(bm.piece+"\n\n", bm.pieces) + "First boats are in. pic.twitter.com/AbCdEfGhIj — Harbour Office (@harbour_office) August 11, 2024\n"
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			bm.x.ExtractText(text) // tables are made on first use
			for b.Loop() {
				bm.x.ExtractText(text)
			}
			ratio(b, "x-IndexByte", func() { bm.x.ExtractText(text) }, func() { sink += strings.IndexByte(text, 0) })
		})
	}
}

// scriptTexts are the lines of pages in several scripts, as text extractors print
// them: menus, headlines and captions, and the paragraphs of a story.
var scriptTexts = []struct{ name, lines string }{
	{"Latin-lines", `Home
News
Local news
Sport
Weather
Photos
Subscribe
Sign in
Harbour opens a week early
Ferry line gets a new pier
By Anna Holm, Staff writer
August 11, 2024 at 3:40 pm
Updated 2 hours ago
4 min read
Photo: Harbour Office
Boats at the new quay on Sunday. Photograph: Jan Brik
What the new quay means for fishers
Council votes on the budget tonight
Mehr zum Thema
Startseite
Foto: Hafenamt
Der neue Kai ist fertig
Compartir
El nuevo muelle abre antes
Le nouveau quai ouvre demain
Most read
Newsletter
Contact us
Terms of use
© Harbour News`},
	{"Latin-paragraphs", `The new quay was finished ahead of time, said the harbour master, who had planned the works for three years and hopes for a calm first season with fewer ships waiting outside the breakwater.

“Nobody believed that we would be done in time,” she said, “and now look at it: the cranes stand, the lamps are lit and the first boats left on Sunday morning.” The town paid for half of it.

The council will vote on the second part of the works in the autumn. Until then the old quay stays open for the ferries, and the fishers keep their places on the north side.`},
	{"Vietnamese", `Trang chủ
Thời sự
Thể thao
Thời tiết
Bến cảng mới mở cửa sớm hơn một tuần
Theo phóng viên tại cảng
Ảnh: Ban quản lý cảng
Những chiếc thuyền đầu tiên rời bến vào sáng chủ nhật, nhiều người dân đứng xem trên bờ.
Bến cảng mới đã hoàn thành trước thời hạn, theo lời người phụ trách, người đã lên kế hoạch cho công trình trong ba năm và hy vọng mùa đầu tiên sẽ yên ả.
Hội đồng thành phố sẽ bỏ phiếu về phần thứ hai của công trình vào mùa thu.
Đọc thêm
Liên hệ`},
	{"Russian", `Главная
Новости
Спорт
Погода
Новый причал открылся на неделю раньше срока
Фото: управление порта
Первые лодки вышли в воскресенье утром, много людей смотрели на них с берега.
Новый причал был готов раньше срока, сказала начальница порта, которая планировала работы три года и надеется на спокойный первый сезон.
Городской совет проголосует за вторую часть работ осенью.
Читайте также
Контакты`},
	{"Arabic", `الرئيسية
أخبار محلية
رياضة
الطقس
افتتح الرصيف الجديد قبل موعده بأسبوع
تصوير: مكتب الميناء
غادرت القوارب الأولى صباح الأحد، ووقف كثير من الناس على الشاطئ ينظرون إليها.
اكتمل الرصيف الجديد قبل الموعد المحدد، كما قالت مديرة الميناء التي خططت للأعمال ثلاث سنوات وتأمل في موسم أول هادئ.
يصوت المجلس على الجزء الثاني من الأعمال في الخريف.
اقرأ أيضا
اتصل بنا`},
	{"Bengali", `প্রচ্ছদ
খবর
খেলা
আবহাওয়া
নতুন জেটি এক সপ্তাহ আগে খুলল
ছবি: বন্দর দপ্তর
রবিবার সকালে প্রথম নৌকাগুলি ছেড়ে গেল, অনেক মানুষ তীরে দাঁড়িয়ে দেখলেন।
নির্ধারিত সময়ের আগেই নতুন জেটির কাজ শেষ হয়েছে, বললেন বন্দরের প্রধান, যিনি তিন বছর ধরে কাজের পরিকল্পনা করেছিলেন।
শরৎকালে নগর পরিষদ কাজের দ্বিতীয় অংশ নিয়ে ভোট দেবে।
আরও পড়ুন
যোগাযোগ`},
	{"Chinese", `首页
新闻
体育
天气
新码头提前一周开放
图片：港务局
星期天早上第一批船离开了新码头，许多人站在岸边观看。
港务局长说，新码头提前完工，她为这项工程规划了三年，希望第一个季节能平静度过，在防波堤外等候的船只会少一些。
市议会将在秋天就工程的第二部分投票。
延伸阅读
联系我们`},
	{"Japanese", `ホーム
ニュース
スポーツ
天気
新しい埠頭は予定より一週間早く開いた
写真：港湾事務所
日曜日の朝、最初の船が出て行き、多くの人が岸から見守った。
新しい埠頭は予定より早く完成した、と三年かけて工事を計画した港長は語り、最初の季節が穏やかであることを願っている。
市議会は秋に工事の第二期について投票する。
あわせて読みたい
お問い合わせ`},
	{"Hindi", `मुख्य पृष्ठ
समाचार
खेल
मौसम
नया घाट एक सप्ताह पहले खुला
फोटो: बंदरगाह कार्यालय
रविवार की सुबह पहली नावें रवाना हुईं और कई लोग किनारे से देखते रहे।
नया घाट समय से पहले बनकर तैयार हो गया, बंदरगाह की प्रमुख ने बताया, जिन्होंने तीन साल तक काम की योजना बनाई थी।
नगर परिषद पतझड़ में काम के दूसरे हिस्से पर मतदान करेगी।
और पढ़ें
संपर्क करें`},
	{"Tweets", `The council had asked for patience, and on the quay people were patient until noon.

First boats are in, and the lamps are lit all along the north side. Thank you all! #quay #boats pic.twitter.com/AbCdEfGhIj — Harbour Office (@harbour_office) August 11, 2024

Others were less happy with the day, and said so.

Three hours in the queue and no ferry. Is anybody there? @harbour_office https://t.co/AbCdEfGhIj
— Jan Brik (@janbrik) August 12, 2024`},
}

// naive is the regular expression that one writes for tweets in text.
var naive = regexp.MustCompile(`([^\n]+)\s+[—–-]+\s*([^\n(@]+) \(@(\w{1,15})\) (\p{L}+ \d{1,2}, \d{4})`)

// BenchmarkExtractTextScripts goes over texts of several scripts, for everything and for
// tweets alone; x-naive is the time as a part of a regular expression's.
func BenchmarkExtractTextScripts(b *testing.B) {
	for _, bm := range scriptTexts {
		text := strings.Repeat(bm.lines+"\n\n", 256<<10/len(bm.lines))
		for _, kinds := range [][]embed.Kind{nil, {embed.KindTweet}} {
			name := bm.name + "/all"
			if kinds != nil {
				name = bm.name + "/tweets"
			}
			b.Run(name, func(b *testing.B) {
				x := embed.Extractor{Kinds: kinds}
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				x.ExtractText(text) // tables are made on first use
				for b.Loop() {
					x.ExtractText(text)
				}
				ratio(b, "x-IndexByte", func() { x.ExtractText(text) }, func() { sink += strings.IndexByte(text, 0) })
			})
		}
		b.Run(bm.name+"/naive", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				sink += len(naive.FindAllStringSubmatchIndex(text, -1))
			}
		})
	}
}
