package stock

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
)

type User struct {
	ID    uint64  `db:"id"`
	Name  string  `db:"name"`
	Email *string `db:"email"`
}

type Repo struct{ db *sqlx.DB }

func NewRepo(db *sqlx.DB) (*Repo, error) { return &Repo{db}, db.Ping() }

func (r *Repo) All(ctx context.Context, min float64, from, to time.Time, limit, offset int) ([]User, error) {
	var us []User
	err := r.db.SelectContext(ctx, &us, `SELECT id, name, email, born, raw, data, ratio, active, score, level FROM users
		WHERE ratio >= ? AND seen_at BETWEEN ? AND ? AND level IN (?) ORDER BY id LIMIT ? OFFSET ?`, min, from, to, "gold", limit, offset)
	return us, err
}

func (r *Repo) Add(ctx context.Context, u User) error {
	_, err := r.db.NamedExecContext(ctx, "INSERT INTO users (name, email, seen_at, score, level, data, raw, born) VALUES (:name, :email, NOW(), :score, :level, :data, :raw, :born)", u)
	return err
}

func (r *Repo) Order(ctx context.Context, id uint64, total int) error {
	tx := r.db.MustBeginTx(ctx, nil)
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (user_id, total, at) VALUES (?, ?, ?), (?, ? + 1, NOW())", id, total, time.Now(), id, total); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE users SET score = score + ?, active = ? WHERE id = ?", 1, true, id); err != nil {
		return err
	}
	rows, err := tx.Query("SELECT u.*, o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE u.id = ?", id)
	if err != nil {
		return err
	}
	rows.Close()
	r.db.Exec("DELETE FROM orders WHERE total < ?", 3)
	r.db.Exec("CREATE TEMPORARY TABLE x (id INT)")
	r.db.Get(&id, "SELECT COUNT(*) FROM "+"users"+" WHERE name LIKE ?", "a%")
	return tx.Commit()
}
