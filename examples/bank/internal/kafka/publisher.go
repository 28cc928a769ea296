// Package kafka tells the rest of the bank about transfers, and hears of those
// that others booked.
package kafka

import (
	"context"
	"sync"

	"github.com/IBM/sarama"

	"example.com/bank/internal/transfer"
	"example.com/bank/internal/wire"
)

// Topic has an event a booked transfer, with the sending account as its key.
const Topic = "transfers"

// Publisher sends events to Topic. It is a transfer.EventPublisher.
type Publisher struct {
	producer sarama.AsyncProducer
	answered sync.WaitGroup
}

// NewPublisher returns a publisher on producer, whose configuration returns
// both successes and errors. It closes producer when it is closed.
func NewPublisher(producer sarama.AsyncProducer) *Publisher {
	p := &Publisher{producer: producer}
	p.answered.Add(2)
	go func() {
		defer p.answered.Done()
		for message := range producer.Successes() {
			answer(message, nil)
		}
	}()
	go func() {
		defer p.answered.Done()
		for failed := range producer.Errors() {
			answer(failed.Msg, failed.Err)
		}
	}()
	return p
}

// Publish queues the event and returns at once. The channel yields the
// broker's answer, nil for stored, exactly once.
func (p *Publisher) Publish(ctx context.Context, event transfer.Completed) <-chan error {
	answers := make(chan error, 1)
	text, err := wire.EncodeTransfer(event.Transfer)
	if err != nil {
		answers <- err
		return answers
	}
	message := &sarama.ProducerMessage{
		Topic:    Topic,
		Key:      sarama.StringEncoder(event.Transfer.From),
		Value:    sarama.ByteEncoder(text),
		Metadata: answers,
	}
	select {
	case p.producer.Input() <- message:
	case <-ctx.Done():
		answers <- ctx.Err()
	}
	return answers
}

// Close sends what is queued and waits for the answers.
func (p *Publisher) Close() error {
	p.producer.AsyncClose()
	p.answered.Wait()
	return nil
}

func answer(message *sarama.ProducerMessage, err error) {
	message.Metadata.(chan error) <- err
}
