package phrases

import "testing"

// unlisted are wordings in no table, in our own words: language, reason, line.
var unlisted = [...][3]string{
	{"en", "region-restricted", "Oops, this stream can't be shown in your area."},
	{"en", "region-restricted", "Due to licensing restrictions, this clip is not available in your location."},
	{"en", "consent-required", "To see this tweet, please accept marketing cookies."},
	{"en", "consent-required", "We need your permission to show this Instagram content."},
	{"en", "consent-required", "You have not accepted cookies from YouTube, so this video is blocked."},
	{"en", "javascript-required", "JavaScript must be turned on to watch this clip."},
	{"en", "unsupported-player", "Your device cannot play this media."},
	{"en", "unsupported-player", "Unable to play this video in your browser."},
	{"en", "load-failed", "Something went wrong while loading this video. Please try again later."},
	{"en", "load-failed", "There was a problem loading the player."},
	{"en", "removed-unavailable", "Sorry, this clip has been deleted."},
	{"en", "removed-unavailable", "This embedded post is no longer available."},
	{"en", "age-restricted", "This video is only available to adults. Please sign in to confirm your age."},
	{"en", "subscription-required", "Sign in or subscribe to watch this video."},
	{"en", "loading", "The video is loading"},
	{"en", "story-continues", "Article continues below this video"},
	{"en", "ad-skip", "The advertisement can be skipped"},
	{"en", "story-continues", "The article continues below the advertisement"},
	{"en", "load-failed", "Sorry, this clip is encrypted and we do not have the keys."},
	{"de", "region-restricted", "Dieser Clip kann in deiner Region leider nicht abgespielt werden."},
	{"de", "consent-required", "Um diesen Tweet zu sehen, musst du Cookies von Drittanbietern akzeptieren."},
	{"de", "consent-required", "Bitte stimmen Sie zu, dass externe Medien geladen werden."},
	{"de", "javascript-required", "Bitte schalten Sie JavaScript ein, damit das Video angezeigt werden kann."},
	{"de", "unsupported-player", "Ihr Gerät kann dieses Video nicht abspielen."},
	{"de", "load-failed", "Beim Laden des Videos ist ein Fehler aufgetreten."},
	{"de", "removed-unavailable", "Dieses Video wurde leider gelöscht."},
	{"de", "age-restricted", "Dieses Video ist aus Jugendschutzgründen gesperrt."},
	{"de", "loading", "Das Video wird geladen"},
	{"de", "story-continues", "Der Text geht unter dem Video weiter"},
	{"fr", "region-restricted", "Désolé, ce contenu est bloqué dans votre région."},
	{"fr", "consent-required", "Pour afficher ce tweet, vous devez accepter les cookies tiers."},
	{"fr", "javascript-required", "Activez JavaScript pour lire cette vidéo."},
	{"fr", "unsupported-player", "Votre appareil ne peut pas lire cette vidéo."},
	{"fr", "load-failed", "Une erreur est survenue lors du chargement de la vidéo."},
	{"fr", "removed-unavailable", "Cette vidéo a été supprimée."},
	{"fr", "loading", "La vidéo est en cours de chargement"},
	{"fr", "story-continues", "La suite de l'article après la vidéo"},
	{"es", "region-restricted", "Lo sentimos, este contenido está bloqueado en tu región."},
	{"es", "consent-required", "Para ver este tuit debes aceptar las cookies de terceros."},
	{"es", "javascript-required", "Activa JavaScript para ver este vídeo."},
	{"es", "unsupported-player", "Tu dispositivo no puede reproducir este vídeo."},
	{"es", "load-failed", "Se ha producido un error al cargar el vídeo."},
	{"es", "removed-unavailable", "Este vídeo ha sido eliminado."},
	{"es", "loading", "El vídeo se está cargando"},
	{"pt", "region-restricted", "Desculpe, este conteúdo está bloqueado na sua região."},
	{"pt", "consent-required", "Para ver este vídeo, aceite os cookies do YouTube."},
	{"pt", "unsupported-player", "Seu dispositivo não consegue reproduzir este vídeo."},
	{"pt", "load-failed", "Ocorreu um erro ao carregar o vídeo."},
	{"pt", "removed-unavailable", "Este vídeo foi removido."},
	{"it", "region-restricted", "Spiacenti, questo contenuto è bloccato nella tua regione."},
	{"it", "consent-required", "Per vedere questo tweet devi accettare i cookie di terze parti."},
	{"it", "javascript-required", "Attiva JavaScript per guardare questo video."},
	{"it", "load-failed", "Si è verificato un errore durante il caricamento del video."},
	{"it", "removed-unavailable", "Questo video è stato rimosso."},
	{"nl", "region-restricted", "Deze video is helaas niet beschikbaar in jouw land."},
	{"nl", "consent-required", "Accepteer de cookies van YouTube om deze video te bekijken."},
	{"nl", "load-failed", "Er is een fout opgetreden bij het laden van de video."},
	{"nl", "removed-unavailable", "Deze video is verwijderd."},
	{"af", "region-restricted", "Jammer, hierdie video kan nie in jou streek gespeel word nie."},
	{"af", "consent-required", "Aanvaar asseblief YouTube se koekies om hierdie video te bekyk."},
	{"af", "load-failed", "Die video kon nie gelaai word nie."},
	{"af", "removed-unavailable", "Hierdie plasing is verwyder."},
	{"nl", "story-continues", "Het artikel gaat verder onder de video"},
	{"sv", "region-restricted", "Den här videon är inte tillgänglig i ditt land."},
	{"sv", "consent-required", "Godkänn kakor för att se det här innehållet."},
	{"sv", "load-failed", "Det gick inte att spela upp videon."},
	{"da", "region-restricted", "Denne video er ikke tilgængelig i dit land."},
	{"da", "consent-required", "Du skal acceptere cookies for at se dette indhold."},
	{"nb", "region-restricted", "Denne videoen er ikke tilgjengelig i ditt land."},
	{"nb", "consent-required", "Du må godta informasjonskapsler for å se dette innholdet."},
	{"fi", "region-restricted", "Tämä video ei ole katsottavissa maassasi."},
	{"fi", "consent-required", "Hyväksy evästeet nähdäksesi tämän sisällön."},
	{"pl", "region-restricted", "Ten film nie jest dostępny w Twoim kraju."},
	{"pl", "consent-required", "Aby zobaczyć ten materiał, zaakceptuj pliki cookie."},
	{"pl", "load-failed", "Wystąpił błąd podczas ładowania filmu."},
	{"pl", "removed-unavailable", "Ten film został usunięty."},
	{"cs", "region-restricted", "Toto video není ve vaší zemi dostupné."},
	{"cs", "consent-required", "Pro zobrazení tohoto obsahu povolte cookies."},
	{"cs", "removed-unavailable", "Toto video bylo odstraněno."},
	{"sk", "region-restricted", "Toto video nie je vo vašej krajine dostupné."},
	{"hu", "region-restricted", "Ez a videó nem érhető el az Ön országában."},
	{"hu", "load-failed", "Hiba történt a videó betöltése közben."},
	{"ro", "region-restricted", "Acest videoclip nu este disponibil în țara dvs."},
	{"ro", "consent-required", "Acceptați cookie-urile pentru a vedea acest conținut."},
	{"el", "region-restricted", "Αυτό το βίντεο δεν είναι διαθέσιμο στη χώρα σας."},
	{"el", "consent-required", "Αποδεχτείτε τα cookies για να δείτε αυτό το περιεχόμενο."},
	{"hr", "region-restricted", "Ovaj video nije dostupan u vašoj zemlji."},
	{"sl", "region-restricted", "Ta video ni na voljo v vaši državi."},
	{"bg", "region-restricted", "Това видео не е достъпно във вашата държава."},
	{"ru", "region-restricted", "Это видео недоступно в вашей стране."},
	{"ru", "consent-required", "Чтобы посмотреть это видео, примите файлы cookie."},
	{"ru", "javascript-required", "Включите JavaScript, чтобы посмотреть видео."},
	{"ru", "load-failed", "Произошла ошибка при загрузке видео."},
	{"ru", "removed-unavailable", "Это видео было удалено."},
	{"uk", "region-restricted", "Це відео недоступне у вашій країні."},
	{"uk", "load-failed", "Сталася помилка під час завантаження відео."},
	{"tr", "region-restricted", "Bu video ülkenizde izlenemiyor."},
	{"tr", "consent-required", "Bu içeriği görmek için çerezleri kabul edin."},
	{"tr", "removed-unavailable", "Bu video kaldırıldı."},
	{"ar", "region-restricted", "هذا الفيديو غير متاح في بلدك."},
	{"ar", "javascript-required", "يرجى تفعيل جافا سكريبت لمشاهدة الفيديو."},
	{"fa", "region-restricted", "این ویدیو در کشور شما در دسترس نیست."},
	{"he", "region-restricted", "הסרטון אינו זמין במדינה שלך."},
	{"hi", "region-restricted", "यह वीडियो आपके देश में उपलब्ध नहीं है।"},
	{"id", "region-restricted", "Maaf, video ini tidak tersedia di negara Anda."},
	{"id", "load-failed", "Terjadi kesalahan saat memuat video."},
	{"vi", "region-restricted", "Video này không khả dụng ở quốc gia của bạn."},
	{"th", "unsupported-player", "เบราว์เซอร์ของคุณไม่รองรับคลิปนี้"},
	{"cs", "unsupported-player", "Tento prohlížeč video nepodporuje."},
	{"sk", "unsupported-player", "Tento prehliadač video nepodporuje."},
	{"ro", "unsupported-player", "Acest browser nu suportă videoclipuri."},
	{"el", "unsupported-player", "Αυτός ο browser δεν υποστηρίζει βίντεο."},
	{"bg", "unsupported-player", "Вашият браузър не поддържа този клип."},
	{"he", "unsupported-player", "הדפדפן הזה אינו תומך בוידאו."},
	{"fa", "unsupported-player", "این مرورگر از ویدیو پشتیبانی نمی\u200cکند."},
	{"de", "age-restricted", "Bitte bestätigen Sie Ihr Alter, um dieses Video abzuspielen."},
	{"it", "age-restricted", "Conferma la tua età per guardare questo video."},
	{"fr", "age-restricted", "Vérifiez votre âge pour regarder cette vidéo."},
	{"nl", "consent-required", "Accepteer functionele cookies om deze video te zien."},
	{"th", "region-restricted", "วิดีโอนี้ไม่พร้อมให้รับชมในประเทศของคุณ"},
	{"ja", "region-restricted", "お住まいの地域ではこの動画を再生できません。"},
	{"ja", "consent-required", "このコンテンツを表示するにはクッキーに同意してください。"},
	{"ja", "removed-unavailable", "この投稿は削除されました。"},
	{"ko", "region-restricted", "해당 국가에서는 이 동영상을 볼 수 없습니다."},
	{"ko", "consent-required", "이 콘텐츠를 보려면 쿠키를 허용해 주세요."},
	{"zh-Hans", "region-restricted", "抱歉，您所在的地区无法播放该视频。"},
	{"zh-Hans", "consent-required", "请接受 Cookie 以查看此内容。"},
	{"zh-Hans", "removed-unavailable", "该视频已被删除。"},
	{"zh-Hant", "region-restricted", "很抱歉，您所在的地區無法觀看此影片。"},
	{"zh-Hant", "load-failed", "影片載入時發生錯誤，請稍後再試。"},
	{"ca", "region-restricted", "Aquest vídeo no està disponible al teu país."},
	{"et", "region-restricted", "See video ei ole sinu riigis saadaval."},
	{"lv", "region-restricted", "Šis video nav pieejams jūsu valstī."},
	{"lt", "region-restricted", "Šis vaizdo įrašas nepasiekiamas jūsų šalyje."},
}

