package fakeredis

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"
)

// Limits of Redis: proto-max-bulk-len, and the longest array and line of a command.
const (
	longestBulk  = 512 << 20
	longestArray = 1024 * 1024
	longestLine  = 64 * 1024
)

// protocolError is what Redis answers before it ends the connection.
type protocolError string

func (e protocolError) Error() string { return "ERR Protocol error: " + string(e) }

// readCommand reads a command: an array of bulk strings, or words on a line. It has no words where the array or line is
// empty, which gets no answer.
func readCommand(r *bufio.Reader) ([]string, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(line, "*") {
		return splitInline(line)
	}
	count, err := strconv.Atoi(line[1:])
	if err != nil || count > longestArray {
		return nil, protocolError("invalid multibulk length")
	}
	words := make([]string, 0, max(0, min(count, 64)))
	for len(words) < count {
		word, err := readBulk(r)
		if err != nil {
			return nil, err
		}
		words = append(words, word)
	}
	return words, nil
}

func readBulk(r *bufio.Reader) (string, error) {
	line, err := readLine(r)
	if err != nil {
		return "", err
	}
	if !strings.HasPrefix(line, "$") {
		return "", protocolError("expected '$', got '" + firstCharacter(line) + "'")
	}
	length, err := strconv.Atoi(line[1:])
	if err != nil || length < 0 || length > longestBulk {
		return "", protocolError("invalid bulk length")
	}
	data := make([]byte, length+len("\r\n"))
	if _, err := io.ReadFull(r, data); err != nil {
		return "", err
	}
	return string(data[:length]), nil
}

func firstCharacter(line string) string {
	if line == "" {
		return "\r"
	}
	return line[:1]
}

// readLine reads a line without its end.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return "", err
		}
		if len(line) > longestLine {
			return "", protocolError("too big inline request")
		}
	}
	return strings.TrimSuffix(string(line[:len(line)-1]), "\r"), nil
}

// splitInline gives the words of a command on a line, as people type them. Redis takes quotes there; clients do not send
// them.
func splitInline(line string) ([]string, error) {
	if strings.ContainsAny(line, `"'`) {
		return nil, protocolError("unbalanced quotes in request")
	}
	return strings.Fields(line), nil
}
