package mention

// An item is a token as one language reads it, or several that belong together:
// "on his official Twitter account" is one place.
type item struct {
	class class
	net   uint8 // of a network, place, tweet: index in networks, one more than that
	start int
	end   int
	word  int
	last  int // number of its last word
	quote int
	mark  bool
	fresh bool
}

// items are the items of a sentence in one language.
type items struct {
	list [maxTokens]item
	n    int
}

// reduce reads the tokens of w in language lang into it.
func (it *items) reduce(w *words, lang uint8) {
	it.n = 0
	mark := false
	for k := range w.n {
		t := &w.tokens[k]
		v := item{start: t.start, end: t.end, word: t.word, last: t.word, quote: t.quote, mark: t.mark, fresh: t.fresh}
		for _, s := range t.senses {
			if s.lang == lang || s.lang == anyLang {
				v.class |= s.class
				v.net = max(v.net, s.net)
			}
		}
		if v.class&classStrict != 0 && !capital(w.text[v.start]) {
			v.class &^= classNet | classStrict
		}
		if v.class&classPosting != 0 && !languages[lang].nouns && t.word > 0 && isUpper(w.text[v.start]) {
			v.class &^= classPosting // "the Jerusalem Post"
		}
		mark = mark || v.mark
		if v.class != 0 {
			v.mark, mark = mark, false
			it.list[it.n] = v
			it.n++
		}
	}
	it.join()
}

// capital reports whether a word that begins with b may have a capital.
func capital(b byte) bool { return isUpper(b) || b >= 0x80 }

func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }

// join makes places and posts out of the names of networks and the words beside them.
func (it *items) join() {
	out := 0
	for k := 0; k < it.n; k++ {
		v := it.list[k]
		if v.class&classNet == 0 {
			it.list[out] = v
			out++
			continue
		}
		k = it.absorb(&v, k)
		from := it.before(out, v)
		switch {
		case v.class&classTweet != 0:
			// "Instagram post"; words before it stay
		case v.class&classPlace == 0 && it.postBefore(out, v) < out:
			// "publicación de" + "Instagram"
			out = it.postBefore(out, v)
			post := it.list[out]
			post.class, post.net, post.end, post.last = classTweet|classNetPost, v.net, v.end, v.last
			v = post
		case from < out:
			// "on his official" + "Twitter"
			v.class |= classPlace
			v.start, v.word, v.mark, v.fresh = it.list[from].start, it.list[from].word, it.list[from].mark, it.list[from].fresh
			v.class &^= classNet | classStrict
			out = from
		case v.class&classPlace != 0:
			v.class &^= classNet | classStrict
		}
		it.list[out] = v
		out++
	}
	it.n = out
}

// absorb joins to the network v at k the words behind it that belong to it, and
// returns the index of the last of them.
func (it *items) absorb(v *item, k int) int {
	for k+1 < it.n {
		next := &it.list[k+1]
		if next.word > v.last+1 || next.mark || next.quote != v.quote {
			break
		}
		switch {
		case next.class&classPost != 0 && v.class&classPlace == 0:
			v.class = v.class&^(classNet|classStrict) | classTweet | classNetPost
		case next.class&classAfter != 0:
			v.class |= classPlace
		case next.class&classFill != 0, next.class&classNet != 0 && next.class&classStrict == 0 && next.net == v.net:
		default:
			return k
		}
		v.end, v.last = next.end, next.last
		k++
		if v.class&classTweet != 0 {
			break
		}
	}
	return k
}

// postBefore returns the index of the word for a post right before the network v,
// n if there is none. A word such as "of" may stand between them.
func (it *items) postBefore(n int, v item) int {
	k := n - 1
	if v.mark || v.class&classStrict != 0 {
		return n
	}
	if k > 0 && it.list[k].class&classBy != 0 && it.list[k].last+1 == v.word && !it.list[k].mark {
		v.word = it.list[k].word
		k--
	}
	if k < 0 || it.list[k].class&classPost == 0 || it.list[k].last+1 != v.word || it.list[k].quote != v.quote {
		return n
	}
	return k
}

// before returns the index of the preposition that makes the network v a place,
// n if there is none. Between them may stand words that a language lists, and one
// that it does not.
func (it *items) before(n int, v item) int {
	unknown, word := 1, v.word
	if v.mark {
		return n
	}
	found, filled := n, false
	for k := n - 1; k >= 0 && n-k <= 6; k-- {
		u := &it.list[k]
		between := word - u.last - 1
		if unknown -= between; unknown < 0 || u.quote != v.quote && u.quote != 0 {
			break
		}
		word = u.word
		if u.class&classAt != 0 {
			if between > 0 || unknown < 1 && (!filled || v.class&classStrict != 0) {
				break // "to buy Twitter", "on the Malcolm X"
			}
			found = k
		} else if u.class&classFill == 0 {
			break
		}
		filled = true
		if u.mark {
			break
		}
	}
	return found
}
