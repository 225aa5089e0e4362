package mention

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// otherLanguages have no word orders, so that [Find] does not read them. Their words
// serve [Reports].
var otherLanguages = []*language{
	{code: "sv", at: `på`, write: `skrev, skriver, skrivit, sade, säger`, tweet: `tweet*`, tweeted: `twittrade, twittrar`},
	{code: "nb", at: `på`, write: `skrev, skriver, skrevet, sier`, tweet: `tweet*, tvitr*`, tweeted: `tvitret, twitret, twitrer`},
	{code: "da", at: `på`, write: `skrev, skriver, skrevet, sagde, siger`, tweet: `tweet*`, tweeted: `tweetede`},
	{code: "af", at: `op`, write: `het geskryf, geskryf, skryf, gesê`, tweet: `twiet*, tweet*`},
	{code: "fi", at: `palvelussa`, write: `kirjoitti, kirjoittaa, kirjoittanut, sanoi`, tweet: `tweet*, tviit*, twiit*`, tweeted: `twiittasi, tviittasi`},
	{code: "cs", at: `na`, write: `napsal, napsala, napsali, píše, uvedl, uvedla, řekl, řekla`, tweet: `tweet*`, tweeted: `tweetoval, tweetovala`},
	{code: "ro", at: `pe`, write: `scris, scrie, declarat, spus`, tweet: `tweet*, postare`},
	{code: "hu", at: `az`, write: `írta, írja, írt, mondta`, tweet: `tweet*, csirip*`, tweeted: `csiripelte`},
	{code: "el", at: `στο`, write: `έγραψε, γράφει, δήλωσε, είπε`, tweet: `τουίτ*, τουιτ*, tweet*`, tweeted: `τουίταρε`},
	{code: "vi", at: `trên`, write: `viết, nói, chia sẻ`, tweet: `tweet*`},
	{code: "he", write: `כתב, כתבה, נכתב, אמר, אמרה`, tweet: `ציוץ*, ציוצ*`, tweeted: `צייץ, צייצה`},
	{code: "fa", at: `در`, write: `نوشت, نوشته, گفت`, tweet: `توییت*, توئیت*`},
	{code: "ur", at: `پر`, write: `لکھا, کہا`, tweet: `ٹویٹ*, ٹوئٹ*`},
	{code: "bn", at: `এ`, write: `লিখেছেন, লেখেন, বলেছেন`, tweet: `টুইট*`},
	{code: "th", at: `บน`, write: `เขียนว่า, โพสต์`, tweet: `ทวีต*, ทวิต*`},
}

// maxReport bounds the words that [Reports] knows, in bytes.
const maxReport = 48

// A reportWord names a post or reports what somebody wrote. Longer words may begin
// with a stem: names of Twitter, nouns for a tweet, and words with a star.
type reportWord struct {
	text string // folded
	stem bool
}

// reportWords returns the words of all languages, sorted, and where those that begin
// with a byte begin.
var reportWords = sync.OnceValue(func() *reportIndex {
	var list []reportWord
	add := func(words string, stems bool) {
		for word := range strings.SplitSeq(words, ",") {
			word, star := strings.CutSuffix(strings.Join(strings.Fields(word), " "), "*")
			if word = foldString(word); word != "" && len(word) <= maxReport {
				list = append(list, reportWord{word, star || stems && len(word) > 3})
			}
		}
	}
	for _, n := range networks {
		if n.name == "" {
			add(n.words, false)
		}
		if n.name == "twitter" && !n.strict {
			add(n.words, true)
		}
	}
	for _, all := range [...][]*language{languages, otherLanguages} {
		for _, l := range all {
			add(l.write, false)
			add(l.tweet, true)
			add(l.tweeted, true)
			if at, _, _ := strings.Cut(l.at, ","); at != "" { // the most usual one: "on X"
				add(at+" x", false)
			}
		}
	}
	add("hashtag*, trending, according to", false)
	return indexReports(list)
})

// A reportIndex finds words by their bytes.
type reportIndex struct {
	words []reportWord
	first [257]uint16 // by first byte: index in words
}

func indexReports(list []reportWord) *reportIndex {
	slices.SortFunc(list, func(a, b reportWord) int {
		if c := strings.Compare(a.text, b.text); c != 0 || a.stem == b.stem {
			return c
		}
		if a.stem {
			return -1
		}
		return 1
	})
	x := &reportIndex{words: slices.CompactFunc(list, func(a, b reportWord) bool { return a.text == b.text })}
	for _, w := range x.words {
		x.first[int(w.text[0])+1]++
	}
	for i := range 256 {
		x.first[i+1] += x.first[i]
	}
	return x
}

// narrow returns the part of words[lo:hi], which are the same up to byte k, that has
// b there.
func (x *reportIndex) narrow(lo, hi, k int, b byte) (int, int) {
	for lo < hi && (len(x.words[lo].text) <= k || x.words[lo].text[k] < b) {
		lo++
	}
	end := lo
	for end < hi && x.words[end].text[k] == b {
		end++
	}
	return lo, end
}

// Reports reports whether text speaks of a tweet or of somebody's writing in any
// language, as articles do about the tweet that they quote next. The host of a
// picture's link, pic.twitter.com, does not count.
func Reports(text string) bool {
	x := reportWords()
	before := rune(' ')
	for i, r := range text {
		if isWord(r) && before != '.' && (!isWord(before) || unspaced(before) || isProclitic(before)) && x.begins(text[i:]) {
			return true
		}
		before = r
	}
	return false
}

// isProclitic reports whether r is a letter that Arabic and Hebrew join to the front
// of a word, for "and", "so", "in", "to" and "the".
func isProclitic(r rune) bool {
	return r > utf8.RuneSelf && strings.ContainsRune("وفبلושבלה", r)
}

// begins reports whether text begins with one of the words.
func (x *reportIndex) begins(text string) bool {
	lo, hi, k := 0, len(x.words), 0
	for i := 0; i < len(text); {
		var r rune
		if r, i = foldedAt(text, i); r < 0 {
			continue
		}
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
			if k == 0 {
				lo, hi = int(x.first[b]), int(x.first[int(b)+1])
			} else {
				lo, hi = x.narrow(lo, hi, k, b)
			}
			if lo == hi {
				return false
			}
			k++
		}
		if w := x.words[lo]; len(w.text) == k && endsWord(text, i, r, w.stem) {
			return true
		}
	}
	return false
}
