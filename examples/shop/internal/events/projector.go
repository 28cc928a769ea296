package events

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/segmentio/kafka-go"

	"example.com/shop/internal/shop"
)

// Stock is what orders take products out of, each order once.
type Stock interface {
	Take(ctx context.Context, sold shop.Order) error
}

// NewReader returns a member of the group that projects stock, which has all
// orders since the shop opened.
func NewReader(brokers ...string) *kafka.Reader {
	return kafka.NewReader(kafka.ReaderConfig{
		Brokers:     brokers,
		Topic:       Topic,
		GroupID:     "stock",
		StartOffset: kafka.FirstOffset,
	})
}

// Projector keeps the stock up to date with the orders.
type Projector struct {
	reader *kafka.Reader
	stock  Stock
}

// NewProjector returns a projector that reads from a member of a group.
func NewProjector(reader *kafka.Reader, stock Stock) *Projector {
	return &Projector{reader: reader, stock: stock}
}

// Run projects until ctx ends. An order is tried until the stock takes it, so
// that none is passed over; it may come twice.
func (p *Projector) Run(ctx context.Context) error {
	for {
		message, err := p.reader.FetchMessage(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("fetch order: %w", err)
		}
		if !p.project(ctx, message) {
			return nil
		}
		if err := p.reader.CommitMessages(ctx, message); err != nil && ctx.Err() == nil {
			return fmt.Errorf("commit offset %d: %w", message.Offset, err)
		}
	}
}

// project reports whether a message is done with. One that nobody can read is:
// it would be unreadable the next time, too.
func (p *Projector) project(ctx context.Context, message kafka.Message) bool {
	order, isPlaced, err := decode(message)
	if err != nil {
		slog.ErrorContext(ctx, "unreadable event", "partition", message.Partition, "offset", message.Offset, "error", err)
		return true
	}
	if !isPlaced {
		return true
	}
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 5*time.Second) {
		err := p.stock.Take(ctx, order)
		if err == nil {
			return true
		}
		slog.WarnContext(ctx, "stock not taken", "order", order.ID, "error", err)
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return false
		}
	}
}
