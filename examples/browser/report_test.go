package browser

import (
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// makeReport runs examples/report and returns the address of the page.
func makeReport(t *testing.T, args ...string) string {
	t.Helper()
	page := filepath.Join(t.TempDir(), "report.html")
	program := exec.Command(buildProgram(t, "./examples/report"), append([]string{"-o", page}, args...)...)
	if out, err := program.CombinedOutput(); err != nil {
		t.Fatalf("report: %v\n%s", err, out)
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(page)}).String()
}

func TestReport(t *testing.T) {
	browser := startBrowser(t)
	address := makeReport(t, "-title", "Valley Post", filepath.Join("testdata", "report"))
	for _, v := range views() {
		t.Run(v.name, func(t *testing.T) {
			tb := openTab(t, browser, address, v)
			if n := eval[int](tb, `document.querySelectorAll("details.article[open]").length`); n != 0 {
				t.Errorf("%d articles are open at first", n)
			}
			tb.run(chromedp.Evaluate[chromedp.Void](`for (const d of document.querySelectorAll("details.article")) d.open = true; undefined`))
			if n := eval[int](tb, `document.querySelectorAll("details.article").length`); n != 6 {
				t.Errorf("%d articles, want 6", n)
			}
			// Each embed that the page numbers is marked, and its fields stand there.
			if n := eval[int](tb, `document.querySelectorAll("mark").length`); n != 14 {
				t.Errorf("%d marks, want 14", n)
			}
			if lost := eval[[]string](tb, `[...document.querySelectorAll("a[href^='#']")].map(a => a.getAttribute("href")).filter(h => !document.getElementById(h.slice(1)))`); len(lost) > 0 {
				t.Errorf("links lead nowhere: %q", lost)
			}
			text := eval[string](tb, `document.body.innerText`)
			for _, want := range []string{"Odile Marchbank (@odile_walks) April 24, 2023", "Zq3xT9vLw0k", "region-restricted", "@lunnbakery"} {
				if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
					t.Errorf("the page does not show %q", want)
				}
			}
			tb.checkContrast()
			tb.checkOwnBoxes()
			tb.check()
			tb.screenshot("report")

			// A number in the text leads to the embed's fields.
			tb.run(chromedp.Click(chromedp.CSS(`mark .number`)))
			if hash := eval[string](tb, `location.hash + " " + document.querySelector(":target").className`); hash != "#a1-1 item k-tweet" {
				t.Errorf("the first number leads to %q", hash)
			}
		})
	}
}

// TestReportNarrow opens the page in the narrowest window it is made for.
func TestReportNarrow(t *testing.T) {
	browser := startBrowser(t)
	address := makeReport(t, filepath.Join("testdata", "report"))
	tb := openTab(t, browser, address, view{name: "narrow", width: 360, height: 640, phone: true, scheme: "light"})
	tb.run(chromedp.Evaluate[chromedp.Void](`for (const d of document.querySelectorAll("details")) d.open = true; undefined`))
	tb.check()
	tb.checkOwnBoxes()
	tb.screenshot("report-open")
}

// checkOwnBoxes fails the test if an element reaches beyond the window without a
// box around it that scrolls: the page is not allowed to hide it either.
func (tb *tab) checkOwnBoxes() {
	tb.t.Helper()
	wide := eval[[]string](tb, `[...document.querySelectorAll("main *")].filter(e => {
		if (e.closest(".unseen") || e.getBoundingClientRect().right <= document.documentElement.clientWidth + 1) return false;
		for (let a = e; a; a = a.parentElement) if (/auto|scroll/.test(getComputedStyle(a).overflowX)) return false;
		return true;
	}).map(e => e.outerHTML.slice(0, 100))`)
	for _, e := range wide {
		tb.t.Errorf("%s: wider than the window: %s", tb.view.name, e)
	}
}

// checkContrast fails the test for words whose colour is too close to that of
// their background: the least ratio is the 4.5 of WCAG 2.2, level AA.
func (tb *tab) checkContrast() {
	tb.t.Helper()
	low := eval[[]string](tb, `(() => {
		const rgb = s => s.match(/[\d.]+/g).map(Number);
		const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
		const back = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] == 1) return c } return [255, 255, 255] };
		const low = new Set();
		for (const e of document.querySelectorAll("body *:not(title)")) {
			if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
			const style = getComputedStyle(e), front = rgb(e instanceof SVGElement ? style.fill : style.color);
			const [a, b] = [light(front), light(back(e))].sort((x, y) => y - x);
			const ratio = (a + 0.05) / (b + 0.05);
			if (ratio < 4.5) low.add(e.tagName + "." + e.getAttribute("class") + " " + ratio.toFixed(2));
		}
		return [...low];
	})()`)
	for _, e := range low {
		tb.t.Errorf("%s: contrast too low: %s", tb.view.name, e)
	}
}

