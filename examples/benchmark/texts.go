package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"github.com/socialembed/socialembed/embed"
)

// textScripts are the scripts by which texts are distinguished.
var textScripts = []string{"Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Han", "Hiragana", "Hangul"}

// naiveTweet is the regular expression that one writes for tweets in text.
var naiveTweet = regexp.MustCompile(`([^\n]+)\s+[—–-]+\s*([^\n(@]+) \(@(\w{1,15})\) (\p{L}+ \d{1,2}, \d{4})`)

// scriptOf returns the script of most letters of a text, "" if it has none. Japanese is
// known by its Hiragana, of which it has less than of Han.
func scriptOf(text string) string {
	counts := make(map[string]int, len(textScripts))
	for _, r := range text {
		for _, name := range textScripts {
			if unicode.Is(unicode.Scripts[name], r) {
				counts[name]++
				break
			}
		}
	}
	counts["Hiragana"] *= 4
	best := ""
	for _, name := range textScripts {
		if counts[name] > counts[best] {
			best = name
		}
	}
	return best
}

// readTexts returns the texts below a folder by their script, one behind the other.
// Latin ones in which the expression finds a tweet are apart.
func readTexts(folder string) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s holds no file *.txt", folder)
	}
	if err != nil {
		return nil, err
	}
	texts := make(map[string]string)
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		text := string(data)
		group := scriptOf(text)
		if naiveTweet.MatchString(text) {
			group += ", tweets"
		}
		texts[group] += text + "\n\n"
	}
	return texts, nil
}

// writeTexts times the texts of a folder by script: everything, tweets alone, the naive
// expression, and the search for one byte. Of the rounds the fastest counts.
func writeTexts(w io.Writer, folder string, rounds int) error {
	texts, err := readTexts(folder)
	if err != nil {
		return err
	}
	groups := make([]string, 0, len(texts))
	for group := range texts {
		groups = append(groups, group)
	}
	slices.Sort(groups)
	tweets := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet}}
	found := 0
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "text\tKB\teverything MB/s\ttweets only MB/s\texpression MB/s\tIndexByte MB/s\t")
	for _, group := range groups {
		text := texts[group]
		fmt.Fprintf(t, "%s\t%d", group, len(text)/1000)
		for _, read := range []func(){
			func() { embed.ExtractText(text) },
			func() { tweets.ExtractText(text) },
			func() { found += len(naiveTweet.FindAllStringIndex(text, -1)) },
			func() { found += strings.IndexByte(text, 0) },
		} {
			fmt.Fprintf(t, "\t%.0f", float64(len(text))/1e6/fastest(read, rounds).Seconds())
		}
		fmt.Fprintln(t, "\t")
	}
	return t.Flush()
}

// fastest returns the time of the fastest of some calls of read, of which the first is
// not timed.
func fastest(read func(), rounds int) time.Duration {
	read()
	best := time.Duration(1 << 62)
	for range rounds {
		start := time.Now()
		read()
		best = min(best, time.Since(start))
	}
	return max(best, 1)
}
