package fakekafka

import (
	"math"
	"sort"
	"time"
)

// maxTransactionTimeout is Kafka's transaction.max.timeout.ms.
const maxTransactionTimeout = 15 * time.Minute

// transactionState is how far the transaction of a transactional id is. Kafka's states between these are over at once
// here, since nothing has to be written to other nodes.
type transactionState int8

const (
	transactionEmpty transactionState = iota
	transactionOngoing
	transactionCommitted
	transactionAborted
)

// transaction is what the coordinator knows about a transactional id.
type transaction struct {
	producerID int64
	epoch      int16
	lastEpoch  int16 // before the last bump that the producer asked for; for an InitProducerID that is sent again
	state      transactionState
	timeout    time.Duration
	timer      *time.Timer
	partitions map[TopicPartition]struct{}
	groups     map[string]struct{}
}

// InitProducerID gives an idempotent producer its id and epoch. For a transactional id it is the same id with the next
// epoch each time, and what an earlier producer left open is aborted. A producer that has an id and epoch already gives
// them, others NoProducer.
func (b *Broker) InitProducerID(transactionalID string, timeout time.Duration, producerID int64, epoch int16) (int64, int16, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if transactionalID == "" {
		return b.newProducer(), 0, nil
	}
	if timeout <= 0 || timeout > maxTransactionTimeout {
		return NoProducer, NoProducer, InvalidTxnTimeout
	}
	t := b.transactions[transactionalID]
	if t == nil {
		return b.addTransaction(transactionalID, timeout)
	}
	if producerID != NoProducer {
		if producerID == t.producerID && epoch == t.lastEpoch && t.state == transactionEmpty {
			return t.producerID, t.epoch, nil
		}
		if producerID != t.producerID || epoch != t.epoch {
			return NoProducer, NoProducer, ProducerFenced
		}
	}
	if t.state == transactionOngoing {
		b.fence(t)
	}
	b.renew(t, timeout)
	return t.producerID, t.epoch, nil
}

func (b *Broker) newProducer() int64 {
	id := b.nextProducer
	b.nextProducer++
	return id
}

func (b *Broker) addTransaction(transactionalID string, timeout time.Duration) (int64, int16, error) {
	if b.transactions == nil {
		b.transactions = map[string]*transaction{}
		b.producers = map[int64]*transaction{}
	}
	t := &transaction{producerID: b.newProducer(), timeout: timeout, lastEpoch: NoProducer}
	b.transactions[transactionalID] = t
	b.producers[t.producerID] = t
	return t.producerID, t.epoch, nil
}

// renew gives a transactional id its next epoch, or a new producer id when there are no more.
func (b *Broker) renew(t *transaction, timeout time.Duration) {
	t.state, t.timeout, t.lastEpoch = transactionEmpty, timeout, t.epoch
	if t.epoch < math.MaxInt16-1 {
		t.epoch++
		return
	}
	delete(b.producers, t.producerID)
	t.producerID, t.epoch, t.lastEpoch = b.newProducer(), 0, NoProducer
	b.producers[t.producerID] = t
}

// AddPartitionsToTxn makes partitions part of the open transaction, and opens it where it is not. It is all or nothing:
// the error tells of which partitions are unknown, and the others were not attempted.
func (b *Broker) AddPartitionsToTxn(transactionalID string, producerID int64, epoch int16, partitions []TopicPartition) (map[TopicPartition]error, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	t, err := b.transaction(transactionalID, producerID, epoch)
	if err != nil {
		return nil, err
	}
	failed := map[TopicPartition]error{}
	for _, at := range partitions {
		if b.partition(at) == nil {
			failed[at] = UnknownTopicOrPartition
		}
	}
	if len(failed) > 0 {
		for _, at := range partitions {
			if failed[at] == nil {
				failed[at] = OperationNotAttempted
			}
		}
		return failed, nil
	}
	b.begin(t)
	for _, at := range partitions {
		t.partitions[at] = struct{}{}
	}
	return nil, nil
}

