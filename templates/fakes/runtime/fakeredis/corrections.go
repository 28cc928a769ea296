package fakeredis

import (
	"bufio"
	"bytes"
	"strings"

	"github.com/alicebob/miniredis/v2/server"
)

// correction puts right what miniredis answers otherwise than Redis 7.
type correction struct {
	// words is what miniredis is asked; nil: the command as it is.
	words func(Command) []string
	// answer makes Redis's answer of miniredis's; nil leaves it.
	answer func(command Command, reply []byte) []byte
}

// corrections are by command. In scripts they hold as well.
var corrections = map[string]*correction{
	"ttl": {words: with("PTTL"), answer: roundToSeconds},
}

func (c *correction) ask(command Command) []string {
	if c.words == nil {
		return command.words()
	}
	return c.words(command)
}

func (c *correction) repair(command Command, reply []byte) []byte {
	if c.answer == nil {
		return reply
	}
	return c.answer(command, reply)
}

func (c *correction) do(command Command, ask func([]string) []byte) []byte {
	return c.repair(command, ask(c.ask(command)))
}

// with is another command with the same arguments.
func with(name string) func(Command) []string {
	return func(c Command) []string { return append([]string{name}, c.Args...) }
}

// roundToSeconds does as t_string.c and expire.c do, where miniredis truncates.
func roundToSeconds(_ Command, reply []byte) []byte {
	milliseconds, isInteger := integerOf(reply)
	if !isInteger || milliseconds < 0 {
		return bytes.Replace(reply, []byte("'pttl'"), []byte("'ttl'"), 1)
	}
	return integerReply((milliseconds + 500) / 1000)
}

// correctNested corrects what scripts call. It is miniredis's hook before each command.
func (s *Server) correctNested(peer *server.Peer, name string, arguments ...string) (isDone bool) {
	if s.isOwn(peer) {
		return false
	}
	command := Command{Name: strings.ToLower(name), Args: arguments}
	correction := command.correction()
	if correction == nil {
		return false
	}
	var out bytes.Buffer
	inner := server.NewPeer(bufio.NewWriter(&out))
	inner.Ctx, inner.Resp3 = peer.Ctx, peer.Resp3
	s.own(inner)
	defer s.disown(inner)
	peer.WriteRaw(string(correction.do(command, func(words []string) []byte {
		s.commands.Dispatch(inner, words)
		inner.Flush()
		return out.Bytes()
	})))
	return true
}
