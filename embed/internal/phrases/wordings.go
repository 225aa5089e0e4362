package phrases

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Row is a wording that a caller adds at run time. It is a whole line that counts
// wherever it stands, in the language of the column "wording" of phrases.tsv.
type Row struct {
	Line, Reason, Of, Lang string
}

// Wordings are those that a caller adds to the listed ones. A nil *Wordings has none.
// They are only read once they are made.
type Wordings struct{ tables *tables }

// minWords is how many bytes of words a wording has at least that has places for any
// text: fewer would be found in any article.
const minWords = 6

// Compile makes wordings of rows; nil of none. The error says which row is wrong, and
// what is wrong with it.
func Compile(rows []Row) (*Wordings, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	t := &tables{
		exact:  make(map[string]int32),
		starts: make(map[[prefixSize]byte][]int32),
		ends:   make(map[[prefixSize]byte][]int32),
		words:  shared().words,
	}
	for _, r := range rows {
		p := phrase{row: r.Line, parts: parsePattern(r.Line), lang: r.Lang, reason: r.Reason, of: r.Of}
		p.setCaptures()
		if err := p.check(); err != nil {
			return nil, fmt.Errorf("wording %q: %w", r.Line, err)
		}
		t.add(p)
	}
	return &Wordings{t}, nil
}

// check returns what is wrong with the wording of a caller.
func (p *phrase) check() error {
	switch {
	case len(p.row) > maxLine:
		return fmt.Errorf("longer than %d bytes", maxLine)
	case !utf8.ValidString(p.row) || strings.ContainsFunc(p.row, unicode.IsControl):
		return errors.New("no line of UTF-8")
	case len(p.parts) == 0:
		return errors.New("has no words")
	}
	words, open := 0, false
	for i, part := range p.parts {
		words += len(part.lit)
		if part.wild == literal {
			continue
		}
		open = open || part.wild == anything || part.wild == text
		if i > 0 && p.parts[i-1].wild != literal {
			return errors.New("two places have no words between them")
		}
	}
	for rest := p.row; ; {
		i := strings.IndexByte(rest, '{')
		if i < 0 {
			break
		}
		w, size := wildAt(rest[i:])
		if w == literal {
			return errors.New("an unknown place in braces")
		}
		rest = rest[i+size:]
	}
	first, last := p.parts[0], p.parts[len(p.parts)-1]
	switch {
	case open && words < minWords:
		return fmt.Errorf("fewer than %d letters of words", minWords)
	case len(p.parts) > 1 && len(first.lit) < prefixSize && len(last.lit) < prefixSize:
		return errors.New("neither begins nor ends in words")
	}
	return nil
}

// line looks for a wording that line is, without the white space around it.
func (w *Wordings) line(line string) (Match, bool) {
	start, end := trim(line)
	body := line[start:end]
	if len(body) < 2 || len(body) > maxLine || notProse(body) || !strings.ContainsAny(body, "@＠") && !w.tables.mayBeListed(body) {
		return Match{}, false
	}
	var buf [keySize]byte
	n, read := foldKey(buf[:], nil, body)
	p, caps, ok := w.tables.lookup(buf[:n], read < len(body))
	if !ok || !p.standsIn(body) || p.endsInName() && endsSentence(body) {
		return Match{}, false
	}
	m := p.match()
	m.End = len(body)
	if p.captures || caps.tail > 0 && len(body) > maxDateTail {
		caps.fill(&m, body)
	}
	m.Start += start
	m.End += start
	return m, true
}

// Lines is [Reader.Lines] for lines by themselves, with the wordings of w, which win.
func (w *Wordings) Lines(lines []string, glued bool) (m Match, used int, ok bool) {
	r := Reader{More: w}
	return r.Lines(lines, 0, glued)
}
