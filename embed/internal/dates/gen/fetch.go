package main

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// errFetch marks a failure to get the packages, as opposed to one in them.
var errFetch = errors.New("cannot fetch CLDR (are npm and its package registry reachable?)")

// A calendar is the part of a locale's ca-gregorian.json that is used.
type calendar struct {
	Months     contexts `json:"months"`
	Days       contexts `json:"days"`
	DayPeriods contexts `json:"dayPeriods"`
}

// contexts maps "format" and "stand-alone" to widths ("wide", "abbreviated", ...)
// to keys ("1".."12", "sun".."sat", "am", ...) to names.
type contexts map[string]map[string]map[string]string

// fetch downloads one version of cldr-dates-full into a temporary folder and
// returns the Gregorian calendar of every locale named in languages.
func fetch(version string) (map[string]calendar, error) {
	dir, err := os.MkdirTemp("", "cldr")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	cmd := exec.Command("npm", "pack", "--silent", "cldr-dates-full@"+version)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: npm pack cldr-dates-full@%s: %v\n%s", errFetch, version, err, out)
	}
	archives, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return nil, fmt.Errorf("%w: npm pack left %d archives", errFetch, len(archives))
	}
	return readArchive(archives[0])
}

func readArchive(name string) (map[string]calendar, error) {
	wanted := make(map[string]string) // path in the archive -> locale
	for _, l := range languages {
		for _, locale := range l.locales {
			wanted["package/main/"+locale+"/ca-gregorian.json"] = locale
		}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	calendars := make(map[string]calendar)
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if err == io.EOF {
			return calendars, nil
		}
		if err != nil {
			return nil, err
		}
		locale, ok := wanted[path.Clean(strings.TrimPrefix(header.Name, "./"))]
		if !ok {
			continue
		}
		c, err := readCalendar(archive, locale)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", header.Name, err)
		}
		calendars[locale] = c
	}
}

func readCalendar(r io.Reader, locale string) (calendar, error) {
	var file struct {
		Main map[string]struct {
			Dates struct {
				Calendars struct {
					Gregorian calendar `json:"gregorian"`
				} `json:"calendars"`
			} `json:"dates"`
		} `json:"main"`
	}
	if err := json.NewDecoder(r).Decode(&file); err != nil {
		return calendar{}, err
	}
	main, ok := file.Main[locale]
	if !ok {
		return calendar{}, errors.New("the file is of another locale")
	}
	return main.Dates.Calendars.Gregorian, nil
}
