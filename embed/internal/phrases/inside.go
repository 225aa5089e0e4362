package phrases

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A gluedPhrase is a wording that is looked for inside lines too, letter by
// letter as phrases.tsv has it.
type gluedPhrase struct {
	prefix string // the text before the first placeholder
	anchor string // a rarer piece of the wording, searched for first
	at     int    // where anchor stands in prefix, or after a provider's name
	named  bool   // anchor stands after prefix and a provider's name
	listed bool   // that name has to be a known one
	tail   string // what follows: the rest of the wording after prefix, or from anchor on
	phrase phrase
}

// anchors are pieces that every wording found inside lines has one of. Each is
// one search, fast because its first letter is rare.
var anchors = [...]string{"video", "Video ", "Media ", "post", "Posted by ", "Continue"}

// Prefixes returns how the wordings begin that are looked for inside lines. Each
// begins with a capital letter of ASCII.
func Prefixes() []string {
	glued := shared().glued
	list := make([]string, len(glued))
	for i := range glued {
		list[i] = glued[i].prefix
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (t *tables) addGlued(p phrase) {
	prefix, tail := p.row, ""
	if i := strings.IndexAny(p.row, "…{"); i >= 0 {
		prefix, tail = p.row[:i], p.row[i:]
	}
	for _, a := range anchors {
		if i := strings.Index(prefix, a); i >= 0 {
			t.glued = append(t.glued, gluedPhrase{prefix: prefix, anchor: a, at: i, tail: tail, phrase: p})
			return
		}
		for _, name := range [...]string{"{p} ", "{s} "} {
			if after, ok := strings.CutPrefix(tail, name); ok && strings.HasPrefix(after, a) {
				t.glued = append(t.glued, gluedPhrase{prefix: prefix, anchor: a, named: true, listed: name == "{s} ", tail: after, phrase: p})
				return
			}
		}
	}
}

// inside is Inside on given tables. It looks at one window of the line after
// the other, so that going through all matches of a line takes linear time.
func (t *tables) inside(line string, from int) (Match, bool) {
	const window, overlap = 4096, 16 // no anchor is longer than the overlap
	for lo := from; lo < len(line); lo += window {
		hi := min(lo+window+overlap, len(line))
		if m, ok := t.anchored(line, from, lo, hi); ok {
			return m, true
		}
	}
	return errorTail(line, from)
}

// anchored returns the first wording that begins at from or later and has its
// anchor in line[lo:hi].
func (t *tables) anchored(line string, from, lo, hi int) (Match, bool) {
	best := Match{Start: len(line)}
	found := false
	for _, a := range anchors {
		for at := lo; at < hi; at += len(a) {
			i := strings.Index(line[at:hi], a)
			if i < 0 || at+i > best.Start+maxName {
				break
			}
			at += i
			for k := range t.glued {
				g := &t.glued[k]
				if g.anchor != a {
					continue
				}
				if m, ok := g.match(line, from, at); ok && m.Start < best.Start && t.provides(m.Provider, g.listed) {
					best, found = m, true
				}
			}
		}
	}
	if !found {
		return Match{}, false
	}
	return best, true
}

// provides reports whether name is empty or may be a provider's, or is a known one
// if listed is asked for.
func (t *tables) provides(name string, listed bool) bool {
	var key [maxProvider + utf8.UTFMax]byte
	n, read := foldKey(key[:], nil, name)
	return read == len(name) && t.words.names(key[:n], listed)
}

// match reports whether the wording stands in line with its anchor at offset at,
// set off from what is around it as glued text is.
func (g *gluedPhrase) match(line string, from, at int) (Match, bool) {
	m := g.phrase.match()
	start, tail := at-g.at, at-g.at+len(g.prefix)
	if g.named {
		end := at
		if end > from && line[end-1] == ' ' {
			end--
		}
		word := end
		for word > from && end-word < maxProvider && letters(line[word-1:word]) == 1 {
			word--
		}
		m.Provider = line[word:end]
		start, tail = word-len(g.prefix), at
	}
	if start < from || !strings.HasPrefix(line[start:], g.prefix) {
		return Match{}, false
	}
	if g.phrase.kind != ByInstagram && !setOffBefore(line[:start]) {
		return Match{}, false
	}
	end, ok := g.rest(line, tail, &m)
	if !ok || m.Handle == "" && !setOffAfter(line[end:]) {
		return Match{}, false
	}
	if g.phrase.kind == Ordinary && end < len(line) && line[end] == '.' {
		end++
	}
	m.Start, m.End = start, end
	return m, true
}

// rest follows the wording from offset i of line on, fills in what it names and
// returns where it ends.
func (g *gluedPhrase) rest(line string, i int, m *Match) (end int, ok bool) {
	for row := g.tail; row != ""; {
		w, size := wildAt(row)
		k := i
		switch w {
		case literal:
			if i >= len(line) || line[i] != row[0] {
				return 0, false
			}
			i++
			row = row[1:]
			continue
		case anything:
			return i + dateLength(line[i:]), true
		case handle:
			for k < len(line) && handleByte(line[k]) {
				k++
			}
			m.Handle = strings.TrimRight(line[i:k], ".-")
			k = i + len(m.Handle)
		case number:
			for k < len(line) && line[k] >= '0' && line[k] <= '9' {
				k++
			}
		case personName:
			k = i + nameLength(line[i:], row[size:])
			m.Name = strings.TrimSpace(line[i:k])
		case provider, knownProvider:
			k = i + providerLength(line[i:])
			m.Provider = line[i:k]
		default:
			return 0, false
		}
		if k == i {
			return 0, false
		}
		i, row = k, row[size:]
	}
	return i, true
}

// nameLength returns how much of s is a name: what stands before the text after
// that the wording goes on with, or all of a short rest of the line.
func nameLength(s, after string) int {
	if after == "" {
		if len(s) > maxName/2 {
			return 0
		}
		return len(strings.TrimRight(s, " \t\u00a0"))
	}
	if i := strings.IndexAny(after, "…{"); i > 0 {
		after = after[:i]
	}
	return max(0, strings.Index(s[:min(len(s), maxName)], after))
}

// providerLength returns the length of the provider's name at the beginning of
// s: one of those with a capital in the middle, or a word up to the next capital,
// as another sentence may be glued to it.
func providerLength(s string) int {
	for _, name := range [...]string{"YouTube", "TikTok", "LinkedIn", "SoundCloud"} {
		if strings.HasPrefix(s, name) {
			return len(name)
		}
	}
	n := letters(s)
	for i := 1; i < n; i++ {
		if s[i] < 'a' && s[i-1] >= 'a' {
			return i
		}
	}
	return n
}

// letters returns the length of the ASCII word that s begins with.
func letters(s string) int {
	i := 0
	for i < len(s) && (lowerASCII(s[i]) >= 'a' && lowerASCII(s[i]) <= 'z') {
		i++
	}
	return i
}

// setOffBefore reports whether a sentence, or a word without a space, ends before.
func setOffBefore(before string) bool {
	s := strings.TrimRight(before, " \t\u00a0")
	if s == "" || s == before {
		return true // at the beginning, or glued
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:…\"'”’)]»。", r)
}

// setOffAfter reports whether a new sentence begins, or the line ends.
func setOffAfter(after string) bool {
	s := strings.TrimLeft(after, " \t\u00a0.!…")
	if s == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || strings.ContainsRune("\"'“‘([«–—-", r) || unicode.IsDigit(r)
}

// errorTail finds the error number that a common player appends to its message:
// "… (Error Code: 101102)".
func errorTail(line string, from int) (Match, bool) {
	const sign, digits = "(Error Code: ", 6
	_, end := trim(line)
	start := end - len(sign) - digits - 1
	if start < from || line[end-1] != ')' || !strings.HasPrefix(line[start:], sign) || !isNumber([]byte(line[end-1-digits:end-1])) {
		return Match{}, false
	}
	return Match{Reason: "load-failed", Of: "video", Lang: "en", Exact: true, Start: start, End: end}, true
}
