package main

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/socialembed/socialembed/embed"
	"github.com/socialembed/socialembed/examples/internal/cli"
)

//go:embed page.tmpl
var pageTemplate string

//go:embed style.css
var styleSheet string

//go:embed sort.js
var sortScript string

// maxFailures bounds the unreadable inputs that the page names.
const maxFailures = 100

// page collects the report.
type page struct {
	opt       *options
	templates *template.Template
	totals    totals
	contents  []entry
	failures  []failure
	spool     *os.File // the articles, which follow the totals
	articles  *bufio.Writer
}

// entry is a row of the table of documents.
type entry struct {
	Index    int
	Name     string
	Found    int
	Networks string
	Names    string // of the networks as in JSON, which the filter finds too
	Handles  string
	Days     string // the first and the last
}

// maxListed bounds the networks and handles that a row names.
const maxListed = 4

// newEntry returns the row of a document.
func newEntry(o *outcome) entry {
	var networks, names, handles counter
	first, last := "", ""
	for _, f := range o.found {
		if f.platform != "" {
			networks.add(titleOf(f.platform))
			names.add(string(f.platform))
		}
		if f.handle != "" {
			handles.add(f.handle)
		}
		if f.day != "" {
			if first == "" || f.day < first {
				first = f.day
			}
			last = max(last, f.day)
		}
	}
	e := entry{Index: o.index, Name: o.name, Found: len(o.found), Networks: listed(&networks), Names: listed(&names), Handles: listed(&handles), Days: first}
	if last != first {
		e.Days += " – " + last
	}
	return e
}

// listed returns the most frequent names, and how many more there are.
func listed(c *counter) string {
	top, _, _ := c.top(len(c.counts))
	var names []string
	for _, n := range top[:min(len(top), maxListed)] {
		names = append(names, n.Name)
	}
	s := strings.Join(names, ", ")
	if more := len(top) - len(names); more > 0 {
		s += fmt.Sprintf(" and %d more", more)
	}
	return s
}

// failure is an input that was not read.
type failure struct{ Name, Why string }

// newPage opens the file that holds the articles until the totals are known. It
// is beside the page, which has room for it, or with the temporary files.
func newPage(opt *options) (*page, error) {
	templates, err := template.New("page").Funcs(template.FuncMap{
		"number": cli.Number[int], "size": byteSize[int64], "plural": cli.Plural[int],
		"noun": func(kind string) string { return cli.Noun(embed.Kind(kind)) },
	}).Parse(pageTemplate)
	if err != nil {
		return nil, err
	}
	folder := ""
	if info, err := os.Stat(opt.out); opt.out != "" && (err != nil || info.Mode().IsRegular()) {
		folder = filepath.Dir(opt.out)
	}
	spool, err := os.CreateTemp(folder, ".report-*")
	if err != nil {
		return nil, err
	}
	return &page{opt: opt, templates: templates, spool: spool, articles: bufio.NewWriterSize(spool, 256<<10)}, nil
}

// add adds what came of the next input.
func (p *page) add(o outcome) error {
	if o.err != nil {
		p.totals.Failed++
		if len(p.failures) < maxFailures {
			p.failures = append(p.failures, failure{o.name, valid(o.err.Error())})
		}
		return nil
	}
	if o.cut {
		p.totals.Cut++
	}
	p.totals.add(o.size, o.found)
	p.totals.addMentions(o.mentions)
	if o.fragment == nil {
		return nil
	}
	p.contents = append(p.contents, newEntry(&o))
	_, err := p.articles.Write(o.fragment)
	return err
}

// discard removes the articles' file.
func (p *page) discard() {
	p.spool.Close()
	os.Remove(p.spool.Name())
}

// write writes the page to the file that -o names, under another name until it
// is complete, or to stdout. A link stays, and its target is the file; what is no
// regular file, such as a device or a pipe, is written to as it is.
func (p *page) write(stdout io.Writer) (err error) {
	if p.opt.out == "" {
		return p.writeTo(stdout)
	}
	out := p.opt.out
	if target, err := filepath.EvalSymlinks(out); err == nil {
		out = target
	}
	if info, err := os.Stat(out); err == nil && !info.Mode().IsRegular() {
		return p.writeInPlace(out)
	}
	f, err := os.CreateTemp(filepath.Dir(out), filepath.Base(out)+".*.part")
	if err != nil {
		return err
	}
	part := f.Name()
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(part)
		}
	}()
	if err := p.writeTo(f); err != nil {
		return err
	}
	if err := f.Chmod(pageMode(out)); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(part, out)
}

// pageMode returns the permissions of the page: those of the file it replaces.
func pageMode(out string) os.FileMode {
	if info, err := os.Stat(out); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

// writeInPlace writes the page to what is no regular file.
func (p *page) writeInPlace(out string) error {
	f, err := os.OpenFile(out, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := p.writeTo(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func (p *page) writeTo(w io.Writer) error {
	if err := p.articles.Flush(); err != nil {
		return err
	}
	if _, err := p.spool.Seek(0, io.SeekStart); err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 256<<10)
	view := p.view()
	if err := p.templates.ExecuteTemplate(out, "head", view); err != nil {
		return err
	}
	if _, err := io.Copy(out, p.spool); err != nil {
		return err
	}
	if err := p.templates.ExecuteTemplate(out, "foot", view); err != nil {
		return err
	}
	return out.Flush()
}

// headView is what the template shows before the articles.
type headView struct {
	Title      string
	Policy     template.HTML // a meta element
	Style      template.CSS
	Script     template.JS
	Totals     *totals
	Kinds      []count
	Charts     []barChart
	Years      columnChart
	Contents   []entry
	NotShown   int
	Failures   []failure
	MoreFailed int
}

func (p *page) view() headView {
	t := &p.totals
	// A checkout on Windows may have other line ends; a browser hashes these.
	style := strings.ReplaceAll(styleSheet, "\r\n", "\n")
	script := strings.ReplaceAll(sortScript, "\r\n", "\n")
	v := headView{
		Title: valid(p.opt.title), Policy: policy(style, script), Style: template.CSS(style), Script: template.JS(script),
		Totals: t, Years: newColumnChart(t), Contents: p.contents, NotShown: t.Articles - len(p.contents),
		Failures: p.failures, MoreFailed: t.Failed - len(p.failures),
	}
	for _, k := range cli.Kinds() {
		v.Kinds = append(v.Kinds, count{string(k), t.kinds.get(string(k))})
	}
	v.Charts = []barChart{
		newBarChart("platforms", "By platform", "Platform", "A placeholder line states no platform.", &t.platforms, 12),
		newBarChart("forms", "By form", "Method and rule", "How the embeds were found: the method, and the rule without the platform.", &t.forms, 12),
		newBarChart("handles", "Most frequent handles", "Handle", "Of the embeds that name their author's handle.", &t.handles, 12),
	}
	if t.Mentions > 0 {
		v.Charts = append(v.Charts,
			newBarChart("mentions", "Mentions by network", "Network", "Sentences that mention a post without showing it.", &t.mentioned, 12),
			newBarChart("mention-years", "Mentions by year", "Year", "Of the mentions that refer to an embed with a date.", &t.mentionYears, 12))
	}
	return v
}

// policy returns the element that forbids the page everything but its own style
// sheet and script, which are named by their hashes.
func policy(style, script string) template.HTML {
	return template.HTML(fmt.Sprintf(
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'">`,
		hashOf(style), hashOf(script)))
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}
