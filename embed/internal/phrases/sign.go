package phrases

// signSize is the number of bytes of a wording that signs an Instagram post by
// which it is looked for.
const signSize = 8

// MaySign reports whether a wording that signs an Instagram post may stand anywhere
// in line. It is much quicker than looking for one, and right when it says no.
func MaySign(line string) bool { return shared().maySign(line) }

func (t *tables) maySign(line string) bool {
	var buf [keySize]byte
	n, read := foldKey(buf[:], nil, line)
	if read < len(line) {
		return true
	}
	piece := uint64(0) // the last signSize bytes
	for _, c := range buf[:n] {
		if piece = piece<<8 | uint64(c); t.signs.has(piece) {
			return true
		}
	}
	return false
}

// addSign makes the longest words of p, a wording that signs an Instagram post,
// known to maySign.
func (t *tables) addSign(p phrase) {
	words := ""
	for _, part := range p.parts {
		if len(part.lit) > len(words) {
			words = part.lit
		}
	}
	t.signs.add(packed(words[:min(len(words), signSize)]))
}
