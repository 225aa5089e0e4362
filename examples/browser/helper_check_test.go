package browser

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// The helper has to see what it is there to see.
func TestTabNotesProblems(t *testing.T) {
	browser := startBrowser(t)
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Write([]byte(`<!doctype html><meta name=viewport content="width=device-width"><link rel=icon href="data:,">
<img src="/gone.png"><img src="https://outside.example/x.png">
<script>console.error("told"); setTimeout(() => { throw new Error("thrown") })</script>`))
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	v := views()[0]
	tb := openTab(t, browser, server.URL, v)
	if eval[bool](tb, `matchMedia("(prefers-color-scheme: dark)").matches`) {
		t.Error("a light view is dark")
	}
	if width := eval[int64](tb, `innerWidth`); width != v.width {
		t.Errorf("window is %d px wide, want %d", width, v.width)
	}
	tb.mu.Lock()
	noted := strings.Join(tb.problems, "\n")
	tb.mu.Unlock()
	for _, want := range []string{"told", "thrown", "404", "external request: https://outside.example/x.png"} {
		if !strings.Contains(noted, want) {
			t.Errorf("no problem noted with %q in\n%s", want, noted)
		}
	}
}
