package saramafake

import (
	"context"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

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
	for ; len(t.offsets) > 0; t.offsets = t.offsets[1:] {
		if len(t.offsets[0].offsets) == 0 { // newer ones replaced them
			continue
		}
		if err := t.commitGroup(ctx, t.offsets[0]); err != nil {
			return err
		}
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
		from, err := t.producer.request(ctx, t.producer.strike(ctx, "kafka.transaction", subjects...), work)
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
		t.failUntilAbort(err)
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
