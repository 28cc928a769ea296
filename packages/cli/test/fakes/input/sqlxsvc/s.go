package sqlxsvc

import (
	"context"

	"github.com/jmoiron/sqlx"
)

type Repo struct{ db *sqlx.DB }

func NewRepo(db *sqlx.DB) (*Repo, error) { return &Repo{db}, nil }

func (r *Repo) Count(ctx context.Context) (n int, err error) {
	err = r.db.GetContext(ctx, &n, "SELECT COUNT(*) FROM t")
	return
}
