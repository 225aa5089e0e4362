package rewrite

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// Protected is a document in which a token stands for each embed: words that
// article extractors, sanitizers and converters pass on where they would drop a
// frame or flatten a blockquote. It may be used concurrently. The zero Protected has no tokens,
// nor has one read from JSON, which loses what Protect knows of the document.
type Protected struct {
	// Doc is the document with its tokens, in UTF-8: "<p>[[embed:3]]</p>" in
	// HTML, "[[embed:3]]" in text. If the document itself holds "[[embed:", a
	// number follows "embed", so that its words are not taken for tokens. Where
	// a token was moved, the comment <!--[[embed:3]]--> stands in its place.
	Doc []byte
	// Items are the items of the result; a token's number is an index of it.
	Items []embed.Item

	html  bool
	mark  string // what begins a token, without the brackets: "embed:"
	src   []byte
	cuts  []cut
	moved map[int]bool // items whose token stands elsewhere, and a comment in its place
}

// Protect puts a token in place of every item of res that has a place in input,
// HTML or text, except for placeholders, which are words already. In HTML, elements
// that hold nothing but the embed go with it, as a tool may drop them for their
// names; and a token that would not stand among the article's paragraphs is moved
// there, as near as may be, since extractors drop the rest. Where an item stands
// in several places, so does its token. The result refers to input, which must not
// change. Protect fails with [ErrPlace] only, see
// [Replace]; a nil res has no items.
func Protect(input []byte, res *embed.Result) (*Protected, error) {
	if res == nil {
		res = new(embed.Result)
	}
	p := &Protected{Items: res.Items, html: res.Format == embed.FormatHTML, src: inputOf(input, res)}
	p.mark = freeMark(p.src)
	cuts, err := cutsOf(p.src, res, func(_ int, it embed.Item) (string, bool) {
		return "", it.Common().Kind != embed.KindPlaceholder
	})
	if err != nil {
		return nil, err
	}
	if p.html {
		cuts = widenCuts(ascii.View(p.src), cuts)
	}
	for _, c := range cuts {
		for k, n := range c.items {
			c.repls[k] = p.token(n)
		}
	}
	p.cuts = cuts
	if p.html {
		cuts = p.move(cuts)
	}
	p.Doc = splice(p.src, cuts, false)
	return p, nil
}

// move returns the cuts with those added that put a token among the article's
// paragraphs; a comment stands in its place then. An item of which any place is there stays.
func (p *Protected) move(cuts []cut) []cut {
	to := anchors(ascii.View(p.src), cuts)
	stays := staying(cuts, to)
	p.moved = make(map[int]bool)
	all := slices.Clone(cuts)
	for i, c := range cuts {
		if stays[c.items[0]] {
			continue
		}
		all = append(all, cut{span: embed.Span{Start: to[i], End: to[i]}, repls: c.repls})
		all[i].repls = make([]string, len(c.items))
		for k, n := range c.items {
			all[i].repls[k] = "<!--" + p.words(n) + "-->"
			p.moved[n] = true
		}
	}
	slices.SortStableFunc(all, func(a, b cut) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
	})
	return all
}

// staying returns the items whose tokens stay where they are: those of a cut that has no
// offset to go to, and those that share a cut with one of them.
func staying(cuts []cut, to []int) map[int]bool {
	places := placesOf(cuts)
	stays, seen := make(map[int]bool), make([]bool, len(cuts))
	var next []int // of which the cuts are still to be seen
	stay := func(items []int) {
		for _, n := range items {
			if !stays[n] {
				stays[n] = true
				next = append(next, n)
			}
		}
	}
	for i, c := range cuts {
		if to[i] < 0 {
			stay(c.items)
		}
	}
	for len(next) > 0 {
		n := next[len(next)-1]
		next = next[:len(next)-1]
		for _, i := range places[n] {
			if !seen[i] {
				seen[i] = true
				stay(cuts[i].items)
			}
		}
	}
	return stays
}

// placesOf returns the indexes of each item's cuts.
func placesOf(cuts []cut) map[int][]int {
	places := make(map[int][]int)
	for i, c := range cuts {
		for _, n := range c.items {
			places[n] = append(places[n], i)
		}
	}
	return places
}

// token returns what stands for the n-th item.
func (p *Protected) token(n int) string {
	if p.html {
		return "<p>" + p.words(n) + "</p>"
	}
	return p.words(n)
}

func (p *Protected) words(n int) string { return "[[" + p.mark + strconv.Itoa(n) + "]]" }

// Survivors returns the numbers of the items whose tokens are left in doc, in
// ascending order.
func (p *Protected) Survivors(doc []byte) []int {
	var left []int
	for at := 0; ; {
		n, _, end := p.next(doc, at)
		if end < 0 {
			break
		}
		left = append(left, n)
		at = end
	}
	slices.Sort(left)
	return slices.Compact(left)
}

// Restore returns doc, which was made of p.Doc, with every token replaced by
// what f returns for its item, and with it the paragraph that holds nothing else. Where f
// says not to replace, or is nil, the item's original markup comes back: what the
// page had, scripts and all, so never behind a sanitizer. Only the first token
// of an item counts; with its original markup, as many as it had places. A
// token that was moved counts if the comment in its place is gone.
//
// A token that a converter to Markdown wrote with backslashes is one too. Restoring p.Doc
// itself with a nil f gives the input, in UTF-8.
func (p *Protected) Restore(doc []byte, f Func) []byte {
	out := make([]byte, 0, len(doc))
	back := p.originals()
	inPlace := p.comments(doc)
	repls := make(map[int]*string)
	for at := 0; ; {
		n, start, end := p.next(doc, at)
		if end < 0 {
			return append(out, doc[at:]...)
		}
		isComment := p.html && inComment(doc[at:start], doc[end:])
		switch {
		case isComment:
			start, end = start-len("<!--"), end+len("-->")
		case p.html:
			start, end = wholeParagraph(doc, at, start, end)
		}
		out = append(out, doc[at:start]...)
		at = end
		if p.moved[n] && inPlace[n] != isComment {
			continue
		}
		repl, asked := repls[n]
		if !asked {
			repl = ask(f, n, p.Items[n])
			repls[n] = repl
		}
		switch {
		case repl == nil:
			out = append(out, back(n)...)
		case !asked:
			out = append(out, *repl...)
		}
	}
}

