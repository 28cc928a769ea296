package order

import (
	"context"
	"database/sql"
)

// Stock has two clients of one type.
type Stock struct{ reader, writer *sql.DB }

func New(reader, writer *sql.DB) *Stock { return &Stock{reader: reader, writer: writer} }

func (s *Stock) Name(ctx context.Context, id int64) (name string, err error) {
	err = s.reader.QueryRowContext(ctx, "SELECT name FROM goods WHERE id = ?", id).Scan(&name)
	return name, err
}

func (s *Stock) Rename(ctx context.Context, id int64, name string) error {
	_, err := s.writer.ExecContext(ctx, "UPDATE goods SET name = ? WHERE id = ?", name, id)
	return err
}
