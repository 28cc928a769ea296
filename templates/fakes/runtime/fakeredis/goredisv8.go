package fakeredis

import (
	"context"
	"testing"

	redisv8 "github.com/go-redis/redis/v8"
)

// ClientV8 gives a client of go-redis v8 that reaches this server and closes with the test. The options are those of the
// code under test: what leads to another server is replaced. They may be nil.
func (s *Server) ClientV8(t testing.TB, options *redisv8.Options) *redisv8.Client {
	options = s.OptionsV8(options)
	client := redisv8.NewClient(options)
	client.AddHook(traceHookV8{s.faults})
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// OptionsV8 are a copy of the options, with this server behind them.
func (s *Server) OptionsV8(options *redisv8.Options) *redisv8.Options {
	own := redisv8.Options{}
	if options != nil {
		own = *options
	}
	own.Network, own.Addr, own.Dialer, own.TLSConfig = "tcp", Address, s.Dial, nil
	own.PoolSize = max(own.PoolSize, enoughConnections)
	own.IdleCheckFrequency = -1 // a goroutine that outlives the client's Close
	return &own
}

// ClusterClientV8 gives a client of a cluster whose one node is this server.
func (s *Server) ClusterClientV8(t testing.TB, options *redisv8.ClusterOptions) *redisv8.ClusterClient {
	own := redisv8.ClusterOptions{}
	if options != nil {
		own = *options
	}
	own.Addrs, own.Dialer, own.TLSConfig = []string{Address}, s.Dial, nil
	own.PoolSize = max(own.PoolSize, enoughConnections)
	own.IdleCheckFrequency = -1
	own.ClusterSlots = func(context.Context) ([]redisv8.ClusterSlot, error) {
		return []redisv8.ClusterSlot{{Start: 0, End: lastSlot, Nodes: []redisv8.ClusterNode{{Addr: Address}}}}, nil
	}
	client := redisv8.NewClusterClient(&own)
	client.AddHook(traceHookV8{s.faults})
	t.Cleanup(func() { _ = client.Close() })
	return client
}
