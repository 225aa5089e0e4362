package documents

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/socialembed/socialembed/embed"
)

// Row is an embed as a row of a table: the document's id, address and charset, the
// embed's position among the document's (from 0), and the item's own members, as
// package embed explains them. In Parquet, what is unknown is null, but doc_id and
// position.
type Row struct {
	DocID      string `json:"doc_id" parquet:"doc_id"`
	DocURL     string `json:"doc_url" parquet:"doc_url,optional"`
	DocCharset string `json:"doc_charset" parquet:"doc_charset,optional,dict"`
	Position   int32  `json:"position" parquet:"position"`

	Kind     string `json:"kind" parquet:"kind,dict"`
	Provider string `json:"provider" parquet:"provider,optional,dict"`
	ID       string `json:"id" parquet:"id,optional"`
	URL      string `json:"url" parquet:"url,optional"`
	EmbedURL string `json:"embed_url" parquet:"embed_url,optional"`

	Author      string   `json:"author" parquet:"author,optional"`
	Handle      string   `json:"handle" parquet:"handle,optional"`
	Date        string   `json:"date" parquet:"date,optional"` // "2006-01-02"
	DateText    string   `json:"date_text" parquet:"date_text,optional"`
	Posted      int64    `json:"-" parquet:"posted,optional,timestamp(millisecond)"`
	Text        string   `json:"text" parquet:"text,optional"`
	Lang        string   `json:"lang" parquet:"lang,optional,dict"`
	Pics        []string `json:"pics" parquet:"pics,list"`
	Links       []string `json:"links" parquet:"links,list"`
	Hashtags    []string `json:"hashtags" parquet:"hashtags,list"`
	Mentions    []string `json:"mentions" parquet:"mentions,list"`
	Cashtags    []string `json:"cashtags" parquet:"cashtags,list"`
	Images      []string `json:"images" parquet:"images,list"`
	ReplyTo     string   `json:"reply_to" parquet:"reply_to,optional"`
	Quoted      string   `json:"quoted" parquet:"quoted,optional"`
	TextGuessed bool     `json:"text_guessed" parquet:"text_guessed"`

	Title           string `json:"title" parquet:"title,optional"`
	Caption         string `json:"caption" parquet:"caption,optional"`
	Poster          string `json:"poster" parquet:"poster,optional"`
	StartSeconds    int64  `json:"start_seconds" parquet:"start_seconds,optional"`
	DurationSeconds int64  `json:"duration_seconds" parquet:"duration_seconds,optional"`
	FileURL         string `json:"file_url" parquet:"file_url,optional"`
	Account         string `json:"account" parquet:"account,optional"`
	Of              string `json:"of" parquet:"of,optional,dict"`
	Reason          string `json:"reason" parquet:"reason,optional,dict"`
	Notice          string `json:"notice" parquet:"notice,optional"`

	// Of mentions.
	Network string `json:"network" parquet:"network,optional,dict"`
	Quote   string `json:"quote" parquet:"quote,optional"`
	Verb    string `json:"verb" parquet:"verb,optional"`
	Deleted bool   `json:"deleted" parquet:"deleted"`
	About   *int32 `json:"about" parquet:"about,optional"` // position of the embed it refers to

	Method    string `json:"-" parquet:"method,dict"`
	Rule      string `json:"-" parquet:"rule,dict"`
	SpanStart int64  `json:"-" parquet:"span_start,optional"`
	SpanEnd   int64  `json:"-" parquet:"span_end,optional"`

	// Bytes is the length of the row as JSON.
	Bytes int `json:"-" parquet:"-"`
}

// UnmarshalJSON reads a row as [Document.AppendRows] wrote it.
func (r *Row) UnmarshalJSON(data []byte) error {
	type plain Row
	var in struct {
		plain
		Posted time.Time    `json:"posted"`
		Origin embed.Origin `json:"origin"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*r = Row(in.plain)
	if !in.Posted.IsZero() {
		r.Posted = in.Posted.UnixMilli()
	}
	r.Method, r.Rule = string(in.Origin.Method), in.Origin.Rule
	r.SpanStart, r.SpanEnd = int64(in.Origin.Span.Start), int64(in.Origin.Span.End)
	r.Bytes = len(data)
	return nil
}

// Year returns the year of the printed day, else that of the time in the embed's
// id, else "".
func (r *Row) Year() string {
	if y, _, ok := strings.Cut(r.Date, "-"); ok {
		return y
	}
	if r.Posted != 0 {
		return strconv.Itoa(time.UnixMilli(r.Posted).UTC().Year())
	}
	return ""
}

// Domain returns the host of the document's address, in lower case and without
// "www.", or "".
func (r *Row) Domain() string {
	u, err := url.Parse(r.DocURL)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// head is what a row says of its document.
type head struct {
	DocID      string `json:"doc_id"`
	DocURL     string `json:"doc_url,omitempty"`
	DocCharset string `json:"doc_charset,omitempty"`
	Position   int    `json:"position"` // of the embed among the document's, from 0
}

// appendRows appends a line of JSON for each of a document's items: its head, and
// the item's own members.
func appendRows(w *bytes.Buffer, d *Document, res *embed.Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i, item := range res.Items {
		if err := enc.Encode(head{d.ID, d.url, res.Charset, i}); err != nil {
			return err
		}
		joint := w.Len() - len("}\n")
		w.Truncate(joint)
		if err := enc.Encode(item); err != nil {
			return err
		}
		w.Bytes()[joint] = ',' // in place of the item's own brace
	}
	return nil
}
