package stock

import "database/sql"

type Stock struct {
	reader *sql.BD
	writer *sql.DB
}

func New(reader *sql.BD, writer *sql.DB) *Stock { return &Stock{reader: reader, writer: writer} }

func (s *Stock) Ping() error { return s.reader.Ping() }
