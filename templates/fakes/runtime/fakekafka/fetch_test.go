package fakekafka

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func fetch(b *Broker, offset int64, isolation Isolation) Fetched {
	return b.Fetch(context.Background(), FetchRequest{
		Partitions: []FetchPartition{{TopicPartition: orders, Offset: offset, MaxBytes: 1 << 20}},
		MaxBytes:   1 << 20,
		Isolation:  isolation,
	})[0]
}

func TestFetchFromOffsets(t *testing.T) {
	b := newBroker(t)
	for _, batch := range []*Batch{plain("a", "b", "c"), plain("d"), plain("e", "f")} {
		if _, err := b.Produce(orders, batch); err != nil {
			t.Fatal(err)
		}
	}
	cases := []struct {
		offset  int64
		batches int
		first   int64
		err     error
	}{
		{offset: 0, batches: 3, first: 0},
		{offset: 2, batches: 3, first: 0}, // the batch that has it
		{offset: 3, batches: 2, first: 3},
		{offset: 5, batches: 1, first: 4},
		{offset: 6, batches: 0},
		{offset: 7, err: OffsetOutOfRange},
		{offset: -1, err: OffsetOutOfRange},
	}
	for _, c := range cases {
		got := fetch(b, c.offset, ReadUncommitted)
		if got.Err != c.err || len(got.Batches) != c.batches || c.batches > 0 && got.Batches[0].BaseOffset != c.first || got.HighWatermark != 6 {
			t.Errorf("offset %d: %+v", c.offset, got)
		}
	}
}

func TestFetchGivesOneBatchWhateverItsSize(t *testing.T) {
	b := New(nil)
	b.CreateTopic("orders", 2)
	for number := int32(0); number < 2; number++ {
		for range 2 {
			if _, err := b.Produce(TopicPartition{"orders", number}, plain("0123456789")); err != nil {
				t.Fatal(err)
			}
		}
	}
	request := FetchRequest{MaxBytes: 1, Partitions: []FetchPartition{
		{TopicPartition: TopicPartition{"orders", 0}, MaxBytes: 1 << 20},
		{TopicPartition: TopicPartition{"orders", 1}, MaxBytes: 1 << 20},
	}}
	got := b.Fetch(context.Background(), request)
	if len(got[0].Batches) != 1 || len(got[1].Batches) != 0 {
		t.Errorf("%d and %d batches", len(got[0].Batches), len(got[1].Batches))
	}
}

func TestFetchWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		request := FetchRequest{
			Partitions: []FetchPartition{{TopicPartition: orders, MaxBytes: 1000}},
			MinBytes:   1, MaxBytes: 1000, MaxWait: 500 * time.Millisecond,
		}
		start := time.Now()
		if got := b.Fetch(t.Context(), request); len(got[0].Batches) != 0 || time.Since(start) != 500*time.Millisecond {
			t.Errorf("an empty log: %+v after %v", got, time.Since(start))
		}
		time.AfterFunc(20*time.Millisecond, func() { b.Feed(t, "orders", Record{Value: []byte("a")}) })
		start = time.Now()
		if got := b.Fetch(t.Context(), request); len(got[0].Batches) != 1 || time.Since(start) != 20*time.Millisecond {
			t.Errorf("a record meanwhile: %+v after %v", got, time.Since(start))
		}
		request.Partitions[0].Offset, request.MaxWait = 1, -1
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		start = time.Now()
		if got := b.Fetch(ctx, request); len(got[0].Batches) != 0 || time.Since(start) != time.Hour {
			t.Errorf("for ever: %+v after %v", got, time.Since(start))
		}
		time.AfterFunc(time.Second, func() { b.DeleteTopic("orders") })
		if got := b.Fetch(t.Context(), request); got[0].Err != UnknownTopicOrPartition {
			t.Errorf("a topic that goes: %+v", got)
		}
	})
}

func TestOffsetsByTime(t *testing.T) {
	b := newBroker(t)
	second := func(n int) time.Time { return time.Unix(1_700_000_000+int64(n), 0) }
	b.Feed(t, "orders", Record{Time: second(10)}, Record{Time: second(30)}, Record{Time: second(20)})
	for n, want := range map[int]int64{0: 0, 10: 0, 11: 1, 20: 1, 30: 1, 31: -1} {
		if got, err := b.OffsetForTime(orders, second(n)); err != nil || got.Offset != want {
			t.Errorf("second %d: %+v, %v; want %d", n, got, err, want)
		}
	}
	if start, err := b.DeleteRecords(orders, 2); start != 2 || err != nil {
		t.Errorf("DeleteRecords: %d, %v", start, err)
	}
	earliest, _ := b.EarliestOffset(orders)
	latest, _ := b.LatestOffset(orders, ReadUncommitted)
	if earliest.Offset != 2 || latest.Offset != 3 {
		t.Errorf("ends: %+v %+v", earliest, latest)
	}
	if got := fetch(b, 1, ReadUncommitted); got.Err != OffsetOutOfRange || got.LogStartOffset != 2 {
		t.Errorf("a deleted record: %+v", got)
	}
	if _, err := b.DeleteRecords(orders, 4); err != OffsetOutOfRange {
		t.Errorf("DeleteRecords after the end: %v", err)
	}
}
