package saramafake

import (
	"context"
	"fmt"
	"time"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// producer is what the synchronous and the asynchronous producer have in common: what happens to a message from the
// user's call to the broker's log.
type producer struct {
	connection
	choosing     lock // guards the partitioners
	sending      lock // of an idempotent producer, whose requests go one after another
	partitioners map[string]sarama.Partitioner
	transactions *transactions // nil where the producer is not transactional

	// Of idempotent producers.
	id        int64
	epoch     int16
	sequences map[fakekafka.TopicPartition]int32
}

func newProducer(c connection) (*producer, error) {
	p := &producer{connection: c, choosing: newLock(), partitioners: map[string]sarama.Partitioner{}, id: fakekafka.NoProducer, epoch: fakekafka.NoProducer}
	if !c.config.Producer.Idempotent {
		return p, nil
	}
	p.sending = newLock()
	p.sequences = map[fakekafka.TopicPartition]int32{}
	if c.config.Producer.Transaction.ID != "" {
		p.transactions = newTransactions(p)
	}
	return p, p.initialize()
}

// initialize gets the id and epoch of an idempotent producer.
func (p *producer) initialize() error {
	id, epoch, err := p.broker.InitProducerID(p.config.Producer.Transaction.ID, p.config.Producer.Transaction.Timeout, p.id, p.epoch)
	if err != nil {
		return kError(err)
	}
	p.id, p.epoch = id, epoch
	clear(p.sequences)
	return nil
}

// refuse is what a message that cannot be sent at all does: a transaction fails by it.
func (p *producer) refuse(err error) error {
	if p.transactions != nil {
		p.transactions.fail(err)
	}
	return err
}

// prepare does with a message what sarama does before it puts it into a batch. The partition is chosen here.
func (p *producer) prepare(message *sarama.ProducerMessage) (fakekafka.Record, error) {
	if p.transactions != nil && !p.transactions.isOpen() {
		return fakekafka.Record{}, sarama.ErrTransactionNotReady
	}
	for _, interceptor := range p.config.Producer.Interceptors {
		intercept(func() { interceptor.OnSend(message) }, interceptor)
	}
	if message.Headers != nil && !p.config.Version.IsAtLeast(sarama.V0_11_0_0) {
		return fakekafka.Record{}, sarama.ConfigurationError("Producing headers requires Kafka at least v0.11")
	}
	if size := p.size(message); size > p.config.Producer.MaxMessageBytes {
		return fakekafka.Record{}, sarama.ConfigurationError(fmt.Sprintf("Attempt to produce message larger than configured Producer.MaxMessageBytes: %d > %d", size, p.config.Producer.MaxMessageBytes))
	}
	if err := p.choosePartition(message); err != nil {
		return fakekafka.Record{}, err
	}
	return encode(message)
}

// intercept calls an interceptor, whose panics sarama logs and no more.
func intercept(call func(), interceptor any) {
	defer func() {
		if r := recover(); r != nil {
			sarama.Logger.Printf("Error when calling interceptor: %v, %v\n", interceptor, r)
		}
	}()
	call()
}

// size is what sarama takes a message to be.
func (p *producer) size(message *sarama.ProducerMessage) int {
	if p.config.Version.IsAtLeast(sarama.V0_11_0_0) {
		return message.ByteSize(2)
	}
	return message.ByteSize(1)
}

func (p *producer) choosePartition(message *sarama.ProducerMessage) error {
	topic, err := p.topic(context.Background(), message.Topic)
	if err != nil {
		return err
	}
	p.choosing.acquire()
	defer p.choosing.release()
	partitioner := p.partitioners[message.Topic]
	if partitioner == nil {
		partitioner = p.config.Producer.Partitioner(message.Topic)
		p.partitioners[message.Topic] = partitioner
	}
	choice, err := partitioner.Partition(message, topic.Partitions)
	if err != nil {
		return err
	}
	if choice < 0 || choice >= topic.Partitions {
		return sarama.ErrInvalidPartition
	}
	message.Partition = choice
	return nil
}

// deliver sends a parcel, again where sarama would, and fills in where its messages are.
func (p *producer) deliver(ctx context.Context, sent *parcel) error {
	if p.id != fakekafka.NoProducer {
		p.sending.acquire()
		defer p.sending.release()
	}
	for attempt := 1; ; attempt++ {
		baseOffset, from, err := p.attempt(ctx, sent)
		if err == nil {
			for i, message := range sent.messages {
				message.Offset = baseOffset + int64(i)
			}
			return nil
		}
		if attempt > p.config.Producer.Retry.Max || !isRetried(err, from) {
			p.fail(sent, err)
			return err
		}
		if faults.Sleep(ctx, p.backoff(attempt)) != nil {
			return err
		}
	}
}

// isRetried tells whether sarama sends a batch again after an error.
func isRetried(err error, from origin) bool {
	switch from {
	case fromNetwork:
		return true
	case fromServer:
		switch err {
		case sarama.ErrInvalidMessage, sarama.ErrUnknownTopicOrPartition, sarama.ErrLeaderNotAvailable, sarama.ErrNotLeaderForPartition,
			sarama.ErrRequestTimedOut, sarama.ErrNotEnoughReplicas, sarama.ErrNotEnoughReplicasAfterAppend, sarama.ErrKafkaStorageError:
			return true
		}
	}
	return false
}

func (p *producer) backoff(attempt int) time.Duration {
	if compute := p.config.Producer.Retry.BackoffFunc; compute != nil {
		return compute(attempt, p.config.Producer.Retry.Max)
	}
	return p.config.Producer.Retry.Backoff
}

// attempt sends a parcel once.
func (p *producer) attempt(ctx context.Context, sent *parcel) (baseOffset int64, from origin, err error) {
	if p.transactions != nil {
		if from, err := p.transactions.add(ctx, sent.to); err != nil {
			return 0, from, err
		}
	}
	ctx = p.traced(ctx, sent.batch.Records)
	strike := p.strike(ctx, "kafka.produce", sent.to.Topic)
	if p.config.Producer.RequiredAcks == sarama.NoResponse {
		if from, err := p.open(ctx); err != nil {
			return 0, from, err
		}
		return 0, fromClient, p.sendUnanswered(ctx, strike, sent)
	}
	from, err = p.request(ctx, strike, func() error {
		produced, err := p.broker.Produce(sent.to, p.batch(sent))
		baseOffset = produced.BaseOffset
		return err
	})
	return baseOffset, from, err
}

// sendUnanswered sends what nobody answers: a message that is not written is lost, and its producer does not know.
func (p *producer) sendUnanswered(ctx context.Context, strike faults.Strike, sent *parcel) error {
	isLost := strike.IsSilent || strike.IsCut || strike.Err != nil && !strike.IsCircuitOpen
	if isLost {
		return strike.Wait(ctx)
	}
	if err := strike.Before(ctx, nil); err != nil {
		return err
	}
	_, _ = p.broker.Produce(sent.to, p.batch(sent))
	return nil
}

// batch gives the batch of a parcel to the broker. Sent again, it is another one with the same sequence.
func (p *producer) batch(sent *parcel) *fakekafka.Batch {
	if sent.isTried {
		again := *sent.batch
		again.Records = append([]fakekafka.Record(nil), again.Records...)
		return &again
	}
	sent.isTried = true
	batch := sent.batch
	batch.ProducerID, batch.ProducerEpoch, batch.BaseSequence = p.id, p.epoch, fakekafka.NoProducer
	batch.IsTransactional = p.transactions != nil
	if p.id != fakekafka.NoProducer {
		batch.BaseSequence = p.sequences[sent.to]
		p.sequences[sent.to] = (batch.BaseSequence + int32(len(batch.Records))) & 0x7fffffff
	}
	return batch
}

// fail does what sarama does when it gives up: the broker never sees the sequence, so an idempotent producer goes on under
// the next epoch; a transaction can only be aborted.
func (p *producer) fail(sent *parcel, err error) {
	if p.transactions != nil {
		p.transactions.fail(err)
		return
	}
	if sent.isTried && p.id != fakekafka.NoProducer {
		p.epoch++
		clear(p.sequences)
	}
}
