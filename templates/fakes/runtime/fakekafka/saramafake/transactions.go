package saramafake

import (
	"context"
	"errors"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
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
		t.failUntilAbort(err)
	}
}

// failUntilAbort leaves only an abort, after which a broker that can bump epochs gives the next one.
func (t *transactions) failUntilAbort(err error) {
	t.needsEpoch = t.producer.config.Version.IsAtLeast(sarama.V2_5_0_0)
	_ = t.move(sarama.ProducerTxnFlagInError|sarama.ProducerTxnFlagAbortableError, err)
}

// add makes a partition part of the transaction at the broker, before the first message for it.
func (t *transactions) add(ctx context.Context, to fakekafka.TopicPartition) (origin, error) {
	t.guard.acquire()
	defer t.guard.release()
	if _, isPart := t.partitions[to]; isPart {
		return fromNobody, nil
	}
	strike := t.producer.strike(ctx, "kafka.transaction", t.id, to.Topic)
	from, err := t.producer.request(ctx, strike, func() error {
		failed, err := t.producer.broker.AddPartitionsToTxn(t.id, t.producer.id, t.producer.epoch, []fakekafka.TopicPartition{to})
		if err == nil {
			err = failed[to]
		}
		return err
	})
	if err == nil {
		t.partitions[to] = struct{}{}
	}
	return from, err
}
