package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// endTxnRequest has key 26.
type endTxnRequest struct {
	TransactionalID string
	ProducerID      int64
	ProducerEpoch   int16
	Commit          bool
}

func (r *endTxnRequest) fields(c *coder) {
	c.text(&r.TransactionalID)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
	c.bool(&r.Commit)
}

type endTxnResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
}

func (r *endTxnResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	c.int16(&r.ErrorCode)
}

func (c *call) endTxn(_ context.Context, request *endTxnRequest) *endTxnResponse {
	err := c.broker.EndTxn(request.TransactionalID, request.ProducerID, request.ProducerEpoch, request.Commit)
	return &endTxnResponse{ErrorCode: fakekafka.CodeOf(beforeFencing(err))}
}

func (r *endTxnRequest) refuse(code int16) message { return &endTxnResponse{ErrorCode: code} }

func (r *endTxnRequest) point() (point string, subjects []string) {
	return "kafka.transaction", []string{r.TransactionalID}
}
