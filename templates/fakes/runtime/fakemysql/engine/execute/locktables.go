package execute

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
)

// tableLocks are those of LOCK TABLES; nil are none.
type tableLocks struct {
	owner  *storage.Transaction // that holds them, whatever the session's transactions do
	tables []*lockedTable
}

// lockedTable is a table that statements may use by an alias, each once.
type lockedTable struct {
	table             *storage.Table
	alias             string
	isWritten, isUsed bool
}

// by gives the transaction that holds the locks.
func (l *tableLocks) by() *storage.Transaction {
	if l == nil {
		return nil
	}
	return l.owner
}

// renew has a statement begin, which has used no table yet.
func (l *tableLocks) renew() {
	if l != nil {
		for _, of := range l.tables {
			of.isUsed = false
		}
	}
}

// lockTables is LOCK TABLES: others wait for the tables until UNLOCK TABLES, and this session may use no other ones.
func (s *Session) lockTables(of *ast.LockTables) error {
	s.unlockTables()
	s.commit()
	for {
		version := s.engine.store.Version()
		locks := &tableLocks{}
		for _, lock := range of.Tables {
			if err := s.addLock(locks, lock); err != nil {
				return err
			}
		}
		locks.owner = s.engine.store.Begin(storage.RepeatableRead, s.settings.LockWait)
		for _, l := range locks.tables {
			if err := locks.owner.LockTable(s.statement.ctx, l.table, l.isWritten, s.settings.MetadataWait); err != nil {
				locks.owner.Rollback()
				return err
			}
		}
		if s.engine.store.Version() == version {
			s.locked = locks
			s.changes++
			return nil
		}
		locks.owner.Rollback() // the wait was for a definition: the tables are perhaps other ones now
	}
}

// addLock adds a table; of a view its tables, too.
func (s *Session) addLock(locks *tableLocks, of ast.TableLock) error {
	t, err := change.Find(s, of.Table)
	if err != nil {
		return err
	}
	alias := of.Alias
	if alias == "" {
		alias = of.Table.Name
	}
	for _, other := range locks.tables {
		if other.alias == alias && other.table.Definition.Database == t.Definition.Database {
			return sqlerror.New(1066, alias)
		}
	}
	if t.Definition.Temporary {
		return nil
	}
	locks.tables = append(locks.tables, &lockedTable{table: t, alias: alias, isWritten: of.Write})
	if t.Definition.View == nil {
		return nil
	}
	plan, err := query.PlanQuery(s, nil, &ast.Select{Fields: []ast.Field{{Star: &ast.Star{}}}, From: &ast.Table{TableName: of.Table}})
	if err != nil {
		return err
	}
	for _, t := range plan.Tables() {
		locks.tables = append(locks.tables, &lockedTable{table: t, alias: t.Definition.Name, isWritten: of.Write})
	}
	return nil
}

func (s *Session) unlockTables() {
	if s.locked != nil {
		s.commit()
		s.locked.owner.Rollback()
		s.locked = nil
		s.changes++
	}
}

// forgetDropped gives back the locks of tables that are gone; without any left other tables may be used again.
func (s *Session) forgetDropped() {
	if s.locked == nil {
		return
	}
	var left []*lockedTable
	for _, of := range s.locked.tables {
		if d := of.table.Definition; s.engine.store.Table(d.Database, d.Name) == of.table {
			left = append(left, of)
		}
	}
	if s.locked.tables = left; left == nil {
		s.unlockTables()
	}
}

// UseLocked uses one of the locks for a table of a statement: without one it may not be used.
func (s *Session) UseLocked(t *storage.Table, alias string) error {
	if s.locked == nil || t != nil && t.Definition.Temporary {
		return nil
	}
	for _, of := range s.locked.tables {
		if of.table == t && of.alias == alias && !of.isUsed {
			of.isUsed = true
			return nil
		}
	}
	return sqlerror.New(1100, alias)
}

// WriteLocked looks whether a table that a statement uses may be written to.
func (s *Session) WriteLocked(t *storage.Table, alias string) error {
	if s.locked != nil {
		for _, of := range s.locked.tables {
			if of.table == t && of.alias == alias && !of.isWritten {
				return sqlerror.New(1099, alias)
			}
		}
	}
	return nil
}

// mayDefine looks whether the locks allow a statement of definitions.
func (s *Session) mayDefine(of ast.Statement) error {
	if s.locked == nil {
		return nil
	}
	switch of := of.(type) {
	case *ast.CreateTable:
		if of.Temporary {
			return nil
		}
		if t, err := change.Find(s, of.Table); t != nil && !of.OrReplace {
			return err // it is there, which is another matter
		}
		return s.mayRedefine(of.Table)
	case *ast.DropTable:
		return s.mayRedefine(of.Tables...)
	case *ast.TruncateTable:
		return s.mayRedefine(of.Table)
	case *ast.AlterTable:
		return s.mayRedefine(of.Table)
	}
	return sqlerror.New(1192)
}

// mayRedefine looks whether tables are locked for writing.
func (s *Session) mayRedefine(names ...ast.TableName) error {
	for _, name := range names {
		t, _ := change.Find(s, name)
		s.locked.renew()
		if err := s.UseLocked(t, name.Name); err != nil {
			return err
		}
		if err := s.WriteLocked(t, name.Name); err != nil {
			return err
		}
	}
	return nil
}
