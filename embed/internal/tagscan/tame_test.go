package tagscan

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// The limits that the tests of hostile input use.
	testDepth, testFormatting = 200, 20
	// allocPerByte is how much html.Parse may allocate per byte of a tame input.
	allocPerByte = 200
	// allocFree is what it may allocate whatever the length.
	allocFree = 256 << 10
)

// parseFragment parses markup as the content of a body with scripting disabled. It
// returns how many bytes that allocated.
func parseFragment(markup string) (allocated int, err error) {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	return allocates(func() error {
		_, err := html.ParseFragmentWithOptions(strings.NewReader(markup), body, html.ParseOptionEnableScripting(false))
		return err
	})
}

// parseDocument does the same with markup as a document.
func parseDocument(markup string) (allocated int, err error) {
	return allocates(func() error {
		_, err := html.ParseWithOptions(strings.NewReader(markup), html.ParseOptionEnableScripting(false))
		return err
	})
}

func allocates(f func() error) (int, error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := f()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc), err
}

// checkTame tells what is wrong with the tamed form of an input, "" if nothing.
func checkTame(in string) string {
	out := Tame(in, testDepth, testFormatting)
	for name, parse := range map[string]func(string) (int, error){"ParseFragment": parseFragment, "Parse": parseDocument} {
		n, err := parse(out)
		if err != nil {
			return fmt.Sprintf("%s: %v", name, err)
		}
		if n > allocFree+allocPerByte*len(in) {
			return fmt.Sprintf("%s allocates %d bytes per byte", name, n/len(in))
		}
	}
	if again := Tame(out, testDepth, testFormatting); again != out {
		return "tamed again it is different"
	}
	if got, want := textOf(out), textOf(in); got != want {
		return fmt.Sprintf("text is %.200q, want %.200q", got, want)
	}
	return ""
}

// textOf returns the text tokens of markup in one string, with "<" as "&lt;".
func textOf(markup string) string {
	var s Scanner
	var b strings.Builder
	s.Reset(markup)
	for s.Next() {
		if s.Kind == Text {
			b.WriteString(strings.ReplaceAll(markup[s.Start:s.End], "<", "&lt;"))
		}
	}
	return b.String()
}

func TestTameLeavesAlone(t *testing.T) {
	for _, row := range []struct{ why, in string }{
		{"nothing", ""},
		{"only text", "1 < 2 & 3"},
		{"an embed", `<blockquote class="post-embed" data-id=7><p lang=en>Low tide <a href="/t/x">#tide</a></p>&mdash; Mara Lindqvist (@maralq) <a href="https://social.example/maralq/7">May 1</a></blockquote><script async src=e.js></script>`},
		{"left out end tags", strings.Repeat("<ul><li>a<li>b</ul><p>c<dl><dt>d<dd>e</dl><select><option>f<option>g</select>", 100)},
		{"table without end tags", "<table>" + strings.Repeat("<tr><td>a<td>b", 300) + "</table>"},
		{"void elements do not nest", strings.Repeat("<br><img src=a><hr><input><wbr/>", 300)},
		{"formatting elements that end", strings.Repeat("<p><b>a</b> <i><a href=x>b</a></i></p>", 500)},
		{"wrong order of end tags", strings.Repeat("<b><i>a</b></i>", 30)},
		{"end tags of nothing", strings.Repeat("</b></p></div>", 50)},
		{"comments and declarations", "<!-- a --><p><!doctype x><?y?>b</p>"},
		{"icons in links", strings.Repeat(`<li><a href=x><svg viewBox="0 0 1 1"><title>Share</title><g><path d="M0 0"/><path/></g></svg></a></li>`, 200)},
		{"empty svg", strings.Repeat(`<p><svg/>a</p>`, 300)},
		{"formula", "<p><math><mi>a</mi><mo>=</mo><mn>1</mn></math></p>"},
		{"style in svg", "<svg><style>a > b { }</style><rect/></svg>"},
		{"CDATA in a script", "<script>//<![CDATA[\nif (a<b) c()\n//]]></script><svg><path/></svg>"},
		{"markup in noscript and template", "<noscript><img></noscript><template><tr><td>a</td></tr></template>"},
		{"a document", "<html lang=en><head><title>a</title></head><body class=b><p>c</body></html>"},
		{"forms", strings.Repeat("<form action=a><input><button>b</button></form>", 300)},
		{"as deep as allowed", strings.Repeat("<div>", testDepth) + "a"},
		{"as much formatting as allowed", strings.Repeat("<b>", testFormatting) + "a"},
	} {
		if got := Tame(row.in, testDepth, testFormatting); got != row.in {
			t.Errorf("%s: %.300q became\n%.300q", row.why, row.in, got)
		}
	}
}

