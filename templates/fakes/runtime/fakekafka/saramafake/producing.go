package saramafake

import (
	"context"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// producing is what producers of both kinds do in the same way.
type producing struct {
	*producer
	*queue
	gate // messages on their way
}

func newProducing(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) *producing {
	t.Helper()
	p, err := newProducer(connect(t, broker, config))
	if err != nil {
		t.Fatalf("saramafake: %v", err)
	}
	return &producing{producer: p, queue: newQueue(p)}
}

// hasFlushSettings tells whether messages may have to wait for others.
func (p *producing) hasFlushSettings() bool {
	flush := &p.config.Producer.Flush
	return flush.Frequency > 0 || flush.Bytes > 0 || flush.Messages > 0
}

// settle waits until all messages on their way are stored, or could not be.
func (p *producing) settle() {
	p.flush()
	p.gate.wait()
}

func (p *producing) IsTransactional() bool { return p.transactions != nil }

func (p *producing) TxnStatus() sarama.ProducerTxnStatusFlag {
	if p.transactions == nil {
		return sarama.ProducerTxnFlagUninitialized
	}
	return p.transactions.current()
}

func (p *producing) BeginTxn() error {
	if p.transactions == nil {
		return sarama.ErrNonTransactedProducer
	}
	return p.transactions.begin()
}

func (p *producing) CommitTxn() error { return p.endTxn(true) }

func (p *producing) AbortTxn() error { return p.endTxn(false) }

func (p *producing) endTxn(isCommit bool) error {
	if p.transactions == nil {
		return sarama.ErrNonTransactedProducer
	}
	p.settle()
	return p.transactions.end(context.Background(), isCommit)
}

func (p *producing) AddOffsetsToTxn(offsets map[string][]*sarama.PartitionOffsetMetadata, groupID string) error {
	return p.addOffsets(offsets, groupMember{group: groupID, generation: -1})
}

func (p *producing) AddMessageToTxn(message *sarama.ConsumerMessage, groupID string, metadata *string) error {
	return p.addOffsets(offsetAfter(message, metadata), groupMember{group: groupID, generation: -1})
}

func (p *producing) addOffsets(offsets map[string][]*sarama.PartitionOffsetMetadata, member groupMember) error {
	if p.transactions == nil {
		return sarama.ErrNonTransactedProducer
	}
	return p.transactions.addOffsets(member, offsets)
}

// offsetAfter is the offset that says that a message was consumed.
func offsetAfter(message *sarama.ConsumerMessage, metadata *string) map[string][]*sarama.PartitionOffsetMetadata {
	return map[string][]*sarama.PartitionOffsetMetadata{
		message.Topic: {{Partition: message.Partition, Offset: message.Offset + 1, Metadata: metadata}},
	}
}
