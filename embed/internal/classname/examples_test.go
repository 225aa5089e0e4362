package classname

import (
	"os"
	"strings"
	"testing"

	"github.com/socialembed/socialembed/embed/internal/htmltree"
)

// labelNames are the labels in the order of their bits.
var labelNames = strings.Fields(`LabelTweet LabelVideo LabelPost LabelAudio LabelEmbed LabelCode LabelRegion LabelConsent
	Video Player Embed Audio Teaser Part Other Control Feed Beside Around Copy Subject Site Blocking PostBox Caption
	wholeName noRegion layout ofOthers ofVideos`)

var regionNames = map[htmltree.Region]string{
	htmltree.RegionArticle: "article", htmltree.RegionFeed: "feed", htmltree.RegionCode: "code", htmltree.RegionNav: "nav",
	htmltree.RegionRail: "rail", htmltree.RegionComments: "comments", htmltree.RegionControl: "control", htmltree.RegionWidget: "widget",
}

// says returns all that a name says, as testdata/words.tsv writes it.
func says(name string) string {
	l := LabelsIn(name) | Of(name)
	for w := range Words(name) {
		l |= Of(w)
	}
	var b []string
	for i, label := range labelNames {
		if l&(1<<i) != 0 {
			b = append(b, label)
		}
	}
	if r := RegionOf(name); r != htmltree.RegionBody {
		b = append(b, regionNames[r])
	}
	if b == nil {
		return "-"
	}
	return strings.Join(b, " ")
}

// TestExamples goes over the whole table: each word has a line in testdata/words.tsv,
// with a name that says what is written there and a near miss that does not.
func TestExamples(t *testing.T) {
	data, err := os.ReadFile("testdata/words.tsv")
	if err != nil {
		t.Fatal(err)
	}
	missing := make(map[string]bool)
	for _, row := range rows {
		for w := range strings.FieldsSeq(row.words) {
			missing[w] = true
		}
	}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		if len(f) != 5 || !missing[f[0]] || !strings.Contains(strings.ToLower(f[1]), f[0]) || f[2] == f[4] {
			t.Errorf("%q is no line for a word of the table", line)
			continue
		}
		delete(missing, f[0])
		if got := says(f[1]); got != f[2] {
			t.Errorf("%s: %q says %q, want %q", f[0], f[1], got, f[2])
		}
		if got := says(f[3]); got != f[4] {
			t.Errorf("%s: the near miss %q says %q, want %q", f[0], f[3], got, f[4])
		}
	}
	for w := range missing {
		t.Errorf("%q has no line", w)
	}
}

