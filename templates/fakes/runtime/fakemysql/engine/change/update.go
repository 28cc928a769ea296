package change

import (
	"slices"
	"strconv"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

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
			if key != nil && slices.ContainsFunc(columnsOf(key), func(position int) bool {
				return slices.Contains(u.sets[i].positions, position) || slices.Contains(u.sets[j].positions, position)
			}) {
				return sqlerror.New(1706, u.change.Names[j], u.change.Names[i])
			}
		}
	}
	return nil
}

// Fields are none.
func (u *updating) Fields() []query.Field { return nil }

// Run changes the rows.
func (u *updating) Run(s Session, run *query.Run) (*Result, error) {
	s.State().IsStrict = s.Settings().IsStrict && !u.statement.Ignore && len(u.statement.OrderBy) == 0 // rows to be sorted are found before
	for table, w := range u.writers {
		if w != nil {
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
