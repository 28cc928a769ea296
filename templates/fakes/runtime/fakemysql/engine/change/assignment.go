package change

import (
	"errors"
	"slices"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// assignments are those of SET to the columns of one table. Each sees what those on its left did.
type assignments struct {
	positions []int
	exprs     []query.Expr // nil is DEFAULT
}

// resolver resolves expressions over the rows of a statement.
type resolver interface {
	Resolve(e ast.Expr, clause string) (query.Expr, error)
}

// planAssignments resolves the assignments to columns of one table.
func planAssignments(of []ast.Assignment, definition *schema.Table, scope resolver, clause string) (*assignments, error) {
	a := &assignments{}
	for _, assignment := range of {
		column := definition.ColumnNamed(assignment.Column.Name)
		if name := assignment.Column; column == nil || name.Table != "" && name.Table != definition.Name || name.Database != "" && name.Database != definition.Database {
			return nil, sqlerror.New(1054, columnText(assignment.Column), "UPDATE")
		}
		if err := a.add(column, assignment.Value, scope, clause); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func columnText(column *ast.Column) string {
	text := column.Name
	if column.Table != "" {
		text = column.Table + "." + text
	}
	if column.Database != "" {
		text = column.Database + "." + text
	}
	return text
}

func (a *assignments) add(column *schema.Column, to ast.Expr, scope resolver, clause string) error {
	a.positions = append(a.positions, column.Position)
	if d, isDefault := to.(*ast.Default); isDefault && d.Column == nil {
		a.exprs = append(a.exprs, nil)
		return nil
	}
	expr, err := scope.Resolve(to, clause)
	a.exprs = append(a.exprs, expr)
	return err
}

// apply gives the row that the assignments make of one. see has expressions see the row so far.
func (a *assignments) apply(run *query.Run, w *writer, row storage.Row, see func(row storage.Row), number int) (storage.Row, error) {
	next := append(storage.Row(nil), row...)
	see(next)
	was := w.session.State().IsStrict
	w.session.State().IsStrict = !w.isLenient()
	defer func() { w.session.State().IsStrict = was }()
	for i, position := range a.positions {
		var err error
		switch isGenerated := w.table.Definition.Columns[position].Generated != nil; {
		case isGenerated && a.exprs[i] != nil:
			err = w.ignoreValue(position)
		case isGenerated:
		case a.exprs[i] == nil:
			next[position], err = w.reset(run, next, position)
		default:
			next[position], err = w.assigned(run, a.exprs[i], position, number)
		}
		if err != nil {
			return nil, err
		}
	}
	return next, w.session.State().Failure()
}

// reset is what `column = DEFAULT` gives.
func (w *writer) reset(run *query.Run, row storage.Row, position int) (value.Value, error) {
	v, err := w.byDefault(run, row, position)
	switch column := w.table.Definition.Columns[position]; {
	case err != nil:
	case column.AutoIncrement && v.IsNull():
		v = column.Type.Zero()
	case hasNoDefault(column):
		w.session.Warn(sqlerror.New(1364, column.Name))
	}
	return v, err
}

// assigned is what an assignment gives, as the column keeps it.
func (w *writer) assigned(run *query.Run, to query.Expr, position, number int) (value.Value, error) {
	v, err := query.EvalExact(run, to)
	if err == nil {
		v, err = w.store(position, v, number)
	}
	column := w.table.Definition.Columns[position]
	if err != nil || !v.IsNull() || column.Type.Nullable {
		return v, err
	}
	if !w.isInsert { // of AUTO_INCREMENT, which only new rows have a number for
		problem := sqlerror.New(1048, column.Name)
		if !w.isLenient() {
			return v, problem
		}
		w.session.Warn(problem)
	}
	return column.Type.Zero(), nil
}

// hasNoDefault tells whether a column must be given a value.
func hasNoDefault(column *schema.Column) bool {
	return column.Default == nil && !column.Type.Nullable && !column.AutoIncrement && column.Generated == nil
}

// errSkipped says that IGNORE leaves a row as it is, for it fails a check: then it was not found either.
var errSkipped = errors.New("skipped")

// update changes a row, if it is another one now: then ON UPDATE CURRENT_TIMESTAMP counts, too. With IGNORE one that may not change stays as it is.
func (w *writer) update(run *query.Run, record *storage.Record, row, next storage.Row, by *assignments, number int) (changed bool, err error) {
	s := w.session
	if sameRow(row, next) {
		return false, nil
	}
	for position, column := range w.table.Definition.Columns {
		if column.OnUpdateNow && !slices.Contains(by.positions, position) {
			next[position] = w.now(column)
		}
	}
	switch failed, err := w.complete(run, next, number); {
	case err != nil:
		return false, err
	case failed != nil:
		s.Warn(failed)
		return false, errSkipped
	}
	mark := s.Transaction().Mark()
	if err := updateRow(s, w.table, record, row, next, nil, 0); err != nil {
		var duplicate *storage.DuplicateKeyError
		var child *childDuplicateError
		switch {
		case errors.As(err, &duplicate):
			err = w.duplicate(next, duplicate)
		case errors.As(err, &child):
			definition := w.table.Definition
			err = sqlerror.New(1761, definition.Name, entriesOf(w.session, definition, next, 0), child.table.Name, child.table.Keys[child.key].Name)
		}
		var known *sqlerror.Error
		if w.ignore && errors.As(err, &known) && (known.Number == 1062 || known.Number == 1451 || known.Number == 1452) {
			s.Transaction().RollbackTo(mark)
			if w.isInsert { // UPDATE IGNORE says nothing
				s.Warn(known)
			}
			return false, nil
		}
		return false, err
	}
	if w.auto != nil {
		(&numbers{table: w.table, steps: s.Settings().Numbers}).saw(next[w.auto.Position])
	}
	return true, nil
}

// sameRow tells whether two rows have the same bytes.
func sameRow(a, b storage.Row) bool {
	for i := range a {
		if !same(a[i], b[i]) {
			return false
		}
	}
	return true
}

func same(a, b value.Value) bool {
	if a.IsNull() || b.IsNull() {
		return a.IsNull() && b.IsNull()
	}
	return value.Compare(a, b, nil) == 0
}
