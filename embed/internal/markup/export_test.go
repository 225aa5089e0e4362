package markup

// PlayerElements returns the custom elements that are players, with the attributes
// that hold ids.
func PlayerElements() map[string][]string {
	m := make(map[string][]string)
	for name, e := range playerElements {
		m[name] = e.ids
	}
	return m
}

// FrameSources returns the attributes that hold a frame's URL.
func FrameSources() []string { return frameSources }
