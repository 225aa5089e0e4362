package flattext

import (
	"testing"
)

func TestReadSitePaste(t *testing.T) {
	const want = "tweet Mia Quill (@mia_quill) 2023-05-14: Ferries at night, at last."
	const undated = "tweet Mia Quill (@mia_quill) : Ferries at night, at last."
	runReadCases(t, []readCase{
		{"the site of 2016", inArticle("« Follow\n Mia Quill @mia_quill\nFerries at night, at last.\n11:22 PM - 14 May 2023»\n  4,101 Retweets   3,957 likes"), []string{want}},
		{"the site with the date below", inArticle("«Mia Quill\n@mia_quill\nFerries at night, at last.\n3:04 PM · May 14, 2023»\n·\n1.2M Views"), []string{want}},
		{"the widget's frame", inArticle("«Mia Quill\n@mia_quill\n·\nFollow\nFerries at night, at last.\n3:04 PM · May 14, 2023»\n1.2K\nReply"), []string{want}},
		{"a German widget", inArticle("«Mia Quill\n✔\n@mia_quill\nNachtfähren!\n15:04 · 14. Mai 2023»"), []string{"tweet Mia Quill (@mia_quill) 2023-05-14: Nachtfähren!"}},
		{"a timeline's head without a year", inArticle("«Mia Quill @mia_quill · May 14\nFerries at night, at last.»\n12\n30\n1.2K"), []string{undated}},
		{"a timeline's head on lines", inArticle("«Mia Quill\n@mia_quill\n·\nMay 14, 2023\nFerries at night, at last.»"), []string{want}},
		{"a timeline's head before the words on one line", inArticle("«Mia Quill @mia_quill · May 14, 2023 Ferries at night, at last.»"), []string{want}},
		{"near-miss: a head and no date", inArticle("Mia Quill\n@mia_quill\nFerries at night, at last."), nil},
		{"near-miss: a time without words", inArticle("Mia Quill\n@mia_quill\n3:04 PM · May 14, 2023"), nil},
		{"only the pic link is left, beside a signed tweet", "«Gulls. — Mia Quill (@mia_quill) May 14, 2023»\n\n" + articleHead + "\n\n«Look at #gulls pic.twitter.com/Zk3pQ9vLmN»\n\n" + articleTail,
			[]string{"tweet Mia Quill (@mia_quill) 2023-05-14: Gulls.", "tweet  (@) : Look at #gulls pic.twitter.com/Zk3pQ9vLmN"}},
		{"near-miss: a pic link alone in the article", inArticle("Look at #gulls pic.twitter.com/Zk3pQ9vLmN"), nil},
	})
}

func TestReadOtherNetworks(t *testing.T) {
	runReadCases(t, []readCase{
		{"Instagram with its introduction", inArticle("«View this post on Instagram\n\nNight ferries #harbour\n\nA post shared by Mia Quill (@mia.quill) on May 14, 2019 at 4:47am PDT»"),
			[]string{"instagram Mia Quill (@mia.quill) 2019-05-14: Night ferries #harbour"}},
		{"Instagram without words", inArticle("«View this post on Instagram\n\nA post shared by Mia Quill (@mia.quill)»"), []string{"instagram Mia Quill (@mia.quill) :"}},
		{"Instagram of 2015 on one line", inArticle("«Night ferries! A photo posted by Mia Quill (@mia.quill) on May 14, 2015 at 4:47am PDT»"), []string{"instagram Mia Quill (@mia.quill) 2015-05-14: Night ferries!"}},
		{"Instagram in German", inArticle("«Sieh dir diesen Beitrag auf Instagram an\n\nEin Beitrag geteilt von Mia Quill (@mia.quill) am Mai 14, 2019 um 4:47 PDT»"), []string{"instagram Mia Quill (@mia.quill) 2019-05-14:"}},
		{"Instagram in Turkish, name first", inArticle("«Bu gönderiyi Instagram'da gör\n\nMia Quill (@mia.quill)'in paylaştığı bir gönderi»"), []string{"instagram Mia Quill (@mia.quill) :"}},
		{"near-miss: prose about a post", inArticle("The video was a post shared by colleagues at the harbour."), nil},
		{"Facebook on one line", inArticle("«Night ferries! Posted by Mia Quill on Friday, December 11, 2015»"), []string{"facebook Mia Quill (@) 2015-12-11: Night ferries!"}},
		{"Facebook in German", inArticle("«Nachtfähren!\n\nGepostet von Mia Quill am Freitag, 11. Dezember 2015»"), []string{"facebook Mia Quill (@) 2015-12-11: Nachtfähren!"}},
		{"near-miss: a blog's byline", inArticle("Posted by Mia Quill on 19 Sep 2016"), nil},
		{"TikTok", inArticle("«@mia.quill Night ferry dance #harbour ♬ original sound - Mia Quill»"), []string{"tiktok  (@mia.quill) : Night ferry dance #harbour"}},
		{"TikTok on lines", inArticle("«@mia.quill\n\nNight ferry dance\n\n♬ original sound - Mia Quill»"), []string{"tiktok  (@mia.quill) : Night ferry dance"}},
		{"near-miss: a note in running text", inArticle("The choir sang ♬ on the pier."), nil},
		{"Threads", inArticle("«Post by @mia.quill\nView on Threads»"), []string{"threads  (@mia.quill) :"}},
		{"Mastodon", inArticle("«Post by @mia@sea.example\nView on Mastodon»"), []string{"mastodon  (@mia@sea.example) :"}},
		{"near-miss: Threads in prose", inArticle("A post by @mia.quill went viral.\nNobody on Threads liked it."), nil},
		{"Bluesky", inArticle("«Night ferries!\n\n— Mia Quill (@mia.bsky.social) May 14, 2025 at 3:04 PM»"), []string{"bluesky Mia Quill (@mia.bsky.social) 2025-05-14: Night ferries!"}},
		{"near-miss: a host name in brackets", inArticle("Write to Mia Quill — the editor (@mia.bsky.social) — by May 14, 2025."), nil},
		{"Reddit", inArticle("«Night ferries are coming\nby u/mia_quill in harbourtown»"), []string{"reddit  (@mia_quill) : Night ferries are coming"}},
		{"Reddit glued", inArticle("«Night ferries are coming byu/mia_quill inharbourtown»"), []string{"reddit  (@mia_quill) : Night ferries are coming"}},
		{"near-miss: a path", inArticle("See the page by harbour.edu/mia in the archive."), nil},
	})
}
