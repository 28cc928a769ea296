package storage

import (
	"sort"

	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

// database is a database of a store. Names are those of Linux, where cases of databases and tables differ.
type database struct {
	collation *value.Collation
	tables    map[string]*Table
}

// Version changes whenever a definition does: plans of before are not for now.
func (s *Store) Version() uint64 { return s.version }

func (s *Store) changed() {
	s.version++
	s.referring = nil
}

// Databases gives the names of the databases, sorted.
func (s *Store) Databases() []string {
	names := make([]string, 0, len(s.databases))
	for name := range s.databases {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// HasDatabase tells whether there is a database.
func (s *Store) HasDatabase(name string) bool { return s.databases[name] != nil }

// CreateDatabase adds a database, or gives one another collation.
func (s *Store) CreateDatabase(name string, collation *value.Collation) {
	s.changed()
	if d := s.databases[name]; d != nil {
		d.collation = collation
		return
	}
	s.databases[name] = &database{collation: collation, tables: map[string]*Table{}}
}

// DropDatabase takes a database away with its tables.
func (s *Store) DropDatabase(name string) {
	s.changed()
	delete(s.databases, name)
}

// CollationOf gives a database's collation; nil where there is no such database.
func (s *Store) CollationOf(name string) *value.Collation {
	if d := s.databases[name]; d != nil {
		return d.collation
	}
	return nil
}

// Table gives a table, or nil.
func (s *Store) Table(database, name string) *Table {
	if d := s.databases[database]; d != nil {
		return d.tables[name]
	}
	return nil
}

// Tables gives the tables of a database, sorted by name.
func (s *Store) Tables(database string) []*Table {
	d := s.databases[database]
	if d == nil {
		return nil
	}
	tables := make([]*Table, 0, len(d.tables))
	for _, t := range d.tables {
		tables = append(tables, t)
	}
	sort.Slice(tables, func(i, j int) bool { return tables[i].Definition.Name < tables[j].Definition.Name })
	return tables
}

// CreateTable makes a table of a database.
func (s *Store) CreateTable(definition *schema.Table) *Table {
	t := s.NewTable(definition)
	t.renewed()
	s.databases[definition.Database].tables[definition.Name] = t
	return t
}

// DropTable takes a table away. What NewTable made needs none.
func (s *Store) DropTable(t *Table) {
	s.changed()
	if d := s.databases[t.Definition.Database]; d != nil && d.tables[t.Definition.Name] == t {
		delete(d.tables, t.Definition.Name)
	}
}

// RenameTable gives a table another name.
func (s *Store) RenameTable(t *Table, database, name string) {
	isListed := s.Table(t.Definition.Database, t.Definition.Name) == t
	s.DropTable(t)
	renamed := *t.Definition
	renamed.Database, renamed.Name = database, name
	t.Definition = &renamed
	if isListed {
		s.databases[database].tables[name] = t
	}
}

// Reference is a foreign key and the table that has it.
type Reference struct {
	Table      *Table
	ForeignKey *schema.ForeignKey
}

// ReferringTo gives the foreign keys of other tables (and its own) that refer to a table, sorted by database, table and name.
func (s *Store) ReferringTo(t *Table) []Reference {
	if s.referring == nil {
		s.referring = s.references()
	}
	return s.referring[t]
}

func (s *Store) references() map[*Table][]Reference {
	references := map[*Table][]Reference{}
	for _, name := range s.Databases() {
		for _, t := range s.Tables(name) {
			keys := append([]*schema.ForeignKey(nil), t.Definition.ForeignKeys...)
			sort.SliceStable(keys, func(i, j int) bool { return keys[i].Name < keys[j].Name })
			for _, key := range keys {
				if to := s.Table(key.Database, key.Table); to != nil {
					references[to] = append(references[to], Reference{t, key})
				}
			}
		}
	}
	return references
}

// Redefine gives a table a definition that differs from its own in names alone.
func (s *Store) Redefine(t *Table, definition *schema.Table) {
	s.changed()
	t.Definition = definition
}
