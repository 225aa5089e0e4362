package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// How much of a field the page shows at most.
const (
	maxValue  = 600 // bytes
	maxValues = 20  // of a list
)

// field is one field of an embed, by the name it has in JSON.
type field struct {
	Name   string
	Values []value
	More   int // values that are not shown
}

// value is text, with an address if it is one.
type value struct{ Text, Link string }

// fieldsOf returns the fields of an item that are not empty, in the order of its
// JSON. So the page needs no list of its own of what each type has.
func fieldsOf(it embed.Item) []field {
	data, err := json.Marshal(it)
	if err != nil {
		return []field{{Name: "error", Values: []value{{Text: err.Error()}}}}
	}
	var out []field
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber() // prints as it stands
	if _, err := dec.Token(); err != nil {
		return nil
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			break
		}
		var v any
		if dec.Decode(&v) != nil {
			break
		}
		switch name {
		case "kind", "provider": // the heading has them
		case "origin": // has a form of its own and comes last
		default:
			out = append(out, newField(fmt.Sprint(name), v))
		}
	}
	return append(out, originFields(it.Common().Origin)...)
}

// newField returns a field of a decoded JSON value.
func newField(name string, v any) field {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	f := field{Name: name, More: max(0, len(list)-maxValues)}
	for _, v := range list[:min(len(list), maxValues)] {
		text := fmt.Sprint(v)
		val := value{Text: clip(text, maxValue)}
		if linked(name) && val.Text == text && (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) {
			val.Link = text
		}
		f.Values = append(f.Values, val)
	}
	return f
}

// linked tells which fields hold addresses.
func linked(name string) bool {
	switch name {
	case "url", "embed_url", "file_url", "poster", "links", "images", "reply_to", "quoted":
		return true
	}
	return false
}

// originFields tell how and where an item was found.
func originFields(o embed.Origin) []field {
	how := field{Name: "found by", Values: []value{{Text: fmt.Sprintf("%s, rule %s", o.Method, clip(o.Rule, maxValue))}}}
	at := field{Name: "bytes"}
	for _, p := range append([]embed.Place{o.Place}, o.Also...) {
		if !p.Span.IsZero() {
			at.Values = append(at.Values, value{Text: fmt.Sprintf("%d–%d", p.Span.Start, p.Span.End)})
		}
	}
	if len(at.Values) == 0 {
		return []field{how}
	}
	if len(at.Values) > maxValues {
		at.More = len(at.Values) - maxValues
		at.Values = at.Values[:maxValues]
	}
	return []field{how, at}
}
