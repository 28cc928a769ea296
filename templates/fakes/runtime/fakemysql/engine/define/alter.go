package define

import (
	"errors"
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// alterTable is ALTER TABLE, and CREATE and DROP INDEX.
func alterTable(s Session, of *ast.AlterTable) (*change.Result, error) {
	if of.Ignore {
		return nil, sqlerror.Unknown("ALTER IGNORE TABLE")
	}
	t, err := change.Find(s, of.Table)
	if err != nil {
		if of.IfExists {
			s.Note(err.(*sqlerror.Error))
			return &change.Result{}, nil
		}
		return nil, err
	}
	if t.Definition.View != nil {
		return nil, sqlerror.New(1347, t.Definition.Database, t.Definition.Name, "BASE TABLE")
	}
	release, err := alone(s, t)
	if err != nil {
		return nil, err
	}
	defer release()
	alteration, err := schema.Alter(t.Definition, of.Actions)
	if err != nil {
		return nil, err
	}
	if err := checkAlteration(s, t, alteration); err != nil {
		return nil, err
	}
	count, next, err := change.Convert(s, t, alteration)
	if err != nil {
		return nil, err
	}
	if len(alteration.Renamed) > 0 {
		renameReferences(s, t, alteration.Renamed)
	}
	if err := alterOthers(s, t, of.Actions, next); err != nil {
		return nil, err
	}
	if !alteration.Copies && (!t.Definition.Temporary || renamesAlone(of)) {
		count = 0
	}
	return &change.Result{AffectedRows: uint64(count), Info: "Records: " + strconv.Itoa(count) + "  Duplicates: 0  Warnings: " + strconv.Itoa(s.WarningCount())}, nil
}

// renamesAlone tells whether a statement does nothing but rename the table: even a temporary one is not copied then.
func renamesAlone(of *ast.AlterTable) bool {
	for _, action := range of.Actions {
		if _, is := action.(*ast.RenameTo); !is {
			return false
		}
	}
	return true
}

// checkAlteration looks at what the new definition refers to, and at who refers to the table.
func checkAlteration(s Session, t *storage.Table, alteration *schema.Alteration) error {
	before, after := t.Definition, alteration.Definition
	if err := checkExpressions(s, after); err != nil {
		return err
	}
	for _, of := range after.ForeignKeys {
		isNew := before.ForeignKeyNamed(of.Name) == nil || foreignKeyNamed(s, after, of.Name)
		if other := hasOtherType(alteration, before, of.Columns); other >= 0 && !isNew && s.Settings().ForeignKeyChecks {
			name := of.Name
			if isWidened(alteration, before, other) {
				name = after.Database + "/" + name
			}
			return sqlerror.New(1832, after.Columns[other].Name, name)
		}
		if after.KeyOf(of.Columns) < 0 {
			return sqlerror.New(1553, lostKey(before, after))
		}
		if isNew {
			if err := checkForeignKey(s, after, of); err != nil {
				return err
			}
		}
	}
	if !s.Settings().ForeignKeyChecks {
		return nil
	}
	for _, reference := range s.Store().ReferringTo(t) {
		if reference.Table == t && after.ForeignKeyNamed(reference.ForeignKey.Name) == nil {
			continue
		}
		columns := movedTo(alteration, before.Positions(reference.ForeignKey.References))
		if columns == nil || after.KeyOf(columns) < 0 {
			return sqlerror.New(1553, lostKey(before, after))
		}
		if other := hasOtherType(alteration, before, columns); other >= 0 && reference.Table != t {
			child := reference.Table.Definition
			name, table := reference.ForeignKey.Name, child.Database+"."+child.Name
			if isWidened(alteration, before, other) {
				name, table = child.Database+"/"+name, child.Database+"/"+child.Name
			}
			return sqlerror.New(1833, before.Columns[alteration.From[other]].Name, name, table)
		}
	}
	return nil
}

// hasOtherType gives the first of some columns whose type or length was another one; -1 is none.
func hasOtherType(alteration *schema.Alteration, before *schema.Table, columns []int) int {
	for _, position := range columns {
		from := alteration.From[position]
		if from < 0 {
			continue
		}
		now, was := alteration.Definition.Columns[position].Type, before.Columns[from].Type
		if !mayRefer(now, was) || now.IsText() && now.Length != was.Length {
			return position
		}
	}
	return -1
}

// isWidened tells whether a column is a VARCHAR that was shorter: InnoDB itself refuses it, with names as it writes them.
func isWidened(alteration *schema.Alteration, before *schema.Table, position int) bool {
	now, was := alteration.Definition.Columns[position].Type, before.Columns[alteration.From[position]].Type
	return now.Base == value.TypeVarChar && was.Base == now.Base && now.Length > was.Length
}

// movedTo gives the positions that columns have now; nil where one is gone.
func movedTo(alteration *schema.Alteration, before []int) []int {
	var columns []int
	for _, position := range before {
		for now, from := range alteration.From {
			if from == position {
				columns = append(columns, now)
			}
		}
	}
	if len(columns) != len(before) {
		return nil
	}
	return columns
}

// lostKey is the key that is no more.
func lostKey(before, after *schema.Table) string {
	for _, key := range before.Keys {
		if after.KeyNamed(key.Name) < 0 {
			return key.Name
		}
	}
	return "PRIMARY"
}

// alterOthers does what actions say that are not of the definition alone: the number to go on with, and the name of the table.
func alterOthers(s Session, t *storage.Table, actions []ast.AlterAction, next uint64) error {
	for _, action := range actions {
		switch action := action.(type) {
		case *ast.SetTableOption:
			setAutoIncrement(t, []ast.TableOption{action.Option}, next)
		case *ast.RenameTo:
			database, name, err := change.Named(s, action.Table)
			if err != nil {
				return err
			}
			if err := rename(s, t, database, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// renameReferences has the foreign keys that refer to columns name them as they are called now.
func renameReferences(s Session, t *storage.Table, renamed map[string]string) {
	changeReferences(s, t, func(of *schema.ForeignKey) {
		references := append([]string(nil), of.References...)
		for i, name := range references {
			if to, is := renamed[strings.ToLower(name)]; is {
				references[i] = to
			}
		}
		of.References = references
	})
}

// changeReferences changes the foreign keys that refer to a table. Definitions do not change: their tables get others.
func changeReferences(s Session, t *storage.Table, change func(of *schema.ForeignKey)) {
	for _, reference := range s.Store().ReferringTo(t) {
		definition := *reference.Table.Definition
		definition.ForeignKeys = append([]*schema.ForeignKey(nil), definition.ForeignKeys...)
		for i, of := range definition.ForeignKeys {
			if of.Name == reference.ForeignKey.Name {
				changed := *of
				change(&changed)
				definition.ForeignKeys[i] = &changed
			}
		}
		s.Store().Redefine(reference.Table, &definition)
	}
}

// rename gives a table another name, and the foreign keys with it.
func rename(s Session, t *storage.Table, database, name string) error {
	before := t.Definition
	if database == before.Database && name == before.Name {
		return nil
	}
	if !s.Store().HasDatabase(database) {
		return sqlerror.New(1049, database)
	}
	if exists(s, database, name, before.Temporary) {
		return sqlerror.New(1050, name)
	}
	if before.Temporary {
		definition := *before
		definition.Database, definition.Name = database, name
		s.SetTemporary(before.Database, before.Name, nil)
		s.SetTemporary(database, name, t)
		s.Store().Redefine(t, &definition)
		return nil
	}
	changeReferences(s, t, func(of *schema.ForeignKey) { of.Database, of.Table = database, name })
	s.Store().RenameTable(t, database, name)
	s.Store().Redefine(t, schema.Renamed(t.Definition, before.Name))
	return nil
}

// renameTables is RENAME TABLE: all of it or nothing.
func renameTables(s Session, of *ast.RenameTable) error {
	var renamed []int
	for i := range of.From {
		err := renameTable(s, of.From[i], of.To[i])
		var problem *sqlerror.Error
		switch {
		case err == nil:
			renamed = append(renamed, i)
			continue
		case of.IfExists && errors.As(err, &problem) && problem.Number == 1146:
			s.Note(problem)
			continue
		}
		for n := len(renamed) - 1; n >= 0; n-- {
			i := renamed[n]
			if back := renameTable(s, of.To[i], of.From[i]); back != nil {
				return back
			}
		}
		return err
	}
	return nil
}

func renameTable(s Session, from, to ast.TableName) error {
	t, err := change.Find(s, from)
	if err != nil {
		return err
	}
	database, name, err := change.Named(s, to)
	if err != nil {
		return err
	}
	if t.Definition.View != nil && database != t.Definition.Database {
		return sqlerror.New(1450, t.Definition.Database, database)
	}
	release, err := alone(s, t)
	if err != nil {
		return err
	}
	defer release()
	return rename(s, t, database, name)
}
