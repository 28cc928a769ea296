package fakeredis_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	redisv8 "github.com/go-redis/redis/v8"
	redigo "github.com/gomodule/redigo/redis"
	"github.com/redis/go-redis/v9"

	"standin/doubles/fakeredis"
)

// Faults make the libraries log what is wanted here.
func init() {
	redis.SetLogger(silent{})
	redisv8.SetLogger(silent{})
}

type silent struct{}

func (silent) Printf(context.Context, string, ...any) {}

// client is what the tests need of each library.
type client struct {
	name string
	// connect gives what does one command, and one that does several at once and gives the error of each.
	connect func(t testing.TB, s *fakeredis.Server) (do, pipeline)
	// subscribe gives the messages of a channel.
	subscribe func(t testing.TB, s *fakeredis.Server, channel string) <-chan string
	retries   int           // after the first try
	timeout   time.Duration // by default
}

type (
	do       func(ctx context.Context, words ...any) (any, error)
	pipeline func(ctx context.Context, commands [][]any) ([]any, error)
)

var errNull = errors.New("null")

func orNull(value any, err error) (any, error) {
	if errors.Is(err, redis.Nil) || errors.Is(err, redisv8.Nil) || value == nil && err == nil {
		return nil, errNull
	}
	return value, err
}

var clients = []client{
	{
		name: "go-redis v9", retries: 3, timeout: 3 * time.Second,
		connect: func(t testing.TB, s *fakeredis.Server) (do, pipeline) {
			return goRedis(s.Client(t, &redis.Options{ReadTimeout: 3 * time.Second}))
		},
		subscribe: func(t testing.TB, s *fakeredis.Server, channel string) <-chan string {
			events := s.Client(t, nil).Subscribe(t.Context(), channel)
			t.Cleanup(func() { events.Close() })
			if _, err := events.Receive(t.Context()); err != nil {
				t.Fatal(err)
			}
			return payloads(events.Channel(), func(m *redis.Message) string { return m.Payload })
		},
	},
	{
		name: "go-redis v9, RESP 2", retries: 3, timeout: 3 * time.Second,
		connect: func(t testing.TB, s *fakeredis.Server) (do, pipeline) {
			return goRedis(s.Client(t, &redis.Options{Protocol: 2, ReadTimeout: 3 * time.Second}))
		},
		subscribe: func(t testing.TB, s *fakeredis.Server, channel string) <-chan string {
			events := s.Client(t, &redis.Options{Protocol: 2}).PSubscribe(t.Context(), strings.ReplaceAll(channel, "e", "?"))
			t.Cleanup(func() { events.Close() })
			if _, err := events.Receive(t.Context()); err != nil {
				t.Fatal(err)
			}
			return payloads(events.Channel(), func(m *redis.Message) string { return m.Payload })
		},
	},
	{
		name: "go-redis v9 cluster", retries: 3, timeout: 3 * time.Second,
		connect: func(t testing.TB, s *fakeredis.Server) (do, pipeline) {
			return goRedis(s.ClusterClient(t, &redis.ClusterOptions{ReadTimeout: 3 * time.Second}))
		},
		subscribe: func(t testing.TB, s *fakeredis.Server, channel string) <-chan string {
			events := s.ClusterClient(t, nil).Subscribe(t.Context(), channel)
			t.Cleanup(func() { events.Close() })
			if _, err := events.Receive(t.Context()); err != nil {
				t.Fatal(err)
			}
			return payloads(events.Channel(), func(m *redis.Message) string { return m.Payload })
		},
	},
	{
		name: "go-redis v8", retries: 3, timeout: 3 * time.Second,
		connect: func(t testing.TB, s *fakeredis.Server) (do, pipeline) { return goRedisV8(s.ClientV8(t, nil)) },
		subscribe: func(t testing.TB, s *fakeredis.Server, channel string) <-chan string {
			events := s.ClientV8(t, nil).Subscribe(t.Context(), channel)
			t.Cleanup(func() { events.Close() })
			if _, err := events.Receive(t.Context()); err != nil {
				t.Fatal(err)
			}
			return payloads(events.Channel(), func(m *redisv8.Message) string { return m.Payload })
		},
	},
	{
		name: "redigo", timeout: 3 * time.Second,
		connect: func(t testing.TB, s *fakeredis.Server) (do, pipeline) {
			return redigoPool(s.Pool(t, &redigo.Pool{MaxIdle: 3}, redigo.DialReadTimeout(3*time.Second)))
		},
		subscribe: func(t testing.TB, s *fakeredis.Server, channel string) <-chan string {
			events := redigo.PubSubConn{Conn: s.Conn(t)}
			if err := events.Subscribe(channel); err != nil {
				t.Fatal(err)
			}
			if _, isSubscribed := events.Receive().(redigo.Subscription); !isSubscribed {
				t.Fatal("not subscribed")
			}
			messages := make(chan string, 100)
			go func() {
				defer close(messages)
				for {
					switch event := events.Receive().(type) {
					case redigo.Message:
						messages <- string(event.Data)
					case error:
						return
					}
				}
			}()
			return messages
		},
	},
}

