package flattext

import (
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/options"
)

// quayWorks is a paragraph that would fit into a tweet twice.
const quayWorks = "The works at the quay were finished in the spring, and the crane was sold to a town along the coast that had none of its own."

func TestReadBeginnings(t *testing.T) {
	const sig = " — Mia Quill (@mia_quill) May 14, 2023»"
	const head = "tweet Mia Quill (@mia_quill) 2023-05-14: "
	runReadCases(t, []readCase{
		{"a paragraph of its own", inArticle("«Ferries at night, at last." + sig), []string{head + "Ferries at night, at last."}},
		{"behind a paragraph that ends in a colon", inArticle("It did not take long:\n\n«Ferries at night, at last." + sig), []string{head + "Ferries at night, at last."}},
		{"at the end of an article", quayWorks + "\n\n" + quayWorks + "\n\n" + quayWorks + "\n\n" + quayWorks + "\n\n«Ferries at night, at last." + sig, []string{head + "Ferries at night, at last. (guessed)"}},
		{"all of a short text", "«Good news from the harbour board.\n\nFerries at night, at last." + sig, []string{head + "Good news from the harbour board.\n\nFerries at night, at last."}},
		{"a short heading is no part of it", inArticle("The morning after\n\n«Ferries at night, at last." + sig), []string{head + "Ferries at night, at last. (guessed)"}},
		{"a wider gap inside the tweet than between paragraphs", articleHead + "\n\nShips.\n\n«Ferries at night.\n\n\n\nAt last, we say." + sig + "\n\n" + articleTail, []string{head + "Ferries at night.\n\nAt last, we say."}},
		{"lower case goes on", inArticle("«Ferries at night\n\nand ferries by day, for our harbour." + sig), []string{head + "Ferries at night\n\nand ferries by day, for our harbour."}},
		{"a quotation that closes goes on", inArticle("«“Never have I seen such a ferry.\n\nNever again will I.” Bo Tern" + sig), []string{head + "“Never have I seen such a ferry.\n\nNever again will I.” Bo Tern"}},
		{"a paragraph with a hashtag goes on", inArticle("«Good morning #harbour and all its gulls\n\nFerries at night, at last." + sig), []string{head + "Good morning #harbour and all its gulls\n\nFerries at night, at last."}},
		{"a reply begins with the handle", inArticle("A short remark.\n\n«@botern ferries at night?" + sig), []string{head + "@botern ferries at night?"}},
		{"the number of a thread begins a tweet", inArticle("Good morning #harbour\n\n«(2/3) Ferries at night." + sig), []string{head + "(2/3) Ferries at night."}},
		{"line breaks inside a paragraph are the tweet's", inArticle("«Ferries:\nat night\nat last" + sig), []string{head + "Ferries:\nat night\nat last"}},
		{"tags that a tool put on lines of their own", articleHead + "\n«Thanks to all who came to the\n#harbour\ntonight" + sig + "\n" + articleTail, []string{head + "Thanks to all who came to the\n#harbour\ntonight"}},
		{"lines set off by a wider gap stay together", "One line.\n" + articleHead + "\n" + articleTail + "\n\n\n«Ferries at night. So good.\nAt last, say the gulls." + sig + "\n\n\n" + articleHead + "\n" + articleTail, []string{head + "Ferries at night. So good.\nAt last, say the gulls."}},
		{"an indented quotation in wrapped text", "   The harbour board met on Tuesday evening to discuss the\n   new ferry timetable, and most of its members were there.\n\n     «Ferries at night.\n\n     At last, say the gulls of the harbour, and we with\n     them.\n     — Mia Quill (@mia_quill) May 14, 2023»\n\n   The harbour board met again on Wednesday morning and it\n   did not decide anything at all.\n", []string{head + "Ferries at night.\n\nAt last, say the gulls of the harbour, and we with\nthem."}},
		{"a Markdown quotation with paragraphs", inArticle("> «Ferries at night.\\\n> At last.\n>\n> Gulls\\_ too [pic.twitter.com/Zk3pQ9vLmN](https://t.co/Zk3pQ9vLmN)\n>\n> — Mia Quill (@mia_quill) May 14, 2023»"), []string{head + "Ferries at night.\nAt last.\n\nGulls_ too [pic.twitter.com/Zk3pQ9vLmN](https://t.co/Zk3pQ9vLmN)"}},
		{"an introduction on the same line that names the author", inArticle("Mia Quill tweeted: «Ferries at night, at last." + sig), []string{head + "Ferries at night, at last."}},
		{"directly behind another tweet", "«Ferries at night." + sig + "\n«And gulls." + sig + "\n", []string{head + "Ferries at night.", head + "And gulls."}},
		{"an advertisement between words and signature", inArticle("«Ferries! pic.twitter.com/Zk3pQ9vLmN " + articleHead + " " + articleTail + sig), []string{head + "Ferries! pic.twitter.com/Zk3pQ9vLmN"}},
		{"no line breaks: the last sentence", articleHead + " «Ferries at night, at last. pic.twitter.com/Zk3pQ9vLmN" + sig + " " + articleTail, []string{head + "Ferries at night, at last. pic.twitter.com/Zk3pQ9vLmN (guessed)"}},
		{"no line breaks: behind a colon of an introduction", articleHead + " Mia Quill was quick to say what she made of it in a tweet: «Ferries at night. At last." + sig + " " + articleTail, []string{head + "Ferries at night. At last. (guessed)"}},
		{"no line breaks: an abbreviation ends no sentence", articleHead + " «Ask Mr. Tern about it." + sig + " " + articleTail, []string{head + "Ask Mr. Tern about it. (guessed)"}},
		{"a frame around it", inArticle("«Skip Twitter post by @mia_quill\n\nFerries at night. — Mia Quill (@mia_quill) May 14, 2023\n\nEnd of Twitter post by @mia_quill»"), []string{head + "Ferries at night."}},
		{"each line is a paragraph", oneBreak(articleHead, "This is how the harbour took it", "«Ferries at night, at last.\n— Mia Quill (@mia_quill) May 14, 2023»", articleTail), []string{head + "Ferries at night, at last."}},
		{"each line is a paragraph: lower case begins a tweet too", oneBreak(articleHead, "One who did not see it coming", "«ferries at night, at last.\n— Mia Quill (@mia_quill) May 14, 2023»", articleTail), []string{head + "ferries at night, at last."}},
		{"each line is a paragraph: short lines all about are not wrapped", oneBreak("Ferries run at night from Monday on, says the harbour board today", "The first reader asks how much it will cost us", "«Ferries at night, at last.\n— Mia Quill (@mia_quill) May 14, 2023»", "The second one is glad about the ferries and the harbour board", "«And gulls.\n— Mia Quill (@mia_quill) May 14, 2023»", "A third reader of the paper did not have anything to say"), []string{head + "Ferries at night, at last.", head + "And gulls."}},
		{"each line is a paragraph: a list of tweets only", oneBreak(articleHead, "«Ferries.\n— Mia Quill (@mia_quill) May 14, 2023»", "«Piers.\n— Mia Quill (@mia_quill) May 14, 2023»", "«Gulls.\n— Mia Quill (@mia_quill) May 14, 2023»", "«Ferries at night // gulls by day\nWhat a town\n— Mia Quill (@mia_quill) May 14, 2023»"), []string{head + "Ferries.", head + "Piers.", head + "Gulls.", head + "Ferries at night // gulls by day\nWhat a town"}},
		{"each line is a paragraph: tweets with an introduction each", oneBreak("The one who rejoices", "«Ferries.\n— Mia Quill (@mia_quill) May 14, 2023»", "The one who does not", "«Piers.\n— Mia Quill (@mia_quill) May 14, 2023»", "The one who counts", "«Gulls.\n— Mia Quill (@mia_quill) May 14, 2023»", "The one who sleeps", "«Night.\n— Mia Quill (@mia_quill) May 14, 2023»"), []string{head + "Ferries.", head + "Piers.", head + "Gulls.", head + "Night."}},
		{"a number that heads the entry of a list", oneBreak(articleHead, "1.", "«Ferries at night.\n— Mia Quill (@mia_quill) May 14, 2023»", "#2:", "«And gulls.\n— Mia Quill (@mia_quill) May 14, 2023»"), []string{head + "Ferries at night.", head + "And gulls."}},
		{"a credit in brackets is no reply", oneBreak(articleHead, "«Ferries at night #harbour\n[@botern]\n— Mia Quill (@mia_quill) May 14, 2023»", articleTail), []string{head + "Ferries at night #harbour\n[@botern]"}},
		{"a clause with a colon before a wide gap is an introduction", articleHead + "\n\n" + articleTail + "\n\nWhat the readers of this paper had to say:\n\n\n\n«ferries at night, at last." + sig + "\n\n" + articleTail, []string{head + "ferries at night, at last."}},
		{"a pic link ends a tweet whose signature is gone", inArticle("«Ferries at night, at last! So good for our harbour. pic.twitter.com/Zk3pQ9vLmN»"), []string{"tweet  (@) : Ferries at night, at last! So good for our harbour. pic.twitter.com/Zk3pQ9vLmN"}},
		{"so does the newer host of pictures", inArticle("«Ferries at night, at last! pic.x.com/zk3pq9vlmn»"), []string{"tweet  (@) : Ferries at night, at last! pic.x.com/zk3pq9vlmn"}},
		{"a heading above it is no part of it", inArticle("## Night and day\n«Ferries at night." + sig), []string{head + "Ferries at night."}},
	})
}