func TestTameRebuilds(t *testing.T) {
	const deep = "<div><div><div><div>"
	for _, row := range []struct{ why, in, want string }{
		// Depth 3, 2 formatting elements.
		{"too deep", deep + "a<br></div>b</div>c</div>d</div>e", "<div><div><div>a<br>b</div>c</div>d</div>e"},
		{"end tags of nothing", deep + "</p></i></section>a</div></div></div></div></div>b", "<div><div><div>a</div></div></div>b"},
		{"too much formatting", "<b>a<i>b<u class=x>c</u>d<br>", "abcd<br>"},
		{"links are kept", "<b><i><u><a href=x title='>'>a</a>b<a href=y>c", "<a href=x title='>'>a</a>b<a href=y>c"},
		{"a link ends a link", "<b><i><u><a href=x>a<div>b<a href=y>c</div>d", "<a href=x>a<div>b</div></a><a href=y>cd"},
		{"a link beyond a barrier", "<b><i><u><object><a href=x>b</a></object>", "<object><a href=x>b</a></object>"},
		{"a block ends a p", "<b><i><u><p>a<a href=x>b<div>c</div>d", "<p>a<a href=x>b</a></p><div>c</div>d"},
		{"items, but not those around", "<b><i><u><li>a<ul><li>b<li>c</ul>d", "<li>a<ul><li>b</li><li>c</li></ul>d"},
		{"rows and cells", "<b><i><u><table><tr><td>a<td>b<tr><td>c</table>d", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"},
		{"many links, one at a time", "<b><i><u><a>1</a><a>2</a><a>3</a><a>4", "<a>1</a><a>2</a><a>3</a><a>4"},
		{"svg in svg", "<b><i><u>a<svg><svg></svg><g>b</g></svg><br>", "ab<br>"},
		{"end tags do not leave an object", "<b><i><u><div><object></div>a</object>b</div>", "<div><object>a</object>b</div>"},
		{"end tags do not leave a table", "<b><i><u><table><td><table></td>a</table>b</td>", "<table><td><table>a</table>b</td>"},
		{"end tags do not leave a cell", "<b><i><u><div><table><td></div>a</table>b</div>", "<div><table><td>a</td></table>b</div>"},
		{"no svg", "<b><i><u>a<svg><title><b></title><g>b<svg><path/></svg></g>c</svg>d", "abcd"},
		{"HTML ends svg", "<b><i><u><svg><g>a<p>b</p></g>", "a<p>b</p>"},
		{"documents and forms", "<b><i><u><html><body class=x><form>a</form></body>", "a"},
		{"< stays text", "<b><i><u>1 <<b>2 < </b>!--", "1 &lt;2 &lt; !--"},
		{"a tag cannot come into being", "<b><i><u><<b></b>script>", "&lt;script>"},
		{"comments are dropped", "<b><i><u>a<!-- <p> -->b<![CDATA[<p>]]>c", "ab]]>c"},
		{"raw content", "<b><i><u><style>a<b></style><script><!-- </script>c", "<style>a<b></style><script><!-- </script>c"},
		{"raw content goes with its tag", "<div><div><div><style>a<b></style>c", "<div><div><div>c"},
		{"case is kept", "<B><I><U><DIV><P>a</div>", "<DIV><P>a</P></DIV>"},
		{"attributes of end tags are not", "<b><i><u><div>a</div x=1>", "<div>a</div>"},
	} {
		if got := Tame(row.in, 3, 2); got != row.want {
			t.Errorf("%s: %q\n got %q\nwant %q", row.why, row.in, got, row.want)
		}
	}
}

// TestTameLimits tries limits of zero, below and above what is possible.
func TestTameLimits(t *testing.T) {
	in := strings.Repeat("<div>", 600) + "<a><b>x"
	for _, row := range []struct{ depth, formatting, divs, links int }{
		{-1, -1, 0, 0}, {0, 0, 0, 0}, {5, 0, 5, 0}, {5, 5, 5, 0}, {1 << 30, 1 << 30, depthLimit, 0},
	} {
		out := Tame(in, row.depth, row.formatting)
		if d, l := strings.Count(out, "<div>"), strings.Count(out, "<a>"); d != row.divs || l != row.links || !strings.HasSuffix(out, "x") {
			t.Errorf("depth %d, formatting %d: %d div, %d a in %.40q; want %d and %d", row.depth, row.formatting, d, l, out, row.divs, row.links)
		}
	}
	// Each td brings a tbody and a tr that are in no tag.
	if _, err := parseDocument(Tame(strings.Repeat("<table><td>", 600), 1<<30, 20)); err != nil {
		t.Error("without a limit of its own:", err)
	}
}

// distinct returns n start tags of that name with attributes that differ.
func distinct(name string, n, attrs int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<%s n=%d", name, i)
		for j := range attrs {
			fmt.Fprintf(&b, " a%d", j)
		}
		b.WriteString(">")
	}
	return b.String()
}

