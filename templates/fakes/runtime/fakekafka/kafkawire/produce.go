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
	Topics        []topicOf[produceRequestPartition]
}

type produceRequestPartition struct {
	Partition int32
	Records   []byte
}

func (r *produceRequest) fields(c *coder) {
	c.nullableText(&r.TransactionID)
	c.int16(&r.Acks)
	c.int32(&r.TimeoutMillis)
	topicList(c, &r.Topics, func(p *produceRequestPartition) {
		c.int32(&p.Partition)
		c.nullableBytes(&p.Records)
	})
}

type produceResponse struct {
	Topics         []topicOf[produceResponsePartition]
	ThrottleMillis int32
}

type produceResponsePartition struct {
	Partition      int32
	ErrorCode      int16
	BaseOffset     int64
	LogAppendTime  int64
	LogStartOffset int64
}

func (r *produceResponse) fields(c *coder) {
	topicList(c, &r.Topics, func(p *produceResponsePartition) {
		c.int32(&p.Partition)
		c.int16(&p.ErrorCode)
		c.int64(&p.BaseOffset)
		c.int64(&p.LogAppendTime)
		if c.since(5) {
			c.int64(&p.LogStartOffset)
		}
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
		return request.refused(fakekafka.InvalidRequiredAcks.Code())
	}
	return &produceResponse{Topics: answerEach(request.Topics, c.producePartition)}
}

func (c *call) producePartition(topic string, partition *produceRequestPartition) produceResponsePartition {
	batch, err := decodeBatch(partition.Records)
	if err != nil {
		return refusedPartition(partition.Partition, fakekafka.CodeOf(err))
	}
	produced, err := c.broker.Produce(fakekafka.TopicPartition{Topic: topic, Partition: partition.Partition}, batch)
	if err != nil {
		return refusedPartition(partition.Partition, fakekafka.CodeOf(err))
	}
	return produceResponsePartition{
		Partition:      partition.Partition,
		BaseOffset:     produced.BaseOffset,
		LogAppendTime:  noTime,
		LogStartOffset: produced.LogStartOffset,
	}
}

func refusedPartition(number int32, code int16) produceResponsePartition {
	return produceResponsePartition{Partition: number, ErrorCode: code, BaseOffset: -1, LogAppendTime: noTime, LogStartOffset: -1}
}

func (r *produceRequest) refused(code int16) *produceResponse {
	return &produceResponse{Topics: answerEach(r.Topics, func(_ string, partition *produceRequestPartition) produceResponsePartition {
		return refusedPartition(partition.Partition, code)
	})}
}

func (r *produceRequest) refuse(code int16) message { return r.refused(code) }

func (r *produceRequest) point() (point string, subjects []string) {
	return "kafka.produce", namesOf(r.Topics)
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