// AddOffsetsToTxn makes offsets of a group part of the open transaction, and opens it where it is not.
func (b *Broker) AddOffsetsToTxn(transactionalID string, producerID int64, epoch int16, groupID string) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	t, err := b.transaction(transactionalID, producerID, epoch)
	if err != nil {
		return err
	}
	if groupID == "" {
		return InvalidGroupID
	}
	b.begin(t)
	t.groups[groupID] = struct{}{}
	return nil
}

// EndTxn commits or aborts the open transaction. To end one again in the same way does nothing.
func (b *Broker) EndTxn(transactionalID string, producerID int64, epoch int16, isCommit bool) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	t, err := b.transaction(transactionalID, producerID, epoch)
	if err != nil {
		return err
	}
	isAgain := t.state == transactionCommitted && isCommit || t.state == transactionAborted && !isCommit
	if isAgain {
		return nil
	}
	if t.state != transactionOngoing {
		return InvalidTxnState
	}
	b.end(t, isCommit)
	return nil
}

// transaction finds that of a transactional id and checks who asks.
func (b *Broker) transaction(transactionalID string, producerID int64, epoch int16) (*transaction, error) {
	if transactionalID == "" {
		return nil, InvalidRequest
	}
	t := b.transactions[transactionalID]
	if t == nil || t.producerID != producerID {
		return nil, InvalidProducerMapping
	}
	if t.epoch != epoch {
		return nil, ProducerFenced
	}
	return t, nil
}

// begin opens a transaction, whose time starts.
func (b *Broker) begin(t *transaction) {
	if t.state == transactionOngoing {
		return
	}
	t.state = transactionOngoing
	t.partitions = map[TopicPartition]struct{}{}
	t.groups = map[string]struct{}{}
	epoch := t.epoch
	t.timer = time.AfterFunc(t.timeout, func() {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		if t.state == transactionOngoing && t.epoch == epoch {
			b.fence(t)
		}
	})
}

// fence aborts an open transaction under a new epoch, so that its producer can write no more.
func (b *Broker) fence(t *transaction) {
	t.epoch++
	b.end(t, false)
}

// end writes the control batches and settles the offsets.
func (b *Broker) end(t *transaction, isCommit bool) {
	t.timer.Stop()
	for _, at := range sortedPartitions(t.partitions) {
		if partition := b.partition(at); partition != nil {
			partition.endTransaction(t.producerID, t.epoch, isCommit)
		}
	}
	for id := range t.groups {
		if group := b.groups[id]; group != nil {
			group.settle(t.producerID, isCommit)
		}
	}
	t.state, t.partitions, t.groups = transactionAborted, nil, nil
	if isCommit {
		t.state = transactionCommitted
	}
}

// checkTransaction says whether a batch of an idempotent producer fits its transaction.
func (b *Broker) checkTransaction(to TopicPartition, in *partition, batch *Batch) error {
	if !batch.IsTransactional {
		if _, isOpen := in.ongoing[batch.ProducerID]; isOpen {
			return InvalidTxnState
		}
		return nil
	}
	t := b.producers[batch.ProducerID]
	if t == nil {
		return InvalidProducerMapping
	}
	if batch.ProducerEpoch != t.epoch {
		return InvalidProducerEpoch
	}
	if _, isPart := t.partitions[to]; !isPart {
		return InvalidTxnState
	}
	return nil
}

func sortedPartitions[V any](set map[TopicPartition]V) []TopicPartition {
	sorted := make([]TopicPartition, 0, len(set))
	for at := range set {
		sorted = append(sorted, at)
	}
	sort.Slice(sorted, func(i, j int) bool {
		if sorted[i].Topic != sorted[j].Topic {
			return sorted[i].Topic < sorted[j].Topic
		}
		return sorted[i].Partition < sorted[j].Partition
	})
	return sorted
}
