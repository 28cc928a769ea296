package kafkawire

import (
	"errors"
	"io"
	"os"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// strikable is a request that faults can strike.
type strikable interface {
	message
	// point is where faults strike, and the topics or groups that it is about.
	point() (point string, subjects []string)
	// refuse makes a response with an error everywhere, or with none and nothing in it.
	refuse(code int16) message
}

// traced is a request whose records have headers, which may name a trace.
type traced interface {
	header(name string) string
}

// carryOut does the work of a request and what faults do to it. It is false where the connection has to end.
func (c *connection) carryOut(request message, work func() message) (response message, isAlive bool) {
	struck, isStrikable := request.(strikable)
	if !isStrikable {
		return work(), true
	}
	strike := c.strike(struck)
	defer strike.Done()
	if strike.Wait(c.context) != nil {
		return nil, false
	}
	var code fakekafka.Error
	switch {
	case strike.IsCut, strike.IsCircuitOpen:
		return nil, c.cut(strike.Err)
	case errors.As(strike.Err, &code):
		return struck.refuse(code.Code()), true
	case strike.Err != nil:
		return nil, c.cut(strike.Err)
	case strike.IsEmpty:
		return c.empty(struck), true
	case strike.IsSilent:
		return nil, c.beSilent(strike)
	}
	response = work()
	if strike.IsLost {
		return nil, c.beSilent(strike)
	}
	return response, true
}

func (c *connection) strike(request strikable) faults.Strike {
	plan := c.server.broker.Faults
	point, subjects := request.point()
	ctx := c.context
	if traced, isTraced := request.(traced); isTraced {
		ctx = plan.WithHeaders(ctx, traced.header)
	}
	return plan.Strike(ctx, point, subjects...)
}

// empty is the answer with nothing in it. A reader gets it when its waiting is over, as from a topic without records.
func (c *connection) empty(request strikable) message {
	if fetch, isFetch := request.(*fetchRequest); isFetch {
		_ = faults.Sleep(c.context, fetch.maxWait())
	}
	return request.refuse(0)
}

// beSilent gives no answer, nor any to what comes after. A client that still waits then gets a time-out.
func (c *connection) beSilent(strike faults.Strike) bool {
	if faults.Sleep(c.context, strike.Silence) == nil {
		c.cut(os.ErrDeadlineExceeded)
	}
	return false
}

// cut breaks the connection, so that the client's next read or write gives err, a reset where it is nil, or the end where
// it is io.EOF. On a connection that cannot be broken so it just ends.
func (c *connection) cut(err error) bool {
	if breaker, canBreak := c.conn.(interface{ Cut(error) }); canBreak && err != io.EOF {
		breaker.Cut(err)
	}
	return false
}
