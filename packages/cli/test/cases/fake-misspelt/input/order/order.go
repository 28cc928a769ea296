package order

import (
	"database/sql"

	"github.com/redis/go-reds/v9"
)

type Orders struct {
	DB    *sql.DB
	Cache *redis.Client
}

func (o *Orders) Ping() error { return o.DB.Ping() }
