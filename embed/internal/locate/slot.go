package locate

import (
	"github.com/socialembed/socialembed/embed/internal/classname"
	"github.com/socialembed/socialembed/embed/internal/record"
)

// Slot is a placeholder of the page that names no embed.
type Slot struct {
	Place record.Place
	At    int
	Label classname.Labels // what its names indicate
	Taken bool             // by an item of the state
}
