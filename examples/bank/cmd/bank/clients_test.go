package main

import (
	"crypto/rand"
	"database/sql"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/IBM/sarama"
	driver "github.com/go-sql-driver/mysql"
	goredis "github.com/redis/go-redis/v9"

	"example.com/bank/cmd/bank/bankfake"
	"example.com/bank/db"
	"example.com/bank/internal/doubles/contract/kafkacontract"
	"example.com/bank/internal/doubles/contract/rediscontract"
	"example.com/bank/internal/kafka"
)

// onEach runs a test twice: on fakes and on servers.
func onEach(t *testing.T, test func(t *testing.T, clients Clients)) {
	t.Run("fakes", func(t *testing.T) { test(t, fakes(t)) })
	t.Run("servers", func(t *testing.T) { test(t, servers(t)) })
}

// fakes gives a test clients of its own that need no server.
func fakes(t *testing.T) Clients {
	t.Helper()
	f := bankfake.New(t, func(s *bankfake.Settings) {
		s.Producer.Producer.Return.Successes = true
		s.Group.Consumer.Offsets.Initial = sarama.OffsetOldest
	})
	return Clients{DB: f.DB, Cache: f.Cache, Producer: f.Producer, Group: f.Group}
}

// servers connects a test to what GEN_MYSQL_DSN, GEN_REDIS_ADDR and
// GEN_KAFKA_BROKERS name: a database of its own, an empty cache and an empty
// topic.
func servers(t *testing.T) Clients {
	t.Helper()
	dsn, address, brokers := os.Getenv("GEN_MYSQL_DSN"), os.Getenv("GEN_REDIS_ADDR"), os.Getenv("GEN_KAFKA_BROKERS")
	if dsn == "" || address == "" || brokers == "" {
		t.Skip("set GEN_MYSQL_DSN, GEN_REDIS_ADDR and GEN_KAFKA_BROKERS")
	}
	kafkacontract.OfServer(t, brokers, kafka.Topic)
	clients := Clients{DB: database(t, dsn), Cache: rediscontract.NewServer(t, address).Client(t, &goredis.Options{})}
	var err error
	clients.Producer, err = kafka.NewProducer(strings.Split(brokers, ","))
	must(t, err)
	config := sarama.NewConfig()
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	clients.Group, err = sarama.NewConsumerGroup(strings.Split(brokers, ","), "bank-"+rand.Text(), config)
	must(t, err)
	t.Cleanup(clients.Close)
	return clients
}

// database makes a database with the bank's schema, which is gone when the
// test ends.
func database(t *testing.T, dsn string) *sql.DB {
	t.Helper()
	config, err := driver.ParseDSN(dsn)
	must(t, err)
	config.ParseTime = true
	config.MultiStatements = true
	name := "bank_" + rand.Text()
	execute(t, config, "CREATE DATABASE "+name)
	t.Cleanup(func() { execute(t, config, "DROP DATABASE "+name) })
	migrated := config.Clone()
	migrated.DBName = name
	files, err := fs.Glob(db.Migrations, "migrations/*.up.sql")
	must(t, err)
	for _, file := range files {
		text, err := db.Migrations.ReadFile(file)
		must(t, err)
		execute(t, migrated, string(text))
	}
	return open(t, migrated)
}

func open(t *testing.T, config *driver.Config) *sql.DB {
	t.Helper()
	connector, err := driver.NewConnector(config)
	must(t, err)
	return sql.OpenDB(connector)
}

func execute(t *testing.T, config *driver.Config, statements string) {
	t.Helper()
	on := open(t, config)
	defer on.Close()
	_, err := on.Exec(statements)
	must(t, err)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
