// Package sqlx has a database that embeds one of the standard library.
package sqlx

import "database/sql"

type DB struct {
	*sql.DB
	driver string
}

func (db *DB) DriverName() string { return db.driver }
