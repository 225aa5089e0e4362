package phrases

import (
	"strings"
	"testing"
)

func TestMaySign(t *testing.T) {
	fill := strings.NewReplacer("{name}", "Ana Ruiz", "{h}", "ana.ruiz", "…", " on Aug 11")
	for _, p := range shared().phrases {
		if p.kind != ByInstagram {
			continue
		}
		row := fill.Replace(p.row)
		for _, line := range []string{row, "They were glad. " + row + " said the master", "船" + row, "x@y " + strings.ToUpper(row)} {
			if !MaySign(line) {
				t.Errorf("%q is not found", line)
			}
		}
		short := true
		for _, part := range p.parts {
			short = short && len(part.lit) < signSize
		}
		if short {
			t.Errorf("%q has no words long enough", p.row)
		}
	}
	for _, line := range []string{"", "Ana Ruiz (@ana.ruiz)", "The harbour master (@master) said that the post would be shared by all", "船は港に着いた (@ana)"} {
		if MaySign(line) {
			t.Errorf("%q is found", line)
		}
	}
}
