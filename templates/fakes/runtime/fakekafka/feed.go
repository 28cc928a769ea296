package fakekafka

import (
	"context"
	"fmt"
	"testing"
)

// Feed writes records to a topic as another service would, each to its Partition. The topic is made where it is not
// there. Functions of OnProduce are not called.
func (b *Broker) Feed(t testing.TB, topic string, records ...Record) {
	t.Helper()
	if _, err := b.Topic(topic, true); err != nil {
		t.Fatalf("Feed %s: %v", topic, err)
	}
	for _, record := range records {
		batch := &Batch{ProducerID: NoProducer, ProducerEpoch: NoProducer, BaseSequence: NoProducer, Records: []Record{record.clone()}}
		if _, _, err := b.write(TopicPartition{Topic: topic, Partition: record.Partition}, batch); err != nil {
			t.Fatalf("Feed %s: partition %d: %v", topic, record.Partition, err)
		}
	}
}

// Records gives what a reader of committed records finds in a topic, partition by partition. Records of aborted and of
// open transactions are not among them.
func (b *Broker) Records(topic string) []Record {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	found := b.topics[topic]
	if found == nil {
		return nil
	}
	var records []Record
	for _, partition := range found.partitions {
		partition.each(func(record *Record) { records = append(records, record.clone()) })
	}
	return records
}

// each calls a function for each record that a reader of committed records gets.
func (p *partition) each(call func(*Record)) {
	until := p.lastStable()
	for _, batch := range p.batches {
		if batch.BaseOffset >= until {
			return
		}
		if batch.IsControl || p.isAborted(batch) {
			continue
		}
		for i := range batch.Records {
			if batch.Records[i].Offset >= p.start {
				call(&batch.Records[i])
			}
		}
	}
}

func (p *partition) isAborted(batch *Batch) bool {
	if !batch.IsTransactional {
		return false
	}
	for _, aborted := range p.aborted {
		if aborted.ProducerID == batch.ProducerID && aborted.FirstOffset <= batch.BaseOffset && batch.BaseOffset < aborted.lastOffset {
			return true
		}
	}
	return false
}

// WaitConsumed waits until a group has committed the end of a topic: an offset after each of its Records. It gives an
// error that tells how far the group has come when ctx is done first. Clients of saramafake that commit from time to time
// commit at once while somebody waits.
func (b *Broker) WaitConsumed(ctx context.Context, groupID, topic string) error {
	told := make(chan struct{}, 1)
	defer b.watch(groupID, told)()
	defer b.hurry(groupID)()
	for {
		left := b.unconsumed(groupID, topic)
		if left == "" {
			return nil
		}
		select {
		case <-told:
		case <-ctx.Done():
			return fmt.Errorf("group %s has not consumed topic %s: %s: %w", groupID, topic, left, ctx.Err())
		}
	}
}

// unconsumed tells what a group has left of a topic; nothing where it is done.
func (b *Broker) unconsumed(groupID, topic string) string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	found := b.topics[topic]
	if found == nil {
		return "the topic is not there"
	}
	var offsets map[TopicPartition]Committed
	if g := b.groups[groupID]; g != nil {
		offsets = g.offsets
	}
	for _, partition := range found.partitions {
		wanted := int64(0)
		partition.each(func(record *Record) { wanted = record.Offset + 1 })
		if wanted == 0 {
			continue
		}
		committed, isThere := offsets[partition.at]
		switch {
		case !isThere:
			return fmt.Sprintf("partition %d has records before offset %d, none committed", partition.at.Partition, wanted)
		case committed.Offset < wanted:
			return fmt.Sprintf("partition %d has records before offset %d, committed is %d", partition.at.Partition, wanted, committed.Offset)
		}
	}
	return ""
}
