package function

import (
	"context"
	hexadecimal "encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// expression is a literal, a column, or a call over others.
type expression struct {
	argument  Argument
	column    string
	function  string
	arguments []*expression
	bound     *Bound
}

// token splits expressions: texts, numbers, names and punctuation.
var token = regexp.MustCompile(`\s*('(?:[^'\\]|\\.|'')*'|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[a-zA-Z_]\w*|[(),-])`)

type reader struct {
	tokens []string
	at     int
}

func parseExpression(text string) (*expression, error) {
	r := &reader{}
	for rest := text; strings.TrimSpace(rest) != ""; {
		match := token.FindStringSubmatch(rest)
		if match == nil || !strings.HasPrefix(rest, match[0]) {
			return nil, fmt.Errorf("the reader does not know %q", rest)
		}
		r.tokens = append(r.tokens, match[1])
		rest = rest[len(match[0]):]
	}
	e := r.expression()
	if r.at < len(r.tokens) {
		return nil, fmt.Errorf("the reader does not know what follows in %q", text)
	}
	return e, nil
}

func (r *reader) next() string {
	if r.at == len(r.tokens) {
		return ""
	}
	r.at++
	return r.tokens[r.at-1]
}

func (r *reader) accept(text string) bool {
	if r.at < len(r.tokens) && strings.EqualFold(r.tokens[r.at], text) {
		r.at++
		return true
	}
	return false
}

func (r *reader) expression() *expression {
	word := r.next()
	switch c := word[0]; {
	case c == '-':
		positive := literal(r.next())
		e := constant(negated(*positive.argument.Constant))
		e.argument.Type = value.OfNegation(positive.argument.Type)
		return e
	case c == '\'':
		return constant(value.OfString(unquoted(word)))
	case '0' <= c && c <= '9' || c == '.':
		return literal(word)
	}
	name := strings.ToLower(word)
	if r.at < len(r.tokens) && strings.HasPrefix(r.tokens[r.at], "'") {
		return constant(typed(name, unquoted(r.next())))
	}
	switch name {
	case "null":
		return constant(value.NULL)
	case "true", "false":
		e := constant(value.OfBool(name == "true"))
		e.argument.Type.Boolean = true
		return e
	}
	if !r.accept("(") {
		return &expression{column: name}
	}
	return r.call(name)
}

// literal is a number. A zero before the point counts among the digits of its type.
func literal(digits string) *expression {
	e := constant(number_(digits))
	if strings.HasPrefix(digits, "0.") && e.argument.Type.Base == value.TypeDecimal {
		e.argument.Type.Length = max(e.argument.Type.Length, len(digits)-1)
	}
	return e
}

func number_(digits string) value.Value {
	if strings.ContainsAny(digits, "eE") {
		v, _ := value.ParseFloat(digits)
		return v
	}
	if strings.Contains(digits, ".") {
		v, _ := value.ParseDecimal(digits)
		return v
	}
	return value.ParseNumber(digits)
}

func negated(v value.Value) value.Value {
	n, _ := value.Negate(v)
	return n
}

func typed(prefix, text string) (v value.Value) {
	switch prefix {
	case "x":
		bytes, _ := hexadecimal.DecodeString(text)
		return value.OfBytes(string(bytes))
	case "date":
		v, _, _ = value.ParseDate(text)
	case "time":
		v, _, _ = value.ParseTime(text)
	case "timestamp":
		v, _, _ = value.ParseDateTime(text)
	}
	return v
}

var escapes = strings.NewReplacer(`''`, `'`, `\'`, `'`, `\\`, `\`, `\n`, "\n", `\t`, "\t", `\0`, "\x00", `\"`, `"`)

func unquoted(text string) string { return escapes.Replace(text[1 : len(text)-1]) }

func constant(v value.Value) *expression {
	return &expression{argument: Argument{Type: value.TypeOf(v), Constant: &v}}
}

// call reads the arguments of a function, and the words that some have among them.
func (r *reader) call(name string) *expression {
	e := &expression{function: name}
	if name == "trim" {
		for _, side := range []string{"leading", "trailing", "both"} {
			if r.accept(side) {
				e.function = strings.TrimSuffix("trim_"+side, "_both")
				r.accept("from")
			}
		}
	}
	for !r.accept(")") {
		if r.accept("interval") {
			e.arguments = append(e.arguments, r.expression(), constant(value.OfString(strings.ToLower(r.next()))))
		} else if len(e.arguments) == 0 && strings.Contains(" extract timestampadd timestampdiff get_format ", " "+name+" ") {
			e.arguments = append(e.arguments, constant(value.OfString(strings.ToLower(r.next()))))
		} else {
			e.arguments = append(e.arguments, r.expression())
		}
		r.accept(",")
		if r.accept("from") && strings.HasPrefix(name, "trim") {
			e.arguments = append([]*expression{r.expression()}, e.arguments...)
		}
	}
	return e
}

// bind gives types to an expression, and its value to one that is constant.
func (e *expression) bind(session Session) error {
	if e.function == "" {
		return e.bindColumn()
	}
	arguments := make([]Argument, len(e.arguments))
	isConstant := true
	for i, argument := range e.arguments {
		if err := argument.bind(session); err != nil {
			return err
		}
		arguments[i] = argument.argument
		isConstant = isConstant && argument.argument.Constant != nil
	}
	if of := AggregateNamed(e.function); of != nil {
		types := make([]value.Type, len(arguments))
		for i := range arguments {
			types[i] = arguments[i].Type
		}
		e.argument.Type = of.Type(types)
		return nil
	}
	scalar := ScalarNamed(e.function)
	if scalar == nil {
		return sqlerror.Unknown(e.function)
	}
	var err error
	if e.bound, err = scalar.Bind(arguments); err != nil {
		return err
	}
	e.argument.Type = e.bound.Type
	isConstant = isConstant && !scalar.Impure()
	if !isConstant {
		return nil
	}
	v, err := e.value(session, nil)
	e.argument.Constant = &v
	return err
}

func (e *expression) bindColumn() error {
	if e.column == "" {
		return nil
	}
	for _, column := range gridColumns {
		if column.name == e.column {
			e.argument.Type = column.kind
			return nil
		}
	}
	return fmt.Errorf("no column %s", e.column)
}

func (e *expression) value(session Session, row map[string]value.Value) (value.Value, error) {
	if e.argument.Constant != nil {
		return *e.argument.Constant, nil
	}
	if e.column != "" {
		return row[e.column], nil
	}
	values := make([]value.Value, len(e.arguments))
	for i, argument := range e.arguments {
		var err error
		if values[i], err = argument.value(session, row); err != nil {
			return value.NULL, err
		}
	}
	return e.bound.Call(session, values)
}

// aggregate is the value of an aggregate over all rows.
func (e *expression) aggregate(session Session, rows []map[string]value.Value) ([]string, error) {
	types := make([]value.Type, len(e.arguments))
	for i, argument := range e.arguments {
		types[i] = argument.argument.Type
	}
	group := AggregateNamed(e.function).New(AggregateOptions{Arguments: types, Separator: ",", MaxLength: 1 << 20, Session: session})
	for _, row := range rows {
		values := make([]value.Value, len(e.arguments))
		for i, argument := range e.arguments {
			var err error
			if values[i], err = argument.value(session, row); err != nil {
				return nil, err
			}
		}
		if err := group.Add(values); err != nil {
			return nil, err
		}
	}
	v, err := group.Result()
	return []string{printed(v.Text(), v.IsNull())}, err
}

// testSession is a session at the time the server is told to have.
type testSession struct {
	warnings []string
	last     uint64
	kept     map[*Bound]*any
}

func newTestSession() *testSession { return &testSession{} }

func (s *testSession) Context() context.Context { return context.Background() }
func (s *testSession) Now() time.Time           { return time.UnixMicro(1704164645678901).UTC() }
func (s *testSession) Location() *time.Location { return time.UTC }
func (s *testSession) ConnectionID() uint64     { return 1 }
func (s *testSession) User() string             { return "root@127.0.0.1" }
func (s *testSession) Database() string         { return "bank" }
func (s *testSession) LastInsertID() uint64     { return s.last }
func (s *testSession) SetLastInsertID(id uint64) {
	s.last = id
}
func (s *testSession) RowCount() int64   { return -1 }
func (s *testSession) FoundRows() uint64 { return 1 }
func (s *testSession) Variable(name string) (value.Value, bool) {
	if name == "version" {
		return value.OfString("10.11.6-MariaDB"), true
	}
	return value.NULL, false
}
func (s *testSession) Warn(warning *sqlerror.Error) {
	if warning.Level == sqlerror.Note {
		return // as the server is asked for warnings alone
	}
	s.warnings = append(s.warnings, fmt.Sprint(warning.Number, " ", warning.Message))
}
func (s *testSession) Random() float64     { return 0.5 }
func (s *testSession) Unlatch(wait func()) { wait() }
func (s *testSession) UserLock(string, time.Duration) (value.Value, error) {
	return value.OfInt(1), nil
}
func (s *testSession) Kept(place *Bound) *any {
	if s.kept == nil {
		s.kept = map[*Bound]*any{}
	}
	if s.kept[place] == nil {
		s.kept[place] = new(any)
	}
	return s.kept[place]
}
func (s *testSession) ReleaseAllUserLocks() int           { return 0 }
func (s *testSession) UserLockHolder(string) uint64       { return 0 }
func (s *testSession) ReleaseUserLock(string) value.Value { return value.OfInt(1) }
