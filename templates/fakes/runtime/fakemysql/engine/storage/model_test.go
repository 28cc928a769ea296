package storage

import (
	"context"
	"fmt"
	"math/rand"
	"runtime"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"
)

// model is what a table of a history should have: maps instead of versions and indexes.
type model struct {
	t          *testing.T
	committed  map[int64][4]int64
	sessions   map[*Transaction]*modelSession
	statements int
	compared   int
}

type modelSession struct {
	view  map[int64][4]int64
	own   []modelChange
	since int // how many statements had begun when its statement did
}

type modelChange struct {
	mark int // of the transaction after the change
	id   int64
	row  *[4]int64 // nil where it is deleted
}

func newModel(t *testing.T) *model {
	m := &model{t: t, committed: map[int64][4]int64{}, sessions: map[*Transaction]*modelSession{}}
	for _, row := range seedRows() {
		m.committed[row[0]] = row
	}
	return m
}

func (m *model) of(x *Transaction) *modelSession {
	s := m.sessions[x]
	if s == nil {
		s = &modelSession{}
		m.sessions[x] = s
	}
	return s
}

func (m *model) beginStatement(x *Transaction) {
	m.statements++
	s := m.of(x)
	s.since = m.statements
	if x.isolation <= ReadCommitted {
		s.view = nil
	}
}

func (m *model) changed(x *Transaction, from int64, row Row) {
	s := m.of(x)
	s.own = append(s.own, modelChange{x.Mark(), from, nil})
	if row != nil {
		to := numbersOf(row)
		s.own = append(s.own, modelChange{x.Mark(), to[0], &to})
	}
}

func (m *model) rolledBack(x *Transaction, mark int) {
	s := m.of(x)
	for len(s.own) > 0 && s.own[len(s.own)-1].mark > mark {
		s.own = s.own[:len(s.own)-1]
	}
	if mark < 0 {
		s.view = nil
	}
}

func (m *model) ended(x *Transaction, isCommitted bool) {
	if isCommitted {
		m.committed = m.of(x).over(m.committed)
	}
	delete(m.sessions, x)
}

// over gives rows with the session's own changes.
func (s *modelSession) over(rows map[int64][4]int64) map[int64][4]int64 {
	all := map[int64][4]int64{}
	for id, row := range rows {
		all[id] = row
	}
	for _, c := range s.own {
		if delete(all, c.id); c.row != nil {
			all[c.id] = *c.row
		}
	}
	return all
}

// selected compares what a SELECT gave. What waited has seen several states, and is not compared.
func (m *model) selected(x *Transaction, s statement, got string) {
	session := m.of(x)
	rows := m.committed
	switch {
	case s.lock != NoLock && (s.skip == " SKIP LOCKED" || session.since != m.statements):
		return
	case s.lock != NoLock:
	case x.isolation == ReadUncommitted && m.isAnyWaiting():
		return // of what those who wait have done it sees the half
	case x.isolation == ReadUncommitted:
		for _, other := range m.sessions {
			rows = other.over(rows)
		}
	default:
		if session.view == nil {
			session.view = rows // ended makes another map
		}
		rows = session.view
	}
	m.compared++
	if want := s.of(session.over(rows)); got != want {
		m.t.Errorf("%s\n got%s\nwant%s", s.sql("t"), got, want)
	}
}

func (m *model) isAnyWaiting() bool {
	for x := range m.sessions {
		if x.waiting != nil {
			return true
		}
	}
	return false
}

// of gives the rows of a SELECT as text.
func (s statement) of(rows map[int64][4]int64) string {
	by := s.key
	if by < 0 {
		by = 0
	}
	var found [][4]int64
	for _, row := range rows {
		isIn := s.key < 0 || s.equal && row[by] == s.low || !s.equal && row[by] >= s.low && row[by] < s.high
		if isIn && row[0] < far {
			found = append(found, row)
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		if s.desc {
			a, b = b, a
		}
		return a[by] < b[by] || a[by] == b[by] && a[0] < b[0]
	})
	// By a unique key one row is read, also where a view still sees another one.
	if (s.key == 0 || s.key == 1) && s.equal && len(found) > 1 {
		found = found[:1]
	}
	var text strings.Builder
	for _, row := range found {
		if s.only >= 0 && row[3] != s.only {
			continue
		}
		fmt.Fprintf(&text, " (%d,%d,%d,%d)", row[0], row[1], row[2], row[3])
	}
	return text.String()
}

func numbersOf(row Row) (numbers [4]int64) {
	for i, v := range row {
		numbers[i] = v.Int64()
	}
	return numbers
}

// TestHistoriesAgainstAModel compares every read of random histories with maps, and looks at what is left in the end.
func TestHistoriesAgainstAModel(t *testing.T) {
	seed, compared, steps := numberOf("SEED", 1), 0, 0
	histories := int64(1500)
	if testing.Short() {
		histories = 300
	}
	for i := int64(0); i < histories && !t.Failed(); i++ {
		random := rand.New(rand.NewSource(seed + i))
		h := randomHistory(random, 2+random.Intn(4), 60)
		for s := range h.isolation {
			if random.Intn(8) == 0 {
				h.isolation[s] = ReadUncommitted
			}
		}
		// One session reads above all, and meets what others commit meanwhile.
		for n := range h.steps {
			if s := &h.steps[n]; s.session == 0 && s.statement.lock == NoLock && random.Intn(8) > 0 {
				s.statement.verb = "select"
			}
		}
		r := newEngineRunner(h, time.Minute)
		r.model = newModel(t)
		seen := observe(t, h, r)
		r.finish()
		r.check(t)
		compared, steps = compared+r.model.compared, steps+len(seen)
		if t.Failed() {
			t.Fatalf("SEED=%d %v\n%s", seed+i, h.isolation, strings.Join(seen, "\n"))
		}
	}
	t.Logf("SEED=%d: %d steps, %d reads compared", seed, steps, compared)
}

