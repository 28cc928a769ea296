package execute

import (
	"sort"
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// userLock is a lock of GET_LOCK. It has a holder, who may have it several times.
type userLock struct {
	holder *Session
	count  int
	freed  chan struct{} // closed when the holder gives it back
}

// UserLock is GET_LOCK: 1, or 0 when the time is over. A negative time is none.
func (s *Session) UserLock(name string, timeout time.Duration) (value.Value, error) {
	key := strings.ToLower(name)
	var over <-chan time.Time
	if timeout >= 0 {
		timer := time.NewTimer(timeout)
		defer timer.Stop()
		over = timer.C
	}
	for {
		lock := s.engine.locks[key]
		if lock == nil {
			if s.engine.locks == nil {
				s.engine.locks = map[string]*userLock{}
			}
			s.engine.locks[key] = &userLock{holder: s, count: 1, freed: make(chan struct{})}
			return value.OfInt(1), nil
		}
		if lock.holder == s {
			lock.count++
			return value.OfInt(1), nil
		}
		if s.waitsFor(lock.holder) {
			return value.NULL, sqlerror.New(1213)
		}
		s.waiting = lock
		isOver := false
		s.Unlatch(func() {
			select {
			case <-lock.freed:
			case <-over:
				isOver = true
			case <-s.statement.ctx.Done():
			}
		})
		s.waiting = nil
		switch {
		case s.statement.ctx.Err() != nil:
			return value.NULL, sqlerror.New(1317)
		case isOver:
			return value.OfInt(0), nil
		}
	}
}

// waitsFor tells whether a session waits, through others, for a lock of this one.
func (s *Session) waitsFor(other *Session) bool {
	for other != nil && other.waiting != nil {
		if other.waiting.holder == s {
			return true
		}
		other = other.waiting.holder
	}
	return false
}

// ReleaseUserLock is RELEASE_LOCK: 1, 0 for a lock of another session, NULL for none.
func (s *Session) ReleaseUserLock(name string) value.Value {
	key := strings.ToLower(name)
	lock := s.engine.locks[key]
	switch {
	case lock == nil:
		return value.NULL
	case lock.holder != s:
		return value.OfInt(0)
	}
	if lock.count--; lock.count == 0 {
		s.free(key, lock)
	}
	return value.OfInt(1)
}

func (s *Session) free(key string, lock *userLock) {
	delete(s.engine.locks, key)
	close(lock.freed)
}

// ReleaseAllUserLocks is RELEASE_ALL_LOCKS: how many there were.
func (s *Session) ReleaseAllUserLocks() int {
	var keys []string
	for key, lock := range s.engine.locks {
		if lock.holder == s {
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	count := 0
	for _, key := range keys {
		count += s.engine.locks[key].count
		s.free(key, s.engine.locks[key])
	}
	return count
}

// UserLockHolder is IS_USED_LOCK: the session that has a lock, or 0.
func (s *Session) UserLockHolder(name string) uint64 {
	if lock := s.engine.locks[strings.ToLower(name)]; lock != nil {
		return lock.holder.id
	}
	return 0
}

// kill is KILL: it ends another session, or its statement alone.
func (s *Session) kill(of *ast.Kill, arguments []value.Value) error {
	expr, err := query.NewScope(s, typesOf(arguments), nil, "").Resolve(of.ID, "field list")
	if err != nil {
		return err
	}
	id, err := expr.Eval(query.NewRun(s, arguments))
	if err != nil {
		return err
	}
	n, _ := id.AsInt()
	other := s.engine.sessions[n.Uint64()]
	if other == nil {
		return sqlerror.New(1094, n.Uint64())
	}
	if !of.Query {
		other.isClosed.Store(true)
		delete(s.engine.sessions, other.id)
		if !other.isRunning {
			other.end()
		}
	}
	other.interrupt()
	if other == s {
		return sqlerror.New(1317)
	}
	return nil
}
