package change

import (
	"slices"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// insertion is INSERT or REPLACE that is ready to run.
type insertion struct {
	statement   *ast.Insert
	version     uint64 // of the store, when it was planned
	writer      *writer
	updater     *writer        // of ON DUPLICATE KEY UPDATE
	columns     []int          // that get values, in their order
	missing     []int          // that get none
	rows        [][]query.Expr // of VALUES; nil is DEFAULT
	source      *query.Plan    // of INSERT .. SELECT
	origin      *query.Origin  // its tables, for ON DUPLICATE KEY UPDATE
	onDuplicate *assignments
	returning   []query.Expr
	returned    []query.Field
}

// Fields are those of RETURNING.
func (i *insertion) Fields() []query.Field { return i.returned }

// PlanInsert makes INSERT or REPLACE ready to run.
func PlanInsert(s Session, of *ast.Insert, types []value.Type) (Operation, error) {
	t, err := tableToChange(s, of.Table)
	if err == nil && t.Definition.View != nil {
		if of, err = underView(s, of, t.Definition); err == nil {
			t, err = Find(s, of.Table)
		}
	}
	if err != nil {
		return nil, err
	}
	if of.Delayed {
		return nil, sqlerror.New(1616, t.Definition.Name)
	}
	scope := query.NewScope(s, types, t.Definition, of.Table.Name)
	if len(of.OnDuplicate) > 0 {
		scope.AddValues(of.RowAlias)
	}
	i := &insertion{statement: of, version: s.Store().Version()}
	if i.writer, err = newWriter(s, t, scope, of.Ignore); err != nil {
		return nil, err
	}
	i.writer.isInsert, i.writer.isSingle = true, len(of.Rows) == 1
	if err := i.setSource(s, types); err != nil {
		return nil, err
	}
	if err := i.setReturning(); err != nil || len(of.OnDuplicate) == 0 {
		return i, err
	}
	return i, i.setOnDuplicate()
}

func (i *insertion) setReturning() (err error) {
	of, scope := i.statement, i.writer.scope
	if len(of.Returning) == 0 {
		return nil
	}
	before := scope.ReadsChanged()
	i.returned, i.returning, err = scope.Returning(of.Returning)
	if err == nil && i.source == nil && scope.ReadsChanged() > before {
		err = sqlerror.New(1093, of.Table.Name, "INSERT")
	}
	return err
}

func (i *insertion) setOnDuplicate() (err error) {
	of, scope := i.statement, i.writer.scope
	clause := "SELECT"
	i.updater = i.writer
	if of.Query != nil {
		updater := *i.writer
		updater.isSingle, i.updater = true, &updater
		clause, i.origin = "UPDATE", scope.AddOrigin(of.Query, len(i.columns))
	}
	if i.onDuplicate, err = planAssignments(of.OnDuplicate, i.writer.table.Definition, scope, clause); err != nil {
		return err
	}
	i.source, err = i.origin.Plan(i.source)
	i.dropAssigned()
	return err
}

// dropAssigned takes columns without a default from those that get no value where VALUES has the rows and ON DUPLICATE KEY UPDATE sets them: they begin as zeros.
func (i *insertion) dropAssigned() {
	if i.source != nil {
		return
	}
	var missing []int
	for _, position := range i.missing {
		if !i.writer.mustBeGiven(position) || !slices.Contains(i.onDuplicate.positions, position) {
			missing = append(missing, position)
		}
	}
	i.missing = missing
}

// tableToChange gives the table that rows go into.
func tableToChange(s Session, name ast.TableName) (*storage.Table, error) {
	if s.Virtual(name.Database, name.Name) != nil {
		user, host, _ := strings.Cut(s.User(), "@")
		return nil, sqlerror.New(1044, user, host, "information_schema")
	}
	database, table, err := Named(s, name)
	if err != nil {
		return nil, err
	}
	t := s.Table(database, table)
	if t != nil && t.Definition.View != nil {
		return t, s.WriteLocked(t, table) // the search for its table uses the lock
	}
	if err := s.UseLocked(t, table); err != nil {
		return nil, err
	}
	if t == nil {
		return nil, sqlerror.New(1146, database, table)
	}
	return t, s.WriteLocked(t, table)
}

// named gives the names of the columns that get values: all but invisible ones where the statement names none, and has not VALUES ().
func (i *insertion) named() []string {
	rows := i.statement.Rows
	if i.statement.Columns != nil || len(rows) > 0 && len(rows[0]) == 0 {
		return i.statement.Columns
	}
	var names []string
	for _, column := range i.writer.table.Definition.Columns {
		if !column.Invisible {
			names = append(names, column.Name)
		}
	}
	return names
}

func (i *insertion) setColumns(names []string) error {
	definition := i.writer.table.Definition
	given := make([]bool, len(definition.Columns))
	for _, name := range names {
		column := definition.ColumnNamed(name)
		if column == nil {
			return sqlerror.New(1054, name, "INSERT INTO")
		}
		if given[column.Position] {
			return sqlerror.New(1110, column.Name)
		}
		given[column.Position] = true
		i.columns = append(i.columns, column.Position)
	}
	for position := range definition.Columns {
		if !given[position] {
			i.missing = append(i.missing, position)
		}
	}
	return nil
}

// setSource resolves the rows or the query, and the columns. The first row comes before them.
func (i *insertion) setSource(s Session, types []value.Type) error {
	names := i.named()
	if i.statement.Query != nil {
		plan, err := query.PlanQuery(s, types, i.statement.Query)
		if err != nil {
			return err
		}
		if len(plan.Fields) != len(names) {
			return sqlerror.New(1136, 1)
		}
		plan.StoreInto(i.writer.table)
		i.source = plan
		return i.setColumns(names)
	}
	for n, row := range i.statement.Rows {
		isWrong := len(row) != len(names)
		if isWrong && n > 0 {
			return sqlerror.New(1136, n+1)
		}
		if err := i.addRow(row); err != nil {
			return err
		}
		if isWrong {
			return sqlerror.New(1136, 1)
		}
		if n == 0 {
			if err := i.setColumns(names); err != nil {
				return err
			}
		}
	}
	return nil
}

func (i *insertion) addRow(row []ast.Expr) error {
	exprs := make([]query.Expr, len(row))
	for j, expr := range row {
		if d, isDefault := expr.(*ast.Default); isDefault && d.Column == nil {
			continue
		}
		resolved, err := i.writer.scope.Resolve(expr, "VALUES")
		if err != nil {
			return err
		}
		exprs[j] = resolved
	}
	i.rows = append(i.rows, exprs)
	return nil
}
