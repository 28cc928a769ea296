package kafkajudge

import (
	"strings"
	"time"

	"github.com/twmb/franz-go/pkg/kmsg"
)

var wireSequences = append(append(append([]sequence{
	{"produce and fetch", produceAndFetch},
	{"fetch errors", fetchErrors},
	{"fetch waits", fetchWaits},
	{"fetch limits", fetchLimits},
	{"produce errors", produceErrors},
	{"offsets by time", offsetsByTime},
	{"records deleted", recordsDeleted},
	{"leader epochs", leaderEpochs},
}, wireTransactionSequences...), wireGroupSequences...), wireAdminSequences...)

func produceAndFetch(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 2)
	for range 3 {
		s.saw("produced: %s", w.produce(topic, 0, plain("a", "b")))
	}
	for offset := range int64(8) {
		s.saw("from %d: %s", offset, showFetched(w.fetch(topic, 0, offset, nil)))
	}
	s.saw("other: %s", showFetched(w.fetch(topic, 1, 0, nil)))
	s.saw("committed: %s", showFetched(w.fetch(topic, 0, 0, readCommitted)))
}

func fetchErrors(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	s.saw("produced: %s", w.produce(topic, 0, plain("a")))
	s.saw("too far: %s", showFetched(w.fetch(topic, 0, 9, nil)))
	s.saw("negative: %s", showFetched(w.fetch(topic, 0, -5, nil)))
	s.saw("at the end: %s", showFetched(w.fetch(topic, 0, 1, nil)))
	s.saw("no partition: %s", codeName(w.fetch(topic, 7, 0, nil).ErrorCode))
	s.saw("no topic: %s", codeName(w.fetch(s.name("none"), 0, 0, nil).ErrorCode))
	s.saw("no session: %s", codeName(w.fetch(topic, 0, 0, func(r *kmsg.FetchRequest) { r.SessionID, r.SessionEpoch = 12345, 3 }).ErrorCode))
}

func fetchWaits(s *scene) {
	w, other := newWire(s), newWire(s)
	topic := w.topic("t", 1)
	wait := func(r *kmsg.FetchRequest) { r.MinBytes, r.MaxWaitMillis = 1, 300 }
	start := time.Now()
	s.saw("nothing: %s", showFetched(w.fetch(topic, 0, 0, wait)))
	elapsed := time.Since(start)
	s.saw("waited: %v", elapsed >= 250*time.Millisecond && elapsed < 3*time.Second)

	go func() {
		time.Sleep(100 * time.Millisecond)
		other.produce(topic, 0, plain("a"))
	}()
	start = time.Now()
	s.saw("something: %s", showFetched(w.fetch(topic, 0, 0, func(r *kmsg.FetchRequest) { r.MinBytes, r.MaxWaitMillis = 1, 20_000 })))
	s.saw("waited long: %v", time.Since(start) > 10*time.Second)

	start = time.Now()
	s.saw("less than wanted: %s", showFetched(w.fetch(topic, 0, 0, func(r *kmsg.FetchRequest) { r.MinBytes, r.MaxWaitMillis = 5000, 300 })))
	s.saw("waited: %v", time.Since(start) >= 250*time.Millisecond)

	start = time.Now()
	s.saw("error: %s", codeName(w.fetch(topic, 0, 99, func(r *kmsg.FetchRequest) { r.MinBytes, r.MaxWaitMillis = 1, 20_000 }).ErrorCode))
	s.saw("waited long: %v", time.Since(start) > 10*time.Second)
}

func fetchLimits(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 2)
	for range 3 {
		w.produce(topic, 0, plain(strings.Repeat("x", 1000)))
		w.produce(topic, 1, plain(strings.Repeat("x", 1000)))
	}
	limit := func(partition, all int32) func(*kmsg.FetchRequest) {
		return func(r *kmsg.FetchRequest) { r.Topics[0].Partitions[0].PartitionMaxBytes, r.MaxBytes = partition, all }
	}
	s.saw("1 byte: %s", showFetched(w.fetch(topic, 0, 0, limit(1, 1<<20))))
	s.saw("2500 bytes of the partition: %s", showFetched(w.fetch(topic, 0, 0, limit(2500, 1<<20))))
	s.saw("1 byte of all: %s", showFetched(w.fetch(topic, 0, 1, limit(1<<20, 1))))
	request := kmsg.NewPtrFetchRequest()
	request.MaxBytes, request.SessionEpoch = 1500, -1
	from := kmsg.NewFetchRequestTopic()
	from.Topic = topic
	for _, number := range []int32{1, 0} {
		part := kmsg.NewFetchRequestTopicPartition()
		part.Partition, part.PartitionMaxBytes, part.CurrentLeaderEpoch = number, 1100, -1
		from.Partitions = append(from.Partitions, part)
	}
	request.Topics = append(request.Topics, from)
	for _, partition := range ask[*kmsg.FetchResponse](w, request, nil).Topics[0].Partitions {
		s.saw("both, %d: %s", partition.Partition, showFetched(partition))
	}
}

