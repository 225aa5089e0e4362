package tagscan

import "github.com/socialembed/socialembed/embed/internal/ascii"

// The classes of bytes inside a tag. Their order is of use: a tag name ends at
// slash and above, an attribute key at equals and above, a value without quotes
// at gt and above.
const (
	other uint8 = iota
	letter
	equals
	slash
	gt
	space
)

// class maps each byte to its class.
var class = [256]uint8{
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter,
	'h': letter, 'i': letter, 'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter,
	'o': letter, 'p': letter, 'q': letter, 'r': letter, 's': letter, 't': letter, 'u': letter,
	'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter,
	'H': letter, 'I': letter, 'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter,
	'O': letter, 'P': letter, 'Q': letter, 'R': letter, 'S': letter, 'T': letter, 'U': letter,
	'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'=': equals,
	'/': slash,
	'>': gt,
	' ': space, '\t': space, '\n': space, '\f': space, '\r': space,
}

// EqualFold reports whether name is lower, ASCII letters compared without regard
// to case. lower must be in lower case.
func EqualFold(name, lower string) bool {
	if len(name) != len(lower) {
		return false
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// NameKey returns the first eight bytes of name as a number, the first one lowest:
// names of the same length, of up to eight bytes, differ in it.
func NameKey(name string) uint64 { return ascii.First8(name) }
