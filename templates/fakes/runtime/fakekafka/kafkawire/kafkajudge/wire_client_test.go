package kafkajudge

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"sort"
	"strings"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
	"github.com/twmb/franz-go/pkg/kversion"
)

// wire sends single requests, by franz-go's codec and in the versions of Kafka 2.3.
type wire struct {
	*scene
	broker *kgo.Broker
}

func newWire(s *scene) *wire {
	client, err := kgo.NewClient(kgo.SeedBrokers(s.brokers...), kgo.Dialer(s.connect), kgo.MaxVersions(kversion.V2_3_0()), kgo.ClientID("judge"))
	s.must(err)
	s.cleanup(client.Close)
	return &wire{scene: s, broker: client.SeedBrokers()[0]}
}

// ask sends a request, and again while the answer is that a real Kafka is not ready yet.
func ask[R kmsg.Response](w *wire, request kmsg.Request, code func(R) int16) R {
	for {
		answer, err := w.broker.Request(w.ctx, request)
		w.must(err)
		response := answer.(R)
		if code == nil {
			return response
		}
		switch kerr.ErrorForCode(code(response)) {
		case kerr.CoordinatorLoadInProgress, kerr.CoordinatorNotAvailable, kerr.NotCoordinator, kerr.ConcurrentTransactions,
			kerr.LeaderNotAvailable, kerr.NotLeaderForPartition:
			time.Sleep(20 * time.Millisecond)
			continue
		}
		return response
	}
}

// topic makes a topic and waits until it can be used.
func (w *wire) topic(name string, partitions int32) string {
	name = w.name(name)
	request := kmsg.NewPtrCreateTopicsRequest()
	topic := kmsg.NewCreateTopicsRequestTopic()
	topic.Topic, topic.NumPartitions, topic.ReplicationFactor = name, partitions, 1
	request.Topics = append(request.Topics, topic)
	created := ask[*kmsg.CreateTopicsResponse](w, request, nil)
	w.must(kerr.ErrorForCode(created.Topics[0].ErrorCode))
	for {
		topic := w.metadata(name, false)
		if topic.ErrorCode == 0 && len(topic.Partitions) == int(partitions) {
			isReady := true
			for _, partition := range topic.Partitions {
				isReady = isReady && partition.ErrorCode == 0 && strings.HasPrefix(w.listOffsets(name, partition.Partition, -1, 0), "no error")
			}
			if isReady {
				return name
			}
		}
		time.Sleep(20 * time.Millisecond)
		w.must(w.ctx.Err())
	}
}

func (w *wire) metadata(name string, create bool) kmsg.MetadataResponseTopic {
	request := kmsg.NewPtrMetadataRequest()
	topic := kmsg.NewMetadataRequestTopic()
	topic.Topic = &name
	request.Topics, request.AllowAutoTopicCreation = append(request.Topics, topic), create
	return ask[*kmsg.MetadataResponse](w, request, nil).Topics[0]
}

// batch is a record batch to be written.
type batch struct {
	values        []string
	producerID    int64
	epoch         int16
	sequence      int32
	transactional bool
	at            time.Time
	attributes    int16
	magic         int8
}

func plain(values ...string) batch {
	return batch{values: values, producerID: -1, epoch: -1, sequence: -1, at: time.Now(), magic: 2}
}

func (b batch) encode() []byte {
	attributes := b.attributes
	if b.transactional {
		attributes |= 1 << 4
	}
	records := []byte{}
	for i, value := range b.values {
		record := kmsg.Record{OffsetDelta: int32(i), Key: []byte("k"), Value: []byte(value)}
		record.Length = int32(len(record.AppendTo(nil)) - 1)
		records = record.AppendTo(records)
	}
	encoded := (&kmsg.RecordBatch{
		Magic:           b.magic,
		Attributes:      attributes,
		LastOffsetDelta: int32(len(b.values) - 1),
		FirstTimestamp:  b.at.UnixMilli(),
		MaxTimestamp:    b.at.UnixMilli(),
		ProducerID:      b.producerID,
		ProducerEpoch:   b.epoch,
		FirstSequence:   b.sequence,
		NumRecords:      int32(len(b.values)),
		Records:         records,
	}).AppendTo(nil)
	return seal(encoded)
}

