package kafkawire

import (
	"context"
	"sort"

	"standin/doubles/fakekafka"
)

// offsetFetchRequest has key 9. Null topics ask for all that the group has committed, from version 2 on.
type offsetFetchRequest struct {
	Group  string
	Topics []topicOf[int32]
}

func (r *offsetFetchRequest) fields(c *coder) {
	c.text(&r.Group)
	nullableList(c, &r.Topics, func(t *topicOf[int32]) { topicFields(c, t, c.int32) })
}

type offsetFetchResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[offsetFetchResponsePartition]
	ErrorCode      int16
}

type offsetFetchResponsePartition struct {
	Partition   int32
	Offset      int64
	LeaderEpoch int32
	Metadata    *string
	ErrorCode   int16
}

func (r *offsetFetchResponse) fields(c *coder) {
	if c.since(3) {
		c.int32(&r.ThrottleMillis)
	}
	topicList(c, &r.Topics, func(p *offsetFetchResponsePartition) {
		c.int32(&p.Partition)
		c.int64(&p.Offset)
		if c.since(5) {
			c.int32(&p.LeaderEpoch)
		}
		c.nullableText(&p.Metadata)
		c.int16(&p.ErrorCode)
	})
	if c.since(2) {
		c.int16(&r.ErrorCode)
	}
}

func (c *call) offsetFetch(_ context.Context, request *offsetFetchRequest) *offsetFetchResponse {
	topics := request.Topics
	if topics == nil {
		topics = c.committedPartitions(request.Group)
	}
	return &offsetFetchResponse{Topics: answerEach(topics, func(topic string, partition *int32) offsetFetchResponsePartition {
		committed, err := c.broker.CommittedOffset(request.Group, fakekafka.TopicPartition{Topic: topic, Partition: *partition}, false)
		return offsetFetchResponsePartition{
			Partition: *partition, Offset: committed.Offset, LeaderEpoch: committed.LeaderEpoch, Metadata: &committed.Metadata, ErrorCode: fakekafka.CodeOf(err),
		}
	})}
}

// committedPartitions are those for which a group has committed an offset, in order.
func (c *call) committedPartitions(group string) []topicOf[int32] {
	byTopic := map[string][]int32{}
	for at := range c.broker.CommittedOffsets(group) {
		byTopic[at.Topic] = append(byTopic[at.Topic], at.Partition)
	}
	topics := make([]topicOf[int32], 0, len(byTopic))
	for topic, partitions := range byTopic {
		sort.Slice(partitions, func(i, j int) bool { return partitions[i] < partitions[j] })
		topics = append(topics, topicOf[int32]{Topic: topic, Partitions: partitions})
	}
	sort.Slice(topics, func(i, j int) bool { return topics[i].Topic < topics[j].Topic })
	return topics
}
