// Package schema has what is known of a table: columns, keys, foreign keys and checks. A definition does not change: ALTER TABLE makes another one.
package schema

import (
	"strings"

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
	RowFormat      string // of ROW_FORMAT
	Comment        string
	Temporary      bool

	View *View // of a table that is a view
}

// Column is a column of a table.
type Column struct {
	Name          string
	Type          value.Type  // with collation; Nullable says whether NULL may be stored
	Position      int         // from 0
	Default       ast.Expr    // nil where there is none: NULL for a nullable column, else 1364
	Constant      value.Value // what Default is where it is constant, as Type.Store gives it; NULL where it is an expression
	OnUpdateNow   bool        // ON UPDATE CURRENT_TIMESTAMP
	AutoIncrement bool
	Generated     ast.Expr // of generated columns
	Stored        bool
	Invisible     bool
	Comment       string
}

// View is what there is of a view beside its columns.
type View struct {
	Query    ast.Query
	Text     string // as it was written
	Database string // of names without one
	IsTable  bool   // ALGORITHM = TEMPTABLE: what it gives is not rows of its tables
	// Names are the columns that the names and stars of the query meant when the view was made, by their nodes: what tables are given later changes nothing.
	Names map[any][]*ast.Column
}

// Key is an index.
type Key struct {
	Name    string // PRIMARY of the primary key
	Kind    ast.KeyKind
	Columns []KeyColumn
	Using   string // "btree", "hash"; "" where it is not said
	Comment string
	Hash    bool // unique over texts that are too long for a tree
	Implied bool // made for a foreign key: it goes as soon as another key does its work
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
	OnDelete   string   // as it was written: "", "restrict" and "no action" are the same; "cascade", "set null"
	OnUpdate   string
}

// Check is a CHECK constraint.
type Check struct {
	Name   string
	Column string // of a check that belongs to a column's definition, else ""
	Expr   ast.Expr
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

// ClusteredKey gives the key that InnoDB has rows in the order of: the primary key, or the first unique one without NULL and prefixes; nil where there is none.
func (t *Table) ClusteredKey() *Key {
	for _, key := range t.Keys {
		isWhole := key.IsUnique() && !key.Hash
		for _, part := range key.Columns {
			isWhole = isWhole && !t.Columns[part.Position].Type.Nullable && part.Length == 0
		}
		if isWhole {
			return key
		}
	}
	return nil
}

// KeyNamed finds a key by its name, in whatever case: its place in Keys, or -1.
func (t *Table) KeyNamed(name string) int {
	for i, key := range t.Keys {
		if value.EqualNames(key.Name, name) {
			return i
		}
	}
	return -1
}

// KeyOf finds a key that begins with columns in their order: what foreign keys need at both ends. It gives its place in Keys, or -1.
func (t *Table) KeyOf(columns []int) int {
	for i, key := range t.Keys {
		if key.beginsWith(columns) {
			return i
		}
	}
	return -1
}

func (k *Key) beginsWith(columns []int) bool {
	if k.Kind == ast.FulltextKey || k.Kind == ast.SpatialKey || len(k.Columns) < len(columns) {
		return false
	}
	for i, column := range columns {
		if k.Columns[i].Position != column || k.Columns[i].Length > 0 {
			return false
		}
	}
	return true
}

// Text is the foreign key as SHOW CREATE TABLE has it after CONSTRAINT.
func (f *ForeignKey) Text(t *Table) string {
	var columns []string
	for _, position := range f.Columns {
		columns = append(columns, Quote(t.Columns[position].Name))
	}
	references := make([]string, len(f.References))
	for i, name := range f.References {
		references[i] = Quote(name)
	}
	table := Quote(f.Table)
	if f.Database != t.Database {
		table = Quote(f.Database) + "." + table
	}
	text := Quote(f.Name) + " FOREIGN KEY (" + strings.Join(columns, ", ") + ") REFERENCES " + table + " (" + strings.Join(references, ", ") + ")"
	if f.OnDelete != "" && f.OnDelete != "restrict" {
		text += " ON DELETE " + strings.ToUpper(f.OnDelete)
	}
	if f.OnUpdate != "" && f.OnUpdate != "restrict" {
		text += " ON UPDATE " + strings.ToUpper(f.OnUpdate)
	}
	return text
}

// Quote puts a name in backquotes.
func Quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

// Place is the foreign key as 1451 and 1452 quote it.
func (f *ForeignKey) Place(t *Table) string {
	return Quote(t.Database) + "." + Quote(t.Name) + ", CONSTRAINT " + f.Text(t)
}

// ForeignKeyNamed finds a foreign key by its name, in whatever case, or nil.
func (t *Table) ForeignKeyNamed(name string) *ForeignKey {
	for _, of := range t.ForeignKeys {
		if value.EqualNames(of.Name, name) {
			return of
		}
	}
	return nil
}

// Positions finds columns by their names; -1 is none.
func (t *Table) Positions(names []string) []int {
	found := make([]int, len(names))
	for i, name := range names {
		found[i] = -1
		if column := t.ColumnNamed(name); column != nil {
			found[i] = column.Position
		}
	}
	return found
}
