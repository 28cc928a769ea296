package change

import (
	"errors"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// deletion is DELETE that is ready to run.
type deletion struct {
	statement *ast.Delete
	change    *query.Change
	targets   []int // of change.Tables, in the order in which their rows go
	returning []query.Expr
	returned  []query.Field
}

// Fields are those of RETURNING.
func (d *deletion) Fields() []query.Field { return d.returned }

// PlanDelete makes DELETE ready to run.
func PlanDelete(s Session, of *ast.Delete, types []value.Type) (Operation, error) {
	change, err := query.PlanChange(s, types, of.With, of.From, of.Where, of.OrderBy, of.Limit)
	if err != nil {
		return nil, err
	}
	d := &deletion{statement: of, change: change}
	names := of.Targets
	if len(names) == 0 {
		names = []ast.TableName{{}}
	}
	for _, name := range names {
		target, err := change.Deleted(name)
		if err != nil {
			return nil, err
		}
		d.targets = append(d.targets, target)
	}
	change.InOrder(d.targets)
	for _, target := range d.targets {
		if err := s.WriteLocked(change.Tables[target], change.Names[target]); err != nil {
			return nil, err
		}
	}
	if len(of.Returning) > 0 {
		d.returned, d.returning, err = change.Scope().Returning(of.Returning)
	}
	return d, err
}

// Run deletes the rows.
func (d *deletion) Run(s Session, run *query.Run) (*Result, error) {
	for _, target := range d.targets {
		if err := s.Transaction().UseTable(s.Context(), d.change.Tables[target], true); err != nil {
			return nil, err
		}
	}
	s.State().ReadShared = true // of subqueries and derived tables
	result := &Result{Fields: d.returned}
	var matches []match
	err := d.change.Run(run, func(records []*storage.Record, rows []storage.Row) error {
		if len(d.change.Tables) > 1 {
			matches = append(matches, match{append([]*storage.Record(nil), records...), append([]storage.Row(nil), rows...)})
			return nil
		}
		return d.delete(s, run, 0, records[0], rows[0], result)
	})
	seen := map[*storage.Record]bool{}
	for _, target := range d.targets {
		for _, match := range matches {
			record := match.records[target]
			if err != nil || record == nil || seen[record] {
				continue
			}
			seen[record] = true
			err = d.delete(s, run, target, record, match.rows[target], result)
		}
	}
	if err != nil {
		return nil, err
	}
	return result, nil
}

// delete deletes a row. One that a cascade has deleted already is no more.
func (d *deletion) delete(s Session, run *query.Run, target int, record *storage.Record, row storage.Row, result *Result) error {
	if s.Transaction().Newest(record) == nil {
		return nil
	}
	mark := s.Transaction().Mark()
	if err := deleteRow(s, d.change.Tables[target], record, row, 0); err != nil {
		var known *sqlerror.Error
		if d.statement.Ignore && errors.As(err, &known) && (known.Number == 1451 || known.Number == 1296) {
			s.Transaction().RollbackTo(mark)
			s.Warn(known)
			return nil
		}
		return err
	}
	result.AffectedRows++
	if d.returning == nil {
		return nil
	}
	values, err := evaluate(run, d.returning)
	result.Rows = append(result.Rows, values)
	return err
}
