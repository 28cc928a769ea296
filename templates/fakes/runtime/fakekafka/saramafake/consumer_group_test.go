package saramafake_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
	"standin/doubles/faults"
)

// handler notes what happens to it.
type handler struct {
	mutex  sync.Mutex
	events []string
	on     func(sarama.ConsumerGroupSession, *sarama.ConsumerMessage) error
}

func (h *handler) saw(format string, values ...any) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.events = append(h.events, fmt.Sprintf(format, values...))
}

// seen are the events so far, in order of their text where goroutines race.
func (h *handler) seen() string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return strings.Join(h.events, "; ")
}

func (h *handler) Setup(s sarama.ConsumerGroupSession) error {
	h.saw("setup %v", s.Claims())
	return nil
}

func (h *handler) Cleanup(sarama.ConsumerGroupSession) error {
	h.saw("cleanup")
	return nil
}

func (h *handler) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for m := range claim.Messages() {
		if h.on != nil {
			if err := h.on(s, m); err != nil {
				return err
			}
			continue
		}
		h.saw("%s at %d", m.Value, m.Offset)
		s.MarkMessage(m, "")
	}
	return nil
}

// consume runs Consume in a loop, as services do, until the context is done.
func consume(ctx context.Context, group sarama.ConsumerGroup, h sarama.ConsumerGroupHandler) (done chan error) {
	done = make(chan error, 1)
	go func() {
		for {
			if err := group.Consume(ctx, []string{"orders"}, h); err != nil {
				done <- err
				return
			}
			if ctx.Err() != nil {
				done <- ctx.Err()
				return
			}
		}
	}()
	return done
}

// inBubbles runs a test in three bubbles of one process, since a channel kept from one to the next would end it.
func inBubbles(t *testing.T, test func(*testing.T)) {
	t.Helper()
	for range 3 {
		synctest.Test(t, test)
	}
}

func record(value string) fakekafka.Record { return fakekafka.Record{Value: []byte(value)} }

func newTopic(t *testing.T, partitions int32) *fakekafka.Broker {
	broker := fakekafka.New(faults.New(t, 1))
	broker.CreateTopic("orders", partitions)
	return broker
}

func TestConsumeAndCommit(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Feed(t, "orders", record("a"), record("b"))
		h := &handler{}
		group := saramafake.NewConsumerGroup(t, broker, "g", configure())
		done := consume(t.Context(), group, h)
		start := time.Now()
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil || time.Since(start) != 0 {
			t.Errorf("%v after %v", err, time.Since(start))
		}
		broker.Feed(t, "orders", record("c"))
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Error(err)
		}
		if err := group.Close(); err != nil {
			t.Error(err)
		}
		if err := <-done; err != sarama.ErrClosedConsumerGroup {
			t.Errorf("Consume: %v", err)
		}
		if want := "setup map[orders:[0]]; a at 0; b at 1; c at 2; cleanup"; h.seen() != want {
			t.Errorf("seen %s\nwant %s", h.seen(), want)
		}
		if state := broker.DescribeGroup("g"); state.State != fakekafka.GroupEmpty {
			t.Errorf("group %+v", state)
		}
	})
}

func TestUnmarkedMessagesComeAgain(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Feed(t, "orders", record("a"), record("b"), record("c"))
		failed := errors.New("failed")
		tries := 0
		h := &handler{}
		h.on = func(s sarama.ConsumerGroupSession, m *sarama.ConsumerMessage) error {
			h.saw("%s", m.Value)
			if string(m.Value) == "b" {
				if tries++; tries < 3 {
					return failed
				}
			}
			s.MarkMessage(m, "")
			return nil
		}
		group := saramafake.NewConsumerGroup(t, broker, "g", configure())
		consume(t.Context(), group, h)
		for range 2 {
			if err := <-group.Errors(); !errors.Is(err, failed) || err.Error() != "kafka: error while consuming orders/0: failed" {
				t.Errorf("error %v", err)
			}
		}
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Error(err)
		}
		want := "setup map[orders:[0]]; a; b; cleanup; setup map[orders:[0]]; b; cleanup; setup map[orders:[0]]; b; c"
		if h.seen() != want {
			t.Errorf("seen %s\nwant %s", h.seen(), want)
		}
	})
}

