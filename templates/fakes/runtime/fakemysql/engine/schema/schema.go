// Package schema has what is known of a table: columns, keys, foreign keys and checks. A definition does not change: ALTER TABLE makes another one.
package schema

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/value"
)

// Table is the definition of a table or, where Query is there, of a view.
type Table struct {
	Database, Name string
	Columns        []*Column
	Keys           []*Key // the primary key first, if there is one; then in the order in which they were made
	ForeignKeys    []*ForeignKey
	Checks         []*Check
	Collation      *value.Collation // of columns that name none
	Engine         string
	Comment        string
	Temporary      bool

	View     ast.Query // of a view
	ViewText string
}

// Column is a column of a table.
type Column struct {
	Name          string
	Type          value.Type // with collation; Nullable says whether NULL may be stored
	Position      int        // from 0
	Default       ast.Expr   // nil where there is none: NULL for a nullable column, else 1364
	OnUpdateNow   bool       // ON UPDATE CURRENT_TIMESTAMP
	AutoIncrement bool
	Generated     ast.Expr // of generated columns
	Stored        bool
	Invisible     bool
	Comment       string
}

// Key is an index.
type Key struct {
	Name    string // PRIMARY of the primary key
	Kind    ast.KeyKind
	Columns []KeyColumn
	Comment string
}

// IsUnique tells whether no two rows have the same values, NULL apart.
func (k *Key) IsUnique() bool { return k.Kind == ast.PrimaryKey || k.Kind == ast.UniqueKey }

// KeyColumn is a column of a Key.
type KeyColumn struct {
	Position int // in Table.Columns
	Length   int // of a prefix in characters (bytes of binary columns); 0 is the whole column
	Desc     bool
}

// ForeignKey is a FOREIGN KEY of the table that refers to another.
type ForeignKey struct {
	Name       string
	Columns    []int  // positions in the table
	Database   string // of the table that it refers to, as Table
	Table      string
	References []string // names of the columns there
	OnDelete   string   // "restrict" (also NO ACTION and nothing at all), "cascade", "set null"
	OnUpdate   string
}

// Check is a CHECK constraint.
type Check struct {
	Name   string
	Column string // of a check that belongs to a column's definition, else ""
	Expr   ast.Expr
	Text   string
}

// ColumnNamed gives a column by its name, in whatever case, or nil.
func (t *Table) ColumnNamed(name string) *Column {
	for _, column := range t.Columns {
		if value.EqualNames(column.Name, name) {
			return column
		}
	}
	return nil
}

// PrimaryKey gives the primary key, or nil.
func (t *Table) PrimaryKey() *Key {
	if len(t.Keys) > 0 && t.Keys[0].Kind == ast.PrimaryKey {
		return t.Keys[0]
	}
	return nil
}
