package storage

import (
	"context"
	"errors"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// errLocked says that a lock is not to be had now, to who does not wait.
var errLocked = errors.New("locked")

// request is a lock that is wanted, and what to do while it is not to be had.
type request struct {
	mode        Lock
	span        span
	wait        time.Duration
	isSkipped   bool // errLocked instead of waiting
	isImplicit  bool // the change that follows is a lock by itself
	isDuplicate bool
}

// take takes a lock on an entry of an index; r is its record, nil where the lock is one of the gap. The lock is nil where the transaction has it already, or needs none. After a wait everything may have changed, the
// entry may be gone too: whoever asked looks again.
func (x *Transaction) take(ctx context.Context, ix *index, key string, r *Record, want request) (l *lock, waited bool, err error) {
	if r != nil {
		holder := r.holder(ix, key)
		if want.span == entryOnly && (holder == x || !want.isImplicit && x.seemsToHold(ix, r)) {
			return nil, false, nil
		} else if holder != nil && holder != x {
			ix.queueAt(key).grant(holder, Exclusive, entryOnly)
		}
	}
	q := ix.queues[key]
	switch {
	case key == afterAll && want.span == gapOnly:
		want.span = nextKey
	case want.span == nextKey && q != nil && q.had(x, want.mode, entryOnly) && !q.had(x, want.mode, nextKey):
		want.span = gapOnly // who has the entry waits for nobody
	}
	if q != nil && want.span != insertIntention && q.had(x, want.mode, want.span) {
		return nil, false, nil
	}
	l = &lock{x: x, mode: want.mode, span: want.span, queue: q, isDuplicate: want.isDuplicate}
	if q != nil {
		if other := q.obstacle(l); other != nil {
			return l, true, x.await(ctx, q, l, other, want)
		}
	}
	if want.isImplicit {
		return nil, false, nil
	}
	ix.queueAt(key).add(l)
	return l, false, nil
}

// await asks for a lock and waits until it is there. The latch is given up meanwhile.
func (x *Transaction) await(ctx context.Context, q *queue, l, other *lock, want request) error {
	if want.isSkipped {
		return errLocked
	}
	if want.wait <= 0 {
		return sqlerror.New(1205)
	}
	l.waits = make(chan struct{})
	q.add(l)
	x.waiting, x.waitsFor = l, other.x
	x.breakCircle()
	if l.isWaiting() {
		timer := time.NewTimer(want.wait)
		x.store.latch.Unlock()
		select {
		case <-l.waits:
		case <-timer.C:
		case <-ctx.Done():
		}
		timer.Stop()
		x.store.latch.Lock()
	}
	if l.isWaiting() {
		x.refuse(timeoutOf(ctx))
	}
	x.store.runsOn(l)
	if l.refusal == nil && x.isOver { // closed since
		return errOver()
	}
	return l.refusal
}

func timeoutOf(ctx context.Context) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return sqlerror.New(1205)
}

// decide ends the wait for a lock: with the lock, or with an error. Those whose wait has ended run on in that order.
func (l *lock) decide(err error) {
	x := l.x
	l.isDecided, l.refusal = true, err
	x.waiting, x.waitsFor = nil, nil
	if err == nil && l.queue.index != nil {
		x.count(l, true)
	}
	if x.store.woken = append(x.store.woken, l); len(x.store.woken) == 1 {
		close(l.waits)
	}
}

// runsOn has the next one run on whose wait has ended.
func (s *Store) runsOn(l *lock) {
	for i, other := range s.woken {
		if other == l {
			s.woken = removeAt(s.woken, i)
			if i == 0 && len(s.woken) > 0 {
				close(s.woken[0].waits)
			}
			break
		}
	}
	l.waits = nil
}

// refuse ends a transaction's wait with an error, and takes back the request.
func (x *Transaction) refuse(err error) {
	l := x.waiting
	if l == nil {
		return
	}
	l.decide(err)
	x.release(l)
}

// release gives back a lock.
func (x *Transaction) release(l *lock) {
	for i := len(x.locks) - 1; i >= 0; i-- {
		if x.locks[i] == l {
			x.locks = removeAt(x.locks, i)
			break
		}
	}
	l.queue.drop(l)
}

// releaseAll gives back all locks as InnoDB does: those of a kind together, the kind that came last first. Who is a victim of who goes on then may leave the transaction
// more locks on gaps, by entries that it takes away.
func (x *Transaction) releaseAll() {
	for len(x.locks) > 0 {
		locks := x.locks
		x.locks = nil
		for i := len(x.groups) - 1; i >= 0; i-- {
			for _, l := range locks {
				if x.groups[i].has(l) {
					l.queue.drop(l)
				}
			}
		}
	}
}
