package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// deleteRecordsRequest has key 21. An offset of -1 is the end of the log.
type deleteRecordsRequest struct {
	Topics        []deleteRecordsRequestTopic
	TimeoutMillis int32
}

type deleteRecordsRequestTopic struct {
	Topic      string
	Partitions []deleteRecordsRequestPartition
}

type deleteRecordsRequestPartition struct {
	Partition int32
	Offset    int64
}

func (r *deleteRecordsRequest) fields(c *coder) {
	list(c, &r.Topics, func(t *deleteRecordsRequestTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *deleteRecordsRequestPartition) {
			c.int32(&p.Partition)
			c.int64(&p.Offset)
		})
	})
	c.int32(&r.TimeoutMillis)
}

type deleteRecordsResponse struct {
	ThrottleMillis int32
	Topics         []deleteRecordsResponseTopic
}

type deleteRecordsResponseTopic struct {
	Topic      string
	Partitions []deleteRecordsResponsePartition
}

type deleteRecordsResponsePartition struct {
	Partition    int32
	LowWatermark int64
	ErrorCode    int16
}

func (r *deleteRecordsResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	list(c, &r.Topics, func(t *deleteRecordsResponseTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *deleteRecordsResponsePartition) {
			c.int32(&p.Partition)
			c.int64(&p.LowWatermark)
			c.int16(&p.ErrorCode)
		})
	})
}

func (c *call) deleteRecords(_ context.Context, request *deleteRecordsRequest) *deleteRecordsResponse {
	response := &deleteRecordsResponse{Topics: make([]deleteRecordsResponseTopic, len(request.Topics))}
	for i, topic := range request.Topics {
		response.Topics[i].Topic = topic.Topic
		for _, partition := range topic.Partitions {
			at := fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition}
			start, err := c.broker.DeleteRecords(at, partition.Offset)
			response.Topics[i].Partitions = append(response.Topics[i].Partitions, deleteRecordsResponsePartition{
				Partition: partition.Partition, LowWatermark: start, ErrorCode: fakekafka.CodeOf(err),
			})
		}
	}
	return response
}
