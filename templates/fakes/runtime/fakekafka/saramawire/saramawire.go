// Package saramawire sets sarama's own clients up for a fake Kafka: sarama.Client, sarama.ClusterAdmin and what is made
// from them. Producers and consumers of code that knows sarama's interfaces are better made by saramafake, which also
// works in bubbles of testing/synctest; sarama's own ones do not.
package saramawire

import (
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka/kafkawire"
)

// Config is a copy of a configuration, sarama's default where it is nil, whose connections lead to the fake.
func Config(server *kafkawire.Server, config *sarama.Config) *sarama.Config {
	if config == nil {
		config = sarama.NewConfig()
	}
	led := *config
	led.Net.Proxy.Enable, led.Net.Proxy.Dialer = true, server
	led.Net.TLS.Enable, led.Net.SASL.Enable = false, false
	return &led
}

// Client makes a client of the fake. It is closed when the test ends.
func Client(t testing.TB, server *kafkawire.Server, config *sarama.Config) sarama.Client {
	t.Helper()
	client, err := sarama.NewClient([]string{server.Addr()}, Config(server, config))
	if err != nil {
		t.Fatalf("saramawire: %v", err)
	}
	t.Cleanup(func() { client.Close() })
	return client
}

// ClusterAdmin makes an administrator's client of the fake. It is closed when the test ends.
func ClusterAdmin(t testing.TB, server *kafkawire.Server, config *sarama.Config) sarama.ClusterAdmin {
	t.Helper()
	admin, err := sarama.NewClusterAdmin([]string{server.Addr()}, Config(server, config))
	if err != nil {
		t.Fatalf("saramawire: %v", err)
	}
	t.Cleanup(func() { admin.Close() })
	return admin
}
