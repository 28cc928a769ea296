package rediscontract

import (
	"context"
	"testing"

	"github.com/redis/go-redis/v9"

	"standin/doubles/contract"
)

// Client gives a client of the server, in the test's database, that closes with the test. The options are those of the
// code under test: what leads to another server is replaced. They may be nil.
func (s *Server) Client(t testing.TB, options *redis.Options) *redis.Client {
	own := redis.Options{}
	if options != nil {
		own = *options
	}
	own.Network, own.Addr, own.Dialer, own.TLSConfig, own.DB = "tcp", s.address, nil, nil, s.database
	own.Username, own.Password = "", ""
	client := redis.NewClient(&own)
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// ClusterClient gives a client of a cluster whose one node is the server.
func (s *Server) ClusterClient(t testing.TB, options *redis.ClusterOptions) *redis.ClusterClient {
	own := redis.ClusterOptions{}
	if options != nil {
		own = *options
	}
	own.Addrs, own.Dialer, own.TLSConfig = []string{s.address}, nil, nil
	own.Username, own.Password = "", ""
	own.ClusterSlots = func(context.Context) ([]redis.ClusterSlot, error) {
		return []redis.ClusterSlot{{Start: 0, End: lastSlot, Nodes: []redis.ClusterNode{{Addr: s.address}}}}, nil
	}
	connected := own.OnConnect
	own.OnConnect = func(ctx context.Context, conn *redis.Conn) error {
		if err := conn.Select(ctx, s.database).Err(); err != nil || connected == nil {
			return err
		}
		return connected(ctx, conn)
	}
	client := redis.NewClusterClient(&own)
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// Did says what a command is, and what it gave back.
func Did(r contract.Recorder, command redis.Cmder) {
	r.Helper()
	say(r, command, command.Args())
}

// DidAll says what each command of a pipeline gave back, and then the error of the pipeline: DidAll(r)(pipeline.Exec(ctx)).
func DidAll(r contract.Recorder) func(commands []redis.Cmder, err error) {
	return func(commands []redis.Cmder, err error) {
		r.Helper()
		for _, command := range commands {
			Did(r, command)
		}
		r.Saw("%d commands: %v", len(commands), err)
	}
}

// DoerV9 is a client of go-redis v9: one node, a cluster, or a connection.
type DoerV9 interface {
	Do(ctx context.Context, words ...any) *redis.Cmd
}

// Put makes keys anew, each with a value of a kind.
func Put(r contract.Recorder, client DoerV9, kind Kind, keys ...string) {
	r.Helper()
	kind.put(r, doV9(r, client), keys)
}

// Keys says which keys there are: their types, values, and how long they live, in seconds.
func Keys(r contract.Recorder, client DoerV9) {
	r.Helper()
	sayKeys(r, doV9(r, client))
}

func doV9(r contract.Recorder, client DoerV9) do {
	return func(words ...any) (any, error) { return client.Do(r.Context(), words...).Result() }
}
