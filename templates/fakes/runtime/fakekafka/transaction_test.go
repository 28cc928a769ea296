package fakekafka

import (
	"errors"
	"reflect"
	"testing"
	"testing/synctest"
	"time"
)

// producer is a transactional producer as clients write them, for the steps of tests.
type producer struct {
	b        *Broker
	id       string
	pid      int64
	epoch    int16
	sequence int32
}

func begin(t *testing.T, b *Broker, id string) *producer {
	t.Helper()
	pid, epoch, err := b.InitProducerID(id, time.Minute, NoProducer, NoProducer)
	if err != nil {
		t.Fatal(err)
	}
	return &producer{b: b, id: id, pid: pid, epoch: epoch}
}

func (p *producer) add() error {
	failed, err := p.b.AddPartitionsToTxn(p.id, p.pid, p.epoch, []TopicPartition{orders})
	if err == nil && failed != nil {
		err = failed[orders]
	}
	return err
}

func (p *producer) write(value string) error {
	batch := batchOf(p.pid, p.epoch, p.sequence, value)
	batch.IsTransactional = true
	_, err := p.b.Produce(orders, batch)
	if err == nil {
		p.sequence++
	}
	return err
}

func (p *producer) end(isCommit bool) error {
	return p.b.EndTxn(p.id, p.pid, p.epoch, isCommit)
}

func TestTransactionsInTheLog(t *testing.T) {
	b := newBroker(t)
	p, q := begin(t, b, "p"), begin(t, b, "q")
	steps := []struct {
		name   string
		do     func() error
		err    error
		end    int64 // after it
		stable int64
		seen   []string // by Records
	}{
		{name: "a write outside of a transaction", do: func() error { return p.write("a") }, err: InvalidTxnState},
		{name: "p begins", do: p.add},
		{name: "p writes a", do: func() error { return p.write("a") }, end: 1},
		{name: "q begins", do: q.add, end: 1},
		{name: "q writes b", do: func() error { return q.write("b") }, end: 2},
		{name: "p writes c", do: func() error { return p.write("c") }, end: 3},
		{name: "no transaction", do: func() error { _, err := b.Produce(orders, plain("d")); return err }, end: 4},
		{name: "q commits", do: func() error { return q.end(true) }, end: 5},
		{name: "q commits again", do: func() error { return q.end(true) }, end: 5},
		{name: "q aborts what is committed", do: func() error { return q.end(false) }, err: InvalidTxnState, end: 5},
		{name: "p aborts", do: func() error { return p.end(false) }, end: 6, stable: 6, seen: []string{"b", "d"}},
		{name: "p begins again", do: p.add, end: 6, stable: 6, seen: []string{"b", "d"}},
		{name: "p writes e", do: func() error { return p.write("e") }, end: 7, stable: 6, seen: []string{"b", "d"}},
		{name: "p commits", do: func() error { return p.end(true) }, end: 8, stable: 8, seen: []string{"b", "d", "e"}},
	}
	for _, step := range steps {
		if err := step.do(); !errors.Is(err, step.err) {
			t.Errorf("%s: %v, want %v", step.name, err, step.err)
		}
		end, _ := b.LatestOffset(orders, ReadUncommitted)
		stable, _ := b.LatestOffset(orders, ReadCommitted)
		if seen := values(b.Records("orders")); end.Offset != step.end || stable.Offset != step.stable || !reflect.DeepEqual(seen, step.seen) {
			t.Errorf("%s: end %d, stable %d, seen %v; want %d, %d, %v", step.name, end.Offset, stable.Offset, seen, step.end, step.stable, step.seen)
		}
	}
	got := fetch(b, 0, ReadCommitted)
	if want := []AbortedTransaction{{ProducerID: p.pid, FirstOffset: 0, lastOffset: 5}}; !reflect.DeepEqual(got.Aborted, want) {
		t.Errorf("aborted: %+v", got.Aborted)
	}
	if got := fetch(b, 6, ReadCommitted); got.Aborted != nil {
		t.Errorf("aborted after it: %+v", got.Aborted)
	}
	var controls []string
	for _, batch := range got.Batches {
		if batch.IsControl {
			controls = append(controls, string(batch.Records[0].Key))
		}
	}
	if want := []string{"\x00\x00\x00\x01", "\x00\x00\x00\x00", "\x00\x00\x00\x01"}; !reflect.DeepEqual(controls, want) {
		t.Errorf("control records: %q", controls)
	}
}

