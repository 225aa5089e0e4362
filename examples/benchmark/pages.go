package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// page is an HTML file in memory.
type page struct {
	name string
	html []byte
	hit  bool // this library finds something in it, be it only a placeholder line
}

// readPages reads the files of a folder whose names end in .html or .htm, without
// its subfolders and empty files; at most so many, evenly spread, unless most is 0.
func readPages(folder string, most int) ([]page, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool {
		ext := strings.ToLower(filepath.Ext(e.Name()))
		return e.IsDir() || ext != ".html" && ext != ".htm"
	})
	var pages []page
	for _, e := range spread(entries, most) {
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		if len(data) == 0 {
			continue
		}
		res, err := embed.ExtractBytes(data)
		pages = append(pages, page{name: e.Name(), html: data, hit: err == nil && len(res.Items) > 0})
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("no .html files with content in %s: name a folder of article pages", folder)
	}
	return pages, nil
}

// spread picks most of the values, evenly spread, or all if most is 0.
func spread[T any](all []T, most int) []T {
	if most == 0 || most >= len(all) {
		return all
	}
	picked := make([]T, most)
	for i := range picked {
		picked[i] = all[i*len(all)/most]
	}
	return picked
}

func everyPage(page) bool  { return true }
func withHits(p page) bool { return p.hit }
func noHits(p page) bool   { return !p.hit }
