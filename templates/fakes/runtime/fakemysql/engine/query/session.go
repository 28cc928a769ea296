package query

import (
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Session is what queries ask of the session that runs them.
type Session interface {
	function.Session
	Store() *storage.Store
	Table(database, name string) *storage.Table       // temporary tables first; nil where there is none
	UseLocked(t *storage.Table, alias string) error   // 1100 under LOCK TABLES of others; t may be nil
	WriteLocked(t *storage.Table, alias string) error // 1099 where LOCK TABLES has it for reading
	Transaction() *storage.Transaction
	UserVariable(name string) value.Value
	SetUserVariable(name string, v value.Value)
	SystemVariable(scope, name string) (value.Value, value.Type, error) // 1193
	Virtual(database, name string) *VirtualTable                        // a table of information_schema, or nil
	SetFoundRows(n uint64)
	ReadLock() storage.Lock // of plain SELECT: Shared where the transaction is SERIALIZABLE and not of one statement
}

// VirtualTable is a table that is computed.
type VirtualTable struct {
	Definition *schema.Table
	Rows       func() ([]storage.Row, error)
}
