package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

// access is the way to the rows of a table: a part of a key, or all.
type access struct {
	table       *source
	key         int           // in Definition.Keys; -1 is the order of rows
	equal       []keyPart     // the first columns of the key
	next        keyPart       // the column after them, of which low and high are
	low, high   []restriction // of which the first counts: conditions are tested again anyway
	pattern     *restriction  // instead of low and high
	isUnique    bool          // one row at most
	isConst     bool          // and it is known before the query runs which one
	isHashed    bool          // a hash of its rows may give some
	isBackwards bool
	isCovered   bool    // the key has all that is read
	estimate    float64 // of rows
}

// keyPart is a column of a key with the values that it may have.
type keyPart struct {
	column *schema.Column
	values []Expr
	nulls  bool
	cut    bool // the key has only the beginning of the column
}

// isRange tells whether the access has no more than equal columns.
func (a *access) isRange() bool { return len(a.low)+len(a.high) > 0 || a.pattern != nil }

// isOne tells whether each column has one value: the rows of one place of the key.
func (a *access) isOne() bool {
	for i := range a.equal {
		if len(a.equal[i].values) != 1 {
			return false
		}
	}
	return true
}

// How many rows of a table are thought to match where nothing is known of them: for a value of a column, for a range with one end and with two.
const (
	valueShare    = 0.1
	halfOpenShare = 0.34
	rangeShare    = 0.2
)

// accesses gives the ways to a table by its keys; the first is that through all rows.
func accesses(of *source, found []restriction) []access {
	rows := 1000.0
	if of.table != nil {
		rows = float64(of.table.Rows())
	}
	ways := []access{{table: of, key: -1, estimate: rows}}
	if of.table == nil {
		return ways
	}
	definition := of.table.Definition
	for i, key := range definition.Keys {
		if key.Kind == ast.FulltextKey || key.Kind == ast.SpatialKey {
			continue
		}
		if way := throughKey(of, i, key, found, rows); len(way.equal) > 0 || way.isRange() {
			ways = append(ways, way)
		}
	}
	return ways
}

// throughKey gives the part of a key that restrictions leave.
func throughKey(of *source, number int, key *schema.Key, found []restriction, rows float64) access {
	way := access{table: of, key: number, estimate: rows}
	for _, c := range key.Columns {
		if c.Position < 0 {
			break // an expression
		}
		part := keyPart{column: of.table.Definition.Columns[c.Position], cut: c.Length > 0}
		if r := equalTo(found, c.Position); r != nil {
			part.values, part.nulls = r.values, r.nulls
			way.equal = append(way.equal, part)
			way.estimate *= valueShare * float64(len(r.values))
			continue
		}
		way.between(part, found)
		break
	}
	if key.IsUnique() && len(way.equal) == len(key.Columns) && !hasNulls(way.equal) {
		way.isUnique = way.isOne()
		way.isConst = way.isUnique && haveConstants(way.equal)
		way.estimate = 1
		for _, part := range way.equal {
			way.estimate *= float64(len(part.values))
		}
	}
	return way
}

// haveConstants tells whether no column's value is of a row of another table.
func haveConstants(parts []keyPart) bool {
	for _, part := range parts {
		if !isConstant(part.values[0]) {
			return false
		}
	}
	return true
}

func hasNulls(parts []keyPart) bool {
	for _, part := range parts {
		if part.nulls && part.column.Type.Nullable {
			return true
		}
	}
	return false
}

// equalTo gives the equality of a column with the fewest values.
func equalTo(found []restriction, position int) *restriction {
	var best *restriction
	for i := range found {
		r := &found[i]
		if r.position == position && r.relation == equal && (best == nil || len(r.values) < len(best.values)) {
			best = r
		}
	}
	return best
}

// between sets the ends of the range of a column.
func (a *access) between(part keyPart, found []restriction) {
	for i := range found {
		r := found[i]
		if r.position != part.column.Position {
			continue
		}
		switch {
		case r.pattern != nil:
			a.pattern = &found[i]
		case r.relation == greater || r.relation == greaterOrEqual:
			a.low = append(a.low, r)
		case r.relation == less || r.relation == lessOrEqual:
			a.high = append(a.high, r)
		}
	}
	a.next = part
	switch {
	case len(a.low) > 0 && len(a.high) > 0 || a.pattern != nil:
		a.estimate *= rangeShare
	case a.isRange():
		a.estimate *= halfOpenShare
	}
}