func TestRebalanceOfTwoMembers(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 4)
		first, second := &handler{}, &handler{}
		one := saramafake.NewConsumerGroup(t, broker, "g", configure())
		ended := consume(t.Context(), one, first)
		synctest.Wait()
		start := time.Now()
		two := saramafake.NewConsumerGroup(t, broker, "g", configure())
		consume(t.Context(), two, second)
		synctest.Wait()
		if passed := time.Since(start); passed != 0 {
			t.Errorf("took %v", passed)
		}
		for number := range int32(4) {
			broker.Feed(t, "orders", fakekafka.Record{Partition: number, Value: fmt.Append(nil, number)})
		}
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Error(err)
		}
		if err := one.Close(); err != nil {
			t.Error(err)
		}
		<-ended
		broker.Feed(t, "orders", record("last"))
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Error(err)
		}
		slices.Sort(first.events)
		slices.Sort(second.events)
		if want := "0 at 0; 1 at 0; cleanup; cleanup; setup map[orders:[0 1 2 3]]; setup map[orders:[0 1]]"; first.seen() != want {
			t.Errorf("first  %s\nwant %s", first.seen(), want)
		}
		if want := "2 at 0; 3 at 0; cleanup; last at 1; setup map[orders:[0 1 2 3]]; setup map[orders:[2 3]]"; second.seen() != want {
			t.Errorf("second %s\nwant %s", second.seen(), want)
		}
	})
}

func TestAMemberWhoseHeartbeatsAreLost(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 2)
		first, second := &handler{}, &handler{}
		consume(t.Context(), saramafake.NewConsumerGroup(t, broker, "g", configure()), first)
		synctest.Wait()
		broker.Faults.On("kafka.heartbeat g", faults.LostBefore(), faults.Times(1))
		time.Sleep(14 * time.Second) // the first heartbeat is lost after 3 s, the session is over after 10
		if members := broker.DescribeGroup("g").Members; len(members) != 0 {
			t.Errorf("members %+v", members)
		}
		consume(t.Context(), saramafake.NewConsumerGroup(t, broker, "g", configure()), second)
		time.Sleep(time.Minute) // until the first gives up its heartbeat and joins again
		if want := "setup map[orders:[0 1]]; cleanup; setup map[orders:[0]]"; second.seen() != want {
			t.Errorf("second %s", second.seen())
		}
		if want := "setup map[orders:[0 1]]; cleanup; setup map[orders:[1]]"; first.seen() != want {
			t.Errorf("first %s", first.seen())
		}
	})
}

func TestNewestIsTheDefault(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Feed(t, "orders", record("old"))
		h := &handler{}
		consume(t.Context(), saramafake.NewConsumerGroup(t, broker, "g", nil), h)
		synctest.Wait()
		broker.Feed(t, "orders", record("new"))
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Error(err)
		}
		if want := "setup map[orders:[0]]; new at 1"; h.seen() != want {
			t.Errorf("seen %s", h.seen())
		}
	})
}

