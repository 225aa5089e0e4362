package tagscan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/corpus"
)

// show writes the tokens of src on one line: start tags as <name key=[val]>, with
// "/" before ">" if they are self-closing, end tags as </name>, text in quotes,
// raw content as name{content}.
func show(src string) string {
	var s Scanner
	var tokens []string
	s.Reset(src)
	for s.Next() {
		switch s.Kind {
		case Start:
			t := "<" + s.Name
			for _, a := range s.Attrs {
				t += " " + a.Key + "=[" + a.Val + "]"
			}
			if s.SelfClosing() {
				t += "/"
			}
			tokens = append(tokens, t+">")
		case End:
			tokens = append(tokens, "</"+s.Name+">")
		case Text:
			tokens = append(tokens, fmt.Sprintf("%q", src[s.Start:s.End]))
		case Raw:
			tokens = append(tokens, s.Name+"{"+src[s.Start:s.End]+"}")
		}
	}
	return strings.Join(tokens, " ")
}

// scannerRows are also the seeds of FuzzScanner.
var scannerRows = []struct{ why, in, want string }{
	{"nothing", "", ""},
	{"only text", "plain words", `"plain words"`},
	{"tags and text", "<p>one<b>two</b></p>", `<p> "one" <b> "two" </b> </p>`},
	{"names keep their case", "<DiV CLASS=Big></dIv>", `<DiV CLASS=[Big]> </dIv>`},

	// "<" that begins no tag
	{"lone <", "1 < 2", `"1 < 2"`},
	{"< before a digit", "a <3 b", `"a <3 b"`},
	{"< at the end", "a <", `"a <"`},
	{"</ at the end", "a </", `"a </"`},
	{"</ at the end behind a tag", "<i></", `<i> "</"`},
	{"many <", "<<<<i>", `"<<<" <i>`},
	{"<> is text", "a<>b", `"a<>b"`},
	{"< before a non-ASCII letter", "<é>", `"<é>"`},

	// skipped markup
	{"</> is dropped", "a</>b", `"a" "b"`},
	{"</ before a blank is a comment", "a</ p>b", `"a" "b"`},
	{"comment", "a<!-- <p> -->b", `"a" "b"`},
	{"comment ends at once", "a<!-->b-->", `"a" "b-->"`},
	{"comment ends at its third dash", "a<!--->b-->", `"a" "b-->"`},
	{"comment without content", "a<!---->b", `"a" "b"`},
	{"many dashes", "a<!-- ----->b", `"a" "b"`},
	{"comment ends with --!>", "a<!-- x --!>b", `"a" "b"`},
	{"--!!> does not end it", "a<!-- x --!!>b-->c", `"a" "c"`},
	{"<!--!> does not end", "a<!--!>b-->c", `"a" "c"`},
	{"-- > does not end it", "a<!-- -- > -->b", `"a" "b"`},
	{"> in a comment", "a<!-- <a x='>'> -->b", `"a" "b"`},
	{"comment without an end", "a<!-- <p>b</p>", `"a"`},
	{"<!- is a bogus comment", "a<!- x -->b", `"a" "b"`},
	{"<!> is one too", "a<!>b", `"a" "b"`},
	{"<! at the end", "a<!", `"a"`},
	{"doctype", "<!DOCTYPE html><p>", `<p>`},
	{"doctype with > in quotes", `<!DOCTYPE html SYSTEM "a>b"><p>`, `"b\">" <p>`},
	{"processing instruction", "<?xml version='1'?><p>", `<p>`},
	{"> in a processing instruction", "<?php echo '<p>' ?>x", `"' ?>x"`},
	{"no CDATA", "<svg><![CDATA[a<b>c]]></svg>", `<svg> "c]]>" </svg>`},

	// attributes
	{"three ways to quote", `<a x="1 2" y='3>4' z=5>`, `<a x=[1 2] y=[3>4] z=[5]>`},
	{"no value", "<input checked disabled>", `<input checked=[] disabled=[]>`},
	{"empty values", `<a x="" y= z=''>`, `<a x=[] y=[z='']>`},
	{"= without a value", "<a x=>", `<a x=[]>`},
	{"blanks around =", "<a x = \"1\" y\n=\t2>", `<a x=[1] y=[2]>`},
	{"no blank between", `<a x="1"y='2'z>`, `<a x=[1] y=[2] z=[]>`},
	{"= begins a key", "<a =x=1 ==2>", `<a =x=[1] ==[2]>`},
	{"quotes in a key", `<a "x'=1>`, `<a "x'=[1]>`},
	{"quotes in a value", `<a x=1"2'3>`, `<a x=[1"2'3]>`},
	{"other quote in a value", `<a x="it's">`, `<a x=[it's]>`},
	{"< in a key and a value", "<a <b=<c>", `<a <b=[<c]>`},
	{"entities stay", `<a href="?a&amp;b">`, `<a href=[?a&amp;b]>`},
	{"repeated", "<a x=1 X=2 x=3>", `<a x=[1] X=[2] x=[3]>`},
	{"all kinds of blanks", "<a\tb\nc\rd\fe f>", `<a b=[] c=[] d=[] e=[] f=[]>`},
	{"vertical tab is no blank", "<a b\vc>", "<a b\vc=[]>"},
	{"CRLF in a value", "<a x='1\r\n2'>", "<a x=[1\r\n2]>"},
	{"NUL", "<a\x00b c\x00=\x00>", "<a\x00b c\x00=[\x00]>"},
	{"broken UTF-8", "<a \xff=\xfe>\xfd", "<a \xff=[\xfe]> \"\\xfd\""},

	// slashes
	{"self-closing", "<br/><br /><br / >", `<br/> <br/> <br>`},
	{"self-closing with attributes", `<img a="b"/><img a/>`, `<img a=[b]/> <img a=[]/>`},
	{"/ belongs to a value", "<a href=/x/><a b=/>", `<a href=[/x/]> <a b=[/]>`},
	{"/ between attributes", "<a/b/c=d//e>", `<a b=[] c=[d//e]>`},
	{"/ before =", "<a b/=c>", `<a b=[] =c=[]>`},
	{"self-closing after a repeated value", "<a b=1 b=2/>", `<a b=[1] b=[2/]>`},
	{"end tag with attributes", `</a b="</b>" c/>x`, `</a> "x"`},

	// cut off
	{"tag without an end", "x<a href=y", `"x"`},
	{"value without an end", `x<a href="y><b></b>`, `"x"`},
	{"name without an end", "x<a", `"x"`},
	{"end tag without an end", "x</a ", `"x"`},
	{"= at the end", "x<a b= ", `"x"`},

	// raw content
	{"style", "<style>a<b></i></style>x", `<style> style{a<b></i>} </style> "x"`},
	{"textarea and title", "<title><b></title><textarea></b></textarea>",
		`<title> title{<b>} </title> <textarea> textarea{</b>} </textarea>`},
	{"the other raw elements", "<xmp><i></xmp><iframe><i></iframe><noembed><i></noembed><noframes><i></noframes>",
		`<xmp> xmp{<i>} </xmp> <iframe> iframe{<i>} </iframe> <noembed> noembed{<i>} </noembed> <noframes> noframes{<i>} </noframes>`},
	{"noscript is markup", "<noscript><img></noscript>", `<noscript> <img> </noscript>`},
	{"noscript does not hide script", "<noscript><script><i></script></noscript>",
		`<noscript> <script> script{<i>} </script> </noscript>`},
	{"plaintext never ends", "<plaintext>a</plaintext>", `<plaintext> plaintext{a</plaintext>}`},
	{"empty", "<script src=x></script>y", `<script src=[x]> </script> "y"`},
	{"self-closing is not closed", "<script/>a<b></script>", `<script/> script{a<b>} </script>`},
	{"case of the end tag", "<STYLE>a</Style >b", `<STYLE> STYLE{a} </Style> "b"`},
	{"end tag of another", "<style></script></style>", `<style> style{</script>} </style>`},
	{"longer name", "<style></styles></style/>", `<style> style{</styles>} </style>`},
	{"end tag with a quote in its name", `<style></style"></style>`, `<style> style{</style">} </style>`},
	{"without an end", "<title>a</b>", `<title> title{a</b>}`},
	{"end tag cut off in its name", "<title>a</title", `<title> title{a</title}`},
	{"end tag cut off later", "<title>a</title ", `<title> title{a}`},
	{"raw in svg as well", "<svg><title><b></title></svg>", `<svg> <title> title{<b>} </title> </svg>`},
	{"similar names", "<scripts><a></scripts><xmpp><styl>", `<scripts> <a> </scripts> <xmpp> <styl>`},

	// script
	{"script with a comment", "<script><!-- </script>x", `<script> script{<!-- } </script> "x"`},
	{"script in a comment in a script", "<script><!-- <script></script> --></script>x",
		`<script> script{<!-- <script></script> -->} </script> "x"`},
	{"the comment ends first", "<script><!-- --><script></script>x", `<script> script{<!-- --><script>} </script> "x"`},
	{"<!--> opens and closes", "<script><!--><script></script>x", `<script> script{<!--><script>} </script> "x"`},
	{"<!---> as well", "<script><!---><script></script>x", `<script> script{<!---><script>} </script> "x"`},
	{"<!- does not open", "<script><!-<script></script>x", `<script> script{<!-<script>} </script> "x"`},
	{"no script inside, only a name like it", "<script><!--<scripty></script>x", `<script> script{<!--<scripty>} </script> "x"`},
	{"hidden, then the comment ends", "<script><!--<script>--></script>x", `<script> script{<!--<script>-->} </script> "x"`},
	{"hidden to the end", "<script><!--<script></script>x", `<script> script{<!--<script></script>x}`},
	{"hidden twice", "<script><!--<script></script><script></script></script>x",
		`<script> script{<!--<script></script><script></script>} </script> "x"`},
	{"< ends the escape", "<script><!-- 1 < 2 <script></script>x", `<script> script{<!-- 1 < 2 <script>} </script> "x"`},
	{"</ does not", "<script><!-- </i> <script></script>x</script>", `<script> script{<!-- </i> <script></script>x} </script>`},
	{"escape without an end", "<script><!-- <b", `<script> script{<!-- <b}`},
}

