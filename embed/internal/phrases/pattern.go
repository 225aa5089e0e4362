package phrases

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A part is a piece of a listed wording: words that must be there, or a place
// where something else stands.
type part struct {
	wild wild
	lit  string // the key of the words, if wild is 0
}

// A wild says what may stand at a place of a wording.
type wild uint8

const (
	literal       wild = iota
	anything           // … any text, or none
	text               // {text} any text
	provider           // {p} a provider or service by its name
	knownProvider      // {s} one of those in words.txt
	personName         // {name}
	handle             // {h} a handle; a @ before it in the data file is for the reader
	number             // {n} digits and times
)

// Bytes and words of a key that a provider's or a person's name may take.
const (
	maxProvider  = 40
	maxName      = 160
	maxNameWords = 12
	maxBareName  = 6 // words of a name that nothing stands behind
)

// parsePattern splits the text of a wording at its placeholders.
func parsePattern(s string) []part {
	var parts []part
	add := func(words string) {
		buf := make([]byte, len(words)+utf8.UTFMax)
		if n, _ := foldKey(buf, nil, words); n > 0 {
			parts = append(parts, part{lit: string(buf[:n])})
		}
	}
	for s != "" {
		i := strings.IndexAny(s, "…{")
		if i < 0 {
			break
		}
		w, size := wildAt(s[i:])
		if w == literal {
			break
		}
		add(strings.TrimSuffix(s[:i], "@"))
		parts = append(parts, part{wild: w})
		s = s[i+size:]
	}
	add(s)
	return parts
}

func wildAt(s string) (wild, int) {
	for _, w := range [...]struct {
		sign string
		wild wild
	}{{"…", anything}, {"{text}", text}, {"{p}", provider}, {"{s}", knownProvider}, {"{name}", personName}, {"{h}", handle}, {"{n}", number}} {
		if strings.HasPrefix(s, w.sign) {
			return w.wild, len(w.sign)
		}
	}
	return literal, 0
}

// A span is a range of a key.
type span struct{ lo, hi int }

// captured are the places of a key that a wording names.
type captured struct {
	provider, name, handle span
	listed                 bool // provider has to be a known one
	tail                   int  // where a … at the end of the wording begins; 0 if none
}

// match reports whether parts describe key. cut says that the key goes on beyond
// what is given. The first occurrence of each piece of text is taken, so the
// time is linear.
func match(parts []part, key []byte, cut bool, caps *captured) bool {
	k := 0
	for i, p := range parts {
		if p.wild == literal {
			if k < len(key) && key[k] == ' ' {
				k++
			}
			if !bytes.HasPrefix(key[k:], []byte(p.lit)) || !edge(key, k+len(p.lit)) {
				return false
			}
			k += len(p.lit)
			continue
		}
		if p.wild == handle {
			if k < len(key) && key[k] == ' ' {
				k++
			}
			end := handleEnd(key, k)
			if end <= k+1 {
				return false
			}
			caps.handle = span{k + 1, end}
			k = end
			continue
		}
		end := wildEnd(parts[i+1:], key, k)
		if end < 0 {
			return false
		}
		s := trimSpan(key, span{k, end})
		if !fits(p.wild, key[s.lo:s.hi]) {
			return false
		}
		switch p.wild {
		case provider, knownProvider:
			caps.provider, caps.listed = s, p.wild == knownProvider
		case personName:
			caps.name = s
		}
		if i == len(parts)-1 {
			if p.wild == personName && bytes.Count(key[s.lo:s.hi], []byte(" ")) >= maxBareName {
				return false
			}
			caps.tail = k
			return !cut || p.wild == anything || p.wild == text
		}
		k = end
	}
	return k == len(key) && !cut
}

// wildEnd returns where the text ends that stands before rest: before the next
// literal or handle, or at the end of the key. It is -1 if rest cannot follow.
func wildEnd(rest []part, key []byte, k int) int {
	if len(rest) == 0 {
		return len(key)
	}
	if rest[0].wild == handle {
		if i := bytes.IndexByte(key[k:], '@'); i >= 0 {
			return k + i
		}
		return -1
	}
	lit := []byte(rest[0].lit)
	if len(rest) == 1 { // the last piece stands at the end
		at := len(key) - len(lit)
		if at < k || !bytes.HasSuffix(key, lit) || !edge(key, at) {
			return -1
		}
		return at
	}
	for at := k; ; at++ {
		i := bytes.Index(key[at:], lit)
		if i < 0 {
			return -1
		}
		at += i
		if edge(key, at) && edge(key, at+len(lit)) {
			return at
		}
	}
}

