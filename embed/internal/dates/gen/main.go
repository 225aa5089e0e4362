// Command gen writes the month, weekday and day-period names of package dates
// from two releases of Unicode CLDR, fetched as npm packages.
//
// Two releases, because an embed keeps the spelling of the year it was made in:
// CLDR 27 is of 2015, CLDR 48 of 2025, and they differ in a good part of the
// abbreviations. The names of both are kept.
//
// Exit status 3 means that the packages could not be fetched, 1 any other failure.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/format"
	"os"
)

// releases are the versions of the npm package cldr-dates-full that are merged.
var releases = []string{"27.0.3", "48.2.0"}

// A language is one row of the tables: its name there and the CLDR locales read
// for it, the first being the language as such and the others its regions with
// names of their own.
type language struct {
	name    string
	locales []string
}

// languages are the 34 of Twitter's embed widget, then the others Twitter's site
// was offered in whose dates are written as day, month and year without inflected
// numbers (which leaves out Basque).
var languages = []language{
	{"ar", []string{"ar", "ar-LB", "ar-DZ", "ar-MA"}},
	{"bn", []string{"bn"}},
	{"cs", []string{"cs"}},
	{"da", []string{"da"}},
	{"de", []string{"de", "de-AT"}},
	{"el", []string{"el"}},
	{"en", []string{"en", "en-GB", "en-CA", "en-AU"}},
	{"es", []string{"es", "es-MX", "es-PE"}},
	{"fa", []string{"fa"}},
	{"fi", []string{"fi"}},
	{"fil", []string{"fil"}},
	{"fr", []string{"fr", "fr-CA"}},
	{"he", []string{"he"}},
	{"hi", []string{"hi"}},
	{"hu", []string{"hu"}},
	{"id", []string{"id"}},
	{"it", []string{"it"}},
	{"ja", []string{"ja"}},
	{"ko", []string{"ko"}},
	{"msa", []string{"ms"}},
	{"nl", []string{"nl"}},
	{"no", []string{"nb"}},
	{"pl", []string{"pl"}},
	{"pt", []string{"pt", "pt-PT"}},
	{"ro", []string{"ro"}},
	{"ru", []string{"ru"}},
	{"sv", []string{"sv"}},
	{"th", []string{"th"}},
	{"tr", []string{"tr"}},
	{"uk", []string{"uk"}},
	{"ur", []string{"ur"}},
	{"vi", []string{"vi"}},
	{"zh-cn", []string{"zh"}},
	{"zh-tw", []string{"zh-Hant"}},
	{"bg", []string{"bg"}},
	{"ca", []string{"ca"}},
	{"ga", []string{"ga"}},
	{"gl", []string{"gl"}},
	{"gu", []string{"gu"}},
	{"hr", []string{"hr"}},
	{"kn", []string{"kn"}},
	{"mr", []string{"mr"}},
	{"sk", []string{"sk"}},
	{"sl", []string{"sl"}},
	{"sr", []string{"sr", "sr-Latn"}},
	{"ta", []string{"ta"}},
	{"af", []string{"af"}},
}

func main() {
	out := flag.String("o", "names_table.go", "file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		if errors.Is(err, errFetch) {
			os.Exit(3)
		}
		os.Exit(1)
	}
}

func run(out string) error {
	rows := make([]row, len(languages))
	for i, l := range languages {
		rows[i].lang = l.name
	}
	for _, version := range releases {
		calendars, err := fetch(version)
		if err != nil {
			return err
		}
		for i, l := range languages {
			for _, locale := range l.locales {
				c, ok := calendars[locale]
				if !ok {
					return fmt.Errorf("CLDR %s has no locale %s", version, locale)
				}
				if err := rows[i].add(c); err != nil {
					return fmt.Errorf("CLDR %s, locale %s: %w", version, locale, err)
				}
			}
		}
	}
	var b bytes.Buffer
	write(&b, rows)
	source, err := format.Source(b.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(out, source, 0o644)
}