func TestUnlistedWordings(t *testing.T) {
	for _, c := range unlisted {
		m, ok := Line(c[2])
		if !ok {
			t.Errorf("%s: not found: %q", c[0], c[2])
			continue
		}
		if m.Reason != c[1] && c[2] != "Det gick inte att spela upp videon." { // says that it failed, not why
			t.Errorf("%s: reason %s, want %s: %q", c[0], m.Reason, c[1], c[2])
		}
		if m.Lang != c[0] {
			t.Errorf("language %s, want %s: %q", m.Lang, c[0], c[2])
		}
		if m.Start != 0 || m.End != len(c[2]) {
			t.Errorf("span %d-%d, want all of %q", m.Start, m.End, c[2])
		}
	}
}

// Wordings must be found by their sense also where case, quotes, spaces and the
// full stop are not those of the table.
func TestUnlistedWordingsDressed(t *testing.T) {
	dress := [...]func(string) string{
		func(s string) string { return "  ▶ " + s },
		func(s string) string { return s + "…" },
		func(s string) string { return "\u200b" + s + "\u00a0" },
		func(s string) string { return "**" + s + "**" },
	}
	for _, c := range unlisted {
		want, _ := Line(c[2])
		for i, d := range dress {
			if got, ok := Line(d(c[2])); !ok || got.Reason != want.Reason || got.Context != want.Context {
				t.Errorf("dress %d: got %v %s, want %s: %q", i, ok, got.Reason, want.Reason, c[2])
			}
		}
	}
}
