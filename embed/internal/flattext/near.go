package flattext

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/provider"
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

// picHosts are the hosts of links to a tweet's pictures, as Twitter prints them.
var picHosts = [...]string{"pic.twitter.com", "pic.x.com"}

// dotLength returns the length of the dot that the site prints between handle and date.
func dotLength(text string) int {
	for _, dot := range [...]string{"·", "•", "‧", "・", "&middot;", "Â·"} {
		if strings.HasPrefix(text, dot) {
			return len(dot)
		}
	}
	return 0
}
