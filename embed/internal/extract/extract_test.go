package extract

import (
	"github.com/socialembed/socialembed/embed/internal/record"
)

// itemsIn returns what a page holds.
func itemsIn(page string) []*record.Item { return HTML(&record.Options{MaxItems: -1}, page).Items }
