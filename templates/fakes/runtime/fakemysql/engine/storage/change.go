package storage

import (
	"context"
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
	mark := x.Mark()
	r, err := x.add(ctx, t, row, t.keysOf(row, t.nextHidden()), lock)
	return r, x.undone(mark, err)
}

// undone gives an error on, and undoes the part of a change that was done before it.
func (x *Transaction) undone(mark int, err error) error {
	if err != nil {
		x.RollbackTo(mark)
	}
	return err
}

// add puts a row that has no record: into the clustered index, then into the others.
func (x *Transaction) add(ctx context.Context, t *Table, row Row, keys []string, lock Lock) (*Record, error) {
	clustered := t.indexes[0]
	r := clustered.tree.get(keys[0])
	if r != nil && !r.newest.isDeleted {
		return nil, &DuplicateKeyError{clustered.keyNumber, r, r.newest.row}
	}
	if r == nil {
		r = &Record{table: t}
		clustered.tree.put(keys[0], r)
	}
	x.push(r, &version{row: row, keys: keys})
	return r, x.addEntries(ctx, r, lock)
}

// addEntries puts the entries of a record's newest version that are not there.
func (x *Transaction) addEntries(ctx context.Context, r *Record, lock Lock) error {
	for _, ix := range r.table.indexes[1:] {
		if err := x.addEntry(ctx, ix, r, lock); err != nil {
			return err
		}
	}
	return nil
}

func (x *Transaction) addEntry(ctx context.Context, ix *index, r *Record, lock Lock) error {
	key := r.newest.keys[ix.number]
	if older := r.newest.older; older.isAt(ix, key) {
		return nil
	}
	if ix.isUnique {
		if err := x.findDuplicate(ix, r, lock); err != nil {
			return err
		}
	}
	if ix.tree.get(key) == nil {
		ix.tree.put(key, r)
	}
	return nil
}

// findDuplicate gives an error where another record has the values of a unique key.
func (x *Transaction) findDuplicate(ix *index, r *Record, lock Lock) error {
	var buffer [128]byte
	prefix, isNull := ix.prefix(buffer[:0], r.newest.row)
	if isNull {
		return nil
	}
	for p := ix.tree.seek(string(prefix)); !p.isEnd() && strings.HasPrefix(p.key(), string(prefix)); p = p.forward() {
		if other := p.record(); other != r && other.newest.isAt(ix, p.key()) {
			return &DuplicateKeyError{ix.keyNumber, other, other.newest.row}
		}
	}
	return nil
}

// Update changes a row that the transaction has locked exclusively, or locks it.
func (x *Transaction) Update(ctx context.Context, t *Table, record *Record, row Row) error {
	keys := t.keysOf(row, record.key())
	mark := x.Mark()
	if keys[0] == record.key() {
		x.push(record, &version{row: row, keys: keys})
		return x.undone(mark, x.addEntries(ctx, record, Shared))
	}
	x.markDeleted(record)
	_, err := x.add(ctx, t, row, keys, Shared)
	return x.undone(mark, err)
}

// Delete takes a row away that the transaction has locked exclusively, or locks it.
func (x *Transaction) Delete(ctx context.Context, t *Table, record *Record) error {
	x.markDeleted(record)
	return nil
}

func (x *Transaction) markDeleted(r *Record) {
	x.push(r, &version{row: r.newest.row, keys: r.newest.keys, isDeleted: true})
}

func (ix *index) remove(key string) { ix.tree.remove(key) }
