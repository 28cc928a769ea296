package kafkawire

// partitionError is what several responses say about one partition.
type partitionError struct {
	Partition int32
	ErrorCode int16
}

func (p *partitionError) fields(c *coder) {
	c.int32(&p.Partition)
	c.int16(&p.ErrorCode)
}

// topicErrors is what several responses say about the partitions of one topic.
type topicErrors struct {
	Topic      string
	Partitions []partitionError
}

func (t *topicErrors) fields(c *coder) {
	c.text(&t.Topic)
	list(c, &t.Partitions, func(p *partitionError) { p.fields(c) })
}
