package saramafake

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// reader reads one partition, as sarama's PartitionConsumer does.
type reader struct {
	connection
	at            fakekafka.TopicPartition
	offset        int64 // of the next record
	highWatermark atomic.Int64
	messages      chan *sarama.ConsumerMessage
	errors        chan *sarama.ConsumerError
	pausing       *pausing
	context       context.Context
	cancel        context.CancelFunc
}

// newReader begins at an offset, or at one of sarama's names for the ends.
func newReader(ctx context.Context, c connection, at fakekafka.TopicPartition, offset int64) (*reader, error) {
	if _, err := c.topic(ctx, at.Topic); err != nil {
		return nil, err
	}
	earliest, err := c.broker.EarliestOffset(at)
	if err != nil {
		return nil, kError(err)
	}
	latest, err := c.broker.LatestOffset(at, isolationOf(c.config))
	if err != nil {
		return nil, kError(err)
	}
	switch {
	case offset == sarama.OffsetNewest:
		offset = latest.Offset
	case offset == sarama.OffsetOldest:
		offset = earliest.Offset
	case offset < earliest.Offset || offset > latest.Offset:
		return nil, sarama.ErrOffsetOutOfRange
	}
	r := &reader{
		connection: c,
		at:         at,
		offset:     offset,
		messages:   make(chan *sarama.ConsumerMessage, c.config.ChannelBufferSize),
		errors:     make(chan *sarama.ConsumerError, c.config.ChannelBufferSize),
		pausing:    newPausing(),
	}
	r.highWatermark.Store(latest.Offset)
	r.context, r.cancel = context.WithCancel(context.Background())
	return r, nil
}

func isolationOf(config *sarama.Config) fakekafka.Isolation {
	if config.Consumer.IsolationLevel == sarama.ReadCommitted {
		return fakekafka.ReadCommitted
	}
	return fakekafka.ReadUncommitted
}

// run reads until the reader is ended, and then closes its channels.
func (r *reader) run() {
	defer close(r.errors)
	defer close(r.messages)
	for failures := 0; r.pausing.wait(r.context); {
		fetched := r.broker.Fetch(r.context, fakekafka.FetchRequest{
			Partitions: []fakekafka.FetchPartition{{TopicPartition: r.at, Offset: r.offset, MaxBytes: int(r.config.Consumer.Fetch.Default)}},
			MinBytes:   1,
			MaxBytes:   int(sarama.MaxResponseSize),
			MaxWait:    -1, // it is told when there is more, so it need not ask again and again
			Isolation:  isolationOf(r.config),
		})[0]
		if r.context.Err() != nil {
			return
		}
		if r.pausing.isOn() {
			continue
		}
		err := r.receive(fetched)
		if err == nil {
			failures = 0
			continue
		}
		failures++
		if !r.goesOn(err) || faults.Sleep(r.context, r.backoff(failures)) != nil {
			return
		}
	}
}

// receive does what goes wrong with an answer, and gives its messages to the user.
func (r *reader) receive(fetched fakekafka.Fetched) error {
	ctx := r.context
	for _, batch := range fetched.Batches {
		ctx = r.traced(ctx, batch.Records)
	}
	strike := r.strike(ctx, "kafka.fetch", r.at.Topic)
	if strike.IsEmpty {
		return r.wait(r.config.Consumer.MaxWaitTime) // as the broker does when it has nothing
	}
	strike.IsSilent = strike.IsSilent || strike.IsLost
	strike.IsLost = false
	if _, err := r.request(r.context, strike, func() error { return fetched.Err }); err != nil {
		return err
	}
	r.highWatermark.Store(fetched.HighWatermark)
	aborted := newAbortedProducers(fetched.Aborted)
	for _, batch := range fetched.Batches {
		isHidden := aborted.hides(batch)
		for i := range batch.Records {
			record := &batch.Records[i]
			if isHidden || batch.IsControl || record.Offset < r.offset {
				continue
			}
			if !r.give(record) {
				return nil
			}
			r.offset = record.Offset + 1
		}
		r.offset = max(r.offset, batch.LastOffset()+1)
	}
	return nil
}

func (r *reader) wait(d time.Duration) error {
	_ = faults.Sleep(r.context, d)
	return nil
}

// give waits until the user has room for a message, and is false where the reader ended.
func (r *reader) give(record *fakekafka.Record) bool {
	message := messageOf(record)
	for _, interceptor := range r.config.Consumer.Interceptors {
		interceptor := interceptor
		intercept(func() { interceptor.OnConsume(message) }, interceptor)
	}
	select {
	case <-r.context.Done():
		return false
	default:
	}
	select {
	case r.messages <- message:
		return true
	case <-r.context.Done():
		return false
	}
}

// messageOf gives the message of a record, with bytes of its own.
func messageOf(record *fakekafka.Record) *sarama.ConsumerMessage {
	message := &sarama.ConsumerMessage{
		Topic:     record.Topic,
		Partition: record.Partition,
		Offset:    record.Offset,
		Key:       cloneBytes(record.Key),
		Value:     cloneBytes(record.Value),
		Timestamp: record.Time,
		Headers:   make([]*sarama.RecordHeader, len(record.Headers)),
	}
	for i, header := range record.Headers {
		message.Headers[i] = &sarama.RecordHeader{Key: []byte(header.Key), Value: cloneBytes(header.Value)}
	}
	return message
}

// goesOn tells the user of an error where sarama does, and whether the reader tries again.
func (r *reader) goesOn(err error) bool {
	switch {
	case r.context.Err() != nil:
		return false
	case errors.Is(err, sarama.ErrOffsetOutOfRange): // it would fail in the same way again
		r.tell(err)
		return false
	case errors.Is(err, sarama.ErrUnknownTopicOrPartition), errors.Is(err, sarama.ErrNotLeaderForPartition),
		errors.Is(err, sarama.ErrLeaderNotAvailable), errors.Is(err, sarama.ErrReplicaNotAvailable):
		return true
	}
	r.tell(err)
	return true
}

func (r *reader) backoff(failures int) time.Duration {
	if compute := r.config.Consumer.Retry.BackoffFunc; compute != nil {
		return compute(failures)
	}
	return r.config.Consumer.Retry.Backoff
}

func (r *reader) tell(err error) {
	if !r.config.Consumer.Return.Errors {
		return
	}
	select {
	case r.errors <- &sarama.ConsumerError{Topic: r.at.Topic, Partition: r.at.Partition, Err: err}:
	case <-r.context.Done():
	}
}

// abortedProducers are those whose batches a reader of committed records hides, at its place in the log.
type abortedProducers struct {
	ahead []fakekafka.AbortedTransaction
	now   map[int64]bool
}

func newAbortedProducers(aborted []fakekafka.AbortedTransaction) *abortedProducers {
	return &abortedProducers{ahead: aborted, now: map[int64]bool{}}
}

func (a *abortedProducers) hides(batch *fakekafka.Batch) bool {
	if !batch.IsTransactional {
		return false
	}
	var ahead []fakekafka.AbortedTransaction
	for _, one := range a.ahead {
		if one.FirstOffset <= batch.LastOffset() {
			a.now[one.ProducerID] = true
		} else {
			ahead = append(ahead, one)
		}
	}
	a.ahead = ahead
	if batch.IsControl {
		delete(a.now, batch.ProducerID)
		return true
	}
	return a.now[batch.ProducerID]
}
