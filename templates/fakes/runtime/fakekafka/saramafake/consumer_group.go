package saramafake

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// consumerGroup is a sarama.ConsumerGroup: one member of a group.
type consumerGroup struct {
	connection
	otherConsumerGroup
	groupID  string
	memberID string // empty until it joined; guarded by turn
	userData []byte // of the last assignment; guarded by turn
	consumer *consumer
	turn     lock // one Consume at a time
	closing  sync.Once
	closed   chan struct{}

	telling sync.RWMutex // held while errors may not be closed
	errors  chan error
}

// otherConsumerGroup has the methods that only a newer sarama knows: they panic.
type otherConsumerGroup struct{ sarama.ConsumerGroup }

// NewConsumerGroup gives a member of a group on the broker. A nil configuration is sarama's own. It joins when Consume is
// called. Members whose strategy rebalances cooperatively give up all their partitions at each rebalance here.
func NewConsumerGroup(t testing.TB, broker *fakekafka.Broker, groupID string, config *sarama.Config) sarama.ConsumerGroup {
	t.Helper()
	connection := connect(t, broker, config)
	g := &consumerGroup{
		connection: connection,
		groupID:    groupID,
		userData:   connection.config.Consumer.Group.Member.UserData,
		consumer:   newConsumer(connection),
		turn:       newLock(),
		closed:     make(chan struct{}),
		errors:     make(chan error, connection.config.ChannelBufferSize),
	}
	t.Cleanup(func() { g.Close() })
	return g
}

func (g *consumerGroup) Errors() <-chan error { return g.errors }

// Consume joins the group, and returns when the session is over: the group rebalances, a handler returned, the context is
// done, or the group was closed.
func (g *consumerGroup) Consume(ctx context.Context, topics []string, handler sarama.ConsumerGroupHandler) error {
	if g.isClosed() {
		return sarama.ErrClosedConsumerGroup
	}
	g.turn.acquire()
	defer g.turn.release()
	if g.isClosed() {
		return sarama.ErrClosedConsumerGroup
	}
	if len(topics) == 0 {
		return errors.New("no topics provided")
	}
	for _, topic := range topics {
		if _, err := g.topic(ctx, topic); err != nil {
			return err
		}
	}
	joined, err := g.join(ctx, topics)
	if err != nil {
		return err
	}
	session, err := startSession(ctx, g, joined, handler)
	if err != nil {
		return err
	}
	select {
	case <-g.closed:
	case <-session.ctx.Done():
	}
	return session.release(true)
}

func (g *consumerGroup) isClosed() bool {
	select {
	case <-g.closed:
		return true
	default:
		return false
	}
}

// Close ends the session and leaves the group. The errors that nobody read are dropped but for the last, which it gives.
func (g *consumerGroup) Close() (err error) {
	g.closing.Do(func() {
		close(g.closed)
		err = g.leave()
		g.telling.Lock()
		close(g.errors)
		g.telling.Unlock()
		for last := range g.errors {
			err = last
		}
	})
	return err
}

// leave waits for the end of the session. A static member stays in its group until its session time-out.
func (g *consumerGroup) leave() error {
	g.turn.acquire()
	defer g.turn.release()
	if g.memberID == "" || g.instanceID() != "" {
		return nil
	}
	err := g.broker.Leave(g.groupID, g.memberID, "")
	g.memberID = ""
	if errors.Is(err, fakekafka.UnknownMemberID) {
		return nil
	}
	return kError(err)
}

func (g *consumerGroup) instanceID() string {
	if g.config.Version.IsAtLeast(sarama.V2_3_0_0) {
		return g.config.Consumer.Group.InstanceId
	}
	return ""
}

func (g *consumerGroup) Pause(partitions map[string][]int32)  { g.consumer.Pause(partitions) }
func (g *consumerGroup) Resume(partitions map[string][]int32) { g.consumer.Resume(partitions) }
func (g *consumerGroup) PauseAll()                            { g.consumer.PauseAll() }
func (g *consumerGroup) ResumeAll()                           { g.consumer.ResumeAll() }

// tell gives the user an error, if he reads them.
func (g *consumerGroup) tell(err error, topic string, partition int32) {
	var known *sarama.ConsumerError
	if !errors.As(err, &known) && topic != "" {
		err = &sarama.ConsumerError{Topic: topic, Partition: partition, Err: err}
	}
	if !g.config.Consumer.Return.Errors {
		return
	}
	g.telling.RLock()
	defer g.telling.RUnlock()
	if g.isClosed() {
		return
	}
	select {
	case g.errors <- err:
	default: // nobody listens
	}
}
