package mention

// A network is a social network and the names that texts give it.
type network struct {
	name  string // as in the results, empty for "social media"
	words string // names in all languages, folded to lower case; * stands for any ending
	// strict is set for names that are also ordinary words. They count with a
	// capital, and where a preposition makes them a place.
	strict bool
	// video is set for networks on which people speak rather than write: "said on"
	// such a one need not be a post there.
	video bool
}

// networks holds the names old and new. Slavic and Turkish endings are
// stars or listed, since "twitter*" would take English verbs along.
var networks = []network{
	{name: "twitter", words: `twitter, twitterze, twittera, twitteru, twitterowi, twitterem, tweeterze, twitteraccount*, twitterkonto*, twitterkanal*,
		twitterprofil*, twitterseite*, twitterpagina*, твиттер*, твитер*, твіттер*, твітер*, تويتر, تویتر, «تويتر», ट्विटर, ツイッター, 트위터, 推特, x（旧ツイッター）, エックス, 엑스(옛 트위터)`},
	{name: "twitter", words: `x`, strict: true},
	{name: "instagram", words: `instagram, insta, ig, instagrama, instagramie, instagramu, instagramaccount*, instagramkonto*, instagramkanal*, instagramprofil*,
		instagramseite*, instagramowym, instagramový*, instagramnya, инстаграм*, інстаграм*, инста, инсте, إنستغرام, انستغرام, إنستجرام, انستجرام, إنستقرام, انستقرام,
		الإنستغرام, इंस्टाग्राम, इंस्टा, इन्स्टाग्राम, インスタグラム, インスタ, 인스타그램, 인스타, 照片墙`},
	{name: "facebook", words: `facebook, fb, facebooku, facebooka, facebookowej, facebookowym, facebookseite*, facebookaccount*, facebookpagina*, facebookprofil*,
		фейсбук*, فيسبوك, فيس بوك, الفيسبوك, फेसबुक, फ़ेसबुक, フェイスブック, フェースブック, 페이스북, 脸书, 臉書`},
	{name: "tiktok", words: `tiktok, tik tok, tiktoku, tiktoka, тикток*, тик-ток*, тік-ток*, тікток*, تيك توك, تيكتوك, टिकटॉक, ティックトック, 틱톡, 抖音`},
	{name: "threads", words: `threads`, strict: true},
	{name: "threads", words: `ثريدز, スレッズ, 스레드`},
	{name: "bluesky", words: `bluesky`, strict: true},
	{name: "bluesky", words: `ブルースカイ, 블루스카이`},
	{name: "mastodon", words: `mastodon`, strict: true},
	{name: "mastodon", words: `мастодон*, マストドン`},
	{name: "telegram", words: `telegram, telegramie, telegramu, telegramkanal*`, strict: true},
	{name: "telegram", words: `телеграм*, تيليغرام, تلغرام, تليغرام, تيليجرام, تليجرام, टेलीग्राम, テレグラム, 텔레그램, 电报频道`},
	{name: "truthsocial", words: `truth social, truthsocial, تروث سوشال, تروث سوشيال, ट्रुथ सोशल, ट्रूथ सोशल, トゥルース・ソーシャル, トゥルースソーシャル, 트루스 소셜, 트루스소셜, 真实社交, трут сошиал`},
	{name: "youtube", video: true, words: `youtube, youtubie, youtube'a, youtubekanal*, ютуб*, يوتيوب, यूट्यूब, ユーチューブ, 유튜브`},
	{name: "linkedin", words: `linkedin, linkedinie, линкедин*, لينكد إن, लिंक्डइन, リンクトイン, 링크드인, 领英`},
	{name: "reddit", words: `reddit, реддит*, ريديت, レディット, 레딧`},
	{name: "weibo", words: `weibo, вейбо, ويبو, वीबो, ウェイボー, 웨이보, 微博`},
	{name: "snapchat", words: `snapchat, снапчат*, سناب شات, स्नैपचैट, スナップチャット, 스냅챗`},
	{name: "tumblr", words: `tumblr`},
	{name: "vk", words: `vkontakte, вконтакте, ВКонтакте, vk`},
	{words: `social media, sozialen medien, soziale medien, soziale netzwerke, sozialen netzwerken, sozialen netzwerk, réseaux sociaux, médias sociaux, redes sociales,
		red social, redes sociais, rede social, mídias sociais, social network, social networks, reti sociali, sociale media, mediach społecznościowych, mediów społecznościowych,
		media społecznościowe, sosyal medya, sosyal medyada, sosyal medyadan, sosyal medyaya, соцсети, соцсетях, соцсеть, социальных сетях, социальные сети, соцмереж*, соціальних мережах, соціальні мережі,
		مواقع التواصل, وسائل التواصل, التواصل الاجتماعي, सोशल मीडिया, media sosial, medsos, ソーシャルメディア, sns, 소셜미디어, 소셜 미디어, 社交媒体, 社交平台, 社交网络`},
}
