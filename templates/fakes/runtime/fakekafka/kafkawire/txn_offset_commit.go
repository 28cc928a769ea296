package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// txnOffsetCommitRequest has key 28.
type txnOffsetCommitRequest struct {
	TransactionalID string
	Group           string
	ProducerID      int64
	ProducerEpoch   int16
	Topics          []topicOf[partitionOffset]
}

func (r *txnOffsetCommitRequest) fields(c *coder) {
	c.text(&r.TransactionalID)
	c.text(&r.Group)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
	topicList(c, &r.Topics, func(p *partitionOffset) { c.partitionOffset(p, 2) })
}

type txnOffsetCommitResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[partitionError]
}

func (r *txnOffsetCommitResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	topicList(c, &r.Topics, c.partitionError)
}

func (c *call) txnOffsetCommit(_ context.Context, request *txnOffsetCommitRequest) *txnOffsetCommitResponse {
	const noGeneration = -1
	failed, err := c.broker.CommitOffsetsInTxn(request.TransactionalID, request.ProducerID, request.ProducerEpoch,
		fakekafka.CommitRequest{Group: request.Group, Generation: noGeneration, Offsets: offsetsIn(request.Topics)})
	return &txnOffsetCommitResponse{Topics: errorsForOffsets(request.Topics, failed, beforeFencing(err))}
}

func (r *txnOffsetCommitRequest) refuse(code int16) message {
	return &txnOffsetCommitResponse{Topics: errorsForOffsets(r.Topics, nil, errorOf(code))}
}

func (r *txnOffsetCommitRequest) point() (point string, subjects []string) {
	return "kafka.transaction", []string{r.TransactionalID, r.Group}
}
