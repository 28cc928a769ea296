package saramafake

import (
	"sync"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// asyncProducer is a sarama.AsyncProducer.
type asyncProducer struct {
	*producing
	otherAsyncProducer
	dispatching sync.Once
	closing     sync.Once
	input       chan *sarama.ProducerMessage
	successes   chan *sarama.ProducerMessage
	errors      chan *sarama.ProducerError
}

// otherAsyncProducer has the methods that only a newer sarama knows: they panic.
type otherAsyncProducer struct{ sarama.AsyncProducer }

// signal is the Metadata of a message that the producer sends to itself: done is closed when all messages before it were
// taken.
type signal struct {
	isShutdown bool
	done       chan struct{}
}

// NewAsyncProducer gives a producer on the broker. A nil configuration is sarama's own. Its goroutines run from the first
// use of Input on.
func NewAsyncProducer(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) sarama.AsyncProducer {
	t.Helper()
	p := &asyncProducer{
		producing: newProducing(t, broker, config),
		input:     make(chan *sarama.ProducerMessage),
		successes: make(chan *sarama.ProducerMessage),
		errors:    make(chan *sarama.ProducerError),
	}
	t.Cleanup(func() { p.Close() })
	return p
}

func (p *asyncProducer) Input() chan<- *sarama.ProducerMessage {
	p.dispatch()
	return p.input
}

func (p *asyncProducer) Successes() <-chan *sarama.ProducerMessage { return p.successes }

func (p *asyncProducer) Errors() <-chan *sarama.ProducerError { return p.errors }

func (p *asyncProducer) dispatch() { p.dispatching.Do(func() { go p.run() }) }

// run takes messages from the user.
func (p *asyncProducer) run() {
	isShuttingDown := false
	for message := range p.input {
		if message == nil {
			continue
		}
		if own, isOwn := message.Metadata.(*signal); isOwn {
			isShuttingDown = isShuttingDown || own.isShutdown
			close(own.done)
			continue
		}
		if isShuttingDown {
			p.tellError(message, sarama.ErrShuttingDown)
			continue
		}
		p.gate.enter()
		p.take(&job{message: message, done: func(err error) {
			defer p.gate.leave()
			p.tell(message, err)
		}})
	}
}

// tell gives the user a message back. It waits until the user takes it, as sarama does.
func (p *asyncProducer) tell(message *sarama.ProducerMessage, err error) {
	switch {
	case err != nil:
		p.tellError(message, err)
	case p.config.Producer.Return.Successes:
		p.successes <- message
	}
}

func (p *asyncProducer) tellError(message *sarama.ProducerMessage, err error) {
	if p.config.Producer.Return.Errors {
		p.errors <- &sarama.ProducerError{Msg: message, Err: err}
	}
}

// CommitTxn waits for all messages that were put into Input before.
func (p *asyncProducer) CommitTxn() error {
	p.signal(false)
	return p.producing.CommitTxn()
}

// AbortTxn waits for all messages that were put into Input before.
func (p *asyncProducer) AbortTxn() error {
	p.signal(false)
	return p.producing.AbortTxn()
}

func (p *asyncProducer) signal(isShutdown bool) {
	p.dispatch()
	done := make(chan struct{})
	p.input <- &sarama.ProducerMessage{Metadata: &signal{isShutdown: isShutdown, done: done}}
	<-done
}

// AsyncClose sends what was put into Input, and then closes Successes and Errors. Who calls it goes on reading them.
func (p *asyncProducer) AsyncClose() { p.closing.Do(func() { go p.shutDown() }) }

// shutDown ends the goroutines when all messages are on their way no more.
func (p *asyncProducer) shutDown() {
	hasRun := true
	p.dispatching.Do(func() { hasRun = false })
	if hasRun {
		p.signal(true)
		p.settle()
		p.queue.close()
	}
	close(p.input)
	close(p.errors)
	close(p.successes)
}

// Close sends what was put into Input, and gives the errors of messages that could not be sent and were not read.
func (p *asyncProducer) Close() error {
	p.AsyncClose()
	go func() {
		for range p.successes {
		}
	}()
	var failed sarama.ProducerErrors
	for err := range p.errors {
		failed = append(failed, err)
	}
	if len(failed) > 0 {
		return failed
	}
	return nil
}
