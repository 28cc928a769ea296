package saramafake

import (
	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// groupOffsets are offsets of a group that become part of the transaction when it is committed.
type groupOffsets struct {
	member  groupMember
	offsets map[fakekafka.TopicPartition]fakekafka.Committed
}

// groupMember is who commits: only the id where the transaction is not fenced by the group's generation.
type groupMember struct {
	group      string
	generation int32
	memberID   string
	instanceID string
}

// addOffsets keeps offsets for the commit. A newer offset of a partition replaces an older one.
func (t *transactions) addOffsets(member groupMember, offsets map[string][]*sarama.PartitionOffsetMetadata) error {
	t.guard.acquire()
	defer t.guard.release()
	if t.status&sarama.ProducerTxnFlagInTransaction == 0 {
		return sarama.ErrTransactionNotReady
	}
	kept := t.offsetsOf(member)
	for topic, ofTopic := range offsets {
		for _, offset := range ofTopic {
			at := fakekafka.TopicPartition{Topic: topic, Partition: offset.Partition}
			for _, other := range t.offsets {
				if other.member.group == member.group {
					delete(other.offsets, at)
				}
			}
			committed := fakekafka.Committed{Offset: offset.Offset, LeaderEpoch: -1}
			if offset.Metadata != nil {
				committed.Metadata = *offset.Metadata
			}
			kept.offsets[at] = committed
		}
	}
	return nil
}

func (t *transactions) offsetsOf(member groupMember) *groupOffsets {
	for _, kept := range t.offsets {
		if kept.member == member {
			return kept
		}
	}
	kept := &groupOffsets{member: member, offsets: map[fakekafka.TopicPartition]fakekafka.Committed{}}
	t.offsets = append(t.offsets, kept)
	return kept
}
