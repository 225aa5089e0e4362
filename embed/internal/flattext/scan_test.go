package flattext

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
	"unsafe"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// hostileTexts are shapes that would make a careless scan take quadratic time,
// each n bytes long or a little less.
func hostileTexts(n int) map[string]string {
	texts := map[string]string{}
	for _, unit := range []string{
		"(@", "@", "(@a)", "(@a) May 1, 2020 ", "—", "-", "— ", "“", "—(@a)May 1, 2020", "x — A (@a) May 1, 2020\n", " ", "\n", "> ", ">\n", "\\\n", "/", "a/b ",
		"http://a/", "♬", "@ab\n♬\n", "by u/", "Posted by ", "Posted by A on ", "A @a\nx\n", "A\n@a\n·\n", "[a](", "[", "&", strings.Repeat("&mdash;", 60) + "(@a)",
		"A post shared by (@a) ", "\x80", "\u00a0", "\u200b", strings.Repeat("\n", 15) + "— (@a) May 1, 2020", strings.Repeat(" ", 300) + "(@a)", "pic.twitter.com/a ",
		"a b @c\nThreads ", "A @a · ", "3:04 PM - \n", strings.Repeat("word. ", 200) + "— A (@a) May 1, 2020 ", "> a\n", "https://t.co/a\n", "   a\n", "「", "。",
	} {
		texts[unit] = strings.Repeat(unit, n/len(unit))
	}
	for _, unit := range []string{"https://t.co/a\n", "   a\n", "> a\n", "a ", "# "} {
		texts[unit+"signed"] = strings.Repeat(unit, n/len(unit)) + "— A (@a) May 1, 2020"
	}
	return texts
}

// allocated returns the bytes that reading text allocates.
func allocated(text string) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	ReadText(new(options.Options), Doc{Text: text})
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestReadTextLinear(t *testing.T) {
	const small, factor = 1 << 14, 4
	allocated(articleHead) // tables
	large := hostileTexts(small * factor)
	for name, text := range hostileTexts(small) {
		a, b := allocated(text), allocated(large[name])
		if b > 2*factor*a+1<<16 {
			t.Errorf("%.20q: %d bytes allocated for %d, %d for %d", name, a, len(text), b, len(large[name]))
		}
	}
}

func TestReadTextAllocatesNothing(t *testing.T) {
	text := strings.Repeat(articleHead+"\n\n"+articleTail+"\n\n", 50)
	x := &options.Options{Kinds: []record.Kind{record.KindTweet}}
	d := Doc{Text: text}
	// The scan itself is the one thing on the heap.
	if n := testing.AllocsPerRun(20, func() { ReadText(x, d) }); n > 1 {
		t.Errorf("%v allocations for an article without traces", n)
	}
}

func TestReadTextKinds(t *testing.T) {
	text := articleHead + "\n\nFerries! — Mia Quill (@mia_quill) May 14, 2023\n\nView this post on Instagram\n\nA post shared by Mia Quill (@mia.quill)\n\nRecommended Videos\n\n" + articleTail
	for _, c := range []struct {
		kinds []record.Kind
		want  []record.Kind
	}{
		{nil, []record.Kind{record.KindTweet, record.KindPost, record.KindPlaceholder}},
		{[]record.Kind{record.KindTweet}, []record.Kind{record.KindTweet}},
		{[]record.Kind{record.KindPost}, []record.Kind{record.KindPost}},
		{[]record.Kind{record.KindPlaceholder}, []record.Kind{record.KindPlaceholder}},
		{[]record.Kind{record.KindVideo}, nil},
	} {
		var got []record.Kind
		for _, it := range read(&options.Options{Kinds: c.kinds}, text) {
			got = append(got, it.Kind)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("kinds %v give %v, want %v", c.kinds, got, c.want)
		}
	}
}

// What is found must not point into the text, which may be a pooled buffer.
func TestReadTextCopies(t *testing.T) {
	const text = "Look at #gulls with @botern $SEA https://t.co/Ab12Cd34Ef pic.twitter.com/Zk3pQ9vLmN — Mia Quill (@mia_quill) May 14, 2023\n\n" +
		"https://twitter.com/mia_quill/status/1657700000000000001\n\n" +
		"View this post on Instagram\n\nA post shared by Mia Quill (@mia.quill)\n\nPosted by Mia Quill on Friday, December 11, 2015\n\n" +
		"Mia Quill @mia_quill · May 14\nFerries.\n\n@mia.quill Dance ♬ original sound - Mia Quill\n\nNight ferries\nby u/mia_quill in harbourtown\n\nRecommended Videos\n"
	buf := []byte(text)
	items := read(new(options.Options), unsafe.String(&buf[0], len(buf)))
	if len(items) < 7 {
		t.Fatalf("only %d items", len(items))
	}
	before, err := json.Marshal(items)
	if err != nil {
		t.Fatal(err)
	}
	for i := range buf {
		buf[i] = 'X'
	}
	if after, _ := json.Marshal(items); string(after) != string(before) {
		t.Errorf("items changed with the input:\n%s\n%s", before, after)
	}
}

