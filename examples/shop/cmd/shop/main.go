// Command shop serves a shop over HTTP. It keeps products and orders in MySQL,
// carts in Redis, and tells of orders by Kafka.
//
//	SHOP_MYSQL    a DSN, such as root@tcp(127.0.0.1:3306)/shop
//	SHOP_REDIS    an address, such as 127.0.0.1:6379
//	SHOP_KAFKA    addresses of brokers, with commas between them
//	SHOP_LISTEN   where it listens, :8080 unless given
package main

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	driver "github.com/go-sql-driver/mysql"
	"github.com/gomodule/redigo/redis"
	"github.com/segmentio/kafka-go"
	"gorm.io/driver/mysql"
	"gorm.io/gorm"

	"example.com/shop/internal/api"
	"example.com/shop/internal/cart"
	"example.com/shop/internal/checkout"
	"example.com/shop/internal/events"
	"example.com/shop/internal/store"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx); err != nil {
		slog.Error("shop ends", "error", err)
		os.Exit(1)
	}
}

// Clients are the connections to what the shop is built on.
type Clients struct {
	DB     *gorm.DB
	Pool   *redis.Pool
	Writer *kafka.Writer
	Reader *kafka.Reader
}

// newShop returns the API on clients, and what keeps the stock.
func newShop(clients Clients) (http.Handler, *events.Projector) {
	products, orders, carts := store.NewProducts(clients.DB), store.NewOrders(clients.DB), cart.NewCarts(clients.Pool)
	handler := api.New(api.Shop{
		Products: products,
		Carts:    carts,
		Orders:   orders,
		Checkout: checkout.NewService(carts, products, orders, events.NewPublisher(clients.Writer)),
	})
	return handler, events.NewProjector(clients.Reader, store.NewStock(clients.DB))
}

// run serves until ctx ends.
func run(ctx context.Context) error {
	clients, err := connect()
	if err != nil {
		return err
	}
	handler, projector := newShop(clients)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 2)
	server := &http.Server{Addr: cmp.Or(os.Getenv("SHOP_LISTEN"), ":8080"), Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	go func() { ended <- projector.Run(ctx) }()
	go func() { ended <- server.ListenAndServe() }()
	select {
	case err = <-ended:
	case <-ctx.Done():
	}
	grace, cancelGrace := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancelGrace()
	return errors.Join(err, server.Shutdown(grace), clients.close())
}

// connect makes the clients that the environment tells of.
func connect() (Clients, error) {
	config, err := driver.ParseDSN(os.Getenv("SHOP_MYSQL"))
	if err != nil {
		return Clients{}, err
	}
	config.ParseTime = true
	db, err := gorm.Open(mysql.New(mysql.Config{DSNConfig: config}), &gorm.Config{})
	if err != nil {
		return Clients{}, err
	}
	brokers := strings.Split(os.Getenv("SHOP_KAFKA"), ",")
	return Clients{
		DB:     db,
		Pool:   cart.NewPool(os.Getenv("SHOP_REDIS")),
		Writer: events.NewWriter(brokers...),
		Reader: events.NewReader(brokers...),
	}, nil
}

func (c Clients) close() error {
	db, err := c.DB.DB()
	if err == nil {
		err = db.Close()
	}
	return errors.Join(err, c.Reader.Close(), c.Writer.Close(), c.Pool.Close())
}
