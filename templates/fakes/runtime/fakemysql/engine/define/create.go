package define

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// createLike is CREATE TABLE .. LIKE: the columns and keys of another table, without its foreign keys.
func createLike(s Session, of *ast.CreateTable, database string) error {
	like, err := change.Find(s, *of.Like)
	if err != nil {
		return err
	}
	if like.Definition.View != nil {
		return sqlerror.New(1347, like.Definition.Database, like.Definition.Name, "BASE TABLE")
	}
	definition := *like.Definition
	definition.Database, definition.Name, definition.Temporary, definition.ForeignKeys = database, of.Table.Name, of.Temporary, nil
	addTable(s, &definition, nil)
	return nil
}

// createAs is CREATE TABLE .. AS SELECT: what the query gives are columns after those of the definition, or those of the same names.
func createAs(s Session, of *ast.CreateTable, database string, arguments []value.Value) (*change.Result, error) {
	types := make([]value.Type, len(arguments))
	for i := range arguments {
		types[i] = value.TypeOf(arguments[i])
	}
	plan, err := query.PlanQuery(s, types, of.As)
	if err != nil {
		return nil, err
	}
	create := *of
	create.Columns = nil
	insert := &ast.Insert{Table: of.Table, Query: of.As}
	insert.Table.Database = database
	given := map[*ast.ColumnDefinition]bool{}
	var selected []*ast.ColumnDefinition
	for _, field := range plan.Fields {
		insert.Columns = append(insert.Columns, field.Name)
		column := columnNamed(of.Columns, field.Name)
		if column == nil {
			column = columnOfField(s, of.As, field)
		}
		given[column] = true
		selected = append(selected, column)
	}
	for _, column := range of.Columns {
		if !given[column] {
			create.Columns = append(create.Columns, column)
		}
	}
	create.Columns = append(create.Columns, selected...)
	definition, err := definitionOf(s, &create, database)
	if err != nil {
		return nil, err
	}
	addTable(s, definition, of.Options)
	mark := s.Transaction().Mark()
	planned, err := change.PlanInsert(s, insert, types)
	if err == nil {
		var result *change.Result
		if result, err = planned.Run(s, query.NewRun(s, arguments)); err == nil {
			return result, nil
		}
	}
	s.Transaction().RollbackTo(mark) // of a temporary table there is a transaction around
	if drop := dropTables(s, &ast.DropTable{Temporary: of.Temporary, Tables: []ast.TableName{insert.Table}}); drop != nil {
		return nil, drop
	}
	return nil, err
}

func columnNamed(columns []*ast.ColumnDefinition, name string) *ast.ColumnDefinition {
	for _, column := range columns {
		if value.EqualNames(column.Name, name) {
			return column
		}
	}
	return nil
}

// isKept tells whether the rows of a query are in a table of their own before they are given, whose columns have defaults.
func isKept(q ast.Query) bool {
	of, is := q.(*ast.SetOperation)
	return is && (!of.All || len(of.OrderBy) > 0 || isKept(of.Left))
}

// columnOfField is the column that CREATE TABLE .. AS SELECT makes of a field.
func columnOfField(s Session, q ast.Query, field query.Field) *ast.ColumnDefinition {
	t := field.Type
	if _, isSet := q.(*ast.SetOperation); field.OriginalName == "" && (!isSet || t.Base != value.TypeChar) {
		t = t.AsColumn()
	}
	column := &ast.ColumnDefinition{Name: field.Name, NotNull: !t.Nullable}
	column.Type = ast.DataType{Name: t.Name(), Length: t.Length, Scale: t.Scale, Unsigned: t.Unsigned, Zerofill: t.Zerofill, Members: t.Members}
	if t.Collation != nil {
		column.Type.Charset, column.Type.Collation = t.Collation.Charset, t.Collation.Name
	}
	switch {
	case t.Base == value.TypeNull:
		column.Type = ast.DataType{Name: "binary", Length: 0}
	case t.IsTime():
		column.Type.Length, column.Type.Scale = t.Scale, -1
	}
	if column.NotNull && isKept(q) {
		zero := t.Zero()
		column.Default = &ast.Literal{Kind: ast.StringLiteral, Text: zero.Text()}
	}
	if from := s.Table(field.Database, field.OriginalTable); from != nil {
		if of := from.Definition.ColumnNamed(field.OriginalName); of != nil {
			column.Default = of.Default
			if of.AutoIncrement {
				column.Default = &ast.Literal{Kind: ast.IntLiteral, Text: "0"}
			}
		}
	}
	if schema.IsOfRow(column.Default) {
		column.Default = nil
	}
	return column
}

// createDatabase is CREATE DATABASE and ALTER DATABASE.
func createDatabase(s Session, of *ast.CreateDatabase) (*change.Result, error) {
	store := s.Store()
	name := of.Name
	if of.Alter && name == "" {
		name = s.Database()
	}
	exists, count := store.HasDatabase(name), uint64(1)
	switch {
	case of.Alter && !exists:
		return nil, sqlerror.New(1049, name)
	case exists && of.IfNotExists:
		s.Note(sqlerror.New(1007, name))
		return &change.Result{}, nil
	case exists && of.OrReplace:
		store.DropDatabase(name)
		count = 2
	case exists && !of.Alter:
		return nil, sqlerror.New(1007, name)
	}
	charset, collation := "", ""
	for _, option := range of.Options {
		switch option.Name {
		case "charset":
			charset = option.Value
		case "collate":
			collation = option.Value
		}
	}
	otherwise := store.CollationOf(name)
	if otherwise == nil {
		server, _ := s.Variable("collation_server")
		otherwise = value.CollationNamed(server.Text())
	}
	found, err := schema.CollationOf(charset, collation, false, otherwise)
	if err != nil {
		return nil, err
	}
	store.CreateDatabase(name, found)
	return &change.Result{AffectedRows: count}, nil
}

// dropDatabase is DROP DATABASE.
func dropDatabase(s Session, of *ast.DropDatabase) (*change.Result, error) {
	store := s.Store()
	if !store.HasDatabase(of.Name) {
		if of.IfExists {
			s.Note(sqlerror.New(1008, of.Name))
			return &change.Result{}, nil
		}
		return nil, sqlerror.New(1008, of.Name)
	}
	tables := store.Tables(of.Name)
	release, err := alone(s, tables...)
	if err != nil {
		return nil, err
	}
	defer release()
	for _, t := range tables {
		for _, reference := range store.ReferringTo(t) {
			if s.Settings().ForeignKeyChecks && reference.Table.Definition.Database != of.Name {
				return nil, sqlerror.New(1451, reference.ForeignKey.Place(reference.Table.Definition))
			}
		}
	}
	store.DropDatabase(of.Name)
	s.Leave(of.Name)
	return &change.Result{AffectedRows: uint64(len(tables))}, nil
}
