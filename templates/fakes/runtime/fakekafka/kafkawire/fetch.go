package kafkawire

import (
	"context"
	"time"

	"standin/doubles/fakekafka"
)

// fetchRequest has key 1.
type fetchRequest struct {
	ReplicaID       int32
	MaxWaitMillis   int32
	MinBytes        int32
	MaxBytes        int32
	IsolationLevel  int8
	SessionID       int32
	SessionEpoch    int32
	Topics          []topicOf[fetchRequestPartition]
	ForgottenTopics []topicOf[int32]
	Rack            string
}

type fetchRequestPartition struct {
	Partition          int32
	CurrentLeaderEpoch int32
	FetchOffset        int64
	LogStartOffset     int64
	PartitionMaxBytes  int32
}

func (r *fetchRequest) fields(c *coder) {
	c.int32(&r.ReplicaID)
	c.int32(&r.MaxWaitMillis)
	c.int32(&r.MinBytes)
	c.int32(&r.MaxBytes)
	c.int8(&r.IsolationLevel)
	if c.since(7) {
		c.int32(&r.SessionID)
		c.int32(&r.SessionEpoch)
	}
	topicList(c, &r.Topics, func(p *fetchRequestPartition) {
		c.int32(&p.Partition)
		if c.since(9) {
			c.int32(&p.CurrentLeaderEpoch)
		}
		c.int64(&p.FetchOffset)
		if c.since(5) {
			c.int64(&p.LogStartOffset)
		}
		c.int32(&p.PartitionMaxBytes)
	})
	if c.since(7) {
		topicList(c, &r.ForgottenTopics, c.int32)
	}
	if c.since(11) {
		c.text(&r.Rack)
	}
}

type fetchResponse struct {
	ThrottleMillis int32
	ErrorCode      int16
	SessionID      int32
	Topics         []topicOf[fetchResponsePartition]
}

type fetchResponsePartition struct {
	Partition            int32
	ErrorCode            int16
	HighWatermark        int64
	LastStableOffset     int64
	LogStartOffset       int64
	AbortedTransactions  []fetchResponseAbortedTransaction
	PreferredReadReplica int32
	RecordBatches        []byte
}

type fetchResponseAbortedTransaction struct {
	ProducerID  int64
	FirstOffset int64
}

func (r *fetchResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	if c.since(7) {
		c.int16(&r.ErrorCode)
		c.int32(&r.SessionID)
	}
	topicList(c, &r.Topics, func(p *fetchResponsePartition) {
		c.int32(&p.Partition)
		c.int16(&p.ErrorCode)
		c.int64(&p.HighWatermark)
		c.int64(&p.LastStableOffset)
		if c.since(5) {
			c.int64(&p.LogStartOffset)
		}
		nullableList(c, &p.AbortedTransactions, func(t *fetchResponseAbortedTransaction) {
			c.int64(&t.ProducerID)
			c.int64(&t.FirstOffset)
		})
		if c.since(11) {
			c.int32(&p.PreferredReadReplica)
		}
		c.nullableBytes(&p.RecordBatches)
	})
}

// fetchSessionNotFound is FETCH_SESSION_ID_NOT_FOUND.
const fetchSessionNotFound = 70

// fetch answers without a session, as a broker whose cache of sessions is full: clients name all partitions each time.
func (c *call) fetch(ctx context.Context, request *fetchRequest) *fetchResponse {
	if request.SessionEpoch > 0 { // it goes on with a session, and there are none
		return &fetchResponse{ErrorCode: fetchSessionNotFound}
	}
	asked := fakekafka.FetchRequest{
		MinBytes:  int(request.MinBytes),
		MaxBytes:  int(request.MaxBytes),
		MaxWait:   request.maxWait(),
		Isolation: fakekafka.Isolation(request.IsolationLevel),
	}
	for _, topic := range request.Topics {
		for _, partition := range topic.Partitions {
			asked.Partitions = append(asked.Partitions, fakekafka.FetchPartition{
				TopicPartition: fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition},
				Offset:         partition.FetchOffset,
				MaxBytes:       int(partition.PartitionMaxBytes),
			})
		}
	}
	fetched := c.broker.Fetch(ctx, asked) // in the order of the request
	return &fetchResponse{Topics: answerEach(request.Topics, func(string, *fetchRequestPartition) fetchResponsePartition {
		partition := describeFetched(&fetched[0], asked.Isolation)
		fetched = fetched[1:]
		return partition
	})}
}

func describeFetched(fetched *fakekafka.Fetched, isolation fakekafka.Isolation) fetchResponsePartition {
	partition := fetchResponsePartition{
		Partition:            fetched.Partition,
		ErrorCode:            fakekafka.CodeOf(fetched.Err),
		HighWatermark:        fetched.HighWatermark,
		LastStableOffset:     fetched.LastStableOffset,
		LogStartOffset:       fetched.LogStartOffset,
		PreferredReadReplica: -1,
		RecordBatches:        []byte{},
	}
	if isolation == fakekafka.ReadCommitted {
		partition.AbortedTransactions = []fetchResponseAbortedTransaction{}
	}
	for _, aborted := range fetched.Aborted {
		partition.AbortedTransactions = append(partition.AbortedTransactions,
			fetchResponseAbortedTransaction{ProducerID: aborted.ProducerID, FirstOffset: aborted.FirstOffset})
	}
	if fetched.Err != nil {
		partition.HighWatermark, partition.LastStableOffset, partition.LogStartOffset = -1, -1, -1 // as Kafka has it
	}
	for _, batch := range fetched.Batches {
		partition.RecordBatches = appendBatch(partition.RecordBatches, batch)
	}
	return partition
}

func (r *fetchRequest) maxWait() time.Duration {
	if r.MaxWaitMillis < 0 {
		return 0
	}
	return time.Duration(r.MaxWaitMillis) * time.Millisecond
}

func (r *fetchRequest) refuse(code int16) message {
	return &fetchResponse{Topics: answerEach(r.Topics, func(topic string, partition *fetchRequestPartition) fetchResponsePartition {
		at := fakekafka.TopicPartition{Topic: topic, Partition: partition.Partition}
		return describeFetched(&fakekafka.Fetched{TopicPartition: at, Err: errorOf(code)}, fakekafka.ReadUncommitted)
	})}
}

func (r *fetchRequest) point() (point string, subjects []string) {
	return "kafka.fetch", namesOf(r.Topics)
}
