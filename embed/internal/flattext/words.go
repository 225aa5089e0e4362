package flattext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tweetStems begin the words for "tweet" and "Twitter" in the languages of the
// widget; they are looked for in lower case.
var tweetStems = [...]string{
	"tweet", "twitter", "twitt", "tuit", "twiit", "ツイート", "つぶやき", "트윗", "트위터", "твит", "твіт", "推文", "推特", "تغريد", "غرد", "توییت",
	"ट्वीट", "টুইট", "ทวี", "τουίτ", "צייץ", "ציוץ", "ٹویٹ", "cuit", "kicau", "on x", "auf x", "hashtag", "social media", "trending",
}

// reportVerbs are what articles say before they quote, in lower case.
var reportVerbs = [...]string{
	"wrote", "writes", "said", "says", "posted", "shared", "replied", "responded", "added", "announced", "according to",
	"schrieb", "schreibt", "sagte", "teilte", "postete", "erklärte", "antwortete",
	"escribió", "dijo", "publicó", "señaló", "afirmó", "respondió", "compartió",
	"écrit", "déclaré", "publié", "répondu", "indiqué", "affirmé",
	"scritto", "scrive", "detto", "pubblicato", "commentato",
	"escreveu", "disse", "publicou", "afirmou", "respondeu",
	"schreef", "schrijft", "zei ", "skrev", "skriver", "sade", "sagde",
	"napisał", "napsal", "powiedział", "uvedl", "написал", "пишет", "сообщил", "написав", "yazdı", "paylaştı", "dedi",
	"menulis", "tulis", "ujar", "kirjoitti", "scris", "írta", "viết", "έγραψε", "كتب", "قال", "נכתב", "כתב", "लिखा", "कहा",
}

// reports reports whether text speaks of a tweet or of somebody's writing, as
// articles do about the tweet that follows.
func reports(text string) bool {
	lower := strings.ToLower(text)
	for _, w := range tweetStems {
		if n := strings.Count(lower, w); n > 0 && n > strings.Count(lower, "."+w) { // more than a pic link's host
			return true
		}
	}
	for _, w := range reportVerbs {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}

// hasFirstPerson reports whether text has an English pronoun of the first person,
// which outside quotations an article seldom has.
func hasFirstPerson(text string) bool {
	for _, w := range [...]string{"I", "I’m", "I'm", "my", "My", "we", "We", "our", "Our", "me", "us"} {
		if containsWord(text, w) {
			return true
		}
	}
	return false
}

// containsWord reports whether text has word with no letter around it.
func containsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if (i == 0 || !unicode.IsLetter(before)) && !unicode.IsLetter(after) && after != '_' {
			return true
		}
		from = i + len(word)
	}
}

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B05 && r <= 0x2B55 || r == 0x203C || r == 0x2049 || r >= 0x23E9 && r <= 0x23FF
}
