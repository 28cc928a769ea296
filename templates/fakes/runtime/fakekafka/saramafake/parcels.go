package saramafake

import (
	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// parcel is what goes to one partition in one request.
type parcel struct {
	to          fakekafka.TopicPartition
	messages    []*sarama.ProducerMessage
	records     []fakekafka.Record
	bytes       int
	hasSequence bool
	sequence    int32
	done        []func(error) // of messages that wait in a queue
}

// parcels are collected for requests, one a partition; another one where a message does not fit.
type parcels []*parcel

func (p *parcels) add(message *sarama.ProducerMessage, record fakekafka.Record, size int, config *sarama.Config) *parcel {
	to := fakekafka.TopicPartition{Topic: message.Topic, Partition: message.Partition}
	found := p.last(to)
	if found == nil || found.isFull(size, config) {
		found = &parcel{to: to}
		*p = append(*p, found)
	}
	found.messages = append(found.messages, message)
	found.records = append(found.records, record)
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
