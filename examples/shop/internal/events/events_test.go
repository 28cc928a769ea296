package events_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/segmentio/kafka-go"
	"go.uber.org/mock/gomock"

	"example.com/shop/internal/doubles/fakekafka"
	"example.com/shop/internal/doubles/fakekafka/kafkagofake"
	"example.com/shop/internal/doubles/fakekafka/kafkawire"
	"example.com/shop/internal/doubles/faults"
	"example.com/shop/internal/events"
	"example.com/shop/internal/events/eventsfake"
	"example.com/shop/internal/events/mocks"
	"example.com/shop/internal/shop"
)

func order(id, customer string) shop.Order {
	return shop.Order{
		ID: id, Customer: customer, PlacedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Lines: []shop.Line{{SKU: "cup", Quantity: 2, Price: 8_50}},
	}
}

// newFakes has a writer as in production, and the topic, which nobody makes by
// writing to it.
func newFakes(t *testing.T) *eventsfake.Fakes {
	t.Helper()
	return eventsfake.New(t, func(s *eventsfake.Settings) {
		s.Topics = map[string]int32{events.Topic: 4}
		s.Writer = events.NewWriter("kafka:9092")
	})
}

func publish(t *testing.T, f *eventsfake.Fakes, orders ...shop.Order) {
	t.Helper()
	for _, placed := range orders {
		if err := f.Publisher().Placed(t.Context(), placed); err != nil {
			t.Fatal(err)
		}
	}
}

// project runs a projector until all is consumed.
func project(t *testing.T, broker *fakekafka.Broker, projector *events.Projector) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- projector.Run(ctx) }()
	if err := broker.WaitConsumed(ctx, "stock", events.Topic); err != nil {
		t.Error(err)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestPlaced(t *testing.T) {
	f := newFakes(t)
	publish(t, f, order("o-1", "ada"), order("o-2", "bob"), order("o-3", "ada"))
	partitions := map[string]int32{}
	for _, record := range f.Kafka.Records(events.Topic) {
		customer := string(record.Key)
		if known, isKnown := partitions[customer]; isKnown && known != record.Partition {
			t.Errorf("orders of %s are in partitions %d and %d", customer, known, record.Partition)
		}
		partitions[customer] = record.Partition
		if len(record.Headers) != 1 || record.Headers[0].Key != "event" || string(record.Headers[0].Value) != "order.placed" {
			t.Errorf("headers are %q", record.Headers)
		}
	}
	if len(partitions) != 2 {
		t.Errorf("stored in %v", partitions)
	}
}

func TestPlacedFails(t *testing.T) {
	for name, test := range map[string]struct {
		effects []faults.Option
		want    error
	}{
		"no leader for a while": {[]faults.Option{faults.Fail(kafka.NotLeaderForPartition), faults.Times(2)}, nil},
		"not allowed":           {[]faults.Option{faults.Fail(kafka.TopicAuthorizationFailed)}, kafka.TopicAuthorizationFailed},
		"silence":               {[]faults.Option{faults.LostBefore()}, context.DeadlineExceeded},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := newFakes(t)
				f.Faults.On("kafka.produce orders", test.effects...)
				ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
				defer cancel()
				if err := f.Publisher().Placed(ctx, order("o-1", "ada")); !errors.Is(err, test.want) {
					t.Errorf("error is %v, want %v", err, test.want)
				}
			})
		})
	}
}

func TestProject(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFakes(t)
		publish(t, f, order("o-1", "ada"), order("o-2", "ada"))
		stock := mocks.NewMockStock(gomock.NewController(t))
		gomock.InOrder(
			stock.EXPECT().Take(gomock.Any(), order("o-1", "ada")).Return(nil),
			stock.EXPECT().Take(gomock.Any(), order("o-2", "ada")).Return(nil),
		)
		project(t, f.Kafka, f.Projector(stock))
	})
}

// A stock that fails is tried until it takes the order, with longer and longer
// pauses, and no other order comes before it.
func TestProjectUntilItIsTaken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFakes(t)
		publish(t, f, order("o-1", "ada"), order("o-2", "ada"))
		stock := mocks.NewMockStock(gomock.NewController(t))
		gomock.InOrder(
			stock.EXPECT().Take(gomock.Any(), order("o-1", "ada")).Return(errors.New("not now")).Times(3),
			stock.EXPECT().Take(gomock.Any(), order("o-1", "ada")).Return(nil),
			stock.EXPECT().Take(gomock.Any(), order("o-2", "ada")).Return(nil),
		)
		start := time.Now()
		project(t, f.Kafka, f.Projector(stock))
		if took := time.Since(start); took < 700*time.Millisecond {
			t.Errorf("took %v for pauses of 100, 200 and 400 ms", took)
		}
	})
}

func TestProjectPassesOverWhatIsNoOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFakes(t)
		header := []fakekafka.Header{{Key: "event", Value: []byte("order.placed")}}
		f.Kafka.Feed(t, events.Topic,
			fakekafka.Record{Value: []byte(`{"id":`), Headers: header},
			fakekafka.Record{Value: []byte(`{}`), Headers: []fakekafka.Header{{Key: "event", Value: []byte("order.cancelled")}}},
			fakekafka.Record{},
		)
		publish(t, f, order("o-1", "ada"))
		stock := mocks.NewMockStock(gomock.NewController(t))
		stock.EXPECT().Take(gomock.Any(), order("o-1", "ada")).Return(nil)
		project(t, f.Kafka, f.Projector(stock))
	})
}

// What was taken but not committed comes again to the member that follows.
func TestProjectAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFakes(t)
		publish(t, f, order("o-1", "ada"))
		stock := mocks.NewMockStock(gomock.NewController(t))
		stock.EXPECT().Take(gomock.Any(), order("o-1", "ada")).Return(nil).Times(2)
		refused := f.Faults.On("kafka.commit stock", faults.Fail(kafka.IllegalGeneration))
		if err := f.Projector(stock).Run(t.Context()); err == nil {
			t.Fatal("ended well though its commit was refused")
		}
		refused.Remove()
		if err := f.Reader.Close(); err != nil {
			t.Error(err)
		}
		next := kafkagofake.Reader(t, kafkawire.NewServer(t, f.Kafka), f.Reader.Config())
		project(t, f.Kafka, events.NewProjector(next, stock))
	})
}
