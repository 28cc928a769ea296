package execute

import (
	"fmt"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
)

// define runs a statement of definitions: it commits what is open, before and after.
func (s *Session) define(of ast.Statement) (*Result, error) {
	if !s.isOfTemporary(of) {
		s.commit()
		defer s.commit()
	}
	if err := s.mayChange(of); err != nil {
		return nil, err
	}
	result := &Result{}
	switch of := of.(type) {
	case *ast.CreateTable:
		return s.createTable(of)
	case *ast.DropTable:
		return result, s.dropTables(of)
	case *ast.TruncateTable:
		return result, s.truncate(of)
	case *ast.AlterTable:
		return s.alterTable(of)
	case *ast.RenameTable:
		return result, s.renameTables(of)
	case *ast.CreateView:
		return result, s.createView(of)
	case *ast.DropView:
		return result, s.dropViews(of)
	case *ast.CreateDatabase:
		return s.createDatabase(of)
	case *ast.DropDatabase:
		return s.dropDatabase(of)
	}
	return nil, sqlerror.Unknown(fmt.Sprintf("%T", of))
}

// named gives the database and the name that a statement means.
func (s *Session) named(name ast.TableName) (database, table string, err error) {
	if name.Database != "" {
		return name.Database, name.Name, nil
	}
	if s.database == "" {
		return "", "", sqlerror.New(1046)
	}
	return s.database, name.Name, nil
}

// find gives the table or view of a name.
func (s *Session) find(name ast.TableName) (*storage.Table, error) {
	database, table, err := s.named(name)
	if err != nil {
		return nil, err
	}
	t := s.Table(database, table)
	if t == nil {
		return nil, sqlerror.New(1146, database, table)
	}
	return t, nil
}

// tableToChange gives the table of a statement that changes rows.
func (s *Session) tableToChange(name ast.TableName, statement string) (*storage.Table, error) {
	if s.Virtual(name.Database, name.Name) != nil {
		return nil, sqlerror.New(1044, s.options.User, "%", "information_schema")
	}
	t, err := s.find(name)
	if err != nil {
		return nil, err
	}
	if t.Definition.View != nil {
		return nil, sqlerror.Unknown(statement + " into a view")
	}
	return t, nil
}

func (s *Session) isTemporary(name ast.TableName) bool {
	database, table, err := s.named(name)
	return err == nil && s.temporary[database+"."+table] != nil
}

// isOfTemporary tells whether a statement is about temporary tables alone: it commits nothing then.
func (s *Session) isOfTemporary(of ast.Statement) bool {
	switch of := of.(type) {
	case *ast.CreateTable:
		return of.Temporary
	case *ast.DropTable:
		return of.Temporary
	case *ast.AlterTable:
		return s.isTemporary(of.Table)
	}
	return false
}

func (s *Session) createTable(of *ast.CreateTable) (*Result, error) {
	database, name, err := s.named(of.Table)
	if err != nil {
		return nil, err
	}
	if !s.engine.store.HasDatabase(database) {
		return nil, sqlerror.New(1049, database)
	}
	result := &Result{}
	if s.exists(database, name, of.Temporary) {
		switch {
		case of.IfNotExists:
			s.note(sqlerror.New(1050, name))
			return result, nil
		case !of.OrReplace:
			return nil, sqlerror.New(1050, name)
		}
		drop := &ast.DropTable{Temporary: of.Temporary, Tables: []ast.TableName{of.Table}}
		if err := s.dropTables(drop); err != nil {
			return nil, err
		}
	}
	switch {
	case of.Like != nil:
		return result, s.createLike(of, database)
	case of.As != nil:
		return s.createAs(of, database)
	}
	definition, err := s.definitionOf(of, database)
	if err != nil {
		return nil, err
	}
	s.addTable(definition, of.Options)
	return result, nil
}

func (s *Session) exists(database, name string, temporary bool) bool {
	if temporary {
		return s.temporary[database+"."+name] != nil
	}
	return s.engine.store.Table(database, name) != nil
}

