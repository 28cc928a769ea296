package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// call resolves a call of a function.
func (s *Scope) call(e *ast.Call) (Expr, error) {
	switch {
	case e.Over != nil:
		return s.windowCall(e)
	case e.Name == "values" || e.Name == "value":
		return s.valuesOf(e)
	}
	if of := function.AggregateNamed(e.Name); of != nil {
		return s.aggregate(e, of)
	}
	of := function.ScalarNamed(e.Name)
	switch {
	case isWindowFunction(e.Name):
		return nil, sqlerror.New(4015)
	case of == nil && function.IsKnown(e.Name):
		return nil, sqlerror.Unknown("the function " + e.Name)
	case of == nil && s.root.session.Database() == "":
		return nil, sqlerror.New(1305, "FUNCTION", e.Written)
	case of == nil:
		return nil, sqlerror.New(1305, "FUNCTION", s.root.session.Database()+"."+e.Written)
	}
	if n := len(e.Arguments); n == 2 {
		if interval, is := e.Arguments[1].(*ast.Interval); is {
			return s.dateCall(e, interval)
		}
	}
	return s.scalarCall(e, of)
}

// dateCall is DATE_ADD, DATE_SUB, ADDDATE or SUBDATE with an interval.
func (s *Scope) dateCall(e *ast.Call, interval *ast.Interval) (Expr, error) {
	switch e.Name {
	case "date_add", "adddate":
		return s.addInterval(e.Arguments[0], interval, false)
	case "date_sub", "subdate":
		return s.addInterval(e.Arguments[0], interval, true)
	}
	return nil, sqlerror.Unknown("INTERVAL in " + e.Name)
}

// scalarCall is a call of a function of values.
func (s *Scope) scalarCall(e *ast.Call, of *function.Scalar) (Expr, error) {
	arguments, err := s.scalars(e.Arguments...)
	if err == nil {
		arguments, err = uuidArguments(e.Name, arguments)
	}
	if err != nil {
		return nil, err
	}
	bound, err := of.Bind(known(arguments))
	if problem, is := err.(*sqlerror.Error); is && problem.Number == 1582 {
		return nil, sqlerror.New(1582, e.Written)
	}
	if err != nil {
		return nil, err
	}
	if of.Impure() {
		s.root.facts.impure = true
	}
	f := &functionCall{typed{bound.Type}, s, e, bound, arguments, s.root.newScratch(), ofNumbers[e.Name]}
	switch e.Name {
	case "if":
		f.typ.Nullable = anyNullable(arguments)
		return &choice{f.typed, []branch{{arguments[0], arguments[1]}}, arguments[2]}, nil
	case "ifnull", "nvl", "coalesce":
		f.typ.Nullable = allNullable(arguments)
		return &firstOf{f.typed, arguments}, nil
	}
	return f, nil
}

func anyNullable(of []Expr) bool {
	for _, e := range of {
		if e.Type().Nullable {
			return true
		}
	}
	return false
}

func allNullable(of []Expr) bool {
	for _, e := range of {
		if !e.Type().Nullable {
			return false
		}
	}
	return true
}

// known tells what functions want to know of their arguments.
func known(arguments []Expr) []function.Argument {
	of := make([]function.Argument, len(arguments))
	for i, e := range arguments {
		of[i].Type = e.Type()
		if c, is := e.(*constant); is {
			of[i].Constant = &c.value
		} else if c := columnOf(e); c != nil {
			of[i].Column = c.field.path()
		}
	}
	return of
}

// ofNumbers are the functions that count all digits of a quotient.
var ofNumbers = map[string]bool{
	"round": true, "truncate": true, "ceiling": true, "ceil": true, "floor": true, "abs": true, "sign": true, "mod": true, "format": true, "interval": true, "greatest": true, "least": true,
	"sqrt": true, "pow": true, "power": true, "exp": true, "ln": true, "log": true, "log2": true, "log10": true, "sin": true, "cos": true, "tan": true, "atan": true, "degrees": true, "radians": true,
}

// functionCall is a call.
type functionCall struct {
	typed
	scope     *Scope
	node      *ast.Call
	bound     *function.Bound
	arguments []Expr
	scratch   int
	exact     bool // it counts all digits of its arguments
}

