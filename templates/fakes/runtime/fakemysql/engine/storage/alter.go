package storage

import "standin/doubles/fakemysql/engine/schema"

// Alter replaces the definition of a table. convert gives the row of the new definition for one of the old. A *DuplicateKeyError, or the error of convert, leaves the table as it was. No transaction uses the table
// meanwhile ([Store.AlterTables]); views of before have nothing to see in it.
func (s *Store) Alter(t *Table, definition *schema.Table, convert func(row Row) (Row, error)) error {
	altered := s.NewTable(definition)
	for p := t.indexes[0].tree.seek(""); !p.isEnd(); p = p.forward() {
		if v := p.record().committed(); v != nil && !v.isDeleted {
			row, err := convert(v.row)
			if err != nil {
				return err
			}
			if err := altered.load(row, s.commits); err != nil {
				return err
			}
		}
	}
	t.renewed()
	t.Definition, t.indexes, t.numbers, t.nextRow = definition, altered.indexes, altered.numbers, altered.nextRow
	for _, ix := range t.indexes {
		ix.table = t
		for p := ix.tree.seek(""); ix.number == 0 && !p.isEnd(); p = p.forward() {
			p.record().table = t
		}
	}
	return nil
}

// load adds a row that is committed already.
func (t *Table) load(row Row, commit uint64) error {
	r := &Record{table: t, newest: &version{row: row, keys: t.keysOf(row, t.nextHidden()), applied: len(t.indexes), commit: commit}}
	for _, ix := range t.indexes {
		if other := ix.rival(r); other != nil {
			return &DuplicateKeyError{ix.keyNumber, other, other.newest.row}
		}
		ix.tree.put(r.newest.keys[ix.number], r)
	}
	return nil
}

// Truncate takes all rows and starts AUTO_INCREMENT anew.
func (s *Store) Truncate(t *Table) {
	t.renewed()
	t.makeIndexes()
	t.autoIncrement, t.nextRow = 1, 0
}

// renewed notes that views of before now cannot see the table.
func (t *Table) renewed() {
	t.store.changed()
	t.store.commits++
	t.since = t.store.commits
}
