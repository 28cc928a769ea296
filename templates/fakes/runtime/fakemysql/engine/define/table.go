package define

import (
	"slices"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

func createTable(s Session, of *ast.CreateTable, arguments []value.Value) (*change.Result, error) {
	database, name, err := change.Named(s, of.Table)
	if err != nil {
		return nil, err
	}
	if !s.Store().HasDatabase(database) {
		return nil, sqlerror.New(1049, database)
	}
	result := &change.Result{}
	if err := readsItself(s, of, database); err != nil {
		return nil, err
	}
	if exists(s, database, name, of.Temporary) {
		switch {
		case of.IfNotExists:
			s.Note(sqlerror.New(1050, name))
			return result, nil
		case !of.OrReplace:
			return nil, sqlerror.New(1050, name)
		}
		drop := &ast.DropTable{Temporary: of.Temporary, Tables: []ast.TableName{of.Table}}
		if err := dropTables(s, drop); err != nil {
			return nil, err
		}
	}
	switch {
	case of.Like != nil:
		return result, createLike(s, of, database)
	case of.As != nil:
		return createAs(s, of, database, arguments)
	}
	definition, err := definitionOf(s, of, database)
	if err != nil {
		return nil, err
	}
	addTable(s, definition, of.Options)
	return result, nil
}

// readsItself refuses CREATE TABLE from a table that is called the same.
func readsItself(s Session, of *ast.CreateTable, database string) error {
	itself := s.Table(database, of.Table.Name)
	switch {
	case itself == nil || of.IfNotExists && exists(s, database, of.Table.Name, of.Temporary):
		return nil
	case of.Like != nil:
		if like, err := change.Find(s, *of.Like); err == nil && like == itself {
			return sqlerror.New(1066, of.Table.Name)
		}
	case of.As != nil && !of.Temporary && itself.Definition.Temporary:
		return sqlerror.Unknown("CREATE TABLE .. SELECT beside a temporary table of the same name")
	case of.As != nil && (of.OrReplace || of.Temporary):
		plan, err := query.PlanQuery(s, nil, of.As)
		switch {
		case err != nil || !plan.Reads(itself):
			return err
		case of.Temporary && !itself.Definition.Temporary:
			return sqlerror.Unknown("CREATE TEMPORARY TABLE .. SELECT from a table of the same name")
		}
		return sqlerror.New(1093, of.Table.Name, "CREATE")
	}
	return nil
}

func exists(s Session, database, name string, temporary bool) bool {
	if temporary {
		t := s.Table(database, name)
		return t != nil && t.Definition.Temporary
	}
	return s.Store().Table(database, name) != nil
}

// definitionOf makes the definition of a table. Names in its expressions must be those of columns, and tables that it refers to must be there.
func definitionOf(s Session, of *ast.CreateTable, database string) (*schema.Table, error) {
	key := definedKey{create: of, database: database, collation: s.Store().CollationOf(database)}
	definition := key.find()
	if definition == nil {
		var err error
		if definition, err = schema.Define(of, database, key.collation); err != nil {
			return nil, err
		}
		if err := checkExpressions(s, definition); err != nil {
			return nil, err
		}
		if of.As == nil { // else the definition is of what the query gives now
			key.keep(definition)
		}
	}
	for _, option := range of.Options {
		if option.Name == "engine" && !strings.Contains(" innodb myisam memory heap aria csv archive blackhole merge mrg_myisam sequence partition innobase xtradb ndb ndbcluster rocksdb tokudb ", " "+strings.ToLower(option.Value)+" ") {
			return nil, sqlerror.New(1286, option.Value)
		}
	}
	for _, column := range definition.Columns {
		if s.Settings().NoZeroDate && column.Type.IsTime() && !column.Constant.IsNull() && strings.HasPrefix(column.Constant.Text(), "0000-00-00") {
			return nil, sqlerror.New(1067, column.Name)
		}
	}
	for _, of := range definition.ForeignKeys {
		if err := checkForeignKey(s, definition, of); err != nil {
			return nil, err
		}
	}
	return definition, nil
}

// addTable puts a table into the catalogue, or among the session's temporary ones.
func addTable(s Session, definition *schema.Table, options []ast.TableOption) {
	var t *storage.Table
	if definition.Temporary {
		t = s.Store().NewTable(definition)
		s.SetTemporary(definition.Database, definition.Name, t)
	} else {
		t = s.Store().CreateTable(definition)
	}
	setAutoIncrement(t, options, 1)
}

func dropTables(s Session, of *ast.DropTable) error {
	unknown := ""
	var tables []*storage.Table
	var failed error // others go nevertheless
	for _, name := range of.Tables {
		database, table, err := change.Named(s, name)
		if err != nil {
			return err
		}
		t := s.Table(database, table)
		if t != nil && of.Temporary && !t.Definition.Temporary {
			t = nil
		}
		switch {
		case slices.Contains(tables, t):
			return sqlerror.New(1066, table)
		case t == nil:
			if unknown != "" {
				unknown += ","
			}
			unknown += database + "." + table
		case t.Definition.View != nil:
			view := sqlerror.New(1965, "'"+database+"."+table+"' is a view")
			switch {
			case of.IfExists:
				s.Note(view)
			case failed == nil:
				failed = view
			}
		default:
			tables = append(tables, t)
		}
	}
	for _, t := range tables {
		if err := dropTable(s, t, tables); err != nil && failed == nil {
			failed = err
		}
	}
	switch {
	case unknown != "" && of.IfExists:
		s.Note(sqlerror.New(1051, unknown))
	case unknown != "" && failed == nil:
		failed = sqlerror.New(1051, unknown)
	}
	return failed
}

// dropTable drops a table that no other one refers to, those apart that go with it.
func dropTable(s Session, t *storage.Table, with []*storage.Table) error {
	definition := t.Definition
	if definition.Temporary {
		s.SetTemporary(definition.Database, definition.Name, nil)
		return nil
	}
	release, err := alone(s, t)
	if err != nil {
		return err
	}
	defer release()
	if s.Settings().ForeignKeyChecks {
		for _, reference := range s.Store().ReferringTo(t) {
			if reference.Table != t {
				return &sqlerror.Error{Number: 1451, State: "23000", Message: "Cannot delete or update a parent row: a foreign key constraint fails"} // DROP does not say which
			}
		}
	}
	s.Store().DropTable(t)
	return nil
}

// alone waits until no other transaction uses the tables.
func alone(s Session, tables ...*storage.Table) (release func(), err error) {
	return s.Store().AlterTables(s.Context(), s.Transaction(), s.Settings().MetadataWait, tables...)
}

func truncate(s Session, of *ast.TruncateTable) error {
	t, err := change.Find(s, of.Table)
	if err != nil {
		return err
	}
	if t.Definition.View != nil {
		return sqlerror.New(1146, t.Definition.Database, t.Definition.Name)
	}
	release, err := alone(s, t)
	if err != nil {
		return err
	}
	defer release()
	if s.Settings().ForeignKeyChecks {
		for _, reference := range s.Store().ReferringTo(t) {
			if reference.Table != t {
				of := *reference.ForeignKey
				of.OnDelete, of.OnUpdate = "", ""
				d := *reference.Table.Definition
				d.Database = "" // so the text names the database of the table that is referred to
				text := "`" + reference.Table.Definition.Database + "`.`" + d.Name + "`, CONSTRAINT " + of.Text(&d)
				return sqlerror.New(1701, text)
			}
		}
	}
	s.Store().Truncate(t)
	return nil
}
