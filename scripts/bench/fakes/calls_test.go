// Package bench times calls through the fakes beside the same calls to what people use otherwise. It is laid over the
// runtime's module.
package bench

import (
	"context"
	"database/sql"
	"os"
	"strings"
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
	"github.com/IBM/sarama"
	"github.com/IBM/sarama/mocks"
	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/saramafake"
	"standin/doubles/fakemysql"
	"standin/doubles/fakeredis"
	"standin/doubles/faults"
)

func setAndGet(b *testing.B, client *redis.Client) {
	ctx := context.Background()
	b.ReportAllocs()
	for b.Loop() {
		if err := client.Set(ctx, "balance:1", "100", 0).Err(); err != nil {
			b.Fatal(err)
		}
		if value, err := client.Get(ctx, "balance:1").Result(); value != "100" || err != nil {
			b.Fatal(value, err)
		}
	}
}

func BenchmarkRedisFake(b *testing.B) {
	setAndGet(b, fakeredis.New(b, nil).Client(b, nil))
}

func dial(b *testing.B, address string) *redis.Client {
	client := redis.NewClient(&redis.Options{Addr: address})
	b.Cleanup(func() { client.Close() })
	return client
}

func BenchmarkRedisMiniredisByTCP(b *testing.B) {
	setAndGet(b, dial(b, miniredis.RunT(b).Addr()))
}

func BenchmarkRedisServer(b *testing.B) {
	setAndGet(b, dial(b, os.Getenv("GEN_REDIS_ADDR")))
}

func send(b *testing.B, producer sarama.SyncProducer, expect func()) {
	b.ReportAllocs()
	for b.Loop() {
		expect()
		message := &sarama.ProducerMessage{Topic: "bench", Key: sarama.StringEncoder("1"), Value: sarama.StringEncoder(`{"amount":100}`)}
		if _, _, err := producer.SendMessage(message); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkKafkaFake(b *testing.B) {
	send(b, saramafake.NewSyncProducer(b, fakekafka.New(nil), nil), func() {})
}

func BenchmarkKafkaSaramaMocks(b *testing.B) {
	producer := mocks.NewSyncProducer(b, nil)
	b.Cleanup(func() { producer.Close() })
	send(b, producer, func() { producer.ExpectSendMessageAndSucceed() })
}

func BenchmarkKafkaServer(b *testing.B) {
	config := sarama.NewConfig()
	config.Producer.Return.Successes = true
	producer, err := sarama.NewSyncProducer(strings.Split(os.Getenv("GEN_KAFKA_BROKERS"), ","), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { producer.Close() })
	send(b, producer, func() {})
}

const (
	insert = "INSERT INTO accounts (owner) VALUES (?)"
	query  = "SELECT owner FROM accounts WHERE id = ?"
)

func insertAndSelect(b *testing.B, db *sql.DB, expect func(id int64)) {
	ctx := context.Background()
	b.ReportAllocs()
	for id := int64(1); b.Loop(); id++ {
		expect(id)
		result, err := db.ExecContext(ctx, insert, "Ada")
		if err != nil {
			b.Fatal(err)
		}
		if id, err = result.LastInsertId(); err != nil {
			b.Fatal(err)
		}
		var owner string
		if err := db.QueryRowContext(ctx, query, id).Scan(&owner); owner != "Ada" || err != nil {
			b.Fatal(owner, err)
		}
	}
}

func expectations(mock sqlmock.Sqlmock) func(id int64) {
	return func(id int64) {
		mock.ExpectExec(insert).WithArgs("Ada").WillReturnResult(sqlmock.NewResult(id, 1))
		mock.ExpectQuery(query).WithArgs(id).WillReturnRows(sqlmock.NewRows([]string{"owner"}).AddRow("Ada"))
	}
}

func BenchmarkMySQLFake(b *testing.B) {
	mock := fakemysql.NewMock(b)
	mock.MatchExpectationsInOrder(true)
	insertAndSelect(b, fakemysql.NewServer(b, mock, fakemysql.Options{}).Open(), expectations(mock))
}

func BenchmarkMySQLSqlmock(b *testing.B) {
	db, mock, err := sqlmock.New(sqlmock.QueryMatcherOption(sqlmock.QueryMatcherEqual))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	insertAndSelect(b, db, expectations(mock))
}

func BenchmarkMySQLServer(b *testing.B) {
	schema := []fakemysql.Statement{{Text: "CREATE TABLE accounts (id BIGINT NOT NULL AUTO_INCREMENT, owner VARCHAR(64) NOT NULL, PRIMARY KEY (id))"}}
	server := fakemysql.NewServer(b, fakemysql.NewReal(b), fakemysql.Options{Schema: schema})
	insertAndSelect(b, server.Open(), func(int64) {})
}

// scope is a test that ends before its benchmark does.
type scope struct {
	testing.TB
	cleanups []func()
}

func (s *scope) Cleanup(end func()) { s.cleanups = append(s.cleanups, end) }

func (s *scope) end() {
	for i := len(s.cleanups) - 1; i >= 0; i-- {
		s.cleanups[i]()
	}
}

// BenchmarkNew makes and ends what New(t) of a service with a *sql.DB, a *redis.Client and a producer makes.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		t := &scope{TB: b}
		plan := faults.New(t, 1)
		fakemysql.NewServer(t, fakemysql.NewMock(t), fakemysql.Options{Faults: plan}).Open()
		fakeredis.New(t, plan).Client(t, &redis.Options{})
		saramafake.NewSyncProducer(t, fakekafka.New(plan), nil)
		t.end()
	}
}
