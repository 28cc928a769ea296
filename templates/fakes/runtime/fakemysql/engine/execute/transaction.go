package execute

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/settings"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
)

// control is what is known of the session's transaction beside its changes.
type control struct {
	isExplicit bool // began with BEGIN
	readOnly   bool
	isolation  storage.Isolation
	savepoints []savepoint

	nextIsolation *storage.Isolation // of SET TRANSACTION
	nextReadOnly  *bool
}

type savepoint struct {
	name string
	mark int
}

// inTransaction tells whether the transaction lasts longer than a statement.
func (s *Session) inTransaction() bool { return s.control.isExplicit || !s.settings.Autocommit }

// join has the session be in a transaction.
func (s *Session) join() {
	if s.transaction != nil && !s.transaction.IsOver() {
		return
	}
	c := control{isolation: s.settings.Isolation, readOnly: s.settings.ReadOnly}
	if next := s.control.nextIsolation; next != nil {
		c.isolation = *next
	}
	if next := s.control.nextReadOnly; next != nil {
		c.readOnly = *next
	}
	s.control = c
	s.transaction = s.engine.store.Begin(c.isolation, s.settings.LockWait)
	s.transaction.Under(s.locked.by())
	s.beginStatement()
}

// beginStatement marks where the transaction goes back to when the statement fails.
func (s *Session) beginStatement() {
	s.transaction.SetLockWait(s.settings.LockWait)
	s.transaction.BeginStatement()
	s.statement.mark = s.transaction.Mark()
}

// endStatement keeps or takes back what the statement did, and ends a transaction that is of the statement alone. The victim of a deadlock has none afterwards.
func (s *Session) endStatement(failed bool) {
	if s.transaction == nil {
		return
	}
	if s.transaction.IsOver() {
		s.leaveTransaction()
		return
	}
	if failed {
		s.transaction.RollbackTo(s.statement.mark)
	}
	if !s.inTransaction() {
		s.commit()
	}
}

func (s *Session) leaveTransaction() {
	s.transaction = nil
	s.control = control{}
}

// commit ends the transaction, if there is one.
func (s *Session) commit() {
	if s.transaction != nil {
		s.transaction.Commit()
		s.leaveTransaction()
	}
}

// Rollback takes the transaction back, if there is one.
func (s *Session) Rollback() {
	if s.transaction != nil {
		s.transaction.Rollback()
		s.leaveTransaction()
	}
}

func (s *Session) begin(b *ast.Begin) error {
	s.commit()
	s.unlockTables()
	s.join()
	s.control.isExplicit = true
	switch {
	case b.ReadOnly:
		s.control.readOnly = true
	case b.ReadWrite:
		s.control.readOnly = false
	}
	if b.ConsistentSnapshot {
		s.transaction.TakeView()
	}
	return nil
}

// chain begins a transaction like the one that has just ended.
func (s *Session) chain(ended control) {
	s.control = control{nextIsolation: &ended.isolation, nextReadOnly: &ended.readOnly}
	s.join()
	s.control.isExplicit = true
}

func (s *Session) endTransaction(end func(), chain, release bool) error {
	ended := s.control
	end()
	switch {
	case release:
		return sqlerror.Unknown("RELEASE of COMMIT and ROLLBACK")
	case chain:
		s.chain(ended)
	}
	return nil
}

func (s *Session) rollbackTo(name string) error {
	i := s.savepoint(name)
	if i < 0 {
		return sqlerror.New(1305, "SAVEPOINT", name)
	}
	s.transaction.RollbackTo(s.control.savepoints[i].mark)
	s.control.savepoints = s.control.savepoints[:i+1]
	return nil
}

// setSavepoint sets a savepoint in the place of one of the same name.
func (s *Session) setSavepoint(name string) error {
	if !s.inTransaction() {
		return nil // it would go with the statement
	}
	s.join()
	if i := s.savepoint(name); i >= 0 {
		s.control.savepoints = append(s.control.savepoints[:i:i], s.control.savepoints[i+1:]...)
	}
	s.control.savepoints = append(s.control.savepoints, savepoint{name: name, mark: s.transaction.Savepoint()})
	return nil
}

func (s *Session) releaseSavepoint(name string) error {
	i := s.savepoint(name)
	if i < 0 {
		return sqlerror.New(1305, "SAVEPOINT", name)
	}
	s.control.savepoints = s.control.savepoints[:i]
	return nil
}

func (s *Session) savepoint(name string) int {
	for i, point := range s.control.savepoints {
		if strings.EqualFold(point.name, name) {
			return i
		}
	}
	return -1
}

// setTransaction is SET TRANSACTION: of the next transaction, of the session, or of sessions to come.
func (s *Session) setTransaction(set *ast.SetTransaction) error {
	if set.Scope == "" {
		if s.transaction != nil {
			return sqlerror.New(1568)
		}
		if isolation, is := settings.Isolations[set.Isolation]; is {
			s.control.nextIsolation = &isolation
		}
		if set.Access != "" {
			readOnly := set.Access == "read only"
			s.control.nextReadOnly = &readOnly
		}
		return nil
	}
	if set.Isolation != "" {
		if err := s.setVariable(set.Scope, "tx_isolation", strings.ToUpper(set.Isolation)); err != nil {
			return err
		}
	}
	if set.Access != "" {
		return s.setVariable(set.Scope, "tx_read_only", map[bool]string{true: "ON", false: "OFF"}[set.Access == "read only"])
	}
	return nil
}
