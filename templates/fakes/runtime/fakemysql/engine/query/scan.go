package query

import (
	"errors"

	"standin/doubles/fakemysql/engine/storage"
)

// errStop ends a search that has found what it wanted. Nobody outside of the package sees it.
var errStop = errors.New("query: enough rows")

// step is a part of a join: for the rows that are there it finds rows of its tables, and goes on with each.
type step interface {
	// build gives the function that does so in a run.
	build(run *Run, f *frame, next func() error) func() error
}

// scan is the step that reads a table.
type scan struct {
	access  access
	filters []Expr // conditions that can be tested once its row is there
}

func (s *scan) build(run *Run, f *frame, next func() error) func() error {
	if s.access.table.table == nil {
		return s.buildComputed(run, f, next)
	}
	slot := s.access.table.slot
	l := &lookup{}
	return func() error {
		if err := s.access.find(run, l); err != nil || len(l.ranges) == 0 {
			return err
		}
		read, err := s.access.table.reading.how(run, &s.access)
		if err != nil {
			return err
		}
		transaction := run.Session.Transaction()
		for i := range l.ranges {
			n := i
			if s.access.isBackwards {
				n = len(l.ranges) - 1 - i
			}
			cursor := transaction.Scan(s.access.table.table, s.access.key, l.ranges[n], read, s.access.isBackwards)
			if err := s.each(run, f, slot, cursor, next); err != nil {
				return err
			}
		}
		return nil
	}
}

// each goes on with each row of a cursor that passes the filters.
func (s *scan) each(run *Run, f *frame, slot int, cursor *storage.Cursor, next func() error) error {
	for {
		record, row, err := cursor.Next(run.context)
		if err != nil || record == nil {
			return err
		}
		f.rows[slot] = row
		passes, err := allHold(run, s.filters)
		if err != nil {
			return err
		}
		if passes && !cursor.IsLocked() {
			continue // it is another's: the next one waits for it, and gives it as it is then
		}
		if passes {
			if f.records != nil {
				f.records[slot] = record
			}
			if err := next(); err != nil {
				return err
			}
		} else if !s.access.isConst || s.access.table.reading.purpose != storage.ForSelect {
			cursor.Unlock()
		}
		if s.access.isUnique {
			return nil
		}
	}
}

// allHold tells whether all conditions hold.
func allHold(run *Run, conditions []Expr) (bool, error) {
	for _, condition := range conditions {
		if is, err := Truth(run, condition); !is || err != nil {
			return false, err
		}
	}
	return true, nil
}

// buildComputed reads a derived table or one of information_schema.
func (s *scan) buildComputed(run *Run, f *frame, next func() error) func() error {
	of := s.access.table
	return func() error {
		rows, err := of.rows(run, f)
		if err != nil {
			return err
		}
		return eachRow(run, f, of.slot, rows, s.filters, next)
	}
}

// eachRow goes on with each row that passes the filters.
func eachRow(run *Run, f *frame, slot int, rows []storage.Row, filters []Expr, next func() error) error {
	for i, row := range rows {
		if i%1024 == 1023 && run.context.Err() != nil {
			return run.context.Err()
		}
		f.rows[slot] = row
		passes, err := allHold(run, filters)
		if err == nil && passes {
			err = next()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rows gives the rows of a table that is computed.
func (of *source) rows(run *Run, f *frame) ([]storage.Row, error) {
	switch {
	case of.derived != nil:
		return of.derived.rows(run, f)
	case of.virtual != nil:
		return of.virtual.Rows()
	}
	return nil, nil
}

// filter is the step that tests conditions which no table's scan could.
type filter struct{ conditions []Expr }

func (s *filter) build(run *Run, f *frame, next func() error) func() error {
	return func() error {
		if passes, err := allHold(run, s.conditions); !passes || err != nil {
			return err
		}
		return next()
	}
}

// outerJoin is the step that finds the rows of the inner side of an outer join, or NULLs where there are none.
type outerJoin struct {
	steps []step
	slots []int
}

func (s *outerJoin) build(run *Run, f *frame, next func() error) func() error {
	matched := false
	inner := chain(run, f, s.steps, func() error {
		matched = true
		return next()
	})
	return func() error {
		matched = false
		if err := inner(); err != nil || matched {
			return err
		}
		for _, slot := range s.slots {
			f.rows[slot] = nil
			if f.records != nil {
				f.records[slot] = nil
			}
		}
		return next()
	}
}

// chain makes steps one function.
func chain(run *Run, f *frame, steps []step, next func() error) func() error {
	for i := len(steps) - 1; i >= 0; i-- {
		next = steps[i].build(run, f, next)
	}
	return next
}
