package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// unary resolves an operator before its operand.
func (s *Scope) unary(e *ast.Unary) (Expr, error) {
	of, err := s.scalar(e.Operand)
	if err != nil {
		return nil, err
	}
	switch e.Operator {
	case "+":
		return of, nil
	case "not":
		return &negation{boolean(of.Type().Nullable), of}, nil
	case "-":
		return s.negative(e, of), nil
	case "~":
		t := value.OfOperator("|", of.Type(), of.Type())
		all := value.OfUint(^uint64(0))
		return &mapped{typed{t}, []Expr{of}, func(_ *Run, v, _ value.Value) (value.Value, error) { return value.BitOperation("^", v, all), nil }}, nil
	case "binary":
		t, err := s.castType(ast.DataType{Name: "binary", Length: -1}, of.Type())
		return &mapped{typed{t}, []Expr{of}, func(_ *Run, v, _ value.Value) (value.Value, error) { return value.OfBytes(v.Text()), nil }}, err
	}
	return nil, sqlerror.Unknown("the operator " + e.Operator)
}

// negative is `-x`. Of a literal it is a literal.
func (s *Scope) negative(e *ast.Unary, of Expr) Expr {
	if c, is := of.(*constant); is && !c.value.IsNull() {
		v, problem := value.Negate(c.value)
		if problem != nil {
			exact, _ := c.value.AsDecimal()
			v, _ = value.Negate(exact)
		}
		if problem != nil || v.Kind() == value.Int && c.value.Kind() != value.Int {
			return newConstant(v)
		}
		negative := constantOf(v, value.OfNegation(of.Type()))
		negative.exact, _ = value.Negate(c.exact)
		return negative
	}
	return &mapped{typed{value.OfNegation(of.Type())}, []Expr{of}, func(_ *Run, v, _ value.Value) (value.Value, error) {
		negative, problem := value.Negate(v)
		if problem != nil {
			return value.NULL, s.outOfRange(problem, e)
		}
		return negative, nil
	}}
}

// outOfRange is 1690 with the text of the expression.
func (s *Scope) outOfRange(problem *sqlerror.Error, e ast.Expr) error {
	return sqlerror.New(1690, problem.Message, printer{scope: s}.text(e))
}

// binary resolves an operator between two operands.
func (s *Scope) binary(e *ast.Binary) (Expr, error) {
	switch e.Operator {
	case "and", "or", "xor":
		return s.logic(e)
	case "=", "<=>", "<>", "<", "<=", ">", ">=":
		return s.comparison(e)
	case "concat":
		return s.call(&ast.Call{Name: "concat", Arguments: []ast.Expr{e.Left, e.Right}})
	case "->":
		return s.call(&ast.Call{Name: "json_extract", Arguments: []ast.Expr{e.Left, e.Right}})
	case "->>":
		extract := &ast.Call{Name: "json_extract", Arguments: []ast.Expr{e.Left, e.Right}}
		return s.call(&ast.Call{Name: "json_unquote", Arguments: []ast.Expr{extract}})
	}
	if interval, is := e.Right.(*ast.Interval); is && (e.Operator == "+" || e.Operator == "-") {
		return s.addInterval(e.Left, interval, e.Operator == "-")
	}
	if interval, is := e.Left.(*ast.Interval); is && e.Operator == "+" {
		return s.addInterval(e.Right, interval, false)
	}
	of, err := s.scalars(e.Left, e.Right)
	if err != nil {
		return nil, err
	}
	t := value.OfOperator(e.Operator, of[0].Type(), of[1].Type())
	return &arithmetic{typed{t}, e.Operator, of[0], of[1], func() string { return printer{scope: s}.text(e) }}, nil
}

// addInterval is `time + INTERVAL count unit`.
func (s *Scope) addInterval(e ast.Expr, interval *ast.Interval, subtract bool) (Expr, error) {
	name := "date_add"
	if subtract {
		name = "date_sub"
	}
	unit := &ast.Literal{Kind: ast.StringLiteral, Text: interval.Unit}
	call := &ast.Call{Name: name, Arguments: []ast.Expr{e, interval.Count, unit}}
	return s.scalarCall(call, function.ScalarNamed(name))
}
