package main

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/socialembed/socialembed/examples/internal/cli"
)

// kinds are those of items, in the order they are printed.
var kinds = [...]string{"tweet", "video", "post", "audio", "placeholder"}

// counts are the figures of one kind.
type counts struct {
	labelled, found, matched int
	fields, right            int // fields that labels of matched items have, and those that agree
}

// scores are the figures of all articles.
type scores struct {
	articles int
	kinds    map[string]*counts
	notes    []string // what is missed, false or different
}

func (s *scores) of(kind string) *counts {
	if s.kinds == nil {
		s.kinds = make(map[string]*counts)
	}
	if s.kinds[kind] == nil {
		s.kinds[kind] = new(counts)
	}
	return s.kinds[kind]
}

// add scores one article. Each item matches at most one label.
func (s *scores) add(name string, want, got []item) {
	s.articles++
	used := make([]bool, len(got))
	for _, w := range want {
		c := s.of(w.str("kind"))
		c.labelled++
		i := match(w, got, used)
		if i < 0 {
			s.note(name, "missed", w)
			continue
		}
		used[i] = true
		c.matched++
		s.compare(name, w, got[i], c)
	}
	for i, g := range got {
		s.of(g.str("kind")).found++
		if !used[i] {
			s.note(name, "false", g)
		}
	}
}

// compare counts the fields of a label that an item has too.
func (s *scores) compare(name string, want, got item, c *counts) {
	for field, w := range want {
		c.fields++
		if reflect.DeepEqual(normal(w), normal(got[field])) {
			c.right++
		} else {
			s.notes = append(s.notes, fmt.Sprintf("%s: %s of %s is %q, want %q", name, field, want.identity(), got[field], w))
		}
	}
}

func (s *scores) note(name, what string, it item) {
	s.notes = append(s.notes, fmt.Sprintf("%s: %s: %s", name, what, it.identity()))
}

// match returns the index of the first unused item that is what the label says, or
// -1.
func match(want item, got []item, used []bool) int {
	for i, g := range got {
		if !used[i] && same(want, g) {
			return i
		}
	}
	return -1
}

// same reports whether an item is the one that a label names: the kind, and the
// first of these that the label has: id and provider, file, handle and day, line.
func same(want, got item) bool {
	if want["kind"] != got["kind"] {
		return false
	}
	for _, fields := range [...][]string{{"id", "provider"}, {"file_url"}, {"handle", "date"}, {"text"}} {
		if want[fields[0]] == nil {
			continue
		}
		for _, f := range fields {
			if !reflect.DeepEqual(normal(want[f]), normal(got[f])) {
				return false
			}
		}
		return true
	}
	return true
}

// normal returns a value with white space made equal.
func normal(v any) any {
	if s, ok := v.(string); ok {
		return strings.Join(strings.Fields(s), " ")
	}
	return v
}

func (it item) str(field string) string {
	s, _ := it[field].(string)
	return s
}

// identity returns a few words that name an item.
func (it item) identity() string {
	var words []string
	for _, f := range [...]string{"kind", "provider", "id", "handle", "date", "file_url", "text"} {
		if s := it.str(f); s != "" {
			words = append(words, s)
		}
	}
	return strings.Join(words, " ")
}

// print writes the figures: a line for each kind, then the summary.
func (s *scores) print(w io.Writer, verbose bool) {
	if verbose {
		for _, n := range s.notes {
			fmt.Fprintln(w, n)
		}
	}
	fmt.Fprintln(w, cli.Plural(s.articles, "article"))
	summary := "SUMMARY"
	for _, k := range kinds {
		c := s.of(k)
		fmt.Fprintf(w, "%-11s labelled %3d  found %3d  right %3d  fields %d of %d\n", k, c.labelled, c.found, c.matched, c.right, c.fields)
		summary += fmt.Sprintf(" %s_recall=%.4f %s_precision=%.4f %s_fields=%.4f",
			k, ratio(c.matched, c.labelled), k, ratio(c.matched, c.found), k, ratio(c.right, c.fields))
	}
	fmt.Fprintln(w, summary)
}

// ratio returns a/b, and 1 if there is nothing to count.
func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}
