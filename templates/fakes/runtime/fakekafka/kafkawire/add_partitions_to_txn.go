package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// addPartitionsToTxnRequest has key 24.
type addPartitionsToTxnRequest struct {
	TransactionalID string
	ProducerID      int64
	ProducerEpoch   int16
	Topics          []topicOf[int32]
}

func (r *addPartitionsToTxnRequest) fields(c *coder) {
	c.text(&r.TransactionalID)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
	topicList(c, &r.Topics, c.int32)
}

type addPartitionsToTxnResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[partitionError]
}

func (r *addPartitionsToTxnResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	topicList(c, &r.Topics, c.partitionError)
}

func (c *call) addPartitionsToTxn(_ context.Context, request *addPartitionsToTxnRequest) *addPartitionsToTxnResponse {
	var partitions []fakekafka.TopicPartition
	for _, topic := range request.Topics {
		for _, partition := range topic.Partitions {
			partitions = append(partitions, fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition})
		}
	}
	failed, err := c.broker.AddPartitionsToTxn(request.TransactionalID, request.ProducerID, request.ProducerEpoch, partitions)
	return &addPartitionsToTxnResponse{Topics: errorsFor(request.Topics, failed, beforeFencing(err))}
}

func (r *addPartitionsToTxnRequest) refuse(code int16) message {
	return &addPartitionsToTxnResponse{Topics: errorsFor(r.Topics, nil, errorOf(code))}
}

func (r *addPartitionsToTxnRequest) point() (point string, subjects []string) {
	return "kafka.transaction", append([]string{r.TransactionalID}, namesOf(r.Topics)...)
}
