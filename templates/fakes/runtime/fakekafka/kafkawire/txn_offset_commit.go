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
	Topics          []txnOffsetCommitRequestTopic
}

type txnOffsetCommitRequestTopic struct {
	Topic      string
	Partitions []txnOffsetCommitRequestPartition
}

type txnOffsetCommitRequestPartition struct {
	Partition   int32
	Offset      int64
	LeaderEpoch int32
	Metadata    *string
}

func (r *txnOffsetCommitRequest) fields(c *coder) {
	c.text(&r.TransactionalID)
	c.text(&r.Group)
	c.int64(&r.ProducerID)
	c.int16(&r.ProducerEpoch)
	list(c, &r.Topics, func(t *txnOffsetCommitRequestTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *txnOffsetCommitRequestPartition) {
			c.int32(&p.Partition)
			c.int64(&p.Offset)
			if c.since(2) {
				c.int32(&p.LeaderEpoch)
			}
			c.nullableText(&p.Metadata)
		})
	})
}

type txnOffsetCommitResponse struct {
	ThrottleMillis int32
	Topics         []topicErrors
}

func (r *txnOffsetCommitResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	list(c, &r.Topics, func(t *topicErrors) { t.fields(c) })
}

func (c *call) txnOffsetCommit(_ context.Context, request *txnOffsetCommitRequest) *txnOffsetCommitResponse {
	offsets := map[fakekafka.TopicPartition]fakekafka.Committed{}
	for _, topic := range request.Topics {
		for _, partition := range topic.Partitions {
			committed := fakekafka.Committed{Offset: partition.Offset, LeaderEpoch: -1, Metadata: textOf(partition.Metadata)}
			if c.version >= 2 {
				committed.LeaderEpoch = partition.LeaderEpoch
			}
			offsets[fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition}] = committed
		}
	}
	const noGeneration = -1
	failed, err := c.broker.CommitOffsetsInTxn(request.TransactionalID, request.ProducerID, request.ProducerEpoch,
		fakekafka.CommitRequest{Group: request.Group, Generation: noGeneration, Offsets: offsets})
	return &txnOffsetCommitResponse{Topics: eachPartition(request.partitions(), codeIn(failed, beforeFencing(err)))}
}

func (r *txnOffsetCommitRequest) partitions() []topicPartitions {
	topics := make([]topicPartitions, len(r.Topics))
	for i, topic := range r.Topics {
		topics[i].Topic = topic.Topic
		for _, partition := range topic.Partitions {
			topics[i].Partitions = append(topics[i].Partitions, partition.Partition)
		}
	}
	return topics
}

func (r *txnOffsetCommitRequest) refuse(code int16) message {
	return &txnOffsetCommitResponse{Topics: eachPartition(r.partitions(), codeIn(nil, errorOf(code)))}
}

func (r *txnOffsetCommitRequest) point() (point string, subjects []string) {
	return "kafka.transaction", []string{r.TransactionalID, r.Group}
}
