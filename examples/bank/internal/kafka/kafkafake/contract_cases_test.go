package kafkafake

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/contract"
	"example.com/bank/internal/doubles/contract/kafkacontract"
	"example.com/bank/internal/kafka"
	"example.com/bank/internal/transfer"
)

// contractOptions change how clients are made, on fakes and on servers. This file is yours: gen fake wrote it once, and will
// not change it.
var contractOptions []Option

// contractCases run on fakes and on servers: what a case says that it saw has to be equal.
var contractCases = []contract.Case[side]{
	{Name: "events are stored by account, in order", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		publish(r, 6)
		for _, record := range r.Set.Topics.Records(kafka.Topic) {
			r.Saw("%d/%d %s: %s", record.Partition, record.Offset, record.Key, record.Value)
		}
	}},
	{Name: "what failed is heard again, and nothing after it before", Deadline: kafkacontract.Deadline, Run: func(r *contract.Run[side]) {
		publish(r, 3)
		var heard []string // of one account: partitions are heard at once
		failures, all := 1, make(chan struct{})
		listen(r, all, func(_ context.Context, done domain.Transfer) error {
			if done.From != "DE-0" {
				return nil
			}
			heard = append(heard, string(done.Key))
			if done.Key == "k0" && failures > 0 {
				failures--
				return errors.New("not now")
			}
			if done.Key == "k2" {
				close(all)
			}
			return nil
		})
		r.Saw("%v", heard)
	}},
}

// publish stores events of two accounts by turns.
func publish(r *contract.Run[side], count int) {
	publisher := r.Set.Publisher()
	for n := range count {
		event := transfer.Completed{Transfer: domain.Transfer{
			Key: domain.IdempotencyKey(fmt.Sprint("k", n)), From: domain.AccountID(fmt.Sprint("DE-", n%2)),
			BookedAt: time.Date(2026, 3, 1, 9, 30, n, 0, time.UTC),
		}}
		contract.Result(r, fmt.Sprint("publish ", n))(<-publisher.Publish(r.Context(), event))
	}
	contract.Result(r, "close")(publisher.Close())
}

// listen runs a listener of the group until enough was heard.
func listen(r *contract.Run[side], enough <-chan struct{}, hear func(context.Context, domain.Transfer) error) {
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	ended := make(chan error, 1)
	group := r.Set.Group
	go func() { ended <- kafka.NewListener(group, hear).Run(ctx) }()
	select {
	case <-enough:
	case err := <-ended:
		r.Fatalf("ended with %v", err)
	case <-ctx.Done():
		r.Fatal("not enough was heard")
	}
	cancel()
	contract.Result(r, "end")(<-ended)
}
