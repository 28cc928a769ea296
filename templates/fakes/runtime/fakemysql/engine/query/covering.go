package query

import (
	"math"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

// covers tells whether a key and the primary key, which each entry has, have all columns of the table that the query reads.
func (of *source) covers(key *schema.Key) bool {
	if key.Kind == ast.FulltextKey || key.Kind == ast.SpatialKey {
		return false
	}
	definition := of.table.Definition
	for position, times := range of.used {
		if times > 0 && !hasWhole(key, position) && (definition.PrimaryKey() == nil || !hasWhole(definition.PrimaryKey(), position)) {
			return false
		}
	}
	return true
}

// hasAll tells whether a key has all columns of the table that the query reads.
func (of *source) hasAll(key *schema.Key) bool {
	for position, times := range of.used {
		if times > 0 && !hasWhole(key, position) {
			return false
		}
	}
	return true
}

// hasWhole tells whether a key has a column, not only its beginning.
func hasWhole(key *schema.Key, position int) bool {
	for _, c := range key.Columns {
		if c.Position == position {
			return c.Length == 0
		}
	}
	return false
}

// hasColumn tells whether a key has a column, or its beginning.
func hasColumn(key *schema.Key, position int) bool {
	for _, c := range key.Columns {
		if c.Position == position {
			return true
		}
	}
	return false
}

// cover reads all rows by the shortest key that has all columns, as MariaDB does: without ORDER BY rows come in that key's order. The primary key is as long as a row, and the others as they are with it.
func (a *access) cover() {
	if a.key >= 0 {
		a.isCovered = a.table.covers(a.table.table.Definition.Keys[a.key])
		return
	}
	definition := a.table.table.Definition
	shortest, reference := math.MaxInt, 0
	if primary := definition.PrimaryKey(); primary != nil {
		reference = keyLength(definition, primary)
		if a.table.hasAll(primary) {
			shortest = max(definition.RowBytes(), reference+1)
		}
	}
	for i, key := range definition.Keys {
		if key.Kind == ast.PrimaryKey || !a.table.covers(key) {
			continue
		}
		if n := keyLength(definition, key) + reference; n < shortest {
			a.key, shortest, a.isCovered = i, n, true
		}
	}
}

// keyLength is how many bytes an entry of a key has in MariaDB.
func keyLength(definition *schema.Table, key *schema.Key) int {
	length := 0
	for _, c := range key.Columns {
		if c.Position < 0 {
			continue
		}
		t := definition.Columns[c.Position].Type
		length += storedLength(t, c.Length)
		if t.Nullable {
			length++
		}
	}
	return length
}

// fixedLengths are those of types that have one.
var fixedLengths = map[value.Base]int{
	value.TypeTinyInt: 1, value.TypeSmallInt: 2, value.TypeMediumInt: 3, value.TypeInt: 4, value.TypeBigInt: 8, value.TypeFloat: 4, value.TypeDouble: 8, value.TypeYear: 1, value.TypeDate: 3,
	value.TypeDateTime: 5, value.TypeTimestamp: 4, value.TypeTime: 3, value.TypeUUID: 16, value.TypeEnum: 1, value.TypeSet: 1,
}

// storedLength is of a column in a key.
func storedLength(t value.Type, prefix int) int {
	if fixed := fixedLengths[t.Base]; fixed > 0 {
		return fixed
	}
	switch {
	case t.Base == value.TypeDecimal:
		return t.Length*4/9 + 1
	case t.Base == value.TypeBit:
		return (t.Length + 7) / 8
	}
	length := t.Length
	if prefix > 0 {
		length = prefix
	}
	if !t.IsBinary() {
		length *= 4
	}
	if t.Base != value.TypeChar && t.Base != value.TypeBinary {
		length += 2
	}
	return length
}