func TestScanner(t *testing.T) {
	for _, row := range scannerRows {
		if got := show(row.in); got != row.want {
			t.Errorf("%s: %q\n got %s\nwant %s", row.why, row.in, got, row.want)
		}
	}
}

func TestScannerOffsets(t *testing.T) {
	src := "ab<i>cd<!-- -->ef</i><title>gh</title>"
	want := []struct {
		kind       Kind
		start, end int
	}{
		{Text, 0, 2}, {Start, 2, 5}, {Text, 5, 7}, {Text, 15, 17}, {End, 17, 21},
		{Start, 21, 28}, {Raw, 28, 30}, {End, 30, 38},
	}
	var s Scanner
	s.Reset(src)
	for i, w := range want {
		if !s.Next() || s.Kind != w.kind || s.Start != w.start || s.End != w.end {
			t.Fatalf("token %d: got %d [%d:%d], want %d [%d:%d]", i, s.Kind, s.Start, s.End, w.kind, w.start, w.end)
		}
	}
	for range 2 {
		if s.Next() {
			t.Error("a token after the end")
		}
	}
}

func TestScannerReset(t *testing.T) {
	var s Scanner
	if s.Next() {
		t.Error("the zero Scanner has a token")
	}
	s.Reset("<script x=1>")
	s.Next()
	s.Reset("a<b>")
	if !s.Next() || s.Kind != Text || s.End != 1 {
		t.Errorf("after Reset: kind %d, end %d; want text, not the content of the old script", s.Kind, s.End)
	}
}

