package query

// simplify makes outer joins inner ones where a condition does not hold for the NULLs that they would give. It tells of which tables columns are no longer NULL for that reason.
func simplify(units []*unit, conditions []operand) ([]*unit, []operand, slotSet) {
	var freed slotSet
	for i := 0; i < len(units); i++ {
		u := units[i]
		if u.source != nil || !anyRejects(conditions, u.slots) {
			continue
		}
		for _, in := range u.inner {
			if in.source != nil {
				freed.add(in.source.slot)
			}
		}
		conditions = append(conditions, u.conditions...)
		units = append(append(append([]*unit{}, units[:i]...), u.inner...), units[i+1:]...)
		i = -1 // what was inside may reject the NULLs of others
	}
	return units, conditions, freed
}

// anyRejects tells whether one of the conditions, all of which have to hold, does not hold where all columns of the tables are NULL.
func anyRejects(conditions []operand, slots slotSet) bool {
	for _, c := range conditions {
		if c.known.slots.meets(slots) && rejects(c.Expr, slots) {
			return true
		}
	}
	return false
}

// rejects tells whether a condition is NULL or false where the columns of the tables are NULL.
func rejects(e Expr, slots slotSet) bool {
	switch e := e.(type) {
	case *junction:
		for _, one := range e.of {
			if rejects(one, slots) != e.decisive {
				return !e.decisive
			}
		}
		return e.decisive
	case *isTest:
		return e.what == "null" && e.not && isNullWith(e.of, slots) || e.what == "true" && !e.not && rejects(e.of, slots)
	}
	return isNullWith(e, slots)
}

// isNullWith tells whether an expression is NULL where the columns of the tables are.
func isNullWith(e Expr, slots slotSet) bool {
	if c := columnOf(e); c != nil {
		return slots.has(c.slot)
	}
	switch e := e.(type) {
	case *comparison:
		return e.relation != nullSafeEqual && (isNullWith(e.left.Expr, slots) || isNullWith(e.right.Expr, slots))
	case *arithmetic:
		return isNullWith(e.left, slots) || isNullWith(e.right, slots)
	case *junction:
		for _, one := range e.of {
			if !isNullWith(one, slots) {
				return false
			}
		}
		return true
	case *negation:
		return isNullWith(e.of, slots)
	case *inList:
		return isNullWith(e.of.Expr, slots)
	case *likeTest:
		return isNullWith(e.of.Expr, slots) || isNullWith(e.pattern.Expr, slots)
	case *missing:
		return slots.has(e.slot)
	}
	return false
}

// free has columns of tables be as their definitions say, since no outer join makes them NULL any more.
func (q *selection) free(freed slotSet) {
	for i := range q.fields {
		if c := columnOf(q.items[i]); c != nil && freed.has(c.slot) {
			q.fields[i].Type.Nullable = c.defined().Type.Nullable
		}
	}
}
