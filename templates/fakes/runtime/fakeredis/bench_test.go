package fakeredis_test

import (
	"context"
	"net"
	"os"
	"testing"

	"github.com/alicebob/miniredis/v2"
	redigo "github.com/gomodule/redigo/redis"
	"github.com/redis/go-redis/v9"

	"standin/doubles/fakeredis"
	"standin/doubles/faults"
)

// BenchmarkSetAndGet does SET and GET with go-redis on the fake, on miniredis in its two ways, and on a Redis.
func BenchmarkSetAndGet(b *testing.B) {
	kinds := []struct {
		name    string
		connect func(b *testing.B) *redis.Client
	}{
		{"fake", func(b *testing.B) *redis.Client { return fakeredis.New(b, faults.New(b, 1)).Client(b, nil) }},
		{"miniredis, net.Pipe", func(b *testing.B) *redis.Client {
			m := miniredis.NewMiniRedis()
			b.Cleanup(m.Close)
			return redis.NewClient(&redis.Options{Addr: fakeredis.Address, Dialer: func(context.Context, string, string) (net.Conn, error) { return m.Dial() }})
		}},
		{"miniredis, TCP", func(b *testing.B) *redis.Client {
			return redis.NewClient(&redis.Options{Addr: miniredis.RunT(b).Addr()})
		}},
		{"Redis, TCP", func(b *testing.B) *redis.Client {
			address := os.Getenv("GEN_REDIS_ADDR")
			if address == "" {
				b.Skip("set GEN_REDIS_ADDR")
			}
			return redis.NewClient(&redis.Options{Addr: address})
		}},
	}
	for _, kind := range kinds {
		b.Run(kind.name, func(b *testing.B) {
			c := kind.connect(b)
			defer c.Close()
			c.Ping(b.Context())
			b.ReportAllocs()
			for b.Loop() {
				if c.Set(b.Context(), "key", "value", 0).Err() != nil || c.Get(b.Context(), "key").Val() != "value" {
					b.Fatal("no value")
				}
			}
			c.Del(context.Background(), "key")
		})
	}
}

// BenchmarkSetWithExpiry has a thousand keys that live a while: a clock that ticks with each command is slow then.
func BenchmarkSetWithExpiry(b *testing.B) {
	c := fakeredis.New(b, nil).Conn(b)
	for i := range 1000 {
		c.Do("SET", i, "value", "EX", 3600)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Do("SET", "key", "value", "EX", 60); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNew makes a server and a client, as each test does, and ends them.
func BenchmarkNew(b *testing.B) {
	ended := func(b *testing.B, make func(t testing.TB)) {
		b.ReportAllocs()
		for b.Loop() {
			t := &brief{TB: b}
			make(t)
			t.end()
		}
	}
	b.Run("go-redis v9", func(b *testing.B) {
		ended(b, func(t testing.TB) { fakeredis.New(t, faults.New(t, 1)).Client(t, nil) })
	})
	b.Run("go-redis v9, one command", func(b *testing.B) {
		ended(b, func(t testing.TB) { fakeredis.New(t, faults.New(t, 1)).Client(t, nil).Set(b.Context(), "k", "v", 0) })
	})
	b.Run("go-redis v8", func(b *testing.B) {
		ended(b, func(t testing.TB) { fakeredis.New(t, faults.New(t, 1)).ClientV8(t, nil) })
	})
	b.Run("redigo", func(b *testing.B) {
		ended(b, func(t testing.TB) { fakeredis.New(t, faults.New(t, 1)).Pool(t, &redigo.Pool{}) })
	})
}

// brief is a test that ends when it is told to.
type brief struct {
	testing.TB
	cleanups []func()
}

func (t *brief) Cleanup(f func()) { t.cleanups = append(t.cleanups, f) }

func (t *brief) end() {
	for i := len(t.cleanups) - 1; i >= 0; i-- {
		t.cleanups[i]()
	}
}
