// Package fakekafka is a Kafka of one node in memory, for the tests of services: topics with logs of batches, consumer
// groups, transactions, idempotent producers. It knows no client library and no wire. Fronts bring clients to it:
// saramafake implements sarama's interfaces on it, and kafkawire serves Kafka's protocol to real clients.
//
// All waits are on channels and timers, so a test can run in a bubble of testing/synctest.
package fakekafka

import (
	"sync"
	"time"

	"standin/doubles/faults"
)

// NodeID is the id of the only node of every Broker.
const NodeID int32 = 1

// Broker is a Kafka of one node for one test. Its exported fields may be changed until the first client uses it.
type Broker struct {
	// Faults are what fronts ask before they do a client's work. Nil lets all pass.
	Faults *faults.Faults

	// Partitions is how many partitions a topic gets that is made by its first use: 1 as in Kafka's own configuration.
	Partitions int32

	// MaxMessageBytes is the greatest batch that is taken: 1,048,588 as in Kafka's own configuration.
	MaxMessageBytes int

	mutex        sync.Mutex // held for short work only; nobody waits while he holds it
	topics       map[string]*topic
	groups       map[string]*group
	watched      map[string]*watching    // by group
	transactions map[string]*transaction // by transactional id
	producers    map[int64]*transaction  // by producer id, of transactional producers
	hooks        map[string][]hook
	nextProducer int64
	nextMember   int
}

// New makes an empty broker. It starts nothing: there is nothing to close.
func New(f *faults.Faults) *Broker {
	return &Broker{
		Faults:          f,
		Partitions:      1,
		MaxMessageBytes: 1<<20 + 12,
		topics:          map[string]*topic{},
		groups:          map[string]*group{},
	}
}

// now is the time that records and offsets get: Kafka knows milliseconds.
func now() time.Time { return time.Now().Truncate(time.Millisecond) }
