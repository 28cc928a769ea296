package rediscontract

import (
	"context"
	"testing"

	"github.com/go-redis/redis/v8"

	"standin/doubles/contract"
)

// ClientV8 gives a client of the server, in the test's database, that closes with the test. The options are those of the
// code under test: what leads to another server is replaced. They may be nil.
func (s *Server) ClientV8(t testing.TB, options *redis.Options) *redis.Client {
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

// ClusterClientV8 gives a client of a cluster whose one node is the server.
func (s *Server) ClusterClientV8(t testing.TB, options *redis.ClusterOptions) *redis.ClusterClient {
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

// DidV8 says what a command is, and what it gave back.
func DidV8(r contract.Recorder, command redis.Cmder) {
	r.Helper()
	say(r, command, command.Args())
}

// DidAllV8 says what each command of a pipeline gave back, and then the error of the pipeline: DidAllV8(r)(pipeline.Exec(ctx)).
func DidAllV8(r contract.Recorder) func(commands []redis.Cmder, err error) {
	return func(commands []redis.Cmder, err error) {
		r.Helper()
		for _, command := range commands {
			DidV8(r, command)
		}
		r.Saw("%d commands: %v", len(commands), err)
	}
}

// DoerV8 is a client of go-redis v8: one node, a cluster, or a connection.
type DoerV8 interface {
	Do(ctx context.Context, words ...any) *redis.Cmd
}

// PutV8 makes keys anew, each with a value of a kind.
func PutV8(r contract.Recorder, client DoerV8, kind Kind, keys ...string) {
	r.Helper()
	kind.put(r, doV8(r, client), keys)
}

// KeysV8 says which keys there are: their types, values, and how long they live, in seconds.
func KeysV8(r contract.Recorder, client DoerV8) {
	r.Helper()
	sayKeys(r, doV8(r, client))
}

func doV8(r contract.Recorder, client DoerV8) do {
	return func(words ...any) (any, error) { return client.Do(r.Context(), words...).Result() }
}
