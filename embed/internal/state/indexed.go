package state

import (
	"encoding/json"
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/locate"
)

// Some frameworks write page state as one flat array in which objects and arrays hold
// the places of their values: [{"article":1},{"title":2},"…"].
// https://github.com/sveltejs/devalue

const (
	// maxIndexDepth is how deep objects of such state are followed.
	maxIndexDepth = 100
	// maxIndexGrowth is how many times longer the state may become: strings that are
	// used several times are written each time.
	maxIndexGrowth = 4
)

// unindexed returns state with the values in their places if it is such an array and
// may hold an embed, else as it is.
func unindexed(s string) string {
	if !isIndexed(s) || ascii.NextString(s, 0, "mbed", 1) < 0 && !locate.HasStateMark(s) {
		return s
	}
	var values []json.RawMessage
	if json.Unmarshal([]byte(s), &values) != nil {
		return s
	}
	x := indexReader{values: values, written: make([]bool, len(values)), limit: maxIndexGrowth * len(s)}
	x.write(0, 0)
	return x.out.String()
}

// isIndexed reports whether s begins as such an array: with an object or array whose
// first value is a place.
func isIndexed(s string) bool {
	s = strings.TrimLeft(s, " \n\r\t")
	if !strings.HasPrefix(s, "[{\"") && !strings.HasPrefix(s, "[[\"") {
		return false
	}
	end := StringEnd(s, len("[{"))
	return end > 0 && end+1 < len(s) && (s[end] == ':' || s[end] == ',') && ascii.IsDigit(s[end+1])
}

// indexReader puts the values of indexed state in their places.
type indexReader struct {
	values  []json.RawMessage
	written []bool // objects and arrays, each of which is written once
	limit   int
	out     strings.Builder
}

// write writes the value at place i.
func (x *indexReader) write(i, depth int) {
	if i >= len(x.values) || x.out.Len() > x.limit {
		x.out.WriteString("null")
		return
	}
	v := ascii.View(x.values[i])
	if v[0] != '{' && v[0] != '[' {
		x.out.WriteString(v)
		return
	}
	if x.written[i] || depth > maxIndexDepth {
		x.out.WriteString("null")
		return
	}
	x.written[i] = true
	for k := 0; k < len(v); {
		end := k + 1
		switch {
		case v[k] == '"':
			end = StringEnd(v, k)
			x.out.WriteString(v[k:end])
		case ascii.IsDigit(v[k]):
			place := 0
			for end = k; end < len(v) && ascii.IsDigit(v[end]); end++ {
				place = min(place*10+int(v[end]-'0'), len(x.values))
			}
			x.write(place, depth+1)
		default:
			x.out.WriteByte(v[k])
		}
		k = end
	}
}
