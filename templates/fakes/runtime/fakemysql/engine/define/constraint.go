package define

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// checkExpressions resolves defaults, generated columns and checks: 1054 where they name what is not there.
func checkExpressions(s Session, definition *schema.Table) error {
	scope := query.NewScope(s, nil, definition, definition.Name)
	for _, column := range definition.Columns {
		if column.Generated != nil {
			if _, err := scope.Resolve(column.Generated, "GENERATED ALWAYS AS"); err != nil {
				return err
			}
		}
		if column.Default != nil && column.Constant.IsNull() {
			if _, err := scope.Resolve(column.Default, "DEFAULT"); err != nil {
				return err
			}
		}
	}
	for _, check := range definition.Checks {
		if _, err := scope.Resolve(check.Expr, "CHECK"); err != nil {
			return err
		}
	}
	return nil
}

// checkForeignKey looks whether a foreign key may refer to what it does: columns of the same types at the beginning of a key.
func checkForeignKey(s Session, definition *schema.Table, of *schema.ForeignKey) error {
	wrong := sqlerror.New(1005, definition.Database, definition.Name, 150, "Foreign key constraint is incorrectly formed")
	if other := foreignKeyNamed(s, definition, of.Name); other {
		return sqlerror.New(1005, definition.Database, definition.Name, 121, "Duplicate key on write or update")
	}
	parent := definition
	if of.Table != definition.Name || of.Database != definition.Database {
		t := s.Store().Table(of.Database, of.Table)
		if t == nil {
			if !s.Settings().ForeignKeyChecks {
				return nil
			}
			return wrong
		}
		parent = t.Definition
	}
	columns := parent.Positions(of.References)
	if len(columns) != len(of.Columns) || parent.View != nil || definition.Temporary || parent.KeyOf(columns) < 0 {
		return wrong
	}
	for i, position := range columns {
		if !mayRefer(definition.Columns[of.Columns[i]].Type, parent.Columns[position].Type) {
			return wrong
		}
	}
	return nil
}

// foreignKeyNamed tells whether another foreign key of the database has the name.
func foreignKeyNamed(s Session, definition *schema.Table, name string) bool {
	for _, t := range s.Store().Tables(definition.Database) {
		if t.Definition.Name == definition.Name {
			continue
		}
		for _, other := range t.Definition.ForeignKeys {
			if value.EqualNames(other.Name, name) {
				return true
			}
		}
	}
	count := 0
	for _, other := range definition.ForeignKeys {
		if value.EqualNames(other.Name, name) {
			count++
		}
	}
	return count > 1
}

// mayRefer tells whether a column of a type may refer to one of another: the same but for the length of texts.
func mayRefer(child, parent value.Type) bool {
	if child.IsText() != parent.IsText() || child.Unsigned != parent.Unsigned || child.Collation != parent.Collation {
		return false
	}
	if child.IsText() {
		return kindOfText(child.Base) == kindOfText(parent.Base)
	}
	return child.Base == parent.Base && child.Scale == parent.Scale && (child.Base != value.TypeDecimal || child.Length == parent.Length)
}

func kindOfText(base value.Base) value.Base {
	switch base {
	case value.TypeVarChar:
		return value.TypeChar
	case value.TypeVarBinary:
		return value.TypeBinary
	}
	return base
}

// setAutoIncrement is the table option AUTO_INCREMENT=n, which is least where rows have greater numbers.
func setAutoIncrement(t *storage.Table, options []ast.TableOption, least uint64) {
	for _, option := range options {
		if option.Name == "auto_increment" {
			n := value.ParseNumber(option.Value)
			t.SetAutoIncrement(max(n.Uint64(), least))
		}
	}
}
