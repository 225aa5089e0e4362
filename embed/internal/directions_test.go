// Package internal_test holds the order of the packages: which may import which, and
// how large they may be.
package internal_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module   = "github.com/socialembed/socialembed/embed"
	internal = module + "/internal/"
)

// allowed lists for each package, by its path below embed, the packages of this
// module that it may import. Those of embed/internal stand without their folder. The
// order is that of the stages: nothing imports what stands further down.
var allowed = map[string]string{
	// Letters, words, data.
	"ascii":     "",
	"dates":     "",
	"textline":  "ascii",
	"prefixes":  "ascii",
	"phrases":   "ascii",
	"tagscan":   "ascii",
	"tweettext": "",

	// What stages hand each other, and the answers that they share.
	"record":    "ascii dates tweettext",
	"htmltree":  "ascii record tagscan",
	"provider":  "ascii record",
	"classname": "ascii htmltree tagscan",
	"signature": "ascii dates textline",
	"options":   "phrases provider record",

	// The stages.
	"mention":  "ascii dates prefixes phrases provider record signature textline tweettext",
	"locate":   "ascii classname htmltree options provider record tagscan textline",
	"flattext": "ascii dates htmltree mention prefixes options phrases provider record signature textline tweettext",
	"state":    "ascii classname htmltree locate provider record tagscan",
	"player":   "ascii classname htmltree locate provider record state tagscan",
	"markup":   "ascii classname dates flattext htmltree locate phrases player provider record signature state tagscan textline tweettext",
	"extract":  "ascii flattext htmltree locate markup mention options provider record state tagscan textline",

	// What callers see.
	"embed":         "ascii extract htmltree options phrases provider record",
	"embed/render":  "embed provider record tweettext",
	"embed/rewrite": "embed ascii extract htmltree locate markup options record tagscan",

	// For tests, and what makes tables.
	"corpus":    "",
	"dates/gen": "",
	"embedtest": "embed corpus",
	"html5lib":  "",
}

// Limits of a package: it stays small enough to be read, and its files can be read
// one by one.
const (
	maxLines = 6000
	maxCycle = 15 // files that all depend on each other
)

// goPackage is a package as go list describes it.
type goPackage struct {
	Dir, ImportPath, Export string
	GoFiles, Imports        []string
}

// name returns the package's name in the table, "" if it is none of embed's.
func name(path string) string {
	if path != module && !strings.HasPrefix(path, module+"/") {
		return ""
	}
	if n, ok := strings.CutPrefix(path, internal); ok {
		return n
	}
	return "embed" + strings.TrimPrefix(path, module)
}

func TestDirections(t *testing.T) {
	for _, p := range listPackages(t) {
		n := name(p.ImportPath)
		if n == "" || len(p.GoFiles) == 0 {
			continue
		}
		list, ok := allowed[n]
		if !ok {
			t.Errorf("%s is not in the table of allowed imports", n)
			continue
		}
		may := strings.Fields(list)
		for _, path := range p.Imports {
			if to := name(path); to != "" && !slices.Contains(may, to) {
				t.Errorf("%s imports %s, which the table of allowed imports does not list", n, to)
			}
		}
	}
}

// TestAllowedIsOrdered checks that the table itself lets no package reach itself.
func TestAllowedIsOrdered(t *testing.T) {
	done := map[string]bool{}
	var visit func(n string, path []string)
	visit = func(n string, path []string) {
		if slices.Contains(path, n) {
			t.Fatalf("a cycle in the table: %v", append(path, n))
		}
		if done[n] {
			return
		}
		list, ok := allowed[n]
		if !ok {
			t.Fatalf("%s is allowed and not in the table", n)
		}
		for _, to := range strings.Fields(list) {
			visit(to, append(path, n))
		}
		done[n] = true
	}
	for n := range allowed {
		visit(n, nil)
	}
}

func TestPackageSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("checks the types of all packages")
	}
	pkgs := listPackages(t)
	exports := map[string]string{}
	for _, p := range pkgs {
		exports[p.ImportPath] = p.Export
	}
	for _, p := range pkgs {
		n := name(p.ImportPath)
		if n == "" {
			continue
		}
		lines, cycle := measure(t, p, exports)
		if lines > maxLines {
			t.Errorf("%s has %d lines, more than %d", n, lines, maxLines)
		}
		if len(cycle) > maxCycle {
			t.Errorf("%s: %d files depend on each other, more than %d: %v", n, len(cycle), maxCycle, cycle)
		}
	}
}

// listPackages returns embed's packages and what these need.
func listPackages(t *testing.T) (pkgs []goPackage) {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=Dir,ImportPath,Export,GoFiles,Imports", module+"/...")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("there is no go command here")
	}
	if err != nil {
		t.Fatal(err)
	}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := dec.Decode(&p); err == io.EOF {
			return pkgs
		} else if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, p)
	}
}

// measure returns the lines of a package and its largest set of files that all
// depend on each other.
func measure(t *testing.T, p goPackage, exports map[string]string) (lines int, cycle []string) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, f := range p.GoFiles {
		file, err := parser.ParseFile(fset, filepath.Join(p.Dir, f), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		lines += fset.File(file.Pos()).LineCount()
		files = append(files, file)
	}
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	conf := types.Config{Importer: importer.ForCompiler(fset, "gc", lookup)}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, err := conf.Check(p.ImportPath, fset, files, info)
	if err != nil {
		t.Fatal(err)
	}
	uses := map[string]map[string]bool{} // files by what they use
	for id, o := range info.Uses {
		if o.Pkg() != pkg || !o.Pos().IsValid() {
			continue
		}
		from, to := filepath.Base(fset.File(id.Pos()).Name()), filepath.Base(fset.File(o.Pos()).Name())
		if uses[from] == nil {
			uses[from] = map[string]bool{}
		}
		uses[from][to] = true
	}
	return lines, largestCycle(uses)
}

// largestCycle returns the largest set of files of which each uses each other one
// through any chain of uses.
func largestCycle(uses map[string]map[string]bool) (largest []string) {
	reach := map[string]map[string]bool{}
	for from := range uses {
		seen := map[string]bool{}
		var visit func(f string)
		visit = func(f string) {
			for to := range uses[f] {
				if !seen[to] {
					seen[to] = true
					visit(to)
				}
			}
		}
		visit(from)
		reach[from] = seen
	}
	for from, seen := range reach {
		var cycle []string
		for to := range seen {
			if reach[to][from] {
				cycle = append(cycle, to)
			}
		}
		if len(cycle) > len(largest) {
			slices.Sort(cycle)
			largest = cycle
		}
	}
	return largest
}
