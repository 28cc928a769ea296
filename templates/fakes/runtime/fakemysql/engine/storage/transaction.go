package storage

import (
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// Isolation is a transaction's isolation level.
type Isolation uint8

// The isolation levels.
const (
	ReadUncommitted Isolation = iota
	ReadCommitted
	RepeatableRead
	Serializable
)

// Transaction is a transaction of a session.
type Transaction struct {
	store     *Store
	isolation Isolation
	lockWait  time.Duration
	number    uint64 // in the order in which transactions began to change things; 0 of one that has not
	isOver    bool
	hasView   bool
	view      uint64    // what was committed by then is seen
	changes   []*Record // in order, one for each version

	locks    []*lock // on entries, and the one that it waits for
	groups   []lockGroup
	waiting  *lock
	waitsFor *Transaction // the first of those it waits for
	uses     []*lock      // on definitions
	locker   *Transaction // of the session's LOCK TABLES

	onDuplicate Lock // what the statement locks rows with that are in the way
}

// SetLockWait changes how long locks wait from now on.
func (x *Transaction) SetLockWait(wait time.Duration) { x.lockWait = wait }

// Begin begins a transaction. It has no view until the first read. Locks wait at most lockWait (1205), or until ctx of the call ends.
func (s *Store) Begin(isolation Isolation, lockWait time.Duration) *Transaction {
	x := &Transaction{store: s, isolation: isolation, lockWait: lockWait, onDuplicate: Shared}
	s.open[x] = struct{}{}
	return x
}

// Commit ends the transaction; its changes are there for all.
func (x *Transaction) Commit() {
	if !x.isOver && len(x.changes) > 0 {
		x.store.commits++
		for _, r := range x.changes {
			for v := r.newest; v != nil && v.by == x; v = v.older {
				v.by, v.commit = nil, x.store.commits
			}
		}
		x.store.history = append(x.store.history, committed{x.store.commits, x.changes})
		x.changes = nil
	}
	x.end(nil)
}

// Rollback ends the transaction; its changes are undone. Where it waits, the wait ends with error 1317.
func (x *Transaction) Rollback() { x.end(errOver()) }

// end undoes what is not committed and gives back everything. whileWaiting is what a wait ends with.
func (x *Transaction) end(whileWaiting error) {
	if x.isOver {
		return
	}
	x.isOver = true
	x.refuse(whileWaiting)
	x.restart()
	delete(x.store.open, x)
	x.forgetTables()
}

// restart undoes everything, and gives back the locks of rows and the view.
func (x *Transaction) restart() {
	x.RollbackTo(0)
	x.releaseAll()
	x.groups, x.number = nil, 0
	x.dropView()
	x.store.purge()
}

// errOver is for who goes on with a transaction that was ended while its session waited: for a lock, or in SLEEP.
func errOver() error { return sqlerror.New(1317) }

// IsOver tells that the transaction is committed, rolled back, or was the victim of a deadlock.
func (x *Transaction) IsOver() bool { return x.isOver }

// HasChanges tells whether the transaction has changed a row.
func (x *Transaction) HasChanges() bool { return len(x.changes) > 0 }

// Mark is a point of a transaction to go back to: a savepoint, or the begin of a statement that fails.
func (x *Transaction) Mark() int { return len(x.changes) }

// Savepoint is a Mark for SAVEPOINT. Where the transaction has neither read nor locked anything yet, going back to it gives up everything, locks and view, too: InnoDB's transaction had not begun then.
func (x *Transaction) Savepoint() int {
	if !x.hasView && len(x.groups) == 0 {
		return beforeBegin
	}
	return x.Mark()
}

const beforeBegin = -1

// RollbackTo undoes what was changed after a mark. Locks stay, as InnoDB's do.
func (x *Transaction) RollbackTo(mark int) {
	if mark == beforeBegin {
		x.restart()
		return
	}
	for len(x.changes) > mark {
		x.pop()
	}
}
