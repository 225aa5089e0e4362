package phrases

// A rule gives the reason of a line whose words have certain meanings: one of
// each of its groups, and none of none.
type rule struct {
	reason string
	groups [4]class
	none   class
	least  int  // at least so many words
	words  int  // at most so many words; 0 for no limit
	weak   bool // a sentence of a story could say it too: see decide
	aside  bool // counts only beside other evidence
}

const (
	one     = video | player | post | content // what the line speaks of
	any1    = one | service
	negated = not | cannot
)

// rules are tried in this order; what is more particular comes first.
var rules = [...]rule{
	{reason: "story-continues", groups: [4]class{continues, below, video | player | post | content}, words: 14},
	{reason: "story-continues", groups: [4]class{continues, below, story | ad}, words: 10, aside: true},
	{reason: "ad-skip", groups: [4]class{ad, skip | loading}, words: 8},
	{reason: "ad-skip", groups: [4]class{ad, end}, words: 8, aside: true},
	{reason: "embed-boundary", groups: [4]class{skip | end, service}, none: play | removed | load | blocked, words: 7},
	{reason: "embed-boundary", groups: [4]class{skip | end, post | video, this | external}, none: play | removed, words: 7, aside: true},
	{reason: "embed-boundary", groups: [4]class{responsible, not, content | site | post, external | site | more}},
	{reason: "embed-boundary", groups: [4]class{contain, ad, any1 | site, external | site | more | service | this}, none: not, words: 18},

	{reason: "age-restricted", groups: [4]class{age, one, blocked | member | only | negated | unavailable | allow | click | enable}, weak: true},
	{reason: "age-restricted", groups: [4]class{age, one, contain, this}},
	{reason: "age-restricted", groups: [4]class{age, member, your}, words: 8},
	{reason: "region-restricted", groups: [4]class{region, one | videos, negated | unavailable | blocked | only}, none: javascript | cookie},
	{reason: "javascript-required", groups: [4]class{javascript, enable | disabled | negated | allow | unsupported, one | videos | play}},
	{reason: "consent-required", groups: [4]class{cookie, video | player | post | service, allow | enable | negated | blocked | disabled | click | load | contain | external}, none: more},
	{reason: "consent-required", groups: [4]class{cookie, content, this | external | load | click, allow | enable | negated | blocked | disabled | load | contain | play}},
	{reason: "consent-required", groups: [4]class{allow, service | external, one}, none: unsupported | fail | negated},
	{reason: "consent-required", groups: [4]class{allow, service | external, one, you | your | please}, none: unsupported | fail},
	{reason: "consent-required", groups: [4]class{blocked, service, one}},
	{reason: "subscription-required", groups: [4]class{member, video | player, only | play | negated | blocked | enable | available}, none: videos | service, weak: true},
	{reason: "subscription-required", groups: [4]class{member, content | post, only | play | negated | blocked | enable | available}, none: videos | service, aside: true},

	{reason: "load-failed", groups: [4]class{unavailable | available, support | unsupported, one, negated | unavailable | unsupported}, none: only},
	{reason: "load-failed", groups: [4]class{fail, one, load | loading | network | play | source | format | retry | browser | negated}},
	{reason: "load-failed", groups: [4]class{fail, one}, words: 4},
	{reason: "load-failed", groups: [4]class{load | network, negated, video | player | content}, none: cookie | allow | external},
	{reason: "load-failed", groups: [4]class{source, negated | unavailable | unsupported, one | format}},
	{reason: "load-failed", groups: [4]class{encrypted, one}},
	{reason: "unsupported-player", groups: [4]class{browser, negated | unsupported, one | videos | plugin | play | format}, none: removed},
	{reason: "unsupported-player", groups: [4]class{plugin, negated | unsupported | enable, one | browser | play}},
	{reason: "unsupported-player", groups: [4]class{browser, enable, video | player, support | play}},
	{reason: "unsupported-player", groups: [4]class{format, negated | unsupported, video | player}},
	{reason: "unsupported-player", groups: [4]class{play, negated, video | player}, weak: true},

	{reason: "consent-required", groups: [4]class{external, one, load | play | allow | click | this}},
	{reason: "consent-required", groups: [4]class{disabled, allow}, words: 7},
	{reason: "consent-required", groups: [4]class{click, load, one}, none: negated | fail},
	{reason: "consent-required", groups: [4]class{load, one}, none: negated | fail | loading | more | videos | network, words: 4},
	{reason: "consent-required", groups: [4]class{external, content}, words: 3, aside: true},
	{reason: "consent-required", groups: [4]class{allow, content | video}, none: negated | more | videos | removed, words: 6},

	{reason: "removed-unavailable", groups: [4]class{removed, one}, none: play, weak: true},
	{reason: "removed-unavailable", groups: [4]class{negated, available, one}, weak: true},
	{reason: "removed-unavailable", groups: [4]class{unavailable, one}, weak: true},
	{reason: "removed-unavailable", groups: [4]class{negated, play, content | post}, weak: true},
	{reason: "load-failed", groups: [4]class{sorry, negated, play, story}},
	{reason: "loading", groups: [4]class{loading, one}, none: fail | negated | more | continues, words: 8},
	{reason: "external-link", groups: [4]class{service, play}, none: you | negated | allow | member | load | removed | continues, least: 3, words: 9},
	{reason: "external-link", groups: [4]class{click, play, video | post}, none: negated | load, words: 9, aside: true},
	{reason: "external-link", groups: [4]class{service, more}, none: negated | videos | you, least: 3, words: 6, aside: true},
	{reason: "rail", groups: [4]class{more, videos}, none: negated | you | removed, words: 5, aside: true},
}

// A line of at most shortLine words must have no word outside the lexicon, and
// then needs no "this" or "sorry" to tell it from a sentence of the story: "Video
// unavailable".
const shortLine = 4

// decide applies the rules to what was counted.
func (x *lexicon) decide(sums *tallies) (Match, bool) {
	best := 0
	for _, y := range sums.by[1:] {
		if y.class != 0 {
			best = max(best, y.known)
		}
	}
	common := &sums.by[0]
	if sums.words < 2 || !covered(best+common.known, sums.total, sums.words) {
		return Match{}, false
	}
	for lang := 1; lang < len(x.langs); lang++ {
		y := &sums.by[lang]
		c := y.class | common.class
		if y.class == 0 || y.known < best || c&veto != 0 {
			continue
		}
		for i := range rules {
			if r := &rules[i]; r.holds(c, sums.words) {
				unsure := r.weak && (sums.words > shortLine || c&service != 0) && c&(this|sorry|your|please|retry) == 0
				return Match{Reason: r.reason, Of: subject(c), Lang: x.langs[lang], Context: r.aside || unsure}, true
			}
		}
	}
	return Match{}, false
}

// covered tells whether known of total bytes are enough to judge a line.
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
