package kafkawire

import "standin/doubles/fakekafka"

// topicOf is what most messages have: a topic, and something about some of its partitions.
type topicOf[P any] struct {
	Topic      string
	Partitions []P
}

// topicList is a list of topics that cannot be null. The function does what is about one partition.
func topicList[P any](c *coder, topics *[]topicOf[P], partition func(*P)) {
	list(c, topics, func(t *topicOf[P]) { topicFields(c, t, partition) })
}

func topicFields[P any](c *coder, t *topicOf[P], partition func(*P)) {
	c.text(&t.Topic)
	list(c, &t.Partitions, partition)
}

// answerEach answers for each partition of a request, in its order.
func answerEach[Q, A any](asked []topicOf[Q], answer func(topic string, partition *Q) A) []topicOf[A] {
	answers := make([]topicOf[A], len(asked))
	for i := range asked {
		answers[i].Topic = asked[i].Topic
		for j := range asked[i].Partitions {
			answers[i].Partitions = append(answers[i].Partitions, answer(asked[i].Topic, &asked[i].Partitions[j]))
		}
	}
	return answers
}

// namesOf are the names of topics.
func namesOf[P any](topics []topicOf[P]) []string {
	names := make([]string, len(topics))
	for i := range topics {
		names[i] = topics[i].Topic
	}
	return names
}

// partitionError is what many responses say about a partition.
type partitionError struct {
	Partition int32
	ErrorCode int16
}

func (c *coder) partitionError(p *partitionError) {
	c.int32(&p.Partition)
	c.int16(&p.ErrorCode)
}

// errorFor answers for a partition with the error of the whole request, or with its own among those that failed.
func errorFor(at fakekafka.TopicPartition, failed map[fakekafka.TopicPartition]error, whole error) partitionError {
	if whole == nil {
		whole = failed[at]
	}
	return partitionError{Partition: at.Partition, ErrorCode: fakekafka.CodeOf(whole)}
}

// errorsFor answers with errors for partitions of which nothing but the number was sent.
func errorsFor(asked []topicOf[int32], failed map[fakekafka.TopicPartition]error, whole error) []topicOf[partitionError] {
	return answerEach(asked, func(topic string, partition *int32) partitionError {
		return errorFor(fakekafka.TopicPartition{Topic: topic, Partition: *partition}, failed, whole)
	})
}
