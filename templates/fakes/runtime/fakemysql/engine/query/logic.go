package query

import (
	"math"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/value"
)

var (
	isTrue  = value.OfInt(1)
	isFalse = value.OfInt(0)
)

// truthValue is a truth as SQL has it.
func truthValue(is bool) value.Value {
	if is {
		return isTrue
	}
	return isFalse
}

// boolean is the type of conditions.
func boolean(nullable bool) typed {
	return typed{value.Type{Base: value.TypeInt, Length: 1, Boolean: true, Nullable: nullable, Coercibility: value.Numeric}}
}

// negation is NOT.
type negation struct {
	typed
	of Expr
}

func (n *negation) Eval(run *Run) (value.Value, error) {
	v, err := n.of.Eval(run)
	if err != nil {
		return v, err
	}
	is, isNull := truth(run, v)
	if isNull {
		return value.NULL, nil
	}
	return truthValue(!is), nil
}

// negatedIf is a condition, or NOT of it.
func negatedIf(not bool, of Expr) Expr {
	if not {
		return &negation{boolean(of.Type().Nullable), of}
	}
	return of
}

// junction is AND or OR of conditions. decisive is what ends it: false for AND, true for OR.
type junction struct {
	typed
	decisive bool
	of       []Expr
}

func (j *junction) Eval(run *Run) (value.Value, error) {
	unknown := false
	for _, e := range j.of {
		v, err := e.Eval(run)
		if err != nil {
			return v, err
		}
		is, isNull := truth(run, v)
		if isNull {
			unknown = true
		} else if is == j.decisive {
			return truthValue(j.decisive), nil
		}
	}
	if unknown {
		return value.NULL, nil
	}
	return truthValue(!j.decisive), nil
}

// logic resolves AND, OR and XOR. A chain of one operator is one node.
func (s *Scope) logic(e *ast.Binary) (Expr, error) {
	if e.Operator == "xor" {
		return s.xor(e)
	}
	of, err := s.scalars(operands(e, e.Operator, nil)...)
	if err != nil {
		return nil, err
	}
	return &junction{boolean(anyNullable(of)), e.Operator == "or", of}, nil
}

// operands gives what an operator of a chain joins, from the left.
func operands(e ast.Expr, operator string, to []ast.Expr) []ast.Expr {
	if b, is := e.(*ast.Binary); is && b.Operator == operator {
		return operands(b.Right, operator, operands(b.Left, operator, to))
	}
	return append(to, e)
}

func (s *Scope) xor(e *ast.Binary) (Expr, error) {
	of, err := s.scalars(e.Left, e.Right)
	return &mapped{boolean(err == nil && anyNullable(of)), of, func(run *Run, left, right value.Value) (value.Value, error) {
		a, _ := truth(run, left)
		b, _ := truth(run, right)
		return truthValue(a != b), nil
	}}, err
}

// isTest is `x IS [NOT] NULL | TRUE | FALSE`.
type isTest struct {
	typed
	of   Expr
	what string
	not  bool
	zero bool // 0000-00-00 is NULL, too: of a DATE or DATETIME column that is NOT NULL
}

func (s *Scope) is(e *ast.Is) (Expr, error) {
	of, err := s.scalar(e.Operand)
	if err != nil {
		return nil, err
	}
	t := of.Type()
	c := columnOf(of)
	zero := !e.Not && (t.Base == value.TypeDate || t.Base == value.TypeDateTime) && c != nil && !c.defined().Type.Nullable
	return &isTest{boolean(false), of, e.What, e.Not, zero}, nil
}

func (t *isTest) Eval(run *Run) (value.Value, error) {
	v, err := t.of.Eval(run)
	if err != nil {
		return v, err
	}
	if t.what == "null" {
		return truthValue((v.IsNull() || t.zero && isZeroDate(v)) != t.not), nil
	}
	is, isNull := truth(run, v)
	is = is == (t.what == "true") && !isNull
	return truthValue(is != t.not), nil
}

func isZeroDate(v value.Value) bool {
	year, month, day := v.Date()
	return year == 0 && month == 0 && day == 0
}

// branch is WHEN .. THEN ..
type branch struct{ condition, result Expr }

// choice is CASE.
type choice struct {
	typed
	branches []branch
	orElse   Expr // nil is NULL
}

// when resolves what stands behind WHEN: a condition or, behind CASE x, what x is compared with.
func (s *Scope) when(operand, condition ast.Expr) (Expr, error) {
	if operand == nil {
		of, err := s.one(condition)
		return of.Expr, checkCondition(of.Expr, err)
	}
	of, err := s.each(operand, condition)
	if err != nil {
		return nil, err
	}
	return s.compare(equal, "case", of[0], of[1])
}

func (s *Scope) caseOf(e *ast.Case) (Expr, error) {
	c := &choice{}
	var results []operand
	nullable := e.Else == nil
	for _, when := range e.Whens {
		test, err := s.when(e.Operand, when.Condition)
		if err != nil {
			return nil, err
		}
		result, err := s.one(when.Result)
		if err != nil {
			return nil, err
		}
		c.branches = append(c.branches, branch{test, nil})
		nullable = nullable || test.Type().Nullable
		results = append(results, result)
	}
	if e.Else != nil {
		orElse, err := s.one(e.Else)
		if err != nil {
			return nil, err
		}
		results = append(results, orElse)
	}
	results, err := asUUIDs("case", results)
	if err != nil {
		return nil, err
	}
	types := make([]value.Type, len(results))
	for i, result := range results {
		if types[i] = result.Type(); i < len(c.branches) {
			c.branches[i].result = result.Expr
		} else {
			c.orElse = result.Expr
		}
	}
	c.typ = value.Common(types...)
	c.typ.Nullable = c.typ.Nullable || nullable
	return c, nil
}

func (c *choice) Eval(run *Run) (value.Value, error) {
	result := c.orElse
	for i := range c.branches {
		is, err := Truth(run, c.branches[i].condition)
		if err != nil {
			return value.NULL, err
		}
		if is {
			result = c.branches[i].result
			break
		}
	}
	if result == nil {
		return value.NULL, nil
	}
	return convertedTo(run, &c.typ, result)
}

// firstOf is COALESCE or IFNULL, which evaluate no more than they need.
type firstOf struct {
	typed
	of []Expr
}

func (c *firstOf) Eval(run *Run) (value.Value, error) {
	for _, e := range c.of {
		if v, err := convertedTo(run, &c.typ, e); err != nil || !v.IsNull() {
			return v, err
		}
	}
	return value.NULL, nil
}

// convertedTo evaluates a branch of an expression, whose type is that of all branches.
func convertedTo(run *Run, t *value.Type, e Expr) (value.Value, error) {
	v, err := evalFor(run, t, e)
	return converted(run, *t, v), err
}

// converted gives a value as a type has it, and says what was lost.
func converted(run *Run, t value.Type, v value.Value) value.Value {
	if v.IsNull() {
		return v
	}
	if t.IsText() && t.Base < value.TypeEnum {
		t.Length = math.MaxInt32 // the type was wide enough when the statement was planned; an argument may be longer now
	}
	zero := t.Zero()
	v, warning := t.Convert(onDayOf(run, v, zero.Kind()))
	if warning != nil {
		run.Session.Warn(warning)
	}
	return v
}
