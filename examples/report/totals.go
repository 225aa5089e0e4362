package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed"
)

// maxNames bounds the different names that one counter counts. Hostile or very
// large collections have more handles than memory should hold; those that come
// when the counter is full are not counted, and the page says so.
const maxNames = 100_000

// totals is what the page says of all articles together.
type totals struct {
	Articles int // that were read
	Failed   int // inputs that were not
	Cut      int // articles that may have more embeds
	With     int // articles with embeds
	Embeds   int
	Bytes    int64
	Guessed  int // tweets whose beginning was guessed
	Dated    int // embeds with a date
	Mentions int // sentences that mention a post; not among Embeds

	mentioned, mentionYears                 counter // networks, and years of the posts where they stand beside
	kinds, platforms, years, forms, handles counter
}

// facts are what the totals need of an embed.
type facts struct {
	kind     embed.Kind
	platform embed.Provider
	form     string
	handle   string // with "@", "" if none is known
	year     int    // 0 if no date is known
	day      string // "" if none is known
	guessed  bool
}

// mentionFacts returns the facts of the mentions in a result. A mention's year is that
// of the embed it refers to, since prose hardly ever dates a post.
func mentionFacts(res *embed.Result) (out []facts) {
	for _, m := range embed.Only[*embed.Mention](res) {
		f := facts{kind: embed.KindMention, platform: m.Network}
		if m.About != nil {
			f.year = factsOf(res.Items[*m.About]).year
		}
		out = append(out, f)
	}
	return out
}

// embedsOf returns the items that are no mentions.
func embedsOf(res *embed.Result) []embed.Item {
	return slices.DeleteFunc(slices.Clone(res.Items), func(it embed.Item) bool { return it.Common().Kind == embed.KindMention })
}

// factsOf returns the facts of an item.
func factsOf(it embed.Item) facts {
	ref := it.Common()
	f := facts{kind: ref.Kind, platform: ref.Provider, form: formOf(ref.Origin)}
	handle, day := "", embed.Date{}
	switch it := it.(type) {
	case *embed.Tweet:
		handle, day, f.guessed = it.Handle, it.Date, it.TextGuessed
		if !it.Posted.IsZero() {
			f.year = it.Posted.Year()
		}
	case *embed.Post:
		handle, day = it.Handle, it.Date
	case *embed.Audio:
		handle, day = it.Handle, it.Date
	}
	switch {
	case f.year == 0 && !day.IsZero():
		f.year, f.day = day.Year, day.String()
	case f.year != 0 && f.day == "":
		f.day = it.(*embed.Tweet).Posted.UTC().Format(time.DateOnly)
	}
	if handle != "" {
		f.handle = "@" + clip(handle, 80)
	}
	return f
}

// titleOf returns what the page calls a platform, "" for none.
func titleOf(p embed.Provider) string {
	switch p {
	case embed.ProviderHTML5:
		return "media file"
	case embed.ProviderUnknown:
		return "publisher’s own player"
	}
	return p.Title()
}

// addMentions counts an article's mentions.
func (t *totals) addMentions(found []facts) {
	t.Mentions += len(found)
	for _, f := range found {
		t.mentioned.add(cmp.Or(titleOf(f.platform), "not named"))
		if f.year != 0 {
			t.mentionYears.add(strconv.Itoa(f.year))
		}
	}
}

// add counts an article and its embeds.
func (t *totals) add(size int, found []facts) {
	t.Articles++
	t.Bytes += int64(size)
	t.Embeds += len(found)
	if len(found) > 0 {
		t.With++
	}
	for _, f := range found {
		t.kinds.add(string(f.kind))
		platform := cmp.Or(titleOf(f.platform), "not stated")
		t.platforms.add(platform)
		t.forms.add(f.form)
		if f.handle != "" {
			t.handles.add(f.handle + " (" + platform + ")")
		}
		if f.year != 0 {
			t.Dated++
			t.years.add(strconv.Itoa(f.year))
		}
		if f.guessed {
			t.Guessed++
		}
	}
}

// counter counts names, upper and lower case alike. The zero counter is ready to use.
type counter struct {
	most   int // different names that are counted; zero means maxNames
	counts map[string]*count
	lost   int // additions that found the counter full
}

func (c *counter) limit() int {
	if c.most == 0 {
		return maxNames
	}
	return c.most
}

// count is how often a name occurred, as it was first written.
type count struct {
	Name string
	N    int
}

func (c *counter) add(name string) {
	key := strings.ToLower(name)
	if n := c.counts[key]; n != nil {
		n.N++
		return
	}
	if len(c.counts) >= c.limit() {
		c.lost++
		return
	}
	if c.counts == nil {
		c.counts = make(map[string]*count)
	}
	c.counts[key] = &count{name, 1}
}

// get returns how often a name was counted.
func (c *counter) get(name string) int {
	if n := c.counts[strings.ToLower(name)]; n != nil {
		return n.N
	}
	return 0
}

// top returns the n most frequent names, then by name, and what the others sum up to.
func (c *counter) top(n int) (list []count, others, otherNames int) {
	for _, v := range c.counts {
		list = append(list, *v)
	}
	slices.SortFunc(list, func(a, b count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), strings.Compare(a.Name, b.Name))
	})
	for _, v := range list[min(n, len(list)):] {
		others += v.N
		otherNames++
	}
	return list[:min(n, len(list))], others, otherNames
}