func TestCommitsByHand(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Feed(t, "orders", record("a"), record("b"))
		h := &handler{}
		h.on = func(s sarama.ConsumerGroupSession, m *sarama.ConsumerMessage) error {
			s.MarkMessage(m, "note")
			if m.Offset == 0 {
				s.Commit()
			}
			return nil
		}
		config := configure(func(c *sarama.Config) { c.Consumer.Offsets.AutoCommit.Enable = false })
		group := saramafake.NewConsumerGroup(t, broker, "g", config)
		consume(t.Context(), group, h)
		time.Sleep(time.Minute)
		if err := group.Close(); err != nil {
			t.Error(err)
		}
		at := fakekafka.TopicPartition{Topic: "orders"}
		want := map[fakekafka.TopicPartition]fakekafka.Committed{at: {Offset: 1, LeaderEpoch: -1, Metadata: "note"}}
		if got := broker.CommittedOffsets("g"); !reflect.DeepEqual(got, want) {
			t.Errorf("committed %+v", got)
		}
	})
}

func TestResetOffset(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Feed(t, "orders", record("a"), record("b"), record("c"))
		h := &handler{}
		h.on = func(s sarama.ConsumerGroupSession, m *sarama.ConsumerMessage) error {
			if s.MarkMessage(m, ""); m.Offset == 2 {
				s.MarkOffset("orders", 0, 1, "") // goes forward only
				s.ResetOffset("orders", 0, 1, "")
			}
			return nil
		}
		group := saramafake.NewConsumerGroup(t, broker, "g", configure())
		consume(t.Context(), group, h)
		time.Sleep(2 * time.Second)
		if got := broker.Offsets("g"); got[fakekafka.TopicPartition{Topic: "orders"}] != 1 {
			t.Errorf("offsets %v", got)
		}
	})
}

func TestAnOffsetThatIsNotThereAnyMore(t *testing.T) {
	for isReset, want := range map[bool]string{
		true:  "setup map[orders:[0]]; c at 2",
		false: "setup map[orders:[0]]; cleanup",
	} {
		inBubbles(t, func(t *testing.T) {
			broker := newTopic(t, 1)
			broker.Feed(t, "orders", record("a"), record("b"), record("c"))
			at := fakekafka.TopicPartition{Topic: "orders"}
			commit := fakekafka.CommitRequest{Group: "g", Generation: -1, Offsets: map[fakekafka.TopicPartition]fakekafka.Committed{at: {Offset: 1}}}
			if _, err := broker.CommitOffsets(commit); err != nil {
				t.Fatal(err)
			}
			if _, err := broker.DeleteRecords(at, 2); err != nil {
				t.Fatal(err)
			}
			h := &handler{}
			group := saramafake.NewConsumerGroup(t, broker, "g", configure(func(c *sarama.Config) { c.Consumer.Group.ResetInvalidOffsets = isReset }))
			ctx, cancel := context.WithCancel(t.Context())
			done := make(chan error, 1)
			go func() { done <- group.Consume(ctx, []string{"orders"}, h) }()
			synctest.Wait()
			if h.seen() != want {
				t.Errorf("reset %v: %s", isReset, h.seen())
			}
			cancel()
			if err := <-done; err != nil {
				t.Errorf("Consume: %v", err)
			}
		})
	}
}

func TestConsumeErrors(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		group := saramafake.NewConsumerGroup(t, broker, "g", configure())
		if err := group.Consume(t.Context(), nil, &handler{}); err == nil || err.Error() != "no topics provided" {
			t.Errorf("no topics: %v", err)
		}
		failed := errors.New("failed")
		if err := group.Consume(t.Context(), []string{"orders"}, &setup{err: failed}); err != failed {
			t.Errorf("Setup: %v", err)
		}
		broker.Faults.On("kafka.join g", faults.Fail(sarama.ErrGroupAuthorizationFailed), faults.Times(1))
		if err := group.Consume(t.Context(), []string{"orders"}, &handler{}); err != sarama.ErrGroupAuthorizationFailed {
			t.Errorf("join: %v", err)
		}
		broker.Faults.On("kafka.join g", faults.Fail(sarama.ErrNotCoordinatorForConsumer), faults.Times(2))
		ctx, cancel := context.WithCancel(t.Context())
		start := time.Now()
		h := &handler{}
		done := consume(ctx, group, h)
		time.Sleep(5 * time.Second)
		cancel()
		if err := <-done; err != context.Canceled || h.seen() != "setup map[orders:[0]]; cleanup" {
			t.Errorf("after retries: %v, %s, %v", err, h.seen(), time.Since(start))
		}
		broker.Faults.On("kafka.commit g", faults.Fail(sarama.ErrUnknownMemberId), faults.Times(1))
		broker.Feed(t, "orders", record("a"))
		ctx, cancel = context.WithCancel(t.Context())
		defer cancel()
		consume(ctx, group, &handler{})
		if err := <-group.Errors(); !errors.Is(err, sarama.ErrUnknownMemberId) {
			t.Errorf("commit: %v", err)
		}
		if err := broker.WaitConsumed(ctx, "g", "orders"); err != nil {
			t.Errorf("the commit after it: %v", err)
		}
	})
}

