package saramafake

import (
	"context"
	"sync"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// syncProducer is a sarama.SyncProducer.
type syncProducer struct {
	*producing
	otherSyncProducer
}

// otherSyncProducer has the methods that only a newer sarama knows: they panic.
type otherSyncProducer struct{ sarama.SyncProducer }

// NewSyncProducer gives a producer on the broker. A nil configuration is sarama's own for synchronous producers.
func NewSyncProducer(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) sarama.SyncProducer {
	t.Helper()
	if config == nil {
		config = sarama.NewConfig()
		config.Producer.Return.Successes = true
	}
	if !config.Producer.Return.Errors || !config.Producer.Return.Successes {
		t.Fatal("saramafake: Producer.Return.Errors and Producer.Return.Successes must be true to be used in a SyncProducer")
	}
	p := &syncProducer{producing: newProducing(t, broker, config)}
	t.Cleanup(func() { p.Close() })
	return p
}

// SendMessage returns when the message is stored.
func (p *syncProducer) SendMessage(message *sarama.ProducerMessage) (partition int32, offset int64, err error) {
	if p.hasFlushSettings() {
		err = p.sendLater(message)
	} else {
		err = p.sendNow(message)
	}
	if err != nil {
		return -1, -1, err
	}
	return message.Partition, message.Offset, nil
}

// SendMessages returns when all messages are stored, or could not be.
func (p *syncProducer) SendMessages(messages []*sarama.ProducerMessage) error {
	if p.hasFlushSettings() {
		return p.sendAllLater(messages)
	}
	return p.sendAllNow(messages)
}

// Close ends the producer. Sending on a closed one panics, as it does with sarama's.
func (p *syncProducer) Close() error {
	if p.gate.close() {
		p.settle()
		p.queue.close()
	}
	return nil
}

// enter is called before a message is sent, and leave after it.
func (p *syncProducer) enter() {
	if !p.gate.enter() {
		panic("send on closed channel")
	}
}

// sendNow sends a message in the caller's goroutine: the way of producers without Flush settings, which send at once.
func (p *syncProducer) sendNow(message *sarama.ProducerMessage) error {
	p.enter()
	defer p.leave()
	record, err := p.prepare(message)
	if err != nil {
		return p.refuse(err)
	}
	return p.deliver(context.Background(), newParcel(message, record))
}

// sendAllNow sends a parcel a partition.
func (p *syncProducer) sendAllNow(messages []*sarama.ProducerMessage) error {
	p.enter()
	defer p.leave()
	var failed sarama.ProducerErrors
	var sending parcels
	for _, message := range messages {
		record, err := p.prepare(message)
		if err != nil {
			failed = append(failed, &sarama.ProducerError{Msg: message, Err: p.refuse(err)})
			continue
		}
		sending.add(message, record, p.size(message), p.config)
	}
	for _, sent := range sending {
		if err := p.deliver(context.Background(), sent); err != nil {
			for _, message := range sent.messages {
				failed = append(failed, &sarama.ProducerError{Msg: message, Err: err})
			}
		}
	}
	if len(failed) > 0 {
		return failed
	}
	return nil
}

// sendLater lets the message wait for others, as the Flush settings have it.
func (p *syncProducer) sendLater(message *sarama.ProducerMessage) error {
	p.enter()
	defer p.leave()
	done := make(chan error, 1)
	p.take(&job{message: message, done: func(err error) { done <- err }})
	return <-done
}

func (p *syncProducer) sendAllLater(messages []*sarama.ProducerMessage) error {
	p.enter()
	defer p.leave()
	results := make([]error, len(messages))
	var waiting sync.WaitGroup
	waiting.Add(len(messages))
	for i, message := range messages {
		i := i
		p.take(&job{message: message, done: func(err error) { results[i] = err; waiting.Done() }})
	}
	waiting.Wait()
	var failed sarama.ProducerErrors
	for i, err := range results {
		if err != nil {
			failed = append(failed, &sarama.ProducerError{Msg: messages[i], Err: err})
		}
	}
	if len(failed) > 0 {
		return failed
	}
	return nil
}
