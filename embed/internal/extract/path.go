package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// maxPath is how deep, in levels, a node may lie that is given a path. Paths of
// many nodes far deeper would take more than the tree; what is parsed never lies
// deeper than 512.
const maxPath = 1000

// What the paths of a result may take in all, in bytes: names can be long, and one
// item can stand in very many places. Places beyond it have a node and no path.
const (
	pathsFree    = 1 << 20
	pathPerPlace = 256
)

// addPaths names the places of the items in the tree. It looks at the children
// of a node once, however many of them are items.
func addPaths(items []*record.Item) {
	var steps stepIndex
	left := pathsFree
	name := func(p *record.Place) {
		if p.Node == nil {
			return
		}
		path := steps.path(p.Node, left)
		cleanText(&path)
		p.Path = path
		left += pathPerPlace - len(path)
	}
	for _, it := range items {
		o := &it.Origin
		name(&o.Place)
		for i := range o.Also {
			name(&o.Also[i])
		}
	}
}

// stepIndex holds how many nodes of the same name stand before a node among its
// siblings, and -1 if there is no other. Nodes below the same parent are all in
// it or none is.
type stepIndex map[*html.Node]int

// path returns the way from the root to n, e.g. "/html/body/p[3]/iframe"; "" if n
// lies too deep, or the path would be longer than limit. An element that has no sibling of its name needs no number.
func (x *stepIndex) path(n *html.Node, limit int) string {
	var up []*html.Node
	for ; n != nil && n.Type != html.DocumentNode; n = n.Parent {
		if limit -= len("/") + len(stepName(n)); len(up) == maxPath || limit < 0 {
			return ""
		}
		up = append(up, n)
	}
	var b strings.Builder
	for i := len(up) - 1; i >= 0; i-- {
		b.WriteByte('/')
		b.WriteString(stepName(up[i]))
		if before := x.before(up[i]); before >= 0 {
			b.WriteByte('[')
			b.WriteString(strconv.Itoa(before + 1))
			b.WriteByte(']')
		}
	}
	return b.String()
}

// before returns the index of n among its siblings of its name, -1 if it is the only one.
func (x *stepIndex) before(n *html.Node) int {
	if n.Parent == nil && n.PrevSibling == nil && n.NextSibling == nil {
		return -1
	}
	if i, ok := (*x)[n]; ok {
		return i
	}
	if *x == nil {
		*x = make(stepIndex)
	}
	first := n
	for first.PrevSibling != nil {
		first = first.PrevSibling
	}
	last := make(map[string]*html.Node)
	for m := first; m != nil; m = m.NextSibling {
		if m.Type != html.ElementNode && m.Type != html.TextNode {
			continue
		}
		name := stepName(m)
		switch before := last[name]; {
		case before == nil:
			(*x)[m] = -1
		case (*x)[before] < 0:
			(*x)[before], (*x)[m] = 0, 1
		default:
			(*x)[m] = (*x)[before] + 1
		}
		last[name] = m
	}
	return (*x)[n]
}

func stepName(n *html.Node) string {
	if n.Type == html.TextNode {
		return "text()"
	}
	return n.Data
}
