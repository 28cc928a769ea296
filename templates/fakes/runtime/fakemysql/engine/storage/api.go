// Package storage keeps tables: rows with versions, indexes, locks and transactions, as InnoDB has them.
//
// A Store has one latch, which a session holds while it runs a statement and which every wait for a lock gives up. So nothing here happens at the same time, and all waits are on channels: that works inside
// testing/synctest.
package storage

// This file is the contract of the package until its functions are there. It goes in the end.

import (
	"context"
	"time"

	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/value"
)

const missing = "storage: not written yet"

// Store has the databases of a server.
type Store struct{}

func NewStore() *Store { panic(missing) }

// Latch is taken before a statement and given back after it.
func (s *Store) Latch()   { panic(missing) }
func (s *Store) Unlatch() { panic(missing) }

// ---- catalogue: names are those of Linux, where cases of databases and tables differ

func (s *Store) Databases() []string                                    { panic(missing) } // sorted
func (s *Store) HasDatabase(name string) bool                           { panic(missing) }
func (s *Store) CreateDatabase(name string, collation *value.Collation) { panic(missing) }
func (s *Store) DropDatabase(name string)                               { panic(missing) }
func (s *Store) CollationOf(database string) *value.Collation           { panic(missing) }
func (s *Store) Table(database, name string) *Table                     { panic(missing) } // nil where there is none
func (s *Store) Tables(database string) []*Table                        { panic(missing) } // sorted by name
func (s *Store) CreateTable(definition *schema.Table) *Table            { panic(missing) }
func (s *Store) DropTable(t *Table)                                     { panic(missing) }
func (s *Store) RenameTable(t *Table, database, name string)            { panic(missing) }

// Alter replaces the definition of a table. convert gives the row of the new definition for one of the old. A *DuplicateKeyError, or the error of convert, leaves the table as it was.
func (s *Store) Alter(t *Table, definition *schema.Table, convert func(row Row) (Row, error)) error {
	panic(missing)
}

// Truncate takes all rows and starts AUTO_INCREMENT anew.
func (s *Store) Truncate(t *Table) { panic(missing) }

// Version changes whenever a definition does: plans of before are not for now.
func (s *Store) Version() uint64 { panic(missing) }

// ReferringTo gives the foreign keys of other tables (and its own) that refer to a table, sorted by database, table and name.
func (s *Store) ReferringTo(t *Table) []Reference { panic(missing) }

// Reference is a foreign key and the table that has it.
type Reference struct {
	Table      *Table
	ForeignKey *schema.ForeignKey
}

// Table is a table with its rows.
type Table struct{ Definition *schema.Table }

// NextAutoIncrement gives the next number and takes it, without going back at a rollback. SawAutoIncrement has the next one be greater than n.
func (t *Table) NextAutoIncrement() uint64    { panic(missing) }
func (t *Table) PeekAutoIncrement() uint64    { panic(missing) }
func (t *Table) SawAutoIncrement(n uint64)    { panic(missing) }
func (t *Table) SetAutoIncrement(next uint64) { panic(missing) }

// Rows is how many rows there are, about: what a planner wants to know.
func (t *Table) Rows() int { panic(missing) }

// Row has a value for each column. Rows are never changed once they are stored.
type Row = []value.Value

// Record is a row of a table through its versions: what UPDATE and DELETE are told by.
type Record struct{}

// ---- transactions

// Isolation is a transaction's isolation level.
type Isolation uint8

const (
	ReadUncommitted Isolation = iota
	ReadCommitted
	RepeatableRead
	Serializable
)

// Transaction is a transaction of a session.
type Transaction struct{}

// Begin begins a transaction. It has no view until the first read. Locks wait at most lockWait (1205), or until ctx of the call ends.
func (s *Store) Begin(isolation Isolation, lockWait time.Duration) *Transaction { panic(missing) }
func (x *Transaction) Commit()                                                  { panic(missing) }
func (x *Transaction) Rollback()                                                { panic(missing) }
func (x *Transaction) IsOver() bool                                             { panic(missing) } // committed, rolled back, or the victim of a deadlock
func (x *Transaction) HasChanges() bool                                         { panic(missing) }
func (x *Transaction) TakeView()                                                { panic(missing) } // START TRANSACTION WITH CONSISTENT SNAPSHOT
func (x *Transaction) BeginStatement()                                          { panic(missing) } // READ COMMITTED takes a view for each statement