// oneBreak puts a text together as tools do that print no blank lines.
func oneBreak(paragraphs ...string) string { return strings.Join(paragraphs, "\n") + "\n" }

func TestReadNeverSwallows(t *testing.T) {
	// Words far beyond Twitter's limit belong to the article.
	long := articleHead + " " + articleTail + " " + articleHead + " " + articleTail
	for _, text := range []string{
		long + " — Mia Quill (@mia_quill) May 14, 2023",
		long + "\n— Mia Quill (@mia_quill) May 14, 2023",
		articleHead + "\n\n" + long + "\n\n— Mia Quill (@mia_quill) May 14, 2023",
	} {
		items := read(new(options.Options), text)
		if len(items) != 1 {
			t.Fatalf("%d items in %q", len(items), text)
		}
		if n := len(items[0].Text); n > TweetLimit {
			t.Errorf("text of %d bytes: %s", n, brief(items[0]))
		}
	}
}

func TestReadFields(t *testing.T) {
	text := inArticle("Night ferries #Harbour2023 with @botern and $SEA https://t.co/Ab12Cd34Ef gulls.pic.twitter.com/Zk3pQ9vLmN — Mia Quill (@mia_quill) May 14, 2023")
	tw := read(new(options.Options), text)[0]
	for _, c := range []struct{ field, got, want string }{
		{"hashtags", join(tw.Hashtags), "Harbour2023"},
		{"mentions", join(tw.Mentions), "botern"},
		{"cashtags", join(tw.Cashtags), "SEA"},
		{"pics", join(tw.Pics), "pic.twitter.com/Zk3pQ9vLmN"},
		{"links", join(tw.Links), "https://t.co/Ab12Cd34Ef"},
		{"date text", tw.DateText, "May 14, 2023"},
		{"method", string(tw.Origin.Method), "attribution"},
		{"rule", tw.Origin.Rule, "twitter/attribution"},
		{"provider", string(tw.Provider), "twitter"},
		{"url", tw.URL, ""},
	} {
		if c.got != c.want {
			t.Errorf("%s = %q, want %q", c.field, c.got, c.want)
		}
	}
}

func join(list []string) string {
	s := ""
	for i, v := range list {
		if i > 0 {
			s += " "
		}
		s += v
	}
	return s
}
