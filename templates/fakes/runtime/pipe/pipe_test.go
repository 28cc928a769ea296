package pipe_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/net/nettest"

	"standin/doubles/pipe"
)

func TestNettest(t *testing.T) {
	nettest.TestConn(t, func() (net.Conn, net.Conn, func(), error) {
		client, server := pipe.New()
		return client, server, func() { client.Close(); server.Close() }, nil
	})
}

func TestNettestOfListener(t *testing.T) {
	nettest.TestConn(t, func() (net.Conn, net.Conn, func(), error) {
		listener := pipe.Listen("127.0.0.1:9092")
		accepted := make(chan net.Conn)
		go func() {
			conn, _ := listener.Accept()
			accepted <- conn
		}()
		client, err := listener.DialContext(context.Background(), "tcp", "127.0.0.1:9092")
		if err != nil {
			return nil, nil, nil, err
		}
		server := <-accepted
		return client, server, func() { client.Close(); server.Close(); listener.Close() }, nil
	})
}

func TestWritesDoNotWaitForReads(t *testing.T) {
	client, server := pipe.New()
	defer client.Close()
	want := bytes.Repeat([]byte("a long pipeline "), 1<<18)
	for _, end := range []net.Conn{client, server} {
		if n, err := end.Write(want); n != len(want) || err != nil {
			t.Fatalf("Write = %d, %v", n, err)
		}
	}
	server.Close()
	if got, err := io.ReadAll(client); !bytes.Equal(got, want) || err != nil {
		t.Errorf("read %d bytes of %d, %v", len(got), len(want), err)
	}
}

func TestWriteOfMoreThanFits(t *testing.T) {
	client, server := pipe.New()
	want := bytes.Repeat([]byte("more than a pipe holds"), 1<<20)
	go func() {
		defer client.Close()
		if n, err := client.Write(want); n != len(want) || err != nil {
			t.Errorf("Write = %d, %v", n, err)
		}
	}()
	if got, err := io.ReadAll(server); !bytes.Equal(got, want) || err != nil {
		t.Errorf("read %d bytes of %d, %v", len(got), len(want), err)
	}
}

func TestErrors(t *testing.T) {
	reset := syscall.ECONNRESET
	tests := []struct {
		name  string
		after func(client, server *pipe.Conn)
		read  error
		write error
	}{
		{"closed here", func(client, _ *pipe.Conn) { client.Close() }, net.ErrClosed, net.ErrClosed},
		{"closed there", func(_, server *pipe.Conn) { server.Close() }, io.EOF, syscall.EPIPE},
		{"closed there, then here", func(client, server *pipe.Conn) { server.Close(); client.Close() }, net.ErrClosed, net.ErrClosed},
		{"cut there", func(_, server *pipe.Conn) { server.Cut(nil) }, reset, reset},
		{"cut here", func(client, _ *pipe.Conn) { client.Cut(os.ErrDeadlineExceeded) }, os.ErrDeadlineExceeded, os.ErrDeadlineExceeded},
		{"cut after it was closed", func(client, server *pipe.Conn) { client.Close(); server.Cut(nil) }, net.ErrClosed, net.ErrClosed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			client, server := pipe.New()
			if _, err := server.Write([]byte("lost where the connection is cut")); err != nil {
				t.Fatal(err)
			}
			test.after(client, server)
			if _, err := io.Copy(io.Discard, onlyReader{client}); !errors.Is(err, test.read) && !(err == nil && test.read == io.EOF) {
				t.Errorf("read: %v, want %v", err, test.read)
			}
			if _, err := client.Write([]byte("x")); !errors.Is(err, test.write) {
				t.Errorf("write: %v, want %v", err, test.write)
			}
		})
	}
}

func TestClosed(t *testing.T) {
	for name, end := range map[string]func(client, server *pipe.Conn){
		"client": func(client, _ *pipe.Conn) { client.Close(); client.Close() },
		"server": func(_, server *pipe.Conn) { server.Close() },
		"cut":    func(client, server *pipe.Conn) { server.Cut(nil); client.Cut(nil) },
	} {
		client, server := pipe.To("127.0.0.1:6379")
		if got := client.RemoteAddr().String(); got != "127.0.0.1:6379" || server.LocalAddr().String() != got {
			t.Errorf("RemoteAddr = %s", got)
		}
		select {
		case <-client.Closed():
			t.Errorf("%s: closed before", name)
		default:
		}
		end(client, server)
		<-client.Closed()
		<-server.Closed()
	}
}

type onlyReader struct{ io.Reader }

func TestListener(t *testing.T) {
	listener := pipe.Listen("kafka:9092")
	if got := listener.Addr().String(); got != "kafka:9092" {
		t.Errorf("Addr = %s", got)
	}
	if _, err := listener.DialContext(context.Background(), "tcp", "kafka:9093"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("another address: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := listener.DialContext(ctx, "tcp", "kafka:9092"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	listener.Close()
	if _, err := listener.DialContext(context.Background(), "tcp", "kafka:9092"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("closed: %v", err)
	}
	if _, err := listener.Accept(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Accept: %v", err)
	}
}

// Three bubbles, since what a package keeps between them is what synctest does not forgive.
func TestBubbles(t *testing.T) {
	for range 3 {
		synctest.Test(t, func(t *testing.T) {
			client, server := pipe.New()
			defer server.Close()
			defer client.Close()
			start := time.Now()
			client.SetReadDeadline(start.Add(3 * time.Second))
			if _, err := client.Read(make([]byte, 1)); !errors.Is(err, os.ErrDeadlineExceeded) || time.Since(start) != 3*time.Second {
				t.Errorf("%v after %s", err, time.Since(start))
			}
			client.SetReadDeadline(time.Time{})
			var group sync.WaitGroup
			group.Go(func() { io.Copy(server, onlyReader{server}) })
			group.Go(func() { client.Read(make([]byte, 1)) })
			synctest.Wait()
			client.Write([]byte("x"))
			synctest.Wait()
			client.Close()
			group.Wait()
		})
	}
}

func BenchmarkPipe(b *testing.B) {
	for _, kind := range []struct {
		name string
		make func() (net.Conn, net.Conn)
	}{
		{"buffered", func() (net.Conn, net.Conn) { client, server := pipe.New(); return client, server }},
		{"net.Pipe", net.Pipe},
	} {
		b.Run(kind.name, func(b *testing.B) {
			b.ReportAllocs()
			client, server := kind.make()
			defer client.Close()
			go io.Copy(server, onlyReader{server})
			message := make([]byte, 32)
			for b.Loop() {
				client.Write(message)
				if _, err := io.ReadFull(client, message); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
