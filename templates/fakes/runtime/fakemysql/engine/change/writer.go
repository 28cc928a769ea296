package change

import (
	"fmt"
	"strings"

	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// writer makes rows of a table that may be stored: values that fit, defaults, generated columns, checks.
type writer struct {
	session   Session
	table     *storage.Table
	scope     *query.Scope
	names     []string     // of columns as messages have them
	defaults  []query.Expr // of columns whose default is an expression
	generated []query.Expr
	checks    []check
	empty     storage.Row // the constants among the defaults, zeros where a column must be given: what VALUES sees of columns
	computes  bool        // a default or a generated column is an expression
	auto      *schema.Column

	isInsert bool
	isSingle bool // INSERT of one row, or ON DUPLICATE KEY UPDATE of INSERT .. SELECT, where NULL is an error without strict mode, too

	ignore bool // IGNORE: what does not fit is made to, with a warning
}

type check struct {
	name string
	expr query.Expr
}

// newWriter resolves what is computed for each row.
func newWriter(s Session, t *storage.Table, scope *query.Scope, ignore bool) (*writer, error) {
	definition := t.Definition
	n := len(definition.Columns)
	w := &writer{session: s, table: t, scope: scope, ignore: ignore, names: make([]string, n), defaults: make([]query.Expr, n), generated: make([]query.Expr, n), empty: make(storage.Row, n)}
	for i, column := range definition.Columns {
		w.names[i] = "`" + definition.Database + "`.`" + definition.Name + "`.`" + column.Name + "`"
		w.empty[i] = column.Constant
		if column.AutoIncrement {
			w.auto = column
		}
		if column.Default == nil && column.Generated == nil && !column.Type.Nullable {
			w.empty[i] = zero(column)
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
func (w *writer) isLenient() bool { return w.ignore || !w.session.Settings().IsStrict }

// store gives the value as the column keeps it.
func (w *writer) store(position int, v value.Value, row int) (value.Value, error) {
	if err := w.session.State().Failure(); err != nil {
		return v, err // computing the value has failed
	}
	column := w.table.Definition.Columns[position]
	if v.IsNull() {
		return w.storeNull(column)
	}
	if v.Kind() == value.Time && column.Type.IsTime() && column.Type.Base != value.TypeTime {
		v = function.OnDayOf(w.session.Now(), v)
	}
	fitted, problem := column.Type.Store(v, w.names[position], row)
	if problem == nil && column.Type.IsTime() {
		fitted, problem = w.storeTime(column, v, fitted, row)
	}
	if problem == nil {
		return fitted, nil
	}
	if !w.isLenient() {
		return fitted, problem
	}
	if column.Type.Base == value.TypeUUID {
		w.session.Warn(problem)
		return fitted, nil
	}
	if problem.Number == 1406 || problem.Number == 1292 && !strings.Contains(problem.Message, " value: '0000-") { // what is cut is called truncated then
		problem = sqlerror.New(1265, column.Name, row)
	} else if problem.Number == 1292 {
		problem = sqlerror.New(1264, column.Name, row)
	}
	w.session.Warn(problem)
	return fitted, nil
}

// storeTime gives a date or time, which is what was given as the column has it, as it is stored: TIMESTAMP in UTC, between 1970 and 2038. Zeros are what sql_mode says.
func (w *writer) storeTime(column *schema.Column, given, v value.Value, row int) (value.Value, *sqlerror.Error) {
	if column.Type.Base == value.TypeTime {
		return v, nil
	}
	_, month, day := v.Date()
	isZero := v.IsZeroDate()
	isWrong := isZero && w.session.Settings().NoZeroDate || !isZero && (month == 0 || day == 0) && w.session.Settings().NoZeroInDate
	stored := v
	if column.Type.Base == value.TypeTimestamp && !isZero {
		stored = query.ToUTC(w.session, v)
		isWrong = isWrong || !stored.IsTimestamp()
	}
	if !isWrong {
		return stored, nil
	}
	definition := w.table.Definition
	kind := "datetime"
	if column.Type.Base == value.TypeDate {
		kind = "date"
	}
	return column.Type.Zero(), sqlerror.New(1292, kind, given.Quoted(), definition.Database, definition.Name, column.Name, row)
}

// storeNull gives what a column keeps for NULL: a TIMESTAMP that may not be NULL has the time now.
func (w *writer) storeNull(column *schema.Column) (value.Value, error) {
	switch {
	case column.Type.Nullable || column.AutoIncrement:
		return value.NULL, nil
	case column.Type.Base == value.TypeTimestamp:
		return w.now(column), nil
	}
	problem := sqlerror.New(1048, column.Name)
	if !w.isLenient() || w.isSingle && !w.ignore {
		return value.NULL, problem
	}
	w.session.Warn(problem)
	return column.Type.Zero(), nil
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

// now is CURRENT_TIMESTAMP as a column keeps it.
func (w *writer) now(column *schema.Column) value.Value {
	t := w.session.Now()
	if column.Type.Base == value.TypeTimestamp {
		t = t.UTC()
	}
	stored, _ := column.Type.Store(value.OfGoTime(t, max(column.Type.Scale, 0)), column.Name, 1)
	return stored
}

// byDefault is the default of a column. The row is what expressions see.
func (w *writer) byDefault(run *query.Run, row storage.Row, position int) (value.Value, error) {
	column := w.table.Definition.Columns[position]
	switch {
	case !column.Constant.IsNull() && column.Type.Base == value.TypeTimestamp:
		v, _ := w.storeTime(column, column.Constant, column.Constant, 1)
		return v, nil
	case !column.Constant.IsNull():
		return column.Constant, nil
	case w.defaults[position] != nil:
		w.scope.SetRow(run, row)
		v, err := query.EvalExact(run, w.defaults[position])
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

// mustBeGiven tells whether a column has nothing to be without a value: 1364.
func (w *writer) mustBeGiven(position int) bool {
	column := w.table.Definition.Columns[position]
	return hasNoDefault(column) && column.Type.Base != value.TypeEnum
}

// zero is what a column has that was given nothing.
func zero(column *schema.Column) value.Value {
	if column.Type.Base == value.TypeEnum && len(column.Type.Members) > 0 {
		return value.OfEnum(1, column.Type.Members[0])
	}
	return column.Type.Zero()
}

// withoutDefault is the value of a column that must have one and got none.
func (w *writer) withoutDefault(column *schema.Column) (value.Value, error) {
	if column.Type.Base != value.TypeEnum && !w.isLenient() {
		return value.NULL, sqlerror.New(1364, column.Name)
	}
	return zero(column), nil
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
		v, err := query.EvalExact(run, expr)
		if err != nil {
			return nil, err
		}
		if row[i], err = w.store(i, v, number); err != nil {
			return nil, err
		}
	}
	if !w.session.Settings().CheckConstraints {
		return nil, nil
	}
	for _, check := range w.checks {
		fails, err := check.fails(run)
		if err == nil {
			err = w.session.State().Failure()
		}
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
	return duplicateEntry(w.session, w.table.Definition, row, of.Key)
}

// mostEntry is how many bytes of a row's key 1062 shows.
const mostEntry = 64

// duplicateEntry is 1062.
func duplicateEntry(session Session, definition *schema.Table, row storage.Row, number int) *sqlerror.Error {
	return sqlerror.New(1062, entriesOf(session, definition, row, number), definition.Keys[number].Name)
}

// entriesOf has the columns of a key with a hyphen between.
func entriesOf(session Session, definition *schema.Table, row storage.Row, number int) string {
	text := ""
	for _, part := range definition.Keys[number].Columns {
		if text != "" {
			text += "-"
		}
		v := row[part.Position]
		if v.IsNull() {
			text += "NULL"
			continue
		}
		switch definition.Columns[part.Position].Type.Base {
		case value.TypeBinary:
			v = value.OfBytes(strings.TrimRight(v.Text(), "\x00"))
		case value.TypeTimestamp:
			v = query.FromUTC(session, v)
		}
		text += entry(v, part.Length)
	}
	if len(text) > mostEntry {
		text = strings.ToValidUTF8(text[:mostEntry-3], "") + "..."
	}
	return text
}

// entry is a value of a key as 1062 has it, or its first characters. Bytes that do not print are in hexadecimal digits.
func entry(v value.Value, length int) string {
	text := v.Text()
	if v.Kind() == value.Bytes {
		if length > 0 && length < len(text) {
			text = text[:length]
		}
		var printed strings.Builder
		for i := 0; i < len(text); i++ {
			if text[i] < ' ' || text[i] > '~' {
				fmt.Fprintf(&printed, "\\x%02X", text[i])
			} else {
				printed.WriteByte(text[i])
			}
		}
		return printed.String()
	}
	if characters := []rune(text); length > 0 && length < len(characters) {
		return string(characters[:length])
	}
	return text
}