// Mark is a point of a transaction to go back to: a savepoint, or the begin of a statement that fails. Locks stay, as InnoDB's do.
func (x *Transaction) Mark() int           { panic(missing) }
func (x *Transaction) RollbackTo(mark int) { panic(missing) }

// UseTable takes the metadata lock that DDL of others waits for; AlterTables waits until no other transaction uses the tables and keeps others out until release is called.
func (x *Transaction) UseTable(ctx context.Context, t *Table) error { panic(missing) }
func (s *Store) AlterTables(ctx context.Context, by *Transaction, wait time.Duration, tables ...*Table) (release func(), err error) {
	panic(missing)
}

// ---- reading

// Read says how rows are read.
type Read struct {
	Lock       Lock
	SkipLocked bool
	NoWait     bool          // 1205 at once
	Wait       time.Duration // of WAIT n; 0 is the transaction's
}

// Lock is what a read takes.
type Lock uint8

const (
	NoLock    Lock = iota // a consistent read of the transaction's view, and its own changes (of the newest versions with READ UNCOMMITTED)
	Shared                // FOR SHARE, the parent of a foreign key, and all reads of SERIALIZABLE
	Exclusive             // FOR UPDATE, UPDATE, DELETE: the newest version, waiting for whoever changed it
)

// Range is a part of an index: rows whose first columns have the values of Equal, and whose next column is within Low and High. The values are ones that Type.Store gave for the columns.
type Range struct {
	Equal     []value.Value
	Low, High *Bound
}

// Bound is an end of a range. NULL sorts before everything: a range for `x < 5` has NULL, not inclusive, as its Low.
type Bound struct {
	Value     value.Value
	Inclusive bool
}

// Cursor goes through rows in the order of an index.
type Cursor struct{}

// Scan gives the rows of a range of the key (an index into Definition.Keys; -1 is the order of rows: the primary key, or else as they were inserted).
func (x *Transaction) Scan(t *Table, key int, r Range, read Read, backwards bool) *Cursor {
	panic(missing)
}

// Next gives the next row. Errors are 1205, 1213 (the transaction is rolled back then) and 1317, or ctx's.
func (c *Cursor) Next(ctx context.Context) (record *Record, row Row, err error) { panic(missing) } // record is nil at the end

// Unlock gives back the lock of the row that Next gave last, since it did not match WHERE: what READ COMMITTED does; with other levels it does nothing.
func (c *Cursor) Unlock() { panic(missing) }

// Newest gives the row of a record as it is now, or nil where it is deleted.
func (x *Transaction) Newest(record *Record) Row { panic(missing) }

// ---- changing

// DuplicateKeyError says that a row with the same values of a unique key is there.
type DuplicateKeyError struct {
	Key    int // in Definition.Keys
	Record *Record
	Row    Row
}

func (e *DuplicateKeyError) Error() string { return "duplicate key" }

// Insert adds a row. Where another one is in the way, it is locked (lock: Shared for INSERT, Exclusive for REPLACE and ON DUPLICATE KEY UPDATE) once who holds it is done, and the error is *DuplicateKeyError.
func (x *Transaction) Insert(ctx context.Context, t *Table, row Row, lock Lock) (*Record, error) {
	panic(missing)
}

// Update changes a row that the transaction has locked exclusively, or locks it.
func (x *Transaction) Update(ctx context.Context, t *Table, record *Record, row Row) error {
	panic(missing)
}
func (x *Transaction) Delete(ctx context.Context, t *Table, record *Record) error { panic(missing) }

// Close ends all transactions: who waits is woken with an error.
func (s *Store) Close() { panic(missing) }
