package execute

import (
	"errors"
	"strconv"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// alterTable is ALTER TABLE, and CREATE and DROP INDEX.
func (s *Session) alterTable(of *ast.AlterTable) (*Result, error) {
	if of.Ignore {
		return nil, sqlerror.Unknown("ALTER IGNORE TABLE")
	}
	t, err := s.find(of.Table)
	if err != nil {
		if of.IfExists {
			s.note(err.(*sqlerror.Error))
			return &Result{}, nil
		}
		return nil, err
	}
	if t.Definition.View != nil {
		return nil, sqlerror.New(1347, t.Definition.Database, t.Definition.Name, "BASE TABLE")
	}
	release, err := s.alone(t)
	if err != nil {
		return nil, err
	}
	defer release()
	alteration, err := schema.Alter(t.Definition, of.Actions)
	if err != nil {
		return nil, err
	}
	if err := s.checkAlteration(t, alteration); err != nil {
		return nil, err
	}
	count, next, err := s.convert(t, alteration)
	if err != nil {
		return nil, err
	}
	if err := s.alterOthers(t, of.Actions, next); err != nil {
		return nil, err
	}
	if !alteration.Copies {
		count = 0
	}
	return &Result{AffectedRows: uint64(count), Info: "Records: " + strconv.Itoa(count) + "  Duplicates: 0  Warnings: " + strconv.Itoa(s.warnings.count)}, nil
}

// checkAlteration looks at what the new definition refers to, and at who refers to the table.
func (s *Session) checkAlteration(t *storage.Table, alteration *schema.Alteration) error {
	before, after := t.Definition, alteration.Definition
	if err := s.checkExpressions(after); err != nil {
		return err
	}
	for _, of := range after.ForeignKeys {
		if after.KeyOf(of.Columns) < 0 {
			return sqlerror.New(1553, lostKey(before, after))
		}
		if old := foreignKey(before, of.Name); old == nil || s.foreignKeyNamed(after, of.Name) {
			if err := s.checkForeignKey(after, of); err != nil {
				return err
			}
		} else if s.settings.foreignKeyChecks && hasOtherType(alteration, before, of.Columns) >= 0 {
			return sqlerror.New(1832, after.Columns[hasOtherType(alteration, before, of.Columns)].Name, of.Name)
		}
	}
	if !s.settings.foreignKeyChecks {
		return nil
	}
	for _, reference := range s.engine.store.ReferringTo(t) {
		if reference.Table == t && foreignKey(after, reference.ForeignKey.Name) == nil {
			continue
		}
		columns := movedTo(alteration, positions(before, reference.ForeignKey.References))
		if columns == nil || after.KeyOf(columns) < 0 {
			return sqlerror.New(1553, lostKey(before, after))
		}
		if other := hasOtherType(alteration, before, columns); other >= 0 && reference.Table != t {
			child := reference.Table.Definition
			return sqlerror.New(1833, before.Columns[alteration.From[other]].Name, reference.ForeignKey.Name, child.Database+"."+child.Name)
		}
	}
	return nil
}

// hasOtherType gives the first of some columns whose type was another one; -1 is none.
func hasOtherType(alteration *schema.Alteration, before *schema.Table, columns []int) int {
	for _, position := range columns {
		if from := alteration.From[position]; from >= 0 && !mayRefer(alteration.Definition.Columns[position].Type, before.Columns[from].Type) {
			return position
		}
	}
	return -1
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

func foreignKey(definition *schema.Table, name string) *schema.ForeignKey {
	for _, of := range definition.ForeignKeys {
		if value.EqualNames(of.Name, name) {
			return of
		}
	}
	return nil
}

// converter makes rows of the new definition from rows of the old one.
type converter struct {
	session    *Session
	alteration *schema.Alteration
	before     *schema.Table
	writer     *writer
	run        *query.Run
	count      int
	parents    []*schema.ForeignKey // that are new: rows must have them
	next       uint64               // number of a new column with AUTO_INCREMENT
	last       storage.Row
}

// convert gives the table its new definition and its rows: how many there are, and the number for the next one.
func (s *Session) convert(t *storage.Table, alteration *schema.Alteration) (count int, following uint64, err error) {
	after := alteration.Definition
	c := &converter{session: s, alteration: alteration, before: t.Definition, run: query.NewRun(s, nil), next: 1}
	scope := query.NewScope(s, nil, after, after.Name)
	next := storage.Table{Definition: after}
	if c.writer, err = s.newWriter(&next, scope, false); err != nil {
		return 0, 0, err
	}
	for _, of := range after.ForeignKeys {
		if s.settings.foreignKeyChecks && foreignKey(c.before, of.Name) == nil {
			c.parents = append(c.parents, of)
		}
	}
	err = s.engine.store.Alter(t, after, c.row)
	var duplicate *storage.DuplicateKeyError
	if errors.As(err, &duplicate) {
		return 0, 0, duplicateEntry(after, c.last, duplicate.Key)
	}
	if err == nil && c.writer.auto != nil {
		t.SawAutoIncrement(c.next - 1)
	}
	return c.count, c.next, err
}

// row gives the new row of an old one.
func (c *converter) row(row storage.Row) (storage.Row, error) {
	c.count++
	next := make(storage.Row, len(c.alteration.From))
	for position, from := range c.alteration.From {
		column := c.alteration.Definition.Columns[position]
		var err error
		switch {
		case column.Generated != nil:
		case from < 0:
			next[position], err = c.fresh(next, position)
		default:
			next[position], err = c.converted(row[from], c.before.Columns[from], column)
		}
		if err != nil {
			return nil, err
		}
	}
	if _, err := c.writer.complete(c.run, next, c.count); err != nil {
		return nil, err
	}
	c.last = next
	return next, c.checkParents(next)
}

// fresh is what a new column has in a row that was there before it.
func (c *converter) fresh(next storage.Row, position int) (value.Value, error) {
	column := c.alteration.Definition.Columns[position]
	switch {
	case column.AutoIncrement:
		c.next++
		v, _ := column.Type.Store(value.OfUint(c.next-1), column.Name, c.count)
		return v, nil
	case column.Default == nil && !column.Type.Nullable:
		if column.Type.Base == value.TypeEnum {
			return c.writer.withoutDefault(column)
		}
		return column.Type.Zero(), nil
	}
	return c.writer.byDefault(c.run, next, position)
}

// converted is a value of a column whose type is perhaps another one now.
func (c *converter) converted(v value.Value, before, after *schema.Column) (value.Value, error) {
	if after.AutoIncrement && !v.IsNull() {
		if n, _ := v.AsInt(); n.Kind() == value.Uint || n.Int64() > 0 {
			c.next = max(c.next, n.Uint64()+1)
		}
	}
	if v.IsNull() {
		if after.AutoIncrement {
			return c.fresh(nil, after.Position)
		}
		if !after.Type.Nullable {
			return v, sqlerror.New(1265, after.Name, c.count)
		}
		return v, nil
	}
	if before.Type.SQL() == after.Type.SQL() {
		return v, nil
	}
	if before.Type.Base == value.TypeTimestamp && after.Type.Base != value.TypeTimestamp {
		if t, is := v.GoTime(nil); is {
			v = value.OfGoTime(t.In(c.session.settings.location), v.Digits())
		}
	}
	if before.Type.Base == value.TypeEnum || before.Type.Base == value.TypeSet {
		v = value.OfString(v.Text())
	}
	stored, err := c.writer.store(after.Position, v, c.count)
	var problem *sqlerror.Error
	if errors.As(err, &problem) {
		err = conversion(problem, v, before, after, c.count)
	}
	return stored, err
}

// conversion is the error for a value that does not fit into the new type of its column.
func conversion(problem *sqlerror.Error, v value.Value, before, after *schema.Column, row int) error {
	switch {
	case problem.Number == 1406:
		return sqlerror.New(1265, after.Name, row)
	case problem.Number == 1366 && before.Type.IsText() && after.Type.IsInteger():
		return truncated("INTEGER", v)
	case problem.Number == 1366 && before.Type.IsText() && after.Type.Base == value.TypeDecimal:
		return truncated("DECIMAL", v)
	case problem.Number == 1366 && before.Type.IsText() && after.Type.IsNumber():
		return truncated("DOUBLE", v)
	}
	return problem
}

func truncated(what string, v value.Value) *sqlerror.Error {
	return &sqlerror.Error{Number: 1292, State: "22007", Message: "Truncated incorrect " + what + " value: '" + v.Text() + "'"}
}

// checkParents looks for the parents of new foreign keys.
func (c *converter) checkParents(row storage.Row) error {
	for _, of := range c.parents {
		values, hasNull := valuesOf(row, of.Columns)
		if hasNull {
			continue
		}
		c.session.join()
		is, err := c.session.hasParent(of, values)
		if err != nil {
			return err
		}
		if !is {
			return sqlerror.New(1452, foreignKeyText(c.alteration.Definition, of))
		}
	}
	return nil
}

// alterOthers does what actions say that are not of the definition alone: the number to go on with, the name of the table, and names in foreign keys of other tables.
func (s *Session) alterOthers(t *storage.Table, actions []ast.AlterAction, next uint64) error {
	for _, action := range actions {
		switch action := action.(type) {
		case *ast.SetTableOption:
			setAutoIncrement(t, []ast.TableOption{action.Option}, next)
		case *ast.RenameColumn:
			s.renameReferences(t, action.From, action.To)
		case *ast.ModifyColumn:
			if action.Name != action.Column.Name {
				s.renameReferences(t, action.Name, action.Column.Name)
			}
		case *ast.RenameTo:
			database, name, err := s.named(action.Table)
			if err != nil {
				return err
			}
			if err := s.rename(t, database, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// renameReferences has the foreign keys that refer to a column name it as it is called now.
func (s *Session) renameReferences(t *storage.Table, from, to string) {
	s.changeReferences(t, func(of *schema.ForeignKey) {
		references := append([]string(nil), of.References...)
		for i, name := range references {
			if value.EqualNames(name, from) {
				references[i] = to
			}
		}
		of.References = references
	})
}

// changeReferences changes the foreign keys that refer to a table. Definitions do not change: their tables get others.
func (s *Session) changeReferences(t *storage.Table, change func(of *schema.ForeignKey)) {
	for _, reference := range s.engine.store.ReferringTo(t) {
		definition := *reference.Table.Definition
		definition.ForeignKeys = append([]*schema.ForeignKey(nil), definition.ForeignKeys...)
		for i, of := range definition.ForeignKeys {
			if of.Name == reference.ForeignKey.Name {
				changed := *of
				change(&changed)
				definition.ForeignKeys[i] = &changed
			}
		}
		s.engine.store.Redefine(reference.Table, &definition)
	}
}

// rename gives a table another name, and the foreign keys with it.
func (s *Session) rename(t *storage.Table, database, name string) error {
	before := t.Definition
	if database == before.Database && name == before.Name {
		return nil
	}
	if !s.engine.store.HasDatabase(database) {
		return sqlerror.New(1049, database)
	}
	if s.exists(database, name, before.Temporary) {
		return sqlerror.New(1050, name)
	}
	if before.Temporary {
		definition := *before
		definition.Database, definition.Name = database, name
		delete(s.temporary, before.Database+"."+before.Name)
		s.temporary[database+"."+name] = t
		s.changes++
		s.engine.store.Redefine(t, &definition)
		return nil
	}
	s.changeReferences(t, func(of *schema.ForeignKey) { of.Database, of.Table = database, name })
	s.engine.store.RenameTable(t, database, name)
	s.engine.store.Redefine(t, schema.Renamed(t.Definition, before.Name))
	return nil
}

// renameTables is RENAME TABLE: all of it or nothing.
func (s *Session) renameTables(of *ast.RenameTable) error {
	for i := range of.From {
		if err := s.renameTable(of.From[i], of.To[i]); err != nil {
			for i--; i >= 0; i-- {
				if back := s.renameTable(of.To[i], of.From[i]); back != nil {
					return back
				}
			}
			return err
		}
	}
	return nil
}

func (s *Session) renameTable(from, to ast.TableName) error {
	t, err := s.find(from)
	if err != nil {
		return err
	}
	database, name, err := s.named(to)
	if err != nil {
		return err
	}
	release, err := s.alone(t)
	if err != nil {
		return err
	}
	defer release()
	return s.rename(t, database, name)
}
