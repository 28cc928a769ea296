package fakekafka

// rememberedBatches is how many batches of a producer a partition remembers to know one that is sent again. Kafka has
// the same number, and clients have no more requests open.
const rememberedBatches = 5

// producerState is what a partition knows about an idempotent producer.
type producerState struct {
	epoch   int16
	written []writtenBatch // the newest last
}

type writtenBatch struct {
	first, last int32 // sequences
	baseOffset  int64
}

func (p *partition) producer(id int64) *producerState {
	if p.producers == nil {
		p.producers = map[int64]*producerState{}
	}
	state := p.producers[id]
	if state == nil {
		state = &producerState{epoch: NoProducer}
		p.producers[id] = state
	}
	return state
}

// check says whether a batch may be written now: an error if not, and where it was written if it was already.
func (s *producerState) check(batch *Batch) (baseOffset int64, isDuplicate bool, err error) {
	if batch.ProducerEpoch < s.epoch {
		return 0, false, InvalidProducerEpoch
	}
	if batch.ProducerEpoch > s.epoch {
		if s.epoch != NoProducer && batch.BaseSequence != 0 {
			return 0, false, OutOfOrderSequence
		}
		return 0, false, nil
	}
	for _, written := range s.written {
		if written.first == batch.BaseSequence && written.last == batch.lastSequence() {
			return written.baseOffset, true, nil
		}
	}
	if batch.BaseSequence != s.nextSequence() {
		return 0, false, OutOfOrderSequence
	}
	return 0, false, nil
}

// nextSequence follows the last batch; an epoch begins at 0.
func (s *producerState) nextSequence() int32 {
	if len(s.written) == 0 {
		return 0
	}
	return (s.written[len(s.written)-1].last + 1) & 0x7fffffff
}

// add remembers a batch that was written.
func (s *producerState) add(batch *Batch) {
	if batch.ProducerEpoch != s.epoch {
		s.fence(batch.ProducerEpoch)
	}
	s.written = append(s.written, writtenBatch{batch.BaseSequence, batch.lastSequence(), batch.BaseOffset})
	if len(s.written) > rememberedBatches {
		s.written = s.written[1:]
	}
}

// fence begins an epoch where it is a new one.
func (s *producerState) fence(epoch int16) {
	if epoch > s.epoch {
		s.epoch, s.written = epoch, nil
	}
}
