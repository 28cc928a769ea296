// Command engine-server serves the in-memory MySQL on a port of the loopback, for programs that know nothing of it. It prints the port, and ends with
// its standard input.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"

	"standin/doubles/fakemysql/engine/execute"
	"standin/doubles/fakemysql/engine/server"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	go serve(listener, execute.New())
	_, _ = io.Copy(io.Discard, os.Stdin)
}

func serve(listener net.Listener, engine *execute.Engine) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go speak(client, server.Connect(engine))
	}
}

// speak carries commands to a session and its answers back, until either ends.
func speak(client, session net.Conn) {
	defer client.Close()
	defer session.Close()
	if answer(client, session) != nil {
		return
	}
	for packet := range packets(client, session) {
		if _, err := session.Write(packet); err != nil {
			return
		}
		if !isAnswered(packet) {
			continue
		}
		if err := answer(client, session); err != nil {
			return
		}
	}
}

// packets gives what the client sends, packet by packet. Where the client goes, so does its session, though a statement of it may wait for a lock.
func packets(client, session net.Conn) <-chan []byte {
	all := make(chan []byte)
	go func() {
		defer close(all)
		defer session.Close()
		for {
			var header [4]byte
			if _, err := io.ReadFull(client, header[:]); err != nil {
				return
			}
			packet := make([]byte, 4+int(header[0])+int(header[1])<<8+int(header[2])<<16)
			copy(packet, header[:])
			if _, err := io.ReadFull(client, packet[4:]); err != nil {
				return
			}
			all <- packet
		}
	}()
	return all
}

// isAnswered tells whether the server says something to a packet: not to the first part of a long one, and not to COM_QUIT, COM_STMT_SEND_LONG_DATA
// and COM_STMT_CLOSE.
func isAnswered(packet []byte) bool {
	const longest = 4 + 1<<24 - 1
	if len(packet) == longest {
		return false
	}
	isCommand := packet[3] == 0 && len(packet) > 4
	return !isCommand || packet[4] != 0x01 && packet[4] != 0x18 && packet[4] != 0x19
}

// answer has the session do what was asked, and sends all that it says. It takes a millisecond at least, as over a network: programs that compare times of before
// and after a statement may rely on it.
func answer(client, session net.Conn) error {
	buffer := make([]byte, 1<<16)
	_ = session.SetReadDeadline(time.Time{})
	time.Sleep(time.Millisecond)
	for {
		n, err := session.Read(buffer)
		if _, failed := client.Write(buffer[:n]); failed != nil {
			return failed
		}
		if errors.Is(err, os.ErrDeadlineExceeded) {
			return nil
		}
		if err != nil {
			return err
		}
		// What is left is there already.
		_ = session.SetReadDeadline(time.Unix(1, 0))
	}
}
