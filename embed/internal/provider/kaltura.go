package provider

import (
	"strings"

	"github.com/socialembed/socialembed/embed/internal/ascii"
	"github.com/socialembed/socialembed/embed/internal/record"
)

func kaltura() provider {
	return provider{
		Name:       record.Kaltura,
		Hosts:      "kaltura.com *.kaltura.com *.mediaspace.kaltura.com *.kaf.kaltura.com " + anySite,
		match:      recognizeKaltura,
		matchPaths: "p/ media/",
		mayMatch:   mayBeKaltura,
		idPattern:  shape{record.KindVideo, "{id:w10}", "", ""},
	}
}

func mayBeKaltura(path string) bool {
	return strings.Contains(path, "/1_") || strings.Contains(path, "/0_") || strings.Contains(path, "entry_id")
}

// recognizeKaltura reads URLs that name their parts: "/p/PARTNER",
// "/partner_id/PARTNER", "/wid/_PARTNER", "/entry_id/ID", "?entry_id=ID"; and the
// pages of Kaltura's portals, "/media/TITLE/ID" and "/media/t/ID", which many
// universities run on hosts of their own.
func recognizeKaltura(a *urlParts) (hit, bool) {
	h := hit{kind: record.KindVideo, id: a.param("entry_id"), frame: true}
	uiconf := a.param("uiconf_id")
	for i := 0; i+1 < a.n; i++ {
		value := a.segs[i+1]
		switch strings.ToLower(a.segs[i]) {
		case "p", "partner_id":
			h.account = value
		case "wid":
			h.account = strings.TrimPrefix(value, "_")
		case "uiconf_id":
			uiconf = value
		case "entry_id", "entryid":
			h.id = value
		case "thumbnail":
			return hit{}, false
		case "tiny":
			if strings.HasSuffix(a.host, "kaltura.com") && IsWord(value) {
				return hit{kind: record.KindVideo, id: value, url: "https://www.kaltura.com/tiny/" + value}, true
			}
		}
	}
	if a.seg(0) == "media" || a.seg(0) == "id" {
		h.id, h.frame = a.seg(a.n-1), false
		h.url = "https://" + a.host + "/media/t/" + h.id
	}
	if wid := a.param("wid"); h.account == "" && wid != "" {
		h.account = strings.TrimPrefix(wid, "_")
	}
	if !IsDigits(h.account) || len(h.account) > 10 {
		h.account = ""
	}
	if h.account != "" && IsDigits(uiconf) && h.url == "" {
		h.url = "https://www.kaltura.com/index.php/extwidget/preview/partner_id/" + h.account +
			"/uiconf_id/" + uiconf + "/entry_id/" + h.id + "/embed/iframe"
	}
	return h, IsKalturaEntry(h.id)
}

// IsKalturaEntry reports whether s is an entry id: the data centre, "_" and eight
// letters or digits.
func IsKalturaEntry(s string) bool {
	if len(s) != 10 || (s[0] != '0' && s[0] != '1') || s[1] != '_' {
		return false
	}
	for i := 2; i < len(s); i++ {
		if !ascii.IsAlnum(s[i]) || s[i] != ascii.LowerByte(s[i]) {
			return false
		}
	}
	return true
}
