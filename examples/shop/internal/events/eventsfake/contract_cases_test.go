package eventsfake

import (
	"context"
	"errors"
	"time"

	"github.com/segmentio/kafka-go"

	"example.com/shop/internal/doubles/contract"
	"example.com/shop/internal/doubles/contract/kafkacontract"
	"example.com/shop/internal/events"
	"example.com/shop/internal/shop"
)

// contractOptions change how clients are made, on fakes and on servers. This file is yours: gen fake wrote it once, and will
// not change it.
var contractOptions []Option

// contractCases run on fakes and on servers: what a case says that it saw has to be equal.
var contractCases = []contract.Case[side]{
	{Name: "orders are published by customer", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		r.Set.Writer.Balancer = &kafka.Hash{}
		publish(r, "o-1", "ada")
		publish(r, "o-2", "bob")
		publish(r, "o-3", "ada")
		for _, record := range r.Set.Topics.Records(events.Topic) {
			r.Saw("%d/%d %s: %s %s=%s", record.Partition, record.Offset, record.Key, record.Value, record.Headers[0].Key, record.Headers[0].Value)
		}
	}},
	{Name: "an order is tried until it is taken, and heard of once", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		r.Set.Reader.Close() // of the group that a new one joins
		publish(r, "o-1", "ada")
		taken := &stock{failures: 2, last: make(chan shop.Order, 1)}
		project(r, taken)
		r.Saw("taken %v", taken.seen)
		publish(r, "o-2", "ada")
		taken = &stock{last: make(chan shop.Order, 1)}
		project(r, taken)
		r.Saw("taken by the next member %v", taken.seen)
	}},
}

func publish(r *contract.Run[side], id, customer string) {
	order := shop.Order{ID: id, Customer: customer, PlacedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)}
	contract.Result(r, "publish "+id)(r.Set.Publisher().Placed(r.Context(), order))
}

// stock says which orders it was asked to take.
type stock struct {
	failures int
	seen     []string
	last     chan shop.Order
}

func (s *stock) Take(_ context.Context, sold shop.Order) error {
	s.seen = append(s.seen, sold.ID)
	if s.failures > 0 {
		s.failures--
		return errors.New("not now")
	}
	s.last <- sold
	return nil
}

// project runs a member of the group until it has committed one order.
func project(r *contract.Run[side], taken *stock) {
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	reader := r.Set.newReader()
	ended := make(chan error, 1)
	before := committed(r)
	go func() { ended <- events.NewProjector(reader, taken).Run(ctx) }()
	select {
	case <-taken.last:
	case err := <-ended:
		r.Fatalf("ended with %v", err)
	case <-ctx.Done():
		r.Fatal("nothing was taken")
	}
	for committed(r) == before {
		time.Sleep(10 * time.Millisecond)
	}
	cancel()
	contract.Result(r, "end")(<-ended)
	reader.Close()
}

// committed is how many messages the group is done with.
func committed(r *contract.Run[side]) int64 {
	var sum int64
	for _, offset := range r.Set.Topics.Committed("stock") {
		sum += offset
	}
	return sum
}
