package fakekafka

import "time"

// Produced is where a batch was written.
type Produced struct {
	BaseOffset     int64
	LogStartOffset int64
	IsDuplicate    bool // it was there already: BaseOffset is that of the first time
}

// hook is a function of OnProduce.
type hook func(Record) error

// OnProduce calls a function for each record that a client writes to a topic, after it is stored, in the order of the
// functions. An error of it is what the producer gets, though the record stays: that of a client that must try again
// without knowing what happened. Records of transactions are given when they are written, not when they are committed.
func (b *Broker) OnProduce(topic string, call func(Record) error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if b.hooks == nil {
		b.hooks = map[string][]hook{}
	}
	b.hooks[topic] = append(b.hooks[topic], call)
}

// Produce writes a batch at the end of a partition. The broker keeps the batch and fills in its places; the caller must
// not change it any more. Errors are those of Kafka, or that of a function of OnProduce.
func (b *Broker) Produce(to TopicPartition, batch *Batch) (Produced, error) {
	produced, hooks, err := b.write(to, batch)
	if err != nil || produced.IsDuplicate {
		return produced, err
	}
	for _, hook := range hooks {
		for i := range batch.Records {
			if err := hook(batch.Records[i].clone()); err != nil {
				return produced, err
			}
		}
	}
	return produced, nil
}

func (b *Broker) write(to TopicPartition, batch *Batch) (Produced, []hook, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	partition := b.partition(to)
	if partition == nil {
		return Produced{}, nil, UnknownTopicOrPartition
	}
	if len(batch.Records) == 0 {
		return Produced{}, nil, InvalidRecord
	}
	if batch.Size() > b.MaxMessageBytes {
		return Produced{}, nil, MessageTooLarge
	}
	if batch.ProducerID == NoProducer && batch.IsTransactional {
		return Produced{}, nil, InvalidRecord
	}
	if batch.ProducerID != NoProducer {
		state := partition.producer(batch.ProducerID)
		baseOffset, isDuplicate, err := state.check(batch)
		if err == nil && !isDuplicate {
			err = b.checkTransaction(to, partition, batch)
		}
		if err != nil || isDuplicate {
			return Produced{baseOffset, partition.start, isDuplicate}, nil, err
		}
		defer state.add(batch)
	}
	for i := range batch.Records {
		if record := &batch.Records[i]; record.Time.IsZero() {
			record.Time = now()
		} else {
			record.Time = record.Time.Truncate(time.Millisecond)
		}
	}
	partition.add(batch)
	if batch.IsTransactional {
		partition.open(batch)
	}
	return Produced{BaseOffset: batch.BaseOffset, LogStartOffset: partition.start}, b.hooks[to.Topic], nil
}

// open remembers where a producer's transaction began in a partition.
func (p *partition) open(batch *Batch) {
	if p.ongoing == nil {
		p.ongoing = map[int64]int64{}
	}
	if _, isOpen := p.ongoing[batch.ProducerID]; !isOpen {
		p.ongoing[batch.ProducerID] = batch.BaseOffset
	}
}
