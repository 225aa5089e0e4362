package embed_test

import (
	"errors"
	"fmt"
	"log"

	"github.com/socialembed/socialembed/embed"
)

// A publisher runs a player of its own, and prints a line of its own where a live
// video was.
func ExampleCompileTables() {
	tables, err := embed.CompileTables(
		[]embed.CustomProvider{{
			Name:    "harbourtv",
			Kind:    embed.KindVideo,
			Pages:   []string{"harbour.example/watch/{title}-{id:n6+}"},
			Players: []string{"play.harbour.example/embed/{id:n6+}"},
			URL:     "https://harbour.example/watch/video-{id}",
		}},
		[]embed.CustomWording{{
			Line:    "Our live pictures have moved to…",
			Subject: embed.SubjectVideo,
			Reason:  embed.ReasonRemovedUnavailable,
			Lang:    "en",
		}},
	)
	if err != nil {
		log.Fatal(err)
	}
	x := embed.Extractor{Tables: tables}
	res, err := x.ExtractBytes([]byte(`<p>The ferry came late.</p>
		<iframe src="//play.harbour.example/embed/4815162"></iframe>
		<p>Our live pictures have moved to the harbour page.</p>`))
	if err != nil {
		log.Fatal(err)
	}
	for _, item := range res.Items {
		switch it := item.(type) {
		case *embed.Video:
			fmt.Println("video", it.Provider, it.ID, it.URL)
		case *embed.Placeholder:
			fmt.Println("placeholder", it.Reason, it.Text)
		}
	}
	// Output:
	// video harbourtv 4815162 https://harbour.example/watch/video-4815162
	// placeholder removed-unavailable Our live pictures have moved to the harbour page.
}

func ExampleErrBadTable() {
	_, err := embed.CompileTables([]embed.CustomProvider{{
		Name: "harbourtv", Kind: embed.KindVideo, Players: []string{"play.harbour.example/embed/{clip:n}"},
	}}, nil)
	fmt.Println(errors.Is(err, embed.ErrBadTable))
	fmt.Println(err)
	// Output:
	// true
	// embed: bad table: provider "harbourtv": pattern "play.harbour.example/embed/{clip:n}": has no {id}
}
