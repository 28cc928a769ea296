package storage

import (
	"context"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// definitionWait is how long a transaction waits for who changes a definition: lock_wait_timeout.
const definitionWait = 24 * time.Hour

// Metadata locks are Shared to read a table, Exclusive to have it alone, or
const (
	writing  = Exclusive + 1 + iota // to write to it
	readOnly                        // to have nobody write to it
)

// UseTable takes the metadata lock that definitions of others, and their LOCK TABLES, wait for, until the transaction ends. It may wait for such a one: then the table is perhaps another one now, or gone
// ([Store.Version] tells). The error is 1412 where the transaction's view is of a time before the table was made what it is.
func (x *Transaction) UseTable(ctx context.Context, t *Table, isWritten bool) error {
	mode := Shared
	if isWritten {
		mode = writing
	}
	if !x.isUsing(t, mode) && !x.isUnderLock(t) {
		l, err := x.lockTable(ctx, t, mode, definitionWait)
		if err != nil {
			return err
		}
		x.uses = append(x.uses, l)
	}
	if x.hasView && x.view < t.since {
		return sqlerror.New(1412)
	}
	return nil
}

// LockTable is LOCK TABLES, until the transaction ends: others may read the table, or not even that.
func (x *Transaction) LockTable(ctx context.Context, t *Table, isWritten bool, wait time.Duration) error {
	mode := readOnly
	if isWritten {
		mode = Exclusive
	}
	l, err := x.lockTable(ctx, t, mode, wait)
	if err == nil {
		x.uses = append(x.uses, l)
	}
	return err
}

// Under has a transaction need no metadata locks of tables that another one, of LOCK TABLES in its session, has locked; nil is none.
func (x *Transaction) Under(locker *Transaction) { x.locker = locker }

func (x *Transaction) isUnderLock(t *Table) bool {
	return x.locker != nil && x.locker.isUsing(t, Shared)
}

// isUsing tells whether the transaction has the metadata lock, or one that includes it.
func (x *Transaction) isUsing(t *Table, mode Lock) bool {
	for _, l := range x.uses {
		if l.queue == &t.users && l.mode >= mode {
			return true
		}
	}
	return false
}

// AlterTables waits until no other transaction than by, which may be nil, uses the tables, and keeps others out until release is called.
func (s *Store) AlterTables(ctx context.Context, by *Transaction, wait time.Duration, tables ...*Table) (release func(), err error) {
	owner := by
	if owner == nil {
		owner = s.Begin(RepeatableRead, wait)
	}
	var locks []*lock
	release = func() {
		for _, l := range locks {
			l.queue.drop(l)
		}
		if by == nil {
			owner.Commit()
		}
	}
	for _, t := range tables {
		if owner.isUnderLock(t) {
			continue
		}
		l, err := owner.lockTable(ctx, t, Exclusive, wait)
		if err != nil {
			release()
			return nil, err
		}
		locks = append(locks, l)
	}
	return release, nil
}

// excludes tells whether two metadata locks do not go together.
func excludes(a, b Lock) bool {
	return a == Exclusive || b == Exclusive || a == writing && b == readOnly || a == readOnly && b == writing
}

func (x *Transaction) lockTable(ctx context.Context, t *Table, mode Lock, wait time.Duration) (*lock, error) {
	l := &lock{x: x, queue: &t.users, mode: mode, span: entryOnly}
	t.users.key = t.Definition.Name
	if other := t.users.obstacle(l); other != nil {
		return l, x.await(ctx, &t.users, l, other, request{wait: wait})
	}
	t.users.add(l)
	return l, nil
}

func (x *Transaction) forgetTables() {
	uses := x.uses
	x.uses = nil
	for _, l := range uses {
		l.queue.drop(l)
	}
}
