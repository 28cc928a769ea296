package storage

import (
	"context"
	"errors"
	"time"
)

// Read says how rows are read.
type Read struct {
	Lock       Lock
	Purpose    Purpose
	SkipLocked bool
	NoWait     bool          // 1205 at once
	Wait       time.Duration // of WAIT n; 0 is the transaction's
	IsCovered  bool          // all that is read is in the key: with Shared the rows themselves need no locks
}

// Purpose is which statement reads rows to lock them. Some lock more than others.
type Purpose uint8

// Which statement reads.
const (
	ForSelect Purpose = iota
	ForUpdate         // with READ COMMITTED it may get a row that it has no lock on: see [Cursor.IsLocked]
	ForDelete
	ForForeignKey // looks for parents (Shared) or children; of a key that is not the clustered one it locks entries alone, not gaps beside them, and the rows only with Exclusive
)

// Cursor goes through rows in the order of an index. It stays at its key whatever becomes of the index, and it does not see again what the transaction moves there while it reads.
type Cursor struct {
	x           *Transaction
	index       *index
	read        Read
	low, high   string // the first key, and the first one above the range
	isBackwards bool
	isExact     bool // the range is of equal values
	isSingle    bool // the range has one row at most
	isFrom      bool // the range begins with a row, when there is one at low: the gap before it is not in the range

	place       position
	key         string
	state       cursorState
	treeChanges uint64 // place is that of key as long as the tree has this many
	change      int    // how many changes the transaction had made
	steps       uint
	fresh       []*lock // taken for the row that was given last
	isGuess     bool    // the row that was given last is locked by another
}

// cursorState is where a cursor goes from its key.
type cursorState uint8

const (
	atStart cursorState = iota
	atKey               // it has been there
	againAtKey
	atEnd
)

// Scan gives the rows of a range of the key (an index into Definition.Keys; -1 is the order of rows: the primary key, or else as they were inserted).
func (x *Transaction) Scan(t *Table, key int, r Range, read Read, backwards bool) *Cursor {
	ix := t.indexOf(key)
	c := &Cursor{x: x, index: ix, read: read, isBackwards: backwards, change: len(x.changes)}
	r, isEmpty := ix.simplified(r)
	if isEmpty {
		c.state = atEnd // an optimizer does not look for what cannot be
		return c
	}
	c.low, c.high = ix.bounds(r)
	if ix.key != nil {
		c.isExact = r.Low == nil && r.High == nil && len(r.Equal) > 0
		c.isSingle = c.isExact && ix.isUnique && len(r.Equal) == len(ix.key.Columns) && !hasNull(r)
		c.isFrom = ix.number == 0 && r.Low != nil && r.Low.Inclusive && len(r.Equal) == len(ix.key.Columns)-1 && !ix.key.Columns[len(r.Equal)].Desc
	}
	return c
}

func hasNull(r Range) bool {
	for _, v := range r.Equal {
		if v.IsNull() {
			return true
		}
	}
	return false
}

// Next gives the next row. Errors are 1205, 1213 (the transaction is rolled back then) and 1317, or ctx's. At the end the record is nil.
func (c *Cursor) Next(ctx context.Context) (*Record, Row, error) {
	if c.read.Lock == NoLock {
		return c.nextSeen(ctx)
	}
	c.x.intend(c.index.table, c.read.Lock)
	for {
		r, row, err := c.nextLocked(ctx)
		if errors.Is(err, errLocked) {
			continue
		}
		if r != nil || err != nil || c.state == atEnd {
			return r, row, err
		}
	}
}

// nextSeen gives the next row of a consistent read.
func (c *Cursor) nextSeen(ctx context.Context) (*Record, Row, error) {
	if c.x.isolation != ReadUncommitted {
		c.x.TakeView()
	}
	for c.state != atEnd {
		if err := c.interrupted(ctx); err != nil {
			return nil, nil, err
		}
		if c.step(); !c.isWithin() {
			break
		}
		r := c.place.record()
		if v := r.seenBy(c.x); v.isAt(c.index, c.key) && !c.isMoved(r) {
			c.endSingle()
			return r, v.row, nil
		}
	}
	c.state = atEnd
	return nil, nil, nil
}

// interrupted looks at the context now and then.
func (c *Cursor) interrupted(ctx context.Context) error {
	if c.steps++; c.steps%1024 == 0 {
		return ctx.Err()
	}
	return nil
}

func (c *Cursor) endSingle() {
	if c.isSingle {
		c.state = atEnd
	}
}

// isMoved tells that the transaction has put the entry there since the cursor began.
func (c *Cursor) isMoved(r *Record) bool {
	if r.newest.by != c.x || r.newest.change < c.change {
		return false
	}
	return !r.before(c.x, c.change).isAt(c.index, c.key)
}

// isWithin tells whether the cursor is at an entry of its range.
func (c *Cursor) isWithin() bool {
	return !c.place.isEnd() && c.key >= c.low && (c.high == "" || c.key < c.high)
}

// step goes to the next entry, which may be one beyond the range.
func (c *Cursor) step() {
	tr := &c.index.tree
	isThere := c.treeChanges == tr.changes
	switch {
	case c.state == atStart && c.isBackwards:
		c.place = tr.before(c.high)
		if c.high == "" {
			c.place = tr.last()
		}
	case c.state == atStart:
		c.place = tr.seek(c.low)
	case c.state == againAtKey && c.isBackwards:
		c.place = tr.before(c.key + "\x00")
	case c.state == againAtKey:
		c.place = tr.seek(c.key)
	case c.isBackwards && isThere:
		c.place = c.place.back()
	case c.isBackwards:
		c.place = tr.before(c.key)
	case isThere:
		c.place = c.place.forward()
	default:
		c.place = c.index.after(c.key)
	}
	c.treeChanges = tr.changes
	if c.state = atKey; !c.place.isEnd() {
		c.key = c.place.key()
	}
}

// Newest gives the row of a record as it is now, or nil where it is deleted.
func (x *Transaction) Newest(record *Record) Row {
	if record.newest == nil || record.newest.isDeleted {
		return nil
	}
	return record.newest.row
}
