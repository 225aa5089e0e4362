// Package samples makes a collection of articles for tests, and stores it in the
// forms that collections have. It is the same on every machine: pages and texts
// with embeds of several kinds, in seven charsets, a third of the pages silent
// about theirs; broken markup, and pages that stop somewhere.
package samples

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// A Sample is a generated document.
type Sample struct {
	ID, URL string
	HTML    string // or
	Text    string
	Charset string // of the bytes that a server would send
	Meta    bool   // the page names the charset itself
}

// words of several scripts, with the charset that servers used for them.
var words = []struct{ charset, text string }{
	{"utf-8", "harbour ferry quay winter timetable council — “measured” naïve words"},
	{"windows-1252", "Schäden am Dach größer als zunächst gemeldet, hieß es früh"},
	{"windows-1251", "жители посёлка вернулись домой после ремонта старого моста"},
	{"iso-8859-2", "město opravuje školní jídelnu, žáci dostanou nové židle"},
	{"shift_jis", "港の朝市が再開し、多くの人が並んだ"},
	{"euc-kr", "항구의 아침 시장이 다시 문을 열었다"},
	{"gbk", "港口早市重新开放，许多人前来排队"},
}

// Generate returns the i-th document of the collection, always the same for an i.
func Generate(i int) Sample {
	s := compose(i)
	enc, _ := charset.Lookup(s.Charset)
	if back, _ := enc.NewDecoder().Bytes(s.Encoded()); string(back) != s.HTML+s.Text {
		s.Charset = "utf-8" // some letter is not in the charset
		s.HTML = strings.Replace(s.HTML, "<meta charset=", "<meta name=", 1)
	}
	return s
}

func compose(i int) Sample {
	r := rand.New(rand.NewPCG(7, uint64(i)))
	lang := words[r.IntN(len(words))]
	s := Sample{ID: fmt.Sprintf("doc-%06d", i), Charset: lang.charset, Meta: r.IntN(3) > 0}
	s.URL = fmt.Sprintf("https://www.paper%d.example/%d/%d.html", r.IntN(40), 2010+r.IntN(15), i)
	text := strings.Fields(lang.text)
	paragraph := func() string {
		var b strings.Builder
		for range 20 + r.IntN(60) {
			b.WriteString(text[r.IntN(len(text))])
			b.WriteByte(' ')
		}
		return b.String()
	}
	id := func() string { return fmt.Sprint(1700000000000000000 + r.Int64N(1e17)) }
	if i%8 == 7 {
		for range 2 + r.IntN(10) {
			s.Text += paragraph() + "\n\n"
			switch r.IntN(4) {
			case 0:
				s.Text += paragraph() + fmt.Sprintf(" pic.twitter.com/q%dZkLm — Orla Teppet (@orla_teppet) March %d, 2021\n\n", 1000+r.IntN(9000), 1+r.IntN(28))
			case 1:
				s.Text += "https://www.youtube.com/watch?v=" + code(r, 11) + "\n\n"
			}
		}
		return s
	}
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head>")
	if s.Meta {
		fmt.Fprintf(&b, `<meta charset="%s">`, s.Charset)
	}
	fmt.Fprintf(&b, "<title>%s</title><style>.twitter-tweet{margin:0}</style></head><body><article>", text[0])
	for range 3 + r.IntN(30) {
		fmt.Fprintf(&b, "<p>%s</p>\n", paragraph())
		switch r.IntN(12) {
		case 0:
			h := "quay_" + code(r, 4)
			fmt.Fprintf(&b, `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">%s</p>&mdash; Quay %s (@%s) <a href="https://twitter.com/%s/status/%s?ref_src=twsrc%%5Etfw">May %d, 2023</a></blockquote>`, paragraph(), h, h, h, id(), 1+r.IntN(28))
		case 1:
			fmt.Fprintf(&b, `<iframe width="560" src="https://www.youtube.com/embed/%s?start=%d"></iframe>`, code(r, 11), r.IntN(90))
		case 2:
			fmt.Fprintf(&b, `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/%s/"></blockquote>`, code(r, 11))
		case 3:
			b.WriteString(`<p>The video above may not be available in some regions.</p>`)
		case 4: // broken markup
			b.WriteString(`<div class="x <p>a < b <b><i></b></span></td><iframe src=`)
		}
	}
	s.HTML = b.String() + "</article></body></html>"
	if i%11 == 10 { // a page that stops somewhere
		s.HTML = strings.ToValidUTF8(s.HTML[:len(s.HTML)*2/3], "")
	}
	return s
}

func code(r *rand.Rand, n int) string {
	const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[r.IntN(len(letters))]
	}
	return string(b)
}

// Encoded returns a document as a server sends it, in its charset. What that
// lacks is replaced.
func (s *Sample) Encoded() []byte {
	enc, _ := charset.Lookup(s.Charset)
	if enc == nil {
		return []byte(s.HTML + s.Text)
	}
	out, err := encoding.ReplaceUnsupported(enc.NewEncoder()).Bytes([]byte(s.HTML + s.Text))
	if err != nil {
		return []byte(s.HTML + s.Text)
	}
	return out
}