// comments returns the items whose tokens' comments are in doc.
func (p *Protected) comments(doc []byte) map[int]bool {
	in := make(map[int]bool)
	for at := 0; ; {
		n, start, end := p.next(doc, at)
		if end < 0 {
			return in
		}
		if p.html && inComment(doc[at:start], doc[end:]) {
			in[n] = true
		}
		at = end
	}
}

// inComment reports whether what stands between before and after is a comment.
func inComment(before, after []byte) bool {
	return bytes.HasSuffix(before, []byte("<!--")) && bytes.HasPrefix(after, []byte("-->"))
}

// ask returns f's replacement for an item, nil if its original is wanted.
func ask(f Func, n int, it embed.Item) *string {
	if f == nil {
		return nil
	}
	repl, ok := f(n, it)
	if !ok {
		return nil
	}
	return &repl
}

// originals returns a function that gives an item's original markup, one place
// after the other. Markup that several items share comes with the first of them.
func (p *Protected) originals() func(n int) []byte {
	places := placesOf(p.cuts)
	done := make([]bool, len(p.cuts))
	return func(n int) []byte {
		left := places[n]
		if len(left) == 0 {
			return nil
		}
		i := left[0]
		places[n] = left[1:]
		if done[i] {
			return nil
		}
		done[i] = true
		return p.src[p.cuts[i].span.Start:p.cuts[i].span.End]
	}
}

// next finds the next token of p in doc at or behind from: its number and range.
// end is -1 if there is none.
func (p *Protected) next(doc []byte, from int) (n, start, end int) {
	if p.mark == "" {
		return 0, 0, -1 // not made by Protect
	}
	for at := from; ; {
		i := bytes.Index(doc[at:], []byte(p.mark))
		if i < 0 {
			return 0, 0, -1
		}
		i += at
		at = i + len(p.mark)
		start, ok := bracketsBefore(doc[from:i])
		digits := at
		for digits < len(doc) && digits < at+9 && '0' <= doc[digits] && doc[digits] <= '9' {
			digits++
		}
		width := bracketsAfter(doc[digits:])
		if !ok || width == 0 {
			continue
		}
		n, err := strconv.Atoi(string(doc[at:digits]))
		if err != nil || n >= len(p.Items) || strconv.Itoa(n) != string(doc[at:digits]) {
			continue
		}
		return n, from + start, digits + width
	}
}

// bracketsBefore returns where "[[" begins that ends b, with or without backslashes.
func bracketsBefore(b []byte) (start int, ok bool) {
	for _, s := range [...]string{`\[\[`, `[[`} {
		if bytes.HasSuffix(b, []byte(s)) {
			return len(b) - len(s), true
		}
	}
	return 0, false
}

// bracketsAfter returns the length of the "]]" that begins b, with or without
// backslashes, 0 if there is none.
func bracketsAfter(b []byte) int {
	for _, s := range [...]string{`\]\]`, `]]`} {
		if bytes.HasPrefix(b, []byte(s)) {
			return len(s)
		}
	}
	return 0
}

// maxTag bounds the tag of a paragraph around a token, in bytes.
const maxTag = 1024

// wholeParagraph widens doc[start:end] to the <p> element that holds nothing
// else, if it is in one. It does not go back behind from.
func wholeParagraph(doc []byte, from, start, end int) (int, int) {
	low := max(from, start-maxTag)
	head := bytes.TrimRight(doc[low:start], " \t\r\n\f")
	tail := bytes.TrimLeft(doc[end:min(len(doc), end+maxTag)], " \t\r\n\f")
	i := bytes.LastIndexByte(head, '<')
	if i < 0 || len(head) < i+3 || head[len(head)-1] != '>' || bytes.IndexByte(head[i:], '>') != len(head)-1-i {
		return start, end
	}
	if head[i+1]|0x20 != 'p' || head[i+2] != '>' && !ascii.IsSpace(head[i+2]) {
		return start, end
	}
	if len(tail) < 4 || !strings.EqualFold(string(tail[:4]), "</p>") {
		return start, end
	}
	return low + i, end + bytes.Index(doc[end:], tail[:4]) + 4
}

// freeMark returns what begins a token that src does not hold, in any spelling of one.
func freeMark(src []byte) string {
	const word = "embed"
	used := make(map[int]bool) // numbers behind the word, 0 for none
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte(word))
		if i < 0 {
			break
		}
		at += i
		_, isToken := bracketsBefore(src[:at])
		at += len(word)
		if !isToken {
			continue
		}
		j := at
		for j < len(src) && j < at+9 && '0' <= src[j] && src[j] <= '9' {
			j++
		}
		if n, err := strconv.Atoi("0" + string(src[at:j])); err == nil {
			used[n] = true
		}
	}
	n := 0
	for used[n] {
		n++
	}
	if n == 0 {
		return word + ":"
	}
	return word + strconv.Itoa(n) + ":"
}
