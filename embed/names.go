package embed

import "github.com/socialembed/socialembed/embed/internal/record"

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
	KindMention     Kind = "mention"     // *Mention: a sentence that mentions a post; only where Kinds names it
)

// Subject says what a placeholder stands for. Its value is the stable text used in
// JSON; "" is unknown.
type Subject string

// The subjects.
const (
	SubjectVideo Subject = "video"
	SubjectPost  Subject = "post"
	SubjectAny   Subject = "any" // the line does not tell
)

// Reason classifies a placeholder's line. Values are the stable text used in JSON;
// "" is unknown.
type Reason string

// Reasons why something does not show; [Reason.Explains] is true for them.
const (
	ReasonRegionRestricted     Reason = "region-restricted"     // "This video is not available in your country"
	ReasonConsentRequired      Reason = "consent-required"      // cookies, a third party's content, a click to load
	ReasonJavaScriptRequired   Reason = "javascript-required"   // "Please enable JavaScript to watch this video"
	ReasonUnsupportedPlayer    Reason = "unsupported-player"    // the browser plays no HTML5 video, or a plugin is missing
	ReasonLoadFailed           Reason = "load-failed"           // an error of the network or the player
	ReasonRemovedUnavailable   Reason = "removed-unavailable"   // deleted, private, of a suspended account, or just not there
	ReasonAgeRestricted        Reason = "age-restricted"        // for adults, or sensitive
	ReasonSubscriptionRequired Reason = "subscription-required" // "Subscribers only"
	ReasonLoading              Reason = "loading"               // "Video Player is loading."
)

// Traces that something stood there, without a reason.
const (
	ReasonExternalLink   Reason = "external-link"   // "View on Threads", "A post shared by …"
	ReasonCaptionCredit  Reason = "caption-credit"  // "Media caption …", "(Video by …)"
	ReasonMediaLabel     Reason = "media-label"     // the words of a player: "Click to play"
	ReasonRail           Reason = "rail"            // the heading of a list of other videos: "Recommended Videos"
	ReasonStoryContinues Reason = "story-continues" // "Article continues below the video"
	ReasonAdSkip         Reason = "ad-skip"         // words of an advertisement in a player: "Ad ends in 5"
	ReasonEmbedBoundary  Reason = "embed-boundary"  // where an embed begins or ends: "Skip Twitter post by …"
)

// Explains reports whether r says why something does not show, rather than being
// a trace that something stood there.
func (r Reason) Explains() bool { return record.Reason(r).Explains() }

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
