// Playground serves one page on this machine's own address, 127.0.0.1, to try
// the package with: paste or drop an article, HTML or text, or pick a sample, and
// see its embeds marked in it, the article as it would be read, their fields and
// the JSON.
//
//	go run ./examples/playground [-addr 127.0.0.1:8421]
//
// It prints the page's address and runs until it is interrupted; port 0 picks a
// free one. Nothing that is pasted is stored or leaves the machine, and the page
// loads nothing from elsewhere. Exit status: 0 after an interrupt, 1 if it could
// not serve, 2 for a wrong flag.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/socialembed/socialembed/examples/internal/cli"
)

const defaultAddr = "127.0.0.1:8421"

// Timeouts of the server. A page of some megabytes from and to the same machine
// takes far less.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 30 * time.Second
	answerTimeout = 10 * time.Second // for an answer to be made
	writeTimeout  = 60 * time.Second
	idleTimeout   = 2 * time.Minute
	stopTimeout   = 5 * time.Second // for answers under way when the program is interrupted
)

// maxHeaderBytes bounds the headers of a request.
const maxHeaderBytes = 32 << 10

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second interrupt ends the program at once.
	context.AfterFunc(ctx, stop)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

const usage = `usage: playground [flags]

Serves a page on this machine in which an article, HTML or text, can be pasted
and its embeds are shown. Ctrl-C stops it.

`

// run is the program; it serves until ctx ends and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c := cli.New("playground", usage, stderr)
	addr := c.Flags.String("addr", defaultAddr, "`address` to serve on; port 0 picks a free one")
	switch rest, status, ok := c.Parse(args); {
	case !ok:
		return status
	case len(rest) > 0:
		return c.Fail(fmt.Errorf("takes no arguments but -addr, not %q; files are dropped on the page", rest[0]))
	}
	if _, err := net.ResolveTCPAddr("tcp", *addr); err != nil {
		return c.Fail(fmt.Errorf("-addr is a host and a port, such as %s: %w", defaultAddr, err))
	}
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		fmt.Fprintf(stderr, "playground: %v; -addr 127.0.0.1:0 picks a free port\n", err)
		return 1
	}
	if err := serve(ctx, ln, stdout); err != nil {
		fmt.Fprintf(stderr, "playground: %v\n", err)
		return 1
	}
	return 0
}

// serve answers requests on ln, which it closes, until ctx ends. Answers that
// are under way then are still finished.
func serve(ctx context.Context, ln net.Listener, stdout io.Writer) error {
	handler, err := newHandler(ln.Addr().(*net.TCPAddr))
	if err != nil {
		ln.Close()
		return err
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
	}
	fmt.Fprintf(stdout, "playground: http://%s/ (Ctrl-C stops it)\n", ln.Addr())
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(ln) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return fmt.Errorf("stopping: %w", err)
	}
	return nil
}
