/*
Package socialembed is the root of a module that finds the embedded tweets,
videos, posts, audio players and placeholders of article HTML or plain text.

The library is the package github.com/socialembed/socialembed/embed:

	res, err := embed.ExtractAuto(article)
	if err != nil {
		return err
	}
	for _, item := range res.Items {
		switch it := item.(type) {
		case *embed.Tweet:
			fmt.Println(it.Handle, it.Text)
		case *embed.Video:
			fmt.Println(it.Provider, it.URL)
		}
	}

Programs that use it are under examples/; examples/extract prints the embeds of
files as JSON.
*/
package socialembed
