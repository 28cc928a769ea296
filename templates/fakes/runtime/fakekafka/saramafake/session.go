package saramafake

import (
	"context"
	"errors"
	"sort"
	"sync"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// session is a sarama.ConsumerGroupSession: the time that a member is in one generation.
type session struct {
	otherSession
	membership
	group   *consumerGroup
	handler sarama.ConsumerGroupHandler
	offsets *offsets
	ctx     context.Context
	cancel  context.CancelFunc
	running sync.WaitGroup // claims
	alive   context.Context
	die     context.CancelFunc // ends the heartbeats
	dead    chan struct{}      // closed when they have ended
}

// otherSession has the methods that only a newer sarama knows: they panic.
type otherSession struct{ sarama.ConsumerGroupSession }

// startSession sets the handler up and starts its claims.
func startSession(ctx context.Context, g *consumerGroup, joined membership, handler sarama.ConsumerGroupHandler) (*session, error) {
	s := &session{membership: joined, group: g, handler: handler, dead: make(chan struct{})}
	for _, partitions := range joined.claims {
		sort.Slice(partitions, func(i, j int) bool { return partitions[i] < partitions[j] })
	}
	s.ctx, s.cancel = context.WithCancel(ctx)
	s.alive, s.die = context.WithCancel(context.Background())
	member := groupMember{group: g.groupID, generation: joined.generation, memberID: joined.memberID, instanceID: g.instanceID()}
	s.offsets = newOffsets(g.connection, member, func(at fakekafka.TopicPartition, err error) { g.tell(err, at.Topic, at.Partition) }, s.cancel)
	go s.keepAlive()
	for _, at := range s.claimed() {
		if err := s.offsets.manage(s.ctx, at); err != nil {
			s.release(false)
			return nil, err
		}
	}
	if err := handler.Setup(s); err != nil {
		s.release(true)
		return nil, err
	}
	for _, at := range s.claimed() {
		at := at
		s.running.Add(1)
		go func() {
			defer s.running.Done()
			defer s.cancel() // the session ends with the first claim that does
			s.consume(at)
		}()
	}
	return s, nil
}

// claimed are the partitions of the session, by topic and number.
func (s *session) claimed() (claimed []fakekafka.TopicPartition) {
	for topic, partitions := range s.claims {
		for _, partition := range partitions {
			claimed = append(claimed, fakekafka.TopicPartition{Topic: topic, Partition: partition})
		}
	}
	sort.Slice(claimed, func(i, j int) bool {
		if claimed[i].Topic != claimed[j].Topic {
			return claimed[i].Topic < claimed[j].Topic
		}
		return claimed[i].Partition < claimed[j].Partition
	})
	return claimed
}

// consume runs the handler for one partition.
func (s *session) consume(at fakekafka.TopicPartition) {
	if s.ctx.Err() != nil || s.group.isClosed() {
		return
	}
	claim, err := s.claim(at)
	if err != nil {
		s.group.tell(err, at.Topic, at.Partition)
		return
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for err := range claim.Errors() {
			s.group.tell(err, at.Topic, at.Partition)
		}
	}()
	go func() {
		select {
		case <-s.ctx.Done():
		case <-s.group.closed:
		case <-ended:
		}
		claim.AsyncClose()
	}()
	if err := s.handler.ConsumeClaim(s, claim); err != nil {
		s.group.tell(err, at.Topic, at.Partition)
	}
	claim.AsyncClose()
	<-ended
}

// claim begins to read where the group is, or anew where that is not there any more and the configuration says so.
func (s *session) claim(at fakekafka.TopicPartition) (*claim, error) {
	offset, _ := s.offsets.next(at)
	reading, err := s.group.consumer.ConsumePartition(at.Topic, at.Partition, offset)
	if errors.Is(err, sarama.ErrOffsetOutOfRange) && s.group.config.Consumer.Group.ResetInvalidOffsets {
		offset = s.group.config.Consumer.Offsets.Initial
		reading, err = s.group.consumer.ConsumePartition(at.Topic, at.Partition, offset)
	}
	if err != nil {
		return nil, err
	}
	return &claim{PartitionConsumer: reading, at: at, initial: offset}, nil
}

// release ends the session: when all claims have returned the handler cleans up, and the last offsets are committed.
func (s *session) release(hasSetUp bool) (err error) {
	s.cancel()
	s.running.Wait()
	if hasSetUp {
		if err = s.handler.Cleanup(s); err != nil {
			s.group.tell(err, "", -1)
		}
	}
	s.offsets.close()
	s.die()
	<-s.dead
	return err
}

// keepAlive sends heartbeats, one at once when the group begins to rebalance.
func (s *session) keepAlive() {
	defer close(s.dead)
	defer s.cancel()
	ticker := time.NewTicker(s.group.config.Consumer.Group.Heartbeat.Interval)
	defer ticker.Stop()
	rebalancing := s.group.broker.Rebalancing(s.group.groupID, s.generation, s.memberID)
	retries := s.group.config.Metadata.Retry.Max
	for {
		from, err := s.heartbeat()
		switch {
		case err == nil:
			retries = s.group.config.Metadata.Retry.Max
		case errors.Is(err, sarama.ErrRebalanceInProgress):
			retries = s.group.config.Metadata.Retry.Max
			s.cancel()
		case errors.Is(err, sarama.ErrUnknownMemberId), errors.Is(err, sarama.ErrIllegalGeneration):
			return
		case s.alive.Err() != nil:
			return
		case from == fromServer, retries <= 0:
			s.group.tell(err, "", -1)
			return
		default:
			retries--
			continue
		}
		select {
		case <-ticker.C:
		case <-rebalancing:
			rebalancing = nil
		case <-s.alive.Done():
			return
		}
	}
}

func (s *session) heartbeat() (origin, error) {
	strike := s.group.strike(s.alive, "kafka.heartbeat", s.group.groupID)
	return s.group.request(s.alive, strike, func() error {
		return s.group.broker.Heartbeat(s.group.groupID, s.generation, s.memberID, s.group.instanceID())
	})
}

func (s *session) Claims() map[string][]int32 { return s.claims }

func (s *session) MemberID() string { return s.memberID }

func (s *session) GenerationID() int32 { return s.generation }

func (s *session) Context() context.Context { return s.ctx }

func (s *session) MarkOffset(topic string, partition int32, offset int64, metadata string) {
	s.offsets.mark(fakekafka.TopicPartition{Topic: topic, Partition: partition}, offset, metadata)
}

func (s *session) MarkMessage(message *sarama.ConsumerMessage, metadata string) {
	s.MarkOffset(message.Topic, message.Partition, message.Offset+1, metadata)
}

func (s *session) ResetOffset(topic string, partition int32, offset int64, metadata string) {
	s.offsets.reset(fakekafka.TopicPartition{Topic: topic, Partition: partition}, offset, metadata)
}

func (s *session) Commit() { s.offsets.commit() }
