package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// offsetForLeaderEpochRequest has key 23. Consumers ask it whether records were lost when the leader changed.
type offsetForLeaderEpochRequest struct {
	ReplicaID int32
	Topics    []topicOf[offsetForLeaderEpochRequestPartition]
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
	topicList(c, &r.Topics, func(p *offsetForLeaderEpochRequestPartition) {
		c.int32(&p.Partition)
		if c.since(2) {
			c.int32(&p.CurrentLeaderEpoch)
		}
		c.int32(&p.LeaderEpoch)
	})
}

type offsetForLeaderEpochResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[offsetForLeaderEpochResponsePartition]
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
	topicList(c, &r.Topics, func(p *offsetForLeaderEpochResponsePartition) {
		c.int16(&p.ErrorCode)
		c.int32(&p.Partition)
		if c.since(1) {
			c.int32(&p.LeaderEpoch)
		}
		c.int64(&p.EndOffset)
	})
}

// offsetForLeaderEpoch gives the end of the log for the only epoch there is.
func (c *call) offsetForLeaderEpoch(_ context.Context, request *offsetForLeaderEpochRequest) *offsetForLeaderEpochResponse {
	return &offsetForLeaderEpochResponse{Topics: answerEach(request.Topics, c.endOfEpoch)}
}

func (c *call) endOfEpoch(topic string, asked *offsetForLeaderEpochRequestPartition) offsetForLeaderEpochResponsePartition {
	answer := offsetForLeaderEpochResponsePartition{Partition: asked.Partition, LeaderEpoch: noEpoch, EndOffset: -1}
	end, err := c.broker.LatestOffset(fakekafka.TopicPartition{Topic: topic, Partition: asked.Partition}, fakekafka.ReadUncommitted)
	if answer.ErrorCode = fakekafka.CodeOf(err); err == nil && asked.LeaderEpoch == leaderEpoch {
		answer.LeaderEpoch, answer.EndOffset = leaderEpoch, end.Offset
	}
	return answer
}
