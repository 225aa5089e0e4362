package embed

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// Format says how an input was read. Its value is the stable text used in JSON.
type Format string

// The formats.
const (
	FormatHTML Format = "html" // bytes of HTML, or a tree
	FormatText Format = "text"
)

// A Result lists the embeds of one input in document order. It shares no memory with
// the input but the nodes of a tree. It may be read concurrently. The zero Result is
// empty and encodes to JSON as such.
type Result struct {
	Format    Format `json:"format"`              // how the input was read
	Charset   string `json:"charset,omitempty"`   // the source encoding, if the input had to be converted to UTF-8; see [DecodeUTF8]
	Items     []Item `json:"items"`               // never nil after an extraction
	Truncated bool   `json:"truncated,omitempty"` // MaxItems was reached; there may be more items, and further places of these
}

// Tweets returns the tweets among the items, in order; nil if there are none. The
// pointers are those of Items.
func (r *Result) Tweets() []*Tweet { return only[*Tweet](r) }

// Videos returns the videos among the items, as Tweets does.
func (r *Result) Videos() []*Video { return only[*Video](r) }

// Posts returns the posts of other networks among the items, as Tweets does.
func (r *Result) Posts() []*Post { return only[*Post](r) }

// Audios returns the audio players among the items, as Tweets does.
func (r *Result) Audios() []*Audio { return only[*Audio](r) }

// Placeholders returns the placeholders among the items, as Tweets does.
func (r *Result) Placeholders() []*Placeholder { return only[*Placeholder](r) }

func only[T Item](r *Result) []T {
	var out []T
	for _, it := range r.Items {
		if t, ok := it.(T); ok {
			out = append(out, t)
		}
	}
	return out
}

// MarshalJSON writes the result as the fields' tags say; Items is a list even if it
// is nil. Nodes of a tree are left out. It does not fail.
func (r Result) MarshalJSON() ([]byte, error) {
	type plain Result
	if r.Items == nil {
		r.Items = []Item{}
	}
	return json.Marshal(plain(r))
}

// ErrUnknownKind is returned when JSON decoded into a [Result] holds an item
// whose "kind" this version does not know. A newer version may.
var ErrUnknownKind = errors.New("embed: unknown item kind")

// UnmarshalJSON decodes each item into the Go type that its "kind" names, so that
// what MarshalJSON wrote comes back as the same values, and ignores fields that it
// does not know. It fails with [ErrUnknownKind], [ErrBadDate] or an error of
// encoding/json, and leaves r as it was then.
//
// An [Item] by itself can be written but not read, as encoding/json cannot tell its
// type: in a struct that is to be read back, let the field be a Result or, say, a
// []*Tweet.
func (r *Result) UnmarshalJSON(data []byte) error {
	type plain Result
	var raw struct {
		plain
		Items []json.RawMessage `json:"items"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	items := make([]Item, 0, len(raw.Items))
	for _, m := range raw.Items {
		it, err := decodeItem(m)
		if err != nil {
			return err
		}
		items = append(items, it)
	}
	*r = Result(raw.plain)
	r.Items = items
	return nil
}

func decodeItem(data []byte) (Item, error) {
	var head struct {
		Kind Kind `json:"kind"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, err
	}
	var it Item
	switch head.Kind {
	case KindTweet:
		it = new(Tweet)
	case KindVideo:
		it = new(Video)
	case KindPost:
		it = new(Post)
	case KindAudio:
		it = new(Audio)
	case KindPlaceholder:
		it = new(Placeholder)
	default:
		return nil, fmt.Errorf("%w: %s", ErrUnknownKind, strconv.Quote(string(head.Kind)))
	}
	return it, json.Unmarshal(data, it)
}
