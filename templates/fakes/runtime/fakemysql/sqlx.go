package fakemysql

import "github.com/jmoiron/sqlx"

// OpenSqlx is Open for programs that use sqlx.
func (s *Server) OpenSqlx() *sqlx.DB { return sqlx.NewDb(s.Open(), "mysql") }
