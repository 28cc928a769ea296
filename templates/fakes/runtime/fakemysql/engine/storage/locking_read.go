package storage

import (
	"context"
	"errors"
)

// nextLocked looks at one more entry: it gives its row, locked, or nothing where it has none. With READ COMMITTED and below gaps are not locked.
func (c *Cursor) nextLocked(ctx context.Context) (*Record, Row, error) {
	if err := c.interrupted(ctx); err != nil || c.state == atEnd {
		return nil, nil, err
	}
	if c.x.isOver {
		return nil, nil, errOver()
	}
	again := c.isGuess
	if c.isGuess, c.fresh = false, c.fresh[:0]; again {
		c.state = againAtKey
	}
	isFirst := c.state == atStart
	c.step()
	if isFirst && c.isBackwards {
		if err := c.lockAbove(ctx); err != nil {
			return nil, nil, err
		}
	}
	if !c.isWithin() {
		return nil, nil, c.finish(ctx)
	}
	r := c.place.record()
	waited, err := c.lock(ctx, c.index, c.key, r, c.spanOf(r), !again)
	if c.isGuess = errors.Is(err, errLocked) && c.mayGuess(); c.isGuess {
		return c.guess(r)
	}
	if waited || err != nil {
		return nil, nil, err
	}
	if v := r.in(c.index); !v.isAt(c.index, c.key) || c.isMoved(r) {
		c.Unlock()
		if c.index.number == 0 {
			c.endSingle()
		}
		return nil, nil, nil
	}
	return c.lockRow(ctx, r)
}

// lockRow locks the row of an entry of an index that is not the clustered one.
func (c *Cursor) lockRow(ctx context.Context, r *Record) (*Record, Row, error) {
	v := r.in(c.index)
	if isEntryEnough := c.read.Lock == Shared && (c.read.IsCovered || c.read.Purpose == ForForeignKey); c.index.number > 0 && !isEntryEnough {
		if waited, err := c.lock(ctx, c.index.table.indexes[0], r.key(), r, entryOnly, false); waited || err != nil {
			return nil, nil, err
		}
		v = r.newest
	}
	if !v.isAt(c.index, c.key) {
		return nil, nil, nil
	}
	c.endSingle()
	return r, v.row, nil
}

// lock takes a lock for the read. Where it had to wait, the cursor looks at its key again.
func (c *Cursor) lock(ctx context.Context, ix *index, key string, r *Record, span span, mayGuess bool) (waited bool, err error) {
	want := request{mode: c.read.Lock, span: span, wait: c.x.lockWait}
	if c.read.Purpose == ForForeignKey && ix.number > 0 {
		want.mode = Shared
	}
	want.isSkipped = c.read.SkipLocked || mayGuess && c.mayGuess()
	if c.read.NoWait {
		want.wait = 0
	} else if c.read.Wait > 0 {
		want.wait = c.read.Wait
	}
	l, waited, err := c.x.take(ctx, ix, key, r, want)
	switch {
	case err != nil:
	case waited: // the lock stays, whatever becomes of the row
		c.state = againAtKey
	case l != nil:
		c.fresh = append(c.fresh, l)
	}
	return waited, err
}

func (c *Cursor) locksGaps() bool { return c.x.isolation > ReadCommitted }

// spanOf gives what is locked of an entry in the range.
func (c *Cursor) spanOf(r *Record) span {
	isRowAlone := c.index.number == 0 && (c.isSingle || c.isFrom && c.key == c.low && !c.isBackwards) || c.read.Purpose == ForForeignKey && r.in(c.index).isAt(c.index, c.key)
	if !c.locksGaps() || isRowAlone {
		return entryOnly
	}
	return nextKey
}

// lockAbove locks the gap above the range before the range is read backwards.
func (c *Cursor) lockAbove(ctx context.Context) error {
	if !c.locksGaps() {
		return nil
	}
	key := afterAll
	if c.high != "" {
		key = keyAt(c.index.tree.seek(c.high))
	}
	_, err := c.lock(ctx, c.index, key, nil, gapOnly, false)
	return err
}

// finish locks what is beyond the range: the gap that the range ends in, and, where that is not the end of equal values, the entry there, which has been looked at.
func (c *Cursor) finish(ctx context.Context) error {
	isEnd := c.place.isEnd()
	switch {
	case isEnd && c.isBackwards || !c.locksGaps() && (isEnd || c.isExact):
		c.state = atEnd
		return nil
	case isEnd || c.isExact:
		c.state = atEnd
		_, err := c.lock(ctx, c.index, keyAt(c.place), nil, gapOnly, false)
		return err
	}
	r := c.place.record()
	span := nextKey
	if !c.locksGaps() {
		span = entryOnly
	}
	waited, err := c.lock(ctx, c.index, c.key, r, span, true)
	isLive := r.in(c.index).isAt(c.index, c.key)
	if errors.Is(err, errLocked) && c.mayGuess() {
		waited, isLive, err = false, r.committed().isAt(c.index, c.key), nil
	}
	looksAtRow := c.read.Purpose != ForSelect || c.isBackwards || c.read.IsCovered && c.read.Lock == Exclusive // where the key alone cannot tell, or has no condition of its own
	if err == nil && !waited && isLive && c.index.number > 0 && looksAtRow {
		waited, err = c.lock(ctx, c.index.table.indexes[0], r.key(), r, entryOnly, false)
	}
	if !c.isBackwards {
		c.Unlock()
	}
	if !waited && isLive && err == nil {
		c.state = atEnd // a row that is deleted, or passed over, is no end
	}
	return err
}

// mayGuess tells whether an UPDATE reads a row that another has locked as it was committed last, so as not to wait for rows that do not match.
func (c *Cursor) mayGuess() bool {
	return c.read.Purpose == ForUpdate && !c.locksGaps() && c.index.number == 0 && !c.isSingle
}

func (c *Cursor) guess(r *Record) (*Record, Row, error) {
	v := r.committed()
	if !v.isAt(c.index, c.key) {
		c.isGuess = false
		return nil, nil, nil
	}
	return r, v.row, nil
}

// IsLocked tells whether the row that Next gave last is locked. It is not where an UPDATE with READ COMMITTED met a row that another has locked: Next gave it as it was committed last. Where that matches, Next is to be
// called at once, which waits and gives the row again if it is still there; where it does not, Unlock, and Next gives the row behind it.
func (c *Cursor) IsLocked() bool { return !c.isGuess }

// Unlock gives back the lock of the row that Next gave last, since it did not match WHERE: what READ COMMITTED does where rows are read in the order of the clustered index. Else it does nothing.
func (c *Cursor) Unlock() {
	c.isGuess = false
	if c.locksGaps() || c.index.number > 0 {
		return
	}
	for _, l := range c.fresh {
		c.x.release(l)
	}
	c.fresh = c.fresh[:0]
}
