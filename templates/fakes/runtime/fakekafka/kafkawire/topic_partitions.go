package kafkawire

// topicPartitions names partitions of one topic.
type topicPartitions struct {
	Topic      string
	Partitions []int32
}

func (t *topicPartitions) fields(c *coder) {
	c.text(&t.Topic)
	list(c, &t.Partitions, c.int32)
}
