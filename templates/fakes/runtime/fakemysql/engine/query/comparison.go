package query

import (
	"math"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// operand is an expression with what it depends on, for the planner.
type operand struct {
	Expr
	known facts
}

// relation is an operator that compares.
type relation uint8

const (
	equal relation = iota
	nullSafeEqual
	notEqual
	less
	lessOrEqual
	greater
	greaterOrEqual
)

var relations = map[string]relation{"=": equal, "<=>": nullSafeEqual, "<>": notEqual, "<": less, "<=": lessOrEqual, ">": greater, ">=": greaterOrEqual}

// flipped is the relation with its sides exchanged.
func (r relation) flipped() relation {
	switch r {
	case less:
		return greater
	case lessOrEqual:
		return greaterOrEqual
	case greater:
		return less
	case greaterOrEqual:
		return lessOrEqual
	}
	return r
}

// holds tells whether the relation is what a comparison gave.
func (r relation) holds(order int) bool {
	switch r {
	case equal, nullSafeEqual:
		return order == 0
	case notEqual:
		return order != 0
	case less:
		return order < 0
	case lessOrEqual:
		return order <= 0
	case greater:
		return order > 0
	}
	return order >= 0
}

// comparison is `a < b` and its like.
type comparison struct {
	typed
	relation    relation
	left, right operand
	collation   *value.Collation
	nearness    float64 // of doubles that are taken to be equal
	ofDecimals  bool    // texts are
}

func (s *Scope) comparison(e *ast.Binary) (Expr, error) {
	left, err := s.gather(e.Left)
	if err != nil {
		return nil, err
	}
	right, err := s.gather(e.Right)
	if err != nil {
		return nil, err
	}
	return s.compare(relations[e.Operator], e.Operator, left, right)
}

// compare makes the comparison of two resolved operands.
func (s *Scope) compare(r relation, name string, left, right operand) (Expr, error) {
	n := width(left.Expr)
	if m := width(right.Expr); m != n {
		if m == 1 || n == 1 {
			return nil, sqlerror.New(4078, typeName(left.Expr), typeName(right.Expr), name)
		}
		return nil, sqlerror.New(1241, n)
	}
	if n > 1 {
		return s.compareRows(r, name, left, right)
	}
	pair, err := asUUIDs(name, []operand{left, right})
	if err != nil {
		return nil, err
	}
	left, right = pair[0], pair[1]
	collation, err := s.collationFor(name, left.Type(), right.Type())
	if err != nil {
		return nil, err
	}
	left, right = asYear(left, right), asYear(right, left)
	ofDecimals := false
	if _, isOperator := relations[name]; isOperator {
		left.Expr, right.Expr = s.asHeld(left.Expr, right.Expr)
		ofDecimals = isOfDecimals(left, right) || isOfDecimals(right, left)
	}
	nullable := r != nullSafeEqual && (left.Type().Nullable || right.Type().Nullable)
	return &comparison{boolean(nullable), r, left, right, collation, value.Nearness(left.Type(), right.Type()), ofDecimals}, nil
}

func (c *comparison) Eval(run *Run) (value.Value, error) {
	left, err := c.left.Eval(run)
	if err != nil {
		return left, err
	}
	right, err := c.right.Eval(run)
	if err != nil {
		return right, err
	}
	if left.IsNull() || right.IsNull() {
		if c.relation == nullSafeEqual {
			return truthValue(left.IsNull() && right.IsNull()), nil
		}
		return value.NULL, nil
	}
	if c.ofDecimals {
		left, right = asDecimal(run, left), asDecimal(run, right)
	}
	order := compareValues(run, left, right, c.collation)
	if c.nearness > 0 {
		x, _ := left.AsFloat()
		y, _ := right.AsFloat()
		if math.Abs(x-y) < c.nearness {
			order = 0
		}
	}
	return truthValue(c.relation.holds(order)), nil
}

// asHeld makes JSON_EXTRACT what the string that it finds holds, where it is compared with a text or a number; for a number TRUE is 1.
func (s *Scope) asHeld(left, right Expr) (Expr, Expr) {
	if held := s.heldBy(left, right.Type()); held != nil {
		return held, right
	}
	if held := s.heldBy(right, left.Type()); held != nil {
		return left, held
	}
	return left, right
}

func (s *Scope) heldBy(e Expr, with value.Type) Expr {
	call, is := e.(*functionCall)
	if !is || call.node.Name != "json_extract" || with.IsTime() {
		return nil
	}
	bound, _ := function.ScalarNamed("json_unquote").Bind(known([]Expr{e}))
	return &mapped{typed{bound.Type}, []Expr{e}, func(run *Run, v, _ value.Value) (value.Value, error) {
		if !with.IsText() {
			switch v.Text()[0] {
			case 't':
				return isTrue, nil
			case 'f', 'n', '[', '{':
				return isFalse, nil
			}
		}
		return bound.Call(run.Session, []value.Value{v})
	}}
}

// asYear makes a constant that is compared with a YEAR column the year that its two digits mean.
func asYear(of, with operand) operand {
	c, is := of.Expr.(*constant)
	column := columnOf(with.Expr)
	if !is || column == nil || column.typ.Base != value.TypeYear || c.value.IsNull() || len(c.value.Text()) > 2 {
		return of
	}
	if year, problem := column.typ.Store(c.value, "", 0); problem == nil {
		of.Expr = newConstant(year)
	}
	return of
}

// isOfDecimals tells whether a DECIMAL is compared with a constant text: as doubles, which they are in BETWEEN, IN and CASE, the two would lose digits.
func isOfDecimals(of, with operand) bool {
	text := with.Type()
	return of.Type().Base == value.TypeDecimal && !isConstant(of.Expr) && isConstant(with.Expr) && text.IsText() && text.Base < value.TypeEnum
}

// asDecimal is a text as a DECIMAL.
func asDecimal(run *Run, v value.Value) value.Value {
	if v.Kind() != value.String {
		return v
	}
	asNumber(run, "DECIMAL", v)
	n, _ := v.AsDecimal()
	return n
}

// typeName is how 4078 names what cannot be compared.
func typeName(e Expr) string {
	if width(e) > 1 {
		return "row"
	}
	t := e.Type()
	if t.Boolean {
		return "boolean"
	}
	return t.Name()
}

// coercibilities are the names of [value.Coercibility] in errors.
var coercibilities = [...]string{"EXPLICIT", "NONE", "IMPLICIT", "SYSCONST", "COERCIBLE", "NUMERIC", "IGNORABLE"}

// collationFor gives the collation that compares values of two types; nil where they do not compare as texts.
func (s *Scope) collationFor(operation string, a, b value.Type) (*value.Collation, error) {
	if !a.IsText() || !b.IsText() {
		return nil, nil
	}
	collation, _, isClash := value.CollationOf(a, b)
	if isClash {
		return nil, sqlerror.New(1267, collationName(a), coercibilities[a.Coercibility], collationName(b), coercibilities[b.Coercibility], operation)
	}
	return collation, nil
}

func collationName(t value.Type) string {
	if t.Collation == nil {
		return "binary"
	}
	return t.Collation.Name
}

// rowComparison is a comparison of tuples, from the left.
type rowComparison struct {
	typed
	relation    relation
	left, right rowExpr
	collations  []*value.Collation
}

func (s *Scope) compareRows(r relation, name string, left, right operand) (Expr, error) {
	a, b := left.Expr.(rowExpr), right.Expr.(rowExpr)
	x, isX := a.(*tuple)
	y, isY := b.(*tuple)
	if isX && isY && r == equal {
		return s.compareElements(name, x, y)
	}
	if err := checkRowUUIDs(a, b); err != nil {
		return nil, err
	}
	collations, err := s.collationsFor(name, a, b)
	if err != nil {
		return nil, err
	}
	nullable := false
	for i := 0; i < a.width() && r != nullSafeEqual; i++ {
		nullable = nullable || a.element(i).Nullable || b.element(i).Nullable
	}
	return &rowComparison{boolean(nullable), r, a, b, collations}, nil
}

// compareElements makes `(a, b) = (c, d)` what keys can be found for: a = c AND b = d.
func (s *Scope) compareElements(name string, x, y *tuple) (Expr, error) {
	all := make([]Expr, len(x.elements))
	for i := range all {
		var err error
		if all[i], err = s.compare(equal, name, x.elements[i], y.elements[i]); err != nil {
			return nil, err
		}
	}
	return &junction{boolean(anyNullable(all)), false, all}, nil
}

// collationsFor gives the collation of each pair of columns.
func (s *Scope) collationsFor(name string, a, b Expr) ([]*value.Collation, error) {
	collations := make([]*value.Collation, width(a))
	for i := range collations {
		var err error
		if collations[i], err = s.collationFor(name, elementType(a, i), elementType(b, i)); err != nil {
			return nil, err
		}
	}
	return collations, nil
}

func (c *rowComparison) Eval(run *Run) (value.Value, error) {
	left, err := c.left.evalRow(run)
	if err != nil {
		return value.NULL, err
	}
	right, err := c.right.evalRow(run)
	if err != nil {
		return value.NULL, err
	}
	if left == nil || right == nil {
		return value.NULL, nil
	}
	is, isNull := compareRows(c.relation, left, right, c.collations)
	if isNull {
		return value.NULL, nil
	}
	return truthValue(is), nil
}

// compareRows compares two rows: for `=` and `<>` a NULL is unknown unless another column decides; for orders the first column that differs decides.
func compareRows(r relation, left, right []value.Value, collations []*value.Collation) (is, isNull bool) {
	unknown := false
	for i := range left {
		if left[i].IsNull() || right[i].IsNull() {
			switch {
			case r == nullSafeEqual && left[i].IsNull() && right[i].IsNull():
				continue
			case r == nullSafeEqual:
				return false, false
			case r == equal || r == notEqual:
				unknown = true
				continue
			}
			return false, true
		}
		order := value.Compare(left[i], right[i], collations[i])
		if order == 0 {
			continue
		}
		return r.holds(order), false
	}
	if unknown {
		return false, true
	}
	return r.holds(0), false
}

// between resolves BETWEEN to two comparisons, which planning sees as such.
func (s *Scope) between(e *ast.Between) (Expr, error) {
	of, err := s.each(e.Operand, e.Low, e.High)
	if err != nil {
		return nil, err
	}
	from, err := s.compare(greaterOrEqual, "between", of[0], of[1])
	if err != nil {
		return nil, err
	}
	to, err := s.compare(lessOrEqual, "between", of[0], of[2])
	if err != nil {
		return nil, err
	}
	ends := []Expr{from, to}
	if collation, is := commonCollation(of[0].Type(), of[1].Type(), of[2].Type()); is {
		for _, end := range ends {
			end.(*comparison).collation = collation
		}
	}
	return negatedIf(e.Not, &junction{boolean(anyNullable(ends)), false, ends}), nil
}

// commonCollation is the collation that compares three texts; is is false where one is none.
func commonCollation(a, b, c value.Type) (collation *value.Collation, is bool) {
	if !a.IsText() || !b.IsText() || !c.IsText() {
		return nil, false
	}
	a.Collation, a.Coercibility, _ = value.CollationOf(a, b)
	collation, _, isClash := value.CollationOf(a, c)
	return collation, !isClash
}

// like resolves LIKE.
func (s *Scope) like(e *ast.Like) (Expr, error) {
	of, err := s.each(e.Operand, e.Pattern)
	if err != nil {
		return nil, err
	}
	collation, err := s.collationFor("like", of[0].Type(), of[1].Type())
	if err != nil {
		return nil, err
	}
	if a, b := of[0].Type(), of[1].Type(); !a.IsText() || !b.IsText() {
		collation = textCollation(a, b)
	}
	l := &likeTest{boolean(anyNullable(exprsOf(of))), of[0], of[1], '\\', collation, e.Not}
	if e.Escape != nil {
		return l, s.escape(l, e.Escape)
	}
	return l, nil
}

// escape reads ESCAPE, which is one character.
func (s *Scope) escape(l *likeTest, e ast.Expr) error {
	escape, err := s.scalar(e)
	if err != nil {
		return err
	}
	c, is := escape.(*constant)
	if !is {
		return sqlerror.New(1210, "ESCAPE")
	}
	characters := []rune(c.value.Text())
	switch len(characters) {
	case 0: // as if nothing were said
	case 1:
		l.escape = characters[0]
	default:
		return sqlerror.New(1210, "ESCAPE")
	}
	return nil
}

// textCollation is the collation of whichever of two types is text.
func textCollation(a, b value.Type) *value.Collation {
	if a.IsText() {
		return a.Collation
	}
	return b.Collation
}

// likeTest is LIKE.
type likeTest struct {
	typed
	of, pattern operand
	escape      rune
	collation   *value.Collation
	not         bool
}

func (l *likeTest) Eval(run *Run) (value.Value, error) {
	of, err := l.of.Eval(run)
	if err != nil {
		return of, err
	}
	pattern, err := l.pattern.Eval(run)
	if err != nil || of.IsNull() || pattern.IsNull() {
		return value.NULL, err
	}
	return truthValue(value.Like(of.Text(), pattern.Text(), l.escape, l.collation) != l.not), nil
}

// regexp resolves REGEXP, which is a function.
func (s *Scope) regexp(e *ast.Regexp) (Expr, error) {
	call := &ast.Call{Name: "regexp", Written: "regexp", Arguments: []ast.Expr{e.Operand, e.Pattern}}
	is, err := s.scalarCall(call, function.ScalarNamed("regexp"))
	if err != nil || !e.Not {
		return is, err
	}
	return &calculation{typed{is.Type()}, func(run *Run) (value.Value, error) {
		v, err := is.Eval(run)
		if err != nil || v.IsNull() {
			return v, err
		}
		return truthValue(v.Int64() == 0), nil
	}}, nil
}
