package player

import (
	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/provider"
	"github.com/socialembed/socialembed/embed/internal/record"
	"github.com/socialembed/socialembed/embed/internal/tagscan"
)

// IsBareYouTubeID reports whether v has the form of YouTube's ids, and of no word.
func IsBareYouTubeID(v string) bool { return len(v) == 11 && mixedCase(v) }

// PlausibleID reports whether v can be an id: one word with a digit, or a long one.
func PlausibleID(v string) bool {
	if len(v) < 3 || len(v) > 120 {
		return false
	}
	digits := false
	for i := 0; i < len(v); i++ {
		c := v[i]
		digits = digits || ascii.IsDigit(c)
		if !ascii.IsWordByte(c) && c != '-' && c != '.' && c != ':' && c != '/' && c != '=' {
			return false
		}
	}
	return digits
}

// MixedLetters reports whether v is one word with several capitals and small letters
// in no order that words have.
func MixedLetters(v string) bool {
	turns := 0
	for i := range len(v) {
		if !ascii.IsWordByte(v[i]) && v[i] != '-' {
			return false
		}
		if i > 0 && ascii.IsLetter(v[i]) && ascii.IsLetter(v[i-1]) && ascii.IsUpper(v[i]) != ascii.IsUpper(v[i-1]) {
			turns++
		}
	}
	return turns >= 4
}

// IsBrightcoveID reports whether s has the form of a video's number.
func IsBrightcoveID(s string) bool { return provider.IsDigits(s) && len(s) >= 10 && len(s) <= 16 }

// IsJWID reports whether s has the form of a media id: eight letters and digits,
// chosen at random, so hardly ever a word.
func IsJWID(s string) bool { return len(s) == 8 && isAlnumOnly(s) && LooksRandom(s) }

// LooksRandom reports whether s, an id of letters and digits, is no name that
// somebody wrote: "mainVideo", "video-12345".
func LooksRandom(s string) bool {
	digit, short, camel := false, false, false
	for i := 0; i < len(s); i++ {
		digit = digit || ascii.IsDigit(s[i])
		camel = camel || i > 0 && ascii.IsUpper(s[i])
	}
	for w := range classname.Words(s) {
		if len(w) >= 4 && (classname.Of(w)&classname.Playing != 0 || tagscan.EqualFold(w, "post") || tagscan.EqualFold(w, "item") || tagscan.EqualFold(w, "node")) {
			return false
		}
		short = short || len(w) < 4
	}
	return digit && !provider.IsDigits(s) || camel && short
}

// IsPostCode reports whether v has the shape of p's ids: the 64-bit number that
// Instagram and Threads write with 64 characters, or TikTok's with digits. Both
// count the time, so they have had the same length for years.
func IsPostCode(p record.Provider, v string) bool {
	if p == record.TikTok {
		return len(v) >= 18 && len(v) <= 20 && provider.IsDigits(v)
	}
	if len(v) < 10 || len(v) > 12 {
		return false
	}
	upper, lower := false, false
	for i := 0; i < len(v); i++ {
		upper = upper || ascii.IsUpper(v[i])
		lower = lower || 'a' <= v[i] && v[i] <= 'z'
	}
	return upper && lower
}

// mixedCase reports whether s has capitals, small letters and digits or signs as
// no word has them.
func mixedCase(s string) bool {
	var upper, lower bool
	for i := 0; i < len(s); i++ {
		upper = upper || ascii.IsUpper(s[i])
		lower = lower || ascii.IsLetter(s[i]) && !ascii.IsUpper(s[i])
	}
	return upper && lower && LooksRandom(s)
}

func isAlnumOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !ascii.IsAlnum(s[i]) {
			return false
		}
	}
	return s != ""
}
