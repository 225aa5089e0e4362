//go:build race

package embed_test

// raceEnabled reports whether the race detector watches, which makes all take
// several times as long.
const raceEnabled = true
