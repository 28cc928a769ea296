package change

import (
	"errors"
	"strings"

	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// converter makes rows of the new definition from rows of the old one.
type converter struct {
	session    Session
	alteration *schema.Alteration
	before     *schema.Table
	writer     *writer
	run        *query.Run
	count      int
	parents    []*schema.ForeignKey // that are new: rows must have them
	next       uint64               // number of a new column with AUTO_INCREMENT
	last       storage.Row
}

// Convert gives a table the definition that ALTER TABLE makes, and its rows: how many there are, and the number for the next one.
func Convert(s Session, t *storage.Table, alteration *schema.Alteration) (count int, following uint64, err error) {
	after := alteration.Definition
	c := &converter{session: s, alteration: alteration, before: t.Definition, run: query.NewRun(s, nil), next: 1}
	scope := query.NewScope(s, nil, after, after.Name)
	next := storage.Table{Definition: after}
	if c.writer, err = newWriter(s, &next, scope, false); err != nil {
		return 0, 0, err
	}
	if !alteration.Copies && !after.Temporary {
		c.writer.checks = nil // of rows that stay as they are
	}
	for _, of := range after.ForeignKeys {
		if s.Settings().ForeignKeyChecks && c.before.ForeignKeyNamed(of.Name) == nil {
			c.parents = append(c.parents, of)
		}
	}
	err = s.Store().Alter(t, after, c.row)
	var duplicate *storage.DuplicateKeyError
	if errors.As(err, &duplicate) {
		problem := duplicateEntry(c.session, after, c.last, duplicate.Key)
		if alteration.Copies && duplicate.Key == 0 && after.Columns[after.Keys[0].Columns[0].Position].AutoIncrement {
			problem.Message = "ALTER TABLE causes auto_increment resequencing, resulting in d" + strings.TrimPrefix(problem.Message, "D")
		}
		return 0, 0, problem
	}
	if err == nil && c.writer.auto != nil && c.next > 1 {
		(&numbers{table: t, steps: s.Settings().Numbers}).pass(c.next - 1)
	}
	return c.count, c.next, err
}

// row gives the new row of an old one.
func (c *converter) row(row storage.Row) (storage.Row, error) {
	c.count++
	next := make(storage.Row, len(c.alteration.From))
	for _, computes := range []bool{false, true} { // defaults that are computed are so of the other columns
		for position, from := range c.alteration.From {
			column := c.alteration.Definition.Columns[position]
			var err error
			switch {
			case column.Generated != nil || computes != (from < 0 && column.ComputesDefault()):
			case from < 0:
				next[position], err = c.fresh(next, position)
			default:
				next[position], err = c.converted(row[from], c.before.Columns[from], column)
			}
			if err != nil {
				return nil, err
			}
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
		steps := c.session.Settings().Numbers
		number := steps.After(c.next - 1)
		if number == 1 && steps.Increment > 1 {
			number = steps.After(1) // so InnoDB begins
		}
		c.next = number + 1
		v, _ := column.Type.Store(value.OfUint(number), column.Name, c.count)
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
	if after.AutoIncrement && !before.AutoIncrement && (v.IsNull() || !c.session.Settings().ZeroIsNumber && isZero(v)) {
		return c.fresh(nil, after.Position)
	}
	if v.IsNull() {
		if !after.Type.Nullable {
			return v, sqlerror.New(1265, after.Name, c.count)
		}
		return v, nil
	}
	if before.Type.SQL() == after.Type.SQL() {
		return v, nil
	}
	if before.Type.Base == value.TypeTimestamp && after.Type.Base != value.TypeTimestamp {
		v = query.FromUTC(c.session, v)
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

func isZero(v value.Value) bool {
	n, _ := v.AsInt()
	return n.Uint64() == 0
}

// conversion is the error for a value that does not fit into the new type of its column.
func conversion(problem *sqlerror.Error, v value.Value, before, after *schema.Column, row int) error {
	switch {
	case problem.Number == 1406 && before.Type.Base == after.Type.Base && before.Type.Collation.MaxBytes() == after.Type.Collation.MaxBytes():
		return sqlerror.New(1265, after.Name, row)
	case problem.Number == 1366 && before.Type.IsText() && after.Type.IsInteger():
		return value.Truncated("INTEGER", v)
	case problem.Number == 1366 && before.Type.IsText() && after.Type.Base == value.TypeDecimal:
		return value.Truncated("DECIMAL", v)
	case problem.Number == 1366 && before.Type.IsText() && after.Type.IsNumber():
		return value.Truncated("DOUBLE", v)
	}
	return problem
}

// checkParents looks for the parents of new foreign keys.
func (c *converter) checkParents(row storage.Row) error {
	for _, of := range c.parents {
		values, hasNull := valuesOf(row, of.Columns)
		if hasNull {
			continue
		}
		is, err := hasParent(c.session, of, values)
		if err != nil {
			return err
		}
		if !is {
			return sqlerror.New(1452, of.Place(c.alteration.Definition))
		}
	}
	return nil
}
