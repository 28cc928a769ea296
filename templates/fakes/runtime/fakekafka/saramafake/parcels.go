package saramafake

import (
	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// parcel is what goes to one partition in one request.
type parcel struct {
	to       fakekafka.TopicPartition
	messages []*sarama.ProducerMessage
	batch    *fakekafka.Batch
	isTried  bool // the batch has its sequence, and the broker may have it
	bytes    int
	done     []func(error) // of messages that wait in a queue
}

// newParcel makes the parcel of one message. Producers send such above all, so it takes few allocations.
func newParcel(message *sarama.ProducerMessage, record fakekafka.Record) *parcel {
	batch := &struct {
		fakekafka.Batch
		records [1]fakekafka.Record
	}{records: [1]fakekafka.Record{record}}
	batch.Records = batch.records[:]
	made := &struct {
		parcel
		messages [1]*sarama.ProducerMessage
	}{messages: [1]*sarama.ProducerMessage{message}}
	made.parcel.messages = made.messages[:]
	made.to = fakekafka.TopicPartition{Topic: message.Topic, Partition: message.Partition}
	made.batch = &batch.Batch
	return &made.parcel
}

// parcels are collected for requests, one a partition; another one where a message does not fit.
type parcels []*parcel

func (p *parcels) add(message *sarama.ProducerMessage, record fakekafka.Record, size int, config *sarama.Config) *parcel {
	to := fakekafka.TopicPartition{Topic: message.Topic, Partition: message.Partition}
	found := p.last(to)
	if found == nil || found.isFull(size, config) {
		found = newParcel(message, record)
		*p = append(*p, found)
	} else {
		found.messages = append(found.messages, message)
		found.batch.Records = append(found.batch.Records, record)
	}
	found.bytes += size
	return found
}

func (p *parcels) last(to fakekafka.TopicPartition) *parcel {
	for i := len(*p) - 1; i >= 0; i-- {
		if (*p)[i].to == to {
			return (*p)[i]
		}
	}
	return nil
}

// isFull tells whether a message of a size has to go into the next request.
func (p *parcel) isFull(size int, config *sarama.Config) bool {
	most := config.Producer.Flush.MaxMessages
	return p.bytes+size >= config.Producer.MaxMessageBytes || most > 0 && len(p.messages) >= most
}
