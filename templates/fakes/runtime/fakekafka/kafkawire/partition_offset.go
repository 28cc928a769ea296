package kafkawire

import "standin/doubles/fakekafka"

// partitionOffset is an offset that a group commits, by itself or in a transaction.
type partitionOffset struct {
	Partition   int32
	Offset      int64
	LeaderEpoch int32
	Metadata    *string
}

// partitionOffset does an offset; the leader's epoch came later.
func (c *coder) partitionOffset(p *partitionOffset, epochSince int16) {
	c.int32(&p.Partition)
	c.int64(&p.Offset)
	if c.since(epochSince) {
		c.int32(&p.LeaderEpoch)
	} else {
		p.LeaderEpoch = noEpoch
	}
	c.nullableText(&p.Metadata)
}

// noEpoch says that the leader's epoch is not known.
const noEpoch = -1

// offsetsIn are the offsets to commit.
func offsetsIn(topics []topicOf[partitionOffset]) map[fakekafka.TopicPartition]fakekafka.Committed {
	offsets := map[fakekafka.TopicPartition]fakekafka.Committed{}
	for _, topic := range topics {
		for _, partition := range topic.Partitions {
			offsets[fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition}] = fakekafka.Committed{
				Offset: partition.Offset, LeaderEpoch: partition.LeaderEpoch, Metadata: textOf(partition.Metadata),
			}
		}
	}
	return offsets
}

// errorsForOffsets answers for each offset that was to be committed.
func errorsForOffsets(asked []topicOf[partitionOffset], failed map[fakekafka.TopicPartition]error, whole error) []topicOf[partitionError] {
	return answerEach(asked, func(topic string, partition *partitionOffset) partitionError {
		return errorFor(fakekafka.TopicPartition{Topic: topic, Partition: partition.Partition}, failed, whole)
	})
}
