package define

import (
	"slices"
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// createView is CREATE VIEW and ALTER VIEW.
func createView(s Session, of *ast.CreateView) error {
	database, name, err := change.Named(s, of.View)
	if err != nil {
		return err
	}
	if !s.Store().HasDatabase(database) {
		return sqlerror.New(1049, database)
	}
	existing := s.Store().Table(database, name)
	switch {
	case of.Alter && existing == nil:
		return sqlerror.New(1146, database, name)
	case of.OrReplace && existing != nil && existing.Definition.View == nil:
		return sqlerror.New(1347, database, name, "VIEW")
	}
	view := &schema.View{Query: of.Query, Text: of.Text, Database: s.Database(), IsTable: of.Temptable}
	definition := &schema.Table{Database: database, Name: name, Collation: value.CollationNamed("utf8mb4_general_ci"), View: view}
	plan, err := query.PlanView(s, definition)
	if err != nil {
		return err
	}
	for _, t := range plan.Tables() {
		if t.Definition.Temporary {
			return sqlerror.New(1352, t.Definition.Name)
		}
	}
	if definition.Columns, err = viewColumns(of.Columns, plan.Fields); err != nil {
		return err
	}
	return replaceView(s, of, existing, definition)
}

// replaceView makes a view, in the place of the one that is there where the statement says so.
func replaceView(s Session, of *ast.CreateView, existing *storage.Table, definition *schema.Table) error {
	switch {
	case existing != nil && of.IfNotExists:
		s.Note(sqlerror.New(1050, definition.Name))
		return nil
	case existing != nil && !of.OrReplace:
		return sqlerror.New(1050, definition.Name)
	case existing != nil:
		s.Store().DropTable(existing)
	}
	s.Store().CreateTable(definition)
	return nil
}

// viewColumns gives a view its columns, by the names that the statement has for them, where it has.
func viewColumns(names []string, fields []query.Field) ([]*schema.Column, error) {
	if names != nil && len(names) != len(fields) {
		return nil, sqlerror.New(1353)
	}
	columns := make([]*schema.Column, len(fields))
	for i, field := range fields {
		columns[i] = &schema.Column{Name: field.Name, Type: field.Type, Position: i}
		switch {
		case names != nil:
			columns[i].Name = names[i]
		case !schema.IsColumnName(field.Name): // an expression without an alias
			columns[i].Name = "Name_exp_" + strconv.Itoa(i+1)
		}
	}
	for i, column := range columns {
		for n, before := range columns[:i] {
			switch {
			case !value.EqualNames(column.Name, before.Name):
			case names == nil && fields[i].IsUnnamed:
				column.Name = uniqueName(fields[i].Name, columns[:i])
			case names == nil && fields[n].IsUnnamed:
				before.Name = uniqueName(fields[n].Name, columns[:i+1])
			default:
				return nil, sqlerror.New(1060, column.Name)
			}
		}
	}
	return columns, nil
}

// uniqueName is what an expression is called whose text is the name of another column.
func uniqueName(text string, others []*schema.Column) string {
	for n := 0; ; n++ {
		name := "My_exp_" + text
		if n > 0 {
			name = "My_exp_" + strconv.Itoa(n) + "_" + text
		}
		isTaken := func(c *schema.Column) bool { return value.EqualNames(c.Name, name) }
		if !slices.ContainsFunc(others, isTaken) {
			return name
		}
	}
}

// dropViews is DROP VIEW.
func dropViews(s Session, of *ast.DropView) error {
	var unknown []string
	for _, name := range of.Views {
		database, view, err := change.Named(s, name)
		if err != nil {
			return err
		}
		t := s.Store().Table(database, view)
		if t != nil && t.Definition.View != nil {
			s.Store().DropTable(t)
			continue
		}
		if t != nil {
			s.Warn(sqlerror.New(1347, database, view, "VIEW"))
		}
		unknown = append(unknown, database+"."+view)
	}
	if len(unknown) == 0 {
		return nil
	}
	err := sqlerror.New(4092, strings.Join(unknown, ","))
	if of.IfExists {
		s.Note(err)
		return nil
	}
	return err
}