func seal(encoded []byte) []byte {
	binary.BigEndian.PutUint32(encoded[8:], uint32(len(encoded)-12))
	binary.BigEndian.PutUint32(encoded[17:], crc32.Checksum(encoded[21:], crc32.MakeTable(crc32.Castagnoli)))
	return encoded
}

// produced is the answer of a produce request for one partition.
func (w *wire) produce(topic string, partition int32, b batch) string {
	return w.produceBytes(topic, partition, -1, "", b.encode())
}

func (w *wire) produceInTransaction(transaction, topic string, partition int32, b batch) string {
	b.transactional = true
	return w.produceBytes(topic, partition, -1, transaction, b.encode())
}

func (w *wire) produceBytes(topic string, partition int32, acks int16, transaction string, data []byte) string {
	request := kmsg.NewPtrProduceRequest()
	request.Acks, request.TimeoutMillis = acks, 5000
	if transaction != "" {
		request.TransactionID = &transaction
	}
	part := kmsg.NewProduceRequestTopicPartition()
	part.Partition, part.Records = partition, data
	to := kmsg.NewProduceRequestTopic()
	to.Topic, to.Partitions = topic, append(to.Partitions, part)
	request.Topics = append(request.Topics, to)
	response := ask(w, request, func(r *kmsg.ProduceResponse) int16 { return r.Topics[0].Partitions[0].ErrorCode })
	answer := response.Topics[0].Partitions[0]
	if answer.ErrorCode != 0 {
		return codeName(answer.ErrorCode)
	}
	return fmt.Sprintf("offset %d, log starts at %d", answer.BaseOffset, answer.LogStartOffset)
}

// fetch asks for one partition.
func (w *wire) fetch(topic string, partition int32, offset int64, change func(*kmsg.FetchRequest)) kmsg.FetchResponseTopicPartition {
	request := kmsg.NewPtrFetchRequest()
	request.MaxBytes, request.MinBytes, request.MaxWaitMillis = 1<<20, 0, 100
	request.SessionEpoch = -1
	part := kmsg.NewFetchRequestTopicPartition()
	part.Partition, part.FetchOffset, part.PartitionMaxBytes, part.CurrentLeaderEpoch = partition, offset, 1<<20, -1
	from := kmsg.NewFetchRequestTopic()
	from.Topic, from.Partitions = topic, append(from.Partitions, part)
	request.Topics = append(request.Topics, from)
	if change != nil {
		change(request)
	}
	response := ask[*kmsg.FetchResponse](w, request, nil)
	if response.ErrorCode != 0 || len(response.Topics) == 0 {
		return kmsg.FetchResponseTopicPartition{ErrorCode: response.ErrorCode}
	}
	return response.Topics[0].Partitions[0]
}

func readCommitted(r *kmsg.FetchRequest) { r.IsolationLevel = 1 }

// showFetched tells of a fetched partition, batch by batch. A batch of which only a part came is left out.
func showFetched(p kmsg.FetchResponseTopicPartition) string {
	if p.ErrorCode != 0 {
		return fmt.Sprintf("%s, high %d, stable %d, start %d", codeName(p.ErrorCode), p.HighWatermark, p.LastStableOffset, p.LogStartOffset)
	}
	text := fmt.Sprintf("high %d, stable %d, start %d", p.HighWatermark, p.LastStableOffset, p.LogStartOffset)
	for _, aborted := range p.AbortedTransactions {
		text += fmt.Sprintf(", aborted from %d", aborted.FirstOffset)
	}
	for data := p.RecordBatches; len(data) >= 61; {
		length := int(binary.BigEndian.Uint32(data[8:])) + 12
		if length > len(data) {
			break
		}
		var read kmsg.RecordBatch
		if err := read.ReadFrom(data[:length]); err != nil {
			return text + ": " + err.Error()
		}
		text += fmt.Sprintf(" [%d: %d records, attributes %d, epoch %d, sequence %d]", read.FirstOffset, read.NumRecords, read.Attributes,
			read.ProducerEpoch, read.FirstSequence)
		data = data[length:]
	}
	return text
}