func TestFencing(t *testing.T) {
	b := newBroker(t)
	old := begin(t, b, "p")
	if err := errors.Join(old.add(), old.write("a")); err != nil {
		t.Fatal(err)
	}
	young := begin(t, b, "p") // aborts what old began
	if young.pid != old.pid || young.epoch != old.epoch+2 {
		t.Errorf("old %d %d, young %d %d", old.pid, old.epoch, young.pid, young.epoch)
	}
	checks := map[string]struct{ got, want error }{
		"write":          {old.write("b"), InvalidProducerEpoch},
		"add":            {old.add(), ProducerFenced},
		"commit":         {old.end(true), ProducerFenced},
		"offsets":        {b.AddOffsetsToTxn("p", old.pid, old.epoch, "g"), ProducerFenced},
		"unknown id":     {b.EndTxn("x", old.pid, old.epoch, true), InvalidProducerMapping},
		"no id":          {b.EndTxn("", old.pid, old.epoch, true), InvalidRequest},
		"other producer": {b.EndTxn("p", old.pid+1, old.epoch, true), InvalidProducerMapping},
	}
	for name, check := range checks {
		if check.got != check.want {
			t.Errorf("%s: %v, want %v", name, check.got, check.want)
		}
	}
	if err := errors.Join(young.add(), young.write("c"), young.end(true)); err != nil {
		t.Error(err)
	}
	if seen := values(b.Records("orders")); !reflect.DeepEqual(seen, []string{"c"}) {
		t.Errorf("seen %v", seen)
	}
}

func TestInitProducerIDWithAnID(t *testing.T) {
	b := newBroker(t)
	p := begin(t, b, "p")
	id, epoch, err := b.InitProducerID("p", time.Minute, p.pid, p.epoch)
	if id != p.pid || epoch != 1 || err != nil {
		t.Errorf("bump: %d %d %v", id, epoch, err)
	}
	id, epoch, err = b.InitProducerID("p", time.Minute, p.pid, p.epoch)
	if id != p.pid || epoch != 1 || err != nil {
		t.Errorf("the same request again: %d %d %v", id, epoch, err)
	}
	if _, _, err = b.InitProducerID("p", time.Minute, p.pid, 7); err != ProducerFenced {
		t.Errorf("another epoch: %v", err)
	}
	for _, timeout := range []time.Duration{0, -1, 16 * time.Minute} {
		if _, _, err = b.InitProducerID("q", timeout, NoProducer, NoProducer); err != InvalidTxnTimeout {
			t.Errorf("time-out %v: %v", timeout, err)
		}
	}
	one, _, _ := b.InitProducerID("", 0, NoProducer, NoProducer)
	two, _, _ := b.InitProducerID("", 0, NoProducer, NoProducer)
	if one == two {
		t.Errorf("two idempotent producers have id %d", one)
	}
}

func TestTransactionTimesOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		p := begin(t, b, "p")
		if err := errors.Join(p.add(), p.write("a")); err != nil {
			t.Fatal(err)
		}
		time.Sleep(59 * time.Second)
		if err := p.write("b"); err != nil {
			t.Errorf("before: %v", err)
		}
		time.Sleep(2 * time.Second)
		if err := p.write("c"); err != InvalidProducerEpoch {
			t.Errorf("after: %v", err)
		}
		if err := p.end(true); err != ProducerFenced {
			t.Errorf("commit after: %v", err)
		}
		if stable, _ := b.LatestOffset(orders, ReadCommitted); stable.Offset != 3 || b.Records("orders") != nil {
			t.Errorf("stable %d, records %v", stable.Offset, b.Records("orders"))
		}
	})
}

func TestOffsetsInATransaction(t *testing.T) {
	for _, isCommit := range []bool{true, false} {
		b := newBroker(t)
		p := begin(t, b, "p")
		commit := CommitRequest{Group: "g", Generation: -1, Offsets: map[TopicPartition]Committed{orders: {Offset: 5}}}
		if _, err := b.CommitOffsetsInTxn("p", p.pid, p.epoch, commit); err != InvalidTxnState {
			t.Errorf("a group that is no part: %v", err)
		}
		if err := b.AddOffsetsToTxn("p", p.pid, p.epoch, "g"); err != nil {
			t.Fatal(err)
		}
		if failed, err := b.CommitOffsetsInTxn("p", p.pid, p.epoch, commit); err != nil || failed != nil {
			t.Fatal(failed, err)
		}
		if before := b.Offsets("g"); len(before) != 0 {
			t.Errorf("before the end: %v", before)
		}
		if _, err := b.CommittedOffset("g", orders, true); err != UnstableOffsetCommit {
			t.Errorf("stable before the end: %v", err)
		}
		if err := p.end(isCommit); err != nil {
			t.Fatal(err)
		}
		want := map[TopicPartition]int64{}
		if isCommit {
			want[orders] = 5
		}
		if got := b.Offsets("g"); !reflect.DeepEqual(got, want) {
			t.Errorf("commit %v: %v", isCommit, got)
		}
	}
}
