package saramafake

import (
	"context"
	"errors"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// transactions is the state of a transactional producer, as sarama keeps it beside that of the coordinator.
type transactions struct {
	producer   *producer
	id         string
	guard      lock
	status     sarama.ProducerTxnStatusFlag
	lastError  error
	needsEpoch bool // the coordinator has to give a new epoch before the next transaction
	partitions map[fakekafka.TopicPartition]struct{}
	offsets    []*groupOffsets
}

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

// nextStates are those that sarama lets follow one another.
var nextStates = map[sarama.ProducerTxnStatusFlag]sarama.ProducerTxnStatusFlag{
	sarama.ProducerTxnFlagReady:          sarama.ProducerTxnFlagInTransaction,
	sarama.ProducerTxnFlagInTransaction:  sarama.ProducerTxnFlagEndTransaction | sarama.ProducerTxnFlagInError,
	sarama.ProducerTxnFlagEndTransaction: sarama.ProducerTxnFlagInitializing | sarama.ProducerTxnFlagReady | sarama.ProducerTxnFlagInError,
	sarama.ProducerTxnFlagInitializing:   sarama.ProducerTxnFlagInitializing | sarama.ProducerTxnFlagReady | sarama.ProducerTxnFlagInError,
	sarama.ProducerTxnFlagAbortableError: sarama.ProducerTxnFlagAbortingTransaction | sarama.ProducerTxnFlagInError,
	sarama.ProducerTxnFlagFatalError:     sarama.ProducerTxnFlagFatalError,
}

func newTransactions(p *producer) *transactions {
	return &transactions{
		producer:   p,
		id:         p.config.Producer.Transaction.ID,
		guard:      newLock(),
		status:     sarama.ProducerTxnFlagReady,
		partitions: map[fakekafka.TopicPartition]struct{}{},
	}
}

func (t *transactions) current() sarama.ProducerTxnStatusFlag {
	t.guard.acquire()
	defer t.guard.release()
	return t.status
}

func (t *transactions) isOpen() bool { return t.current()&sarama.ProducerTxnFlagInTransaction != 0 }

// begin opens a transaction; the broker hears of it with the first message.
func (t *transactions) begin() error {
	t.guard.acquire()
	defer t.guard.release()
	return t.move(sarama.ProducerTxnFlagInTransaction, nil)
}

// move goes to another state where sarama allows it. The guard is held.
func (t *transactions) move(to sarama.ProducerTxnStatusFlag, because error) error {
	isAllowed := false
	for from, next := range nextStates {
		isAllowed = isAllowed || t.status&from != 0 && next&to != 0
	}
	if !isAllowed {
		return sarama.ErrTransitionNotAllowed
	}
	t.status, t.lastError = to, because
	return because
}

// fail is what a message that could not be sent does to its transaction.
func (t *transactions) fail(err error) {
	t.guard.acquire()
	defer t.guard.release()
	isFatal := errors.Is(err, sarama.ErrProducerFenced) || errors.Is(err, sarama.ErrInvalidProducerIDMapping) ||
		errors.Is(err, sarama.ErrClusterAuthorizationFailed) || errors.Is(err, sarama.ErrUnsupportedVersion) ||
		errors.Is(err, sarama.ErrTransactionalIDAuthorizationFailed)
	if isFatal {
		_ = t.move(sarama.ProducerTxnFlagInError|sarama.ProducerTxnFlagFatalError, err)
		return
	}
	if t.status&sarama.ProducerTxnFlagAbortingTransaction == 0 {
		t.failAbortably(err)
	}
}

// failAbortably leaves only an abort, after which a broker that can bump epochs gives the next one.
func (t *transactions) failAbortably(err error) {
	t.needsEpoch = t.producer.config.Version.IsAtLeast(sarama.V2_5_0_0)
	_ = t.move(sarama.ProducerTxnFlagInError|sarama.ProducerTxnFlagAbortableError, err)
}

// add makes a partition part of the transaction at the broker, before the first message for it.
func (t *transactions) add(ctx context.Context, to fakekafka.TopicPartition) (error, origin) {
	t.guard.acquire()
	defer t.guard.release()
	if _, isPart := t.partitions[to]; isPart {
		return nil, fromNobody
	}
	strike := t.producer.strike(ctx, "kafka.transaction", t.id, to.Topic)
	err, from := t.producer.request(ctx, strike, func() error {
		failed, err := t.producer.broker.AddPartitionsToTxn(t.id, t.producer.id, t.producer.epoch, []fakekafka.TopicPartition{to})
		if err == nil {
			err = failed[to]
		}
		return err
	})
	if err == nil {
		t.partitions[to] = struct{}{}
	}
	return err, from
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

// end commits or aborts. All messages were sent before.
func (t *transactions) end(ctx context.Context, isCommit bool) error {
	t.guard.acquire()
	defer t.guard.release()
	how := sarama.ProducerTxnFlagAbortingTransaction
	if isCommit {
		how = sarama.ProducerTxnFlagCommittingTransaction
	}
	_ = t.move(sarama.ProducerTxnFlagEndTransaction|how, nil) // sarama logs an error here, and goes on
	isFatal := t.status&sarama.ProducerTxnFlagFatalError != 0
	if isFatal || isCommit && t.status&sarama.ProducerTxnFlagInError != 0 {
		return t.lastError
	}
	if len(t.partitions) == 0 && (!isCommit || len(t.offsets) == 0) {
		return t.complete()
	}
	if isCommit {
		if err := t.commitOffsets(ctx); err != nil {
			return err
		}
	}
	return t.endAtBroker(ctx, isCommit)
}

func (t *transactions) commitOffsets(ctx context.Context) error {
	for len(t.offsets) > 0 {
		kept := t.offsets[0]
		if err := t.commitGroup(ctx, kept); err != nil {
			return err
		}
		t.offsets = t.offsets[1:]
	}
	return nil
}

func (t *transactions) commitGroup(ctx context.Context, kept *groupOffsets) error {
	p, member := t.producer, kept.member
	return t.retry(ctx, kept.member.group, func() error {
		if err := p.broker.AddOffsetsToTxn(t.id, p.id, p.epoch, member.group); err != nil {
			return err
		}
		failed, err := p.broker.CommitOffsetsInTxn(t.id, p.id, p.epoch, fakekafka.CommitRequest{
			Group: member.group, Generation: member.generation, MemberID: member.memberID, InstanceID: member.instanceID, Offsets: kept.offsets,
		})
		for _, one := range failed {
			err = one
		}
		return err
	})
}

func (t *transactions) endAtBroker(ctx context.Context, isCommit bool) error {
	p := t.producer
	err := t.retry(ctx, "", func() error { return p.broker.EndTxn(t.id, p.id, p.epoch, isCommit) })
	if err != nil {
		return err
	}
	return t.complete()
}

// complete is ready for the next transaction, under a new epoch where that is needed.
func (t *transactions) complete() error {
	needsEpoch := t.needsEpoch
	to := sarama.ProducerTxnFlagReady
	if needsEpoch {
		to = sarama.ProducerTxnFlagInitializing
	}
	if err := t.move(to, nil); err != nil {
		return err
	}
	t.needsEpoch, t.offsets = false, nil
	clear(t.partitions)
	if !needsEpoch {
		return nil
	}
	if err := t.producer.initialize(); err != nil {
		t.needsEpoch = true
		return err
	}
	return t.move(sarama.ProducerTxnFlagReady, nil)
}

// retry asks the coordinator, again after network errors and such as pass, as often as Producer.Transaction.Retry says.
// What is left is an error of the transaction.
func (t *transactions) retry(ctx context.Context, group string, work func() error) error {
	subjects := []string{t.id}
	if group != "" {
		subjects = append(subjects, group)
	}
	retry := t.producer.config.Producer.Transaction.Retry
	for attempt := 0; ; attempt++ {
		err, from := t.producer.request(ctx, t.producer.strike(ctx, "kafka.transaction", subjects...), work)
		switch {
		case err == nil:
			return nil
		case from == fromClient:
			return err
		case from == fromServer && !passes(err):
			return t.failAtCoordinator(err)
		case attempt >= retry.Max:
			return err
		}
		backoff := retry.Backoff
		if retry.BackoffFunc != nil {
			backoff = retry.BackoffFunc(attempt, retry.Max)
		}
		if faults.Sleep(ctx, backoff) != nil {
			return err
		}
	}
}

func (t *transactions) failAtCoordinator(err error) error {
	switch err {
	case sarama.ErrUnknownProducerID, sarama.ErrUnknownMemberId, sarama.ErrIllegalGeneration, sarama.ErrFencedInstancedId, sarama.ErrGroupAuthorizationFailed:
		t.failAbortably(err)
	default:
		_ = t.move(sarama.ProducerTxnFlagInError|sarama.ProducerTxnFlagFatalError, err)
	}
	return err
}

// passes tells whether sarama takes an error of the coordinator for one that passes.
func passes(err error) bool {
	switch err {
	case sarama.ErrConsumerCoordinatorNotAvailable, sarama.ErrNotCoordinatorForConsumer, sarama.ErrOffsetsLoadInProgress,
		sarama.ErrConcurrentTransactions, sarama.ErrUnknownTopicOrPartition, sarama.ErrRequestTimedOut, sarama.ErrIncompleteResponse:
		return true
	}
	return false
}