// producer gets a producer's id.
func (w *wire) producer(transaction string) (id int64, epoch int16) {
	response := w.initProducer(transaction, 60_000)
	w.must(kerr.ErrorForCode(response.ErrorCode))
	return response.ProducerID, response.ProducerEpoch
}

func (w *wire) initProducer(transaction string, timeoutMillis int32) *kmsg.InitProducerIDResponse {
	w.findCoordinator(transaction, 1)
	request := kmsg.NewPtrInitProducerIDRequest()
	request.TransactionTimeoutMillis = timeoutMillis
	if transaction != "" {
		request.TransactionalID = &transaction
	}
	return ask(w, request, func(r *kmsg.InitProducerIDResponse) int16 { return r.ErrorCode })
}

// findCoordinator has a real Kafka make the topic that the coordinator writes to.
func (w *wire) findCoordinator(key string, kind int8) *kmsg.FindCoordinatorResponse {
	request := kmsg.NewPtrFindCoordinatorRequest()
	request.CoordinatorKey, request.CoordinatorType = key, kind
	return ask(w, request, func(r *kmsg.FindCoordinatorResponse) int16 { return r.ErrorCode })
}

func (w *wire) addPartition(transaction string, id int64, epoch int16, topic string, partitions ...int32) string {
	request := kmsg.NewPtrAddPartitionsToTxnRequest()
	request.TransactionalID, request.ProducerID, request.ProducerEpoch = transaction, id, epoch
	to := kmsg.NewAddPartitionsToTxnRequestTopic()
	to.Topic, to.Partitions = topic, partitions
	request.Topics = append(request.Topics, to)
	response := ask(w, request, func(r *kmsg.AddPartitionsToTxnResponse) int16 { return r.Topics[0].Partitions[0].ErrorCode })
	text := ""
	sort.Slice(response.Topics[0].Partitions, func(i, j int) bool {
		return response.Topics[0].Partitions[i].Partition < response.Topics[0].Partitions[j].Partition
	})
	for _, partition := range response.Topics[0].Partitions {
		text += fmt.Sprintf("%d: %s ", partition.Partition, codeName(partition.ErrorCode))
	}
	return text
}

func (w *wire) endTransaction(transaction string, id int64, epoch int16, commit bool) string {
	request := kmsg.NewPtrEndTxnRequest()
	request.TransactionalID, request.ProducerID, request.ProducerEpoch, request.Commit = transaction, id, epoch, commit
	return codeName(ask(w, request, func(r *kmsg.EndTxnResponse) int16 { return r.ErrorCode }).ErrorCode)
}

// stable waits until no transaction is open in a partition: a real Kafka writes the control batches after it answered.
func (w *wire) stable(topic string, partition int32) {
	for w.ctx.Err() == nil {
		fetched := w.fetch(topic, partition, 0, readCommitted)
		if fetched.LastStableOffset == fetched.HighWatermark {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (w *wire) listOffsets(topic string, partition int32, timestamp int64, isolation int8) string {
	request := kmsg.NewPtrListOffsetsRequest()
	request.IsolationLevel = isolation
	part := kmsg.NewListOffsetsRequestTopicPartition()
	part.Partition, part.Timestamp, part.CurrentLeaderEpoch = partition, timestamp, -1
	of := kmsg.NewListOffsetsRequestTopic()
	of.Topic, of.Partitions = topic, append(of.Partitions, part)
	request.Topics = append(request.Topics, of)
	answer := ask[*kmsg.ListOffsetsResponse](w, request, nil).Topics[0].Partitions[0]
	return fmt.Sprintf("%s, offset %d, time %d, epoch %d", codeName(answer.ErrorCode), answer.Offset, answer.Timestamp, answer.LeaderEpoch)
}