// fits reports whether text s may stand for w.
func fits(w wild, s []byte) bool {
	switch w {
	case text:
		return len(s) > 0
	case provider, knownProvider:
		return len(s) > 0 && len(s) <= maxProvider && bytes.Count(s, []byte(" ")) < 4
	case personName:
		return len(s) > 0 && len(s) <= maxName && bytes.Count(s, []byte(" ")) < maxNameWords
	case number:
		for _, c := range s {
			if c != ' ' && (c < '0' || c > '9') {
				return false
			}
		}
		return len(s) > 0 && len(s) <= 12
	}
	return true
}

// handleEnd returns the end of the handle at key[k], k if there is none.
func handleEnd(key []byte, k int) int {
	if k >= len(key) || key[k] != '@' {
		return k
	}
	end := k + 1
	for end < len(key) && handleByte(key[end]) {
		end++
	}
	for end > k+1 && (key[end-1] == '.' || key[end-1] == '-') {
		end--
	}
	return end
}

func trimSpan(key []byte, s span) span {
	for s.lo < s.hi && key[s.lo] == ' ' {
		s.lo++
	}
	for s.hi > s.lo && key[s.hi-1] == ' ' {
		s.hi--
	}
	return s
}

// edge reports whether a word may end, and another begin, before key[k]: at a
// space, at a change of script (suffixes of agglutinating languages follow a
// Latin name directly), or where no spaces are written.
func edge(key []byte, k int) bool {
	if k <= 0 || k >= len(key) || key[k] == ' ' || key[k-1] == ' ' || key[k] == '@' {
		return true
	}
	if key[k] < utf8.RuneSelf != (key[k-1] < utf8.RuneSelf) {
		return true
	}
	if key[k] < 0xE0 {
		return false
	}
	after, _ := utf8.DecodeRune(key[k:])
	before, _ := utf8.DecodeLastRune(key[:k])
	return unsegmented(after) || unsegmented(before)
}

// Bytes that the … at the end of a wording may stand for before it is no longer
// taken for part of the placeholder: the rest of the sentences of a consent box,
// the date of a post. More is the article's text, glued on.
const (
	maxTail     = 400
	maxDateTail = 60
)

// fill copies what caps found in the key of body into m, as body prints it, and
// sets where m ends.
func (caps *captured) fill(m *Match, body string) {
	var key [keySize]byte
	var off [keySize]uint16
	n, _ := foldKey(key[:], off[:], body)
	// after returns where the character ends that key byte k-1, or the last
	// one before it that is no space, comes from.
	after := func(k int) int {
		for k > 0 && key[k-1] == ' ' {
			k--
		}
		if k == 0 {
			return 0
		}
		at := int(off[k-1])
		_, size := utf8.DecodeRuneInString(body[at:])
		return at + size
	}
	if s := caps.provider; s.lo < s.hi && s.hi <= n {
		m.Provider = body[off[s.lo]:after(s.hi)]
	}
	if s := caps.handle; s.lo < s.hi && s.hi <= n {
		m.Handle = body[off[s.lo] : int(off[s.lo])+s.hi-s.lo]
	}
	if s := caps.name; s.lo < s.hi && s.hi <= n {
		// A name may begin and end with signs that are not in the key.
		to := len(body)
		if s.hi < n {
			to = after(s.hi)
			if i := strings.IndexByte(body[to:], '@'); caps.handle.hi > 0 && i >= 0 {
				to += i
			}
		}
		name := strings.Trim(body[after(s.lo):to], " \u00a0\u3000\t:：")
		m.Name = strings.TrimRight(name, " \u00a0\u3000(（[")
	}
	m.End = len(body)
	if caps.tail > 0 && caps.tail <= n {
		end := after(caps.tail)
		if m.Kind == Ordinary {
			if len(body)-end > maxTail {
				m.End = end + sentenceLength(body[end:])
			}
		} else if len(body)-end > maxDateTail {
			m.End = end + dateLength(body[end:])
		}
	}
}

// sentenceLength returns the length of s up to the end of its first sentence.
func sentenceLength(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c == '.' || c == '!' || c == '?') && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] >= 'A' && s[i+1] <= 'Z') {
			return i + 1
		}
	}
	return len(s)
}

// dateLength returns the length of the bracket that s begins with and of the
// date after it, which ends in the zone that Instagram's servers are in.
func dateLength(s string) int {
	n := 0
	for _, c := range [...]string{")", "）", "]"} {
		if strings.HasPrefix(s, c) {
			n = len(c)
		}
	}
	for _, zone := range [...]string{" PDT", " PST"} {
		if i := strings.Index(s[n:min(len(s), n+maxDateTail)], zone); i >= 0 {
			return n + i + len(zone)
		}
	}
	return n
}
