package kafkawire

import (
	"context"
	"time"

	"standin/doubles/fakekafka"
)

// listOffsetsRequest has key 2.
type listOffsetsRequest struct {
	ReplicaID      int32
	IsolationLevel int8
	Topics         []topicOf[listOffsetsRequestPartition]
}

type listOffsetsRequestPartition struct {
	Partition          int32
	CurrentLeaderEpoch int32
	Timestamp          int64 // in milliseconds, or latestTimestamp or earliestTimestamp
}

func (r *listOffsetsRequest) fields(c *coder) {
	c.int32(&r.ReplicaID)
	if c.since(2) {
		c.int8(&r.IsolationLevel)
	}
	topicList(c, &r.Topics, func(p *listOffsetsRequestPartition) {
		c.int32(&p.Partition)
		if c.since(4) {
			c.int32(&p.CurrentLeaderEpoch)
		}
		c.int64(&p.Timestamp)
	})
}

type listOffsetsResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[listOffsetsResponsePartition]
}

type listOffsetsResponsePartition struct {
	Partition   int32
	ErrorCode   int16
	Timestamp   int64
	Offset      int64
	LeaderEpoch int32
}

func (r *listOffsetsResponse) fields(c *coder) {
	if c.since(2) {
		c.int32(&r.ThrottleMillis)
	}
	topicList(c, &r.Topics, func(p *listOffsetsResponsePartition) {
		c.int32(&p.Partition)
		c.int16(&p.ErrorCode)
		c.int64(&p.Timestamp)
		c.int64(&p.Offset)
		if c.since(4) {
			c.int32(&p.LeaderEpoch)
		}
	})
}

// Timestamps that stand for the ends of a log.
const (
	latestTimestamp   = -1
	earliestTimestamp = -2
)

func (c *call) listOffsets(_ context.Context, request *listOffsetsRequest) *listOffsetsResponse {
	isolation := fakekafka.Isolation(request.IsolationLevel)
	return &listOffsetsResponse{Topics: answerEach(request.Topics, func(topic string, partition *listOffsetsRequestPartition) listOffsetsResponsePartition {
		at := fakekafka.TopicPartition{Topic: topic, Partition: partition.Partition}
		found, err := c.findOffset(at, partition.Timestamp, isolation)
		return describeOffset(at, found, err)
	})}
}

func (c *call) findOffset(at fakekafka.TopicPartition, timestamp int64, isolation fakekafka.Isolation) (fakekafka.OffsetAt, error) {
	switch timestamp {
	case latestTimestamp:
		return c.broker.LatestOffset(at, isolation)
	case earliestTimestamp:
		return c.broker.EarliestOffset(at)
	default:
		return c.broker.OffsetForTime(at, time.UnixMilli(timestamp))
	}
}

func describeOffset(at fakekafka.TopicPartition, found fakekafka.OffsetAt, err error) listOffsetsResponsePartition {
	partition := listOffsetsResponsePartition{Partition: at.Partition, ErrorCode: fakekafka.CodeOf(err), Timestamp: noTime, Offset: -1, LeaderEpoch: noEpoch}
	if err != nil || found.Offset == -1 {
		return partition
	}
	partition.Offset, partition.LeaderEpoch = found.Offset, leaderEpoch
	if !found.Time.IsZero() {
		partition.Timestamp = found.Time.UnixMilli()
	}
	return partition
}
