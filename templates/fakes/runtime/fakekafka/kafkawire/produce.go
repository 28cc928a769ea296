package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// produceRequest has key 0. Records are the bytes of a record batch: version 3 and newer carry one a partition.
type produceRequest struct {
	TransactionID *string
	Acks          int16
	TimeoutMillis int32
	Topics        []produceRequestTopic
}

type produceRequestTopic struct {
	Topic      string
	Partitions []produceRequestPartition
}

type produceRequestPartition struct {
	Partition int32
	Records   []byte
}

func (r *produceRequest) fields(c *coder) {
	c.nullableText(&r.TransactionID)
	c.int16(&r.Acks)
	c.int32(&r.TimeoutMillis)
	list(c, &r.Topics, func(t *produceRequestTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *produceRequestPartition) {
			c.int32(&p.Partition)
			c.nullableBytes(&p.Records)
		})
	})
}

type produceResponse struct {
	Topics         []produceResponseTopic
	ThrottleMillis int32
}

type produceResponseTopic struct {
	Topic      string
	Partitions []produceResponsePartition
}

type produceResponsePartition struct {
	Partition      int32
	ErrorCode      int16
	BaseOffset     int64
	LogAppendTime  int64
	LogStartOffset int64
}

func (r *produceResponse) fields(c *coder) {
	list(c, &r.Topics, func(t *produceResponseTopic) {
		c.text(&t.Topic)
		list(c, &t.Partitions, func(p *produceResponsePartition) {
			c.int32(&p.Partition)
			c.int16(&p.ErrorCode)
			c.int64(&p.BaseOffset)
			c.int64(&p.LogAppendTime)
			if c.since(5) {
				c.int64(&p.LogStartOffset)
			}
		})
	})
	c.int32(&r.ThrottleMillis)
}

// Kinds of acknowledgement that a producer asks for. This broker has no followers, so all are acknowledged when stored.
const (
	acksOfAll    = -1
	noAcks       = 0
	acksOfLeader = 1
)

func (c *call) produce(_ context.Context, request *produceRequest) *produceResponse {
	if request.Acks < acksOfAll || request.Acks > acksOfLeader {
		return request.refuse(fakekafka.InvalidRequiredAcks.Code()).(*produceResponse)
	}
	return request.each(func(topic string, partition *produceRequestPartition) produceResponsePartition {
		return c.producePartition(fakekafka.TopicPartition{Topic: topic, Partition: partition.Partition}, partition.Records)
	})
}

func (c *call) producePartition(to fakekafka.TopicPartition, records []byte) produceResponsePartition {
	failed := produceResponsePartition{Partition: to.Partition, BaseOffset: -1, LogAppendTime: noTime, LogStartOffset: -1}
	batch, err := decodeBatch(records)
	if err != nil {
		failed.ErrorCode = fakekafka.CodeOf(err)
		return failed
	}
	produced, err := c.broker.Produce(to, batch)
	if err != nil {
		failed.ErrorCode = fakekafka.CodeOf(err)
		return failed
	}
	return produceResponsePartition{
		Partition:      to.Partition,
		BaseOffset:     produced.BaseOffset,
		LogAppendTime:  noTime,
		LogStartOffset: produced.LogStartOffset,
	}
}

func (r *produceRequest) each(answer func(topic string, partition *produceRequestPartition) produceResponsePartition) *produceResponse {
	response := &produceResponse{Topics: make([]produceResponseTopic, len(r.Topics))}
	for i := range r.Topics {
		topic := &r.Topics[i]
		response.Topics[i].Topic = topic.Topic
		for j := range topic.Partitions {
			response.Topics[i].Partitions = append(response.Topics[i].Partitions, answer(topic.Topic, &topic.Partitions[j]))
		}
	}
	return response
}

func (r *produceRequest) refuse(code int16) message {
	return r.each(func(_ string, partition *produceRequestPartition) produceResponsePartition {
		return produceResponsePartition{Partition: partition.Partition, ErrorCode: code, BaseOffset: -1, LogAppendTime: noTime, LogStartOffset: -1}
	})
}

func (r *produceRequest) point() (point string, subjects []string) {
	for i := range r.Topics {
		subjects = append(subjects, r.Topics[i].Topic)
	}
	return "kafka.produce", subjects
}

// hasError reports whether a partition was refused.
func (r *produceResponse) hasError() bool {
	for i := range r.Topics {
		for j := range r.Topics[i].Partitions {
			if r.Topics[i].Partitions[j].ErrorCode != 0 {
				return true
			}
		}
	}
	return false
}

// header is the first value of a header among the records. Records that cannot be read have none.
func (r *produceRequest) header(name string) string {
	for i := range r.Topics {
		for j := range r.Topics[i].Partitions {
			batch, err := decodeBatch(r.Topics[i].Partitions[j].Records)
			if err != nil {
				continue
			}
			for k := range batch.Records {
				for _, header := range batch.Records[k].Headers {
					if header.Key == name {
						return string(header.Value)
					}
				}
			}
		}
	}
	return ""
}
