package fakekafka

import (
	"context"
	"time"
)

// Isolation is what a reader wants to see of transactions.
type Isolation int8

const (
	// ReadUncommitted gives all there is.
	ReadUncommitted Isolation = 0
	// ReadCommitted gives nothing from the first open transaction on, and tells which transactions were aborted.
	ReadCommitted Isolation = 1
)

// FetchRequest asks for batches of some partitions.
type FetchRequest struct {
	Partitions []FetchPartition
	MinBytes   int           // wait until there is so much
	MaxBytes   int           // of all partitions together; the first batch is given whatever its size
	MaxWait    time.Duration // and then answer with what there is; negative waits for ever
	Isolation  Isolation
}

// FetchPartition is one partition of a FetchRequest.
type FetchPartition struct {
	TopicPartition
	Offset   int64
	MaxBytes int
}

// Fetched is the answer for one partition. The first batch may begin before the offset that was asked for.
type Fetched struct {
	TopicPartition
	Err              error
	HighWatermark    int64
	LastStableOffset int64
	LogStartOffset   int64
	Aborted          []AbortedTransaction // of ReadCommitted
	Batches          []*Batch
}

// Fetch reads partitions, in the order of the request. It waits for MinBytes until MaxWait is over or ctx is done, and
// answers at once where a partition has an error.
func (b *Broker) Fetch(ctx context.Context, request FetchRequest) []Fetched {
	answer, isEnough := b.read(request, nil)
	if isEnough || request.MaxWait == 0 {
		return answer
	}
	told := make(chan struct{}, 1)
	defer b.unwatch(request, told)
	var over <-chan time.Time
	if request.MaxWait > 0 {
		timer := time.NewTimer(request.MaxWait)
		defer timer.Stop()
		over = timer.C
	}
	for {
		if answer, isEnough = b.read(request, told); isEnough {
			return answer
		}
		select {
		case <-told:
		case <-over:
			return answer
		case <-ctx.Done():
			return answer
		}
	}
}

// read answers with what there is now, and has told called when there is more.
func (b *Broker) read(request FetchRequest, told chan struct{}) (answer []Fetched, isEnough bool) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	answer = make([]Fetched, len(request.Partitions))
	bytes, left := 0, request.MaxBytes
	for i := range request.Partitions {
		asked := &request.Partitions[i]
		partition := b.partition(asked.TopicPartition)
		got, size := readPartition(partition, asked, request.Isolation, min(left, asked.MaxBytes), bytes == 0)
		if partition != nil && told != nil {
			partition.watch(told)
		}
		isEnough = isEnough || got.Err != nil
		bytes, left = bytes+size, max(0, left-size)
		answer[i] = got
	}
	return answer, isEnough || bytes >= request.MinBytes
}

// readPartition reads one partition. Where something was read of others already and there is no room, it reads nothing.
func readPartition(from *partition, asked *FetchPartition, isolation Isolation, maxBytes int, isFirst bool) (Fetched, int) {
	got := Fetched{TopicPartition: asked.TopicPartition, HighWatermark: -1, LastStableOffset: -1, LogStartOffset: -1}
	if from == nil {
		got.Err = UnknownTopicOrPartition
		return got, 0
	}
	got.HighWatermark, got.LastStableOffset, got.LogStartOffset = from.end, from.lastStable(), from.start
	if asked.Offset < from.start || asked.Offset > from.end {
		got.Err = OffsetOutOfRange
		return got, 0
	}
	until := from.end
	if isolation == ReadCommitted {
		until = got.LastStableOffset
	}
	batches, size := from.read(asked.Offset, until, maxBytes, isFirst)
	got.Batches = batches
	if isolation == ReadCommitted && len(batches) > 0 {
		got.Aborted = from.abortedIn(asked.Offset, batches[len(batches)-1].LastOffset()+1)
	}
	return got, size
}

func (p *partition) watch(told chan struct{}) {
	if p.waiters == nil {
		p.waiters = map[chan struct{}]struct{}{}
	}
	p.waiters[told] = struct{}{}
}

func (b *Broker) unwatch(request FetchRequest, told chan struct{}) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for i := range request.Partitions {
		if partition := b.partition(request.Partitions[i].TopicPartition); partition != nil {
			delete(partition.waiters, told)
		}
	}
}
