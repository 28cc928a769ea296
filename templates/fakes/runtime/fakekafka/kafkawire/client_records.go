package kafkawire

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"standin/doubles/fakekafka"
)

// Write writes a record to its Topic and Partition.
func (c *Client) Write(ctx context.Context, record fakekafka.Record) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	leaders, err := c.leaders(ctx, record.Topic)
	if err != nil {
		return err
	}
	leader, isThere := leaders[record.Partition]
	if !isThere {
		return fakekafka.UnknownTopicOrPartition
	}
	if record.Time.IsZero() {
		record.Time = time.Now()
	}
	batch := fakekafka.Batch{
		ProducerID: fakekafka.NoProducer, ProducerEpoch: fakekafka.NoProducer, BaseSequence: fakekafka.NoProducer, Records: []fakekafka.Record{record},
	}
	partition := produceRequestPartition{Partition: record.Partition, Records: appendBatch(nil, &batch)}
	request := produceRequest{Acks: acksOfAll, TimeoutMillis: timeoutMillis, Topics: ofTopic(record.Topic, partition)}
	response := produceResponse{}
	if err := c.ask(ctx, leader, produceKey, &request, &response); err != nil {
		return err
	}
	for _, topic := range response.Topics {
		for _, partition := range topic.Partitions {
			if partition.ErrorCode != 0 {
				return fakekafka.Error(partition.ErrorCode)
			}
		}
	}
	return nil
}

// Records are what a reader of committed records finds in a topic, partition by partition. There may be more to come while
// a transaction is open, as one is for a moment after its end.
func (c *Client) Records(ctx context.Context, topic string) (records []fakekafka.Record, isOpen bool, err error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	leaders, err := c.leaders(ctx, topic)
	if err != nil {
		return nil, false, err
	}
	for partition := int32(0); int(partition) < len(leaders); partition++ {
		log := clientLog{client: c, leader: leaders[partition], at: fakekafka.TopicPartition{Topic: topic, Partition: partition}}
		read, isUnstable, err := log.records(ctx)
		if err != nil {
			return nil, false, err
		}
		records, isOpen = append(records, read...), isOpen || isUnstable
	}
	return records, isOpen, nil
}

// clientLog is a partition while it is read.
type clientLog struct {
	client *Client
	leader string
	at     fakekafka.TopicPartition
}

// records reads up to the last stable offset.
func (l *clientLog) records(ctx context.Context) (records []fakekafka.Record, isUnstable bool, err error) {
	next, err := l.offset(ctx, earliestTimestamp, fakekafka.ReadCommitted)
	if err != nil {
		return nil, false, err
	}
	end, err := l.offset(ctx, latestTimestamp, fakekafka.ReadUncommitted)
	if err != nil {
		return nil, false, err
	}
	stable, err := l.offset(ctx, latestTimestamp, fakekafka.ReadCommitted)
	if err != nil {
		return nil, false, err
	}
	for next < stable {
		read, after, err := l.readFrom(ctx, next)
		if err != nil {
			return nil, false, fmt.Errorf("%s, partition %d, offset %d: %w", l.at.Topic, l.at.Partition, next, err)
		}
		records, next = append(records, read...), after
	}
	return records, stable < end, nil
}

// readFrom reads some batches, and gives the offset after them.
func (l *clientLog) readFrom(ctx context.Context, offset int64) (records []fakekafka.Record, after int64, err error) {
	fetched, err := l.fetch(ctx, offset)
	if err != nil {
		return nil, 0, err
	}
	batches, err := decodeBatches(fetched.RecordBatches)
	if err != nil {
		return nil, 0, err
	}
	if len(batches) == 0 {
		return nil, 0, errors.New("kafkawire: nothing is there, before the end")
	}
	for _, record := range committedIn(batches, fetched.AbortedTransactions) {
		if record.Offset >= offset {
			record.Topic, record.Partition = l.at.Topic, l.at.Partition
			records = append(records, record)
		}
	}
	return records, batches[len(batches)-1].LastOffset() + 1, nil
}

