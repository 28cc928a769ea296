package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// offsetCommitRequest has key 8. Version 0 is that of ZooKeeper's time, and has no members.
type offsetCommitRequest struct {
	Group               string
	Generation          int32
	MemberID            string
	InstanceID          *string
	RetentionTimeMillis int64
	Topics              []offsetCommitRequestTopic
}

type offsetCommitRequestTopic struct {
	Topic      string
	Partitions []offsetCommitRequestPartition
}

type offsetCommitRequestPartition struct {
	Partition   int32
	Offset      int64
	Timestamp   int64
	LeaderEpoch int32
	Metadata    *string
}

func (r *offsetCommitRequest) fields(c *coder) {
	c.text(&r.Group)
	if c.since(1) {
		c.int32(&r.Generation)
		c.text(&r.MemberID)
	}
	if c.since(7) {
		c.nullableText(&r.InstanceID)
	}
	if c.since(2) && c.until(4) {
		c.int64(&r.RetentionTimeMillis)
	}
	list(c, &r.Topics, func(t *offsetCommitRequestTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *offsetCommitRequestPartition) {
			c.int32(&p.Partition)
			c.int64(&p.Offset)
			if c.version == 1 {
				c.int64(&p.Timestamp)
			}
			if c.since(6) {
				c.int32(&p.LeaderEpoch)
			}
			c.nullableText(&p.Metadata)
		})
	})
}

type offsetCommitResponse struct {
	ThrottleMillis int32
	Topics         []topicErrors
}

func (r *offsetCommitResponse) fields(c *coder) {
	if c.since(3) {
		c.int32(&r.ThrottleMillis)
	}
	list(c, &r.Topics, func(t *topicErrors) { t.fields(c) })
}

func (c *call) offsetCommit(_ context.Context, request *offsetCommitRequest) *offsetCommitResponse {
	offsets := map[fakekafka.TopicPartition]fakekafka.Committed{}
	for _, topic := range request.Topics {
		for _, partition := range topic.Partitions {
			committed := fakekafka.Committed{Offset: partition.Offset, LeaderEpoch: -1, Metadata: textOf(partition.Metadata)}
			if c.version >= 6 {
				committed.LeaderEpoch = partition.LeaderEpoch
			}
			offsets[fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition}] = committed
		}
	}
	failed, err := c.broker.CommitOffsets(fakekafka.CommitRequest{
		Group:      request.Group,
		Generation: request.Generation,
		MemberID:   request.MemberID,
		InstanceID: textOf(request.InstanceID),
		Offsets:    offsets,
	})
	return &offsetCommitResponse{Topics: eachPartition(request.partitions(), codeIn(failed, err))}
}

func (r *offsetCommitRequest) partitions() []topicPartitions {
	topics := make([]topicPartitions, len(r.Topics))
	for i, topic := range r.Topics {
		topics[i].Topic = topic.Topic
		for _, partition := range topic.Partitions {
			topics[i].Partitions = append(topics[i].Partitions, partition.Partition)
		}
	}
	return topics
}

func (r *offsetCommitRequest) refuse(code int16) message {
	return &offsetCommitResponse{Topics: eachPartition(r.partitions(), codeIn(nil, errorOf(code)))}
}

func (r *offsetCommitRequest) point() (point string, subjects []string) {
	return "kafka.commit", []string{r.Group}
}
