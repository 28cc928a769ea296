package kafkawire

import "standin/doubles/fakekafka"

// call is one request while it is answered. It has a method for each API.
type call struct {
	server     *Server
	broker     *fakekafka.Broker
	version    int16
	clientID   string
	clientHost string
}

// eachPartition gives an error code for each partition of some topics.
func eachPartition(topics []topicPartitions, code func(fakekafka.TopicPartition) int16) []topicErrors {
	errors := make([]topicErrors, len(topics))
	for i, topic := range topics {
		errors[i].Topic = topic.Topic
		for _, partition := range topic.Partitions {
			at := fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition}
			errors[i].Partitions = append(errors[i].Partitions, partitionError{Partition: partition, ErrorCode: code(at)})
		}
	}
	return errors
}

// codeIn gives the code of a partition: that of the whole request where it failed, or its own.
func codeIn(failed map[fakekafka.TopicPartition]error, whole error) func(fakekafka.TopicPartition) int16 {
	return func(at fakekafka.TopicPartition) int16 {
		if whole != nil {
			return fakekafka.CodeOf(whole)
		}
		return fakekafka.CodeOf(failed[at])
	}
}

// textOf is a text that may be null, which is empty then.
func textOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// beforeFencing gives the error that producers of transactions know before Kafka 2.7, whose versions of the messages
// are not served: PRODUCER_FENCED was INVALID_PRODUCER_EPOCH until then.
func beforeFencing(err error) error {
	if err == fakekafka.ProducerFenced {
		return fakekafka.InvalidProducerEpoch
	}
	return err
}

// errorOf is the error with a code, nil for 0.
func errorOf(code int16) error {
	if code == 0 {
		return nil
	}
	return fakekafka.Error(code)
}

// messageOf is the text of an error for responses that have one, null where there is none.
func messageOf(err error) *string {
	if err == nil {
		return nil
	}
	return nullWhereEmpty(err.Error())
}

func nullWhereEmpty(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
