package audit

import "database/sql"

//go:generate gen fake --list ./...
//go:generate gen fake --mysql-backend oracle

type Audit struct{ db *sql.DB }

func New(db *sql.DB) *Audit { return &Audit{db} }

func (a *Audit) Ping() error { return a.db.Ping() }
