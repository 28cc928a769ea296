package storage

import (
	"context"
	"errors"
	"strings"
)

// DuplicateKeyError says that a row with the same values of a unique key is there.
type DuplicateKeyError struct {
	Key    int // in Definition.Keys
	Record *Record
	Row    Row
}

func (e *DuplicateKeyError) Error() string { return "duplicate key" }

// Insert adds a row. Where another one is in the way, it is locked (lock: Shared for INSERT, Exclusive for REPLACE and ON DUPLICATE KEY UPDATE) once who holds it is done, and the error is *DuplicateKeyError.
func (x *Transaction) Insert(ctx context.Context, t *Table, row Row, lock Lock) (*Record, error) {
	x.intend(t, Exclusive)
	x.onDuplicate = lock
	hidden := t.nextHidden()
	for !x.isOver {
		mark := x.Mark()
		r, err := x.add(ctx, t, row, t.keysOf(row, hidden), lock)
		if err == nil {
			return r, nil
		}
		x.RollbackTo(mark)
		var found *DuplicateKeyError
		if lock != Exclusive || !errors.As(err, &found) {
			return nil, err
		}
		if isThere, err := x.lockDuplicate(ctx, found); isThere || err != nil {
			return nil, err
		}
	}
	return nil, errOver()
}

// lockDuplicate locks the row that is to be changed instead of a new one. It gives the error again where the row still has the values of the key after a wait.
func (x *Transaction) lockDuplicate(ctx context.Context, found *DuplicateKeyError) (isThere bool, err error) {
	r, ix := found.Record, found.Record.table.indexOf(found.Key)
	key := r.in(ix).keys[ix.number]
	if err := x.lockRecord(ctx, r); err != nil {
		return false, err
	}
	if !r.newest.isAt(ix, key) {
		return false, nil
	}
	found.Row = r.newest.row
	return true, found
}

// Update changes a row that the transaction has locked exclusively, or locks it. A row that is gone meanwhile stays so.
func (x *Transaction) Update(ctx context.Context, t *Table, record *Record, row Row) error {
	if err := x.lockRecord(ctx, record); err != nil || x.Newest(record) == nil {
		return err
	}
	mark := x.Mark()
	return x.undone(mark, x.update(ctx, t, record, row))
}

func (x *Transaction) update(ctx context.Context, t *Table, old *Record, row Row) (err error) {
	keys := t.keysOf(row, old.key())
	r := old
	if keys[0] == old.key() {
		x.push(r, &version{row: row, keys: keys})
	} else {
		x.push(old, &version{row: old.newest.row, keys: old.newest.keys, isDeleted: true})
		if r, err = x.addRecord(ctx, t.indexes[0], row, keys, x.onDuplicate); err != nil {
			return err
		}
	}
	for _, ix := range t.indexes[1:] {
		if r != old || r.newest.older.keys[ix.number] != keys[ix.number] {
			if err := x.moveEntry(ctx, ix, old, r); err != nil {
				return err
			}
		}
		r.newest.applied = ix.number + 1
	}
	return nil
}

// moveEntry takes away the entry of a record's last version but one, and puts that of the newest version, which is another record's where the row's primary key changed.
func (x *Transaction) moveEntry(ctx context.Context, ix *index, old, r *Record) error {
	if err := x.lockOldEntry(ctx, ix, old); err != nil {
		return err
	}
	old.newest.applied = ix.number + 1
	return x.addEntry(ctx, ix, r, x.onDuplicate)
}

// Delete takes a row away that the transaction has locked exclusively, or locks it.
func (x *Transaction) Delete(ctx context.Context, t *Table, record *Record) error {
	if err := x.lockRecord(ctx, record); err != nil || x.Newest(record) == nil {
		return err
	}
	mark := x.Mark()
	return x.undone(mark, x.delete(ctx, record))
}

func (x *Transaction) delete(ctx context.Context, r *Record) error {
	x.push(r, &version{row: r.newest.row, keys: r.newest.keys, isDeleted: true})
	for _, ix := range r.table.indexes[1:] {
		if err := x.lockOldEntry(ctx, ix, r); err != nil {
			return err
		}
		r.newest.applied++
	}
	return nil
}

// undone gives an error on, and undoes the part of a change that was done before it.
func (x *Transaction) undone(mark int, err error) error {
	if err != nil {
		x.RollbackTo(mark)
	}
	return err
}

// lockRecord locks a row that is about to be changed.
func (x *Transaction) lockRecord(ctx context.Context, r *Record) error {
	if x.isOver {
		return errOver()
	}
	x.intend(r.table, Exclusive)
	for waited := true; waited && r.newest != nil; {
		var err error
		_, waited, err = x.take(ctx, r.table.indexes[0], r.key(), r, request{mode: Exclusive, span: entryOnly, wait: x.lockWait})
		if err != nil {
			return err
		}
	}
	return nil
}