func (c *functionCall) Eval(run *Run) (value.Value, error) {
	v, err := c.evalExact(run)
	return shown(v, &c.typ), err
}

func (c *functionCall) evalExact(run *Run) (value.Value, error) {
	arguments := run.of(c.scope.root).buffer(c.scratch, len(c.arguments))
	for i, e := range c.arguments {
		v, err := c.argument(run, e)
		if err != nil {
			return v, err
		}
		arguments[i] = v
	}
	return c.finish(run, arguments)
}

func (c *functionCall) argument(run *Run, e Expr) (value.Value, error) {
	if c.exact {
		return EvalExact(run, e)
	}
	return e.Eval(run)
}

// finish calls the function, and puts the text of the call into 1690.
func (c *functionCall) finish(run *Run, arguments []value.Value) (value.Value, error) {
	v, err := c.bound.Call(run.Session, arguments)
	if problem, is := err.(*sqlerror.Error); is && problem.Number == 1690 && isTypeName(problem.Message) {
		return v, c.scope.outOfRange(problem, c.node)
	}
	return v, err
}

func isTypeName(message string) bool {
	switch message {
	case "BIGINT", "BIGINT UNSIGNED", "DOUBLE", "DECIMAL":
		return true
	}
	return false
}

// valuesOf is VALUES(column) of ON DUPLICATE KEY UPDATE; elsewhere it is NULL.
func (s *Scope) valuesOf(e *ast.Call) (Expr, error) {
	if len(e.Arguments) != 1 {
		return nil, sqlerror.New(1582, "values")
	}
	name, is := e.Arguments[0].(*ast.Column)
	if !is {
		return nil, sqlerror.Unknown("VALUES of what is no column")
	}
	if s.values == nil {
		of, err := s.column(name)
		if err != nil {
			return nil, err
		}
		t := of.Type()
		t.Nullable = true
		return constantOf(value.NULL, t), nil
	}
	if i := s.values.position(name.Name); i >= 0 {
		return s.newColumn(s.values, i), nil
	}
	return nil, sqlerror.New(1054, columnName(name), s.clause)
}

// cast is CAST and CONVERT.
func (s *Scope) cast(e *ast.Cast) (Expr, error) {
	of, err := s.scalar(e.Operand)
	if err != nil {
		return nil, err
	}
	if e.Type.Name == "uuid" {
		return readUUID(of), nil
	}
	t, err := s.castType(e.Type, of.Type())
	if err == nil {
		err = castLimits(e, &t)
	}
	if err != nil {
		return nil, err
	}
	to := t
	if t.IsText() && e.Type.Length < 0 {
		to.Length = -1
	}
	return &mapped{typed{t}, []Expr{of}, func(run *Run, v, _ value.Value) (value.Value, error) { return function.Cast(run.Session, v, to) }}, nil
}

// castLimits are the errors of a type that is too wide, or has more digits after its point than it has.
func castLimits(e *ast.Cast, t *value.Type) error {
	of := ExprText(e.Operand)
	if literal, is := e.Operand.(*ast.Literal); is {
		of = literal.Text
	}
	isNumber := t.Base == value.TypeDecimal || t.Base == value.TypeDouble
	switch {
	case t.Base == value.TypeDecimal && t.Scale > 38:
		return sqlerror.New(1425, of, 38)
	case t.Base == value.TypeDecimal && t.Length > 65:
		return sqlerror.New(1426, of, 65)
	case isNumber && t.Scale > max(t.Length, 0):
		return sqlerror.New(1427, "")
	case (t.Base == value.TypeDateTime || t.Base == value.TypeTime) && t.Scale > 6:
		return sqlerror.New(1426, of, 6)
	}
	return nil
}

// castBases are the types that CAST may name.
var castBases = map[string]value.Base{
	"bigint": value.TypeBigInt, "decimal": value.TypeDecimal, "char": value.TypeVarChar, "varchar": value.TypeVarChar, "binary": value.TypeVarBinary, "varbinary": value.TypeVarBinary,
	"date": value.TypeDate, "datetime": value.TypeDateTime, "time": value.TypeTime, "double": value.TypeDouble, "float": value.TypeFloat, "json": value.TypeJSON, "int": value.TypeBigInt, "year": value.TypeYear,
}

