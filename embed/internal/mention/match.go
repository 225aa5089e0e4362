package mention

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A pattern is a row's order of words, compiled.
type pattern struct {
	classes [4]class
	gaps    [4]int  // words that may stand before each class
	commas  [4]bool // punctuation may stand there too
	topic   bool    // the first is a place with which a sentence or a clause begins
	n       int
}

// compile reads an order such as "say ~4 place". It is an error if the order names
// a class that there is not, which only a mistake in a table can do.
func compile(order string) (pattern, error) {
	var p pattern
	for field := range strings.FieldsSeq(order) {
		if gap, ok := strings.CutPrefix(field, "~"); ok {
			gap, p.commas[p.n] = strings.CutSuffix(gap, ",")
			n, err := strconv.Atoi(gap)
			if err != nil {
				return pattern{}, fmt.Errorf("mention: order %q: gap: %w", order, err)
			}
			p.gaps[p.n] = n
			continue
		}
		c, ok := classNames[field]
		if !ok || p.n == len(p.classes) {
			return pattern{}, fmt.Errorf("mention: order %q: no class %q, or one too many", order, field)
		}
		p.topic = p.topic || field == "topic"
		p.classes[p.n] = c
		p.n++
	}
	return p, nil
}

// A reader reads one sentence after the other. It holds what a sentence needs.
type reader struct {
	words words
	items items
}

// read returns the mention that the sentence text[start:end] makes, if it makes one.
func (r *reader) read(lex *lexicon, text string, start, end int) (m Mention, ok bool) {
	w, it := &r.words, &r.items
	lex.scan(w, text, start, end)
	best := match{}
	most := slices.Max(w.counts[:])
	for lang := range languages {
		if w.langs&(1<<lang) == 0 || 4*w.counts[lang] < 3*most {
			continue
		}
		it.reduce(w, uint8(lang))
		if it.has(classVeto) {
			continue
		}
		for k := range lex.rows[lang] {
			found := it.match(&lex.rows[lang][k])
			if found.words = w.counts[lang]; found.better(best) {
				found.lang, found.deleted = lang, it.near(classDeleted, found)
				best = found
			}
		}
	}
	if best.end == 0 {
		return m, false
	}
	return w.mention(best), true
}

// A match is where a pattern fits.
type match struct {
	start, end  int
	first, last int // words
	net         uint8
	parts       int // classes that the pattern has
	lang        int
	words       int // of the sentence that the language has
	deleted     bool
	quoted      bool // a quotation is one of the parts, and not what somebody did with it
	subject     item // the verb or noun that somebody is the author of
}

// better reports whether m says more than other: it names a network, its language
// has more of the words, it has a verb or noun, or it has more parts.
func (m match) better(other match) bool {
	switch {
	case m.end == 0 || other.end == 0:
		return m.end != 0
	case named(m.net) != named(other.net):
		return named(m.net)
	}
	if m.words != other.words {
		return m.words > other.words
	}
	if m.quoted != other.quoted {
		return other.quoted
	}
	return m.parts > other.parts
}

// named reports whether a network's number stands for a network with a name.
func named(net uint8) bool { return net > 0 && networks[net-1].name != "" }

// has reports whether an item has the class.
func (it *items) has(c class) bool {
	for k := range it.n {
		if it.list[k].class&c != 0 {
			return true
		}
	}
	return false
}

// match returns the first place where p fits.
func (it *items) match(p *pattern) match {
	for k := range it.n {
		if it.list[k].class&p.classes[0] == 0 || p.topic && !it.list[k].topic() {
			continue
		}
		m := match{start: it.list[k].start, first: it.list[k].word, net: it.list[k].net, parts: p.n, subject: it.list[k]}
		if it.list[k].class&classNet != 0 && p.classes[0]&classNet == 0 {
			m.net = 0
		}
		if at := it.follow(p, k, &m); at >= 0 {
			m.end, m.last = it.list[at].end, it.list[at].last
			m.quoted = slices.Contains(p.classes[:p.n], classQuote)
			return m
		}
	}
	return match{}
}

// follow returns the index of the last item of p, whose first is at k, -1 if it does not fit.
func (it *items) follow(p *pattern, k int, m *match) int {
	for step := 1; step < p.n; step++ {
		from, to := it.list[k], -1
		for j := k + 1; j < it.n; j++ {
			u := &it.list[j]
			if u.quote != from.quote {
				continue
			}
			if u.word-from.last-1 > p.gaps[step] {
				break
			}
			if p.classes[step] == classThat && !named(from.net) ||
				p.classes[step] == classPlace && p.classes[step-1] == classSay && u.class&classThat != 0 {
				break // "on social media that", "said that on Twitter"
			}
			if u.mark && !p.commas[step] && !from.topic() && u.word > from.last+1 {
				break
			}
			if u.class&p.classes[step] != 0 && !silent(from, *u) {
				to = j
				break
			}
			if (p.classes[step-1]|p.classes[step])&(classThe|classQuote) != 0 && u.class&classBar != 0 {
				break
			}
		}
		if to < 0 {
			return -1
		}
		k = to
		if u := it.list[k]; u.net != 0 && p.classes[step]&(classPlace|classTweet|classTweeted|classNet) != 0 {
			m.net = u.net
		}
		if it.list[k].class&p.classes[step]&(classSay|classShare|classTweeted|classTweet) != 0 {
			m.subject = it.list[k]
		}
	}
	return k
}

// topic reports whether an item is a place with which a sentence or a clause
// begins: "On X, the mayor wrote".
func (v item) topic() bool {
	return v.class&classPlace != 0 && (v.word <= 1 || v.fresh)
}

// silent reports whether one of two items is a network of videos and the other a
// verb of speech, which together are no post.
func silent(u, v item) bool {
	if u.class&classPlace == 0 {
		u, v = v, u
	}
	return u.class&classPlace != 0 && u.net > 0 && networks[u.net-1].video && v.class&(classShare|classTweet) == 0
}

// near reports whether an item of the class stands in a match or within six words of it.
func (it *items) near(c class, m match) bool {
	for k := range it.n {
		if u := &it.list[k]; u.class&c != 0 && u.last >= m.first-6 && u.word <= m.last+6 {
			return true
		}
	}
	return false
}
