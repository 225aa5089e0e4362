package main

// A sample is an invented article to try the page with.
type sample struct {
	Name  string // in addresses, and of the file
	Title string
}

// samples lists the articles of the folder of that name, in the order in which
// the page offers them.
func samples() []sample {
	return []sample{
		{"harbour.html", "A messy page"},
		{"flattened.txt", "Flattened text"},
		{"placeholders.txt", "Placeholders"},
		{"faehre.html", "Auf Deutsch"},
		{"ferry-ja.txt", "日本語"},
	}
}

// readSample returns the text of a sample.
func readSample(name string) (text string, ok bool) {
	for _, s := range samples() {
		if s.Name != name {
			continue
		}
		data, err := files.ReadFile("samples/" + name)
		return cleanText(string(data)), err == nil
	}
	return "", false
}
