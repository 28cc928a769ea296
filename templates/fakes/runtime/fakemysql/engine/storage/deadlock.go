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

func (g *lockGroup) has(l *lock) bool {
	return g.table == nil && g.index == l.queue.index && g.mode == l.mode && g.span == l.span
}

// count counts a lock that a transaction has now.
func (x *Transaction) count(l *lock, waited bool) {
	for i := range x.groups {
		if g := &x.groups[i]; g.has(l) {
			if waited {
				g.locks++
			}
			return
		}
	}
	x.groups = append(x.groups, lockGroup{index: l.queue.index, mode: l.mode, span: l.span, locks: 1})
}

// intend counts the intention lock of a table, which who locks rows has.
func (x *Transaction) intend(t *Table, mode Lock) {
	for _, group := range x.groups {
		if group.table == t && group.mode >= mode {
			return
		}
	}
	x.groups = append(x.groups, lockGroup{table: t, mode: mode, locks: 1})
	if mode == Exclusive && x.number == 0 {
		x.store.numbers++
		x.number = x.store.numbers
	}
}

// weight is how much is lost with a transaction: who waits to change a definition is never the victim.
func (x *Transaction) weight() int {
	weight := len(x.changes)
	for _, group := range x.groups {
		weight += group.locks
	}
	switch {
	case x.waiting == nil:
	case x.waiting.queue.index != nil:
		weight++
	case x.waiting.mode == Exclusive:
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
