package fakekafka

import (
	"sort"
	"time"
)

// partition is one log. The broker's mutex guards it.
type partition struct {
	at        TopicPartition
	batches   []*Batch
	start     int64 // offset of the first record that was not deleted
	end       int64 // offset of the next record
	producers map[int64]*producerState
	ongoing   map[int64]int64 // producer id -> first offset of its open transaction
	aborted   []AbortedTransaction
	waiters   map[chan struct{}]struct{}
}

// AbortedTransaction tells a reader which batches of a producer it must not show: those from FirstOffset to the control
// batch that follows.
type AbortedTransaction struct {
	ProducerID  int64
	FirstOffset int64
	lastOffset  int64
}

// add puts a batch at the end. Its records get their places here.
func (p *partition) add(batch *Batch) {
	batch.BaseOffset = p.end
	for i := range batch.Records {
		record := &batch.Records[i]
		record.Topic, record.Partition, record.Offset = p.at.Topic, p.at.Partition, p.end+int64(i)
	}
	p.end += int64(len(batch.Records))
	p.batches = append(p.batches, batch)
	p.wake()
}

// lastStable is the offset before which nothing belongs to an open transaction.
func (p *partition) lastStable() int64 {
	stable := p.end
	for _, first := range p.ongoing {
		stable = min(stable, first)
	}
	return stable
}

// endTransaction writes the control batch of a producer.
func (p *partition) endTransaction(producerID int64, epoch int16, isCommit bool) {
	control := controlBatch(producerID, epoch, isCommit, now())
	p.add(control)
	first, isOpen := p.ongoing[producerID]
	if isOpen && !isCommit {
		p.aborted = append(p.aborted, AbortedTransaction{ProducerID: producerID, FirstOffset: first, lastOffset: control.BaseOffset})
	}
	delete(p.ongoing, producerID)
	p.producer(producerID).fence(epoch)
}

// from is the index of the batch that has offset, or of the first after it.
func (p *partition) from(offset int64) int {
	return sort.Search(len(p.batches), func(i int) bool { return p.batches[i].LastOffset() >= offset })
}

// read gives batches from offset until an offset or a number of bytes is reached; with atLeastOne a batch is given whatever
// its size.
func (p *partition) read(offset, until int64, maxBytes int, atLeastOne bool) (batches []*Batch, bytes int) {
	for i := p.from(offset); i < len(p.batches) && p.batches[i].BaseOffset < until; i++ {
		size := p.batches[i].Size()
		if isForced := atLeastOne && len(batches) == 0; !isForced && bytes+size > maxBytes {
			break
		}
		batches, bytes = append(batches, p.batches[i]), bytes+size
	}
	return batches, bytes
}

// abortedIn are the aborted transactions that have records in [offset, until).
func (p *partition) abortedIn(offset, until int64) (aborted []AbortedTransaction) {
	for _, one := range p.aborted {
		if one.lastOffset >= offset && one.FirstOffset < until {
			aborted = append(aborted, one)
		}
	}
	return aborted
}

// at or after a time: the first such record, or none.
func (p *partition) findTime(after time.Time) (offset int64, at time.Time, isFound bool) {
	for _, batch := range p.batches {
		for i := range batch.Records {
			record := &batch.Records[i]
			if record.Offset >= p.start && !record.Time.Before(after) {
				return record.Offset, record.Time, true
			}
		}
	}
	return 0, time.Time{}, false
}

// deleteBefore drops what is before an offset.
func (p *partition) deleteBefore(offset int64) {
	p.start = max(p.start, offset)
	p.batches = p.batches[p.from(p.start):]
}

// wake tells those who wait that something changed.
func (p *partition) wake() {
	for waiter := range p.waiters {
		poke(waiter)
	}
}
