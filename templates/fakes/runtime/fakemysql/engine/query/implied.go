package query

import "standin/doubles/fakemysql/engine/value"

// implied adds what follows from conditions that all have to hold, for keys and hashes to use: equalities that all branches of an OR have, and constants through equalities of columns.
func implied(conditions []operand) []operand {
	for _, c := range conditions {
		if or, is := c.Expr.(*junction); is && or.decisive {
			for _, e := range commonEqualities(or) {
				conditions = append(conditions, e.operand())
			}
		}
	}
	equalities := equalitiesOf(conditions)
	for i := 0; i < len(equalities); i++ {
		a := equalities[i]
		if !isConstant(a.right.Expr) {
			continue
		}
		for _, b := range equalities {
			if other := b.with(a); other != nil && !hasEquality(equalities, other) {
				equalities, conditions = append(equalities, other), append(conditions, other.operand())
			}
		}
	}
	return conditions
}

// commonEqualities are those that all branches of an OR have.
func commonEqualities(or *junction) []*comparison {
	common := appendEqualities(nil, or.of[0])
	for _, branch := range or.of[1:] {
		if len(common) == 0 {
			return nil
		}
		own, both := appendEqualities(nil, branch), common[:0]
		for _, e := range common {
			if hasEquality(own, e) {
				both = append(both, e)
			}
		}
		common = both
	}
	return common
}

func equalitiesOf(conditions []operand) []*comparison {
	var found []*comparison
	for _, c := range conditions {
		found = appendEqualities(found, c.Expr)
	}
	return found
}

// appendEqualities appends the equalities of columns with columns or constants that have to hold where an expression does. The column is on the left.
func appendEqualities(to []*comparison, e Expr) []*comparison {
	switch e := e.(type) {
	case *junction:
		if !e.decisive {
			for _, one := range e.of {
				to = appendEqualities(to, one)
			}
		}
	case *comparison:
		if e.relation != equal || !hashes(e.left.Type(), e.right.Type()) {
			return to
		}
		left, right := columnOf(e.left.Expr), columnOf(e.right.Expr)
		switch {
		case left != nil && (right != nil || isConstant(e.right.Expr)):
			return append(to, e)
		case right != nil && isConstant(e.left.Expr):
			return append(to, &comparison{e.typed, equal, e.right, e.left, e.collation, 0, e.ofDecimals})
		}
	}
	return to
}

func isConstant(e Expr) bool {
	switch e.(type) {
	case *constant, *param:
		return true
	}
	return false
}

func (c *comparison) operand() operand { return operand{c, c.left.known.with(c.right.known)} }

// with is the equality of a column with a constant that follows from one of two columns; nil where none does.
func (c *comparison) with(constant *comparison) *comparison {
	for _, sides := range [2][2]operand{{c.left, c.right}, {c.right, c.left}} {
		if !isConstant(sides[1].Expr) && isSame(sides[0].Expr, constant.left.Expr) && isOfOneKind(sides[0].Type(), sides[1].Type()) && c.collation == constant.collation {
			return &comparison{boolean(sides[1].Type().Nullable), equal, sides[1], constant.right, c.collation, 0, constant.ofDecimals}
		}
	}
	return nil
}

// isOfOneKind tells whether what equals a value of one type equals it in the other.
func isOfOneKind(a, b value.Type) bool {
	return a.IsInteger() && b.IsInteger() || a.Base == b.Base && a.Collation == b.Collation
}

func hasEquality(among []*comparison, e *comparison) bool {
	for _, one := range among {
		if one.collation == e.collation && (isSameSide(one.left, e.left) && isSameSide(one.right, e.right) || isSameSide(one.left, e.right) && isSameSide(one.right, e.left)) {
			return true
		}
	}
	return false
}

// isSameSide tells whether two operands are one column, or constants that are equal.
func isSameSide(a, b operand) bool {
	x, isX := a.Expr.(*constant)
	y, isY := b.Expr.(*constant)
	if !isX || !isY {
		return isSame(a.Expr, b.Expr)
	}
	return x.typ.Base == y.typ.Base && !x.value.IsNull() && !y.value.IsNull() && value.Compare(x.value, y.value, nil) == 0
}
