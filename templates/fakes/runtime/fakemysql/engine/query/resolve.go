package query

import (
	"fmt"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Resolve resolves an expression; clause is what 1054 and 1052 say: "SELECT" (also in ON DUPLICATE KEY UPDATE), "WHERE", "SET", "VALUES", "DO" ..
func (s *Scope) Resolve(e ast.Expr, clause string) (Expr, error) {
	s.clause = clause
	return s.scalar(e)
}

// gather resolves an expression, which may be a tuple, and tells what it depends on.
func (s *Scope) gather(e ast.Expr) (operand, error) {
	around, beside := s.root.facts, s.root.hasUUIDs
	s.root.facts, s.root.hasUUIDs = facts{}, false
	var err error
	resolved := s.rolledUp(e)
	if resolved == nil {
		resolved, err = s.resolveNode(e)
	}
	own := s.root.facts
	s.root.facts = around.with(own)
	if err == nil && s.root.hasUUIDs {
		err = checkUUIDs(e)
	}
	if err != nil {
		return operand{}, err
	}
	s.root.hasUUIDs = beside || isUUID(resolved)
	return operand{s.fold(resolved, own), own}, nil
}

// one resolves an expression of one column.
func (s *Scope) one(e ast.Expr) (operand, error) {
	of, err := s.gather(e)
	if err == nil && width(of.Expr) != 1 {
		err = sqlerror.New(1241, 1)
	}
	return of, err
}

// each resolves several expressions of one column each.
func (s *Scope) each(es ...ast.Expr) ([]operand, error) {
	resolved := make([]operand, len(es))
	for i, e := range es {
		var err error
		if resolved[i], err = s.one(e); err != nil {
			return nil, err
		}
	}
	return resolved, nil
}

// scalar is one where it does not matter what the expression depends on, scalars are each.
func (s *Scope) scalar(e ast.Expr) (Expr, error) {
	of, err := s.one(e)
	return of.Expr, err
}

func (s *Scope) scalars(es ...ast.Expr) ([]Expr, error) {
	of, err := s.each(es...)
	return exprsOf(of), err
}

func exprsOf(of []operand) []Expr {
	exprs := make([]Expr, len(of))
	for i := range of {
		exprs[i] = of[i].Expr
	}
	return exprs
}

// fold computes what is the same in every run. What fails or warns does so when it is run, as often as it is.
func (s *Scope) fold(e Expr, known facts) Expr {
	if known.varies || known.impure || !known.slots.isEmpty() || width(e) != 1 {
		return e
	}
	switch e.(type) {
	case *constant, *aggregated:
		return e
	}
	probe := &probe{Session: s.root.session}
	run := NewRun(probe, nil)
	v, err := e.Eval(run)
	if err != nil || probe.asked || len(probe.warnings) > 0 && !s.root.warnsEarly {
		return e
	}
	for _, warning := range probe.warnings {
		probe.Session.Warn(warning)
	}
	c := constantOf(v, e.Type())
	if _, is := e.(exactExpr); is {
		c.exact, _ = EvalExact(run, e)
	}
	return c
}

func (s *Scope) resolveNode(e ast.Expr) (Expr, error) {
	switch e := e.(type) {
	case *ast.Literal:
		return s.literal(e)
	case *ast.Column:
		return s.column(e)
	case *ast.Param, *ast.UserVariable, *ast.SystemVariable, *ast.SetVariable:
		return s.variable(e)
	case *ast.Default:
		return s.defaultOf(e)
	case *ast.Unary:
		return s.unary(e)
	case *ast.Binary:
		return s.binary(e)
	case *ast.Is:
		return s.is(e)
	case *ast.Between:
		return s.between(e)
	case *ast.In:
		return s.in(e)
	case *ast.Like:
		return s.like(e)
	case *ast.Regexp:
		return s.regexp(e)
	case *ast.Tuple:
		return s.tuple(e)
	case *ast.Subquery:
		return s.subquery(e.Query)
	case *ast.Exists:
		return s.exists(e)
	case *ast.Quantified:
		return s.quantified(e)
	case *ast.Case:
		return s.caseOf(e)
	case *ast.Cast:
		return s.cast(e)
	case *ast.ConvertCharset:
		return s.convertCharset(e)
	case *ast.Collate:
		return s.collate(e)
	case *ast.Call:
		return s.call(e)
	case *ast.Interval:
		return nil, sqlerror.Unknown("INTERVAL outside of an addition")
	}
	return nil, sqlerror.Unknown(fmt.Sprintf("the expression %T", e))
}

// literal is a constant.
func (s *Scope) literal(e *ast.Literal) (Expr, error) {
	switch e.Kind {
	case ast.NullLiteral:
		return newConstant(value.NULL), nil
	case ast.BoolLiteral:
		c := newConstant(value.OfInt(int64(e.Text[0] - '0')))
		c.typ.Boolean = true
		return c, nil
	case ast.IntLiteral:
		return newConstant(value.ParseNumber(e.Text)), nil
	case ast.DecimalLiteral:
		if v, is := value.ParseDecimal(e.Text); is {
			return newConstant(v), nil
		}
	case ast.FloatLiteral:
		v, is := value.ParseFloat(e.Text)
		if !is {
			return nil, sqlerror.New(1367, "double", e.Text)
		}
		return newConstant(v), nil
	case ast.StringLiteral:
		return s.text(e)
	case ast.HexLiteral, ast.BitLiteral:
		return newConstant(value.OfHex(e.Text)), nil
	case ast.DateLiteral:
		return temporal("DATE", e.Text, value.ParseDate)
	case ast.TimeLiteral:
		return temporal("TIME", e.Text, value.ParseTime)
	case ast.DateTimeLiteral:
		return temporal("DATETIME", e.Text, value.ParseDateTime)
	}
	return nil, sqlerror.Unknown("the literal " + e.Text)
}

// text is a literal of text, in the collation of the connection or in that of its introducer.
func (s *Scope) text(e *ast.Literal) (Expr, error) {
	if e.Charset == "binary" {
		return newConstant(value.OfBytes(e.Text)), nil
	}
	c := newConstant(value.OfString(e.Text))
	if e.Charset != "" {
		collation := value.DefaultCollation(e.Charset)
		if collation == nil {
			return nil, value.NoCharset(e.Charset)
		}
		c.typ.Collation = collation
	} else if collation := s.connectionCollation(); collation != nil {
		c.typ.Collation = collation
	}
	return c, nil
}

// connectionCollation is that of literals.
func (s *Scope) connectionCollation() *value.Collation {
	name, is := s.root.session.Variable("collation_connection")
	if !is {
		return nil
	}
	return value.CollationNamed(name.Text())
}

// temporal is DATE '2024-01-02' and its like.
func temporal(name, text string, parse func(text string) (value.Value, bool, bool)) (Expr, error) {
	v, is, isWhole := parse(text)
	if !is || !isWhole {
		return nil, sqlerror.New(1525, name, text)
	}
	return newConstant(v), nil
}

// param is an argument; its type is NULL's until there is one.
func (s *Scope) param(e *ast.Param) Expr {
	p := &param{index: e.Index}
	if e.Index < len(s.root.params) {
		p.typ = s.root.params[e.Index]
	} else {
		p.typ = value.TypeOf(value.NULL)
	}
	return p
}

// variable is an argument, or a variable of the session or of the user: what a view may not have.
func (s *Scope) variable(e ast.Expr) (Expr, error) {
	if s.isMade() {
		return nil, sqlerror.New(1351)
	}
	s.root.facts.varies = true
	session := s.root.session
	switch e := e.(type) {
	case *ast.Param:
		return s.param(e), nil
	case *ast.UserVariable:
		s.root.facts.impure = true
		t := variableType(session.UserVariable(e.Name))
		return &calculation{typed{t}, func(run *Run) (value.Value, error) {
			v := run.Session.UserVariable(e.Name)
			if now := variableType(v); now.Base != t.Base { // the statement has set it to another type
				v, _ = t.Convert(v)
			}
			return v, nil
		}}, nil
	case *ast.SystemVariable:
		_, t, err := session.SystemVariable(e.Scope, e.Name)
		if err != nil {
			return nil, err
		}
		return &calculation{typed{t}, func(run *Run) (value.Value, error) {
			v, _, err := run.Session.SystemVariable(e.Scope, e.Name)
			return v, err
		}}, nil
	case *ast.SetVariable:
		s.root.facts.impure = true
		of, err := s.scalar(e.Value)
		if err != nil {
			return nil, err
		}
		return &calculation{typed{of.Type()}, func(run *Run) (value.Value, error) {
			v, err := EvalExact(run, of)
			if err == nil {
				run.Session.SetUserVariable(e.Name, v)
			}
			return v, err
		}}, nil
	}
	return nil, sqlerror.Unknown("the variable")
}

// variableType is the type of a user's variable: as wide as they get, and text where it has none.
func variableType(v value.Value) value.Type {
	t := value.TypeOf(v)
	switch {
	case v.IsNull():
		t = value.Type{Base: value.TypeLongText, Collation: value.DefaultCollation("utf8mb4")}
	case t.IsInteger():
		t.Base, t.Length = value.TypeBigInt, 20
	case t.Base == value.TypeVarChar:
		t.Base = value.TypeLongText
	}
	t.Nullable, t.Coercibility = true, value.Implicit
	return t
}

// defaultOf is DEFAULT(column). DEFAULT alone is for those who store it.
func (s *Scope) defaultOf(e *ast.Default) (Expr, error) {
	if e.Column == nil {
		return nil, sqlerror.Unknown("DEFAULT within an expression")
	}
	found, err := s.column(e.Column)
	if err != nil {
		return nil, err
	}
	c := columnOf(found)
	if c == nil {
		return nil, sqlerror.Unknown("DEFAULT of what is no column")
	}
	of := s.root.session.Table(c.field.Database, c.field.OriginalTable)
	if of == nil {
		return nil, sqlerror.Unknown("DEFAULT of a column of a derived table")
	}
	definition := of.Definition.ColumnNamed(c.field.OriginalName)
	switch {
	case definition.Default != nil:
		e, err := s.scalar(definition.Default)
		if of, is := e.(*constant); is {
			return constantOf(of.value, c.typ), nil
		}
		return e, err
	case definition.AutoIncrement:
		return newConstant(value.OfInt(0)), nil
	case definition.Type.Nullable:
		return constantOf(value.NULL, c.typ), nil
	}
	return nil, sqlerror.New(1364, c.field.Name)
}
