package extract

import (
	"github.com/socialembed/socialembed/embed/internal/options"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// itemsIn returns what a page holds.
func itemsIn(page string) []*record.Item { return HTML(&options.Options{MaxItems: -1}, page).Items }