func payloads[Message any](from <-chan Message, text func(Message) string) <-chan string {
	to := make(chan string, 100)
	go func() {
		defer close(to)
		for message := range from {
			to <- text(message)
		}
	}()
	return to
}

func goRedis(c redis.UniversalClient) (do, pipeline) {
	return func(ctx context.Context, words ...any) (any, error) {
			return orNull(c.Do(ctx, words...).Result())
		}, func(ctx context.Context, commands [][]any) (results []any, err error) {
			p := c.Pipeline()
			cmds := make([]*redis.Cmd, len(commands))
			for i, words := range commands {
				cmds[i] = p.Do(ctx, words...)
			}
			_, err = p.Exec(ctx)
			for _, cmd := range cmds {
				result, _ := cmd.Result()
				results = append(results, result)
			}
			return results, err
		}
}

func goRedisV8(c redisv8.UniversalClient) (do, pipeline) {
	return func(ctx context.Context, words ...any) (any, error) {
			return orNull(c.Do(ctx, words...).Result())
		}, func(ctx context.Context, commands [][]any) (results []any, err error) {
			p := c.Pipeline()
			cmds := make([]*redisv8.Cmd, len(commands))
			for i, words := range commands {
				cmds[i] = p.Do(ctx, words...)
			}
			_, err = p.Exec(ctx)
			for _, cmd := range cmds {
				result, _ := cmd.Result()
				results = append(results, result)
			}
			return results, err
		}
}

func redigoPool(pool *redigo.Pool) (do, pipeline) {
	text := func(value any, err error) (any, error) { return texts(value), err }
	return func(ctx context.Context, words ...any) (any, error) {
			conn, err := pool.GetContext(ctx)
			if err != nil {
				return nil, err
			}
			defer conn.Close()
			return orNull(text(redigo.DoContext(conn, ctx, fmt.Sprint(words[0]), words[1:]...)))
		}, func(ctx context.Context, commands [][]any) (results []any, err error) {
			conn, err := pool.GetContext(ctx)
			if err != nil {
				return nil, err
			}
			defer conn.Close()
			for _, words := range commands {
				if err := conn.Send(fmt.Sprint(words[0]), words[1:]...); err != nil {
					return nil, err
				}
			}
			if err := conn.Flush(); err != nil {
				return nil, err
			}
			for range commands {
				result, err := text(conn.Receive())
				if err != nil {
					return results, err
				}
				results = append(results, result)
			}
			return results, nil
		}
}

// texts makes strings of redigo's bytes.
func texts(value any) any {
	switch value := value.(type) {
	case []byte:
		return string(value)
	case []any:
		for i := range value {
			value[i] = texts(value[i])
		}
	}
	return value
}