func TestScannerAttrLimit(t *testing.T) {
	var s Scanner
	s.Reset("<a" + strings.Repeat(" k=v", 3*MaxAttrs) + ">x")
	if !s.Next() || len(s.Attrs) != MaxAttrs {
		t.Errorf("%d attributes are stored, want %d", len(s.Attrs), MaxAttrs)
	}
	if !s.Next() || s.Kind != Text {
		t.Error("the tag does not end behind its last attribute")
	}
}

func TestScannerAllocs(t *testing.T) {
	page := madePage(32 << 10)
	var s Scanner
	sink += scan(&s, page)
	if n := testing.AllocsPerRun(10, func() { sink += scan(&s, page) }); n != 0 {
		t.Errorf("%v allocations per page, want none", n)
	}
}

// TestLinear runs shapes that make careless scanners quadratic: those would run
// into the time limit of the test.
func TestLinear(t *testing.T) {
	size := 256 << 10
	if corpus.Long() {
		size = 2 << 20
	}
	shapes := []string{
		"<", "</", "<!", "<!--", "<!-- -", "--", "->", "<!-- --!", "<a ", "<a b", `<a b="`, "<a b='", "<a =", "=", "/", "<a><!--",
		"<script>", "<script><!--", "<script><!--<script>", "</script", "<style>", "</styl", "<style></styl", "<textarea></textarea",
		"<plaintext>", "<![CDATA[", "<svg><![CDATA[", "<p>", "<p>x", "</p>", "<b>", "<b></i>", "<a><p>", "<svg><g>", "<table><td>", "&", "&#", "&a",
	}
	for _, open := range []string{"", "<a ", `<a b="`, "<!--", "<script>", "<script><!--", "<style>"} {
		for _, shape := range shapes {
			src := open + strings.Repeat(shape, size/len(shape))
			var s Scanner
			if n := tokens(&s, src); n > len(src) {
				t.Errorf("%q and %q repeated: %d tokens in %d bytes", open, shape, n, len(src))
			}
			if open == "" {
				sink += len(UnescapeAttr(src)) + len(Unescape(src))
			}
		}
	}
}

