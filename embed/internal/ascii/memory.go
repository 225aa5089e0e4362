package ascii

import (
	"unsafe"
)

// View returns b as a string without copying. It is used only while an
// extraction runs and b does not change; items never alias it.
func View(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Bytes returns s as bytes without copying. They must not be changed.
func Bytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// MaxKept is how much text storage, in bytes, a page may keep for the next.
const MaxKept = 1 << 20

// MaxKeptList is how many elements a list may have room for that a page keeps.
const MaxKeptList = 1 << 14

// Emptied returns s without its elements, which are forgotten. Of a list that grew
// long nothing is kept.
func Emptied[T any](s []T) []T {
	if cap(s) > MaxKeptList {
		return nil
	}
	clear(s[:cap(s)])
	return s[:0]
}
