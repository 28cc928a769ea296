package kafkacontract

import "testing"

// OfServer makes topics anew on the Kafka at addresses.
func OfServer(t testing.TB, addresses string, topics ...string) *Topics {
	t.Helper()
	t.Skip("not there yet")
	return nil
}
