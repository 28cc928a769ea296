package storage

import (
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

// Row has a value for each column. Rows are never changed once they are stored.
type Row = []value.Value

// Table is a table with its rows.
type Table struct {
	Definition *schema.Table

	store         *Store
	indexes       []*index // the clustered one, which has the rows, first
	numbers       []int    // which of indexes is that of a key of the definition
	nextRow       uint64   // of tables whose rows have hidden numbers
	autoIncrement uint64   // the next one
	users         queue    // of metadata locks
	since         uint64   // views of before cannot see it
}

// NewTable makes a table that is in no database: a temporary one, which whoever made it keeps.
func (s *Store) NewTable(definition *schema.Table) *Table {
	t := &Table{Definition: definition, store: s, autoIncrement: 1}
	t.makeIndexes()
	return t
}

// makeIndexes gives a table empty indexes. The clustered one is that of the primary key, or else of the first unique key without NULL, or else of the hidden numbers of rows.
func (t *Table) makeIndexes() {
	definition := t.Definition
	clustered := clusteredKey(definition)
	t.indexes = make([]*index, 1, len(definition.Keys)+1)
	t.indexes[0] = &index{table: t, number: 0, isUnique: true}
	t.numbers = make([]int, len(definition.Keys))
	for i, key := range definition.Keys {
		ix := t.indexes[0]
		if i != clustered {
			ix = &index{table: t, number: len(t.indexes)}
			t.indexes = append(t.indexes, ix)
		}
		ix.key, ix.keyNumber, ix.isUnique = key, i, key.IsUnique()
		t.numbers[i] = ix.number
	}
}

func clusteredKey(definition *schema.Table) int {
	if definition.PrimaryKey() != nil {
		return 0
	}
	for i, key := range definition.Keys {
		if key.IsUnique() && !key.Hash && !hasNullableOrPrefix(definition, key) {
			return i
		}
	}
	return -1
}

func hasNullableOrPrefix(definition *schema.Table, key *schema.Key) bool {
	for _, column := range key.Columns {
		if column.Length > 0 || definition.Columns[column.Position].Type.Nullable {
			return true
		}
	}
	return false
}

// indexOf gives the index of a key of the definition; -1 is the clustered one.
func (t *Table) indexOf(key int) *index {
	if key < 0 {
		return t.indexes[0]
	}
	return t.indexes[t.numbers[key]]
}

// PeekAutoIncrement gives the next number, which does not go back at a rollback.
func (t *Table) PeekAutoIncrement() uint64 { return t.autoIncrement }

// SetAutoIncrement has the next number be next.
func (t *Table) SetAutoIncrement(next uint64) { t.autoIncrement = next }

// Rows is how many rows there are, about: what a planner wants to know.
func (t *Table) Rows() int { return t.indexes[0].tree.size }
