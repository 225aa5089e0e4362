package locate

import "testing"

// TestTagBefore checks that "<" within a tag does not begin one.
func TestTagBefore(t *testing.T) {
	for src, want := range map[string]string{
		`x<b>`: "b", `x<b> `: "b", `<p><B class=a>`: "b", `<a <0 href=x>`: "a", `<a <b href=x>`: "a", `<a title="<b">`: "a", `<a x='1<2'>`: "a",
		`<p></b>`: "", `<a </b>`: "a", `a <1>`: "", `<b>x`: "", `<!-- -->`: "", `>`: "", ``: "", `<p>1 < 2>`: "",
	} {
		name, start, ok := TagBefore(src, len(src))
		if ok != (want != "") || name != want || ok && src[start] != '<' {
			t.Errorf("%s: %q at %d, %v, want %q", src, name, start, ok, want)
		}
	}
}