// lockOldEntry waits until an entry that a change takes away is nobody else's.
func (x *Transaction) lockOldEntry(ctx context.Context, ix *index, r *Record) error {
	return x.lockEntry(ctx, ix, r.newest.older.keys[ix.number], r)
}

// lockEntry waits until an entry that the transaction changes is nobody else's. The change locks it.
func (x *Transaction) lockEntry(ctx context.Context, ix *index, key string, r *Record) error {
	defer ix.changedBy(x)
	for waited := true; waited; {
		var err error
		_, waited, err = x.take(ctx, ix, key, r, request{mode: Exclusive, span: entryOnly, wait: x.lockWait, isImplicit: true})
		if err != nil {
			return err
		}
	}
	return nil
}

// add puts a row that has no record: into the clustered index, then into the others.
func (x *Transaction) add(ctx context.Context, t *Table, row Row, keys []string, lock Lock) (*Record, error) {
	r, err := x.addRecord(ctx, t.indexes[0], row, keys, lock)
	if err != nil {
		return nil, err
	}
	for _, ix := range t.indexes[1:] {
		if err := x.addEntry(ctx, ix, r, lock); err != nil {
			return nil, err
		}
		r.newest.applied++
	}
	return r, nil
}

// addRecord puts a row into the clustered index: as a new record, or as a version of one whose row is deleted.
func (x *Transaction) addRecord(ctx context.Context, ix *index, row Row, keys []string, lock Lock) (*Record, error) {
	for {
		r := ix.tree.get(keys[0])
		waited, err := x.lockPlace(ctx, ix, keys[0], r, lock)
		switch {
		case err != nil:
			return nil, err
		case waited:
			continue
		case r == nil:
			r = &Record{table: ix.table}
			x.push(r, &version{row: row, keys: keys})
			ix.insert(keys[0], r)
			return r, nil
		case !r.newest.isDeleted:
			return nil, &DuplicateKeyError{ix.keyNumber, r, r.newest.row}
		}
		if err := x.lockEntry(ctx, ix, keys[0], r); err != nil {
			return nil, err
		}
		if r.newest != nil && r.newest.isDeleted {
			x.push(r, &version{row: row, keys: keys})
			return r, nil
		}
	}
}

// lockPlace locks the row that is in the way of a new one, or waits for those who have locked the gap.
func (x *Transaction) lockPlace(ctx context.Context, ix *index, key string, r *Record, lock Lock) (waited bool, err error) {
	if r == nil {
		return x.lockGap(ctx, ix, key)
	}
	_, waited, err = x.take(ctx, ix, key, r, request{mode: lock, span: entryOnly, wait: x.lockWait, isDuplicate: true})
	return waited, err
}

// lockGap waits for those who have locked the gap that an entry is to be put into.
func (x *Transaction) lockGap(ctx context.Context, ix *index, key string) (waited bool, err error) {
	if len(ix.queues) == 0 {
		return false, nil
	}
	_, waited, err = x.take(ctx, ix, keyAt(ix.after(key)), nil, request{mode: Exclusive, span: insertIntention, wait: x.lockWait, isImplicit: true})
	return waited, err
}

// addEntry puts the entry of a record's newest version into an index.
func (x *Transaction) addEntry(ctx context.Context, ix *index, r *Record, lock Lock) error {
	key := r.newest.keys[ix.number]
	for {
		waited, err := x.findDuplicate(ctx, ix, r, lock)
		if err != nil {
			return err
		}
		if waited {
			continue
		}
		if ix.tree.get(key) != nil {
			return x.lockEntry(ctx, ix, key, r)
		}
		if waited, err = x.lockGap(ctx, ix, key); err != nil {
			return err
		}
		if !waited {
			ix.insert(key, r)
			ix.changedBy(x)
			return nil
		}
	}
}

// findDuplicate gives an error where another record has the values of a unique key. It locks all entries that have them, and where there are any but no such record, the one behind them.
func (x *Transaction) findDuplicate(ctx context.Context, ix *index, r *Record, lock Lock) (waited bool, err error) {
	if !ix.isUnique {
		return false, nil
	}
	var buffer [128]byte
	bytes, isNull := ix.prefix(buffer[:0], r.newest.row)
	prefix := string(bytes)
	p := ix.tree.seek(prefix)
	if isNull || p.isEnd() || !strings.HasPrefix(p.key(), prefix) {
		return false, nil
	}
	want := request{mode: lock, span: nextKey, wait: x.lockWait, isDuplicate: true}
	for ; !p.isEnd(); p = p.forward() {
		other, key := p.record(), p.key()
		if _, waited, err = x.take(ctx, ix, key, other, want); waited || err != nil {
			return waited, err
		}
		if !strings.HasPrefix(key, prefix) {
			return false, nil
		}
		if found := other.in(ix); other != r && found.isAt(ix, key) {
			return false, &DuplicateKeyError{ix.keyNumber, other, found.row}
		}
	}
	_, _, err = x.take(ctx, ix, afterAll, nil, want)
	return false, err
}
