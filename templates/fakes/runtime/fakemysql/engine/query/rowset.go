package query

import "standin/doubles/fakemysql/engine/value"

// rowSet has rows, each with how often it was added.
type rowSet struct {
	collations []*value.Collation
	counts     map[string]int
	key        []byte
}

func newRowSet(collations []*value.Collation) *rowSet {
	return &rowSet{collations: collations, counts: map[string]int{}}
}

func collationsOf(fields []Field) []*value.Collation {
	collations := make([]*value.Collation, len(fields))
	for i := range fields {
		collations[i] = fields[i].Type.Collation
	}
	return collations
}

// has tells how often a row is there.
func (s *rowSet) has(row []value.Value) int {
	s.key = appendRowKey(s.key[:0], row, s.collations)
	return s.counts[string(s.key)]
}

// add tells whether the row is new.
func (s *rowSet) add(row []value.Value) bool {
	n := s.has(row)
	s.counts[string(s.key)] = n + 1
	return n == 0
}

// take takes a row out once, and tells whether it was there.
func (s *rowSet) take(row []value.Value) bool {
	n := s.has(row)
	if n > 0 {
		s.counts[string(s.key)] = n - 1
	}
	return n > 0
}

// appendRowKey appends what rows that are equal have in common.
func appendRowKey(to []byte, row []value.Value, collations []*value.Collation) []byte {
	for i, v := range row {
		to = value.AppendGroupKey(to, v, collations[i])
	}
	return to
}
