// Command bank serves transfers over HTTP. It keeps them in MySQL, remembers
// them in Redis and tells of them by Kafka.
//
//	BANK_MYSQL    a DSN, such as root@tcp(127.0.0.1:3306)/bank
//	BANK_REDIS    an address, such as 127.0.0.1:6379
//	BANK_KAFKA    addresses of brokers, with commas between them
//	BANK_LISTEN   where it listens, :8080 unless given
package main

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	driver "github.com/go-sql-driver/mysql"
	goredis "github.com/redis/go-redis/v9"

	"example.com/bank/internal/kafka"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx); err != nil {
		slog.Error("bank ends", "error", err)
		os.Exit(1)
	}
}

// run serves until ctx ends.
func run(ctx context.Context) error {
	clients, err := connect()
	if err != nil {
		return err
	}
	defer clients.Close()
	bank := newBank(clients)

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 2)
	server := &http.Server{Addr: listenAddress(), Handler: bank, ReadHeaderTimeout: 5 * time.Second}
	go func() { ended <- bank.listener.Run(ctx) }()
	go func() { ended <- server.ListenAndServe() }()
	select {
	case err = <-ended:
	case <-ctx.Done():
	}
	grace, cancelGrace := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancelGrace()
	return errors.Join(err, server.Shutdown(grace), bank.transfers.Close())
}

func listenAddress() string {
	if address := os.Getenv("BANK_LISTEN"); address != "" {
		return address
	}
	return ":8080"
}

// connect makes the clients that the environment tells of. It talks to no
// server but Kafka.
func connect() (_ Clients, err error) {
	var clients Clients
	defer func() {
		if err != nil {
			clients.Close()
		}
	}()
	config, err := driver.ParseDSN(os.Getenv("BANK_MYSQL"))
	if err != nil {
		return Clients{}, err
	}
	config.ParseTime = true
	connector, err := driver.NewConnector(config)
	if err != nil {
		return Clients{}, err
	}
	clients.DB = sql.OpenDB(connector)
	clients.Cache = goredis.NewClient(&goredis.Options{Addr: os.Getenv("BANK_REDIS"), ReadTimeout: time.Second})
	brokers := strings.Split(os.Getenv("BANK_KAFKA"), ",")
	if clients.Producer, err = kafka.NewProducer(brokers); err != nil {
		return Clients{}, err
	}
	clients.Group, err = kafka.NewGroup(brokers)
	return clients, err
}
