package stock

import "database/sql"

type Stock struct{ db *sql.DB }

func (s *Stock) Ping() error { return s.db.Ping() }
