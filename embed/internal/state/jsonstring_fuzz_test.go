package state

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzJSONStrings checks the lenient reader of settings: on JSON it yields the
// strings that encoding/json finds.
func FuzzJSONStrings(f *testing.F) {
	for _, s := range []string{`{"a":"b","c":[1,"d",{"e":"\u00e9"}]}`, `{a:'b', c: 17}`, "{`a`:`b`", `[[["x"]]]`, `"\`, `{"a":"\'"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got []string
		for js := range JsonStrings(s) {
			if js.Depth < -1-strings.Count(s, "}")-strings.Count(s, "]") || js.Depth > len(s) {
				t.Fatalf("%q: depth %d", s, js.Depth)
			}
			got = append(got, js.Value)
		}
		var v any
		if json.Unmarshal([]byte(s), &v) != nil {
			return
		}
		for _, want := range stringsOf(nil, v) {
			if !slices.Contains(got, want) && utf8.ValidString(s) {
				t.Fatalf("%q: %q is not among %q", s, want, got)
			}
		}
	})
}

// FuzzUnquote holds the decoder of strings in JSON against encoding/json.
func FuzzUnquote(f *testing.F) {
	for _, s := range []string{`plain`, `a\/b\"c\\\n`, `\u00e9\ud83d\ude00`, `\ud83d`, `\u12`, `\x`, "\xff\\n", "\x01", `\u0000`, `\u+123`, `"`, `\`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var want string
		err := json.Unmarshal([]byte(`"`+s+`"`), &want)
		if got, ok := Unquote(`"` + s + `"`); ok != (err == nil) || ok && got != want {
			t.Fatalf("%q: %q, %v, encoding/json %q, %v", s, got, ok, want, err)
		}
	})
}

// stringsOf appends the strings of decoded JSON that are no keys.
func stringsOf(out []string, v any) []string {
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case []any:
		for _, e := range v {
			out = stringsOf(out, e)
		}
	case map[string]any:
		for _, e := range v {
			out = stringsOf(out, e)
		}
	}
	return out
}
