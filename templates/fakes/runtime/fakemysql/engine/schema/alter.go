package schema

import (
	"slices"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Alteration is what ALTER TABLE makes of a definition.
type Alteration struct {
	Definition *Table
	From       []int             // the position that each column had before; -1 for a new one
	Renamed    map[string]string // by the names from before, in lower case: those that columns are given
	Copies     bool              // a server makes a copy of the table for it, and says how many rows that has
}

// Alter makes the definition that the actions of ALTER TABLE lead to. RENAME TO and AUTO_INCREMENT are not among what it does.
func Alter(t *Table, actions []ast.AlterAction) (*Alteration, error) {
	d := draftOf(t)
	checks, foreignKeys := checksOfTable(t), len(d.foreignKeys)
	for _, action := range actions {
		if add, is := action.(*ast.AddColumn); is {
			d.added = append(d.added, add.Column.Name)
		}
	}
	for turn := keysGo; turn <= restComes; turn++ {
		for _, action := range actions {
			if turnOf(action) == turn {
				if err := d.alter(action); err != nil {
					return nil, err
				}
			}
		}
		if turn == columnsGo {
			if err := d.settle(actions); err != nil {
				return nil, err
			}
		}
	}
	if len(d.columns) == 0 {
		return nil, sqlerror.New(1090)
	}
	definition, err := d.finish()
	if err != nil {
		return nil, err
	}
	alteration := &Alteration{Definition: definition, Renamed: d.renamed, Copies: checksOfTable(definition) > checks || len(d.foreignKeys) > foreignKeys || t.PrimaryKey() != nil && definition.ClusteredKey() == nil}
	for i, column := range d.columns {
		alteration.From = append(alteration.From, column.from)
		if column.from >= 0 && rewrites(t.Columns[column.from], definition.Columns[i]) || column.from < 0 && (column.Stored || column.ComputesDefault()) {
			alteration.Copies = true
		}
	}
	return alteration, nil
}

// checksOfTable counts the checks that are not of a column's definition.
func checksOfTable(t *Table) int {
	count := 0
	for _, check := range t.Checks {
		if check.Column == "" {
			count++
		}
	}
	return count
}

// rewrites tells whether rows have other bytes for a column now.
func rewrites(before, after *Column) bool {
	if after.AutoIncrement && !before.AutoIncrement {
		return true
	}
	a, b := before.Type, after.Type
	if a.Base == value.TypeVarChar && b.Base == a.Base && a.Collation == b.Collation {
		wasLong, isLong := a.Length*bytesOf(a.Collation) > 255, b.Length*bytesOf(b.Collation) > 255
		return b.Length < a.Length || wasLong != isLong
	}
	return a.SQL() != b.SQL() || a.Collation != b.Collation
}

// draftOf takes a definition to pieces.
func draftOf(t *Table) *draft {
	d := &draft{table: *t}
	d.table.Columns, d.table.Keys, d.table.ForeignKeys = nil, nil, nil
	d.table.Checks = append([]*Check(nil), t.Checks...)
	for i, column := range t.Columns {
		d.columns = append(d.columns, draftColumn{Column: column, from: i})
	}
	for _, key := range t.Keys {
		definition := ast.KeyDefinition{Kind: key.Kind, Name: key.Name, Using: key.Using, Comment: key.Comment}
		for _, part := range key.Columns {
			definition.Columns = append(definition.Columns, ast.KeyPart{Column: t.Columns[part.Position].Name, Length: part.Length, Desc: part.Desc})
		}
		d.keys = append(d.keys, draftKey{KeyDefinition: definition, implied: key.Implied})
	}
	for _, of := range t.ForeignKeys {
		definition := &ast.ForeignKeyDefinition{Name: of.Name, Table: ast.TableName{Database: of.Database, Name: of.Table}, References: of.References, OnDelete: of.OnDelete, OnUpdate: of.OnUpdate}
		for _, position := range of.Columns {
			definition.Columns = append(definition.Columns, t.Columns[position].Name)
		}
		d.foreignKeys = append(d.foreignKeys, definition)
	}
	return d
}

// What goes makes room first: DROP PRIMARY KEY, ADD PRIMARY KEY in either order is one statement. Keys go before the columns that they have.
const (
	keysGo = iota
	columnsGo
	restComes
)

// turnOf is when an action has its turn.
func turnOf(action ast.AlterAction) int {
	switch action.(type) {
	case *ast.DropKey, *ast.DropForeignKey, *ast.DropConstraint:
		return keysGo
	case *ast.DropColumn:
		return columnsGo
	}
	return restComes
}

// settle looks at what is left once all has gone that goes, and gives columns their new names.
func (d *draft) settle(actions []ast.AlterAction) error {
	for _, key := range d.keys {
		if key.lost != "" {
			return sqlerror.New(1072, key.lost)
		}
	}
	d.dropLostChecks()
	return d.rename(actions)
}

func (d *draft) alter(action ast.AlterAction) error {
	switch action := action.(type) {
	case *ast.AddColumn:
		if action.IfNotExists && d.column(action.Column.Name) >= 0 {
			return nil
		}
		at, err := d.place(action.Place, len(d.columns))
		if err != nil {
			return err
		}
		return d.addColumn(action.Column, -1, at)
	case *ast.ModifyColumn:
		return d.modifyColumn(action)
	case *ast.SetColumnDefault:
		return d.setDefault(action)
	case *ast.DropColumn:
		return d.dropColumn(action)
	case *ast.AddKey:
		if action.Key.IfNotExists && action.Key.Name != "" && d.key(action.Key.Name) >= 0 {
			return nil
		}
		d.addKey(action.Key)
	case *ast.DropKey:
		return d.dropKey(action)
	case *ast.RenameKey:
		switch at := d.key(action.From); {
		case at >= 0:
			d.keys[at].Name, d.keys[at].implied = action.To, false
		case !action.IfExists:
			return sqlerror.New(1176, action.From, d.table.Name)
		}
	case *ast.AddForeignKey:
		return d.addForeignKey(action.ForeignKey)
	case *ast.DropForeignKey:
		return d.dropForeignKey(action.Name, action.IfExists)
	case *ast.AddCheck:
		if !action.Check.IfNotExists || d.check(action.Check.Name) < 0 {
			d.addCheck(action.Check, "")
		}
	case *ast.DropConstraint:
		return d.dropConstraint(action)
	case *ast.SetTableOption:
		return d.setOption(action.Option)
	case *ast.RenameTo, *ast.RenameColumn:
	default:
		return sqlerror.Unknown("this action of ALTER TABLE")
	}
	return nil
}

// place is where a column goes.
func (d *draft) place(place ast.ColumnPlace, otherwise int) (int, error) {
	switch {
	case place.First:
		return 0, nil
	case place.After == "":
		return otherwise, nil
	}
	after := d.column(place.After)
	if after < 0 {
		return 0, sqlerror.New(1054, place.After, d.table.Name)
	}
	return after + 1, nil
}

func (d *draft) modifyColumn(action *ast.ModifyColumn) error {
	name, is := d.renamed[strings.ToLower(action.Name)]
	if !is { // with IF EXISTS
		return nil
	}
	at := d.column(name)
	from := d.columns[at].from
	d.dropChecksOf(name)
	d.columns = append(d.columns[:at:at], d.columns[at+1:]...)
	at, err := d.place(action.Place, at)
	if err != nil {
		return err
	}
	return d.addColumn(action.Column, from, at)
}

func (d *draft) setDefault(action *ast.SetColumnDefault) error {
	at := d.column(action.Name)
	for from, to := range d.renamed { // CHANGE, MODIFY and RENAME leave nothing to be altered
		if value.EqualNames(from, action.Name) || value.EqualNames(to, action.Name) {
			at = -1
		}
	}
	if at < 0 {
		if action.IfExists {
			return nil
		}
		return sqlerror.New(1054, action.Name, d.table.Name)
	}
	column := *d.columns[at].Column
	d.columns[at].Column = &column
	return setDefault(&column, action.Default)
}

func (d *draft) dropChecksOf(column string) {
	var checks []*Check
	for _, check := range d.table.Checks {
		if check.Column == "" || !value.EqualNames(check.Column, column) {
			checks = append(checks, check)
		}
	}
	d.table.Checks = checks
}

func (d *draft) dropColumn(action *ast.DropColumn) error {
	at := d.column(action.Name)
	switch {
	case at < 0 && action.IfExists:
		return nil
	case at < 0:
		return sqlerror.New(1091, "COLUMN", "`"+action.Name+"`")
	}
	for _, of := range d.foreignKeys {
		for _, name := range of.Columns {
			if value.EqualNames(name, action.Name) {
				return sqlerror.New(1553, d.keyOfForeignKey(of))
			}
		}
	}
	was := d.columns[at].Column
	d.columns = append(d.columns[:at:at], d.columns[at+1:]...)
	d.dropChecksOf(action.Name)
	if slices.ContainsFunc(d.added, func(name string) bool { return value.EqualNames(name, action.Name) }) {
		d.keepKeysOf(was)
		return nil
	}
	var keys []draftKey
	for _, key := range d.keys {
		var parts []ast.KeyPart
		for _, part := range key.Columns {
			if !value.EqualNames(part.Column, action.Name) {
				parts = append(parts, part)
			}
		}
		if key.lost == "" && len(parts) < len(key.Columns) && key.Kind <= ast.UniqueKey {
			key.lost = action.Name
		}
		if key.Columns = parts; len(parts) > 0 {
			keys = append(keys, key)
		}
	}
	d.keys = keys
	return nil
}

// keepKeysOf leaves the keys of a column that goes to the one of its name that comes.
func (d *draft) keepKeysOf(was *Column) {
	for i := range d.keys {
		key := &d.keys[i]
		if slices.ContainsFunc(key.Columns, func(part ast.KeyPart) bool { return value.EqualNames(part.Column, was.Name) }) {
			key.kept = append(key.kept, was)
		}
	}
}

func (d *draft) keyOfForeignKey(of *ast.ForeignKeyDefinition) string {
	for _, key := range d.keys {
		if value.EqualNames(key.Columns[0].Column, of.Columns[0]) {
			return key.Name
		}
	}
	return of.Name
}

func (d *draft) key(name string) int {
	for i, key := range d.keys {
		if value.EqualNames(key.Name, name) {
			return i
		}
	}
	return -1
}

func (d *draft) dropKey(action *ast.DropKey) error {
	name := action.Name
	if action.Primary {
		name = "PRIMARY"
	}
	at := d.key(name)
	switch {
	case at < 0 && action.IfExists:
		return nil
	case at < 0:
		return sqlerror.New(1091, "INDEX", "`"+name+"`")
	}
	d.keys = append(d.keys[:at:at], d.keys[at+1:]...)
	return nil
}

func (d *draft) dropForeignKey(name string, ifExists bool) error {
	for i, of := range d.foreignKeys {
		if strings.EqualFold(of.Name, name) {
			d.foreignKeys = append(d.foreignKeys[:i:i], d.foreignKeys[i+1:]...)
			return nil
		}
	}
	if ifExists {
		return nil
	}
	return sqlerror.New(1091, "FOREIGN KEY", "`"+name+"`")
}

func (d *draft) dropConstraint(action *ast.DropConstraint) error {
	if at := d.check(action.Name); at >= 0 {
		d.table.Checks = append(d.table.Checks[:at:at], d.table.Checks[at+1:]...)
		return nil
	}
	if d.dropForeignKey(action.Name, false) == nil {
		return nil
	}
	if at := d.key(action.Name); at >= 0 && d.keys[at].Kind <= ast.UniqueKey {
		d.keys = append(d.keys[:at:at], d.keys[at+1:]...)
		return nil
	}
	if action.IfExists {
		return nil
	}
	return sqlerror.New(1091, "CONSTRAINT", "`"+action.Name+"`")
}

// setOption sets an option of the table. CONVERT TO changes the columns, too.
func (d *draft) setOption(option ast.TableOption) error {
	if option.Name != "convert" {
		return d.setOptions([]ast.TableOption{option})
	}
	charset, name, _ := strings.Cut(option.Value, " ")
	collation, err := CollationOf(charset, name, false, d.table.Collation)
	if err != nil {
		return err
	}
	d.table.Collation = collation
	for i, column := range d.columns {
		if column.Type.Collation != nil && column.Type.Base != value.TypeJSON {
			of := *column.Column
			of.Type.Collation = collation
			d.columns[i].Column = &of
		}
	}
	return nil
}

// Renamed gives the definition of a table that was called before by another name: foreign keys that were named after it are so again.
func Renamed(t *Table, before string) *Table {
	renamed := *t
	renamed.ForeignKeys = nil
	for _, of := range t.ForeignKeys {
		key := *of
		if number, is := strings.CutPrefix(of.Name, before+"_ibfk_"); is {
			key.Name = t.Name + "_ibfk_" + number
		}
		renamed.ForeignKeys = append(renamed.ForeignKeys, &key)
	}
	return &renamed
}
