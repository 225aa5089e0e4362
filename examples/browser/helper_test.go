package browser

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A view is one way in which a person may look at a page.
type view struct {
	name          string // for the names of subtests and screenshots
	width, height int64  // CSS pixels
	phone         bool   // a touch screen that honours <meta name=viewport>
	scheme        string // prefers-color-scheme: "light" or "dark"
}

// views lists the views in which every page must hold.
func views() []view {
	return []view{
		{name: "phone-light", width: 390, height: 844, phone: true, scheme: "light"},
		{name: "phone-dark", width: 390, height: 844, phone: true, scheme: "dark"},
		{name: "desk-light", width: 1280, height: 900, scheme: "light"},
		{name: "desk-dark", width: 1280, height: 900, scheme: "dark"},
	}
}

// A tab is one page of a browser, and what went wrong in it.
type tab struct {
	t    *testing.T
	ctx  context.Context // for chromedp.Run
	view view

	mu       sync.Mutex
	problems []string // console errors, exceptions, failed and refused requests
}

// startBrowser starts a headless browser that stops when the test ends, and
// returns the context in which openTab opens pages. It skips the test if there is
// no browser, and fails it if SOCIALEMBED_BROWSER_REQUIRED says there has to be one.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	path := findBrowser()
	if path == "" {
		if os.Getenv("SOCIALEMBED_BROWSER_REQUIRED") != "" {
			t.Fatal("no browser found: install chromium, or name one in SOCIALEMBED_BROWSER")
		}
		t.Skip("no browser found: install chromium, or name one in SOCIALEMBED_BROWSER; test skipped")
	}
	// Without a UserDataDir chromedp makes a fresh one and removes it at the end.
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		// The second wall behind refuseExternal: not even the browser's own services
		// find a host, and no proxy of the environment finds one for them.
		chromedp.Flag("no-proxy-server", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.WSURLReadTimeout(60*time.Second),
	)
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, _ := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Errorf("stopping the browser: %v", err)
		}
		stopAllocator()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting %s: %v", path, err)
	}
	return ctx
}

// findBrowser returns the path of a Chromium or Chrome, or "".
func findBrowser() string {
	if path := os.Getenv("SOCIALEMBED_BROWSER"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// openTab opens address in a tab of its own and waits until it has loaded. The
// tab closes when the test ends; check reports what went wrong in it until then.
func openTab(t *testing.T, browser context.Context, address string, v view) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser)
	t.Cleanup(closeTab)
	tb := &tab{t: t, ctx: ctx, view: v}
	if err := chromedp.Listen(ctx, tb.listen); err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	emulate := chromedp.EmulateViewport(v.width, v.height)
	if v.phone {
		emulate = chromedp.EmulateViewport(v.width, v.height, chromedp.EmulateMobile, chromedp.EmulateTouch)
	}
	tb.run(
		command(network.Enable, network.EnableParams{}),
		command(log.Enable, cdp.Empty{}),
		command(fetch.Enable, fetch.EnableParams{}),
		command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: v.scheme}},
		}),
		emulate,
		chromedp.Navigate(address),
	)
	return tb
}

// command makes an action of a protocol command whose result does not matter.
func command[P, R any](cmd cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, cmd, params)
		return err
	})
}

// run performs actions in the tab and ends the test if one fails.
func (tb *tab) run(actions ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	for _, action := range actions {
		value(tb, action)
	}
}

// value performs an action in the tab and returns its value. It ends the test if
// the action fails, or hangs.
func value[T any](tb *tab, action chromedp.Action[T]) T {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, 2*time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	if err != nil {
		tb.t.Fatalf("%s: %v", tb.view.name, err)
	}
	return v
}

// eval runs JavaScript in the tab and returns the value of its last expression.
func eval[T any](tb *tab, script string) T {
	tb.t.Helper()
	return value(tb, chromedp.Evaluate[T](script))
}

// listen notes the page's problems and answers its requests.
func (tb *tab) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			var words []string
			for _, arg := range e.Args {
				words = append(words, string(arg.Value)+arg.Description)
			}
			tb.note("console: %s", strings.Join(words, " "))
		}
	case *runtime.EventExceptionThrown:
		thrown := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			thrown += " " + e.ExceptionDetails.Exception.Description
		}
		tb.note("exception: %s", thrown)
	case *log.EventEntryAdded: // refusals of the content security policy come here
		if e.Entry.Level == log.EntryLevelError {
			tb.note("log: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			tb.note("request failed: %s %s", e.Type, e.ErrorText)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			tb.note("request failed: %d %s", e.Response.Status, e.Response.URL)
		}
	case *fetch.EventRequestPaused:
		// A listener must not wait for the browser, so another goroutine answers.
		go tb.refuseExternal(e)
	}
}

// refuseExternal lets a request to a file or to this machine pass, and no other.
func (tb *tab) refuseExternal(e *fetch.EventRequestPaused) {
	answer := command(fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: e.RequestID})
	if !isLocal(e.Request.URL) {
		tb.note("external request: %s", e.Request.URL)
		answer = command(fetch.FailRequest, fetch.FailRequestParams{
			RequestID:   e.RequestID,
			ErrorReason: network.ErrorReasonBlockedByClient,
		})
	}
	// The tab may have closed meanwhile; then nobody waits for the answer.
	_ = chromedp.Do(tb.ctx, answer)
}

// isLocal reports whether address leads to this machine or into the page itself.
func isLocal(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "file", "data", "blob", "about":
		return true
	}
	return u.Hostname() == "127.0.0.1"
}

func (tb *tab) note(format string, args ...any) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	tb.problems = append(tb.problems, fmt.Sprintf(format, args...))
}

// check fails the test for every problem noted so far and for a page that scrolls
// sideways: wide content has to scroll in a box of its own.
func (tb *tab) check() {
	tb.t.Helper()
	width := eval[[]int](tb, `(e => [e.scrollWidth, e.clientWidth])(document.scrollingElement)`)
	if width[0] > width[1] {
		tb.t.Errorf("%s: the page is %d px wide in a window of %d", tb.view.name, width[0], width[1])
	}
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, problem := range tb.problems {
		tb.t.Errorf("%s: %s", tb.view.name, problem)
	}
}

// screenshot writes the whole page as name-VIEW.png into SOCIALEMBED_SCREENSHOTS,
// or into a folder that goes with the test.
func (tb *tab) screenshot(name string) {
	tb.t.Helper()
	folder := os.Getenv("SOCIALEMBED_SCREENSHOTS")
	if folder == "" {
		folder = tb.t.TempDir()
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		tb.t.Fatal(err)
	}
	png := value(tb, chromedp.FullScreenshot(100))
	if len(png) == 0 {
		tb.t.Errorf("%s: empty screenshot", tb.view.name)
	}
	if err := os.WriteFile(filepath.Join(folder, name+"-"+tb.view.name+".png"), png, 0o644); err != nil {
		tb.t.Fatal(err)
	}
}

// buildProgram builds a program of the root module, for example
// "./examples/report", and returns the path of the binary.
func buildProgram(t *testing.T, pkg string) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), filepath.Base(pkg))
	build := exec.Command("go", "build", "-o", binary, pkg)
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", pkg, err, out)
	}
	return binary
}
