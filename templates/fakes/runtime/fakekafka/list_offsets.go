package fakekafka

import "time"

// OffsetAt is a place in a log and the time of the record there.
type OffsetAt struct {
	Offset int64     // -1 where no record is that young
	Time   time.Time // zero for the ends of the log
}

// EarliestOffset is the first offset of a partition.
func (b *Broker) EarliestOffset(of TopicPartition) (OffsetAt, error) {
	return b.offset(of, func(partition *partition) OffsetAt { return OffsetAt{Offset: partition.start} })
}

// LatestOffset is the offset after the last record of a partition, or after the last one that a reader of committed
// records may see.
func (b *Broker) LatestOffset(of TopicPartition, isolation Isolation) (OffsetAt, error) {
	return b.offset(of, func(partition *partition) OffsetAt {
		if isolation == ReadCommitted {
			return OffsetAt{Offset: partition.lastStable()}
		}
		return OffsetAt{Offset: partition.end}
	})
}

// OffsetForTime is the place of the first record of that time or later.
func (b *Broker) OffsetForTime(of TopicPartition, after time.Time) (OffsetAt, error) {
	return b.offset(of, func(partition *partition) OffsetAt {
		offset, at, isFound := partition.findTime(after)
		if !isFound {
			return OffsetAt{Offset: -1}
		}
		return OffsetAt{Offset: offset, Time: at}
	})
}

// DeleteRecords drops what is before an offset, or all for -1, and gives the partition's first offset.
func (b *Broker) DeleteRecords(of TopicPartition, before int64) (int64, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	partition := b.partition(of)
	switch {
	case partition == nil:
		return -1, UnknownTopicOrPartition
	case before == -1:
		before = partition.end
	case before < 0 || before > partition.end:
		return -1, OffsetOutOfRange
	}
	partition.deleteBefore(before)
	return partition.start, nil
}

func (b *Broker) offset(of TopicPartition, find func(*partition) OffsetAt) (OffsetAt, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	partition := b.partition(of)
	if partition == nil {
		return OffsetAt{Offset: -1}, UnknownTopicOrPartition
	}
	return find(partition), nil
}
