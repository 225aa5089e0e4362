package main

import (
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// formWords say in plain words what a method, or a rule without its platform, means.
// A rule that is not listed is named as it is.
var formWords = [...]struct{ form, words string }{
	{"attribution", "signature in running text"},
	{"attribution: author-first", "author in front of the words"},
	{"link: line", "URL alone in a line"},
	{"link", "URL alone in a line or block"},
	{"phrase", "wording of a player"},
	{"phrase: table", "wording of a player, listed"},
	{"phrase: pattern", "wording of a player, by its pattern"},
	{"state", "data of the page’s scripts"},
	{"markup: blockquote", "embed code: blockquote"},
	{"markup: iframe", "embed code: iframe"},
	{"markup: script", "embed code: script"},
	{"markup: video", "video element"},
	{"markup: audio", "audio element"},
	{"markup: player", "player of the publisher"},
	{"markup: attributes", "placeholder with attributes"},
	{"markup: consent-box", "consent box"},
}

// wordsOf returns a form in plain words.
func wordsOf(form string) string {
	for _, w := range formWords {
		if w.form == form {
			return w.words
		}
	}
	return form
}

// formOf returns how an embed was found without whose it is: that of the rule
// "twitter/blockquote" of the method markup is "embed code: blockquote".
func formOf(o embed.Origin) string {
	_, family, ok := strings.Cut(o.Rule, "/")
	if !ok {
		family = o.Rule
	}
	if family == "" || family == string(o.Method) {
		return wordsOf(string(o.Method))
	}
	return wordsOf(string(o.Method) + ": " + family)
}
