package schema

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// columnOf makes a column of its definition.
func columnOf(definition *ast.ColumnDefinition, collation *value.Collation) (*Column, error) {
	t, err := typeOf(definition.Name, definition.Type, collation)
	if err != nil {
		return nil, err
	}
	if definition.Name == "" || strings.HasSuffix(definition.Name, " ") {
		return nil, sqlerror.New(1166, definition.Name)
	}
	t.Nullable = !definition.NotNull && !definition.PrimaryKey && !definition.AutoIncrement
	c := &Column{
		Name: definition.Name, Type: t, AutoIncrement: definition.AutoIncrement, Generated: definition.Generated, Stored: definition.Stored,
		Invisible: definition.Invisible, Comment: definition.Comment,
	}
	if c.AutoIncrement && !t.IsInteger() && t.Base != value.TypeFloat && t.Base != value.TypeDouble {
		return nil, sqlerror.New(1063, c.Name)
	}
	if err := setOnUpdate(c, definition.OnUpdate); err != nil {
		return nil, err
	}
	if err := setDefault(c, definition.Default); err != nil {
		return nil, err
	}
	if c.AutoIncrement && c.Default != nil {
		return nil, sqlerror.New(1067, c.Name)
	}
	return c, nil
}

func setOnUpdate(c *Column, call ast.Expr) error {
	if call == nil {
		return nil
	}
	if c.Type.Base != value.TypeTimestamp && c.Type.Base != value.TypeDateTime {
		return sqlerror.New(1294, c.Name)
	}
	c.OnUpdateNow = true
	return nil
}

// setDefault sets the default. It must be one that the column can store.
func setDefault(c *Column, expr ast.Expr) error {
	c.Default, c.Constant = expr, value.NULL
	if expr == nil {
		return nil
	}
	constant, is := Constant(expr)
	if !is {
		return nil
	}
	if constant.IsNull() {
		if !c.Type.Nullable && !c.AutoIncrement {
			return sqlerror.New(1067, c.Name)
		}
		c.Default = nil
		return nil
	}
	stored, problem := c.Type.Store(constant, c.Name, 1)
	if problem != nil || c.Type.Base == value.TypeTimestamp && !stored.IsTimestamp() {
		return sqlerror.New(1067, c.Name)
	}
	c.Constant = stored
	return nil
}

// IsNow tells whether an expression is CURRENT_TIMESTAMP.
func IsNow(expr ast.Expr) bool {
	call, is := expr.(*ast.Call)
	return is && call.Name == "now"
}

// Constant gives the value of a literal, or of one with a minus before it.
func Constant(expr ast.Expr) (v value.Value, is bool) {
	switch expr := expr.(type) {
	case *ast.Literal:
		return literal(expr)
	case *ast.Unary:
		operand, is := Constant(expr.Operand)
		if !is || expr.Operator != "-" || operand.Kind() == value.String {
			return v, false
		}
		negative, err := value.Negate(operand)
		return negative, err == nil
	}
	return v, false
}

func literal(l *ast.Literal) (value.Value, bool) {
	var v value.Value
	is := true
	switch l.Kind {
	case ast.NullLiteral:
	case ast.BoolLiteral, ast.IntLiteral:
		v = value.ParseNumber(l.Text)
	case ast.DecimalLiteral:
		v, is = value.ParseDecimal(l.Text)
	case ast.FloatLiteral:
		v, is = value.ParseFloat(l.Text)
	case ast.StringLiteral:
		v = value.OfString(l.Text)
	case ast.HexLiteral, ast.BitLiteral:
		v = value.OfBytes(l.Text)
	case ast.DateLiteral:
		v, is, _ = value.ParseDate(l.Text)
	case ast.TimeLiteral:
		v, is, _ = value.ParseTime(l.Text)
	case ast.DateTimeLiteral:
		v, is, _ = value.ParseDateTime(l.Text)
	}
	return v, is
}
