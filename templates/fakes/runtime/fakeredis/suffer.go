package fakeredis

import (
	"context"
	"io"
	"os"
	"time"

	"standin/doubles/faults"
)

var background = context.Background()

// suffer does a command with what a fault makes of it. It gives false when the connection has ended.
func (c *connection) suffer(call *call, strike faults.Strike) (isOpen bool) {
	if (strike.Delay > 0 || strike.Hold > 0) && !c.wait(strike) {
		return false
	}
	if !strike.IsLost && !prevents(strike) {
		c.perform(call)
		return true
	}
	if strike.IsLost {
		c.out.mute()
		c.perform(call)
		return c.beSilent(strike.Silence)
	}
	struck := call.Command
	struck.IsStruck = true
	c.server.log.add(struck)
	switch {
	case strike.IsCut && strike.Err == io.EOF:
		return false // serve closes the connection in good order
	case strike.IsCut:
		c.wire.Cut(strike.Err)
		return false
	case strike.IsSilent:
		return c.beSilent(strike.Silence)
	case strike.IsEmpty:
		return c.answerInstead(call, c.server.emptyAnswer(call.Command, c.peer.Resp3))
	}
	if answer, isAnswer := answerOf(strike, c.peer.Resp3); isAnswer {
		return c.answerInstead(call, answer)
	}
	c.wire.Cut(given{strike.Err})
	return false
}

// prevents is true where the command is not done.
func prevents(s faults.Strike) bool { return s.IsCut || s.IsSilent || s.IsEmpty || s.Err != nil }

// wait waits for what the strike delays. It gives false when the connection has ended before.
func (c *connection) wait(strike faults.Strike) (isOpen bool) {
	c.out.release()
	defer c.out.hold()
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	go func() {
		select {
		case <-c.wire.Closed():
			cancel()
		case <-ctx.Done():
		}
	}()
	return strike.Wait(ctx) == nil
}

// beSilent leaves the client without an answer until it goes away, or its silence is over and it is told of a time-out.
func (c *connection) beSilent(d time.Duration) (isOpen bool) {
	c.out.mute()
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-c.wire.Closed():
	case <-timer.C:
		c.wire.Cut(os.ErrDeadlineExceeded)
	}
	return false
}

// answerInstead gives an answer without doing the command. In a transaction it comes at EXEC, among the others.
func (c *connection) answerInstead(call *call, answer []byte) (isOpen bool) {
	switch {
	case call.Name == "exec" || call.Name == "discard":
		c.abandon()
		c.out.answer(answer)
	case c.queued != nil:
		call.canned = answer
		c.queue(call)
	default:
		c.out.answer(answer)
	}
	return true
}

// answerOf gives an error as the server answers it. One that no server gives is none.
func answerOf(strike faults.Strike, isResp3 bool) (answer []byte, isAnswer bool) {
	text := strike.Err.Error()
	_, isError := strike.Err.(interface{ RedisError() })
	switch {
	case strike.IsCircuitOpen:
		return nil, false
	case isError && text == "redis: nil": // go-redis's Nil
		return nullReply(isResp3), true
	case isError || beginsWithCode(text):
		return errorReply(text), true
	}
	return nil, false
}

// beginsWithCode is true of a text that begins as the server's errors do: "WRONGTYPE Operation against ...".
func beginsWithCode(text string) bool {
	for i, r := range text {
		if r == ' ' {
			return i > 1
		}
		if (r < 'A' || r > 'Z') && r != '_' {
			return false
		}
	}
	return false
}
