package execute

import (
	"context"
	"errors"
	"fmt"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Result is what a statement gave.
type Result = change.Result

// open begins a statement: who closes the session or kills the statement ends its context.
func (s *Session) open(ctx context.Context, text string) error {
	if s.isClosed.Load() {
		return sqlerror.New(1927)
	}
	ctx, cancel := context.WithCancel(ctx)
	s.cancel.Store(&cancel)
	s.statement = statement{State: change.State{CountsFound: s.options.FoundRows}, ctx: ctx, text: text, began: time.Now()}
	s.isRunning = true
	s.locked.renew()
	return nil
}

// shut ends a statement.
func (s *Session) shut() {
	(*s.cancel.Swap(nil))()
	s.isRunning = false
	if s.isClosed.Load() {
		s.end()
	}
}

// execute runs a statement. What it did is undone when it fails.
func (s *Session) execute(ctx context.Context, p *Prepared, arguments Arguments) (*Result, error) {
	if err := s.open(ctx, p.Text); err != nil {
		return nil, err
	}
	defer s.shut()
	s.beginWarnings(p.Statement)
	if s.transaction != nil {
		s.beginStatement()
	}
	err := s.checkHeard(p.Text, arguments.Values)
	var result *Result
	if err == nil {
		result, err = s.dispatch(p, arguments)
	}
	if err == nil {
		err = s.checkSaid(result)
	}
	s.endStatement(err != nil)
	if err != nil {
		s.rowCount = -1
		return nil, s.fail(err)
	}
	s.rowCount = int64(result.AffectedRows)
	if result.Fields != nil && result.AffectedRows == 0 {
		s.rowCount = -1
	}
	if !s.warnings.isOld {
		result.Warnings = s.warnings.count
	}
	return result, nil
}

// dispatch runs a statement by its kind: of data, of the session, of what looks at the server, or of definitions.
func (s *Session) dispatch(p *Prepared, arguments Arguments) (*Result, error) {
	switch of := p.Statement.(type) {
	case ast.Query, *ast.Insert, *ast.Update, *ast.Delete:
		return s.operate(p, arguments)
	case *ast.Execute:
		return s.executeByName(of)
	}
	if is, err := s.command(p.Statement, arguments.Values); is {
		return &Result{}, err
	}
	if result, is, err := s.show(p.Statement, arguments.Values); is {
		return result, err
	}
	return s.define(p.Statement, arguments.Values)
}

// operate runs a statement of data.
func (s *Session) operate(p *Prepared, arguments Arguments) (*Result, error) {
	if err := s.mayChange(p.Statement); err != nil {
		return nil, err
	}
	var result *Result
	err := query.ErrStale
	for err == query.ErrStale {
		var planned change.Operation
		if planned, err = s.ready(p, arguments); err != nil {
			return nil, err
		}
		if of, is := planned.(selection); is && s.warnings.isOld && len(of.Tables()) > 0 { // in subqueries
			s.warnings = warnings{}
		}
		result, err = planned.Run(s, query.NewRun(s, arguments.Values))
	}
	if err == nil {
		err = s.statement.Failure()
	}
	return result, err
}

// command runs a statement of the session, which gives nothing. is tells whether it is one.
func (s *Session) command(statement ast.Statement, arguments []value.Value) (is bool, err error) {
	switch of := statement.(type) {
	case *ast.Begin:
		err = s.begin(of)
	case *ast.Commit:
		err = s.endTransaction(s.commit, of.Chain, of.Release)
	case *ast.Rollback:
		if of.Savepoint != "" {
			return true, s.rollbackTo(of.Savepoint)
		}
		err = s.endTransaction(s.Rollback, of.Chain, of.Release)
	case *ast.Savepoint:
		err = s.setSavepoint(of.Name)
	case *ast.ReleaseSavepoint:
		err = s.releaseSavepoint(of.Name)
	case *ast.Set:
		err = s.setVariables(of, arguments)
	case *ast.SetNames:
		err = s.setNames(of)
	case *ast.SetTransaction:
		err = s.setTransaction(of)
	case *ast.Use:
		err = s.use(of.Database)
	case *ast.Kill:
		err = s.kill(of, arguments)
	case *ast.LockTables:
		err = s.lockTables(of)
	case *ast.UnlockTables:
		s.unlockTables()
	case *ast.DropRoutine:
		err = s.dropRoutine(of)
	case *ast.Prepare:
		err = s.prepareByName(of)
	case *ast.Deallocate:
		err = s.deallocate(of.Name)
	case *ast.Nothing:
	default:
		return false, nil
	}
	return true, err
}

// mayChange refuses changes in a transaction that is READ ONLY.
func (s *Session) mayChange(statement ast.Statement) error {
	readOnly := s.control.readOnly
	if s.transaction == nil {
		readOnly = s.settings.ReadOnly
		if next := s.control.nextReadOnly; next != nil {
			readOnly = *next
		}
	}
	if !readOnly {
		return nil
	}
	switch of := statement.(type) {
	case *ast.Select:
		if of.Locking == nil || !of.Locking.Exclusive {
			return nil
		}
	case ast.Query:
		return nil
	case *ast.Insert:
		if s.isTemporary(of.Table) {
			return nil
		}
	}
	return sqlerror.New(1792)
}

// plan makes a statement of data ready to run. types are those of its arguments, nil where they are not known yet.
func (s *Session) plan(of ast.Statement, types []value.Type) (change.Operation, error) {
	s.locked.renew()
	switch of := of.(type) {
	case ast.Query:
		plan, err := query.PlanQuery(s, types, of)
		if of, is := of.(*ast.Select); is && of.Into != nil && err == nil {
			return newAssignment(plan, of.Into)
		}
		return selection{plan}, err
	case *ast.Insert:
		return change.PlanInsert(s, of, types)
	case *ast.Update:
		return change.PlanUpdate(s, of, types)
	case *ast.Delete:
		return change.PlanDelete(s, of, types)
	}
	return nil, sqlerror.Unknown(fmt.Sprintf("%T", of))
}

// selection is a query that is ready to run.
type selection struct{ *query.Plan }

// Fields are those of the query.
func (q selection) Fields() []query.Field { return q.Plan.Fields }

// Run gives the rows.
func (q selection) Run(_ change.Session, run *query.Run) (*Result, error) {
	result := &Result{Fields: q.Plan.Fields}
	err := q.Plan.Run(run, func(row []value.Value) error {
		result.Rows = append(result.Rows, row)
		return nil
	})
	return result, err
}

// fail gives an error as clients see it, and has it among the warnings.
func (s *Session) fail(err error) error {
	var known *sqlerror.Error
	var duplicate *storage.DuplicateKeyError
	switch {
	case s.isClosed.Load():
		known = sqlerror.New(1927)
	case errors.As(err, &known):
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		known = sqlerror.New(1317)
	case errors.As(err, &duplicate):
		known = sqlerror.New(1062, "", "PRIMARY")
	default:
		return err
	}
	s.warn("Error", known)
	return known
}

// failParsing is fail for a statement that never ran.
func (s *Session) failParsing(ctx context.Context, text string, err error) error {
	if s.isClosed.Load() {
		return sqlerror.New(1927)
	}
	s.warnings = warnings{}
	s.rowCount = -1
	return s.fail(err)
}

func (s *Session) errorCount() int {
	n := 0
	for _, warning := range s.warnings.list {
		if warning.level == "Error" {
			n++
		}
	}
	return n
}
