package stream

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"time"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 300<<10) // more than the reader's buffer
	tests := []struct {
		name, in string
		max      int
		want     string // lines, "!" for one that is too long
	}{
		{"nothing", "", 5, ""},
		{"with and without the last line break", "a\nbb\nc", 5, "a|bb|c|"},
		{"blank lines are lines", "\n\na\n", 5, "||a|"},
		{"exactly the limit", "12345\n12345", 5, "12345|12345|"},
		{"one more", "123456\nok\n123456", 5, "!|ok|!|"},
		{"far more", long + "\nok\n" + long, 5, "!|ok|!|"},
		{"longer than the buffer, within the limit", long + "\n" + long, 300 << 10, long + "|" + long + "|"},
		{"limit beyond the buffer", long + "x\nok", 300 << 10, "!|ok|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got strings.Builder
			l := NewLines(iotest.HalfReader(strings.NewReader(tt.in)), tt.max)
			for {
				line, err := l.Next()
				if err == io.EOF {
					break
				}
				if errors.Is(err, ErrLongLine) {
					line = []byte("!")
				} else if err != nil {
					t.Fatal(err)
				}
				got.Write(line)
				got.WriteByte('|')
			}
			if got.String() != tt.want {
				t.Errorf("got %.80q, want %.80q", got.String(), tt.want)
			}
			if l.Offset() != int64(len(tt.in)) {
				t.Errorf("offset %d after %d bytes", l.Offset(), len(tt.in))
			}
		})
	}
}

func TestOrderedBoundsWeight(t *testing.T) {
	var inFlight, most atomic.Int64
	n := 0
	next := func() (int64, int, error) {
		if n++; n > 300 {
			return 0, 0, io.EOF
		}
		w := int64(1 + n%10)
		if n%50 == 0 {
			w = 40 // more than may be in flight: alone
		}
		return w, int(w), nil
	}
	work := func(w int64) int64 {
		now := inFlight.Add(w)
		for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
		}
		time.Sleep(time.Duration(w%3) * 100 * time.Microsecond)
		if w == 40 && now != 40 {
			t.Errorf("%d in flight beside a job that is too heavy for company", now-40)
		}
		inFlight.Add(-w)
		return w
	}
	results := 0
	emit := func(int64, bool) error { results++; return nil }
	if err := Ordered(8, 20, next, work, emit); err != nil || results != 300 {
		t.Errorf("%d results, %v", results, err)
	}
	if m := most.Load(); m > 40 || m <= 10 {
		t.Errorf("%d were in flight at most", m)
	}
}

func TestOrderedErrors(t *testing.T) {
	bad := errors.New("bad")
	n := 0
	next := func() (int, int, error) {
		if n++; n > 20 {
			return 0, 0, bad
		}
		return n, 1, nil
	}
	results := 0
	count := func(int, bool) error { results++; return nil }
	same := func(i int) int { return i }
	if err := Ordered(3, 5, next, same, count); err != bad || results != 20 {
		t.Errorf("error of the input: %v after %d results", err, results)
	}
	forever := func() (int, int, error) { return 0, 1, nil }
	if err := Ordered(3, 5, forever, same, func(int, bool) error { return bad }); err != bad {
		t.Errorf("error of the output: %v", err)
	}
}

func TestBase(t *testing.T) {
	for address, ok := range map[string]bool{"https://example.org/a": true, "": false, "/a": false, "https://exa mple/%zz": false} {
		if got := Base(address) != nil; got != ok {
			t.Errorf("Base(%q) is an address: %v", address, got)
		}
	}
}

// FuzzRecord compares with encoding/json: what that reads, Record reads the
// same. (It accepts more.)
func FuzzRecord(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","url":"https://example.org/","html":"<p>\n\u00fc\ud83d\ude00\ud83d\"\\</p>"}`,
		`{"id":-1.5e3,"text":"","x":[{"]":"}"},[]],"y":{}}`, ` { "html" : null , "text" : "t" } `, `{}`, `{"id":1,}`, `{"a":tru}`, "{\"html\":\"\xff\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		rec, err := DefaultFields.Record(line)
		if rec.ID != nil && !json.Valid(rec.ID) {
			t.Errorf("id %q is no JSON", rec.ID)
		}
		var want map[string]json.RawMessage
		if json.Unmarshal(line, &want) != nil || want == nil {
			return
		}
		// Duplicate members and other types are told apart below only as far as needed.
		if err != nil {
			for _, name := range []string{"id", "url", "html", "text"} {
				var s *string
				if json.Unmarshal(want[name], &s) != nil && len(want[name]) > 0 {
					return
				}
			}
			if !errors.Is(err, ErrNoDocument) && !strings.Contains(string(line), `\u`) && !duplicate(line) {
				t.Errorf("%q is valid JSON: %v", line, err)
			}
			return
		}
		if duplicate(line) {
			return
		}
		name := "html"
		if rec.Text {
			name = "text"
		}
		var doc string
		if err := json.Unmarshal(want[name], &doc); err != nil || strings.ToValidUTF8(doc, "?") != doc {
			t.Fatalf("%q: %v", line, err)
		}
		if string(rec.Data) != doc && !strings.Contains(doc, "\uFFFD") { // runs of broken bytes differ
			t.Errorf("document %q, encoding/json says %q", rec.Data, doc)
		}
	})
}

// duplicate reports whether an object may have two members of one name.
func duplicate(line []byte) bool {
	n := 0
	seen := map[string]bool{}
	dup := false
	_ = members(line, func(name, _ []byte) error {
		n++
		dup = dup || seen[string(name)]
		seen[string(name)] = true
		return nil
	})
	return dup
}

func ExampleFields_Record() {
	rec, err := DefaultFields.Record([]byte(`{"id": 17, "url": "https://news.example/17", "html": "<p>Hello</p>"}`))
	fmt.Printf("%s %s %s %v\n", rec.ID, rec.URL, rec.Data, err)
	// Output: 17 https://news.example/17 <p>Hello</p> <nil>
}
