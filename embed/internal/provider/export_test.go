package provider

import (
	"testing"

	"github.com/socialembed/socialembed/embed/internal/record"
)

// URLsByProvider returns the URLs that the examples of each provider have.
func URLsByProvider(t *testing.T) map[record.Provider][]string {
	t.Helper()
	urls := make(map[record.Provider][]string)
	for name, p := range readExamples(t) {
		for _, row := range p.rows {
			for _, x := range row.is {
				urls[name] = append(urls[name], x[0])
			}
		}
	}
	return urls
}
