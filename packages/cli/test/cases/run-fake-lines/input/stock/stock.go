package stock

import "database/sql"

//go:generate gen fake --fake-package standins --no-source-comment .

type Stock struct{ db *sql.DB }

func New(db *sql.DB) *Stock { return &Stock{db} }

func (s *Stock) Count() (count int, err error) {
	err = s.db.QueryRow("SELECT count(*) FROM goods").Scan(&count)
	return count, err
}