// TestSessionsAtOnce has sessions do random statements at the same time. All end, nothing is left, and the indexes agree.
func TestSessionsAtOnce(t *testing.T) {
	for seed := int64(1); seed <= 20; seed++ {
		h := history{isolation: make([]Isolation, 8)}
		for i := range h.isolation {
			h.isolation[i] = Isolation(i % 4)
		}
		r := newEngineRunner(h, time.Millisecond)
		var all sync.WaitGroup
		for i, e := range r.sessions {
			random := rand.New(rand.NewSource(seed*100 + int64(i)))
			e := e
			all.Add(1)
			go func() {
				defer all.Done()
				for n := 0; n < 200; n++ {
					r.store.Latch()
					e.run(randomStatement(random))
					r.store.Unlatch()
				}
			}()
		}
		all.Wait()
		r.finish()
		r.check(t)
	}
}

// TestTransfersKeepTheSum has 64 sessions move money at once, again where they are the victims of deadlocks.
func TestTransfersKeepTheSum(t *testing.T) {
	r := newEngineRunner(history{}, time.Minute)
	const accounts, sessions, transfers = 5, 64, 50
	deadlocks := 0
	transfer := func(random *rand.Rand) error {
		r.store.Latch()
		defer r.store.Unlatch()
		x := r.store.Begin(RepeatableRead, time.Minute)
		defer x.Rollback()
		from, to := int64(random.Intn(accounts)*2+1), int64(random.Intn(accounts)*2+1)
		for _, move := range [][2]int64{{from, -1}, {to, 1}} {
			if err := addTo(x, r.table, move[0], move[1]); err != nil {
				deadlocks++
				return err
			}
			r.store.Unlatch()
			runtime.Gosched()
			r.store.Latch()
		}
		x.Commit()
		return nil
	}
	var all sync.WaitGroup
	for i := 0; i < sessions; i++ {
		random := rand.New(rand.NewSource(int64(i)))
		all.Add(1)
		go func() {
			defer all.Done()
			for done := 0; done < transfers; {
				if transfer(random) == nil {
					done++
				}
			}
		}()
	}
	all.Wait()
	r.check(t)
	sum := int64(0)
	for p := r.table.indexes[0].tree.seek(""); !p.isEnd(); p = p.forward() {
		if numbers := numbersOf(p.record().newest.row); numbers[0] < far {
			sum += numbers[3]
		}
	}
	if sum != 0 {
		t.Errorf("the sum is %d", sum)
	}
	t.Logf("%d transfers, %d deadlocks", sessions*transfers, deadlocks)
}

func addTo(x *Transaction, t *Table, id, amount int64) error {
	record, row, err := x.Scan(t, 0, point(id), Read{Lock: Exclusive}, false).Next(context.Background())
	if err != nil {
		return err
	}
	changed := append(Row(nil), row...)
	changed[3] = rowOf(row[3].Int64() + amount)[0]
	return x.Update(context.Background(), t, record, changed)
}

// finish rolls back what is open until no statement runs.
func (r *engineRunner) finish() {
	for range r.sessions {
		for {
			r.store.Latch()
			isBusy := false
			for _, e := range r.sessions {
				isBusy = isBusy || e.isRunning
				if !e.isRunning || e.x.waiting != nil {
					r.over(e.x, false)
				}
			}
			r.store.Unlatch()
			if !isBusy {
				break
			}
			time.Sleep(10 * time.Microsecond)
		}
	}
	r.store.Latch()
	for _, e := range r.sessions {
		r.over(e.x, false)
	}
	r.store.Unlatch()
}

// check looks for what should not be there after all sessions have ended: locks, views, versions, entries without rows.
func (r *engineRunner) check(t *testing.T) {
	t.Helper()
	s := r.store
	if len(s.open)+len(s.views)+len(s.history)+len(s.woken) > 0 {
		t.Errorf("%d transactions, %d views, %d commits, %d woken are left", len(s.open), len(s.views), len(s.history), len(s.woken))
	}
	rows := map[int64][4]int64{}
	for _, ix := range r.table.indexes {
		if len(ix.queues) > 0 {
			t.Errorf("%d queues are left", len(ix.queues))
		}
		if ix.tree.size != r.table.indexes[0].tree.size {
			t.Errorf("index %d has %d entries, and there are %d rows", ix.number, ix.tree.size, r.table.indexes[0].tree.size)
		}
		for p := ix.tree.seek(""); !p.isEnd(); p = p.forward() {
			v := p.record().newest
			if !v.isAt(ix, p.key()) || v.older != nil || v.by != nil || v.applied != len(r.table.indexes) {
				t.Errorf("an entry of index %d leads nowhere, or to old versions: %+v", ix.number, v)
			}
			if ix.number == 0 {
				rows[numbersOf(v.row)[0]] = numbersOf(v.row)
			}
		}
	}
	if r.model != nil {
		all := statement{key: -1, only: -1}
		if got, want := all.of(rows), all.of(r.model.committed); got != want {
			t.Errorf("at the end\n got%s\nwant%s", got, want)
		}
	}
}
