package fakeredis

import "bytes"

func (c *connection) begin(multi *call) {
	c.out.answer(c.ask(multi.words()))
	c.queued = make([]*call, 0, 8)
}

func (c *connection) discard(discard *call) {
	c.out.answer(c.ask(discard.words()))
	c.queued = nil
}

// queue has a command done at EXEC.
func (c *connection) queue(call *call) {
	words := call.words()
	if call.canned == nil {
		call.canned = call.correction().refusal(call.Command)
	}
	switch {
	case call.canned != nil:
		words = []string{"ECHO", ""} // holds the place of the answer
	case call.correction() != nil:
		words = call.correction().request(call.Command)
	}
	reply := repairError(call.Command, c.ask(words))
	if bytes.HasPrefix(reply, []byte("+QUEUED")) {
		c.queued = append(c.queued, call)
	}
	c.out.answer(reply)
}

// execute does what is queued, and corrects each answer.
func (c *connection) execute(exec *call) {
	queued := c.queued
	c.queued = nil
	reply := exec.correction().repair(exec.Command, c.ask(exec.words()), c.peer.Resp3)
	answers, isArray := splitArray(reply)
	if !isArray || len(answers) != len(queued) {
		c.out.answer(reply)
		return
	}
	corrected := arrayHeader(len(answers))
	for i, call := range queued {
		answer := answers[i]
		if call.canned != nil {
			answer = call.canned
		} else {
			answer = call.correction().repair(call.Command, answer, c.peer.Resp3)
		}
		corrected = append(corrected, answer...)
		if call.canned == nil {
			c.server.log.add(call.Command)
		}
	}
	c.server.log.add(exec.Command)
	c.out.answer(corrected)
}

// abandon ends a transaction without doing it.
func (c *connection) abandon() {
	if c.queued != nil {
		c.ask([]string{"DISCARD"})
		c.queued = nil
	}
}
