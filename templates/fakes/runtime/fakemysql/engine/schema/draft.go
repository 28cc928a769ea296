package schema

import (
	"errors"
	"slices"
	"sort"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// draft is a definition in the making: keys and foreign keys name columns, so that columns can come, go and be renamed.
type draft struct {
	table       Table // all but columns, keys and foreign keys
	columns     []draftColumn
	keys        []draftKey
	foreignKeys []*ast.ForeignKeyDefinition
	addsKeys    bool
	added       []string          // columns that come
	renamed     map[string]string // as Alteration has it
}

type draftColumn struct {
	*Column
	from int // its position before ALTER TABLE; -1 for a new one
}

type draftKey struct {
	ast.KeyDefinition
	implied bool
	lost    string    // of a unique key: the first of its columns that has gone
	kept    []*Column // those that have gone while others of their names come
}

func (d *draft) column(name string) int {
	for i, column := range d.columns {
		if value.EqualNames(column.Name, name) {
			return i
		}
	}
	return -1
}

// addColumn adds a column with the keys and constraints that its definition has.
func (d *draft) addColumn(definition *ast.ColumnDefinition, from, at int) error {
	if other := d.column(definition.Name); other >= 0 {
		return sqlerror.New(1060, definition.Name)
	}
	column, err := columnOf(definition, d.table.Collation)
	if err != nil {
		return err
	}
	d.columns = append(d.columns, draftColumn{})
	copy(d.columns[at+1:], d.columns[at:])
	d.columns[at] = draftColumn{Column: column, from: from}
	return d.addOfColumn(definition, column)
}

func (d *draft) addOfColumn(definition *ast.ColumnDefinition, column *Column) error {
	parts := []ast.KeyPart{{Column: column.Name}}
	if definition.PrimaryKey {
		d.addKey(&ast.KeyDefinition{Pos: definition.Pos, Kind: ast.PrimaryKey, Columns: parts})
	}
	if definition.Unique {
		d.addKey(&ast.KeyDefinition{Pos: definition.Pos, Kind: ast.UniqueKey, Columns: parts})
	}
	if column.Type.Base == value.TypeJSON && definition.Check == nil {
		d.table.Checks = append(d.table.Checks, isJSON(column.Name))
	}
	if definition.Check != nil {
		d.addCheck(definition.Check, column.Name)
	}
	if definition.References != nil {
		of := *definition.References
		of.Pos = definition.Pos
		of.Columns = []string{column.Name}
		return d.addForeignKey(&of)
	}
	return nil
}

// isJSON is the check that a column of the type JSON has in MariaDB.
func isJSON(column string) *Check {
	call := &ast.Call{Name: "json_valid", Arguments: []ast.Expr{&ast.Column{Name: column}}}
	return &Check{Name: column, Column: column, Expr: call}
}

func (d *draft) addKey(definition *ast.KeyDefinition) {
	d.addsKeys = true
	d.keys = append(d.keys, draftKey{KeyDefinition: *definition})
}

func (d *draft) addCheck(definition *ast.CheckDefinition, column string) {
	if !definition.Enforced {
		return
	}
	check := &Check{Name: definition.Name, Column: column, Expr: definition.Expr}
	if column != "" {
		check.Name = column
	}
	d.table.Checks = append(d.table.Checks, check)
}

// check finds a check of the table, not of a column, by its name.
func (d *draft) check(name string) int {
	for i, check := range d.table.Checks {
		if check.Column == "" && value.EqualNames(check.Name, name) {
			return i
		}
	}
	return -1
}

func (d *draft) addForeignKey(definition *ast.ForeignKeyDefinition) error {
	of := *definition
	if len(of.References) > 0 && len(of.References) != len(of.Columns) {
		name := of.Name
		if name == "" {
			name = of.IndexName
		}
		if name == "" {
			name = "foreign key without name"
		}
		return sqlerror.New(1239, name, "Key reference and table reference don't match")
	}
	if of.OnDelete == "set default" || of.OnUpdate == "set default" {
		return sqlerror.New(1005, d.table.Database, d.table.Name, 150, "Foreign key constraint is incorrectly formed")
	}
	if of.Name == "" {
		of.Name = of.IndexName
	}
	name := of.IndexName
	if name == "" {
		name = of.Name
	}
	key := ast.KeyDefinition{Pos: of.Pos, Kind: ast.PlainKey, Name: name}
	for _, column := range of.Columns {
		key.Columns = append(key.Columns, ast.KeyPart{Column: column})
	}
	d.foreignKeys = append(d.foreignKeys, &of)
	d.addsKeys = true
	d.keys = append(d.keys, draftKey{KeyDefinition: key, implied: true})
	return nil
}

// finish makes the definition.
func (d *draft) finish() (*Table, error) {
	if err := d.checkNames(); err != nil {
		return nil, err
	}
	if len(d.columns) == 0 {
		return nil, sqlerror.New(1113)
	}
	t := d.table
	for i, column := range d.columns {
		of := *column.Column
		of.Position = i
		t.Columns = append(t.Columns, &of)
	}
	d.dropImpliedKeys()
	if err := d.setKeys(&t); err != nil {
		return nil, err
	}
	if err := d.setForeignKeys(&t); err != nil {
		return nil, err
	}
	if err := checkAutoIncrement(&t); err != nil {
		return nil, err
	}
	if err := checkRowSize(&t); err != nil {
		return nil, err
	}
	if err := nameChecks(&t); err != nil {
		return nil, err
	}
	return &t, checkExpressions(&t)
}

// dropImpliedKeys drops keys of foreign keys that another key does the work of.
func (d *draft) dropImpliedKeys() {
	var keys []draftKey
	for i, key := range d.keys {
		if !key.implied || !d.isCovered(i) {
			keys = append(keys, key)
		}
	}
	d.keys = keys
}

func (d *draft) isCovered(at int) bool {
	columns := d.keys[at].Columns
	for i, other := range d.keys {
		if i == at || other.Kind == ast.FulltextKey || len(other.Columns) < len(columns) || other.implied && len(other.Columns) == len(columns) && i < at {
			continue
		}
		covers := true
		for n, part := range columns {
			covers = covers && value.EqualNames(part.Column, other.Columns[n].Column) && other.Columns[n].Length == 0
		}
		if covers {
			return true
		}
	}
	return false
}

// How many keys a table has at most, and a key columns.
const (
	mostKeys  = 64
	mostParts = 32
)

func (d *draft) setKeys(t *Table) error {
	if len(d.keys) > mostKeys {
		return sqlerror.New(1069, mostKeys)
	}
	for _, definition := range d.keys {
		key, err := d.keyOf(t, &definition.KeyDefinition)
		if err != nil {
			return err
		}
		if d.isOfOthers(&definition) {
			return sqlerror.Unknown("ALTER TABLE that drops a column of a key and adds one of another type in its place")
		}
		key.Implied = definition.implied
		t.Keys = append(t.Keys, key)
	}
	for i, key := range t.Keys {
		if key.Name == "" {
			nameKey(t, key)
		}
		for _, other := range t.Keys[:i] {
			switch {
			case key.Kind == ast.PrimaryKey && other.Kind == ast.PrimaryKey:
				return sqlerror.New(1068)
			case value.EqualNames(key.Name, other.Name):
				return sqlerror.New(1061, key.Name)
			}
		}
	}
	if d.addsKeys { // else they stay where they are, even where a column may be NULL now
		sort.SliceStable(t.Keys, func(a, b int) bool { return rank(t, t.Keys[a]) < rank(t, t.Keys[b]) })
	}
	return nil
}

// rank orders keys as MariaDB does: the primary key, unique ones without and with columns that may be NULL (of each first those of whole columns) and by hash, the others.
func rank(t *Table, key *Key) int {
	switch key.Kind {
	case ast.PrimaryKey:
		return 0
	case ast.UniqueKey:
		if key.Hash {
			return 5
		}
		nullable, prefix := 0, 0
		for _, part := range key.Columns {
			if t.Columns[part.Position].Type.Nullable {
				nullable = 2
			}
			if part.Length > 0 {
				prefix = 1
			}
		}
		return 1 + nullable + prefix
	case ast.FulltextKey:
		return 7
	}
	return 6
}

// isOfOthers tells whether a key has columns of other types than those before them: MariaDB makes a prefix of as many bytes of them, or refuses to.
func (d *draft) isOfOthers(key *draftKey) bool {
	for _, was := range key.kept {
		now := &d.columns[d.column(was.Name)].Type
		isWhole := slices.ContainsFunc(key.Columns, func(part ast.KeyPart) bool { return value.EqualNames(part.Column, was.Name) && part.Length == 0 })
		if isWhole && (was.Type.IsText() != now.IsText() || valueBytes(&was.Type) != valueBytes(now)) {
			return true
		}
	}
	return false
}

func (d *draft) keyOf(t *Table, definition *ast.KeyDefinition) (*Key, error) {
	key := &Key{Name: definition.Name, Kind: definition.Kind, Using: definition.Using, Comment: definition.Comment}
	if key.Using == "rtree" {
		return nil, sqlerror.New(1210, "RTREE INDEX")
	}
	if key.Kind == ast.PrimaryKey {
		key.Name = "PRIMARY"
	} else if strings.EqualFold(key.Name, "primary") {
		return nil, sqlerror.New(1280, key.Name)
	}
	if key.Kind == ast.SpatialKey {
		return nil, sqlerror.Unknown("SPATIAL indexes")
	}
	if len(definition.Columns) > mostParts {
		return nil, sqlerror.New(1070, mostParts)
	}
	bytes := 0
	for _, part := range definition.Columns {
		if part.Expr != nil {
			return nil, sqlerror.Unknown("an index over an expression")
		}
		position := d.column(part.Column)
		if position < 0 {
			return nil, sqlerror.New(1072, part.Column)
		}
		for _, other := range key.Columns {
			if other.Position == position {
				return nil, sqlerror.New(1060, part.Column)
			}
		}
		column := t.Columns[position]
		length, err := prefix(column, part.Length, key.Kind)
		switch {
		case err == errHash:
			key.Hash, err = true, nil
		case err == nil && part.Length == 0 && length > 0 && len(definition.Columns) > 1:
			err = sqlerror.New(1071, mostBytes) // a part that is cut leaves no room for another one
		}
		if err != nil {
			return nil, err
		}
		if key.Kind == ast.PrimaryKey {
			if column.Generated != nil {
				return nil, sqlerror.New(1903)
			}
			column.Type.Nullable = false
		}
		key.Columns = append(key.Columns, KeyColumn{Position: position, Length: length, Desc: part.Desc})
		if t := column.Type; t.IsText() && t.Collation != nil && key.Kind != ast.FulltextKey {
			if length == 0 {
				length = t.Length
			}
			bytes += length * bytesOf(t.Collation)
		}
	}
	switch {
	case bytes <= mostBytes || key.Hash:
	case key.Kind == ast.UniqueKey:
		key.Hash = true
	default:
		return nil, sqlerror.New(1071, mostBytes)
	}
	return key, nil
}

// mostBytes is how many bytes of a column are in a key of InnoDB.
const mostBytes = 3072

// errHash says that a unique key is too long for a tree: MariaDB makes it of hashes.
var errHash = errors.New("a unique key of hashes")

// prefix is the length of the prefix that a key has of a column; 0 is all of it.
func prefix(column *Column, length int, kind ast.KeyKind) (int, error) {
	t := column.Type
	if kind == ast.FulltextKey {
		if !t.IsText() || t.Collation == nil {
			return 0, sqlerror.New(1283, column.Name)
		}
		return 0, nil
	}
	if !t.IsText() || t.Base == value.TypeEnum || t.Base == value.TypeSet {
		if length > 0 {
			return 0, sqlerror.New(1089)
		}
		return 0, nil
	}
	bytes := 1
	if t.Collation != nil {
		bytes = bytesOf(t.Collation)
	}
	whole := t.Length // TEXT and BLOB have none
	if whole >= 0 && length > whole {
		return 0, sqlerror.New(1089)
	}
	switch {
	case whole == 0 && !t.Nullable:
		return 0, sqlerror.New(1167, column.Name)
	case length > 0 || whole >= 0:
	case kind == ast.UniqueKey:
		return 0, errHash
	case kind != ast.PlainKey:
		return 0, sqlerror.New(1170, column.Name)
	}
	if length == whole {
		length = 0
	}
	isTooLong := length*bytes > mostBytes || length == 0 && (whole < 0 || whole*bytes > mostBytes)
	switch {
	case isTooLong && kind == ast.UniqueKey:
		return length, errHash
	case isTooLong && kind != ast.PlainKey:
		return 0, sqlerror.New(1071, mostBytes)
	case isTooLong:
		return mostBytes / bytes, nil
	}
	return length, nil
}

func (d *draft) setForeignKeys(t *Table) error {
	for _, definition := range d.foreignKeys {
		of := &ForeignKey{Name: definition.Name, Database: definition.Table.Database, Table: definition.Table.Name, References: definition.References, OnDelete: definition.OnDelete, OnUpdate: definition.OnUpdate}
		if of.Database == "" {
			of.Database = t.Database
		}
		for _, name := range definition.Columns {
			position := d.column(name)
			if position < 0 {
				return sqlerror.New(1072, name)
			}
			of.Columns = append(of.Columns, position)
			if err := checkGenerated(t.Columns[position], of); err != nil {
				return err
			}
			if (of.OnDelete == "set null" || of.OnUpdate == "set null") && !t.Columns[position].Type.Nullable {
				return sqlerror.New(1005, t.Database, t.Name, 150, "Foreign key constraint is incorrectly formed")
			}
		}
		t.ForeignKeys = append(t.ForeignKeys, of)
	}
	nameForeignKeys(t)
	return nil
}

// checkAutoIncrement has at most one column with AUTO_INCREMENT, which begins a key.
func checkAutoIncrement(t *Table) error {
	seen := false
	for _, column := range t.Columns {
		if !column.AutoIncrement {
			continue
		}
		isKey := false
		for _, key := range t.Keys {
			isKey = isKey || key.Columns[0].Position == column.Position
		}
		if seen || !isKey {
			return sqlerror.New(1075)
		}
		seen = true
	}
	return nil
}
