package storage

// Record is a row of a table through its versions: what UPDATE and DELETE are told by.
type Record struct {
	table  *Table
	newest *version
}

// version is what a record was from one change to the next.
type version struct {
	row       Row      // where isDeleted: what was deleted
	keys      []string // of its entries in the indexes
	isDeleted bool
	by        *Transaction // whose change it is; nil once it is committed
	applied   int          // in how many of the indexes the change has been made
	change    int          // the number of the change in its transaction
	commit    uint64       // when it was committed
	older     *version
}

// isAt tells whether the version is what an entry of an index leads to.
func (v *version) isAt(ix *index, key string) bool {
	return v != nil && !v.isDeleted && (ix.number == 0 || v.keys[ix.number] == key)
}

// in gives the newest version whose change has been made in an index.
func (r *Record) in(ix *index) *version {
	v := r.newest
	for v != nil && v.applied <= ix.number {
		v = v.older
	}
	return v
}

// holder gives the transaction whose change of an entry is not committed, which locks the entry; nil where there is none.
func (r *Record) holder(ix *index, key string) *Transaction {
	if r.newest == nil || r.newest.by == nil {
		return nil
	}
	x := r.newest.by
	if ix.number == 0 {
		return x
	}
	for v := r.in(ix); v != nil && v.by == x; v = v.older {
		if v.isAt(ix, key) != v.older.isAt(ix, key) {
			return x
		}
	}
	return nil
}

// seemsToHold tells whether InnoDB takes an entry to be changed by a transaction that has changed something else of its row: it does where somebody who is not done, or later, has changed the index.
func (x *Transaction) seemsToHold(ix *index, r *Record) bool {
	if ix.number == 0 || r.newest.by != x {
		return false
	}
	oldest := x.number
	for other := range x.store.open {
		if other.number > 0 && other.number < oldest {
			oldest = other.number
		}
	}
	return ix.changer >= oldest
}

// key is the key of the record in the clustered index.
func (r *Record) key() string { return r.newest.keys[0] }

// seenBy gives the version of a record that a consistent read of a transaction sees, or nil.
func (r *Record) seenBy(x *Transaction) *version {
	if x.isolation == ReadUncommitted {
		return r.newest
	}
	for v := r.newest; v != nil; v = v.older {
		if v.by == x || v.by == nil && v.commit <= x.view {
			return v
		}
	}
	return nil
}

// before gives the version that a record had before a transaction's change of a number.
func (r *Record) before(x *Transaction, change int) *version {
	v := r.newest
	for v != nil && v.by == x && v.change >= change {
		v = v.older
	}
	return v
}

// committed gives the newest version that is committed, or nil.
func (r *Record) committed() *version {
	v := r.newest
	for v != nil && v.by != nil {
		v = v.older
	}
	return v
}

// holds tells whether a version, or one before it, leads from an entry.
func (v *version) holds(ix *index, key string) bool {
	for ; v != nil; v = v.older {
		if v.keys[ix.number] == key {
			return true
		}
	}
	return false
}

// push makes a version the newest one.
func (x *Transaction) push(r *Record, v *version) {
	v.by, v.change, v.applied, v.older = x, len(x.changes), 1, r.newest
	r.newest = v
	x.changes = append(x.changes, r)
}

// pop takes back the newest change of a transaction.
func (x *Transaction) pop() {
	last := len(x.changes) - 1
	r := x.changes[last]
	x.changes[last] = nil
	x.changes = x.changes[:last]
	gone := r.newest
	r.newest = gone.older
	r.forget(gone)
}

// forget takes away the entries of a version that is gone, but those that other versions lead from.
func (r *Record) forget(gone *version) {
	for _, ix := range r.table.indexes {
		if key := gone.keys[ix.number]; !r.newest.holds(ix, key) {
			ix.remove(key)
		}
	}
}
