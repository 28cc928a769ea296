package stock

import (
	"context"
	"database/sql"
)

type Stock struct{ db *sql.DB }

// Audit holds the same client, which New hands on.
type Audit struct{ db *sql.DB }

func New(db *sql.DB) (*Stock, *Audit) { return &Stock{db: db}, &Audit{db: db} }

func (s *Stock) Name(ctx context.Context, id int64) (name string, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT name FROM goods WHERE id = ? AND shop = ? AND deleted_at IS NULL", id, 1).Scan(&name)
	return name, err
}

func (a *Audit) Note(ctx context.Context, text string) error {
	_, err := a.db.ExecContext(ctx, "INSERT INTO notes (text) VALUES (?)", text)
	return err
}
