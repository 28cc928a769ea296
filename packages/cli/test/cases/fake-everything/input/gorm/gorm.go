// Package gorm stands in for gorm.io/gorm.
package gorm

type DB struct{ Error error }

func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB) { return db }
func (db *DB) Find(dest interface{}, conds ...interface{}) (tx *DB)  { return db }
func (db *DB) Raw(sql string, values ...interface{}) (tx *DB)        { return db }
func (db *DB) Transaction(fc func(tx *DB) error) (err error)         { return fc(db) }
