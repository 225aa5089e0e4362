package markup

import (
	"maps"
	"slices"
)

// PlayerElements returns the custom elements that are players, with the attributes
// that hold ids.
func PlayerElements() map[string][]string {
	m := make(map[string][]string)
	for name, e := range playerElements {
		m[name] = e.ids
	}
	return m
}

// FrameSources returns the attributes that hold a frame's URL.
func FrameSources() []string { return frameSources }

// FieldWords returns the words of the tables for attributes, settings and names, which
// have examples in testdata/fields.tsv.
func FieldWords() []string {
	words := slices.Concat(titleKeys, startKeys, posterKeys, durationKeys, mediaSources, consentSources, adServers[:],
		slices.Collect(maps.Keys(namedProviders)), slices.Collect(maps.Keys(keyIDWords.Words)), slices.Collect(maps.Keys(adBoxes.Words)), slices.Collect(maps.Keys(settingsKeys)))
	for _, k := range keyProviders {
		words = append(words, "data-"+k.word+"-id=")
	}
	for _, w := range idWords {
		words = append(words, "data-"+w.word+"-id=")
	}
	for _, s := range thumbnails {
		words = append(words, s.host, s.before)
	}
	return words
}
