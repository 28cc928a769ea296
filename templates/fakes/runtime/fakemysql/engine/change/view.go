package change

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
)

// throughView is an INSERT into a view as one into the table under it: its columns have the names that they have there.
type throughView struct {
	view    *schema.Table
	change  *query.Change
	table   *storage.Table
	columns map[string]string // of the table, by those of the view that are columns
}

// underView gives the statement that does to the table under a view what one says of the view.
func underView(s Session, of *ast.Insert, view *schema.Table) (*ast.Insert, error) {
	change, err := query.PlanChange(s, nil, nil, &ast.Table{TableName: of.Table}, nil, nil, nil)
	if err != nil {
		return nil, err
	}
	v := &throughView{view: view, change: change, columns: map[string]string{}}
	next := *of
	if next.Columns, err = v.mapped(of); err != nil {
		return nil, err
	}
	next.Table = ast.TableName{Database: v.table.Definition.Database, Name: v.table.Definition.Name}
	if err := v.checkHidden(s); err != nil {
		return nil, err
	}
	if of.RowAlias != "" {
		return nil, sqlerror.Unknown("INSERT into a view with an alias of the row")
	}
	if next.OnDuplicate, err = v.assignments(of); err != nil {
		return nil, err
	}
	next.Returning, err = v.fields(of.Returning)
	return &next, err
}

// mapped gives the columns that get values, and finds the table that all of them are of.
func (v *throughView) mapped(of *ast.Insert) ([]string, error) {
	said := of.Columns
	if said == nil {
		if len(v.change.Tables) > 1 {
			return nil, sqlerror.New(1394, v.view.Database, v.view.Name)
		}
		for _, column := range v.view.Columns {
			said = append(said, column.Name)
		}
	}
	notInsertable := sqlerror.New(1471, v.view.Name, "INSERT")
	given := map[string]bool{}
	var names []string
	for _, name := range said {
		if v.view.ColumnNamed(name) == nil {
			return nil, sqlerror.New(1054, name, "INSERT INTO")
		}
		table, position, err := v.change.Target(&ast.Column{Name: name})
		if known, is := err.(*sqlerror.Error); is && known.Number != 1393 {
			return nil, notInsertable
		} else if err != nil {
			return nil, err
		}
		v.table = v.change.Tables[table]
		base := v.table.Definition.Columns[position].Name
		if given[base] {
			return nil, notInsertable
		}
		given[base] = true
		names = append(names, base)
	}
	for _, column := range v.view.Columns {
		if table, position, err := v.change.Target(&ast.Column{Name: column.Name}); err == nil && v.change.Tables[table] == v.table {
			v.columns[column.Name] = v.table.Definition.Columns[position].Name
		}
	}
	return names, nil
}

// checkHidden refuses rows of a table that has a column which the view has not and which must be given.
func (v *throughView) checkHidden(s Session) error {
	seen := map[string]bool{}
	for _, base := range v.columns {
		seen[base] = true
	}
	for _, column := range v.table.Definition.Columns {
		if !seen[column.Name] && hasNoDefault(column) && s.Settings().IsStrict {
			return sqlerror.New(1423, v.view.Database, v.view.Name)
		}
	}
	return nil
}

func (v *throughView) assignments(of *ast.Insert) ([]ast.Assignment, error) {
	var assignments []ast.Assignment
	for _, assignment := range of.OnDuplicate {
		to, value, err := v.renamed(assignment.Column, false), assignment.Value, error(nil)
		if to == nil {
			return nil, sqlerror.New(1054, columnText(assignment.Column), "UPDATE")
		}
		if value, err = v.rewritten(value, of.Query != nil); err != nil {
			return nil, err
		}
		assignments = append(assignments, ast.Assignment{Column: to, Value: value})
	}
	return assignments, nil
}

// fields are those of RETURNING, named as the view names them.
func (v *throughView) fields(of []ast.Field) ([]ast.Field, error) {
	var fields []ast.Field
	for _, field := range of {
		if field.Star != nil {
			for _, column := range v.view.Columns {
				base, is := v.columns[column.Name]
				if !is {
					return nil, sqlerror.Unknown("RETURNING of a view's expressions")
				}
				fields = append(fields, ast.Field{Expr: &ast.Column{Name: base}, Alias: column.Name})
			}
			continue
		}
		if field.Alias == "" {
			field.Alias = field.Text
			if column, is := field.Expr.(*ast.Column); is {
				field.Alias = column.Name
			}
		}
		var err error
		if field.Expr, err = v.rewritten(field.Expr, false); err != nil {
			return nil, err
		}
		fields = append(fields, field)
	}
	return fields, nil
}

// rewritten is an expression over the table. Columns that are not the view's may be those of a query.
func (v *throughView) rewritten(e ast.Expr, hasQuery bool) (ast.Expr, error) {
	var err error
	next := ast.Rewrite(e, func(e ast.Expr) ast.Expr {
		column, is := e.(*ast.Column)
		if !is {
			return e
		}
		to := v.renamed(column, true)
		if to == nil {
			if !hasQuery {
				err = sqlerror.New(1054, columnText(column), "SELECT")
			}
			return e
		}
		return to
	})
	return next, err
}

// renamed is a column of the view as one of the table, or nil.
func (v *throughView) renamed(column *ast.Column, isQualified bool) *ast.Column {
	of := v.view.ColumnNamed(column.Name)
	if of == nil || column.Table != "" && column.Table != v.view.Name {
		return nil
	}
	base, is := v.columns[of.Name]
	if !is {
		return nil
	}
	next := &ast.Column{Name: base}
	if isQualified && column.Table != "" {
		next.Table = v.table.Definition.Name
	}
	return next
}
