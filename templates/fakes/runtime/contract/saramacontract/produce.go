// Package saramacontract has cases of package contract for clients of sarama, and sets clients up for a real Kafka.
package saramacontract

import (
	"github.com/IBM/sarama"

	"standin/doubles/contract"
	"standin/doubles/contract/kafkacontract"
	"standin/doubles/fakekafka"
)

// Produce has a producer send messages to a topic, and says what it gave back and what the topic has then.
func Produce(r contract.Recorder, topics *kafkacontract.Topics, producer sarama.SyncProducer, topic string) {
	r.Helper()
	kafkacontract.Produce(r, topics, topic, func(records []fakekafka.Record) []kafkacontract.Written {
		written := make([]kafkacontract.Written, len(records))
		for i := range records {
			message := messageOf(topic, &records[i])
			partition, offset, err := producer.SendMessage(message)
			written[i] = kafkacontract.Written{IsPlaced: true, Partition: partition, Offset: offset, Err: err}
		}
		return written
	})
}

// ProduceAsync is Produce for a producer that tells later what became of messages, if its configuration has it tell. It
// closes the producer.
func ProduceAsync(r contract.Recorder, topics *kafkacontract.Topics, producer sarama.AsyncProducer, topic string) {
	r.Helper()
	kafkacontract.Produce(r, topics, topic, func(records []fakekafka.Record) []kafkacontract.Written {
		written := make([]kafkacontract.Written, len(records))
		numbers := map[*sarama.ProducerMessage]int{}
		messages := make([]*sarama.ProducerMessage, len(records))
		for i := range records {
			written[i].IsSilent = true
			messages[i] = messageOf(topic, &records[i])
			numbers[messages[i]] = i
		}
		go func() {
			defer producer.AsyncClose()
			for _, message := range messages {
				select {
				case producer.Input() <- message:
				case <-r.Context().Done():
					return
				}
			}
		}()
		successes, errors := producer.Successes(), producer.Errors()
		for successes != nil || errors != nil {
			select {
			case <-r.Context().Done():
				r.Saw("the producer did not end: %v", r.Context().Err())
				return written
			case message, isOpen := <-successes:
				if !isOpen {
					successes = nil
					continue
				}
				written[numbers[message]] = kafkacontract.Written{IsPlaced: true, Partition: message.Partition, Offset: message.Offset}
			case failed, isOpen := <-errors:
				if !isOpen {
					errors = nil
					continue
				}
				written[numbers[failed.Msg]] = kafkacontract.Written{Err: failed.Err}
			}
		}
		return written
	})
}

func messageOf(topic string, record *fakekafka.Record) *sarama.ProducerMessage {
	message := &sarama.ProducerMessage{Topic: topic}
	if record.Key != nil {
		message.Key = sarama.ByteEncoder(record.Key)
	}
	if record.Value != nil {
		message.Value = sarama.ByteEncoder(record.Value)
	}
	for _, header := range record.Headers {
		message.Headers = append(message.Headers, sarama.RecordHeader{Key: []byte(header.Key), Value: header.Value})
	}
	return message
}
