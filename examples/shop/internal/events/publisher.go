package events

import (
	"context"
	"errors"
	"fmt"

	"github.com/segmentio/kafka-go"

	"example.com/shop/internal/shop"
)

// NewWriter returns a writer of Topic that is sure of what it wrote.
func NewWriter(brokers ...string) *kafka.Writer {
	return &kafka.Writer{
		Addr:         kafka.TCP(brokers...),
		Topic:        Topic,
		Balancer:     &kafka.Hash{},
		RequiredAcks: kafka.RequireAll,
		MaxAttempts:  3,
	}
}

// Publisher tells of orders.
type Publisher struct {
	writer *kafka.Writer
}

// NewPublisher returns a publisher on a writer of Topic.
func NewPublisher(writer *kafka.Writer) *Publisher {
	return &Publisher{writer: writer}
}

// Placed tells that an order was placed, and returns when that is stored.
func (p *Publisher) Placed(ctx context.Context, order shop.Order) error {
	message, err := encode(order)
	if err != nil {
		return err
	}
	err = p.writer.WriteMessages(ctx, message)
	var failures kafka.WriteErrors
	if errors.As(err, &failures) {
		err = errors.Join(failures...) // kafka-go's own does not say what is in it
	}
	if err != nil {
		return fmt.Errorf("publish order %s: %w", order.ID, err)
	}
	return nil
}
