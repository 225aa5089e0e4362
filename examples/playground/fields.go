package main

import (
	"fmt"
	"reflect"
	"time"

	"github.com/socialembed/socialembed/embed"
)

// A field is one field of an embed as the page shows it.
type field struct {
	Name   string // in Go, e.g. "Handle"
	Type   string // in Go, e.g. "[]string"
	Values []string
}

// fields lists the fields of an item that are set, those that all items share
// first, and where it was found last. It reads the Go type, so that a field that
// is added to the package shows up here.
func fields(it embed.Item) []field {
	var out []field
	v := reflect.ValueOf(it).Elem()
	for _, f := range reflect.VisibleFields(v.Type()) {
		value := v.FieldByIndex(f.Index)
		if f.Anonymous || f.Type == reflect.TypeFor[embed.Origin]() || value.IsZero() {
			continue
		}
		out = append(out, field{f.Name, f.Type.String(), printed(value.Interface())})
	}
	return append(out, originFields(&it.Common().Origin)...)
}

// printed returns a field's value as lines.
func printed(v any) []string {
	switch v := v.(type) {
	case []string:
		return v
	case time.Time:
		return []string{v.UTC().Format("2006-01-02T15:04:05.000Z")}
	}
	return []string{fmt.Sprint(v)}
}

// originFields says where and how an item was found.
func originFields(o *embed.Origin) []field {
	out := []field{
		{"Origin.Method", "embed.Method", []string{string(o.Method)}},
		{"Origin.Rule", "string", []string{o.Rule}},
	}
	if !o.Span.IsZero() {
		out = append(out, field{"Origin.Span", "embed.Span", []string{printedSpan(o.Span)}})
	}
	var also []string
	for _, p := range o.Also {
		if !p.Span.IsZero() {
			also = append(also, printedSpan(p.Span))
		}
	}
	if also != nil {
		out = append(out, field{"Origin.Also", "[]embed.Place", also})
	}
	return out
}

func printedSpan(s embed.Span) string { return fmt.Sprintf("bytes %d to %d", s.Start, s.End) }