// adoptionBomb returns markup without text in which each of 17 end tags copies
// three elements with 60 attributes. It ends as it begins, with nothing open.
func adoptionBomb() string {
	var b strings.Builder
	for c := 'a'; c < 'a'+17; c++ {
		fmt.Fprintf(&b, "<b %c>", c)
	}
	for range 3 {
		b.WriteString("<i")
		for j := range 60 {
			fmt.Fprintf(&b, " %c%c", 'a'+j%26, 'a'+j/26)
		}
		b.WriteString(">")
	}
	ends := strings.Repeat("</b>", 17)
	return b.String() + "<div>" + ends + "</div></i></i></i>" + ends
}

// manyHTML returns n html tags, each with another attribute.
func manyHTML(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<html a%d>", i)
	}
	return b.String()
}

// TestTameBombs parses shapes that cost html.Parse far more than their length,
// or that it refuses.
func TestTameBombs(t *testing.T) {
	const size = 128 << 10
	tenDivs := strings.Repeat("<div>", 10)
	for _, row := range []struct{ why, before, repeated string }{
		{"many open i, then p", "<p>" + distinct("i", 480, 0), "<p>x</p>"},
		{"few open i with many attributes", "<p>" + distinct("i", 4, 200), "<p>x</p>"},
		{"one with more attributes than are stored", "<p>" + distinct("i", 1, 12000), "<p>" + strings.Repeat("x", 400)},
		{"one a with many attributes", "<p>" + distinct("a", 1, 200), "<p>x"},
		{"formatting elements after p", "", "<p><font size=1>"},
		{"formatting elements that a p hides", "", "<p><b></p><i></p>"},
		{"end tags in a cell do not count", "", "<i><table><td></i></table><p>x"},
		{"end tags in an object neither", "", "<i><object></i></object><p>x"},
		{"links with blocks", "", "<a><div></a>"},
		{"end tags copy", distinct("b", 20, 0) + strings.Repeat("<div>", 150), "</b>"},
		{"end tags copy, again and again", "", distinct("b", 8, 0) + tenDivs + strings.Repeat("</b>", 8) + strings.Repeat("</div>", 10)},
		{"end tags copy elements with many attributes", "", adoptionBomb()},
		{"nobr", "<nobr a b c d e f>" + tenDivs, "<nobr a b c d e f><div>"},
		{"button ends button", "<button>" + distinct("a", 1, 100) + "<button></button>", "<p>x</p>"},
		{"input ends select", "<select>" + distinct("a", 1, 100) + "<input>", "<p>x"},
		{"links between rows", "<table>" + distinct("a", 1, 100), "<tr></tr>x"},
		{"table ends table", "<table>" + distinct("a", 1, 100) + "<table>", "<tr></tr>x"},
		{"open div", "", "<div>"},
		{"many open div, then p", strings.Repeat("<div>", 500), "<p>x</p>"},
		{"open unknown", "", "<x-y>"},
		{"open p", "", "<p>"},
		{"open li", "", "<li>"},
		{"nested tables", "", "<table><tr><td>"},
		{"nested tables without rows", "", "<table><td>"},
		{"columns", "<table>", "<col><td>"},
		{"templates", "", "<template>"},
		{"framesets", "", "<frameset>"},
		{"forms that do not end", "", "<form><div></form>"},
		{"form lost in a cell", "", "<form><table><td></form></td></table></form>"},
		{"html collects attributes", manyHTML(3000), "<p>"},
		{"svg", "", "<svg><g>"},
		{"HTML in svg", "", "<svg><desc><b></desc></svg>"},
		{"text in svg, with something to be opened anew", "<p><b></p>", "<svg><title>x</title></svg>"},
		{"not HTML by its name in svg, but by its place", "", "<svg><desc><x-y/></desc></svg>"},
		{"svg that a block ends", "<div><svg></div>", "<path/>"},
		{"tags in raw content in svg", "<svg><title>" + distinct("i", 480, 0) + "</title></svg>", "<p>x</p>"},
		{"hidden end tags in svg", "", "<div><svg><![CDATA[></svg></div>]]>"},
		{"self-closing after svg", "<svg><p></p>", "<path/>"},
		{"svg that a row ends", "<table><tr><td><svg><foreignObject>", "<tr></tr><path/>"},
		{"formula", "", "<math><mi><b></mi></math>"},
		{"attributes", "<p ", "a b=c d"},
		{"end tags", "", "</p>"},
		{"<", "", "<"},
	} {
		in := row.before + strings.Repeat(row.repeated, (size-len(row.before))/len(row.repeated))
		if fault := checkTame(in); fault != "" {
			t.Errorf("%s: %s", row.why, fault)
		}
	}
}

