package stock

import "database/sql"

type Stock struct{ db *sql.DB }

func (s *Stock) Count() (count int, err error) {
	err = s.db.QueryRow("SELECT count(*) FROM goods").Scan(&count))
	return count, err
}
