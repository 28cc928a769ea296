package main

import (
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/fakekafka"
	"example.com/bank/internal/doubles/faults"
	"example.com/bank/internal/kafka"
	"example.com/bank/internal/kafka/kafkafake"
	"example.com/bank/internal/mysql/mysqlfake"
	"example.com/bank/internal/redis/redisfake"
	"example.com/bank/internal/wire"
)

// outage is a bank whose database has no rows: it knows what a test expects to
// be asked, and nothing else.
type outage struct {
	*bank
	database *mysqlfake.Fakes
	cache    *redisfake.Fakes
	events   *kafkafake.Fakes
}

func newOutage(t *testing.T) *outage {
	t.Helper()
	o := &outage{
		database: mysqlfake.New(t),
		cache:    redisfake.New(t, func(s *redisfake.Settings) { s.Cache.MaxRetries = -1; s.Cache.ReadTimeout = time.Second }),
		events:   kafkafake.New(t),
	}
	o.bank = newBank(Clients{DB: o.database.DB, Cache: o.cache.Cache, Producer: o.events.Producer, Group: o.events.Group})
	t.Cleanup(func() { o.transfers.Close() })
	return o
}

// A transfer that another instance booked is answered without the database.
func TestTransferOfAnotherInstance(t *testing.T) {
	o := newOutage(t)
	event, err := wire.EncodeTransfer(domain.Transfer{
		ID: "t-1", Key: "k1", From: "DE-1", To: "DE-2", Amount: domain.NewMoney(30_00, "EUR"), Reference: "rent",
	})
	if err != nil {
		t.Fatal(err)
	}
	o.events.Kafka.Feed(t, kafka.Topic, fakekafka.Record{Value: event})
	go o.listener.Run(t.Context())
	if err := o.events.Kafka.WaitConsumed(t.Context(), "bank", kafka.Topic); err != nil {
		t.Fatal(err)
	}
	if status, body := send(o.bank, "k1", "DE-1", "DE-2", 30_00); status != http.StatusOK || !strings.Contains(body, `"t-1"`) {
		t.Errorf("status %d: %s", status, body)
	}
	if status, body := send(o.bank, "k1", "DE-1", "DE-2", 30_01); status != http.StatusConflict {
		t.Errorf("another transfer under the key: status %d: %s", status, body)
	}
	if asked := o.database.MySQL.Statements("*"); len(asked) != 0 {
		t.Errorf("the database was asked for %v", asked)
	}
}

// Without a database nothing is booked, whatever else is there, and nobody
// waits longer than for the cache.
func TestTransferWithoutTheDatabase(t *testing.T) {
	for name, during := range map[string]struct {
		fault func(o *outage)
		takes time.Duration
	}{
		"and all else is there": {func(o *outage) {}, 0},
		"and with a slow cache": {func(o *outage) { o.cache.Faults.On("redis.get *", faults.Timeout(time.Minute)) }, time.Second},
		"and without a broker":  {func(o *outage) { o.events.Faults.On("kafka.produce *", faults.LostBefore()) }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				o := newOutage(t)
				o.database.Faults.On("mysql.connect", faults.Cut())
				during.fault(o)
				start := time.Now()
				if status, body := send(o.bank, "k1", "DE-1", "DE-2", 30_00); status != http.StatusServiceUnavailable {
					t.Errorf("status %d: %s", status, body)
				}
				if took := time.Since(start); took != during.takes {
					t.Errorf("took %v, want %v", took, during.takes)
				}
				if events := o.events.Kafka.Records(kafka.Topic); len(events) != 0 {
					t.Errorf("announced %v", events)
				}
			})
		})
	}
}
