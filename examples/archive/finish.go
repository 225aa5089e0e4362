package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

const (
	groupRows  = 20_000   // a row group of Parquet has at most so many rows …
	groupBytes = 16 << 20 // … or so many bytes of them as JSON
)

// finish makes OUT of the complete OUT.part: each step can be interrupted and
// done again. With summary it returns the rows' totals.
func (o *output) finish(summary bool) (*totals, error) {
	from := o.partName()
	if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) {
		from = "" // interrupted behind the last rename
	}
	var sum *totals
	var err error
	isParquet := filepath.Ext(o.name) == ".parquet"
	if summary {
		sum = newTotals()
	}
	switch {
	case from == "" && summary && isParquet:
		err = readParquetRows(o.name, sum.add)
	case from == "" && summary:
		err = readRows(o.name, sum.add)
	case from != "" && isParquet:
		err = toParquet(from, o.name, sum)
	case from != "" && summary:
		err = readRows(from, sum.add)
	}
	if err == nil && from != "" && !isParquet {
		err = os.Rename(from, o.name)
	}
	if err == nil && from != "" && isParquet {
		err = os.Remove(from)
	}
	if err == nil {
		err = os.Remove(o.stateName())
	}
	return sum, err
}

// readRows calls f for each row of JSON lines.
func readRows(name string, f func(*documents.Row) error) error {
	in, err := os.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(in, 256<<10))
	for {
		var r documents.Row
		if err := dec.Decode(&r); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := f(&r); err != nil {
			return err
		}
	}
}

// toParquet writes the rows of JSON lines to a Parquet file, and their totals to
// sum if there is one. The file appears when it is whole.
func toParquet(from, to string, sum *totals) error {
	f, err := os.Create(to + ".new")
	if err != nil {
		return err
	}
	defer f.Close()
	w := parquet.NewGenericWriter[documents.Row](f, parquet.Compression(&zstd.Codec{}))
	rows, size := 0, 0
	err = readRows(from, func(r *documents.Row) error {
		if sum != nil {
			_ = sum.add(r)
		}
		if _, err := w.Write([]documents.Row{*r}); err != nil {
			return err
		}
		rows++
		if size += r.Bytes; rows < groupRows && size < groupBytes {
			return nil
		}
		rows, size = 0, 0
		return w.Flush()
	})
	if err == nil {
		err = w.Close()
	}
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		return err
	}
	return os.Rename(to+".new", to)
}

// readParquetRows calls f for each row of a Parquet file that toParquet wrote.
func readParquetRows(name string, f func(*documents.Row) error) error {
	in, err := os.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	r := parquet.NewGenericReader[documents.Row](in)
	defer r.Close()
	for {
		var rows [64]documents.Row
		n, err := r.Read(rows[:])
		for i := range rows[:n] {
			if err := f(&rows[i]); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
