// Package storage keeps tables: rows with versions, indexes, locks and transactions, as InnoDB has them.
//
// A Store has one latch, which a session holds while it runs a statement and which every wait for a lock gives up. So nothing here happens at the same time, and all waits are on channels: that works inside
// testing/synctest.
package storage

import "sync"

// Store has the databases of a server.
type Store struct {
	latch     sync.Mutex
	databases map[string]*database
	version   uint64
	referring map[*Table][]Reference // as of version; nil where it is to be made anew

	commits uint64 // how many transactions with changes have committed: views are told apart by it
	numbers uint64 // how many transactions there were that changed something
	open    map[*Transaction]struct{}
	views   []*Transaction // that have a view, the oldest first
	history []committed
	woken   []*lock // whose wait has ended, and who do not run yet
}

// NewStore gives a store without databases.
func NewStore() *Store {
	return &Store{databases: map[string]*database{}, open: map[*Transaction]struct{}{}}
}

// Latch is taken before a statement.
func (s *Store) Latch() { s.latch.Lock() }

// Unlatch is given back after a statement.
func (s *Store) Unlatch() { s.latch.Unlock() }

// Close ends all transactions: who waits is woken with an error.
func (s *Store) Close() {
	for x := range s.open {
		x.Rollback()
	}
}