// TestReportHostile puts scripts into every field that an article can state.
func TestReportHostile(t *testing.T) {
	browser := startBrowser(t)
	folder := t.TempDir()
	for name, article := range hostileArticles() {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(article), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	address := makeReport(t, "-title", attack("page title", '"'), folder)
	for _, v := range views()[:1] {
		tb := openTab(t, browser, address, v)
		// Every folded passage counts too.
		tb.run(chromedp.Evaluate[chromedp.Void](`for (const d of document.querySelectorAll("details")) d.open = true; undefined`))
		if hits := eval[string](tb, `String(window.hits)`); hits != "undefined" {
			t.Errorf("scripts ran: %s", hits)
		}
		// The page's own are the field that filters the table and the script behind it.
		foreign := eval[[]string](tb, `[...document.querySelectorAll("script, img, iframe, object, embed, video, audio, source, link, base, form, input, foreignObject, animate, [onerror], [onload], [onclick], [style], [srcdoc]")].filter(e => e.id != "filter" && !(e.tagName == "SCRIPT" && e.textContent.startsWith("// Sorts and filters the table of documents."))).map(e => e.outerHTML.slice(0, 100))`)
		for _, e := range foreign {
			t.Errorf("an element of the article got into the page: %s", e)
		}
		links := eval[[]string](tb, `[...document.querySelectorAll("a[href]")].map(a => a.protocol).filter(p => !["file:", "http:", "https:"].includes(p))`)
		if len(links) > 0 {
			t.Errorf("links run scripts: %q", links)
		}
		text := eval[string](tb, `document.body.textContent`)
		// The fields were found: else the test says nothing of them.
		for _, field := range []string{"page title", "file name", "tweet text", "tweet author", "video title", "video caption", "post text", "flat text"} {
			if !strings.Contains(text, "hits='"+field+"'") {
				t.Errorf("no attack through %s in the page", field)
			}
		}
		tb.check()
		tb.screenshot("report-hostile")
	}
}

// attack returns text that runs a script if it stands unescaped in an element or
// in an attribute with the quote.
func attack(field string, quote rune) string {
	return fmt.Sprintf(`%c><script>hits='%s'</script><img src=x onerror="hits='%s'">`, quote, field, field)
}

// hostileArticles returns articles by file name.
func hostileArticles() map[string]string {
	esc := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace
	in := func(field string) string { return esc(attack(field, '"')) }
	page := `<!doctype html><title>` + in("title") + `</title><article>
<p>One evening the whole street went out to look.</p>
<blockquote class="twitter-tweet"><p lang="` + in("lang") + `">` + in("tweet text") + ` #lamps <a href="javascript:hits='link'">pic.twitter.com/Rb7kQ2mXwz</a></p>&mdash; ` + in("tweet author") + ` (@lamp_row) <a href="https://twitter.com/lamp_row/status/1650412345678901248">April 24, 2023</a></blockquote>
<p>Then the lamps were lit.</p>
<figure><video controls title="` + in("video title") + `" poster="javascript:hits='poster'" src="https://media.valleypost.example/` + in("src") + `.mp4"></video><figcaption>` + in("video caption") + `</figcaption></figure>
<p>It took an hour.</p>
<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3kabcdefghi2x"><p lang="en">` + in("post text") + `</p>&mdash; ` + in("post author") + ` (<a href="https://bsky.app/profile/lamps.example">@lamps.example</a>) <a href="https://bsky.app/profile/lamps.example/post/3kabcdefghi2x">May 1, 2024</a></blockquote>
<script>hits='article'</script><img src=x onerror="hits='article image'">
</article>`
	flat := "One evening the whole street went out.\n\n" + attack("flat text", '\'') + " pic.twitter.com/Rb7kQ2mXwz — " + `<b onclick=hits='name'>Lamp` + " (@lamp_row) April 24, 2023\n\nThen they went in.\n\n</div></details></main><script>hits='text'</script>\n"
	return map[string]string{
		"lamps.html": page,
		"lamps.txt":  flat,
		`"><img src=x onerror="hits='file name'">.txt`: "Nobody was there.\n",
	}
}
