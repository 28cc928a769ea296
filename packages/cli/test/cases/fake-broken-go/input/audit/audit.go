package audit

import "database/sql"

type Audit struct {
	db *sql.DB
	at int int
}

func New(db *sql.DB) *Audit { return &Audit{db: db} }

func (a *Audit) Ping() error { return a.db.Ping() }
