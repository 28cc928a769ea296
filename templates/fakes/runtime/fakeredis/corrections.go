package fakeredis

import (
	"bufio"
	"bytes"
	"strings"

	"github.com/alicebob/miniredis/v2/server"
)

// correction puts right what miniredis answers otherwise than Redis 7. All of its functions may be nil.
type correction struct {
	// refuse is the text of an error that Redis gives for the arguments, or empty.
	refuse func(Command) string
	// check is a refusal for which the data are to be looked at. It is not asked in transactions and scripts.
	check func(Command, ask) string
	// instead does the command by others. It is not done in transactions and scripts.
	instead func(Command, ask) []byte
	// words is what miniredis is asked instead.
	words func(Command) []string
	// answer makes Redis's answer of miniredis's.
	answer func(command Command, reply []byte, isResp3 bool) []byte
	// after puts right what the command has left behind. It is not done in transactions and scripts.
	after func(command Command, reply []byte, ask ask)
}

// ask has miniredis do a command and gives the answer.
type ask func(words []string) []byte

func (c *correction) request(command Command) []string {
	if c.words == nil {
		return command.words()
	}
	return c.words(command)
}

// repair is for answers to all commands, so c may be nil.
func (c *correction) repair(command Command, reply []byte, isResp3 bool) []byte {
	if c != nil && c.answer != nil {
		reply = c.answer(command, reply, isResp3)
	}
	if isResp3 && string(reply) == "*-1\r\n" {
		return nullReply(isResp3)
	}
	return repairError(command, reply)
}

// refusal is the answer to arguments that Redis does not take, or nil.
func (c *correction) refusal(command Command) []byte {
	if c == nil || c.refuse == nil {
		return nil
	}
	if text := c.refuse(command); text != "" {
		return errorReply(text)
	}
	return nil
}

// asks is true where there is more to do than to refuse.
func (c *correction) asks() bool {
	return c != nil && (c.check != nil || c.instead != nil || c.words != nil || c.answer != nil || c.after != nil)
}

// do does a command that is not refused, and gives the answer.
func (c *correction) do(command Command, isResp3 bool, ask ask) []byte {
	if c == nil {
		c = &correction{}
	}
	if c.check != nil {
		if text := c.check(command, ask); text != "" {
			return errorReply(text)
		}
	}
	if c.instead != nil {
		return c.instead(command, ask)
	}
	reply := ask(c.request(command))
	if c.after != nil {
		c.after(command, reply, ask)
	}
	return c.repair(command, reply, isResp3)
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
	if refusal := correction.refusal(command); refusal != nil {
		peer.WriteRaw(string(refusal))
		return true
	}
	var out bytes.Buffer
	inner := server.NewPeer(bufio.NewWriter(&out))
	inner.Ctx, inner.Resp3 = peer.Ctx, peer.Resp3
	s.own(inner)
	defer s.disown(inner)
	s.commands.Dispatch(inner, correction.request(command))
	inner.Flush()
	peer.WriteRaw(string(correction.repair(command, out.Bytes(), peer.Resp3)))
	return true
}
