package query

import (
	"slices"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// PlanView plans the query of a view that is made, and notes what its names mean.
func PlanView(session Session, made *schema.Table) (*Plan, error) {
	made.View.Names = map[any][]*ast.Column{}
	root := &root{session: session, made: made}
	return planIn(&Scope{root: root, view: made.View}, made.View.Query)
}

// readView plans the query of a view that is read.
func (s *Scope) readView(definition *schema.Table, alias string) (*tables, error) {
	around, made := s.root.views, s.root.made
	switch {
	case made != nil && made.Database == definition.Database && made.Name == definition.Name:
		return nil, sqlerror.New(1146, definition.Database, definition.Name)
	case slices.Contains(around, definition):
		return nil, sqlerror.New(1462, definition.Database, definition.Name)
	}
	s.root.views = append(around[:len(around):len(around)], definition)
	defer func() { s.root.views = around }()
	first, direct := len(s.root.tables), s.root.direct
	var names []string
	for _, c := range definition.Columns {
		names = append(names, c.Name)
	}
	within := &Scope{root: s.root, view: definition.View, isTable: definition.View.IsTable}
	t, err := within.derive(definition.View.Query, &source{alias: alias, database: definition.Database}, names)
	if err != nil {
		return nil, invalid(definition, err)
	}
	of := t.sources[0]
	if of.merged != nil {
		of.merged.reads = s.root.tables[first:]
	} else {
		s.root.direct = direct
	}
	for i := range of.fields {
		of.fields[i].OriginalTable, of.fields[i].OriginalName = definition.Name, of.fields[i].Name
	}
	return t, nil
}

// invalid is the error of a view whose query is wrong by now.
func invalid(view *schema.Table, err error) error {
	if problem, is := err.(*sqlerror.Error); is && (problem.Number == 1054 || problem.Number == 1146 || problem.Number == 1356) {
		return sqlerror.New(1356, view.Database, view.Name)
	}
	return err
}

// ViewColumns gives the columns of a view as they are with the definitions of today, and with the defaults of the columns of tables that they are.
func ViewColumns(session Session, view *schema.Table) ([]*schema.Column, error) {
	root := &root{session: session, isTried: true, views: []*schema.Table{view}}
	plan, err := planIn(&Scope{root: root, view: view.View}, view.View.Query)
	if err != nil {
		return nil, invalid(view, err)
	}
	columns := make([]*schema.Column, len(plan.Fields))
	for i, field := range plan.Fields {
		column := &schema.Column{Name: view.Columns[i].Name, Type: field.Type, Position: i}
		if field.Type.Base == value.TypeNull {
			column.Type = value.Type{Base: value.TypeBinary, Nullable: true}
		}
		of, err := columnOfField(session, field)
		switch {
		case err != nil:
			return nil, err
		case of != nil && !of.AutoIncrement:
			column.Default, column.Constant = of.Default, of.Constant
		case !field.Type.Nullable:
			column.Constant = field.Type.Zero()
			column.Default = &ast.Literal{Kind: ast.StringLiteral, Text: column.Constant.Text()}
		}
		columns[i] = column
	}
	return columns, nil
}

// columnOfField gives the column of a table or view that a field is; nil for an expression.
func columnOfField(session Session, field Field) (*schema.Column, error) {
	t := session.Table(field.Database, field.OriginalTable)
	if t == nil {
		return nil, nil
	}
	columns, err := t.Definition.Columns, error(nil)
	if t.Definition.View != nil {
		columns, err = ViewColumns(session, t.Definition)
	}
	for _, column := range columns {
		if value.EqualNames(column.Name, field.OriginalName) {
			return column, nil
		}
	}
	return nil, err
}

// isMade tells whether names are those of the view that is made.
func (s *Scope) isMade() bool { return s.root.made != nil && s.view == s.root.made.View }

// meant gives the columns that a name or star of a view meant when it was made.
func (s *Scope) meant(node any) ([]*ast.Column, bool) {
	if s.view == nil || s.isMade() {
		return nil, false
	}
	columns, is := s.view.Names[node]
	return columns, is
}

// note keeps what a name or star of a view that is made means.
func (s *Scope) note(node any, columns ...visible) {
	if !s.isMade() {
		return
	}
	names := make([]*ast.Column, len(columns))
	for i, c := range columns {
		names[i] = &ast.Column{Database: c.source.database, Table: c.source.alias, Name: c.name()}
	}
	s.view.Names[node] = names
}
