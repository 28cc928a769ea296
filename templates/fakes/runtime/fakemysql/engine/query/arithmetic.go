package query

import (
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// arithmetic is an operator of numbers.
type arithmetic struct {
	typed
	operator    string
	left, right Expr
	text        func() string // for 1690
}

// exactExpr is an expression that has more digits than its type says, as long as it is calculated with or stored: 1/3*3 is 1.0000, though 1/3 is 0.3333.
type exactExpr interface {
	evalExact(run *Run) (value.Value, error)
}

// EvalExact evaluates an expression for what calculates with it, or stores it.
func EvalExact(run *Run, e Expr) (value.Value, error) {
	if exact, is := e.(exactExpr); is {
		return exact.evalExact(run)
	}
	return e.Eval(run)
}

// evalFor evaluates an operand of what has a type.
func evalFor(run *Run, t *value.Type, e Expr) (value.Value, error) {
	if t.IsNumber() {
		return EvalExact(run, e)
	}
	return e.Eval(run)
}

// Eval gives the result with the digits of its type.
func (a *arithmetic) Eval(run *Run) (value.Value, error) {
	v, err := a.evalExact(run)
	return shown(v, &a.typ), err
}

// shown gives a number the digits of its type.
func shown(v value.Value, t *value.Type) value.Value {
	if v.Kind() == value.Decimal && v.Digits() > t.Scale && t.Base == value.TypeDecimal {
		return value.Round(v, t.Scale, false)
	}
	return v
}

func (a *arithmetic) evalExact(run *Run) (value.Value, error) {
	left, err := EvalExact(run, a.left)
	if err != nil {
		return left, err
	}
	right, err := EvalExact(run, a.right)
	if err != nil {
		return right, err
	}
	if left.IsNull() || right.IsNull() {
		return value.NULL, nil
	}
	asNumber(run, "DOUBLE", left)
	asNumber(run, "DOUBLE", right)
	result, isByZero, problem := operate(a.operator, left, right)
	if isByZero {
		run.Session.Warn(sqlerror.New(1365))
	}
	if problem != nil {
		return value.NULL, sqlerror.New(1690, problem.Message, a.text())
	}
	return result, nil
}

// operate computes an operator of numbers.
func operate(operator string, left, right value.Value) (result value.Value, isByZero bool, problem *sqlerror.Error) {
	switch operator {
	case "+":
		result, problem = value.Add(left, right)
	case "-":
		result, problem = value.Subtract(left, right)
	case "*":
		result, problem = value.Multiply(left, right)
	case "/":
		return value.Quotient(left, right)
	case "div":
		return value.IntDivide(left, right)
	case "%":
		return value.Modulo(left, right)
	default:
		result = value.BitOperation(operator, left, right)
	}
	return result, false, problem
}
