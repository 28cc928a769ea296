// Package franzgofake sets clients of github.com/twmb/franz-go up for a fake Kafka. They are genuine clients of that
// library: only their connections lead to a kafkawire.Server.
package franzgofake

import (
	"testing"

	"github.com/twmb/franz-go/pkg/kgo"

	"standin/doubles/fakekafka/kafkawire"
)

// Options lead a client to the fake. They are to come after those of the user.
func Options(server *kafkawire.Server) []kgo.Opt {
	return []kgo.Opt{kgo.SeedBrokers(server.Addr()), kgo.Dialer(server.DialContext)}
}

// Client makes a client of the fake with the user's options. It is closed when the test ends.
func Client(t testing.TB, server *kafkawire.Server, options ...kgo.Opt) *kgo.Client {
	t.Helper()
	client, err := kgo.NewClient(append(append([]kgo.Opt{}, options...), Options(server)...)...)
	if err != nil {
		t.Fatalf("franzgofake: %v", err)
	}
	t.Cleanup(client.Close)
	return client
}
