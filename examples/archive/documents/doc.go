// Package documents reads the documents of files of articles, one after another,
// and makes rows of their embeds. The program beside it and the pipeline in
// examples/beam share it, so that both give the same rows.
//
//	file.go                        a name → format and compression
//	source.go, lines.go,           a file → its documents, in order, from any
//	parquet.go, warc*.go           place on
//	document.go, http.go           raw data → a document in its encoding → rows
//	row.go                         the form of a row, as JSON and as Parquet
//
// Input is hostile: sizes are limited, what is broken is passed over as a
// [Skip], and nothing that a file says makes the reader leave it.
package documents
