package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// offsetForLeaderEpochRequest has key 23. Consumers ask it whether records were lost when the leader changed.
type offsetForLeaderEpochRequest struct {
	ReplicaID int32
	Topics    []offsetForLeaderEpochRequestTopic
}

type offsetForLeaderEpochRequestTopic struct {
	Topic      string
	Partitions []offsetForLeaderEpochRequestPartition
}

type offsetForLeaderEpochRequestPartition struct {
	Partition          int32
	CurrentLeaderEpoch int32
	LeaderEpoch        int32
}

func (r *offsetForLeaderEpochRequest) fields(c *coder) {
	if c.since(3) {
		c.int32(&r.ReplicaID)
	}
	list(c, &r.Topics, func(t *offsetForLeaderEpochRequestTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *offsetForLeaderEpochRequestPartition) {
			c.int32(&p.Partition)
			if c.since(2) {
				c.int32(&p.CurrentLeaderEpoch)
			}
			c.int32(&p.LeaderEpoch)
		})
	})
}

type offsetForLeaderEpochResponse struct {
	ThrottleMillis int32
	Topics         []offsetForLeaderEpochResponseTopic
}

type offsetForLeaderEpochResponseTopic struct {
	Topic      string
	Partitions []offsetForLeaderEpochResponsePartition
}

type offsetForLeaderEpochResponsePartition struct {
	ErrorCode   int16
	Partition   int32
	LeaderEpoch int32
	EndOffset   int64
}

func (r *offsetForLeaderEpochResponse) fields(c *coder) {
	if c.since(2) {
		c.int32(&r.ThrottleMillis)
	}
	list(c, &r.Topics, func(t *offsetForLeaderEpochResponseTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *offsetForLeaderEpochResponsePartition) {
			c.int16(&p.ErrorCode)
			c.int32(&p.Partition)
			if c.since(1) {
				c.int32(&p.LeaderEpoch)
			}
			c.int64(&p.EndOffset)
		})
	})
}

// offsetForLeaderEpoch gives the end of the log for the only epoch there is.
func (c *call) offsetForLeaderEpoch(_ context.Context, request *offsetForLeaderEpochRequest) *offsetForLeaderEpochResponse {
	response := &offsetForLeaderEpochResponse{Topics: make([]offsetForLeaderEpochResponseTopic, len(request.Topics))}
	for i, topic := range request.Topics {
		response.Topics[i].Topic = topic.Topic
		for _, partition := range topic.Partitions {
			answer := offsetForLeaderEpochResponsePartition{Partition: partition.Partition, LeaderEpoch: -1, EndOffset: -1}
			at := fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition}
			end, err := c.broker.LatestOffset(at, fakekafka.ReadUncommitted)
			if answer.ErrorCode = fakekafka.CodeOf(err); err == nil && partition.LeaderEpoch == leaderEpoch {
				answer.LeaderEpoch, answer.EndOffset = leaderEpoch, end.Offset
			}
			response.Topics[i].Partitions = append(response.Topics[i].Partitions, answer)
		}
	}
	return response
}