// tokens returns how many tokens src has.
func tokens(s *Scanner, src string) (n int) {
	s.Reset(src)
	for s.Next() {
		n++
	}
	return n
}

func TestEqualFold(t *testing.T) {
	for _, row := range []struct {
		name, lower string
		want        bool
	}{
		{"DIV", "div", true}, {"div", "div", true}, {"h1", "h1", true}, {"", "", true},
		{"di", "div", false}, {"divv", "div", false}, {"dif", "div", false},
		{"\u212a", "k", false}, // the Kelvin sign folds to k only outside ASCII
		{"[", "{", false},      // differ in the bit of the case, but are no letters
		{"a-B", "a-b", true},
	} {
		if got := EqualFold(row.name, row.lower); got != row.want {
			t.Errorf("EqualFold(%q, %q) = %v", row.name, row.lower, got)
		}
	}
}

func TestNameKey(t *testing.T) {
	for _, name := range []string{"", "a", "h1", "div", "span", "video", "iframe", "section", "noscript", "blockquote", "figcaption"} {
		var want uint64
		for i := range min(len(name), 8) {
			want |= uint64(name[i]) << (8 * i)
		}
		if got := NameKey(name); got != want {
			t.Errorf("%q: %x, want %x", name, got, want)
		}
	}
}

// Each name of an element with raw content, in any case, has a place of its own.
func TestRawNames(t *testing.T) {
	for _, name := range strings.Fields(rawNames) {
		for _, n := range []string{name, strings.ToUpper(name)} {
			if !hasRawContent(NameKey(n), n) {
				t.Errorf("%q is not found: take another factor", n)
			}
		}
		for _, n := range []string{name + "s", name[1:], name + "\x00"} {
			if hasRawContent(NameKey(n), n) {
				t.Errorf("%q is found", n)
			}
		}
	}
}

// White space before a tag is skipped if it is all the text there, and told.
func TestSkipBlanks(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"<p> <b>", "<p>+0 <b>+1"},
		{" \t\n\f\r</p>", "</p>+5"},
		{"<p>" + strings.Repeat(" ", 21) + "<b>", "<p>+0 <b>+21"},
		{"<p> x <b>", `<p>+0 " x " <b>+0`},
		{"<p> \v<b>", `<p>+0 " \v" <b>+0`},
		{"<p> < <b>", `<p>+0 " < " <b>+0`},
		{"<p>  <!-- --> <b>", `<p>+0 "  " <b>+1`}, // a comment is no tag
		{"<p> ", `<p>+0 " "`},
	} {
		var s Scanner
		var got []string
		s.Reset(row.in)
		for s.SkipBlanks = true; s.Next(); {
			if s.Kind == Text {
				got = append(got, fmt.Sprintf("%q", row.in[s.Start:s.End]))
			} else {
				got = append(got, fmt.Sprintf("%s+%d", row.in[s.Start:s.End], s.Blank))
			}
		}
		if g := strings.Join(got, " "); g != row.want {
			t.Errorf("%q:\n got %s\nwant %s", row.in, g, row.want)
		}
	}
}
