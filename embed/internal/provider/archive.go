package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
)

// Web archives keep a page under the URL of the original, behind a timestamp:
// "https://archive.example/web/20200101000000if_/https://original.example/".
// The form is that of all tools that archives run (Wayback, OpenWayback, pywb), at
// any host, and relative in the pages that they serve.

const (
	// archiveStamp is how many digits the timestamp of a copy has.
	archiveStamp = len("20200101000000")
	// maxArchiveMark is how long what follows the timestamp may be, in bytes: "if_".
	maxArchiveMark = 5
)

// archivedURL returns the URL of the original if s is the URL of a copy in a web
// archive; ok is false if it is none. Of copies of copies it is the innermost.
func archivedURL(s string) (original string, ok bool) {
	path := s
	if !strings.Contains(path, "/http") {
		return "", false // as nearly all
	}
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		path = path[:i] // what follows is the original's, or a parameter
	}
	for end := len(path); ; {
		i := strings.LastIndex(path[:end], "/http")
		if i < 0 {
			return "", false
		}
		if hasArchiveStamp(path[:i]) {
			if original, ok = repairScheme(s[i+1:]); ok {
				return original, true
			}
		}
		end = i
	}
}

// hasArchiveStamp reports whether the last segment of a path is a timestamp, alone
// or with the mark that says how the copy is to be shown.
func hasArchiveStamp(path string) bool {
	slash := strings.LastIndexByte(path, '/')
	stamp := path[slash+1:]
	if slash < 0 || len(stamp) < archiveStamp || !IsDigits(stamp[:archiveStamp]) {
		return false
	}
	mark := stamp[archiveStamp:]
	if mark == "" {
		return true
	}
	if len(mark) > maxArchiveMark || len(mark) < 2 || mark[len(mark)-1] != '_' {
		return false
	}
	for i := range len(mark) - 1 {
		if !ascii.IsLowerLetter(mark[i]) {
			return false
		}
	}
	return true
}

// repairScheme returns the absolute URL that s is, with both slashes: some servers
// merge those of the original. ok is false if s has no scheme of the web.
func repairScheme(s string) (u string, ok bool) {
	for _, scheme := range [...]string{"https:", "http:"} {
		if rest, ok := strings.CutPrefix(s, scheme+"/"); ok {
			return scheme + "//" + strings.TrimLeft(rest, "/"), true
		}
	}
	return "", false
}
