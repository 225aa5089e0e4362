package record

import (
	"golang.org/x/net/html"
)

// Kind says what an item is. Its value is the stable text used in JSON. The zero
// Kind, "", is unknown; no item of an extraction has it. More kinds may be added.
type Kind string

// The kinds of item.
const (
	KindTweet       Kind = "tweet"       // *Tweet: a post on Twitter, now X
	KindVideo       Kind = "video"       // *Video: a player
	KindPost        Kind = "post"        // *Post: a post of any other network
	KindAudio       Kind = "audio"       // *Audio: an audio player
	KindPlaceholder Kind = "placeholder" // *Placeholder: a line where a player or post was
	KindMention     Kind = "mention"     // *Mention: a sentence that mentions a post
)

// Subject says what a placeholder stands for. Its value is the stable text used in
// JSON; "" is unknown.
type Subject string

// The subjects.
const (
	OfVideo Subject = "video"
	OfPost  Subject = "post"
	OfAny   Subject = "any" // the line does not tell
)

// Reason classifies a placeholder's line. Values are the stable text used in JSON;
// "" is unknown.
type Reason string

// Reasons why something does not show; [Reason.Explains] is true for them.
const (
	RegionRestricted     Reason = "region-restricted"     // "This video is not available in your country"
	ConsentRequired      Reason = "consent-required"      // cookies, a third party's content, a click to load
	JavaScriptRequired   Reason = "javascript-required"   // "Please enable JavaScript to watch this video"
	UnsupportedPlayer    Reason = "unsupported-player"    // the browser plays no HTML5 video, or a plugin is missing
	LoadFailed           Reason = "load-failed"           // an error of the network or the player
	RemovedUnavailable   Reason = "removed-unavailable"   // deleted, private, of a suspended account, or just not there
	AgeRestricted        Reason = "age-restricted"        // for adults, or sensitive
	SubscriptionRequired Reason = "subscription-required" // "Subscribers only"
	Loading              Reason = "loading"               // "Video Player is loading."
)

// Traces that something stood there, without a reason.
const (
	ExternalLink   Reason = "external-link"   // "View on Threads", "A post shared by …"
	CaptionCredit  Reason = "caption-credit"  // "Media caption …", "(Video by …)"
	MediaLabel     Reason = "media-label"     // the words of a player: "Click to play"
	Rail           Reason = "rail"            // the heading of a list of other videos: "Recommended Videos"
	StoryContinues Reason = "story-continues" // "Article continues below the video"
	AdSkip         Reason = "ad-skip"         // words of an advertisement in a player: "Ad ends in 5"
	EmbedBoundary  Reason = "embed-boundary"  // where an embed begins or ends: "Skip Twitter post by …"
)

// Explains reports whether r says why something does not show, rather than being
// a trace that something stood there.
func (r Reason) Explains() bool {
	switch r {
	case RegionRestricted, ConsentRequired, JavaScriptRequired, UnsupportedPlayer, LoadFailed,
		RemovedUnavailable, AgeRestricted, SubscriptionRequired, Loading:
		return true
	}
	return false
}

// IsKnown reports whether r is one of the reasons above.
func (r Reason) IsKnown() bool {
	switch r {
	case ExternalLink, CaptionCredit, MediaLabel, Rail, StoryContinues, AdSkip, EmbedBoundary:
		return true
	}
	return r.Explains()
}

// Method says how an item was found. Its value is the stable text used in JSON. An
// item that stands in several places has the method of the first.
type Method string

// The methods, strongest first.
const (
	MethodMarkup      Method = "markup"      // elements and attributes
	MethodState       Method = "state"       // script or JSON of the page
	MethodLink        Method = "link"        // a line or block whose only content is one URL
	MethodAttribution Method = "attribution" // flattened text: "TEXT — Name (@handle) DATE"
	MethodPhrase      Method = "phrase"      // a placeholder's wording
	MethodMention     Method = "mention"     // a sentence of the prose
)

// Origin says where an item was found and by which rule. It is zero for an item of
// [RecognizeURL].
type Origin struct {
	Method Method
	Rule   string // e.g. "twitter/blockquote"; for logs and tests, not for logic: any version may rename it
	Place
	Also []Place // further places where the same item stands, in document order
}

// A Place is where an item stands in its input: a Span if the input was bytes or a
// string, a Path and a Node if it was a tree. All are empty for what was found only
// in page state.
type Place struct {
	// Span is the byte range in the UTF-8 input: a whole element, or a range of text.
	// If the result names a charset it indexes what [DecodeUTF8] returns.
	Span Span
	// Path leads from the root to the node for trees, e.g. "/html/body/p[3]/iframe".
	// It is empty for a node more than 1000 levels deep, which no parser makes.
	Path string
	// Node is the caller's own node, set by ExtractNode and ExtractSelection only.
	Node *html.Node
}

// Span is the half-open range [Start, End) of byte offsets from the beginning of the
// input, so that input[Start:End] is the embed. Offsets are on rune boundaries where
// the input is valid UTF-8. The zero Span is no place: no embed is empty.
type Span struct {
	Start int
	End   int
}

// IsZero reports whether s is no place.
func (s Span) IsZero() bool { return s == Span{} }
