package storage

import (
	"context"
	"time"
)

// Read says how rows are read.
type Read struct {
	Lock       Lock
	SkipLocked bool
	NoWait     bool          // 1205 at once
	Wait       time.Duration // of WAIT n; 0 is the transaction's
}

// Lock is what a read takes.
type Lock uint8

// What a read takes.
const (
	NoLock    Lock = iota // a consistent read of the transaction's view, and its own changes (of the newest versions with READ UNCOMMITTED)
	Shared                // FOR SHARE, the parent of a foreign key, and all reads of SERIALIZABLE
	Exclusive             // FOR UPDATE, UPDATE, DELETE: the newest version, waiting for whoever changed it
)

// Cursor goes through rows in the order of an index. It stays at its key whatever becomes of the index, and it does not see again what the transaction moves there while it reads.
type Cursor struct {
	x           *Transaction
	index       *index
	read        Read
	low, high   string // the first key, and the first one above the range
	isBackwards bool
	isBegun     bool
	change      int // how many changes the transaction had made
	key         string
	place       position
	treeChanges uint64 // place is that of key as long as the tree has this many
	steps       uint
}

// Scan gives the rows of a range of the key (an index into Definition.Keys; -1 is the order of rows: the primary key, or else as they were inserted).
func (x *Transaction) Scan(t *Table, key int, r Range, read Read, backwards bool) *Cursor {
	ix := t.indexOf(key)
	c := &Cursor{x: x, index: ix, read: read, isBackwards: backwards, change: len(x.changes)}
	c.low, c.high = ix.bounds(r)
	return c
}

// Next gives the next row. Errors are 1205, 1213 (the transaction is rolled back then) and 1317, or ctx's. At the end the record is nil.
func (c *Cursor) Next(ctx context.Context) (*Record, Row, error) {
	if c.read.Lock == NoLock {
		c.x.TakeView()
	}
	for {
		if c.steps++; c.steps%1024 == 0 && ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		if !c.step() {
			return nil, nil, nil
		}
		r := c.place.record()
		v := r.newest
		if c.read.Lock == NoLock {
			v = r.seenBy(c.x)
		}
		if v.isAt(c.index, c.key) && !c.isMoved(r) {
			return r, v.row, nil
		}
	}
}

// isMoved tells that the transaction has put the entry there since the cursor began.
func (c *Cursor) isMoved(r *Record) bool {
	if r.newest.by != c.x || r.newest.change < c.change {
		return false
	}
	return !r.before(c.x, c.change).isAt(c.index, c.key)
}

// step goes to the next entry of the range.
func (c *Cursor) step() bool {
	tr := &c.index.tree
	isThere := c.isBegun && c.treeChanges == tr.changes
	switch {
	case c.isBackwards && isThere:
		c.place = c.place.back()
	case c.isBackwards && (c.isBegun || c.high != ""):
		limit := c.high
		if c.isBegun {
			limit = c.key
		}
		c.place = tr.before(limit)
	case c.isBackwards:
		c.place = tr.last()
	case isThere:
		c.place = c.place.forward()
	case c.isBegun:
		if c.place = tr.seek(c.key); !c.place.isEnd() && c.place.key() == c.key {
			c.place = c.place.forward()
		}
	default:
		c.place = tr.seek(c.low)
	}
	c.treeChanges = tr.changes
	if c.place.isEnd() {
		return false
	}
	c.isBegun, c.key = true, c.place.key()
	return c.key >= c.low && (c.high == "" || c.key < c.high)
}

// Unlock gives back the lock of the row that Next gave last, since it did not match WHERE: what READ COMMITTED does; with other levels it does nothing.
func (c *Cursor) Unlock() {}

// Newest gives the row of a record as it is now, or nil where it is deleted.
func (x *Transaction) Newest(record *Record) Row {
	if record.newest == nil || record.newest.isDeleted {
		return nil
	}
	return record.newest.row
}
