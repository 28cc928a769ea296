package saramafake

import "github.com/IBM/sarama"

// partitionConsumer is a sarama.PartitionConsumer.
type partitionConsumer struct {
	*reader
	otherPartitionConsumer
	consumer *consumer
}

// otherPartitionConsumer has the methods that only a newer sarama knows: they panic.
type otherPartitionConsumer struct{ sarama.PartitionConsumer }

func (p *partitionConsumer) Messages() <-chan *sarama.ConsumerMessage { return p.messages }

func (p *partitionConsumer) Errors() <-chan *sarama.ConsumerError { return p.errors }

func (p *partitionConsumer) HighWaterMarkOffset() int64 { return p.highWatermark.Load() }

func (p *partitionConsumer) Pause() { p.pausing.pause() }

func (p *partitionConsumer) Resume() { p.pausing.resume() }

func (p *partitionConsumer) IsPaused() bool { return p.pausing.isOn() }

// AsyncClose ends the reading. Messages that were read already can still be taken.
func (p *partitionConsumer) AsyncClose() {
	p.consumer.forget(p)
	p.cancel()
}

// Close ends the reading, and gives the errors that nobody took.
func (p *partitionConsumer) Close() error {
	p.AsyncClose()
	var failed sarama.ConsumerErrors
	for err := range p.errors {
		failed = append(failed, err)
	}
	if len(failed) > 0 {
		return failed
	}
	return nil
}
