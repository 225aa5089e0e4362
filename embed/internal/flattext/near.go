package flattext

import (
	"sort"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/signature"
	"github.com/socialembed/socialembed/embed/internal/textline"
)

// Where only tweets are asked for, most of a long text is not read: a few searches find
// the "@" and "/" that a tweet may have, and the text around these is read as if
// everything were asked for, since what is found beside a tweet decides what is its own.

const (
	// before and behind are how far from an anchor a text is read, in bytes.
	before, behind = 24 << 10, 8 << 10
	// dense is how near to an anchor of a tweet the next is not tested, in bytes.
	dense = 4 << 10
)

// nearby returns the parts of the text that may hold what is asked for, in order and
// apart: none if nothing can be found, all of it if the answer is not cheap.
func (s *Scan) nearby(o *record.Options) []textline.Range {
	tweets := o.Wants(record.KindTweet)
	switch {
	case o.Wants(record.KindPlaceholder), o.Wants(record.KindPost):
	case s.firstHandle < 0 && s.firstSlash < 0:
		return nil
	case o.Wants(record.KindVideo), o.Wants(record.KindAudio):
		if !tweets && s.firstSlash < 0 {
			return nil
		}
	case !tweets:
		return nil
	default:
		return s.nearTweets()
	}
	return s.allNear()
}

// allNear returns the whole text as its only part.
func (s *Scan) allNear() []textline.Range {
	return append(s.near[:0], textline.Range{To: len(s.text)})
}

// first is next for the first c of the text, which stands at the offset at, if it is
// not negative.
func (s *Scan) first(at int, c byte) int {
	if at < 0 {
		return -1
	}
	return s.next(at, c)
}

// next returns the first offset of c at or behind from in the parts of the text that are
// read, -1 if there is none.
func (s *Scan) next(from int, c byte) int {
	i := sort.Search(len(s.near), func(i int) bool { return s.near[i].To > from })
	for _, part := range s.near[i:] {
		if at := ascii.NextByte(s.text[:part.To], max(from, part.From), c); at >= 0 {
			return at
		}
	}
	return -1
}

// nearTweets is nearby where only tweets are asked for.
func (s *Scan) nearTweets() []textline.Range {
	list := s.near
	last := -dense // the last anchor that a tweet may have
	handle, slash := s.firstHandle, s.firstSlash
	for handle >= 0 || slash >= 0 {
		at, found := handle, false
		if at >= 0 && (slash < 0 || at < slash) {
			found = at < last+dense || mayBeSigned(s.text, at)
			handle = ascii.NextByte(s.text, at+1, '@')
		} else {
			at = slash
			found = at < last+dense || mayBeLinked(s.text, at)
			slash = ascii.NextByte(s.text, at+1, '/')
		}
		if !found {
			continue
		}
		last = at
		from, to := max(0, at-before), min(len(s.text), at+behind)
		if n := len(list); n > 0 && from <= list[n-1].To {
			list[n-1].To = max(to, list[n-1].To)
		} else {
			list = append(list, textline.Range{From: from, To: to})
		}
	}
	return list
}

// mayBeSigned reports whether the "@" at the offset at may be that of a tweet's
// author. It asks less than the readers of signatures do, whatever the line breaks.
func mayBeSigned(text string, at int) bool {
	if _, ok := signature.HandleAt(text, at, 0); ok {
		return true
	}
	if at > 0 && text[at-1] > ' ' && text[at-1] < 0x80 {
		return false // an address of mail, or a handle glued to a word
	}
	handle, end := signature.HandleName(text, at+1)
	if !provider.ValidHandle(handle) {
		return false
	}
	const far = 400 // bytes of blanks and a day
	rest := text[end:min(len(text), end+far)]
	if textline.HasOtherBreak(rest) {
		return true
	}
	i := textline.SkipBlank(rest, 0)
	if i == len(rest) || rest[i] == '\n' || rest[i] == '\\' || dotLength(rest[i:]) > 0 {
		return true
	}
	_, ok := signature.DayAfter(text, end)
	return ok
}

// mayBeLinked reports whether the "/" at the offset at may belong to a tweet's picture
// or link, whatever the line breaks.
func mayBeLinked(text string, at int) bool {
	for _, host := range picHosts {
		if strings.HasSuffix(text[:at], host) {
			return true
		}
	}
	if at > 0 && text[at-1] == ':' && strings.Contains(text[max(0, at-len("](https:")):at], "](http") {
		return true
	}
	const longest = 2048 // bytes of a URL
	i := at
	for low := max(0, at-longest); i > low && text[i-1] > ' '; {
		i--
	}
	if textline.HasOtherBreak(text[i:at]) {
		return true
	}
	return opensAnyLine(text, i)
}

// opensAnyLine reports whether nothing but a margin stands before i on its line, whatever
// ends the line above.
func opensAnyLine(text string, i int) bool {
	for i > 0 {
		c := text[i-1]
		switch {
		case c == ' ' || c == '\t' || c == '>':
			i--
		case c < ' ' || textline.HasOtherBreak(text[max(0, i-3):i]):
			return true
		case c >= 0x80 && textline.BackBlank(text, i) < i:
			i = textline.BackBlank(text, i)
		default:
			return false
		}
	}
	return true
}