// best gives the way with the fewest rows. A way in the wanted order is better than another of as many, and than going through all rows.
func best(ways []access, order *wantedOrder) access {
	chosen := 0
	for i := 1; i < len(ways); i++ {
		if ways[i].beats(&ways[chosen]) {
			chosen = i
		}
	}
	way := ways[chosen]
	if order == nil || way.isUnique || order.isGivenBy(&way) {
		return way
	}
	if other := order.among(ways, &way); other != nil {
		return *other
	}
	return way
}

func (a *access) beats(b *access) bool {
	switch {
	case a.isUnique != b.isUnique:
		return a.isUnique
	case a.estimate != b.estimate:
		return a.estimate < b.estimate
	}
	return len(a.equal) > len(b.equal)
}

// wantedOrder is ORDER BY as far as it is of columns of one table.
type wantedOrder struct {
	slot     int
	columns  []orderColumn
	hasLimit bool
}

type orderColumn struct {
	position int
	desc     bool
}

// isGivenBy tells whether a way gives rows in the order, and has it go backwards if need be.
func (o *wantedOrder) isGivenBy(way *access) bool {
	if !way.isOne() {
		return false
	}
	sequence := keySequence(way)
	at, direction := 0, 0
	for _, wanted := range o.columns {
		if isFixed(way, wanted.position) {
			continue
		}
		for at < len(sequence) && sequence[at].position != wanted.position && isFixed(way, sequence[at].position) {
			at++
		}
		if at == len(sequence) || sequence[at].position != wanted.position {
			return false
		}
		turn := 1
		if sequence[at].desc != wanted.desc {
			turn = -1
		}
		if direction == -turn {
			return false
		}
		direction = turn
		at++
	}
	way.isBackwards = direction < 0
	return true
}

// isFixed tells whether all rows of a way have one value of a column.
func isFixed(way *access, position int) bool {
	for _, part := range way.equal {
		if part.column.Position == position && !part.cut {
			return true
		}
	}
	return false
}

// keySequence gives the columns by which a way's rows are sorted: those of its key, and then those of the primary key, by which equal entries of a key are sorted.
func keySequence(way *access) []orderColumn {
	definition := way.table.table.Definition
	var sequence []orderColumn
	whole := true
	add := func(key *schema.Key) {
		for _, c := range key.Columns {
			if whole = whole && c.Length == 0 && c.Position >= 0; !whole {
				return
			}
			sequence = append(sequence, orderColumn{c.Position, c.Desc})
		}
	}
	if way.key >= 0 {
		add(definition.Keys[way.key])
	}
	if primary := definition.PrimaryKey(); primary != nil && whole && way.key != 0 {
		add(primary)
	}
	for i, c := range sequence {
		// an index of texts sorts them as ORDER BY does, an index of members by their numbers, which is ORDER BY's way, too
		if definition.Columns[c.position].Type.Base == value.TypeJSON {
			return sequence[:i]
		}
	}
	return sequence
}

// among finds another way that gives the order: one as narrow as the best, or, where LIMIT ends it early, a whole key instead of all rows.
func (o *wantedOrder) among(ways []access, chosen *access) *access {
	for i := range ways {
		if way := ways[i]; way.estimate <= chosen.estimate && o.isGivenBy(&way) {
			return &way
		}
	}
	if !o.hasLimit || len(chosen.equal) > 0 || chosen.isRange() || chosen.table.table == nil {
		return nil
	}
	for i, key := range chosen.table.table.Definition.Keys {
		if key.Kind == ast.FulltextKey || key.Kind == ast.SpatialKey {
			continue
		}
		if way := (access{table: chosen.table, key: i, estimate: chosen.estimate}); o.isGivenBy(&way) {
			return &way
		}
	}
	return nil
}