// definitionOf makes the definition of a table. Names in its expressions must be those of columns, and tables that it refers to must be there.
func (s *Session) definitionOf(of *ast.CreateTable, database string) (*schema.Table, error) {
	key := definitionKey{create: of, database: database, collation: s.engine.store.CollationOf(database)}
	definition := defined(key)
	if definition == nil {
		var err error
		if definition, err = schema.Define(of, database, key.collation); err != nil {
			return nil, err
		}
		if err := s.checkExpressions(definition); err != nil {
			return nil, err
		}
		if of.As == nil { // else the definition is of what the query gives now
			keepDefinition(key, definition)
		}
	}
	for _, option := range of.Options {
		if option.Name == "engine" && !strings.Contains(" innodb myisam memory heap aria csv archive blackhole merge mrg_myisam sequence partition innobase xtradb ndb ndbcluster rocksdb tokudb ", " "+strings.ToLower(option.Value)+" ") {
			return nil, sqlerror.New(1286, option.Value)
		}
	}
	for _, column := range definition.Columns {
		if s.settings.NoZeroDate && column.Type.IsTime() && !column.Constant.IsNull() && strings.HasPrefix(column.Constant.Text(), "0000-00-00") {
			return nil, sqlerror.New(1067, column.Name)
		}
	}
	for _, of := range definition.ForeignKeys {
		if err := s.checkForeignKey(definition, of); err != nil {
			return nil, err
		}
	}
	return definition, nil
}

// addTable puts a table into the catalogue, or among the session's temporary ones.
func (s *Session) addTable(definition *schema.Table, options []ast.TableOption) {
	var t *storage.Table
	if definition.Temporary {
		t = s.engine.store.NewTable(definition)
		if s.temporary == nil {
			s.temporary = map[string]*storage.Table{}
		}
		s.temporary[definition.Database+"."+definition.Name] = t
		s.changes++
	} else {
		t = s.engine.store.CreateTable(definition)
	}
	setAutoIncrement(t, options, 1)
}

func (s *Session) dropTables(of *ast.DropTable) error {
	unknown := ""
	var tables []*storage.Table
	for _, name := range of.Tables {
		database, table, err := s.named(name)
		if err != nil {
			return err
		}
		t := s.Table(database, table)
		if t != nil && of.Temporary && !t.Definition.Temporary {
			t = nil
		}
		switch {
		case t == nil && of.IfExists:
			s.note(sqlerror.New(1051, database+"."+table))
		case t == nil:
			if unknown != "" {
				unknown += ","
			}
			unknown += database + "." + table
		case t.Definition.View != nil:
			return sqlerror.New(1965, "'"+database+"."+table+"' is a view")
		default:
			tables = append(tables, t)
		}
	}
	for _, t := range tables {
		if err := s.dropTable(t, tables); err != nil {
			return err
		}
	}
	if unknown != "" {
		return sqlerror.New(1051, unknown)
	}
	return nil
}

// dropTable drops a table that no other one refers to, those apart that go with it.
func (s *Session) dropTable(t *storage.Table, with []*storage.Table) error {
	definition := t.Definition
	if definition.Temporary {
		delete(s.temporary, definition.Database+"."+definition.Name)
		s.changes++
		return nil
	}
	release, err := s.alone(t)
	if err != nil {
		return err
	}
	defer release()
	if s.settings.ForeignKeyChecks {
		for _, reference := range s.engine.store.ReferringTo(t) {
			if reference.Table != t {
				return &sqlerror.Error{Number: 1451, State: "23000", Message: "Cannot delete or update a parent row: a foreign key constraint fails"} // DROP does not say which
			}
		}
	}
	s.engine.store.DropTable(t)
	return nil
}

// alone waits until no other transaction uses the tables.
func (s *Session) alone(tables ...*storage.Table) (release func(), err error) {
	return s.engine.store.AlterTables(s.statement.ctx, s.transaction, s.settings.MetadataWait, tables...)
}

func (s *Session) truncate(of *ast.TruncateTable) error {
	t, err := s.find(of.Table)
	if err != nil {
		return err
	}
	if t.Definition.View != nil {
		return sqlerror.New(1146, t.Definition.Database, t.Definition.Name)
	}
	release, err := s.alone(t)
	if err != nil {
		return err
	}
	defer release()
	if s.settings.ForeignKeyChecks {
		for _, reference := range s.engine.store.ReferringTo(t) {
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
	s.engine.store.Truncate(t)
	return nil
}
