package locate

// Script is the content of a script that may hold state.
type Script struct {
	Text string
	At   int // offset in the visible text
}
