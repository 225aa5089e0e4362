/*
Package browser holds no code of its own: its tests open the pages that
examples/report and examples/playground make in a real browser, at the width of
a phone and of a desk, in the light and the dark scheme.

	go test ./...

They need Chromium (Debian: apt-get install --no-install-recommends chromium)
and are skipped without it. The environment sets

	SOCIALEMBED_BROWSER           the browser's path, if it is not found by itself
	SOCIALEMBED_BROWSER_REQUIRED  any value: a missing browser fails the tests
	SOCIALEMBED_SCREENSHOTS       a folder that keeps the screenshots

The browser reaches nothing but files and 127.0.0.1; what a page asks for
beyond them is refused and fails the test.
*/
package browser
