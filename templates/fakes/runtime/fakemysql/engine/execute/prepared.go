package execute

import (
	"context"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Prepared is a parsed statement. It is planned when it first runs, and again when definitions have changed.
type Prepared struct {
	Statement ast.Statement
	Text      string
	Params    int
	Fields    []query.Field // of what it gives, as far as that is known without arguments

	limits    []int // which parameters are of LIMIT
	operation change.Operation
	planned   environment // in which the operation was planned
	described environment // in which it gives the Fields
	kinds     []kind      // of the arguments that it was planned for
}

// Arguments are what a client gives for the `?` of a statement, with the types that it says they have.
type Arguments struct {
	Values []value.Value
	Types  []value.Type
}

// kind is what a plan depends on of an argument.
type kind struct {
	value         value.Kind
	base          value.Base
	isUnsigned    bool
	length, scale int
}

// serves tells whether a plan for arguments of one kind is right for those of another: what is longer would be cut.
func (k kind) serves(other kind) bool {
	return k.value == other.value && k.base == other.base && k.isUnsigned == other.isUnsigned && k.length >= other.length && k.scale == other.scale
}

func (a Arguments) kindAt(i int) kind {
	t := &a.Types[i]
	return kind{a.Values[i].Kind(), t.Base, t.Unsigned, t.Length, t.Scale}
}

// environment is what a plan depends on: definitions, the session's temporary tables, its database and its settings.
type environment struct {
	version, changes uint64
	database         string
	settings         settings.Settings
}

func (s *Session) environment() environment {
	return environment{version: s.engine.store.Version() + 1, changes: s.changes, database: s.database, settings: s.settings}
}

// Prepare is COM_STMT_PREPARE: one statement. Errors are those of a server: 1064, 1146, 1054 ..
func (s *Session) Prepare(ctx context.Context, text string) (prepared *Prepared, err error) {
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	defer s.recover(text, &err)
	parsed, err := parseOne(text, s.settings.Mode)
	if err != nil {
		return nil, err
	}
	p := s.preparedOf(parsed)
	if preparesItself(p.Statement) {
		return nil, sqlerror.New(1295)
	}
	if p.described == s.environment() {
		return p, nil
	}
	if err := s.open(ctx, text); err != nil {
		return nil, err
	}
	defer s.shut()
	p.Fields = nil
	switch p.Statement.(type) {
	case ast.Query, *ast.Insert, *ast.Update, *ast.Delete:
		planned, err := s.plan(p.Statement, nil)
		if err != nil {
			return nil, s.fail(err)
		}
		p.Fields = planned.Fields()
	}
	p.described = s.environment()
	return p, nil
}

// mostPrepared is how many statements a session keeps with their plans.
const mostPrepared = 256

// preparedOf gives the statement that a session had of the same text: libraries prepare the same one again and again.
func (s *Session) preparedOf(parsed *parse.Statement) *Prepared {
	if p := s.prepared[parsed]; p != nil {
		return p
	}
	p := &Prepared{Statement: parsed.Statement, Text: parsed.Text, Params: parsed.Params, limits: parsed.Limits}
	if s.prepared == nil || len(s.prepared) >= mostPrepared {
		s.prepared = map[*parse.Statement]*Prepared{}
	}
	s.prepared[parsed] = p
	return p
}

// Run executes a prepared statement.
func (s *Session) Run(ctx context.Context, p *Prepared, arguments Arguments) (result *Result, err error) {
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	defer s.recover(p.Text, &err)
	return s.execute(ctx, p, arguments)
}

// ready gives the operation of a statement: the one that it had, where it is still right.
func (s *Session) ready(p *Prepared, arguments Arguments) (change.Operation, error) {
	now := s.environment()
	if p.operation != nil && p.planned == now && serve(p.kinds, arguments) {
		return p.operation, nil
	}
	planned, err := s.plan(p.Statement, append([]value.Type{}, arguments.Types...)) // not nil: they are known
	if err != nil {
		return nil, err
	}
	p.operation, p.planned, p.kinds = planned, now, make([]kind, len(arguments.Values))
	for i := range p.kinds {
		p.kinds[i] = arguments.kindAt(i)
	}
	return planned, nil
}

func serve(kinds []kind, arguments Arguments) bool {
	if len(kinds) != len(arguments.Values) {
		return false
	}
	for i, of := range kinds {
		if !of.serves(arguments.kindAt(i)) {
			return false
		}
	}
	return true
}

// Query is COM_QUERY: it gives each's the results of the text's statements (several with MultiStatements), up to the first error.
func (s *Session) Query(ctx context.Context, text string, each func(result *Result, more bool) error) error {
	for {
		result, rest, err := s.queryFirst(ctx, text)
		if err != nil {
			return err
		}
		if err := each(result, rest != ""); err != nil || rest == "" {
			return err
		}
		text = rest
	}
}

// queryFirst runs the first statement of a text.
func (s *Session) queryFirst(ctx context.Context, text string) (result *Result, rest string, err error) {
	s.engine.store.Latch()
	defer s.engine.store.Unlatch()
	defer s.recover(text, &err)
	var parsed *parse.Statement
	mode := s.settings.Mode
	mode.NoParams = true
	if s.options.MultiStatements {
		parsed, rest, err = parseFirst(text, mode)
	} else {
		parsed, err = parseOne(text, mode)
	}
	if err != nil {
		return nil, "", s.failParsing(ctx, text, err)
	}
	result, err = s.execute(ctx, s.preparedOf(parsed), Arguments{})
	return result, rest, err
}
