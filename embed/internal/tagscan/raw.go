package tagscan

import "strings"

// rawNames are the elements inside which tags do not count.
const rawNames = "iframe noembed noframes plaintext script style textarea title xmp"

// rawTable holds rawNames with their keys, each in its rawSlot.
var rawTable = indexRaw()

type rawName struct {
	key  uint64
	name string
}

func indexRaw() (table [16]rawName) {
	for name := range strings.FieldsSeq(rawNames) {
		key := smallKey(NameKey(name))
		table[rawSlot(key)] = rawName{key, name}
	}
	return table
}

// smallKey returns the same number for the keys of names that differ in the case
// of letters only.
func smallKey(key uint64) uint64 { return key | 0x2020202020202020 }

// rawSlot returns where in rawTable a small key stands, if it does. The factor is
// one that gives each name a place of its own.
func rawSlot(small uint64) uint64 { return small * 0xcd613e30d8f16adf >> 60 }

// hasRawContent reports whether tags do not count inside an element of that name,
// whose key is given.
func hasRawContent(key uint64, name string) bool {
	small := smallKey(key)
	r := &rawTable[rawSlot(small)]
	return r.key == small && EqualFold(name, r.name)
}

// nextRaw makes the content of the element s.Name the current token. It returns
// false if there is none.
func (s *Scanner) nextRaw() bool {
	s.raw = false
	end := rawEnd(s.src, s.End, s.Name)
	if end == s.End {
		return false
	}
	s.Kind, s.Start, s.End, s.Blank = Raw, s.End, end, 0
	return true
}

// rawEnd returns where the raw content of the element name, which begins at i,
// ends: at its end tag, else at the end of the input.
func rawEnd(src string, i int, name string) int {
	if EqualFold(name, "plaintext") {
		return len(src)
	}
	if EqualFold(name, "script") {
		return scriptEnd(src, i)
	}
	for {
		n := strings.Index(src[i:], "</")
		if n < 0 {
			return len(src)
		}
		i += n + 2
		if isName(src, i, name) {
			return i - 2
		}
	}
}

// isName reports whether name, in any case, stands at src[i:] and ends there.
func isName(src string, i int, name string) bool {
	end := i + len(name)
	if end >= len(src) || class[src[end]] < slash {
		return false
	}
	for j := 0; j < len(name); j++ {
		if src[i+j]|0x20 != name[j]|0x20 {
			return false
		}
	}
	return true
}

// scriptEnd returns where the content of a script that begins at i ends. After
// "<!--" another "<script" hides the next "</script>" (HTML standard, sections
// 13.2.5.15 to 13.2.5.31), until "-->" ends both.
func scriptEnd(src string, i int) int {
	const (
		plain   = iota
		escaped // after "<!--"
		hidden  // after "<!--" and "<script"
	)
	state := plain
	for {
		n := strings.IndexByte(src[i:], '<')
		if n < 0 {
			return len(src)
		}
		if state != plain && strings.Contains(src[i:i+n], "-->") {
			state = plain
		}
		lt := i + n
		i = lt + 1
		if i == len(src) {
			return len(src)
		}
		c := src[i]
		switch {
		case c == '/' && isName(src, i+1, "script"):
			if state != hidden {
				return lt
			}
			state = escaped
			i += len("/script>")
		case state == plain && strings.HasPrefix(src[i:], "!--"):
			state = escaped
			i++ // "<!-->" is both ends: its dashes count for "-->" too
		case state == escaped && class[c] == letter:
			if isName(src, i, "script") {
				state = hidden
				i += len("script>")
			}
		case state == escaped && c != '/':
			state = plain // as the tokenizer does; the standard stays in escaped
		}
	}
}

// skipMarkup returns the end of the comment, declaration or processing
// instruction at i, which begins with "<!", "<?" or "</".
func skipMarkup(src string, i int) int {
	if strings.HasPrefix(src[i:], "<!--") {
		return commentEnd(src, i+len("<!--"))
	}
	n := strings.IndexByte(src[i:], '>')
	if n < 0 {
		return len(src)
	}
	return i + n + 1
}

// commentEnd returns the end of the comment whose content begins at i.
func commentEnd(src string, i int) int {
	if rest := src[i:]; strings.HasPrefix(rest, ">") {
		return i + len(">")
	} else if strings.HasPrefix(rest, "->") {
		return i + len("->")
	}
	for {
		n := strings.Index(src[i:], "--")
		if n < 0 {
			return len(src)
		}
		i += n + 2
		for i < len(src) && src[i] == '-' {
			i++
		}
		if rest := src[i:]; strings.HasPrefix(rest, ">") {
			return i + len(">")
		} else if strings.HasPrefix(rest, "!>") {
			return i + len("!>")
		}
	}
}
