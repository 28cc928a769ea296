package query

import (
	"slices"
	"time"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/storage"
)

// reading says what reading a table locks.
type reading struct {
	lock       storage.Lock
	purpose    storage.Purpose
	isSaid     bool // by FOR UPDATE, FOR SHARE, UPDATE or DELETE; else it is what the session says
	noWait     bool
	skipLocked bool
	wait       Expr
}

// plainReading is that of a SELECT which says nothing.
var plainReading = &reading{}

// locking reads FOR UPDATE and FOR SHARE, which are for the tables and views that FROM names.
func (s *Scope) locking(e *ast.Locking) error {
	if e == nil {
		return nil
	}
	r := &reading{isSaid: true, lock: lockOf(e.Exclusive), noWait: e.NoWait, skipLocked: e.SkipLocked}
	for _, of := range s.sources {
		if of.table != nil && e.Exclusive {
			if err := s.root.session.WriteLocked(of.table, of.alias); err != nil {
				return err
			}
		}
		if e.Of == nil || slices.Contains(e.Of, of.alias) {
			of.readBy(r)
		}
	}
	if e.Wait == nil {
		return nil
	}
	var err error
	r.wait, err = s.scalar(e.Wait)
	return err
}

func lockOf(exclusive bool) storage.Lock {
	if exclusive {
		return storage.Exclusive
	}
	return storage.Shared
}

// readBy says how a table, or the tables under a view, are read.
func (of *source) readBy(r *reading) {
	for _, leaf := range of.leaves() {
		if !leaf.inner {
			leaf.reading = r
		}
	}
}

// how is what storage is asked for.
func (r *reading) how(run *Run, way *access) (storage.Read, error) {
	if !r.isSaid {
		return storage.Read{Lock: run.Session.ReadLock(), IsCovered: way.isCovered}, nil
	}
	read := storage.Read{Lock: r.lock, Purpose: r.purpose, IsCovered: way.isCovered, NoWait: r.noWait, SkipLocked: r.skipLocked}
	if r.wait == nil {
		return read, nil
	}
	v, err := r.wait.Eval(run)
	if err != nil {
		return read, err
	}
	n, _ := v.AsInt()
	read.Wait, read.NoWait = time.Duration(n.Int64())*time.Second, n.Int64() == 0 // WAIT 0 is NOWAIT
	return read, nil
}
