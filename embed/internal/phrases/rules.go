package phrases

// A rule gives the reason of a sentence whose words have certain meanings: one of
// each of its groups, and none of none. Unless it is loose, the sentence must be
// about the player at this place too: see tally.certain.
type rule struct {
	reason string
	groups [4]class
	none   class
	sure   class // meanings that make it certain too
	least  int   // at least so many words
	words  int   // at most so many words; 0 for no limit
	short  int   // certain if it is no longer than so many words, and says first what it is about
	loose  bool
	aside  bool // counts only beside other evidence
}

const (
	one     = video | player | post | content // what the line speaks of
	medium  = video | player
	any1    = one | service
	negated = not | cannot
	matter  = negated | unavailable | removed | fail | unsupported
)

// rules are tried in this order; what is more particular comes first.
var rules = [...]rule{
	{reason: "story-continues", groups: [4]class{continues, below, video | player | post | content}, none: play | click, words: 14, loose: true},
	{reason: "story-continues", groups: [4]class{continues, below, story | ad}, words: 10, aside: true, loose: true},
	{reason: "ad-skip", groups: [4]class{ad, skip | loading}, none: content | cookie | site | post | story, words: 8, loose: true},
	{reason: "ad-skip", groups: [4]class{ad, end}, words: 8, aside: true, loose: true},
	{reason: "embed-boundary", groups: [4]class{skip | end, service, video | post | content}, none: play | removed | load | blocked, words: 7, loose: true},
	{reason: "embed-boundary", groups: [4]class{skip | end, post | video, this | external}, none: play | removed, words: 7, aside: true, loose: true},
	{reason: "embed-boundary", groups: [4]class{responsible, not, content | site | post, external | site | more}, loose: true},
	{reason: "embed-boundary", groups: [4]class{contain, ad, any1 | site, external | site | more | service | this}, none: not | play, words: 18},

	{reason: "age-restricted", groups: [4]class{age, one, blocked | member | only | negated | unavailable | allow | click | enable}},
	{reason: "age-restricted", groups: [4]class{age, one, contain, this}},
	{reason: "age-restricted", groups: [4]class{age, member, your}, words: 8, loose: true},
	{reason: "region-restricted", groups: [4]class{region, one | videos, negated | unavailable | blocked | only}, none: javascript | cookie, sure: your | sorry},
	{reason: "javascript-required", groups: [4]class{javascript, enable | disabled | negated | allow | unsupported, one | videos}, none: site, sure: medium | post},
	{reason: "consent-required", groups: [4]class{cookie, video | player | post | service, allow | enable | negated | blocked | disabled | click | load | contain | external}, none: more | site, sure: please | click},
	{reason: "consent-required", groups: [4]class{cookie, content, this | external | load | click, allow | enable | negated | blocked | disabled | load | contain | play}, none: site, sure: please | click},
	{reason: "consent-required", groups: [4]class{click, load | play, content, service}, none: negated | fail, loose: true},
	{reason: "consent-required", groups: [4]class{allow, service | external, one}, none: unsupported | fail | negated, sure: please | click, short: 5},
	{reason: "consent-required", groups: [4]class{allow, service, one, you | your | please}, none: unsupported | fail | negated | site, sure: please | service},
	{reason: "consent-required", groups: [4]class{allow, service | external, one, negated}, none: unsupported | fail},
	{reason: "consent-required", groups: [4]class{blocked, service, one}, short: 5},
	{reason: "subscription-required", groups: [4]class{member, medium, only | play | negated | blocked | enable | available}, none: videos | service, sure: please | your},
	{reason: "subscription-required", groups: [4]class{member, content | post, only | play | negated | blocked | enable | available}, none: videos | service | site, aside: true},

	{reason: "load-failed", groups: [4]class{unavailable | available, support | unsupported, one, negated | unavailable | unsupported}, none: only, sure: medium},
	{reason: "load-failed", groups: [4]class{fail, one, load | loading | retry}, sure: medium | post | load | loading},
	{reason: "load-failed", groups: [4]class{fail, medium, network | play | source | format | browser | negated}, least: 3, sure: medium},
	{reason: "load-failed", groups: [4]class{fail, medium}, short: 3},
	{reason: "load-failed", groups: [4]class{load, negated, one}, none: cookie | allow | external | more | site, sure: medium, short: 6},
	{reason: "load-failed", groups: [4]class{source, negated | unavailable | unsupported, one | format, available | load | support | unsupported | play | unavailable}, sure: medium | format},
	{reason: "load-failed", groups: [4]class{encrypted, medium, negated | fail | unsupported}},
	{reason: "unsupported-player", groups: [4]class{browser, negated | unsupported, one | videos | plugin | play | format}, none: removed, sure: this | your | sorry, short: 5},
	{reason: "unsupported-player", groups: [4]class{plugin, negated | unsupported | enable, one | browser | play}, sure: please | your},
	{reason: "unsupported-player", groups: [4]class{browser, enable, medium, support | play}, sure: please | your},
	{reason: "unsupported-player", groups: [4]class{format, negated | unsupported, medium}, short: 5},
	{reason: "unsupported-player", groups: [4]class{play, negated, medium}, sure: sorry},
	{reason: "unsupported-player", groups: [4]class{play, negated, video}, none: player | you | videos, words: 8, aside: true, loose: true},

	{reason: "consent-required", groups: [4]class{external, one, load | play | allow | click | this}, sure: please | click | service, short: 5},
	{reason: "consent-required", groups: [4]class{disabled, allow, any1 | external | cookie}, words: 7, loose: true},
	{reason: "consent-required", groups: [4]class{click, load, one}, none: negated | fail, sure: service | external | medium | post},
	{reason: "consent-required", groups: [4]class{load, one}, none: negated | fail | loading | more | videos | network, words: 4, loose: true},
	{reason: "consent-required", groups: [4]class{external, content}, words: 3, aside: true, loose: true},
	{reason: "consent-required", groups: [4]class{allow, content | video}, none: negated | more | videos | removed, words: 3, loose: true},

	{reason: "removed-unavailable", groups: [4]class{removed, one}, none: play, sure: sorry},
	{reason: "removed-unavailable", groups: [4]class{negated, available, one}, sure: sorry, short: shortLine},
	{reason: "removed-unavailable", groups: [4]class{unavailable, one}, sure: sorry, short: shortLine},
	{reason: "removed-unavailable", groups: [4]class{negated, play, content | post}, sure: sorry},
	{reason: "load-failed", groups: [4]class{sorry, negated, play, story}, loose: true},
	{reason: "loading", groups: [4]class{loading, medium | post}, none: fail | negated | more | continues | allow | enable | click, words: 8, loose: true},
	{reason: "external-link", groups: [4]class{service, play, one, this}, none: negated | allow | member | load | removed | continues, words: 9},
	{reason: "external-link", groups: [4]class{service, play, video | post}, none: you | negated | allow | member | load | removed | continues, least: 3, words: 9, aside: true, loose: true},
	{reason: "external-link", groups: [4]class{click, play, video | post}, none: negated | load, words: 9, aside: true, loose: true},
	{reason: "rail", groups: [4]class{more, videos}, none: negated | you | removed, words: 5, aside: true, loose: true},
}

