package storage

import (
	"encoding/binary"
	"strings"

	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

// index has the entries of a key in order. An entry of the clustered index is the key of a row; one of another index is the values of the key, and then the row's key in the clustered index. So no two are equal.
type index struct {
	table     *Table
	key       *schema.Key // nil where rows have hidden numbers
	keyNumber int         // in Definition.Keys
	number    int         // in table.indexes
	isUnique  bool
	tree      tree
	changer   uint64            // the highest number of a transaction that changed an entry
	queues    map[string]*queue // of locks, by the keys of entries
}

// prefix appends the values of the key's columns. isNull tells that one of them is NULL, so that the row is like no other.
func (ix *index) prefix(to []byte, row Row) (prefix []byte, isNull bool) {
	for _, column := range ix.key.Columns {
		v := row[column.Position]
		isNull = isNull || v.IsNull()
		to = value.AppendKey(to, v, ix.typeOf(column), column.Length, column.Desc)
	}
	return to, isNull
}

func (ix *index) typeOf(column schema.KeyColumn) value.Type {
	return ix.table.Definition.Columns[column.Position].Type
}

// keysOf gives the keys of the entries of a row, one for each index. hidden is the row's key where it has a hidden number, which is what keeps it apart from others.
func (t *Table) keysOf(row Row, hidden string) []string {
	keys := make([]string, len(t.indexes))
	var buffer [128]byte
	keys[0] = hidden
	for i, ix := range t.indexes {
		if ix.key == nil {
			continue
		}
		key, _ := ix.prefix(buffer[:0], row)
		if i > 0 {
			key = append(key, keys[0]...)
		}
		keys[i] = string(key)
	}
	return keys
}

// nextHidden gives the key of a new row where rows have hidden numbers, else "".
func (t *Table) nextHidden() string {
	if t.indexes[0].key != nil {
		return ""
	}
	t.nextRow++
	return string(binary.BigEndian.AppendUint64(nil, t.nextRow))
}

// rival gives the record that has the values of a unique key that another one has, or nil.
func (ix *index) rival(r *Record) *Record {
	if !ix.isUnique || ix.key == nil {
		return nil
	}
	var buffer [128]byte
	prefix, isNull := ix.prefix(buffer[:0], r.newest.row)
	if isNull {
		return nil
	}
	if p := ix.tree.seek(string(prefix)); !p.isEnd() && strings.HasPrefix(p.key(), string(prefix)) {
		return p.record()
	}
	return nil
}

// successor gives the first key that is above all that begin with a prefix; "" where there is none.
func successor(prefix []byte) string {
	for end := len(prefix); end > 0; end-- {
		if prefix[end-1] != 0xff {
			next := append([]byte(nil), prefix[:end]...)
			next[end-1]++
			return string(next)
		}
	}
	return ""
}

// Range is a part of an index: rows whose first columns have the values of Equal, and whose next column is within Low and High. The values are ones that Type.Store gave for the columns.
type Range struct {
	Equal     []value.Value
	Low, High *Bound
}

// Bound is an end of a range. NULL sorts before everything: a range for `x < 5` has NULL, not inclusive, as its Low.
type Bound struct {
	Value     value.Value
	Inclusive bool
}

// simplified gives the range with its bounds as an equal value where they are one. isEmpty tells that there is nothing between them.
func (ix *index) simplified(r Range) (simplified Range, isEmpty bool) {
	if ix.key == nil {
		return Range{}, false
	}
	if r.Low == nil || r.High == nil {
		return r, false
	}
	column := ix.key.Columns[len(r.Equal)]
	low, high := ix.bound(nil, column, r.Low.Value, true), ix.bound(nil, column, r.High.Value, true)
	switch {
	case low == high && r.Low.Inclusive && r.High.Inclusive:
		return Range{Equal: append(r.Equal[:len(r.Equal):len(r.Equal)], r.Low.Value)}, false
	case low == high:
		return r, !isCut(column, r.Low)
	}
	return r, low > high != column.Desc
}

// bounds gives the first key of a range, and the first one above it ("" where there is none).
func (ix *index) bounds(r Range) (low, high string) {
	var buffer [128]byte
	prefix := buffer[:0]
	for i, v := range r.Equal {
		column := ix.key.Columns[i]
		prefix = value.AppendKey(prefix, v, ix.typeOf(column), column.Length, column.Desc)
	}
	low, high = string(prefix), successor(prefix)
	if r.Low == nil && r.High == nil {
		return low, high
	}
	column := ix.key.Columns[len(r.Equal)]
	first, last := r.Low, r.High
	if column.Desc {
		first, last = last, first
	}
	if first != nil {
		low = ix.bound(prefix, column, first.Value, first.Inclusive || isCut(column, first))
	}
	if last != nil {
		high = ix.bound(prefix, column, last.Value, !last.Inclusive && !isCut(column, last))
	}
	return low, high
}

// isCut tells that the key has only the beginning of a bound, which says nothing of what is beside it.
func isCut(column schema.KeyColumn, b *Bound) bool { return column.Length > 0 && !b.Value.IsNull() }

// bound gives the first key with a value after a prefix, or the first one above all that have it.
func (ix *index) bound(prefix []byte, column schema.KeyColumn, v value.Value, isFirst bool) string {
	key := value.AppendKey(prefix[:len(prefix):len(prefix)], v, ix.typeOf(column), column.Length, column.Desc)
	if isFirst {
		return string(key)
	}
	return successor(key)
}
