/*
Package socialembed is the root of a module that finds the embedded tweets,
videos, posts, audio players and placeholders of article HTML or plain text. It
holds no code.

The library is the package [github.com/socialembed/socialembed/embed]; its
comment is the guide, to be read with

	go doc github.com/socialembed/socialembed/embed

This prints the tweets and videos of an article:

	res, err := embed.ExtractAuto(article) // []byte: HTML or text
	if err != nil {
		return err
	}
	for _, item := range res.Items {
		switch it := item.(type) {
		case *embed.Tweet:
			fmt.Println(it.Handle, it.Date, it.Text)
		case *embed.Video:
			fmt.Println(it.Provider, it.URL)
		}
	}

Programs that use it are below examples: extract prints the embeds of files as
JSON, clean prints articles without them. Those with further dependencies are
modules of their own.
*/
package socialembed
