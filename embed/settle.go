package embed

import (
	"cmp"
	"slices"
	"strings"
)

// maxImages is how many images a tweet gathers from its repetitions; it has four
// at most.
const maxImages = 16

// settle makes a result of what was found: in the order of the document, each
// post of a page once, within the limits.
func (x *Extractor) settle(all []found, f Format) *Result {
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.at, b.at) })
	r := &Result{Format: f, Items: make([]Item, 0, min(len(all), 64))}
	seen := make(map[identity]Item)
	limit := x.maxItems()
	for _, fd := range all {
		ref := fd.item.Common()
		if !x.wants(ref.Kind) || ref.Kind != KindPlaceholder && !x.wantsProvider(ref.Provider) {
			continue
		}
		clean(fd.item)
		if f == FormatHTML {
			if id := identityOf(fd.item); id != (identity{}) {
				if first, ok := seen[id]; ok {
					merge(first, fd.item)
					continue
				}
				seen[id] = fd.item
			}
		}
		if limit >= 0 && len(r.Items) >= limit {
			r.Truncated = true
			break
		}
		r.Items = append(r.Items, fd.item)
	}
	return r
}

// identity is what two items must share to be one.
type identity struct {
	kind     Kind
	provider Provider
	id       string
}

// identityOf returns what identifies the item, zero if nothing does.
func identityOf(it Item) identity {
	r := it.Common()
	id := r.ID
	if v, ok := it.(*Video); ok && id == "" {
		id = v.FileURL
	}
	if id == "" {
		id = r.EmbedURL
	}
	if id == "" || r.Kind == KindPlaceholder {
		return identity{}
	}
	return identity{r.Kind, r.Provider, id}
}

// merge adds to a what b says more, and b's place.
func merge(a, b Item) {
	ra, rb := a.Common(), b.Common()
	switch p := rb.Origin.Place; {
	case ra.Origin.Place == Place{}:
		ra.Origin = rb.Origin // what the page shows counts before its state
	case p != Place{} && p != ra.Origin.Place:
		ra.Origin.Also = append(ra.Origin.Also, p)
	}
	fill(&ra.EmbedURL, rb.EmbedURL)
	switch a := a.(type) {
	case *Tweet:
		a.merge(b.(*Tweet))
	case *Video:
		b := b.(*Video)
		fill(&a.Title, b.Title)
		fill(&a.Caption, b.Caption)
		fill(&a.Poster, b.Poster)
		fill(&a.FileURL, b.FileURL)
		fill(&a.Account, b.Account)
		fillInt(&a.StartSeconds, b.StartSeconds)
		fillInt(&a.DurationSeconds, b.DurationSeconds)
		if a.Reason == "" {
			a.Reason, a.Notice = b.Reason, b.Notice
		}
	case *Post:
		b := b.(*Post)
		fill(&a.Author, b.Author)
		fill(&a.Handle, b.Handle)
		fill(&a.Title, b.Title)
		fillLonger(&a.Text, b.Text)
		if a.Date.IsZero() {
			a.Date = b.Date
		}
	case *Audio:
		b := b.(*Audio)
		fill(&a.Author, b.Author)
		fill(&a.Handle, b.Handle)
		fill(&a.Title, b.Title)
		fill(&a.FileURL, b.FileURL)
		fillLonger(&a.Text, b.Text)
		if a.Date.IsZero() {
			a.Date = b.Date
		}
	}
}

func (t *Tweet) merge(b *Tweet) {
	fill(&t.Author, b.Author)
	fill(&t.Handle, b.Handle)
	fill(&t.Lang, b.Lang)
	fill(&t.ReplyTo, b.ReplyTo)
	fill(&t.Quoted, b.Quoted)
	if t.Date.IsZero() {
		t.Date, t.DateText = b.Date, b.DateText
	}
	if len(b.Text) > len(t.Text) {
		t.Text, t.Pics, t.Links, t.TextGuessed = b.Text, b.Pics, b.Links, b.TextGuessed
		t.Hashtags, t.Mentions, t.Cashtags = b.Hashtags, b.Mentions, b.Cashtags
	}
	for _, u := range b.Images {
		if len(t.Images) < maxImages && !slices.Contains(t.Images, u) {
			t.Images = append(t.Images, u)
		}
	}
	t.setURL()
}

func fill(dst *string, src string) {
	if *dst == "" {
		*dst = src
	}
}

func fillLonger(dst *string, src string) {
	if len(src) > len(*dst) {
		*dst = src
	}
}

func fillInt(dst *int, src int) {
	if *dst == 0 {
		*dst = src
	}
}

// wantsProvider tells whether the settings ask for the provider's items.
func (x *Extractor) wantsProvider(p Provider) bool {
	return len(x.Providers) == 0 || slices.ContainsFunc(x.Providers, func(q Provider) bool { return strings.EqualFold(string(p), string(q)) })
}

func (x *Extractor) maxItems() int {
	if x.MaxItems == 0 {
		return DefaultMaxItems
	}
	return x.MaxItems
}