// TestBombIsOne makes sure that TestTameBombs could fail.
func TestBombIsOne(t *testing.T) {
	in := "<p>" + distinct("i", 480, 0) + strings.Repeat("<p>x</p>", 500)
	if n, err := parseFragment(in); err != nil || n < 10*allocPerByte*len(in) {
		t.Errorf("html.ParseFragment allocates only %d bytes for %d (%v)", n, len(in), err)
	}
}

// soupTags are what TestTameSoup and FuzzTame cook with. %d is a number.
var soupTags = strings.Fields(`<p> <p> </p> <div> </div> <b> <b_i=%d> </b> <i> <i_i=%d> </i> <a> <a_i=%d> </a> <u_a_b_c_d_e_f_g_h=%d> </u>
	<font_x=1> </font> <nobr> </nobr> <table> </table> <tr> </tr> <td> </td> <caption> </caption> <col> <tbody> </tbody>
	<object> </object> <template> </template> <svg> </svg> <svg/> <desc> </desc> <foreignObject> </foreignObject>
	<path/> <path> </path> <math> </math> <mi> </mi> <annotation-xml> <select> </select> <option> </option> <optgroup>
	<button> </button> <form> </form> <li> </li> <ul> </ul> <dd> </dd> <dl> <h1> </h1> <h2> </h2> <span> </span> <br> </br>
	<hr> <input> <img> x x x y <html_a> <body_b> </body> <frameset> <noscript> </noscript> <![CDATA[ ]]> <ruby> <rt>
	<title> </title> <style> </style> <x> </x> <section> </section> <marquee> </marquee> <image> <pre> <!-->`)

// TestTameSoup parses inputs put together at random: something, then a few tags
// that are repeated.
func TestTameSoup(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 13))
	for range 400 {
		var tags []string
		for range 6 + r.IntN(10) {
			tags = append(tags, soupTags[r.IntN(len(soupTags))])
		}
		cook := func(n int) string {
			var b strings.Builder
			for range n {
				tag := strings.ReplaceAll(tags[r.IntN(len(tags))], "_", " ")
				b.WriteString(strings.ReplaceAll(tag, "%d", fmt.Sprint(r.IntN(1000))))
			}
			return b.String()
		}
		before := cook(r.IntN(30)) + strings.Repeat(cook(1+r.IntN(4)), r.IntN(50))
		repeated := cook(1 + r.IntN(8))
		in := before + strings.Repeat(repeated, (16<<10)/len(repeated))
		if fault := checkTame(in); fault != "" {
			t.Errorf("%q, then %q: %s", before, repeated, fault)
		}
	}
}

func FuzzTame(f *testing.F) {
	f.Add(distinct("i", 30, 0), "<p>x</p>")
	f.Add("<div><svg><title>a</title></svg>", "<path/></div>")
	for i := 0; i+1 < len(soupTags); i += 2 {
		f.Add(strings.ReplaceAll(soupTags[i], "_", " "), strings.ReplaceAll(soupTags[i+1], "_", " "))
	}
	f.Fuzz(func(t *testing.T, before, repeated string) {
		if len(repeated) > 0 {
			repeated = strings.Repeat(repeated, (8<<10)/len(repeated))
		}
		if fault := checkTame(before + repeated); fault != "" {
			t.Error(fault)
		}
	})
}
