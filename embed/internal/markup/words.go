package markup

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/dates"
	"github.com/socialembed/socialembed/embed/internal/htmltree"
	"github.com/socialembed/socialembed/embed/internal/phrases"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// What the embed codes of several networks have in common: the line that signs a post.

// lineEndAt returns the end of the line that text[at:] begins in.
func lineEndAt(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

// linksIn returns the links whose words stand in [start, end).
func linksIn(links []htmltree.Link, start, end int) []htmltree.Link {
	var in []htmltree.Link
	for _, l := range links {
		if l.Start >= start && l.End <= end {
			in = append(in, l)
		}
	}
	return in
}

// dateWithin returns the day that is printed in s, behind at most a few words
// ("on", "le", "um").
func dateWithin(s string) record.Date {
	const words = 4
	for range words {
		s = strings.TrimLeft(s, " ,.·•|-\u00a0")
		if m, ok := dates.Prefix(s); ok {
			return record.DateOf(m.Date)
		}
		i := strings.IndexByte(s, ' ')
		if i < 0 {
			break
		}
		s = s[i:]
	}
	return record.Date{}
}

// cutQuery returns a URL without its query and fragment.
func cutQuery(u string) string {
	if i := strings.IndexAny(u, "?#"); i >= 0 {
		return u[:i]
	}
	return u
}

// ownWords returns text without the lines that are a link's label: an invitation to
// look at the post there, whose link leads to it, or the link of something else that
// an editor put into the blockquote. Links of the network itself are words.
func (c *candidate) ownWords(text string, links []htmltree.Link, it *record.Item) string {
	ref := it
	var b strings.Builder
	for start := 0; start < len(text); {
		end := lineEndAt(text, start)
		line := text[start:end]
		for len(links) > 0 && links[0].End <= start {
			links = links[1:]
		}
		if !c.isLabel(line, start, links, ref) {
			b.WriteString(line)
		}
		b.WriteByte('\n')
		start = end + 1
	}
	return strings.TrimSpace(b.String())
}

// isLabel reports whether a line at the offset start is nothing but the label of a
// link to the post, or of one that leads away from the network.
func (c *candidate) isLabel(line string, start int, links []htmltree.Link, ref *record.Item) bool {
	words := strings.TrimSpace(line)
	if words == "" {
		return false
	}
	from := start + strings.Index(line, words)
	for _, l := range links {
		if l.Start > from {
			break
		}
		if l.End < from+len(words) {
			continue
		}
		if it := c.itemAt(l.URL, ref.Provider); it != nil {
			return it.ID == ref.ID && isInvitation(words)
		}
		u := c.url(l.URL)
		return u != "" && words[0] != '#' && words[0] != '@' && !sameSite(u, ref.URL)
	}
	return false
}

// maxInvitation is how long the label of a link to the post is, in bytes.
const maxInvitation = 100

// isInvitation reports whether words invite to look at a post, and are none of it.
func isInvitation(words string) bool {
	m, ok := phrases.Line(words)
	return ok && m.Kind == phrases.Intro || len(words) <= maxInvitation && (strings.Contains(words, " on ") || strings.Contains(words, "TikTok") || strings.Contains(words, "Instagram"))
}

// sameSite reports whether two URLs have the same host, but for subdomains.
func sameSite(a, b string) bool {
	x, y := hostIn(a), hostIn(b)
	x, y = strings.TrimPrefix(x, "www."), strings.TrimPrefix(y, "www.")
	return x == y || strings.HasSuffix(x, "."+y) || strings.HasSuffix(y, "."+x)
}

// hostIn returns the host of an absolute URL.
func hostIn(u string) string {
	rest, _ := provider.CutScheme(u)
	host, _, _ := provider.SplitHost(rest)
	return host
}
