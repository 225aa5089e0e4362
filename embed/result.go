package embed

import (
	"encoding/json"
	"errors"

	"github.com/socialembed/socialembed/embed/internal/record"
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
	Items     Items  `json:"items"`               // never nil after an extraction
	Truncated bool   `json:"truncated,omitempty"` // MaxItems was reached; there may be more items, and further places of these

	// Input identifies the bytes that spans index, so that a result is not taken for
	// that of another input. It is zero for trees, and JSON loses it.
	Input InputSum `json:"-"`
	// Tables are those of the Extractor, by which package rewrite finds again what
	// stands in a tree. JSON loses them.
	Tables *Tables `json:"-"`
}

// An InputSum identifies the input of a [Result]: two documents have the same one only
// by a rare chance. It guards against mistakes, not against malice, nor against an
// edit of a few bytes that keeps the length.
type InputSum struct {
	Bytes    int    // its length, in UTF-8
	Checksum uint32 // CRC-32 of blocks spread over it, with Castagnoli's polynomial
}

// sumOf returns what identifies the input.
func sumOf(input string) InputSum { return InputSum{len(input), record.Sum(input)} }

// Tweets returns the tweets among the items, in order; nil if there are none. The
// pointers are those of Items.
func (r *Result) Tweets() []*Tweet { return Only[*Tweet](r) }

// Placeholders returns the placeholders among the items, as Tweets does.
func (r *Result) Placeholders() []*Placeholder { return Only[*Placeholder](r) }

// Only returns the items of one type, in order: Only[*Video](r) are the videos of r. It
// returns nil if there are none, or r is nil. The pointers are those of r.Items.
func Only[T Item](r *Result) []T {
	if r == nil {
		return nil
	}
	var out []T
	for _, it := range r.Items {
		if t, ok := it.(T); ok {
			out = append(out, t)
		}
	}
	return out
}

// Items is a list of items. It encodes to a JSON list and decodes from it, each item
// into the type that its kind names. A nil list encodes as an empty one.
type Items []Item

// MarshalJSON writes the items. Nodes of a tree are left out. It does not fail.
func (l Items) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("[]"), nil
	}
	return json.Marshal([]Item(l))
}

// ErrUnknownKind is returned for a name that is no kind's: by [ParseKind], for
// [Extractor].Kinds, and when JSON decoded into [Items] holds an item of a kind that
// this version does not know. Decode with the version that wrote it, or leave it out.
var ErrUnknownKind = errors.New("embed: unknown item kind")

// UnmarshalJSON reads what MarshalJSON writes. Fields that this version does not know
// are skipped, and so is a [Mention].About that is no index of the list. It fails with
// [ErrUnknownKind], or as encoding/json does, and leaves the list as it was then.
func (l *Items) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	items := make(Items, 0, len(raw))
	for _, m := range raw {
		it, err := decodeItem(m)
		if err != nil {
			return err
		}
		items = append(items, it)
	}
	for _, it := range items {
		if m, ok := it.(*Mention); ok && m.About != nil && (*m.About < 0 || *m.About >= len(items)) {
			m.About = nil
		}
	}
	*l = items
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
	case KindMention:
		it = new(Mention)
	default:
		return nil, unknown(ErrUnknownKind, string(head.Kind), Kinds())
	}
	return it, json.Unmarshal(data, it)
}