// offset is one end of the log for readers of a kind.
func (l *clientLog) offset(ctx context.Context, timestamp int64, isolation fakekafka.Isolation) (int64, error) {
	request := listOffsetsRequest{ReplicaID: noReplica, IsolationLevel: int8(isolation), Topics: ofTopic(l.at.Topic,
		listOffsetsRequestPartition{Partition: l.at.Partition, CurrentLeaderEpoch: noEpoch, Timestamp: timestamp})}
	response := listOffsetsResponse{}
	if err := l.client.ask(ctx, l.leader, listOffsetsKey, &request, &response); err != nil {
		return 0, err
	}
	answer, err := onlyOf(response.Topics)
	if err != nil {
		return 0, err
	}
	return answer.Offset, errorOf(answer.ErrorCode)
}

// noReplica is the id of who is no broker.
const noReplica = -1

func (l *clientLog) fetch(ctx context.Context, offset int64) (fetchResponsePartition, error) {
	const enough = 16 << 20
	request := fetchRequest{
		ReplicaID: noReplica, MaxWaitMillis: timeoutMillis, MinBytes: 1, MaxBytes: enough, IsolationLevel: int8(fakekafka.ReadCommitted), SessionEpoch: noEpoch,
		Topics: ofTopic(l.at.Topic, fetchRequestPartition{
			Partition: l.at.Partition, CurrentLeaderEpoch: noEpoch, FetchOffset: offset, LogStartOffset: -1, PartitionMaxBytes: enough,
		}),
	}
	response := fetchResponse{}
	if err := l.client.ask(ctx, l.leader, fetchKey, &request, &response); err != nil {
		return fetchResponsePartition{}, err
	}
	if response.ErrorCode != 0 {
		return fetchResponsePartition{}, fakekafka.Error(response.ErrorCode)
	}
	answer, err := onlyOf(response.Topics)
	if err != nil {
		return answer, err
	}
	return answer, errorOf(answer.ErrorCode)
}

// ofTopic is a list of one topic with some partitions.
func ofTopic[P any](topic string, partitions ...P) []topicOf[P] {
	return []topicOf[P]{{Topic: topic, Partitions: partitions}}
}

// onlyOf is the answer for the one partition that was asked about.
func onlyOf[P any](topics []topicOf[P]) (partition P, err error) {
	if len(topics) != 1 || len(topics[0].Partitions) != 1 {
		return partition, fmt.Errorf("kafkawire: an answer for %d topics, not for the partition that was asked about", len(topics))
	}
	return topics[0].Partitions[0], nil
}

// decodeBatches reads the batches that a broker gives. The last may be cut off, and is not read then.
func decodeBatches(data []byte) ([]*fakekafka.Batch, error) {
	var batches []*fakekafka.Batch
	for len(data) >= recordsAt {
		length := int64(binary.BigEndian.Uint32(data[lengthAt:])) + epochAt
		if length > int64(len(data)) {
			break
		}
		batch, err := decodeStored(data[:length])
		if err != nil {
			return nil, err
		}
		batches = append(batches, batch)
		data = data[length:]
	}
	return batches, nil
}

// decodeStored reads a batch that has its place in a log.
func decodeStored(data []byte) (*fakekafka.Batch, error) {
	batch, err := decodeWhole(data)
	if err != nil {
		return nil, err
	}
	batch.BaseOffset = int64(binary.BigEndian.Uint64(data))
	for i := range batch.Records {
		batch.Records[i].Offset = batch.BaseOffset + int64(i)
	}
	return batch, nil
}

// committedIn are the records of batches that are of no transaction that was aborted. Each of those ends with a batch of the
// broker's.
func committedIn(batches []*fakekafka.Batch, aborted []fetchResponseAbortedTransaction) []fakekafka.Record {
	var records []fakekafka.Record
	begun := make([]bool, len(aborted))
	isAborted := map[int64]bool{} // by producer
	for _, batch := range batches {
		for i, transaction := range aborted {
			if !begun[i] && transaction.FirstOffset <= batch.LastOffset() {
				begun[i], isAborted[transaction.ProducerID] = true, true
			}
		}
		switch {
		case batch.IsControl:
			delete(isAborted, batch.ProducerID)
		case batch.IsTransactional && isAborted[batch.ProducerID]:
		default:
			records = append(records, batch.Records...)
		}
	}
	return records
}
