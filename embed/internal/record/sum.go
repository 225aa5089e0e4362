package record

import (
	"hash/crc32"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// castagnoli is the polynomial that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Sum returns a checksum of an input, to tell it from another one.
func Sum(input string) uint32 { return crc32.Checksum(ascii.Bytes(input), castagnoli) }
