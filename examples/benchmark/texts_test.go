package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestScriptOf(t *testing.T) {
	for text, want := range map[string]string{"The harbour": "Latin", "Новый причал (new)": "Cyrillic", "新码头开放": "Han", "新しい埠頭は開いた": "Hiragana", "নতুন জেটি": "Bengali", "12:30": ""} {
		if got := scriptOf(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestTexts(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "The harbour opens.\n", "b.txt": "Boats — Mia (@mia) May 14, 2023\n", "c.txt": "Новый причал", "d.html": "<p>"})
	var out, errs bytes.Buffer
	if code := run([]string{"-texts", "-rounds", "1", dir}, &out, &errs); code != 0 {
		t.Fatalf("exit status %d: %s", code, &errs)
	}
	for _, want := range []string{"Latin ", "Latin, tweets", "Cyrillic"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no row %q in\n%s", want, &out)
		}
	}
	if code := run([]string{"-texts", t.TempDir()}, &out, &errs); code != 1 || !strings.Contains(errs.String(), "no file *.txt") {
		t.Errorf("an empty folder: exit status %d, %s", code, &errs)
	}
}
