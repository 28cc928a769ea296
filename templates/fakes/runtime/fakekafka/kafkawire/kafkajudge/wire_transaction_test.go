package kafkajudge

import (
	"fmt"

	"github.com/twmb/franz-go/pkg/kmsg"
)

var wireTransactionSequences = []sequence{
	{"idempotent producer", idempotentProducer},
	{"idempotent producer of a newer epoch", newerEpoch},
	{"transaction committed", func(s *scene) { oneTransaction(s, true) }},
	{"transaction aborted", func(s *scene) { oneTransaction(s, false) }},
	{"transactions side by side", transactionsSideBySide},
	{"transactional producer fenced", producerFenced},
	{"transaction errors", transactionErrors},
	{"offsets in a transaction", offsetsInTransaction},
}

func idempotentProducer(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 2)
	id, epoch := w.producer("")
	s.saw("epoch %d", epoch)
	send := func(sequence int32, values ...string) {
		b := plain(values...)
		b.producerID, b.epoch, b.sequence = id, epoch, sequence
		s.saw("sequence %d of %d: %s", sequence, len(values), w.produce(topic, 0, b))
	}
	send(0, "a", "b")
	send(2, "c")
	send(2, "c")
	send(0, "a", "b")
	send(4, "e")
	send(3, "d")
	send(4, "e")
	send(5, "f")
	send(6, "g")
	send(7, "h")
	send(0, "a", "b") // longer ago than five batches
	send(7, "h", "i") // another length
	send(8, "i")
	b := plain("x")
	b.producerID, b.epoch, b.sequence = id, epoch, 9
	s.saw("begun at 9 in another partition: %s", w.produce(topic, 1, b))
	b.producerID, b.sequence = 1<<40, 0
	s.saw("an id that was not given: %s", w.produce(topic, 1, b))
	b.producerID, b.sequence = 1<<41, 7
	s.saw("an id that was not given, begun at 7: %s", w.produce(topic, 1, b))
	s.saw("%s", showFetched(w.fetch(topic, 0, 0, nil)))
	s.saw("%s", showFetched(w.fetch(topic, 1, 0, nil)))
}

func newerEpoch(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	id, _ := w.producer("")
	send := func(epoch int16, sequence int32) {
		b := plain("a")
		b.producerID, b.epoch, b.sequence = id, epoch, sequence
		s.saw("epoch %d sequence %d: %s", epoch, sequence, w.produce(topic, 0, b))
	}
	send(0, 0)
	send(0, 1)
	send(1, 2)
	send(1, 0)
	send(0, 2)
	send(1, 1)
}

