// Package global holds clients for all others.
package global

import "github.com/redis/go-redis/v9"

var Sessions = redis.NewClient(&redis.Options{Addr: "localhost:6379"})

// Store hands its client out.
type Store struct{ Cache *redis.Client }
