package mention

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFields(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Mention
	}{
		{"Old news. Karla Baum tweeted that the mill (@oldmill) is shut. More follows.", Mention{Lang: "en", Network: "twitter", Author: "Karla Baum", Handle: "oldmill", Verb: "tweeted"}},
		{"“The lake is clean again,” wrote Jean de la Tour on X.", Mention{Lang: "en", Network: "twitter", Author: "Jean de la Tour", Quote: "The lake is clean again", Verb: "wrote Jean de la Tour on X"}},
		{"In a now-deleted Instagram post, the choir blamed the baker.", Mention{Lang: "en", Network: "instagram", Deleted: true, Verb: "In a now-deleted Instagram post"}},
		{"Karla Baum’s tweet came too late.", Mention{Lang: "en", Network: "twitter", Author: "Karla Baum", Verb: "Baum’s tweet"}},
		{"He apologised on social media.", Mention{Lang: "en", Verb: "apologised on social media"}},
		{"„Wir kommen wieder“, schrieb Karla Baum auf Facebook.", Mention{Lang: "de", Network: "facebook", Author: "Karla Baum", Quote: "Wir kommen wieder", Verb: "schrieb Karla Baum auf Facebook"}},
		{"市长在推特上表示：“湖水现在很干净了。”", Mention{Lang: "zh", Network: "twitter", Quote: "湖水现在很干净了。", Verb: "在推特上表示"}},
	} {
		found := Find(tt.text)
		if len(found) != 1 {
			t.Errorf("%q: %d mentions", tt.text, len(found))
			continue
		}
		got := found[0]
		got.Start, got.End = 0, 0
		if got != tt.want {
			t.Errorf("%q:\n got %+v\nwant %+v", tt.text, got, tt.want)
		}
	}
}

// What the contract of mentions names as no mention.
func TestLookAlikes(t *testing.T) {
	for _, text := range []string{
		"Share on Facebook", "Share this on Twitter and Reddit", "Tweet this", "Click to tweet: the mill is shut", "Follow us on Twitter.", "Follow @oldmill on X for more.",
		"Karla Baum is a writer in Leeds. Find her on Twitter @kbaum.", "Twitter shares fell by a tenth on Friday.", "Facebook said on Friday that its profit rose.",
		"The company behind Instagram announced a new camera.", "The tweet of a bird woke the mill.", "Twitter now lets its users edit.", "Instagram has many users in Leeds.",
		"She has 3,000 followers on Instagram.", "Malcolm X said that the time had come.", "The point on the line X said little to the class.", "The iPhone X was announced on Friday.",
		"Threads of wool hung on the mill.", "He sewed two threads on the coat and said nothing.", "He took up his post at the mill.", "The ball hit the far post.",
		"Folgen Sie uns auf Facebook und Instagram.", "Die Twitter-Aktie fiel am Freitag.", "Suivez-nous sur Twitter et Facebook.", "L'action Twitter a chuté vendredi.",
		"Síguenos en Twitter.", "Las acciones de Twitter cayeron el viernes.", "Siga-nos no Twitter.", "As ações do Twitter caíram.", "Seguici su Facebook.", "Le azioni di Twitter sono scese.",
		"Volg ons op Twitter.", "Het aandeel Twitter daalde.", "Obserwuj nas na Facebooku.", "Akcje Twittera spadły.", "Bizi Twitter'da takip edin.", "Twitter hisseleri düştü.",
		"Подписывайтесь на наш Telegram-канал.", "Акции Twitter упали.", "Підписуйтесь на наш Telegram-канал.", "Акції Twitter впали.", "تابعونا على تويتر", "انخفضت أسهم تويتر.",
		"View this post on Instagram", "A post shared by Karla Baum (@kbaum)", "Sieh dir diesen Beitrag auf Instagram an", "Voir cette publication sur Instagram",
		"Ver esta publicación en Instagram", "Ver essa foto no Instagram", "Visualizza questo post su Instagram", "Bekijk dit bericht op Instagram", "Wyświetl ten post na Instagramie",
		"Bu gönderiyi Instagram'da gör", "Lihat postingan ini di Instagram", "Посмотреть эту публикацию в Instagram", "Переглянути цей допис в Instagram", "عرض هذا المنشور على Instagram",
		"この投稿をInstagramで見る", "Instagram에서 이 게시물 보기", "在 Instagram 查看这篇帖子", "Follow us on Twitter: Follow @oldmill", "Post on Twitter", "Derniers Tweets", "Tweets by @oldmill",
		"हमें ट्विटर पर फॉलो करें", "ट्विटर के शेयर गिरे।", "Ikuti kami di Twitter.", "Saham Twitter turun.", "ツイッターでフォローしてください", "ツイッターの株価が下がった。",
		"트위터에서 팔로우하세요", "트위터 주가가 떨어졌다.", "请在微博上关注我们", "推特股价下跌。",
	} {
		if found := Find(text); len(found) > 0 {
			t.Errorf("%q is found by %q (%s)", text, found[0].Verb, found[0].Lang)
		}
	}
}