type setup struct {
	handler
	err error
}

func (s *setup) Setup(sarama.ConsumerGroupSession) error { return s.err }

func TestFetchFaults(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		broker.Faults.On("kafka.fetch orders", faults.Fail(errors.New("read: connection lost")), faults.Times(1))
		broker.Faults.On("kafka.fetch orders", faults.Empty(), faults.Skip(1), faults.Times(2))
		h := &handler{}
		group := saramafake.NewConsumerGroup(t, broker, "g", configure())
		start := time.Now()
		broker.Feed(t, "orders", record("a"))
		consume(t.Context(), group, h)
		if err := <-group.Errors(); err == nil || !strings.Contains(err.Error(), "connection lost") {
			t.Errorf("error %v", err)
		}
		if err := broker.WaitConsumed(t.Context(), "g", "orders"); err != nil {
			t.Error(err)
		}
		if passed := time.Since(start); passed != 3*time.Second { // 2 s of backoff, twice 500 ms of an empty answer
			t.Errorf("took %v", passed)
		}
	})
}

func TestReadCommitted(t *testing.T) {
	inBubbles(t, func(t *testing.T) {
		broker := newTopic(t, 1)
		producer := saramafake.NewSyncProducer(t, broker, configure(transactional))
		send := func(value string) {
			if _, _, err := producer.SendMessage(message("k", value)); err != nil {
				t.Error(err)
			}
		}
		in := func(end func() error, values ...string) {
			if err := producer.BeginTxn(); err != nil {
				t.Error(err)
			}
			for _, value := range values {
				send(value)
			}
			if err := end(); err != nil {
				t.Error(err)
			}
		}
		in(producer.CommitTxn, "a", "b")
		in(producer.AbortTxn, "c")
		broker.Feed(t, "orders", record("d"))
		in(producer.AbortTxn, "e", "f")
		in(producer.CommitTxn, "g")
		if err := producer.BeginTxn(); err != nil {
			t.Error(err)
		}
		send("open")
		for isolation, want := range map[sarama.IsolationLevel]string{
			sarama.ReadUncommitted: "a at 0; b at 1; c at 3; d at 5; e at 6; f at 7; g at 9; open at 11",
			sarama.ReadCommitted:   "a at 0; b at 1; d at 5; g at 9",
		} {
			consumer := saramafake.NewConsumer(t, broker, configure(func(c *sarama.Config) { c.Consumer.IsolationLevel = isolation }))
			reading, err := consumer.ConsumePartition("orders", 0, sarama.OffsetOldest)
			if err != nil {
				t.Fatal(err)
			}
			synctest.Wait()
			var seen []string
			for len(reading.Messages()) > 0 {
				m := <-reading.Messages()
				seen = append(seen, fmt.Sprintf("%s at %d", m.Value, m.Offset))
			}
			if got := strings.Join(seen, "; "); got != want {
				t.Errorf("isolation %d: %s\nwant %s", isolation, got, want)
			}
			if err := reading.Close(); err != nil {
				t.Error(err)
			}
		}
	})
}
