package tagscan

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/html5lib"
)

// TestScannerAgreesOnHTML5lib compares the scanner with x/net/html's tokenizer on
// the inputs of html5lib's tests.
func TestScannerAgreesOnHTML5lib(t *testing.T) {
	for _, in := range html5lib.Inputs(t) {
		if diff := compare(in); diff != "" {
			t.Errorf("%q: %s", in, diff)
		}
	}
}
