package signature

import "testing"

func TestSigningHandle(t *testing.T) {
	for _, tt := range []struct{ text, want, reason string }{
		{"Pears!\n\nA post shared by Ida (@ida.pears)", "ida.pears", "dots are letters of handles"},
		{"Thanks (@mo)\nIda (@ida) on May 4, 2019", "ida", "the last one signs"},
		{"Ida (\u200e@ida\u200e)", "", "a mark before the sign is no handle of ours"},
		{"Ida (@\u200eida\u200f)", "ida", "marks of direction are no part of it"},
		{"Ida (@ida)\n\nSee more\nof it", "", "lines follow: it is a word of the post"},
		{"Ida (@ida pears)", "", "handles have no blanks"},
		{"Ida @ida", "", "no brackets"},
		{"(@", "", "cut off"},
		{"", "", "nothing"},
	} {
		by, ok := SigningHandle(tt.text)
		if ok != (tt.want != "") || ok && by.Name != tt.want {
			t.Errorf("SigningHandle(%q) = %q, %v, want %q: %s", tt.text, by.Name, ok, tt.want, tt.reason)
		}
	}
}
