package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// addOffsetsToTxnRequest has key 25.
type addOffsetsToTxnRequest struct {
	TransactionalID string
	ProducerID      int64
	ProducerEpoch   int16
	Group           string
}

func (r *addOffsetsToTxnRequest) fields(c *coder) {
	c.text(&r.TransactionalID)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
	c.text(&r.Group)
}

type addOffsetsToTxnResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
}

func (r *addOffsetsToTxnResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	c.int16(&r.ErrorCode)
}

func (c *call) addOffsetsToTxn(_ context.Context, request *addOffsetsToTxnRequest) *addOffsetsToTxnResponse {
	err := c.broker.AddOffsetsToTxn(request.TransactionalID, request.ProducerID, request.ProducerEpoch, request.Group)
	return &addOffsetsToTxnResponse{ErrorCode: fakekafka.CodeOf(beforeFencing(err))}
}

func (r *addOffsetsToTxnRequest) refuse(code int16) message {
	return &addOffsetsToTxnResponse{ErrorCode: code}
}

func (r *addOffsetsToTxnRequest) point() (point string, subjects []string) {
	return "kafka.transaction", []string{r.TransactionalID, r.Group}
}