func produceErrors(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	good := plain("a").encode()
	corrupt := append([]byte{}, good...)
	corrupt[len(corrupt)-1] ^= 1
	old := plain("a")
	old.magic = 1
	control := plain("a")
	control.attributes = 1 << 5
	zstd := plain("a")
	zstd.attributes = 4
	unknownCompression := plain("a")
	unknownCompression.attributes = 7
	gzip := plain("a")
	gzip.attributes = 1
	miscounted := plain("a", "b").encode()
	miscounted[60] = 3
	s.saw("no topic: %s", w.produce(s.name("none"), 0, plain("a")))
	s.saw("no partition: %s", w.produce(topic, 5, plain("a")))
	s.saw("acks 2: %s", w.produceBytes(topic, 0, 2, "", good))
	s.saw("corrupt: %s", w.produceBytes(topic, 0, -1, "", corrupt))
	s.saw("cut: %s", w.produceBytes(topic, 0, -1, "", good[:len(good)-3]))
	s.saw("two batches: %s", w.produceBytes(topic, 0, -1, "", append(append([]byte{}, good...), good...)))
	s.saw("no batch: %s", w.produceBytes(topic, 0, -1, "", []byte{}))
	s.saw("magic 1: %s", w.produceBytes(topic, 0, -1, "", old.encode()))
	s.saw("control: %s", w.produceBytes(topic, 0, -1, "", control.encode()))
	s.saw("gzip that is none: %s", w.produceBytes(topic, 0, -1, "", gzip.encode()))
	s.saw("miscounted: %s", w.produceBytes(topic, 0, -1, "", seal(miscounted)))
	s.saw("too large: %s", w.produce(topic, 0, plain(strings.Repeat("x", 1<<20+100))))
	s.saw("just not too large: %s", w.produce(topic, 0, plain(strings.Repeat("x", 1<<20-100))))
	s.saw("acks of the leader: %s", w.produceBytes(topic, 0, 1, "", good))
}

func offsetsByTime(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	s.saw("empty, first: %s", w.listOffsets(topic, 0, -2, 0))
	s.saw("empty, last: %s", w.listOffsets(topic, 0, -1, 0))
	s.saw("empty, by time: %s", w.listOffsets(topic, 0, 5, 0))
	day := time.Now().Truncate(24 * time.Hour)
	for hour := range 3 {
		b := plain("a", "b")
		b.at = day.Add(time.Duration(hour) * time.Hour)
		s.saw("produced: %s", w.produce(topic, 0, b))
	}
	relative := func(d time.Duration) string {
		at := day.Add(d).UnixMilli()
		text := w.listOffsets(topic, 0, at, 0)
		for hour := range 3 {
			text = strings.ReplaceAll(text, itoa(day.Add(time.Duration(hour)*time.Hour).UnixMilli()), "hour "+itoa(int64(hour)))
		}
		return text
	}
	for _, d := range []time.Duration{-time.Hour, 0, time.Millisecond, time.Hour, 90 * time.Minute, 2 * time.Hour, 3 * time.Hour} {
		s.saw("%s: %s", d, relative(d))
	}
	s.saw("first: %s", w.listOffsets(topic, 0, -2, 0))
	s.saw("last: %s", w.listOffsets(topic, 0, -1, 0))
	s.saw("last committed: %s", w.listOffsets(topic, 0, -1, 1))
	s.saw("no topic: %s", w.listOffsets(s.name("none"), 0, -1, 0))
	s.saw("no partition: %s", w.listOffsets(topic, 3, -1, 0))
}

func recordsDeleted(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	for range 3 {
		w.produce(topic, 0, plain("a", "b"))
	}
	remove := func(offset int64) {
		request := kmsg.NewPtrDeleteRecordsRequest()
		request.TimeoutMillis = 5000
		part := kmsg.NewDeleteRecordsRequestTopicPartition()
		part.Partition, part.Offset = 0, offset
		of := kmsg.NewDeleteRecordsRequestTopic()
		of.Topic, of.Partitions = topic, append(of.Partitions, part)
		request.Topics = append(request.Topics, of)
		answer := ask[*kmsg.DeleteRecordsResponse](w, request, nil).Topics[0].Partitions[0]
		s.saw("before %d: %s, low %d", offset, codeName(answer.ErrorCode), answer.LowWatermark)
	}
	remove(3)
	s.saw("first: %s", w.listOffsets(topic, 0, -2, 0))
	s.saw("deleted: %s", showFetched(w.fetch(topic, 0, 1, nil)))
	s.saw("kept: %s", showFetched(w.fetch(topic, 0, 3, nil)))
	remove(2)
	remove(9)
	remove(-1)
	s.saw("at the end: %s", showFetched(w.fetch(topic, 0, 6, nil)))
	s.saw("produced: %s", w.produce(topic, 0, plain("c")))
}

func leaderEpochs(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	w.produce(topic, 0, plain("a", "b"))
	for _, epoch := range []int32{0, 5} {
		request := kmsg.NewPtrOffsetForLeaderEpochRequest()
		part := kmsg.NewOffsetForLeaderEpochRequestTopicPartition()
		part.CurrentLeaderEpoch, part.LeaderEpoch = -1, epoch
		of := kmsg.NewOffsetForLeaderEpochRequestTopic()
		of.Topic, of.Partitions = topic, append(of.Partitions, part)
		request.ReplicaID, request.Topics = -1, append(request.Topics, of)
		answer := ask[*kmsg.OffsetForLeaderEpochResponse](w, request, nil).Topics[0].Partitions[0]
		s.saw("epoch %d: %s, epoch %d, end %d", epoch, codeName(answer.ErrorCode), answer.LeaderEpoch, answer.EndOffset)
	}
}
