package fakeredis

import (
	"bytes"
	"strconv"
	"strings"
)

// errorReply is an error as the protocol writes it.
func errorReply(text string) []byte {
	return []byte("-" + strings.NewReplacer("\r", " ", "\n", " ").Replace(text) + "\r\n")
}

func integerReply(n int64) []byte { return []byte(":" + strconv.FormatInt(n, 10) + "\r\n") }

func arrayHeader(n int) []byte { return []byte("*" + strconv.Itoa(n) + "\r\n") }

// nullReply is the absent value.
func nullReply(isResp3 bool) []byte {
	if isResp3 {
		return []byte("_\r\n")
	}
	return []byte("$-1\r\n")
}

func isOK(reply []byte) bool { return string(reply) == "+OK\r\n" }

// integerOf gives the value of an integer reply.
func integerOf(reply []byte) (n int64, isInteger bool) {
	if len(reply) < 4 || reply[0] != ':' {
		return 0, false
	}
	n, err := strconv.ParseInt(string(reply[1:len(reply)-2]), 10, 64)
	return n, err == nil
}

// splitArray gives the elements of an array reply; a null is none.
func splitArray(reply []byte) (elements [][]byte, isArray bool) {
	end := bytes.IndexByte(reply, '\n') + 1
	if end == 0 || reply[0] != '*' || reply[1] == '-' {
		return nil, false
	}
	for rest := reply[end:]; len(rest) > 0; {
		size := replySize(rest)
		elements, rest = append(elements, rest[:size]), rest[size:]
	}
	return elements, true
}

// replySize is the length of the first reply in b, which is whole.
func replySize(b []byte) int {
	size := bytes.IndexByte(b, '\n') + 1
	n, _ := strconv.Atoi(string(bytes.TrimRight(b[1:size], "\r\n")))
	switch b[0] {
	case '$', '=', '!':
		if n >= 0 {
			size += n + len("\r\n")
		}
	case '%', '|':
		n *= 2
		fallthrough
	case '*', '~', '>':
		for ; n > 0; n-- {
			size += replySize(b[size:])
		}
	}
	return size
}
