package execute

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
)

// tableLocks are those of LOCK TABLES.
type tableLocks struct {
	release func()
	tables  map[*storage.Table]bool // whether it may be written to
}

// lockTables is LOCK TABLES: others wait for the tables until UNLOCK TABLES. One transaction holds them, so it lasts until then: nobody else sees the difference.
func (s *Session) lockTables(of *ast.LockTables) error {
	s.unlockTables()
	s.commit()
	locks := &tableLocks{tables: map[*storage.Table]bool{}}
	var alone, shared []*storage.Table
	for _, lock := range of.Tables {
		t, err := change.Find(s, lock.Table)
		if err != nil {
			return err
		}
		locks.tables[t] = locks.tables[t] || lock.Write
		if lock.Write {
			alone = append(alone, t)
		} else {
			shared = append(shared, t)
		}
	}
	if len(shared) > 0 {
		return sqlerror.Unknown("LOCK TABLES .. READ")
	}
	s.join()
	release, err := s.engine.store.AlterTables(s.statement.ctx, s.transaction, s.settings.MetadataWait, alone...)
	if err != nil {
		return err
	}
	locks.release = release
	s.locked = locks
	return nil
}

// unlock is UNLOCK TABLES, which commits what was done under the locks.
func (s *Session) unlock() error {
	s.unlockTables()
	return nil
}

func (s *Session) unlockTables() {
	if s.locked != nil {
		s.commit()
		s.locked.release()
		s.locked = nil
	}
}
