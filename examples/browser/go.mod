module github.com/socialembed/socialembed/examples/browser

go 1.26.0

replace github.com/socialembed/socialembed => ../..

require (
	github.com/chromedp/cdproto v0.160.3
	github.com/chromedp/chromedp v0.23.1
)

require github.com/go-json-experiment/json v1.27.2 // indirect
