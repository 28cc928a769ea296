package fakeredis

import (
	"context"
	"testing"

	"github.com/redis/go-redis/v9"
)

// Client gives a client that reaches this server and closes with the test. The options are those of the code under test:
// what leads to another server is replaced. They may be nil.
func (s *Server) Client(t testing.TB, options *redis.Options) *redis.Client {
	options = s.Options(options)
	client := redis.NewClient(options)
	client.AddHook(traceHook{s.faults})
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// Options are a copy of the options, with this server behind them.
func (s *Server) Options(options *redis.Options) *redis.Options {
	own := redis.Options{}
	if options != nil {
		own = *options
	}
	own.Network, own.Addr, own.Dialer, own.TLSConfig = "tcp", Address, s.Dial, nil
	own.PoolSize = max(own.PoolSize, enoughConnections)
	for _, adjust := range adjustOptions {
		adjust(&own)
	}
	return &own
}

// ClusterClient gives a client of a cluster whose one node is this server.
func (s *Server) ClusterClient(t testing.TB, options *redis.ClusterOptions) *redis.ClusterClient {
	own := redis.ClusterOptions{}
	if options != nil {
		own = *options
	}
	own.Addrs, own.Dialer, own.TLSConfig = []string{Address}, s.Dial, nil
	own.PoolSize = max(own.PoolSize, enoughConnections)
	own.ClusterSlots = func(context.Context) ([]redis.ClusterSlot, error) {
		return []redis.ClusterSlot{{Start: 0, End: lastSlot, Nodes: []redis.ClusterNode{{Addr: Address}}}}, nil
	}
	for _, adjust := range adjustClusterOptions {
		adjust(&own)
	}
	client := redis.NewClusterClient(&own)
	client.AddHook(traceHook{s.faults})
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// Adjustments for fields that not every version has; files for those versions add them.
var (
	adjustOptions        []func(*redis.Options)
	adjustClusterOptions []func(*redis.ClusterOptions)
)
