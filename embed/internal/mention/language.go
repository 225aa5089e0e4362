package mention

// A class is what a word does in a sentence about a post. A word may have several.
type class uint32

const (
	classNet     class = 1 << iota // name of a network, or "social media"
	classStrict                    // a name that is also an ordinary word
	classAt                        // before a network it makes a place: "on"
	classAfter                     // behind a network it makes a place
	classFill                      // may stand between that word and the network: "his official"
	classSay                       // reports speech: "wrote"
	classShare                     // publishes: "posted", "shared"
	classTook                      // "took to"
	classUsed                      // "used", for some purpose
	classPost                      // a post, if the sentence names a network
	classPosting                   // a post, even if it names none: "post"
	classMessage                   // what may be one, if it stands beside a place: "statement"
	classTweet                     // noun for a post that names its network
	classTweeted                   // verb that does
	classThe                       // makes a noun a certain one: "his"
	classIn                        // "in", before "a tweet"
	classSeries                    // "a series of"
	classBar                       // makes a noun no certain one: "each"
	classDeleted                   // "deleted"
	classVeto                      // the sentence is about something else: "bird"
	classBy                        // before who wrote it: "from"
	classPlace                     // "on Twitter"; made by reduce, but for words that are places by themselves
	classPurpose                   // "used Twitter to"
	classThat                      // opens what was said: "that"
	classQuote                     // a quotation, or a colon behind a place; in no list
	classNetPost                   // "Instagram post"; made by reduce, in no list
)

// classNames are the names of the classes in rows.
var classNames = map[string]class{
	"net": classNet, "say": classSay, "share": classShare, "took": classTook, "used": classUsed, "post": classPost, "posting": classPosting, "message": classMessage, "tweet": classTweet,
	"tweeted": classTweeted, "the": classThe, "in": classIn, "series": classSeries, "deleted": classDeleted, "place": classPlace, "by": classBy, "netpost": classNetPost, "that": classThat, "purpose": classPurpose, "quote": classQuote, "topic": classPlace,
}

// A language holds the words and word orders of one language. Lists are separated
// by commas; a word with * at its end stands for all words that begin so. The
// classes above say what the lists are for.
type language struct {
	code    string
	letters string // that no other language here has
	nouns   bool   // nouns have capitals, so that "Post" need not be a newspaper

	at, after, fill, place   string // words that make a network a place, and places by themselves
	write, say               string // verbs of reported speech; those of write come before a quotation
	share, took, used        string // other verbs
	post, posting, message   string // nouns for a post, if it is said where; posting also alone
	tweet, tweeted           string // nouns and verbs that name their network
	the, in, by, series, bar string // small words
	that, purpose            string
	deleted                  string

	veto   string // the sentence is about something else
	skip   string // wordings that contain such words and mean nothing: "tweet this"
	common string // frequent words; they show what language a sentence is in

	rows []row
}

// A row is one order of words. Example is a sentence that it finds by itself,
// near is one that looks like it and is none.
//
// An order is a list of classes. "~3" between two allows three words there, and
// "~3," punctuation too. "topic" is a place with which a sentence begins.
type row struct{ order, example, near string }
