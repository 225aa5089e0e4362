package main

import "embed"

// files are the page's template, its style sheet, script and icon, and the
// samples. They are part of the program: the page needs nothing else.
//
//go:embed page.html assets samples
var files embed.FS
