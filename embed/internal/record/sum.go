package record

import (
	"hash/crc32"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// castagnoli is the polynomial that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const (
	sumBlocks = 32  // of an input are read for its sum
	sumBlock  = 512 // bytes of each
)

// Sum returns a checksum of an input, to distinguish it from another one. Of a long
// input it reads blocks that are spread evenly over it, the first and the last bytes
// among them: reading all of it would cost as much as searching it for tweets.
func Sum(input string) uint32 {
	b := ascii.Bytes(input)
	if len(b) <= sumBlocks*sumBlock {
		return crc32.Checksum(b, castagnoli)
	}
	sum := crc32.Checksum(b[len(b)-sumBlock:], castagnoli)
	step := len(b) / sumBlocks
	for i := range sumBlocks {
		sum = crc32.Update(sum, castagnoli, b[i*step:i*step+sumBlock])
	}
	return sum
}
