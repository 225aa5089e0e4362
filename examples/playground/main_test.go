package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestRunWrong(t *testing.T) {
	taken, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := strconv.Itoa(taken.Addr().(*net.TCPAddr).Port)
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"-addr", "127.0.0.1:" + port}, 1, "-addr 127.0.0.1:0 picks a free port"},
		{[]string{"-addr", "127.0.0.1:65536"}, 2, "a host and a port"},
		{[]string{"-addr", "x"}, 2, "a host and a port"},
		{[]string{"-port", "1"}, 2, "there is no flag -port; try -h"},
		{[]string{"file.html"}, 2, "takes no arguments"},
		{[]string{"-adr", "127.0.0.1:0"}, 2, "there is no flag -adr; did you mean -addr?; try -h"},
		{[]string{"-h"}, 0, "usage"},
	} {
		var out, report bytes.Buffer
		status := run(t.Context(), c.args, &out, &report)
		if status != c.status || !strings.Contains(report.String(), c.says) || out.Len() > 0 {
			t.Errorf("%v: status %d, %s%s", c.args, status, out.String(), report.String())
		}
	}
}

// started is a program that runs in the test.
type started struct {
	address string
	stop    context.CancelFunc // as an interrupt does
	status  chan int
}

// start runs the program on a free port.
func start(t *testing.T) *started {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	s := &started{stop: stop, status: make(chan int, 1)}
	out, in := io.Pipe()
	go func() { s.status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, in, io.Discard) }()
	line := make([]byte, 200)
	n, err := out.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	s.address = between(t, string(line[:n]), "playground: ", " (Ctrl-C stops it)\n")
	return s
}

// wait returns the program's exit status.
func (s *started) wait(t *testing.T) int {
	t.Helper()
	select {
	case status := <-s.status:
		return status
	case <-time.After(20 * time.Second):
		t.Fatal("the program does not stop")
		return -1
	}
}

func TestRunServes(t *testing.T) {
	s := start(t)
	res, err := http.Get(s.address + "?sample=harbour.html")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 || !strings.Contains(string(body), "<mark") {
		t.Errorf("status %d, %v\n%s", res.StatusCode, err, body)
	}
	if !strings.HasPrefix(s.address, "http://127.0.0.1:") {
		t.Errorf("serves on %s", s.address)
	}
	s.stop()
	if status := s.wait(t); status != 0 {
		t.Errorf("status %d after an interrupt", status)
	}
	if _, err := http.Get(s.address); err == nil {
		t.Error("still serves after its end")
	}
}

// TestStopFinishes: a request that is under way when the program is interrupted
// is still answered.
func TestStopFinishes(t *testing.T) {
	s := start(t)
	body, send := io.Pipe()
	r, err := http.NewRequest("POST", s.address+"results", body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	// The client sends the body only when the program asks for it, and then the
	// request is under way.
	r.Header.Set("Expect", "100-continue")
	client := http.Client{Transport: &http.Transport{ExpectContinueTimeout: 20 * time.Second}}
	answered := make(chan string, 1)
	go func() {
		res, err := client.Do(r)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer res.Body.Close()
		text, err := io.ReadAll(res.Body)
		if err != nil {
			text = []byte(err.Error())
		}
		answered <- string(text)
	}()
	io.WriteString(send, "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhttps://youtu.be/hT3vKz8sQmE")
	s.stop()
	io.WriteString(send, "\r\n--b--\r\n")
	send.Close()
	if text := <-answered; !strings.Contains(text, "1 embed (1 video)") {
		t.Errorf("answer: %s", text)
	}
	if status := s.wait(t); status != 0 {
		t.Errorf("status %d", status)
	}
}