// The sentence ends where a reader sees its end.
func TestSentences(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"It rained. She tweeted about the mill. It rained on.", "She tweeted about the mill."},
		{"It rained.\nShe tweeted about the mill\nShare", "She tweeted about the mill"},
		{"On Friday the old mill by the lake was shut, and its\nowner tweeted that he was sorry for all of it. End.", "On Friday the old mill by the lake was shut, and its\nowner tweeted that he was sorry for all of it."},
		{"Dr. K. L. Baum of the U.S. tweeted at noon. End.", "Dr. K. L. Baum of the U.S. tweeted at noon."},
		{"“It rains. It pours,” Baum tweeted. End.", "“It rains. It pours,” Baum tweeted."},
		{"Am 4. Mai twitterte der Verein. Ende.", "Am 4. Mai twitterte der Verein."},
		{"雨だった。市長は雨だとツイートした。終わり。", "市長は雨だとツイートした。"},
		{"बारिश थी। मेयर ने ट्वीट किया कि बारिश है। अंत।", "मेयर ने ट्वीट किया कि बारिश है।"},
		{"“It rains, it pours and nobody closes this quotation, Baum tweeted. End of it", "“It rains, it pours and nobody closes this quotation, Baum tweeted."},
	} {
		found := Find(tt.text)
		if len(found) != 1 {
			t.Errorf("%q: %d mentions", tt.text, len(found))
			continue
		}
		if got := tt.text[found[0].Start:found[0].End]; got != tt.want {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, l := range languages {
		for _, r := range l.rows {
			f.Add(r.example + " " + r.near)
		}
	}
	for _, s := range []string{"", "X", "on X", "\xff tweeted \xe2\x80", "“““ tweeted ”", "tweeted\n\ntweeted", "@a.b@c tweeted", "İ tweeted İ", "x\u0307 tweeted", "推特上上上说"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// check tests what holds for any text.
func check(t *testing.T, text string) {
	t.Helper()
	last := 0
	for _, m := range Find(text) {
		if m.Start < last || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("span %d-%d after %d in %d bytes", m.Start, m.End, last, len(text))
		}
		last = m.End
		if utf8.ValidString(text) && (!utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End])) {
			t.Fatalf("span %d-%d cuts a character of %q", m.Start, m.End, text)
		}
		for _, s := range []string{m.Lang, m.Network, m.Handle, m.Author, m.Quote, m.Verb} {
			if !utf8.ValidString(s) {
				t.Fatalf("%q is not valid UTF-8", s)
			}
		}
		if m.Verb == "" || m.Lang == "" {
			t.Fatalf("nothing says so: %+v", m)
		}
	}
}

// Hostile texts take time in proportion to their length and break nothing.
func TestHostile(t *testing.T) {
	for _, unit := range []string{"tweet ", "on Twitter ", "said ", "“", "\"", "„“ ", "X ", "on X, ", "\n", "tweeted\n", "a. ", "tweet.", "@a", "推特", "「", "ツイート", "و", "في تغريدة ", "social ", "\xe2", "\xe2\x80", "s tweet said in a "} {
		check(t, strings.Repeat(unit, 20000/len(unit)))
	}
	if testing.Short() {
		return
	}
	short, long := strings.Repeat("“said on X, ", 2000), strings.Repeat("“said on X, ", 32000)
	fast := testing.Benchmark(func(b *testing.B) { benchmark(b, short) }).NsPerOp()
	slow := testing.Benchmark(func(b *testing.B) { benchmark(b, long) }).NsPerOp()
	if slow > 64*fast {
		t.Errorf("16 times the text takes %d times the time", slow/fast)
	}
}

func TestAll(t *testing.T) {
	text := strings.Repeat("She tweeted about the mill. ", 3)
	n := 0
	for range All(text) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 || len(Find(text)) != 3 {
		t.Errorf("%d, %d", n, len(Find(text)))
	}
	if !slices.IsSortedFunc(Find(text), func(a, b Mention) int { return a.Start - b.Start }) {
		t.Error("not in order")
	}
}
