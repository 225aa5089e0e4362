package markup_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/corpus"
	"github.com/socialembed/socialembed/embed/internal/embedtest"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// TestRulesHaveCases wants for each name in Origin.Rule that the sources have a case in
// which it is found and one in which it nearly is: the near misses name their rules in
// "near". Names that end with the name of an element are those of TestElements.
func TestRulesHaveCases(t *testing.T) {
	found, near := rulesOfCases(t)
	rules := rulesOfSources(t)
	if len(rules) < 40 {
		t.Errorf("%d rules in the sources", len(rules))
	}
	for _, rule := range rules {
		if !found[rule] {
			t.Errorf("no case has the rule %s", rule)
		}
		if !near[rule] {
			t.Errorf("no case is a near miss of the rule %s", rule)
		}
		delete(near, rule)
	}
	for rule := range near {
		t.Errorf("%s is no rule, and cases are near misses of it", rule)
	}
}

// family is the name of a rule of many providers: that behind the slash.
func family(rule string) string {
	_, name, _ := strings.Cut(rule, "/")
	return "*/" + name
}

// rulesOfCases returns the rules by which the cases are found, also by their families,
// and those that they nearly match.
func rulesOfCases(t *testing.T) (found, near map[string]bool) {
	found, near = make(map[string]bool), make(map[string]bool)
	for _, file := range embedtest.CaseFiles(t) {
		data, err := os.ReadFile(strings.TrimSuffix(file, filepath.Ext(file)) + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var c struct {
			Near   []string
			Result struct {
				Items []struct{ Origin struct{ Rule string } }
			}
		}
		if err := json.Unmarshal(data, &c); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, it := range c.Result.Items {
			found[it.Origin.Rule], found[family(it.Origin.Rule)] = true, true
		}
		for _, rule := range c.Near {
			near[rule] = true
			for _, it := range c.Result.Items {
				if it.Origin.Rule == rule || family(it.Origin.Rule) == rule {
					t.Errorf("%s: a near miss of %s has it", file, rule)
				}
			}
		}
	}
	return found, near
}

// rulesOfSources returns the names of rules in the packages that recognize items:
// "twitter/static", and "*/data" of names that begin with an item's provider.
func rulesOfSources(t *testing.T) (rules []string) {
	known := map[string]bool{string(record.Unknown): true, string(record.HTML5): true, "phrase": true, "mention": true}
	for _, p := range provider.Providers() {
		known[string(p.Name)] = true
	}
	set := token.NewFileSet()
	for _, dir := range []string{"markup", "player", "state", "flattext", "extract"} {
		files, err := filepath.Glob(filepath.Join(corpus.Root(t), "embed", "internal", dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal("no sources of "+dir, err)
		}
		var nodes []ast.Node
		consts := make(map[string]string)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if v, ok := n.(*ast.ValueSpec); ok && len(v.Names) == 1 && len(v.Values) == 1 {
					consts[v.Names[0].Name] = literal(v.Values[0])
				}
				if n != nil {
					nodes = append(nodes, n)
				}
				return true
			})
		}
		for _, n := range nodes {
			switch n := n.(type) {
			case *ast.BasicLit:
				if first, name, ok := strings.Cut(literal(n), "/"); ok && known[first] && name != "" {
					rules = append(rules, first+"/"+name)
				}
			case *ast.BinaryExpr:
				name := literal(n.Y)
				if id, ok := n.Y.(*ast.Ident); ok {
					name = consts[id.Name]
				}
				if call, ok := n.X.(*ast.CallExpr); ok && isName(call.Fun, "string") && strings.HasPrefix(name, "/") && name != "/" {
					rules = append(rules, "*"+name)
				}
			}
		}
	}
	slices.Sort(rules)
	return slices.Compact(rules)
}

// literal returns the text of a string literal, "" of anything else.
func literal(n ast.Expr) string {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, _ := strconv.Unquote(lit.Value)
	return s
}

func isName(n ast.Expr, name string) bool {
	id, ok := n.(*ast.Ident)
	return ok && id.Name == name
}
