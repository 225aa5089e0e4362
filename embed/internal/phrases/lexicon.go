package phrases

import (
	"bytes"
	"slices"
	"strings"
)

// A class is a set of meanings that the words of placeholders have. The names,
// as they stand in words.txt, are in classNames.
type class uint64

const (
	video  class = 1 << iota // one video, clip, stream
	videos                   // several of them
	player
	post
	content // a piece of content, whatever it is
	service // a provider by name
	story   // this article
	ad
	site // a site or page
	not
	cannot
	available
	unavailable // not available, in one word
	play        // play, watch, view, show, display
	load
	loading // is being loaded
	fail
	support
	unsupported
	browser // browser, device, computer
	javascript
	plugin // Flash, HTML5, codec, tag
	external
	cookie // cookies, privacy, terms, settings
	allow
	enable // enable, require, need, install
	disabled
	region
	blocked
	removed // removed, expired, private, no longer
	age
	member // subscribe, log in
	click
	continues
	below
	more
	skip
	end
	caption
	sorry
	this
	your
	you
	please
	source
	network
	format
	encrypted
	responsible
	contain
	only
	retry
	veto // the line is about something else: comments, a map, a form
	fill // articles, prepositions, auxiliaries: no meaning of their own
)

func classNames() map[string]class {
	return map[string]class{
		"video": video, "videos": videos, "player": player, "post": post, "content": content,
		"service": service, "story": story, "ad": ad, "site": site, "not": not, "cannot": cannot,
		"available": available, "unavailable": unavailable, "play": play, "load": load,
		"loading": loading, "fail": fail, "support": support, "unsupported": unsupported,
		"browser": browser, "javascript": javascript, "plugin": plugin, "external": external,
		"cookie": cookie, "allow": allow, "enable": enable, "disabled": disabled, "region": region,
		"blocked": blocked, "removed": removed, "age": age, "member": member, "click": click,
		"continues": continues, "below": below, "more": more, "skip": skip, "end": end,
		"caption": caption, "sorry": sorry, "this": this, "your": your, "you": you, "please": please,
		"source": source, "network": network, "format": format, "encrypted": encrypted,
		"responsible": responsible, "contain": contain, "only": only, "retry": retry,
		"veto": veto, "fill": fill,
	}
}

// A sense is what a term means in one language. The senses of a term are a list
// in lexicon.senses.
type sense struct {
	class uint16 // index into lexicon.classes; 0 if the term only belongs to a listed wording
	next  uint16 // index of the next sense, 0 at the end
	lang  uint8  // index into lexicon.langs; 0 is every language, noLang none
	stem  bool   // the sense of all words that begin with the term
	part  bool   // it is that of a phrase, of which the term is one word
}

// noLang is the language of words of which only listed wordings consist.
const noLang = 255

// telling are meanings of which every rule asks for one at least. A line without
// any is none of a placeholder's.
const telling = video | videos | player | post | content | service | ad | story | age | disabled | browser | plugin | source | format | javascript | responsible

// maxLangs bounds the languages of words.txt.
const maxLangs = 80

// A lexicon knows the words placeholders are made of, by language.
type lexicon struct {
	terms   *termTable
	senses  []sense // none is the first
	classes []class
	langs   []string
}

// newLexicon reads the words in data, whose form is explained at the head of
// words.txt. The words of extra (keys of phrases) become known, without a sense.
func newLexicon(data string, extra []string) *lexicon {
	const roughly = 12_000
	x := &lexicon{senses: make([]sense, 1, roughly*4/3), classes: []class{0}, langs: []string{""}}
	terms := newTermBuilder(roughly)
	names := classNames()
	var lang uint8
	var buf [256]byte
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			tag, _, _ := strings.Cut(line[1:], "]")
			lang = x.addLang(tag)
			continue
		}
		name, words, _ := strings.Cut(line, " ")
		c := names[name]
		for word := range strings.FieldsSeq(words) {
			word, isStem := strings.CutSuffix(word, "*")
			n, _ := foldKey(buf[:], nil, word) // an underscore is a separator
			if n > 0 {
				x.addTerm(terms, buf[:n], c, lang, isStem)
			}
		}
	}
	for _, key := range extra {
		for part := range strings.FieldsSeq(key) {
			x.addSense(terms.term(append(buf[:0], part...)), 0, sense{lang: noLang})
		}
	}
	x.terms = terms.table()
	return x
}

// addTerm gives the term key a sense, and makes the words of a longer one known.
func (x *lexicon) addTerm(terms *termBuilder, key []byte, c class, lang uint8, stem bool) {
	x.addSense(terms.term(key), c, sense{lang: lang, stem: stem})
	for word := range bytes.FieldsSeq(key) {
		m := terms.term(word)
		if len(word) < len(key) {
			x.addSense(m, c, sense{lang: lang, part: true})
		}
		if c&telling != 0 {
			m.flags |= tellingFlag
		}
	}
}

// addSense gives a term the sense s with the meanings c.
func (x *lexicon) addSense(m *term, c class, s sense) {
	if s.stem {
		m.flags |= stemFlag
	}
	if s.part {
		m.flags |= partFlag
	}
	switch {
	case c&caption == 0:
	case s.part:
		m.flags |= labelFlag
	default:
		m.flags |= captionFlag
	}
	for i := m.senses; i != 0; i = x.senses[i].next {
		if o := &x.senses[i]; o.lang == s.lang && o.stem == s.stem && o.part == s.part {
			o.class = x.classIndex(x.classes[o.class] | c)
			return
		}
	}
	s.class, s.next = x.classIndex(c), m.senses
	x.senses = append(x.senses, s)
	m.senses = uint16(len(x.senses) - 1)
}

// classIndex returns the index of c in x.classes.
func (x *lexicon) classIndex(c class) uint16 {
	i := slices.Index(x.classes, c)
	if i < 0 {
		i = len(x.classes)
		x.classes = append(x.classes, c)
	}
	return uint16(i)
}

func (x *lexicon) addLang(tag string) uint8 {
	if tag == "*" {
		return 0
	}
	for i, l := range x.langs {
		if l == tag {
			return uint8(i)
		}
	}
	if len(x.langs) == maxLangs {
		return 0
	}
	x.langs = append(x.langs, tag)
	return uint8(len(x.langs) - 1)
}