// numberLength is how many characters numbers and times have at most, but long decimals.
const numberLength = 29

// castType is the type of CAST.
func (s *Scope) castType(t ast.DataType, from value.Type) (value.Type, error) {
	base, is := castBases[t.Name]
	if !is {
		return value.Type{}, sqlerror.Unknown("CAST AS " + t.Name)
	}
	of := value.Type{Base: base, Unsigned: t.Unsigned, Length: t.Length, Scale: t.Scale, Nullable: true, Coercibility: value.Numeric}
	switch base {
	case value.TypeBigInt:
		return value.OfIntegerCast(from, t.Unsigned), nil
	case value.TypeDecimal:
		of.Nullable = from.Nullable
		if of.Length < 0 {
			of.Length = 10
		}
		if of.Scale < 0 {
			of.Scale = 0
		}
	case value.TypeDateTime, value.TypeTime:
		// the digits of fractions stand in parentheses, as a length
		of.Scale = 0
		if t.Length > 0 {
			of.Scale = t.Length
		}
		if t.Scale > 0 {
			of.Scale = t.Scale
		}
	case value.TypeVarChar, value.TypeJSON:
		of.Coercibility = value.Implicit
		of.Collation = s.connectionCollation()
		if from.IsText() && from.Collation != nil && !from.IsBinary() {
			of.Collation = from.Collation
		}
		if t.Charset != "" {
			if of.Collation = value.DefaultCollation(t.Charset); of.Collation == nil {
				return of, value.NoCharset(t.Charset)
			}
		}
	case value.TypeVarBinary:
		of.Coercibility = value.Implicit
	}
	if of.IsBinary() && from.Base == value.TypeUUID {
		of.Base = value.TypeBinary
	}
	if of.IsText() && t.Length < 0 {
		of.Length = from.Length
		switch {
		case of.Base == value.TypeBinary:
			of.Length = 16
		case from.Base == value.TypeUUID:
		case !from.IsText():
			of.Length = max(from.Length, numberLength)
		case of.IsBinary():
			of.Length *= from.Collation.MaxBytes()
		}
	}
	return of, nil
}

// convertCharset is CONVERT(x USING charset).
func (s *Scope) convertCharset(e *ast.ConvertCharset) (Expr, error) {
	of, err := s.scalar(e.Operand)
	if err != nil {
		return nil, err
	}
	t := value.Type{Base: value.TypeVarChar, Length: of.Type().Length, Nullable: true, Coercibility: value.Implicit, Collation: value.DefaultCollation(e.Charset)}
	if t.Collation == nil {
		return nil, value.NoCharset(e.Charset)
	}
	isBinary := e.Charset == "binary"
	if isBinary {
		t.Base, t.Collation = value.TypeVarBinary, nil
	}
	unlimited := t
	unlimited.Length = -1
	return &mapped{typed{t}, []Expr{of}, func(run *Run, v, _ value.Value) (value.Value, error) {
		if isBinary {
			return value.OfBytes(v.Text()), nil
		}
		return function.Cast(run.Session, v, unlimited)
	}}, nil
}

// collate is COLLATE: another type, the same value.
func (s *Scope) collate(e *ast.Collate) (Expr, error) {
	of, err := s.scalar(e.Operand)
	if err != nil {
		return nil, err
	}
	collation := value.CollationNamed(e.Collation)
	if collation == nil {
		return nil, value.NoCollation(e.Collation)
	}
	t := of.Type()
	switch {
	case !t.IsText():
		t = value.Type{Base: value.TypeVarChar, Length: t.Length, Nullable: t.Nullable}
	case t.Collation != nil && t.Collation.Charset != collation.Charset:
		return nil, sqlerror.New(1253, collation.Name, t.Collation.Charset)
	}
	t.Collation, t.Coercibility, t.Nullable = collation, value.Explicit, true
	return &mapped{typed{t}, []Expr{of}, func(_ *Run, v, _ value.Value) (value.Value, error) {
		if v.Kind() != value.String {
			v = value.OfString(v.Text())
		}
		return v, nil
	}}, nil
}
