package kafka

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/IBM/sarama"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/wire"
)

// Listener hears of every transfer that the bank books.
type Listener struct {
	group sarama.ConsumerGroup
	hear  func(ctx context.Context, booked domain.Transfer) error
}

// NewListener returns a listener that calls hear for each event of Topic. What
// hear fails on comes again.
func NewListener(group sarama.ConsumerGroup, hear func(ctx context.Context, booked domain.Transfer) error) *Listener {
	return &Listener{group: group, hear: hear}
}

// Run listens until ctx ends or the group is closed.
func (l *Listener) Run(ctx context.Context) error {
	for {
		// Consume returns at each rebalance.
		err := l.group.Consume(ctx, []string{Topic}, handler{hear: l.hear})
		switch {
		case ctx.Err() != nil, errors.Is(err, sarama.ErrClosedConsumerGroup):
			return nil
		case err != nil:
			return fmt.Errorf("consume %s: %w", Topic, err)
		}
	}
}

type handler struct {
	hear func(ctx context.Context, booked domain.Transfer) error
}

func (handler) Setup(sarama.ConsumerGroupSession) error { return nil }

func (handler) Cleanup(sarama.ConsumerGroupSession) error { return nil }

// ConsumeClaim marks what was heard, in order. An event that nobody can read
// is passed over: it would be unreadable the next time, too.
func (h handler) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		booked, err := wire.DecodeTransfer(message.Value)
		if err != nil {
			slog.ErrorContext(session.Context(), "unreadable event", "partition", message.Partition, "offset", message.Offset, "error", err)
		} else if err := h.hear(session.Context(), booked); err != nil {
			return fmt.Errorf("transfer %s: %w", booked.ID, err)
		}
		session.MarkMessage(message, "")
	}
	return nil
}
