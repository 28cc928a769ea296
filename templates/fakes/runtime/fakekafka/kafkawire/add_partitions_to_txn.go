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
	Topics          []topicPartitions
}

func (r *addPartitionsToTxnRequest) fields(c *coder) {
	c.text(&r.TransactionalID)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
	list(c, &r.Topics, func(t *topicPartitions) { t.fields(c) })
}

type addPartitionsToTxnResponse struct {
	ThrottleMillis int32
	Topics         []topicErrors
}

func (r *addPartitionsToTxnResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	list(c, &r.Topics, func(t *topicErrors) { t.fields(c) })
}

func (c *call) addPartitionsToTxn(_ context.Context, request *addPartitionsToTxnRequest) *addPartitionsToTxnResponse {
	var partitions []fakekafka.TopicPartition
	for _, topic := range request.Topics {
		for _, partition := range topic.Partitions {
			partitions = append(partitions, fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition})
		}
	}
	failed, err := c.broker.AddPartitionsToTxn(request.TransactionalID, request.ProducerID, request.ProducerEpoch, partitions)
	return &addPartitionsToTxnResponse{Topics: eachPartition(request.Topics, codeIn(failed, beforeFencing(err)))}
}

func (r *addPartitionsToTxnRequest) refuse(code int16) message {
	return &addPartitionsToTxnResponse{Topics: eachPartition(r.Topics, codeIn(nil, errorOf(code)))}
}

func (r *addPartitionsToTxnRequest) point() (point string, subjects []string) {
	subjects = []string{r.TransactionalID}
	for _, topic := range r.Topics {
		subjects = append(subjects, topic.Topic)
	}
	return "kafka.transaction", subjects
}
