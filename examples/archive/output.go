package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/socialembed/socialembed/examples/archive/documents"
)

// output collects the rows in OUT.part and remembers in OUT.state how far it is.
type output struct {
	name      string
	state     state
	every     time.Duration
	part      *os.File
	rows      *bufio.Writer // of part
	lastSaved time.Time
}

func (o *output) partName() string  { return o.name + ".part" }
func (o *output) stateName() string { return o.name + ".state" }

// openOutput begins a run, or goes on with one at its last checkpoint.
func openOutput(opt *options, files []documents.File) (*output, error) {
	o := &output{name: opt.out, every: opt.every, lastSaved: time.Now()}
	key := keyOf(opt, files)
	if opt.resume {
		ok, err := o.state.load(o.stateName())
		if err != nil {
			return nil, err
		}
		if ok && o.state.Key != key {
			return nil, fmt.Errorf("%s is of another run: inputs or flags have changed; without -resume the run begins again", o.stateName())
		}
	} else if err := os.Remove(o.stateName()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	o.state.Key = key
	return o, o.openPart()
}

// openPart opens OUT.part and cuts off what was written behind the checkpoint.
func (o *output) openPart() error {
	if o.state.Done {
		info, err := os.Stat(o.partName())
		if errors.Is(err, fs.ErrNotExist) {
			return nil // it has become OUT already
		}
		if err == nil && info.Size() != o.state.Part {
			err = fmt.Errorf("%s is not as the checkpoint says", o.partName())
		}
		return err
	}
	f, err := os.OpenFile(o.partName(), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	size, err := f.Seek(0, io.SeekEnd)
	if err == nil && size < o.state.Part {
		err = fmt.Errorf("%s is shorter than the checkpoint says", o.partName())
	}
	if err == nil {
		err = f.Truncate(o.state.Part)
	}
	if err == nil {
		_, err = f.Seek(o.state.Part, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return err
	}
	o.part, o.rows = f, bufio.NewWriterSize(f, 256<<10)
	return nil
}

// write adds rows, behind which reading goes on at next.
func (o *output) write(rows []byte, next place) error {
	if _, err := o.rows.Write(rows); err != nil {
		return err
	}
	o.state.Part += int64(len(rows))
	o.state.Place = next
	if time.Since(o.lastSaved) < o.every {
		return nil
	}
	return o.checkpoint()
}

// checkpoint makes sure that rows are on disk before the state says so.
func (o *output) checkpoint() error {
	if err := o.rows.Flush(); err != nil {
		return err
	}
	if err := o.part.Sync(); err != nil {
		return err
	}
	err := o.state.save(o.stateName())
	o.lastSaved = time.Now()
	return err
}

// complete says that all rows have been written.
func (o *output) complete() error {
	o.state.Done = true
	if err := o.checkpoint(); err != nil {
		return err
	}
	return o.part.Close()
}
