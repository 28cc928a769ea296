package query

import (
	"strings"

	"standin/doubles/fakemysql/engine/value"
)

// restriction is a condition as keys can use it: a column of a table against values that are known before its rows are read.
type restriction struct {
	position int
	relation relation
	values   []Expr // one; or those of IN, for equal
	nulls    bool   // NULL is a value like any other: IS NULL, <=>
	pattern  *likeTest
}

// restrictions finds what conditions say of a table's columns. known are the slots whose rows are there already.
func restrictions(conditions []operand, of *source, known slotSet) []restriction {
	var found []restriction
	for _, c := range conditions {
		found = appendRestrictions(found, c.Expr, of, known)
	}
	return found
}

func appendRestrictions(to []restriction, e Expr, of *source, known slotSet) []restriction {
	switch e := e.(type) {
	case *comparison:
		if e.nearness > 0 {
			return to
		}
		if r, is := compared(e.left, e.relation, e.right, e.collation, of, known); is {
			return append(to, r)
		}
		if r, is := compared(e.right, e.relation.flipped(), e.left, e.collation, of, known); is {
			return append(to, r)
		}
	case *junction:
		if e.decisive {
			if r, is := anyOf(e, of, known); is {
				return append(to, r)
			}
			return to
		}
		for _, one := range e.of {
			to = appendRestrictions(to, one, of, known)
		}
	case *inList:
		if r, is := listed(e, of, known); is {
			return append(to, r)
		}
	case *isTest:
		if c := columnIn(e.of, of); c != nil && e.what == "null" && !e.zero {
			null := []Expr{newConstant(value.NULL)}
			if e.not {
				return append(to, restriction{position: c.position, relation: greater, values: null, nulls: true})
			}
			return append(to, restriction{position: c.position, relation: equal, values: null, nulls: true})
		}
	case *likeTest:
		if r, is := begunWith(e, of); is {
			return append(to, r)
		}
	}
	return to
}

// columnIn gives the column of a table that an expression is, or nil.
func columnIn(e Expr, of *source) *column {
	if c := columnOf(e); c != nil && c.slot == of.slot {
		return c
	}
	return nil
}

// compared is the restriction `column relation value`.
func compared(left operand, r relation, right operand, collation *value.Collation, of *source, known slotSet) (restriction, bool) {
	c := columnIn(left.Expr, of)
	if c == nil || r == notEqual || !isKnown(right, known) || !isSearchable(c.typ, right.Type(), r == equal || r == nullSafeEqual, collation) {
		return restriction{}, false
	}
	if r == nullSafeEqual {
		return restriction{position: c.position, relation: equal, values: []Expr{right.Expr}, nulls: true}, true
	}
	return restriction{position: c.position, relation: r, values: []Expr{right.Expr}}, true
}

// isKnown tells whether an operand has its value before the rows of the table are read, and keeps it.
func isKnown(o operand, known slotSet) bool {
	return !o.known.impure && o.known.slots.isWithin(known) && width(o.Expr) == 1
}

// listed is the restriction `column IN (values)`.
func listed(in *inList, of *source, known slotSet) (restriction, bool) {
	c := columnIn(in.of.Expr, of)
	if c == nil || in.not {
		return restriction{}, false
	}
	r := restriction{position: c.position, relation: equal}
	for i, one := range in.list {
		if !isKnown(one, known) || !isSearchable(c.typ, one.Type(), true, in.collations[i]) {
			return restriction{}, false
		}
		r.values = append(r.values, one.Expr)
	}
	return r, true
}

// anyOf is `column = a OR column = b AND ..`, which is a list.
func anyOf(or *junction, of *source, known slotSet) (restriction, bool) {
	branches := make([][]restriction, len(or.of))
	for i, e := range or.of {
		branches[i] = appendRestrictions(nil, e, of, known)
	}
	for _, first := range branches[0] {
		if first.relation != equal {
			continue
		}
		all := restriction{position: first.position, relation: equal}
		for i, found := range branches {
			r := equalTo(found, first.position)
			if r == nil {
				break
			}
			all.values, all.nulls = append(all.values, r.values...), all.nulls || r.nulls
			if i == len(branches)-1 {
				return all, true
			}
		}
	}
	return restriction{}, false
}

// isSearchable tells whether values of a type can be looked up in a key of a column: whether what Compare takes to be equal is what the column has for the value.
func isSearchable(column, of value.Type, isEquality bool, collation *value.Collation) bool {
	switch column.Base {
	case value.TypeEnum:
		return isEquality && (of.IsInteger() || of.IsText() && of.Base < value.TypeEnum && collation == column.Collation)
	case value.TypeSet, value.TypeJSON:
		return false
	case value.TypeUUID:
		return of.Base == value.TypeUUID
	case value.TypeBit, value.TypeYear:
		return of.IsInteger()
	case value.TypeTime:
		return of.Base == value.TypeTime || of.IsText()
	}
	switch {
	case column.IsText():
		return of.IsText() && collation == column.Collation
	case column.IsTime():
		return of.IsText() || of.IsTime() && of.Base != value.TypeTime
	}
	return of.IsNumber() || of.IsText()
}

// patternFill is how many characters stand for what follows the beginning of a pattern.
const patternFill = 32

// begunWith is `column LIKE 'text%'`: a range of texts.
func begunWith(l *likeTest, of *source) (restriction, bool) {
	c := columnIn(l.of.Expr, of)
	if c == nil || l.not || !c.typ.IsText() || c.typ.Base >= value.TypeEnum || l.collation != c.typ.Collation || l.pattern.known.impure || !l.pattern.known.slots.isEmpty() {
		return restriction{}, false
	}
	return restriction{position: c.position, relation: greaterOrEqual, values: []Expr{l.pattern.Expr}, pattern: l}, true
}

// beginning gives the characters that all texts that match begin with.
func (l *likeTest) beginning(pattern string) string {
	var begin strings.Builder
	escaped := false
	for _, c := range pattern {
		switch {
		case escaped:
			escaped = false
		case c == l.escape && l.escape != 0:
			escaped = true
			continue
		case c == '%' || c == '_':
			return begin.String()
		}
		begin.WriteRune(c)
	}
	return begin.String()
}
