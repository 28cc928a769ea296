// Package catalogue computes what tells of definitions: the tables of information_schema, and SHOW.
package catalogue

import (
	"standin/doubles/fakemysql/engine/query"
)

// Session is what the catalogue asks of the session that looks into it.
type Session interface {
	query.Session
}

// Table finds a table of information_schema by its name in whatever case, or nil.
func Table(session Session, name string) *query.VirtualTable { return nil }
