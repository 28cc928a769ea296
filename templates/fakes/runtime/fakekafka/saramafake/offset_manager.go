package saramafake

import (
	"context"
	"sync"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// offsetManager is a sarama.OffsetManager: offsets of a group for consumers that are not in it.
type offsetManager struct {
	*offsets
	otherOffsetManager
	closing sync.Once
	mutex   sync.Mutex
	managed map[fakekafka.TopicPartition]*partitionOffsetManager
}

// otherOffsetManager has the methods that only a newer sarama knows: they panic.
type otherOffsetManager struct{ sarama.OffsetManager }

// NewOffsetManager keeps offsets of a group on the broker. A nil configuration is sarama's own.
func NewOffsetManager(t testing.TB, broker *fakekafka.Broker, groupID string, config *sarama.Config) sarama.OffsetManager {
	t.Helper()
	m := &offsetManager{managed: map[fakekafka.TopicPartition]*partitionOffsetManager{}}
	m.offsets = newOffsets(connect(t, broker, config), groupMember{group: groupID, generation: -1}, m.tell, func() {})
	t.Cleanup(func() { m.Close() })
	return m
}

func (m *offsetManager) ManagePartition(topic string, partition int32) (sarama.PartitionOffsetManager, error) {
	at := fakekafka.TopicPartition{Topic: topic, Partition: partition}
	if err := m.manage(context.Background(), at); err != nil {
		return nil, err
	}
	p := &partitionOffsetManager{manager: m, at: at, errors: make(chan *sarama.ConsumerError, m.config.ChannelBufferSize)}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.managed[at] = p
	return p, nil
}

// Commit commits what was marked since the last time.
func (m *offsetManager) Commit() { m.commit() }

// Close commits what was marked where commits come by themselves, and closes the channels of errors.
func (m *offsetManager) Close() error {
	m.closing.Do(func() {
		m.close()
		m.mutex.Lock()
		defer m.mutex.Unlock()
		for _, p := range m.managed {
			p.end()
		}
	})
	return nil
}

// tell gives the user an error. Where the channel is full it is dropped: sarama would wait for ever.
func (m *offsetManager) tell(at fakekafka.TopicPartition, err error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	p := m.managed[at]
	if p == nil || p.isEnded || !m.config.Consumer.Return.Errors {
		return
	}
	select {
	case p.errors <- &sarama.ConsumerError{Topic: at.Topic, Partition: at.Partition, Err: err}:
	default:
	}
}

// partitionOffsetManager is a sarama.PartitionOffsetManager.
type partitionOffsetManager struct {
	otherPartitionOffsetManager
	manager *offsetManager
	at      fakekafka.TopicPartition
	errors  chan *sarama.ConsumerError
	isEnded bool // guarded by the manager's mutex
}

// otherPartitionOffsetManager has the methods that only a newer sarama knows: they panic.
type otherPartitionOffsetManager struct {
	sarama.PartitionOffsetManager
}

func (p *partitionOffsetManager) NextOffset() (int64, string) { return p.manager.next(p.at) }

func (p *partitionOffsetManager) MarkOffset(offset int64, metadata string) {
	p.manager.mark(p.at, offset, metadata)
}

func (p *partitionOffsetManager) ResetOffset(offset int64, metadata string) {
	p.manager.reset(p.at, offset, metadata)
}

func (p *partitionOffsetManager) Errors() <-chan *sarama.ConsumerError { return p.errors }

// AsyncClose commits what was marked, and closes the channel of errors.
func (p *partitionOffsetManager) AsyncClose() {
	if p.manager.config.Consumer.Offsets.AutoCommit.Enable {
		p.manager.commit()
	}
	p.manager.forget(p.at)
	p.manager.mutex.Lock()
	defer p.manager.mutex.Unlock()
	delete(p.manager.managed, p.at)
	p.end()
}

func (p *partitionOffsetManager) end() {
	if !p.isEnded {
		p.isEnded = true
		close(p.errors)
	}
}

// Close does what AsyncClose does, and gives the errors that nobody read.
func (p *partitionOffsetManager) Close() error {
	p.AsyncClose()
	var failed sarama.ConsumerErrors
	for err := range p.errors {
		failed = append(failed, err)
	}
	if len(failed) > 0 {
		return failed
	}
	return nil
}
