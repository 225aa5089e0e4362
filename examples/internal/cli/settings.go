package cli

import (
	"errors"
	"flag"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/socialembed/socialembed/embed"
)

// Formats in which an article can be read.
const (
	Auto = "auto" // whichever it is
	HTML = "html"
	Text = "text"
)

// Kinds returns the kinds of embed, in the order in which they are counted.
func Kinds() []embed.Kind {
	return []embed.Kind{embed.KindTweet, embed.KindVideo, embed.KindPost, embed.KindAudio, embed.KindPlaceholder}
}

// FormatFlag defines -format.
func FormatFlag(fs *flag.FlagSet, format *string) {
	*format = Auto
	fs.Func("format", "read the input in this `format`: auto, html or text (default auto)", func(s string) error {
		if s != Auto && s != HTML && s != Text {
			return errors.New("it is auto, html or text")
		}
		*format = s
		return nil
	})
}

// BaseFlag defines -base.
func BaseFlag(fs *flag.FlagSet, x *embed.Extractor) {
	fs.Func("base", "`URL` of the article, to resolve relative addresses", func(s string) error {
		u, err := url.Parse(s)
		if err != nil || u.Host == "" {
			return errors.New("it is an absolute address, such as https://example.org/news/1")
		}
		x.Base = u
		return nil
	})
}

// KindsFlag defines a flag for a list of kinds. Mentions are known to it if the
// program can look for them.
func KindsFlag(fs *flag.FlagSet, name, usage string, mentions bool, kinds *[]embed.Kind) {
	known := Kinds()
	if mentions {
		known = append(known, embed.KindMention)
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	usage += ", comma separated: " + strings.Join(names[:len(Kinds())], ", ")
	if mentions {
		usage += "; mention, only if named"
	}
	fs.Func(name, usage, func(list string) error {
		found, err := each(list, func(s string) (embed.Kind, error) {
			k, err := embed.ParseKind(s)
			if err == nil && !slices.Contains(known, k) {
				err = fmt.Errorf("%q cannot be chosen here", k)
			}
			return k, err
		})
		if err == nil && found != nil {
			*kinds = found
		}
		return err
	})
}

// ProvidersFlag defines -providers.
func ProvidersFlag(fs *flag.FlagSet, usage string, x *embed.Extractor) {
	fs.Func("providers", usage+", comma separated, as in twitter,youtube; placeholders have none", func(list string) error {
		found, err := each(list, embed.ParseProvider)
		if err == nil {
			x.Providers = found
		}
		return err
	})
}

// LimitFlags defines -max-items and -max-bytes; see [ItemsFlag].
func LimitFlags(fs *flag.FlagSet, x *embed.Extractor, items int) {
	ItemsFlag(fs, x, items)
	x.MaxBytes = embed.DefaultMaxBytes
	fs.Func("max-bytes", fmt.Sprintf("refuse articles of more `bytes`, unpacked; -1 is no limit (default %d)", x.MaxBytes), func(s string) error {
		n, err := limit(s)
		x.MaxBytes = n
		return err
	})
}

// BytesFlag defines -max-bytes for programs that hold no article of more than most
// bytes, which is also the limit without the flag.
func BytesFlag(fs *flag.FlagSet, x *embed.Extractor, most int64) {
	x.MaxBytes = most
	fs.Func("max-bytes", fmt.Sprintf("refuse articles of more `bytes`, unpacked; at most, and without the flag, %d", most), func(s string) error {
		n, err := limit(s)
		if err == nil && (n < 0 || n > most) {
			err = fmt.Errorf("it is a number from 1 to %d", most)
		}
		x.MaxBytes = n
		return err
	})
}

// ItemsFlag defines -max-items. Without the flag items is the limit, negative none.
func ItemsFlag(fs *flag.FlagSet, x *embed.Extractor, items int) {
	x.MaxItems = items
	standard := strconv.Itoa(items)
	if items < 0 {
		standard = "no limit"
	}
	fs.Func("max-items", "at most this `number` of embeds of an article; -1 is no limit (default "+standard+")", func(s string) error {
		n, err := limit(s)
		x.MaxItems = int(n)
		return err
	})
}

// limit reads the value of a limit.
func limit(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 0)
	if err != nil || n == 0 || n < -1 {
		return 0, errors.New("it is a number from 1 on, or -1")
	}
	return n, nil
}

// each reads the entries of a comma-separated list; nil if there are none.
func each[T any](list string, read func(string) (T, error)) ([]T, error) {
	var all []T
	for s := range strings.SplitSeq(list, ",") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		v, err := read(s)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, nil
}
