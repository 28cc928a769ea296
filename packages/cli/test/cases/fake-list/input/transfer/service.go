package transfer

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/IBM/sarama"
	"github.com/redis/go-redis/v9"
)

type Service struct {
	db    *sql.DB
	cache *redis.Client
	out   sarama.SyncProducer
	topic string
}

func New(db *sql.DB, cache *redis.Client, out sarama.SyncProducer) *Service {
	return &Service{db: db, cache: cache, out: out, topic: "transfers"}
}

func balanceKey(id int64) string { return "balance:" + strconv.FormatInt(id, 10) }

func (s *Service) Balance(ctx context.Context, id int64) (balance int64, err error) {
	if _, err := s.cache.Get(ctx, balanceKey(id)).Result(); err == nil {
		return balance, nil
	}
	err = s.db.QueryRowContext(ctx, `
		SELECT balance
		FROM accounts
		WHERE id = ?`, id).Scan(&balance)
	s.cache.Set(ctx, balanceKey(id), balance, 30*time.Second)
	return balance, err
}

func (s *Service) Find(ctx context.Context, names []string, isNewest bool) error {
	query := "SELECT id FROM accounts"
	var conditions []string
	for range names {
		conditions = append(conditions, "owner = ?")
	}
	if len(conditions) > 0 {
		query += " WHERE " + strings.Join(conditions, " OR ")
	}
	order := "id"
	if isNewest {
		order = "created DESC"
	}
	rows, err := s.db.QueryContext(ctx, fmt.Sprintf("%s ORDER BY %s", query, order))
	if err != nil {
		return err
	}
	return rows.Close()
}

func (s *Service) Transfer(ctx context.Context, from, to int64) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	move, err := tx.PrepareContext(ctx, `UPDATE accounts SET balance = balance + ? WHERE id = ?`)
	if err != nil {
		return err
	}
	if _, err := move.ExecContext(ctx, -1, from); err != nil {
		return err
	}
	if _, err := s.cache.TxPipelined(ctx, func(pipe redis.Pipeliner) error {
		pipe.Del(ctx, balanceKey(from), balanceKey(to))
		pipe.Incr(ctx, "transfers")
		return nil
	}); err != nil {
		return err
	}
	key := sarama.StringEncoder(strconv.FormatInt(from, 10))
	if _, _, err := s.out.SendMessage(&sarama.ProducerMessage{Topic: s.topic, Key: key}); err != nil {
		return err
	}
	return tx.Commit()
}
