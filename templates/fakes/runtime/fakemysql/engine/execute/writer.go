package execute

import (
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// writer makes rows of a table that may be stored: values that fit, defaults, generated columns, checks.
type writer struct {
	session   *Session
	table     *storage.Table
	scope     *query.Scope
	names     []string     // of columns as messages have them
	defaults  []query.Expr // of columns whose default is an expression
	generated []query.Expr
	checks    []check
	empty     storage.Row // the constants among the defaults
	computes  bool        // a default or a generated column is an expression
	auto      *schema.Column

	ignore bool // IGNORE: what does not fit is made to, with a warning
}

type check struct {
	name string
	expr query.Expr
}

// newWriter resolves what is computed for each row.
func (s *Session) newWriter(t *storage.Table, scope *query.Scope, ignore bool) (*writer, error) {
	definition := t.Definition
	n := len(definition.Columns)
	w := &writer{session: s, table: t, scope: scope, ignore: ignore, names: make([]string, n), defaults: make([]query.Expr, n), generated: make([]query.Expr, n), empty: make(storage.Row, n)}
	for i, column := range definition.Columns {
		w.names[i] = "`" + definition.Database + "`.`" + definition.Name + "`.`" + column.Name + "`"
		w.empty[i] = column.Constant
		if column.AutoIncrement {
			w.auto = column
		}
		var err error
		switch {
		case column.Generated != nil:
			w.generated[i], err = scope.Resolve(column.Generated, "GENERATED ALWAYS AS")
			w.computes = true
		case column.Default != nil && column.Constant.IsNull() && !schema.IsNow(column.Default):
			w.defaults[i], err = scope.Resolve(column.Default, "DEFAULT")
			w.computes = true
		}
		if err != nil {
			return nil, err
		}
	}
	for _, of := range definition.Checks {
		expr, err := scope.Resolve(of.Expr, "CHECK")
		if err != nil {
			return nil, err
		}
		name := of.Name
		if of.Column != "" {
			name = definition.Name + "." + of.Column
		}
		w.checks = append(w.checks, check{name: name, expr: expr})
	}
	return w, nil
}

// isLenient tells whether values that do not fit are made to.
func (w *writer) isLenient() bool { return w.ignore || !w.session.settings.isStrict }

// store gives the value as the column keeps it.
func (w *writer) store(position int, v value.Value, row int) (value.Value, error) {
	column := w.table.Definition.Columns[position]
	if v.IsNull() {
		return w.storeNull(column)
	}
	fitted, problem := column.Type.Store(v, w.names[position], row)
	if problem != nil {
		if !w.isLenient() {
			return fitted, problem
		}
		if problem.Number == 1406 { // the server says so where it cuts
			problem = sqlerror.New(1265, column.Name, row)
		}
		w.session.Warn(problem)
	}
	if column.Type.Base == value.TypeTimestamp {
		return w.toUTC(fitted, column, row)
	}
	return fitted, nil
}

// ignoreValue says that a generated column has been given a value.
func (w *writer) ignoreValue(position int) error {
	problem := sqlerror.New(1906, w.table.Definition.Columns[position].Name, w.table.Definition.Name)
	if !w.isLenient() {
		return problem
	}
	w.session.Warn(problem)
	return nil
}

func (w *writer) storeNull(column *schema.Column) (value.Value, error) {
	if column.Type.Nullable || column.AutoIncrement {
		return value.NULL, nil
	}
	problem := sqlerror.New(1048, column.Name)
	if !w.isLenient() {
		return value.NULL, problem
	}
	w.session.Warn(problem)
	return column.Type.Zero(), nil
}

// now is CURRENT_TIMESTAMP as a column keeps it.
func (w *writer) now(column *schema.Column) value.Value {
	t := w.session.Now()
	if column.Type.Base == value.TypeTimestamp {
		t = t.UTC()
	}
	stored, _ := column.Type.Store(value.OfGoTime(t, column.Type.Scale), column.Name, 1)
	return stored
}

// byDefault is the default of a column. The row is what expressions see.
func (w *writer) byDefault(run *query.Run, row storage.Row, position int) (value.Value, error) {
	column := w.table.Definition.Columns[position]
	switch {
	case !column.Constant.IsNull():
		return column.Constant, nil
	case w.defaults[position] != nil:
		w.scope.SetRow(run, row)
		v, err := w.defaults[position].Eval(run)
		if err != nil {
			return v, err
		}
		return w.store(position, v, 1)
	case column.Default != nil:
		return w.now(column), nil
	case column.Type.Nullable, column.AutoIncrement:
		return value.NULL, nil
	}
	return w.withoutDefault(column)
}

// withoutDefault is the value of a column that must have one and got none.
func (w *writer) withoutDefault(column *schema.Column) (value.Value, error) {
	if column.Type.Base == value.TypeEnum && len(column.Type.Members) > 0 {
		return value.OfEnum(1, column.Type.Members[0]), nil
	}
	problem := sqlerror.New(1364, column.Name)
	if !w.isLenient() {
		return value.NULL, problem
	}
	return column.Type.Zero(), nil
}

// complete computes the generated columns of a row, and looks at the checks: failed is that of one which IGNORE leaves the row out for.
func (w *writer) complete(run *query.Run, row storage.Row, number int) (failed *sqlerror.Error, err error) {
	if len(w.checks) == 0 && !w.computes {
		return nil, nil
	}
	w.scope.SetRow(run, row)
	for i, expr := range w.generated {
		if expr == nil {
			continue
		}
		v, err := expr.Eval(run)
		if err != nil {
			return nil, err
		}
		if row[i], err = w.store(i, v, number); err != nil {
			return nil, err
		}
	}
	if !w.session.settings.checkConstraints {
		return nil, nil
	}
	for _, check := range w.checks {
		fails, err := check.fails(run)
		if err != nil {
			return nil, err
		}
		if !fails {
			continue
		}
		definition := w.table.Definition
		problem := sqlerror.New(4025, check.name, definition.Database, definition.Name)
		if !w.ignore {
			return nil, problem
		}
		return problem, nil
	}
	return nil, nil
}

// fails tells whether a check is false; NULL is not.
func (c check) fails(run *query.Run) (bool, error) {
	v, err := c.expr.Eval(run)
	if err != nil {
		return false, err
	}
	is, isNull := v.Truth()
	return !is && !isNull, nil
}

// duplicate is the error for a row whose key is there already.
func (w *writer) duplicate(row storage.Row, of *storage.DuplicateKeyError) *sqlerror.Error {
	return duplicateEntry(w.table.Definition, row, of.Key)
}

// duplicateEntry is 1062. It has the columns of the key with a hyphen between.
func duplicateEntry(definition *schema.Table, row storage.Row, number int) *sqlerror.Error {
	key := definition.Keys[number]
	text := ""
	for i, part := range key.Columns {
		if i > 0 {
			text += "-"
		}
		v := row[part.Position]
		if v.IsNull() {
			text += "NULL"
			continue
		}
		shown := v.Text()
		if part.Length > 0 {
			shown = first(shown, part.Length)
		}
		text += shown
	}
	return sqlerror.New(1062, text, key.Name)
}

// first gives the first characters of a text.
func first(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}