// corpusText returns a file of the shared corpus beside the repository, or skips.
func corpusText(t *testing.T, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no go.mod above")
		}
	}
	name := filepath.Join(dir, "..", "shared", "corpus", path)
	if _, err := os.Stat(name); err != nil {
		t.Skip("the shared corpus is not there")
	}
	return name
}

func TestReadSeed(t *testing.T) {
	b, err := os.ReadFile(corpusText(t, "seed.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, it := range read(new(options.Options), string(b)) {
		s := string(it.Kind)
		switch v := it; v.Kind {
		case record.KindTweet:
			s += " " + v.Author + " " + v.Handle + " " + v.Date.String() + " " + join(v.Pics) + " " + join(v.Hashtags)
		case record.KindPlaceholder:
			s += " " + string(v.Subject) + " " + string(v.Reason)
		}
		got = append(got, s)
	}
	want := []string{
		"placeholder video region-restricted",
		"placeholder video rail",
		"tweet GSC GSCinemas 2024-08-11 pic.twitter.com/gkMmCUEb0P Paris2024 LA28 ClosingCeremony",
		"tweet Tom Cruise TomCruise 2024-08-11 pic.twitter.com/MxlAb0hZbT ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// label is what the corpus says about a tweet.
type label struct {
	Handle, Author, Date string
	Start, End           int
	Boundary             string
}

func TestReadCorpus(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(corpusText(t, "text/dev"), "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no labels")
	}
	gold, found, fields, spans, extra := 0, 0, 0, 0, 0
	for _, f := range files {
		var doc struct{ Tweets []label }
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(f, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		gold += len(doc.Tweets)
		for _, it := range read(&options.Options{Kinds: []record.Kind{record.KindTweet}}, string(text)) {
			tw := it
			if tw.Origin.Method == record.MethodLink {
				continue
			}
			i := slices.IndexFunc(doc.Tweets, func(l label) bool {
				return l.Start < tw.Origin.Span.End && tw.Origin.Span.Start < l.End && strings.EqualFold(l.Handle, tw.Handle)
			})
			if i < 0 {
				extra++
				continue
			}
			found++
			if l := doc.Tweets[i]; l.Author == tw.Author && l.Date == tw.Date.String() {
				fields++
				if l.Start == tw.Origin.Span.Start && l.End == tw.Origin.Span.End {
					spans++
				}
			}
		}
	}
	// What the project's issue asks for.
	for _, c := range []struct {
		what        string
		part, whole int
		want        float64
	}{
		{"recall", found, gold, .985},
		{"precision", found, found + extra, .995},
		{"author and date", fields, found, .985},
		{"exact spans", spans, found, .93},
	} {
		if got := float64(c.part) / float64(c.whole); got < c.want {
			t.Errorf("%s %.3f (%d of %d), want %.3f", c.what, got, c.part, c.whole, c.want)
		}
	}
}

func TestColumns(t *testing.T) {
	const signs = "word é’動\xff😀\u0301"
	for i := range 200 {
		line := strings.Repeat(signs[i%len(signs):], i/20)
		line = line[:len(line)*(i%7+1)/7]
		starts := 0
		for k := range len(line) {
			if utf8.RuneStart(line[k]) {
				starts++
			}
		}
		for _, limit := range []int{1, 20, 161, 1000} {
			if got := columns(line, limit); min(got, limit) != min(starts, limit) {
				t.Fatalf("columns(%q, %d) = %d, want %d", line, limit, got, starts)
			}
		}
	}
}

// The search for a string by any of its bytes finds what a plain one finds.
func TestNextString(t *testing.T) {
	const word = " the "
	for _, text := range []string{
		"", "the", " the", " the ", "the end", "h", " h", " th the ", "hhh the hat", "on the the the quay", "at\nthe quay", "on  the  quay", "The the", "é the é",
	} {
		for i := range len(text) + 1 {
			want := strings.Index(text[i:], word)
			if want >= 0 {
				want += i
			}
			for rare := range len(word) {
				if got := ascii.NextString(text, i, word, rare); got != want {
					t.Errorf("%q from %d by the byte %d: %d, want %d", text, i, rare, got, want)
				}
			}
		}
	}
}
