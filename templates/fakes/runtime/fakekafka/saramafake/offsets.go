package saramafake

import (
	"context"
	"sync"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// offsets are what a client has marked and committed of a group, as sarama's OffsetManager keeps it.
type offsets struct {
	connection
	member     groupMember
	tell       func(at fakekafka.TopicPartition, err error)
	onFenced   func() // the client's session is over
	mutex      sync.Mutex
	partition  map[fakekafka.TopicPartition]*markedOffset
	committing sync.Once // starts the commits from time to time
	closing    chan struct{}
	closed     chan struct{}
}

// markedOffset is the offset of the next message that is wanted of a partition, as far as the user marked it.
type markedOffset struct {
	offset      int64
	metadata    string
	leaderEpoch int32
	isDirty     bool // not committed yet
}

func newOffsets(c connection, member groupMember, tell func(fakekafka.TopicPartition, error), onFenced func()) *offsets {
	o := &offsets{
		connection: c,
		member:     member,
		tell:       tell,
		onFenced:   onFenced,
		partition:  map[fakekafka.TopicPartition]*markedOffset{},
		closing:    make(chan struct{}),
		closed:     make(chan struct{}),
	}
	return o
}

// manage begins with the offset that the group committed.
func (o *offsets) manage(ctx context.Context, at fakekafka.TopicPartition) error {
	if o.config.Consumer.Offsets.AutoCommit.Enable {
		o.committing.Do(o.startCommitting)
	}
	committed, err := o.committed(ctx, at)
	if err != nil {
		return err
	}
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.partition[at] != nil {
		return sarama.ConfigurationError("That topic/partition is already being managed")
	}
	o.partition[at] = &markedOffset{offset: committed.Offset, metadata: committed.Metadata, leaderEpoch: committed.LeaderEpoch}
	return nil
}

// committed asks the broker, again while an open transaction may change the offset.
func (o *offsets) committed(ctx context.Context, at fakekafka.TopicPartition) (fakekafka.Committed, error) {
	requireStable := o.config.Consumer.IsolationLevel == sarama.ReadCommitted && o.config.Version.IsAtLeast(sarama.V2_5_0_0)
	for attempt := 0; ; attempt++ {
		committed, err := o.broker.CommittedOffset(o.member.group, at, requireStable)
		if err == nil || attempt >= o.config.Metadata.Retry.Max {
			return committed, kError(err)
		}
		if faults.Sleep(ctx, o.config.Metadata.Retry.Backoff) != nil {
			return committed, kError(err)
		}
	}
}

// next is the offset to begin with: the configuration's initial one where the group has committed none.
func (o *offsets) next(at fakekafka.TopicPartition) (int64, string) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if marked := o.partition[at]; marked != nil && marked.offset >= 0 {
		return marked.offset, marked.metadata
	}
	return o.config.Consumer.Offsets.Initial, ""
}

// mark goes forward only.
func (o *offsets) mark(at fakekafka.TopicPartition, offset int64, metadata string) {
	o.change(at, metadata, offset, func(marked *markedOffset) bool { return offset > marked.offset })
}

// reset goes backward only.
func (o *offsets) reset(at fakekafka.TopicPartition, offset int64, metadata string) {
	o.change(at, metadata, offset, func(marked *markedOffset) bool { return offset <= marked.offset })
}

func (o *offsets) change(at fakekafka.TopicPartition, metadata string, offset int64, isAllowed func(*markedOffset) bool) {
	o.mutex.Lock()
	marked := o.partition[at]
	isChanged := marked != nil && isAllowed(marked)
	if isChanged {
		marked.offset, marked.metadata, marked.isDirty = offset, metadata, true
	}
	o.mutex.Unlock()
	if isChanged && o.config.Consumer.Offsets.AutoCommit.Enable {
		o.broker.Marked(o.member.group)
	}
}

// startCommitting commits from time to time, and at once when a test waits for it.
func (o *offsets) startCommitting() {
	now, stop := o.broker.Hurries(o.member.group) // before anything is marked
	go func() {
		defer close(o.closed)
		defer stop()
		o.commitFromTimeToTime(now)
	}()
}

func (o *offsets) commitFromTimeToTime(now <-chan struct{}) {
	ticker := time.NewTicker(o.config.Consumer.Offsets.AutoCommit.Interval)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			o.commit()
		case <-now:
			o.commit()
		case <-o.closing:
			return
		}
	}
}

// close commits what is left where commits come by themselves.
func (o *offsets) close() {
	close(o.closing)
	o.committing.Do(func() { close(o.closed) }) // it never began
	<-o.closed
	if !o.config.Consumer.Offsets.AutoCommit.Enable {
		return
	}
	for attempt := 0; attempt <= o.config.Consumer.Offsets.Retry.Max && len(o.dirty()) > 0; attempt++ {
		o.commit()
	}
}

func (o *offsets) dirty() map[fakekafka.TopicPartition]fakekafka.Committed {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	var dirty map[fakekafka.TopicPartition]fakekafka.Committed
	for at, marked := range o.partition {
		if marked.isDirty {
			if dirty == nil {
				dirty = map[fakekafka.TopicPartition]fakekafka.Committed{}
			}
			dirty[at] = fakekafka.Committed{Offset: marked.offset, LeaderEpoch: marked.leaderEpoch, Metadata: marked.metadata}
		}
	}
	return dirty
}

// commit commits what was marked since the last time. Errors are told, and what could not be committed is tried again the
// next time.
func (o *offsets) commit() {
	sent := o.dirty()
	if sent == nil {
		return
	}
	var failed map[fakekafka.TopicPartition]error
	strike := o.strike(context.Background(), "kafka.commit", o.member.group)
	_, err := o.request(context.Background(), strike, func() (err error) {
		failed, err = o.broker.CommitOffsets(fakekafka.CommitRequest{
			Group: o.member.group, Generation: o.member.generation, MemberID: o.member.memberID, InstanceID: o.member.instanceID, Offsets: sent,
		})
		return err
	})
	if err != nil {
		o.failAll(sent, err)
		return
	}
	for at, committed := range sent {
		if err := kError(failed[at]); err != nil {
			o.fail(at, err)
		} else {
			o.settle(at, committed)
		}
	}
}

func (o *offsets) settle(at fakekafka.TopicPartition, committed fakekafka.Committed) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if marked := o.partition[at]; marked != nil && marked.offset == committed.Offset && marked.metadata == committed.Metadata {
		marked.isDirty = false
	}
}

func (o *offsets) failAll(sent map[fakekafka.TopicPartition]fakekafka.Committed, err error) {
	for at := range sent {
		o.fail(at, err)
	}
}

// fail tells of an error, where sarama does.
func (o *offsets) fail(at fakekafka.TopicPartition, err error) {
	switch err {
	case sarama.ErrNotLeaderForPartition, sarama.ErrLeaderNotAvailable, sarama.ErrConsumerCoordinatorNotAvailable,
		sarama.ErrNotCoordinatorForConsumer, sarama.ErrOffsetsLoadInProgress:
		return
	case sarama.ErrFencedInstancedId:
		o.onFenced()
	}
	o.tell(at, err)
}

// forget ends what manage began.
func (o *offsets) forget(at fakekafka.TopicPartition) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	delete(o.partition, at)
}