func oneTransaction(s *scene, commit bool) {
	w := newWire(s)
	topic, transaction := w.topic("t", 2), s.name("tx")
	id, epoch := w.producer(transaction)
	s.saw("epoch %d", epoch)
	s.saw("before: %s", w.produce(topic, 0, plain("plain")))
	s.saw("added: %s", w.addPartition(transaction, id, epoch, topic, 0))
	b := plain("a", "b")
	b.producerID, b.epoch, b.sequence = id, epoch, 0
	s.saw("produced: %s", w.produceInTransaction(transaction, topic, 0, b))
	s.saw("after: %s", w.produce(topic, 0, plain("plain")))
	s.saw("open, all: %s", showFetched(w.fetch(topic, 0, 0, nil)))
	s.saw("open, committed: %s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
	s.saw("open, last: %s", w.listOffsets(topic, 0, -1, 0))
	s.saw("open, last committed: %s", w.listOffsets(topic, 0, -1, 1))
	s.saw("ended: %s", w.endTransaction(transaction, id, epoch, commit))
	w.stable(topic, 0)
	for offset := range int64(6) {
		s.saw("all from %d: %s", offset, showFetched(w.fetch(topic, 0, offset, nil)))
		s.saw("committed from %d: %s", offset, showFetched(w.fetch(topic, 0, offset, readCommitted)))
	}
	s.saw("ended again: %s", w.endTransaction(transaction, id, epoch, commit))
	s.saw("ended otherwise: %s", w.endTransaction(transaction, id, epoch, !commit))
	s.saw("added: %s", w.addPartition(transaction, id, epoch, topic, 0, 1))
	b.sequence = 2
	s.saw("produced: %s", w.produceInTransaction(transaction, topic, 0, b))
	b.sequence = 0
	s.saw("produced: %s", w.produceInTransaction(transaction, topic, 1, b))
	s.saw("ended: %s", w.endTransaction(transaction, id, epoch, true))
	w.stable(topic, 0)
	w.stable(topic, 1)
	s.saw("committed: %s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
	s.saw("committed: %s", showFetched(w.fetch(topic, 1, 0, readCommitted)))
}

func transactionsSideBySide(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	type producer struct {
		transaction string
		id          int64
		epoch       int16
		sequence    int32
	}
	producers := make([]producer, 3)
	for i := range producers {
		p := &producers[i]
		p.transaction = s.name(fmt.Sprint("tx", i))
		p.id, p.epoch = w.producer(p.transaction)
		s.saw("added: %s", w.addPartition(p.transaction, p.id, p.epoch, topic, 0))
	}
	for _, i := range []int{0, 1, 0, 2, 1} {
		p := &producers[i]
		b := plain("x")
		b.producerID, b.epoch, b.sequence = p.id, p.epoch, p.sequence
		p.sequence++
		s.saw("%d produced: %s", i, w.produceInTransaction(p.transaction, topic, 0, b))
	}
	for _, i := range []int{1, 0, 2} {
		p := &producers[i]
		s.saw("%d ended: %s", i, w.endTransaction(p.transaction, p.id, p.epoch, i == 2))
		// Until the next one begins the control batch has to be there: a real Kafka writes it after it has answered.
		s.saw("added: %s", w.addPartition(p.transaction, p.id, p.epoch, topic, 0))
		s.saw("committed: %s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
	}
	s.saw("last committed: %s", w.listOffsets(topic, 0, -1, 1))
}

func producerFenced(s *scene) {
	w := newWire(s)
	topic, transaction := w.topic("t", 1), s.name("tx")
	id, epoch := w.producer(transaction)
	s.saw("added: %s", w.addPartition(transaction, id, epoch, topic, 0))
	b := plain("a")
	b.producerID, b.epoch, b.sequence = id, epoch, 0
	s.saw("produced: %s", w.produceInTransaction(transaction, topic, 0, b))
	again, next := w.producer(transaction)
	s.saw("same id %v, epoch %d", again == id, next-epoch)
	w.stable(topic, 0)
	s.saw("committed: %s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
	b.sequence = 1
	s.saw("old one produces: %s", w.produceInTransaction(transaction, topic, 0, b))
	s.saw("old one adds: %s", w.addPartition(transaction, id, epoch, topic, 0))
	s.saw("old one commits: %s", w.endTransaction(transaction, id, epoch, true))
	s.saw("new one adds: %s", w.addPartition(transaction, id, next, topic, 0))
	b.epoch, b.sequence = next, 0
	s.saw("new one produces: %s", w.produceInTransaction(transaction, topic, 0, b))
	s.saw("new one commits: %s", w.endTransaction(transaction, id, next, true))
	w.stable(topic, 0)
	s.saw("committed: %s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
}

func transactionErrors(s *scene) {
	w := newWire(s)
	topic, transaction := w.topic("t", 1), s.name("tx")
	s.saw("no time-out: %s", codeName(w.initProducer(s.name("a"), 0).ErrorCode))
	s.saw("long time-out: %s", codeName(w.initProducer(s.name("b"), 1<<30).ErrorCode))
	empty := ""
	request := kmsg.NewPtrInitProducerIDRequest()
	request.TransactionalID, request.TransactionTimeoutMillis = &empty, 1000
	s.saw("an empty id: %s", codeName(ask[*kmsg.InitProducerIDResponse](w, request, nil).ErrorCode))
	id, epoch := w.producer(transaction)
	s.saw("nothing begun: %s", w.endTransaction(transaction, id, epoch, true))
	s.saw("nothing begun, aborted: %s", w.endTransaction(transaction, id, epoch, false))
	s.saw("unknown transaction: %s", w.endTransaction(s.name("none"), id, epoch, true))
	s.saw("another's id: %s", w.addPartition(transaction, id+1<<30, epoch, topic, 0))
	s.saw("a newer epoch: %s", w.addPartition(transaction, id, epoch+5, topic, 0))
	s.saw("unknown partition among others: %s", w.addPartition(transaction, id, epoch, topic, 0, 9))
	s.saw("unknown topic: %s", w.addPartition(transaction, id, epoch, s.name("none"), 0))
	s.saw("added: %s", w.addPartition(transaction, id, epoch, topic, 0))
	b := plain("a")
	b.producerID, b.epoch, b.sequence = id, epoch, 0
	s.saw("produced: %s", w.produceInTransaction(transaction, topic, 0, b))
	b.sequence = 1
	s.saw("not as part of it: %s", w.produce(topic, 0, b))
	s.saw("ended: %s", w.endTransaction(transaction, id, epoch, true))
	w.stable(topic, 0)
	s.saw("%s", showFetched(w.fetch(topic, 0, 0, nil)))
}

func offsetsInTransaction(s *scene) {
	w := newWire(s)
	topic, transaction, group := w.topic("t", 1), s.name("tx"), s.name("g")
	w.findCoordinator(group, 0)
	id, epoch := w.producer(transaction)
	add := func() string {
		request := kmsg.NewPtrAddOffsetsToTxnRequest()
		request.TransactionalID, request.ProducerID, request.ProducerEpoch, request.Group = transaction, id, epoch, group
		return codeName(ask(w, request, func(r *kmsg.AddOffsetsToTxnResponse) int16 { return r.ErrorCode }).ErrorCode)
	}
	commit := func(offset int64) string {
		request := kmsg.NewPtrTxnOffsetCommitRequest()
		request.TransactionalID, request.ProducerID, request.ProducerEpoch, request.Group = transaction, id, epoch, group
		part := kmsg.NewTxnOffsetCommitRequestTopicPartition()
		note := "note"
		part.Offset, part.Metadata = offset, &note
		of := kmsg.NewTxnOffsetCommitRequestTopic()
		of.Topic, of.Partitions = topic, append(of.Partitions, part)
		request.Topics = append(request.Topics, of)
		return codeName(ask(w, request, func(r *kmsg.TxnOffsetCommitResponse) int16 { return r.Topics[0].Partitions[0].ErrorCode }).Topics[0].Partitions[0].ErrorCode)
	}
	for _, isCommit := range []bool{false, true} {
		s.saw("added: %s", add())
		s.saw("committed: %s", commit(5))
		s.saw("open: %s", w.committedOffset(group, topic, 0))
		s.saw("ended %v: %s", isCommit, w.endTransaction(transaction, id, epoch, isCommit))
		s.saw("added: %s", add()) // a real Kafka answers when it has ended the one before
		s.saw("ended: %s", w.committedOffset(group, topic, 0))
		s.saw("ended false: %s", w.endTransaction(transaction, id, epoch, false))
	}
}
