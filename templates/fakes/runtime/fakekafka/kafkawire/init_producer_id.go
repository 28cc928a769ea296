package kafkawire

import (
	"context"
	"time"

	"standin/doubles/fakekafka"
)

// initProducerIDRequest has key 22.
type initProducerIDRequest struct {
	TransactionalID          *string
	TransactionTimeoutMillis int32
}

func (r *initProducerIDRequest) fields(c *coder) {
	c.nullableText(&r.TransactionalID)
	c.int32(&r.TransactionTimeoutMillis)
}

type initProducerIDResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
	ProducerID     int64
	ProducerEpoch  int16
}

func (r *initProducerIDResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	c.int16(&r.ErrorCode)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
}

func (c *call) initProducerID(_ context.Context, request *initProducerIDRequest) *initProducerIDResponse {
	if request.TransactionalID != nil && *request.TransactionalID == "" {
		return request.refused(fakekafka.InvalidRequest.Code())
	}
	timeout := time.Duration(request.TransactionTimeoutMillis) * time.Millisecond
	id, epoch, err := c.broker.InitProducerID(textOf(request.TransactionalID), timeout, fakekafka.NoProducer, fakekafka.NoProducer)
	return &initProducerIDResponse{ErrorCode: fakekafka.CodeOf(beforeFencing(err)), ProducerID: id, ProducerEpoch: epoch}
}

func (r *initProducerIDRequest) refuse(code int16) message { return r.refused(code) }

func (r *initProducerIDRequest) refused(code int16) *initProducerIDResponse {
	return &initProducerIDResponse{ErrorCode: code, ProducerID: fakekafka.NoProducer, ProducerEpoch: fakekafka.NoProducer}
}

func (r *initProducerIDRequest) point() (point string, subjects []string) {
	return "kafka.transaction", []string{textOf(r.TransactionalID)}
}
