package store

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
	"gorm.io/gorm"
)

type Order struct{ ID int }

type Store struct {
	db    *gorm.DB
	cache *redis.Client
	known *kafka.Reader
	part  *kafka.Reader
	given *kafka.Reader
	out   *kafka.Writer
}

func New(db *gorm.DB, environment, topic, group string) *Store {
	return &Store{
		db:    db,
		cache: redis.NewClient(&redis.Options{Addr: "localhost:6379", ReadTimeout: time.Second}),
		known: kafka.NewReader(kafka.ReaderConfig{Topic: "orders", GroupID: "store"}),
		part:  kafka.NewReader(kafka.ReaderConfig{Topic: "orders." + environment, GroupID: "store." + environment}),
		given: kafka.NewReader(kafka.ReaderConfig{Topic: topic, GroupID: group}),
		out:   &kafka.Writer{Topic: "orders"},
	}
}

func (s *Store) Read(ctx context.Context) {
	s.known.ReadMessage(ctx)
	s.part.ReadMessage(ctx)
	s.given.ReadMessage(ctx)
}

func (s *Store) Orders(ctx context.Context, query, table, key string) ([]Order, error) {
	var orders []Order
	err := s.db.Transaction(func(tx *gorm.DB) error {
		tx.Raw(query).Find(&orders)
		tx.Raw("SELECT * FROM " + table).Find(&orders)
		return tx.Where("id > ?", 1).Find(&orders).Error
	})
	s.cache.Get(ctx, key)
	s.cache.Get(ctx, "orders")
	s.out.WriteMessages(ctx, kafka.Message{Key: []byte(key)})
	return orders, err
}
