package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// deleteRecordsRequest has key 21. An offset of -1 is the end of the log.
type deleteRecordsRequest struct {
	Topics        []topicOf[deleteRecordsRequestPartition]
	TimeoutMillis int32
}

type deleteRecordsRequestPartition struct {
	Partition int32
	Offset    int64
}

func (r *deleteRecordsRequest) fields(c *coder) {
	topicList(c, &r.Topics, func(p *deleteRecordsRequestPartition) {
		c.int32(&p.Partition)
		c.int64(&p.Offset)
	})
	c.int32(&r.TimeoutMillis)
}

type deleteRecordsResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[deleteRecordsResponsePartition]
}

type deleteRecordsResponsePartition struct {
	Partition    int32
	LowWatermark int64
	ErrorCode    int16
}

func (r *deleteRecordsResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	topicList(c, &r.Topics, func(p *deleteRecordsResponsePartition) {
		c.int32(&p.Partition)
		c.int64(&p.LowWatermark)
		c.int16(&p.ErrorCode)
	})
}

func (c *call) deleteRecords(_ context.Context, request *deleteRecordsRequest) *deleteRecordsResponse {
	return &deleteRecordsResponse{Topics: answerEach(request.Topics, func(topic string, partition *deleteRecordsRequestPartition) deleteRecordsResponsePartition {
		at := fakekafka.TopicPartition{Topic: topic, Partition: partition.Partition}
		start, err := c.broker.DeleteRecords(at, partition.Offset)
		return deleteRecordsResponsePartition{Partition: partition.Partition, LowWatermark: start, ErrorCode: fakekafka.CodeOf(err)}
	})}
}
