package embed

// itemsIn returns what a page holds.
func itemsIn(page string) []*rec { return extractHTML(&options{maxItems: -1}, page).items }
