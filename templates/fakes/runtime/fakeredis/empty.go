package fakeredis

import (
	"bufio"
	"bytes"

	"github.com/alicebob/miniredis/v2/server"
)

// emptyAnswer is what a server without keys answers. The command is asked in a transaction, where none waits for data.
func (s *Server) emptyAnswer(command Command, isResp3 bool) []byte {
	empty, err := s.emptyServer()
	if err != nil {
		return nullReply(isResp3)
	}
	var out bytes.Buffer
	peer := server.NewPeer(bufio.NewWriter(&out))
	peer.Resp3 = isResp3
	empty.own(peer)
	defer empty.disown(peer)
	for _, words := range [][]string{{"FLUSHALL"}, {"MULTI"}, command.words(), {"EXEC"}} {
		out.Reset()
		empty.commands.Dispatch(peer, words)
		peer.Flush()
	}
	answers, _ := splitArray(out.Bytes())
	if len(answers) != 1 || answers[0][0] == '-' {
		return nullReply(isResp3)
	}
	return bytes.Clone(answers[0])
}

func (s *Server) emptyServer() (*Server, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.empty == nil {
		s.empty = newServer(nil)
	}
	return s.empty, s.empty.start()
}
