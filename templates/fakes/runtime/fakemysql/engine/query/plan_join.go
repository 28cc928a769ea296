package query

// joinPlanner puts the units of a FROM clause in an order and gives each its way to its rows.
type joinPlanner struct {
	known      slotSet      // of tables whose rows are there
	conditions []operand    // that are not tested yet
	order      *wantedOrder // for the table that comes first
	isSelect   bool         // it reads no more than the columns that it names
	steps      []step
}

// plan gives the steps that join units. All conditions are tested in them.
func (p *joinPlanner) plan(units []*unit) []step {
	p.conditions = implied(p.conditions)
	p.testKnown()
	left := append([]*unit{}, units...)
	for isFirst := true; len(left) > 0; isFirst = false {
		i, way := p.next(left, isFirst)
		u := left[i]
		left = append(left[:i:i], left[i+1:]...)
		if u.source != nil {
			p.addScan(u, way)
		} else {
			p.addOuterJoin(u)
		}
	}
	return p.steps
}

// next chooses which unit comes next: one of which a key gives a row, then one of which a key gives some, then one of which a hash may, then the first as they were written.
func (p *joinPlanner) next(left []*unit, isFirst bool) (int, access) {
	chosen := -1
	var chosenWay access
	for i, u := range left {
		if !u.needs.isWithin(p.known) {
			continue
		}
		var way access
		if u.source != nil {
			order := p.order
			if !isFirst || order != nil && !order.isOf(u.source) {
				order = nil
			}
			way = best(accesses(u.source, restrictions(p.conditions, u.source, p.known)), order)
			way.isHashed = !isFirst && hashable(u.source, p.known, p.conditions) != nil
		} else {
			way.estimate = outerEstimate
		}
		if chosen < 0 || way.rank() < chosenWay.rank() {
			chosen, chosenWay = i, way
		}
	}
	if chosen < 0 {
		chosen = 0 // LATERAL tables that need each other, which names do not allow
	}
	return chosen, chosenWay
}

// outerEstimate is of how many rows an outer join is thought to be: it waits for tables that narrow, and for no others.
const outerEstimate = 1e9

// rank says how early a way should come.
func (a *access) rank() int {
	switch {
	case a.isUnique:
		return 0
	case len(a.equal) > 0:
		return 1
	case a.isHashed:
		return 2
	}
	return 3
}

// addScan adds the scan of a table, with the conditions that can be tested then.
func (p *joinPlanner) addScan(u *unit, way access) {
	if p.isSelect && u.source.table != nil {
		way.cover()
	}
	s := &scan{access: way}
	previous := p.known
	p.known = p.known.union(u.slots)
	conditions := p.takeKnown()
	for _, c := range conditions {
		s.filters = append(s.filters, c.Expr)
	}
	p.steps = append(p.steps, p.hashed(s, previous, conditions))
}

// addOuterJoin adds an outer join: its ON is tested inside, where what it says of the outer side counts, too.
func (p *joinPlanner) addOuterJoin(u *unit) {
	inside := &joinPlanner{known: p.known, conditions: u.conditions, isSelect: p.isSelect}
	p.steps = append(p.steps, &outerJoin{steps: inside.plan(u.inner), slots: slotsOf(u)})
	p.known = p.known.union(u.slots)
	p.testKnown()
}

func slotsOf(u *unit) []int {
	var slots []int
	if u.source != nil {
		slots = append(slots, u.source.slot)
	}
	for _, in := range u.inner {
		slots = append(slots, slotsOf(in)...)
	}
	return slots
}

// takeKnown takes the conditions that read nothing but what is there.
func (p *joinPlanner) takeKnown() []operand {
	var taken, rest []operand
	for _, c := range p.conditions {
		if c.known.slots.isWithin(p.known) {
			taken = append(taken, c)
		} else {
			rest = append(rest, c)
		}
	}
	p.conditions = rest
	return taken
}

// testKnown adds a step that tests what can be tested.
func (p *joinPlanner) testKnown() {
	if taken := p.takeKnown(); len(taken) > 0 {
		s := &filter{}
		for _, c := range taken {
			s.conditions = append(s.conditions, c.Expr)
		}
		p.steps = append(p.steps, s)
	}
}
