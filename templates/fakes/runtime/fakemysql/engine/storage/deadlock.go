package storage

import "standin/doubles/fakemysql/engine/sqlerror"

// lockGroup is what InnoDB counts as one lock: all locks of a transaction on the entries of an index that are of a kind. Each that was waited for is one more.
type lockGroup struct {
	table *Table // of intention locks
	index *index
	mode  Lock
	span  span
	locks int
}

// count counts a new lock.
func (x *Transaction) count(q *queue, l *lock) {
	group := x.group(lockGroup{index: q.index, mode: l.mode, span: l.span})
	if group.locks == 0 || l.isWaiting() {
		group.locks++
	}
}

// intend counts the intention lock of a table, which who locks rows has.
func (x *Transaction) intend(t *Table, mode Lock) {
	for _, group := range x.groups {
		if group.table == t && group.mode >= mode {
			return
		}
	}
	x.groups = append(x.groups, lockGroup{table: t, mode: mode, locks: 1})
}

func (x *Transaction) group(like lockGroup) *lockGroup {
	for i := range x.groups {
		if g := &x.groups[i]; g.index == like.index && g.table == nil && g.mode == like.mode && g.span == like.span {
			return g
		}
	}
	x.groups = append(x.groups, like)
	return &x.groups[len(x.groups)-1]
}

// weight is how much is lost with a transaction: who waits to change a definition is never the victim.
func (x *Transaction) weight() int {
	weight := len(x.changes)
	for _, group := range x.groups {
		weight += group.locks
	}
	if x.waiting != nil && x.waiting.queue.index == nil && x.waiting.mode == Exclusive {
		weight += 1 << 30
	}
	return weight
}

// breakCircle looks whether transactions wait for each other in a circle that x waits in or for, and rolls back the lightest of them: x itself where another is as light, else the first.
func (x *Transaction) breakCircle() {
	met := x.findCircle()
	if met == nil {
		return
	}
	var victim *Transaction
	isIn := false
	for next := met.waitsFor; ; next = next.waitsFor {
		if victim == nil || next.weight() < victim.weight() {
			victim = next
		}
		isIn = isIn || next == x
		if next == met {
			break
		}
	}
	if isIn && x.weight() == victim.weight() {
		victim = x
	}
	victim.end(sqlerror.New(1213))
}

// findCircle follows who waits for whom, each of whom waits for one other: it gives one of those in the circle, or nil.
func (x *Transaction) findCircle() *Transaction {
	tortoise, hare := x, x.waitsFor
	for power, length := 1, 1; hare != nil; length++ {
		if tortoise == hare {
			return hare
		}
		if length == power {
			power, length, tortoise = power*2, 0, hare
		}
		hare = hare.waitsFor
	}
	return nil
}
