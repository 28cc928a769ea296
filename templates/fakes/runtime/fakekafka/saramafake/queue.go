package saramafake

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// queue sends messages in the background, together with others as the Flush settings have it. Its two goroutines run from
// the first message on: one collects while the other sends.
type queue struct {
	producer  *producer
	start     sync.Once
	isRunning atomic.Bool // the channels are there, and read
	jobs      chan *job
	flushing  chan struct{}
	sending   chan parcels

	// Of the goroutine that collects.
	waiting parcels
	count   int
	bytes   int
	isDue   bool // send what is collected as soon as the other goroutine is free
	timer   <-chan time.Time
}

// job is a message on its way. done is called once, when it is stored or could not be.
type job struct {
	message *sarama.ProducerMessage
	record  fakekafka.Record
	done    func(error)
}

func newQueue(p *producer) *queue { return &queue{producer: p} }

// take prepares a message in the caller's goroutine and queues it. It waits while the queue has as many bytes as a request
// may have.
func (q *queue) take(one *job) {
	record, err := q.producer.prepare(one.message)
	if err != nil {
		one.done(q.producer.refuse(err))
		return
	}
	q.start.Do(func() {
		q.jobs, q.flushing, q.sending = make(chan *job), make(chan struct{}), make(chan parcels)
		q.isRunning.Store(true)
		go q.collect()
		go q.send()
	})
	one.record = record
	q.jobs <- one
}

// flush has all that was taken sent, whatever the Flush settings say.
func (q *queue) flush() {
	if q.isRunning.Load() {
		q.flushing <- struct{}{}
	}
}

// close ends the goroutines. All that was taken was sent before.
func (q *queue) close() {
	if q.isRunning.Swap(false) {
		close(q.jobs)
	}
}

// collect takes messages until the queue is closed, and hands them over when they are due and the other goroutine is free.
func (q *queue) collect() {
	defer close(q.sending)
	for {
		jobs, sending := q.jobs, q.sending
		if q.bytes >= q.producer.config.Producer.MaxMessageBytes {
			q.isDue, jobs = true, nil
		}
		if !q.isDue || q.count == 0 {
			sending = nil
		}
		select {
		case one, isOpen := <-jobs:
			if !isOpen {
				return
			}
			q.add(one)
		case sending <- q.waiting:
			q.waiting, q.count, q.bytes, q.isDue, q.timer = nil, 0, 0, false, nil
		case <-q.timer:
			q.isDue = true
		case <-q.flushing:
			q.isDue = true
		}
	}
}

func (q *queue) add(one *job) {
	size := q.producer.size(one.message)
	sent := q.waiting.add(one.message, one.record, size, q.producer.config)
	sent.done = append(sent.done, one.done)
	q.count++
	q.bytes += size
	flush := &q.producer.config.Producer.Flush
	isUnset := flush.Frequency == 0 && flush.Bytes == 0 && flush.Messages == 0
	q.isDue = q.isDue || isUnset || flush.Messages > 0 && q.count >= flush.Messages || flush.Bytes > 0 && q.bytes >= flush.Bytes
	if !q.isDue && q.timer == nil {
		q.timer = after(flush.Frequency)
	}
}

// send sends what was collected, and tells of each message how it went.
func (q *queue) send() {
	for collected := range q.sending {
		for _, sent := range collected {
			err := q.producer.deliver(context.Background(), sent)
			for _, done := range sent.done {
				done(err)
			}
		}
	}
}
