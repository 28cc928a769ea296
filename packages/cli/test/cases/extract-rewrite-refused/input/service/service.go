package service

import (
	"context"

	"example.com/m/redis"
)

// Exported is for all.
type Exported struct{ Cache *redis.Client }

func (e *Exported) Get(ctx context.Context) { e.Cache.Get(ctx, "") }

type one struct{ cache *redis.Client }

func (o one) Use(cache *redis.Client) { cache.Close() }

type user interface{ Use(cache *redis.Client) }

var _ user = one{}

func get(cache *redis.Client) error { return cache.Close() }

var getter = get

type two struct{ a, b *redis.Client }

func (t two) all(ctx context.Context) {
	t.a.Close()
	t.b.Get(ctx, "")
}

func copied(cache *redis.Client) redis.Client { return *cache }

func late(cache *redis.Client) {
	other := redis.New("")
	other = cache
	other.Close()
}

func Give(o one, ctx context.Context) *redis.Client {
	o.cache.Get(ctx, "")
	return o.cache
}
