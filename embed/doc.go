/*
Package embed finds the social embeds of an article: tweets, videos, posts of
other networks, audio players, and the placeholder lines that stand where one
of them was. It reads HTML, parsed trees and plain text, and returns typed values.

	res, err := embed.Extract(r)
	if err != nil {
		return err
	}
	for _, t := range res.Tweets() {
		fmt.Println(t.Author, t.Handle, t.Date, t.Text)
	}

# What counts

An embed is a post or player that a reader of the article sees in it, or would
see once its script ran or a consent button was pressed. It counts when only its
identity is left (an emptied quotation, a placeholder with an id), and when only
its text is left ("TEXT — Name (@handle) August 11, 2024"). A line or block whose
only content is one address of a post or player is an embed too.

Links in prose, image credits, timelines and feeds, share and follow buttons,
comments, advertisements, and posts or players of other stories are no embeds.
Nothing is invented: a field that the page does not state is empty, and where a
tweet's beginning had to be guessed [Tweet].TextGuessed says so.

# How it is found

Data flows one way, and the files are named for where in it they stand.

	input       embed.go, decode.go, pool.go          bytes, tree or text; limits; UTF-8
	locate      locate_html.go, container.go          from tag to tag of the input
	            locate_tree.go, dom.go                or from node to node of a tree:
	            page.go, element.go, tag.go           the same events
	            trait.go, hint.go                     the candidate test, which sees one tag
	            zone.go                               article, menu, rail, comments, feed
	            visible.go, place.go, path.go         the words a reader sees, and where they stand
	            text.go, text_scan.go, text_lines.go  one scan of running text, and its anchors
	recognise   recognise.go                          candidate to item: the rules in their order
	            markup_NAME.go                        a network's or player's own markup
	            markup_told.go, markup_told_post.go   general rules for publishers' placeholders
	            markup_static.go, markup_quoted.go    posts printed by a publisher, classes stripped
	            markup_own.go, markup_facade.go       players of publishers; stills that load a player
	            markup_code.go, markup_words.go       a table of embed codes, and their signatures
	            hidden.go, state*.go, jsonstring.go   markup in markup; page state in scripts
	            names.go, status.go                   what names and ids tell
	            provider.go, provider_NAME.go, url.go addresses; provider_table_*.go are data,
	            providers.go                          the ordered list
	            text_attribution.go, text_dash.go     TEXT — Name (@handle) DATE
	            text_begin.go, text_evidence.go       where TEXT begins, and with no line
	            text_guess.go, text_layout.go         breaks the likeliest place
	            text_posts.go, text_site.go, text_*.go other networks, pasted posts, phrases, links
	settle      settle.go, clean.go                   each post once, in order, within the limits
	            attach.go, caption.go, structured.go  notices, captions and descriptions to their embed
	result      result.go, item.go, date.go           what callers get
	afterwards  replace.go, replace_*.go              a new document without the items, or with others
	            token.go, token_*.go                  tokens that survive article tools, and back
	            render.go, render_*.go                an item as HTML, card, Markdown or a line

HTML is not parsed as a whole. A scanner (internal/tagscan) goes from tag to tag,
and only an element that may be an embed is cut out and parsed by itself. Its
byte range is the item's span. Language data are tables: dates in internal/dates,
made from CLDR; placeholder wordings in internal/phrases; Twitter's rules for
hashtags and the like in internal/tweettext.

# Promises

Extraction never panics and never follows an address. Time is linear in the
input, hostile or not, and at most 600 bytes are allocated for a byte of it.
Nesting depth costs nothing and hides nothing, but for what lies within more than
24 elements that may be embeds themselves, which is passed over. Strings are valid
UTF-8 without control characters; addresses are http or https and parse. Spans lie
in the input, hold something and cut no character. The input and the tree are never
modified (but by [ReplaceNode] and [ReplaceSelection], whose purpose it is), and
results do not alias the input. A tree must be one: with a cycle in it, made by
hand, no function comes to an end. The same input gives the same result. A reader that
fails gives its error and what was found up to there; an input beyond
[Extractor].MaxBytes gives [ErrTooLarge]. All functions may be called concurrently, as may
the methods of one [Extractor], also on one tree; no goroutine is left behind.

# Security

Fields are text from an untrusted page. Escape them for where you print them,
as html/template does.
*/
package embed
