package embed

import sign "github.com/socialembed/socialembed/embed/internal/signature"

// What the text stage asks about signatures, by short names. See package signature.

// handleRef is "(@handle)" in running text.
type handleRef = sign.Handle

// printedDate is a date behind a handle, with the link it may be.
type printedDate = sign.Day

// longName is the longest display name, in characters.
const longName = sign.MaxName

func handleName(text string, i int) (name string, end int) { return sign.HandleName(text, i) }

func cleanName(name string) string { return sign.Clean(name) }

func plausibleName(name string) bool { return sign.Plausible(name) }

func displayLength(name string) int { return sign.DisplayLength(name) }

func endsInMediaLink(text string) bool { return sign.EndsInMediaLink(text) }

func reduceMarkdown(text string) string { return sign.ReduceMarkdown(text) }

func unescapeMarkdown(line string) string { return sign.Unescape(line) }

func atLineEnd(text string, i int) bool { return sign.AtLineEnd(text, i) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordByte(c byte) bool {
	return c == '_' || isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z'
}
