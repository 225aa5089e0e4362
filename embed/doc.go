/*
Package embed finds the social embeds of an article: tweets, videos, posts of
other networks, audio players, and the placeholder lines that stand where one
of them was. It reads HTML, parsed trees and plain text, and returns typed values.

	res, err := embed.ExtractAuto(article) // []byte: HTML or text
	if err != nil {
		return err
	}
	for _, t := range res.Tweets() {
		fmt.Println(t.Author, t.Handle, t.Date, t.Text)
	}

Nothing is fetched and nothing has to be set up: what is known of a post is what
the page says of it.

# What counts

An embed is a post or player that a reader of the article sees in it, or would
see once its script ran or a consent button was pressed. It counts

  - when it is whole: a blockquote, an iframe, a player;
  - when only its identity is left: an emptied blockquote, a placeholder with an id;
  - when only its text is left: "TEXT — Name (@handle) August 11, 2024";
  - when a line or block holds nothing but one URL of a post or player.

These are no embeds:

  - links in prose, image credits, an author's profile;
  - timelines and feeds, share and follow buttons, comments, advertisements;
  - posts and players of other stories, in a rail or in the page's state;
  - class names in CSS and scripts, and look-alike hosts.

Nothing is invented: a field that the page does not state is empty, and where a
tweet's beginning had to be guessed [Tweet].TextGuessed says so.

# Which function

  - [Extract] reads HTML from an [io.Reader], [ExtractBytes] from memory.
  - [ExtractText] reads text that carries no markup.
  - [ExtractAuto] looks at the bytes and does one or the other; [Result].Format
    says which.
  - [ExtractNode] and [ExtractSelection] search a tree of golang.org/x/net/html
    or goquery that the caller has already.
  - [RecognizeURL] reads one URL, [StatusTime] the time in one Twitter id.
  - An [Extractor] has the same methods and holds settings: the page's URL for
    relative URLs, its Content-Type, kinds, providers, limits.

# What comes back

A [Result] lists items in document order. An [Item] is one of six pointers:

  - [*Tweet]: a post on Twitter, now X.
  - [*Post]: a post of any other network.
  - [*Video]: a player, or the markup that would load one.
  - [*Audio]: an audio player.
  - [*Placeholder]: a line where something stood, which does not say what.
  - [*Mention]: a sentence that mentions a post, where it is asked for.

Switch on the type, or ask for one kind: [Result.Tweets], [Result.Placeholders], or
[Only] as in embed.Only[*embed.Video](res). What all share is in a [Ref]: kind,
provider, id, canonical URL, and an [Origin] with the place. Constants begin with the
word of their type: [KindTweet], [ProviderYouTube], [ReasonConsentRequired]. In HTML a post that occurs twice is one item with the fields of
both, and [Origin].Also lists the other places; in text each occurrence is an
item. A Result encodes to JSON and back without loss, except for tree nodes.

# Mentions

Prose also says of posts what it does not show: "She tweeted that …", "in a
now-deleted post on X, the mayor wrote: “…”". Such a sentence is no embed. It is
looked for where [Extractor].Kinds names [KindMention], and else costs nothing:

	x := embed.Extractor{Kinds: []embed.Kind{embed.KindTweet, embed.KindPost, embed.KindMention}}

A [Mention] has the sentence, the network, who posted and the quoted words as far
as the sentence names them, and whether it says that the post is deleted. About is
the index of the embed that it refers to: the nearest within two paragraphs, of that
network, and of nobody else. Requests ("Follow us on Twitter"), news of the company
and a bird's tweet are none, nor are words in an item, in a link, in code or outside
of the article. Extractor.Providers selects them by network. Functions that replace
items leave mentions as they are, since they are the article's own words.

Known languages are Arabic, Chinese, Dutch, English, French, German, Hindi,
Indonesian, Italian, Japanese, Korean, Polish, Portuguese, Russian, Spanish,
Turkish and Ukrainian. Their words are listed by hand, so sentences with other
verbs are missed.

# Further providers and wordings

A publisher's own player, a network that this version does not know, a line that one
site prints where a video was: [CompileTables] makes tables of such rows, in a language
that [CustomProvider] and [CustomWording] explain, and an Extractor reads with them.

	tables, err := embed.CompileTables([]embed.CustomProvider{{
		Name:    "harbourtv",
		Kind:    embed.KindVideo,
		Players: []string{"play.harbour.example/embed/{id:n6+}"},
	}}, nil)
	if err != nil {
		return err
	}
	x := embed.Extractor{Tables: tables}

# HTML and text

In HTML most embeds carry an id, so ID, URL and a tweet's Posted (the time in the
id, to the millisecond) are there. Text has mostly lost the ids: a tweet in it has
author, handle, printed day and words. What HTML shows as text, a line
that signs a tweet or a wording of a player, is read in HTML too.

Where a tweet's words begin, text shows only if a line break, a quotation mark or
the like stands there. Else the likeliest place is taken, and TextGuessed is true.
So do not flatten a page to find its embeds: search the HTML, then flatten.

# Spans

The place of an item is a [Span]: byte offsets into the input as UTF-8, not runes
and not UTF-16 units, so that input[Start:End] is the embed.

  - In HTML it covers the whole element. For markup in an attribute, a template
    or the like it covers the element that carries it.
  - In text it covers the words and the signature with its date.
  - If Result.Charset is not empty, the input was converted, and spans index what
    [DecodeUTF8] returns.
  - Items of one element may share a span. Otherwise spans do not overlap.
  - In trees there are a path and the node itself in place of a span.
  - What only a script of the page names has no place.

# Strip, replace, protect, render

Two packages work on what was found:

  - [github.com/socialembed/socialembed/embed/rewrite] writes the document anew
    without the items (rewrite.Remove), or with others in their places
    (rewrite.Using and a function of package render, or a rewrite.Func); every other
    byte stays. rewrite.Node and rewrite.Selection do it in trees. rewrite.Protect
    puts a token in the place of each embed that a sanitizer or an article extractor
    passes on, and Restore takes it back.
  - [github.com/socialembed/socialembed/embed/render] writes an item: HTML is the
    provider's embed code without its script, Card a static card, Link a link,
    Markdown and Text what their names say.

# How it is found

Data flows one way, in four stages.

  - Locate: one pass over the input marks candidates. HTML is not parsed as a
    whole: a scanner goes from tag to tag, and only an element that may be an
    embed is cut out and parsed by itself. Text is scanned once for anchors, such
    as dates behind a handle, URLs and the wordings of players.
  - Recognize: rules look at a candidate, those of a network before general ones;
    the first that knows it makes the item. [Origin].Rule names the rule.
  - Settle: each post once, in order, within the limits, with the captions and
    notices that belong to it.
  - Result: the values that callers get.

Language data are tables: dates are made from Unicode CLDR, wordings of
placeholders are collected by hand, hashtags and mentions follow Twitter's own
rules (twitter-text).

# Promises

Extraction never panics and never follows a URL. Time is linear in the
input, hostile or not, and at most 400 bytes are allocated for a byte of it. Of
240 hostile shapes, as HTML, text and trees, the worst took 0.65 µs and the hungriest
356 bytes a byte; html.Parse takes 3.7 ns a byte of prose. What is read again of one
page, for elements in one another, captions, page state and descriptions of videos, is
bounded by five times its size; what goes beyond it, as no honest page does, is skipped.
Nesting depth costs nothing and hides nothing, except that what lies within more
than 24 elements that may be embeds themselves is skipped. Strings are valid UTF-8
without control characters other than the line breaks of a post's text; URLs are
http or https and parse. Spans lie in the input, hold something and cut no
character. The input and the tree are never modified (except by rewrite.Node and
rewrite.Selection, whose purpose it is), and results do not alias the input. A tree
must be one: with a cycle in it, made by hand, no function comes to an end. The
same input gives the same result. All functions may be called concurrently, as may
the methods of one [Extractor], also on one tree; no goroutine is left behind.

# Limits and errors

An input of more than [DefaultMaxBytes] is refused with [ErrTooLarge]; after
[DefaultMaxItems] items the result is cut and [Result].Truncated is true, which is
no error. Both are settings. Broken markup is no error. If a reader fails, its
error comes with the result of what was read till then. The whole input is held in
memory.

All errors of this package can be tested with [errors.Is]:

  - of an extraction from bytes [ErrTooLarge], [ErrNotText] and [ErrNoReader];
  - of names [ErrUnknownKind] and [ErrUnknownProvider], by [ParseKind], [ParseProvider],
    [Extractor.Validate] and the functions that read bytes;
  - of JSON [ErrUnknownKind] and [ErrBadDate];
  - of [CompileTables] [ErrBadTable];
  - of a replacement rewrite.ErrPlace and rewrite.ErrTruncated.

Scripts are not run. What a page loads later from elsewhere is not in it, and so
not in the result.

# Security

Fields are text from an untrusted page. Escape them for where you print them,
as html/template does. A host is compared as a whole, so a look-alike is
no provider; but networks that anybody can run a server of (Mastodon, PeerTube) are
recognized by the form of the URL alone. The functions of package render escape what
they write. Restore of package rewrite with a nil function brings the page's own
markup back, scripts and all: never do it behind a sanitizer. [Tweet.DateAgrees]
reports whether the day that a page prints and the time in the id that it names can
both be true.
*/
package embed
