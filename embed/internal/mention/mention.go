// Package mention finds the sentences of a text that mention a post without
// showing it: "she tweeted that …", "in a post on X, the mayor wrote: “…”",
// "wrote in a now-deleted Instagram post".
//
// A sentence counts if it says that somebody posted something, what a post said,
// or that a certain post is there. A sentence about a network, an account or a
// feature does not count, nor do buttons ("Share on Facebook") and requests
// ("Follow us on Twitter").
//
// What is known of a language is in the file lang_NAME.go: lists of words by
// their class, and rows, each an order of classes with an example and a near-miss.
// networks.go has the names of networks. To extend a language, add words or a row
// there; the tests walk all rows.
//
// The flow is anchor.go (where in the text a word stands that a mention must
// have), sentence.go with quote.go (the sentence around it), scan.go (its words, by the trie of
// lexicon.go), reduce.go and match.go (do these words make a mention), fields.go
// (who, what, deleted).
package mention

import (
	"iter"
	"slices"
)

// A Mention is a sentence that mentions a post.
type Mention struct {
	Start, End int    // the sentence, as byte offsets into the text
	Lang       string // language of the words that say so
	Network    string // canonical name of the network, empty if the sentence names none
	Handle     string // without the at sign, empty if the sentence names none
	Author     string // name of who posted, as printed, empty if not clear
	Quote      string // the quoted words, without their marks
	Verb       string // the words that say so, as printed
	Deleted    bool   // the sentence says that the post is deleted
}

// Find returns the mentions in text, in order. No two overlap. Strings are
// substrings of text where that is valid UTF-8.
func Find(text string) []Mention {
	return slices.Collect(All(text))
}

// All yields the mentions in text, in order. It allocates nothing where there is none.
func All(text string) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		lex := tables()
		var (
			anchors  = anchorReader{lex: lex, text: text, latin: -1, other: -1, x: -1}
			sentence = sentenceReader{text: text}
			reader   reader
			done     = 0
		)
		for {
			at, ok := anchors.next(done)
			if !ok {
				return
			}
			start, end := sentence.around(at)
			done = max(end, at+1)
			if m, ok := reader.read(lex, text, start, end); ok && !yield(m) {
				return
			}
		}
	}
}