// A line of at most shortLine words must have no word outside the lexicon.
const shortLine = 4

// A finding is what the rules say of a sentence with the given properties.
type finding struct {
	class     class
	near, led bool // see applyRules
	rule      int  // number of the rule that holds, 0 if none does
}

// applyRules notes for each language the first rule that holds in the sentence
// counted last, so that the most particular of all sentences remains. A rule is
// certain where something points at a thing of the sentence, "this video", or where
// the sentence is short and names the thing first: "Video unavailable".
//
// Languages in which fewer than least bytes are known are skipped.
func (x *lexicon) applyRules(sums *tallies, least int) {
	common := &sums.by[0]
	words := sums.words - sums.first
	var f finding // most words are of many languages: for the next the same holds
	for lang := 1; lang < len(x.langs); lang++ {
		y := &sums.by[lang]
		if y.class == 0 || y.known < least {
			continue
		}
		points, things, matters := y.points|common.points, y.things|common.things, y.matters|common.matters
		c := y.class | common.class
		near := (points<<1|points<<2|points>>1)&things != 0
		led := c&(medium|post) != 0 && (matters == 0 || things&-things < matters&-matters)
		if f.class != c || f.near != near || f.led != led {
			f = finding{class: c, near: near, led: led}
			f.rule = firstRule(&f, words)
		}
		y.veto = y.veto || c&veto != 0
		if f.rule > 0 && (y.rule == 0 || f.rule < y.rule) {
			y.rule, y.of = f.rule, c
		}
	}
}

// firstRule returns the number of the first rule that holds in a sentence of so many
// words, 0 if none does.
func firstRule(f *finding, words int) int {
	for i := range rules {
		r := &rules[i]
		if r.holds(f.class, words) && (r.loose || f.near || f.class&r.sure != 0 || f.led && words <= r.short) {
			return i + 1
		}
	}
	return 0
}

// isCovered reports whether enough of the words are known in one language.
func (x *lexicon) isCovered(sums *tallies) (best int, ok bool) {
	for lang := 1; lang < len(x.langs); lang++ {
		if y := &sums.by[lang]; y.used {
			best = max(best, y.known)
		}
	}
	return best, sums.words >= 2 && covered(best+sums.by[0].known, sums.total, sums.words)
}

// decide returns what the rule says that holds in the language that knows most.
func (x *lexicon) decide(sums *tallies) (Match, bool) {
	best, ok := x.isCovered(sums)
	if !ok {
		return Match{}, false
	}
	for lang := 1; lang < len(x.langs); lang++ {
		y := &sums.by[lang]
		if y.rule == 0 || y.known < best || y.veto {
			continue
		}
		r := &rules[y.rule-1]
		return Match{Reason: r.reason, Of: subject(y.of), Lang: x.langs[lang], Context: r.aside}, true
	}
	return Match{}, false
}

// covered reports whether known of total bytes are enough to judge a line.
func covered(known, total, words int) bool {
	if words <= shortLine {
		return known == total
	}
	return known*100 >= total*85
}

func (r *rule) holds(c class, words int) bool {
	if c&r.none != 0 || words < r.least || r.words != 0 && words > r.words {
		return false
	}
	for _, g := range r.groups {
		if g != 0 && c&g == 0 {
			return false
		}
	}
	return true
}

// subject returns what a line with such words speaks of.
func subject(c class) string {
	switch {
	case c&(video|player|videos) != 0:
		return "video"
	case c&post != 0:
		return "post"
	}
	return "any"
}
