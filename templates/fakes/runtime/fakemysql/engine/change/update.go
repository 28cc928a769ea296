package change

import (
	"errors"
	"strconv"

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
		if column.OnUpdateNow && !contains(by.positions, position) {
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
			err = sqlerror.New(1761, definition.Name, entriesOf(definition, next, 0), child.table.Name, child.table.Keys[child.key].Name)
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
		(&numbers{table: w.table}).saw(next[w.auto.Position])
	}
	return true, nil
}

func contains(positions []int, position int) bool {
	for _, other := range positions {
		if other == position {
			return true
		}
	}
	return false
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

// updating is UPDATE that is ready to run.
type updating struct {
	statement *ast.Update
	change    *query.Change
	writers   []*writer // of the tables that it changes; nil for others
	sets      []*assignments
}

// PlanUpdate makes UPDATE ready to run.
func PlanUpdate(s Session, of *ast.Update, types []value.Type) (Operation, error) {
	change, err := query.PlanChange(s, types, of.With, of.Tables, of.Where, of.OrderBy, of.Limit)
	if err != nil {
		return nil, err
	}
	u := &updating{statement: of, change: change, writers: make([]*writer, len(change.Tables)), sets: make([]*assignments, len(change.Tables))}
	for _, assignment := range of.Set {
		table, position, err := change.Target(assignment.Column)
		if err != nil {
			return nil, err
		}
		t := change.Tables[table]
		if u.writers[table] == nil {
			if err := s.WriteLocked(t, change.Names[table]); err != nil {
				return nil, err
			}
			u.sets[table] = &assignments{}
			if u.writers[table], err = newWriter(s, t, query.NewScope(s, types, t.Definition, change.Names[table]), of.Ignore); err != nil {
				return nil, err
			}
		}
		column := t.Definition.Columns[position]
		if of, isDefault := assignment.Value.(*ast.Default); isDefault && of.Column == nil && hasNoDefault(column) {
			return nil, sqlerror.New(1364, column.Name)
		}
		if err := u.sets[table].add(column, assignment.Value, change, "SET"); err != nil {
			return nil, err
		}
	}
	return u, u.checkAliases()
}

// checkAliases refuses to change the primary key of a table that is changed under two names.
func (u *updating) checkAliases() error {
	for i, t := range u.change.Tables {
		for j := range u.change.Tables[:i] {
			if u.sets[i] == nil || u.sets[j] == nil || u.change.Tables[j] != t {
				continue
			}
			key := t.Definition.ClusteredKey()
			if key != nil && (hasAny(u.sets[i].positions, columnsOf(key)) || hasAny(u.sets[j].positions, columnsOf(key))) {
				return sqlerror.New(1706, u.change.Names[j], u.change.Names[i])
			}
		}
	}
	return nil
}

func hasAny(positions, of []int) bool {
	for _, position := range of {
		if contains(positions, position) {
			return true
		}
	}
	return false
}

// Fields are none.
func (u *updating) Fields() []query.Field { return nil }

// Run changes the rows.
func (u *updating) Run(s Session, run *query.Run) (*Result, error) {
	s.State().IsStrict = s.Settings().IsStrict && !u.statement.Ignore && len(u.statement.OrderBy) == 0 // rows to be sorted are found before
	for table, w := range u.writers {
		if w != nil {
			w.session = s
			if err := s.Transaction().UseTable(s.Context(), u.change.Tables[table], true); err != nil {
				return nil, err
			}
		}
	}
	s.State().ReadShared = true // of subqueries and derived tables
	update := u.updateEach
	if len(u.change.Tables) > 1 {
		update = u.updateAll
	}
	found, changed, err := update(s, run)
	if err != nil {
		return nil, err
	}
	result := &Result{AffectedRows: uint64(changed), LastInsertID: s.State().InsertID}
	if s.State().CountsFound {
		result.AffectedRows = uint64(found)
	}
	result.Info = "Rows matched: " + strconv.Itoa(found) + "  Changed: " + strconv.Itoa(changed) + "  Warnings: " + strconv.Itoa(s.WarningCount())
	return result, nil
}

// updateEach changes the rows of one table as they are found.
func (u *updating) updateEach(_ Session, run *query.Run) (found, changed int, err error) {
	w, set := u.writers[0], u.sets[0]
	err = u.change.Run(run, func(records []*storage.Record, rows []storage.Row) error {
		found++
		row := rows[0] // SetRow changes rows
		next, err := set.apply(run, w, row, func(row storage.Row) { u.change.SetRow(run, 0, row) }, found)
		if err != nil {
			return err
		}
		is, err := w.update(run, records[0], row, next, set, found)
		switch {
		case err == errSkipped:
			found--
			return nil
		case is:
			changed++
		}
		return err
	})
	return found, changed, err
}

// match is what a search found: a record and a row of each table.
type match struct {
	records []*storage.Record
	rows    []storage.Row
}

// pending is a change of a row that a join found: what its columns are to have.
type pending struct {
	table  int
	record *storage.Record
	next   storage.Row
}

// seenRow is a row under one of the names that its table has in the statement.
type seenRow struct {
	table  int
	record *storage.Record
}

// updateAll changes the rows that a join finds. All expressions see rows as they were before: of a row that is found several times, the first counts.
func (u *updating) updateAll(s Session, run *query.Run) (found, changed int, err error) {
	changes, err := u.found(run)
	if err != nil {
		return 0, 0, err
	}
	found = len(changes)
	for table := range u.writers {
		for number, of := range changes {
			if of.table != table {
				continue
			}
			is, err := u.updateTable(s, run, table, of.record, of.next, number+1)
			switch {
			case err == errSkipped:
				found--
			case err != nil:
				return 0, 0, err
			case is:
				changed++
			}
		}
	}
	return found, changed, nil
}

// found gives the changes of all rows that a join finds.
func (u *updating) found(run *query.Run) ([]pending, error) {
	var matches []match
	err := u.change.Run(run, func(records []*storage.Record, rows []storage.Row) error {
		matches = append(matches, match{append([]*storage.Record(nil), records...), append([]storage.Row(nil), rows...)})
		return nil
	})
	if err != nil {
		return nil, err
	}
	var changes []pending
	seen := map[seenRow]bool{}
	for _, match := range matches {
		for table, row := range match.rows {
			u.change.SetRow(run, table, row)
		}
		for table, w := range u.writers {
			row := seenRow{table, match.records[table]}
			if w == nil || row.record == nil || seen[row] {
				continue
			}
			seen[row] = true
			next, err := u.sets[table].apply(run, w, match.rows[table], func(storage.Row) {}, len(changes)+1)
			if err != nil {
				return nil, err
			}
			changes = append(changes, pending{table, row.record, next})
		}
	}
	return changes, nil
}

// updateTable changes the row of one table of a match: next has the columns that SET names.
func (u *updating) updateTable(s Session, run *query.Run, table int, record *storage.Record, next storage.Row, number int) (bool, error) {
	w, set := u.writers[table], u.sets[table]
	row := s.Transaction().Newest(record)
	if row == nil {
		return false, nil // a cascade has deleted it, or an alias of the same table has changed its key
	}
	merged := append(storage.Row(nil), row...)
	for _, position := range set.positions {
		merged[position] = next[position]
	}
	return w.update(run, record, row, merged, set, number)
}
