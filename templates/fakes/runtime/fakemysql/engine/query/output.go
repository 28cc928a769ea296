package query

import (
	"sort"

	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// output is the last stage of a SELECT: the select list, DISTINCT, ORDER BY and LIMIT.
type output struct {
	query *selection
	run   *Run
	f     *frame
	each  func(row []value.Value) error
	limit limitCount
	found uint64          // rows so far
	seen  *rowSet         // of DISTINCT
	rows  [][]value.Value // to be sorted
	late  [][]storage.Row // of which rows of the tables each is, where the select list is evaluated later
}

func newOutput(q *selection, run *Run, f *frame, limit limitCount, each func(row []value.Value) error) *output {
	o := &output{query: q, run: run, f: f, limit: limit, each: each}
	if q.distinct {
		o.seen = newRowSet(collationsOf(q.fields))
	}
	return o
}

func (o *output) add() error {
	q := o.query
	row := make([]value.Value, len(q.items))
	if q.isLate && len(q.order) > 0 {
		return o.addLate(row)
	}
	for i, e := range q.items {
		v, err := o.eval(e)
		if err != nil {
			return err
		}
		row[i] = v
	}
	if o.seen != nil && !o.seen.add(row[:q.width]) {
		return nil
	}
	o.found++
	if len(q.order) == 0 {
		return o.emit(row, o.found)
	}
	o.rows = append(o.rows, row)
	if most := o.limit.last(); o.limit.isThere && uint64(len(o.rows)) > 2*most+1024 {
		o.sort()
		o.rows = o.rows[:most]
	}
	return nil
}

func (o *output) eval(e Expr) (value.Value, error) {
	if o.query.exact {
		return EvalExact(o.run, e)
	}
	return e.Eval(o.run)
}

// addLate keeps the rows of the tables, of which only what is sorted by is evaluated now.
func (o *output) addLate(row []value.Value) error {
	q := o.query
	for _, by := range q.order {
		v, err := q.items[by.at].Eval(o.run)
		if err != nil {
			return err
		}
		row[by.at] = v
	}
	tables := make([]storage.Row, 0, len(q.slots)+2)
	for _, slot := range q.rowSlots() {
		tables = append(tables, o.f.rows[slot])
	}
	// the number of the row stands behind its values, so that it is found again once they are sorted
	o.rows, o.late = append(o.rows, append(row, value.OfInt(int64(len(o.late))))), append(o.late, tables)
	return nil
}

// evaluateLate evaluates the select list of a sorted row.
func (o *output) evaluateLate(row []value.Value) error {
	q := o.query
	n := row[len(row)-1].Int64()
	for i, slot := range q.rowSlots() {
		o.f.rows[slot] = o.late[n][i]
	}
	for i, e := range q.items[:q.width] {
		v, err := o.eval(e)
		if err != nil {
			return err
		}
		row[i] = v
	}
	return nil
}

// emit gives the n-th row, from 1, if LIMIT has it.
func (o *output) emit(row []value.Value, n uint64) error {
	if o.limit.isThere {
		if n <= o.limit.offset {
			return nil
		}
		if n > o.limit.last() {
			if o.query.countsFound {
				return nil
			}
			return errStop
		}
	}
	if err := o.each(row[:o.query.width:o.query.width]); err != nil {
		return err
	}
	if o.limit.isThere && n == o.limit.last() && !o.query.countsFound {
		return errStop
	}
	return nil
}

func (o *output) sort() {
	columns := o.query.order
	sort.SliceStable(o.rows, func(i, j int) bool { return compareSorted(o.rows[i], o.rows[j], columns) < 0 })
}

func (o *output) end() error {
	if len(o.query.order) > 0 {
		o.sort()
		for i, row := range o.rows {
			if o.late != nil {
				if err := o.evaluateLate(row); err != nil {
					return err
				}
			}
			if err := o.emit(row, uint64(i)+1); err == errStop {
				break
			} else if err != nil {
				return err
			}
		}
	}
	o.f.found = o.found
	if o.limit.isThere && !o.query.countsFound {
		o.f.found = min(o.found, o.limit.last())
	}
	return nil
}
