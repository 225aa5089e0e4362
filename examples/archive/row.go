package main

import (
	"encoding/json"
	"time"

	"github.com/socialembed/socialembed/embed"
)

// row is an embed as a row of a table. In Parquet, what is unknown is null, but
// doc_id and position.
type row struct {
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

	Method    string `json:"-" parquet:"method,dict"`
	Rule      string `json:"-" parquet:"rule,dict"`
	SpanStart int64  `json:"-" parquet:"span_start,optional"`
	SpanEnd   int64  `json:"-" parquet:"span_end,optional"`

	size int // bytes of the row as JSON
}

// UnmarshalJSON reads a row as writeRows wrote it.
func (r *row) UnmarshalJSON(data []byte) error {
	type plain row
	var in struct {
		plain
		Posted time.Time    `json:"posted"`
		Origin embed.Origin `json:"origin"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*r = row(in.plain)
	if !in.Posted.IsZero() {
		r.Posted = in.Posted.UnixMilli()
	}
	r.Method, r.Rule = string(in.Origin.Method), in.Origin.Rule
	r.SpanStart, r.SpanEnd = int64(in.Origin.Span.Start), int64(in.Origin.Span.End)
	r.size = len(data)
	return nil
}