// What a name says of its region follows from all its words.
func TestRegionOf(t *testing.T) {
	for names, want := range map[string]htmltree.Region{
		// Two words in a row.
		"most-read": htmltree.RegionRail, "mostPopular": htmltree.RegionRail, "most-recent": 0, "read-most": 0,
		"up-next": htmltree.RegionRail, "read-next": htmltree.RegionRail, "next-up": 0, "go-next": 0,
		"more-stories": htmltree.RegionRail, "more-from": htmltree.RegionRail, "more-news": htmltree.RegionRail, "more-text": 0, "stories": 0,
		"also-like": htmltree.RegionRail, "also-liked": 0,
		"read-more": htmltree.RegionRail, "show-more": 0,
		"social-wall": htmltree.RegionFeed, "social-stream": htmltree.RegionFeed, "social-feed": htmltree.RegionFeed, "social-links": 0,
		"twitter-wall": htmltree.RegionFeed, "tweet-stream": htmltree.RegionFeed, "twitter-feed": htmltree.RegionFeed, "video-feed": 0,
		"code-block": htmltree.RegionCode, "code-blocks": 0, "text-block": 0,
		"source-code": htmltree.RegionCode, "blob-code": htmltree.RegionCode, "zip-code": 0,
		// Layouts, and what is not there.
		"has-sidebar": 0, "with-sidebar": 0, "no-sidebar": 0, "without-sidebar": 0, "is-sidebar": 0, "sidebar-layout": 0, "template-sidebar": 0, "hasty-sidebar": htmltree.RegionRail,
		"sidebar-wrapper": 0, "sidebar-content": 0, "sidebar-page": 0, "sidebar-main": 0, "sidebar-wrap": 0, "sidebar-row": 0, "sidebar-grid": 0,
		"wrapper-sidebar": htmltree.RegionRail, "sidebar-wraps": htmltree.RegionRail,
		"sidebar--has-ads": htmltree.RegionRail, "block--sidebar": 0,
		// Embeds, and lists of others.
		"comments-video": 0, "comments-tweet": 0, "comments-embed": 0, "comments-videotape": 0, "comments-vidéo": htmltree.RegionComments,
		"related-video": 0, "related-videos": htmltree.RegionRail, "related-clips": htmltree.RegionRail, "sidebar-popular-videos": htmltree.RegionRail, "sidebar-other-videos": htmltree.RegionRail,
		"sidebar-more-videos": htmltree.RegionRail, "sidebar-videos": 0, "sidebar-popular-video": 0, "recommendations-videos": htmltree.RegionRail, "recirc-videos": htmltree.RegionRail,
		"recirculation-videos": htmltree.RegionRail, "trending-videos": htmltree.RegionRail, "recommended-videos": htmltree.RegionRail, "promo-videos": 0,
		"twitter-timeline": htmltree.RegionFeed, "sidebar-tweets": htmltree.RegionRail, "rail-video-feed": htmltree.RegionRail, "rail-video-timeline": htmltree.RegionRail, "rail-video-fees": 0, "rail-video-time": 0, "sidebar-tweetsy": htmltree.RegionRail, "sidebar-tweety": 0,
		// Whole names.
		"widget": htmltree.RegionWidget, "text-widget": 0, "Widget-Area": htmltree.RegionWidget, "entry-content": htmltree.RegionArticle, "x-entry-content": 0,
		// Several names: the first, but buttons and boxes yield to another.
		"comments sidebar": htmltree.RegionComments, "sidebar comments": htmltree.RegionRail, "share comments": htmltree.RegionComments, "share": htmltree.RegionControl,
		"widget sidebar": htmltree.RegionRail, "share widget": htmltree.RegionWidget, "widget share": htmltree.RegionControl, "post sidebar": htmltree.RegionRail,
		// An article lists its terms.
		"post hentry tag-comments": 0, "post xhentry tag-comments": htmltree.RegionComments, "hentry-x tag-comments": htmltree.RegionComments,
		"": 0, "sidebars": 0, "side-bar": 0,
	} {
		if got := RegionOf(names); got != want {
			t.Errorf("%q names the region %q, want %q", names, regionNames[got], regionNames[want])
		}
	}
}

// PlayerLabels also takes longer words for what they begin or end with.
func TestPlayerLabels(t *testing.T) {
	for s, want := range map[string]Labels{
		"videobox": Video, "xVideoBox": Video, "video": Video, "vide-o": 0, "videos": Video, "videolist": Video,
		"jplayer": Player, "my-jPlayer-2": Player, "players": Player, "playerx": 0, "player": Player, "layer": 0, "videojplayer": Video | Player,
		"share-btn": Part, "share-follow": Part, "follow": 0, "https://cdn.example/embed/audio.html": Embed | Audio, "teaser ad": Teaser | Other,
	} {
		if got := PlayerLabels(s); got != want {
			t.Errorf("%q has %b, want %b", s, got, want)
		}
	}
}

// A name that says what a page is about says nothing of what the element is.
func TestLabelsOfClass(t *testing.T) {
	for class, want := range map[string]Labels{
		"twitter": LabelTweet, "tag-twitter": 0, "twitter-tag": LabelTweet, "tag-twitter video": LabelVideo, "category-video tag-youtube": 0,
		"tags-video": 0, "tagged-video": LabelVideo, "tracking-video": 0, "topic-comments": LabelRegion, "tag-cookie": LabelConsent, "": 0,
		"topic-news twitter": LabelTweet,
	} {
		if got := LabelsOfClass(class); got != want {
			t.Errorf("%q has %b, want %b", class, got, want)
		}
	}
}
