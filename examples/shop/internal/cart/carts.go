// Package cart keeps the carts of customers in Redis, for as long as they are
// looked after.
package cart

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/gomodule/redigo/redis"

	"example.com/shop/internal/shop"
)

const (
	// lifetime is how long a cart stays that nobody changes.
	lifetime = 48 * time.Hour
	// lockTime is how long a checkout may take.
	lockTime = 10 * time.Second
)

// Carts are those of all customers.
type Carts struct {
	pool *redis.Pool
}

// NewCarts returns the carts that are kept where pool leads.
func NewCarts(pool *redis.Pool) *Carts {
	return &Carts{pool: pool}
}

// NewPool returns connections to the Redis at an address.
func NewPool(address string) *redis.Pool {
	return &redis.Pool{
		MaxIdle:     8,
		IdleTimeout: 4 * time.Minute,
		DialContext: func(ctx context.Context) (redis.Conn, error) {
			return redis.DialContext(ctx, "tcp", address, redis.DialReadTimeout(time.Second), redis.DialWriteTimeout(time.Second))
		},
	}
}

// Put has a customer buy a number of a product, none where it is zero.
func (c *Carts) Put(ctx context.Context, customer, sku string, quantity int) error {
	connection, err := c.pool.GetContext(ctx)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer connection.Close()
	key := cartKey(customer)
	connection.Send("MULTI")
	if quantity == 0 {
		connection.Send("HDEL", key, sku)
	} else {
		connection.Send("HSET", key, sku, quantity)
	}
	connection.Send("PEXPIRE", key, lifetime.Milliseconds())
	_, err = redis.DoContext(connection, ctx, "EXEC")
	return err
}

// Get returns the cart of a customer, empty where there is none.
func (c *Carts) Get(ctx context.Context, customer string) (shop.Cart, error) {
	connection, err := c.pool.GetContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	defer connection.Close()
	return redis.IntMap(redis.DoContext(connection, ctx, "HGETALL", cartKey(customer)))
}

// Clear removes the cart of a customer.
func (c *Carts) Clear(ctx context.Context, customer string) error {
	connection, err := c.pool.GetContext(ctx)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer connection.Close()
	_, err = redis.DoContext(connection, ctx, "DEL", cartKey(customer))
	return err
}

// release removes a lock that is still the caller's.
var release = redis.NewScript(1, `if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end return 0`)

// Lock keeps others from checking a cart out until unlock is called, or ten
// seconds have gone. Where somebody else has it, the error is shop.ErrBusy.
func (c *Carts) Lock(ctx context.Context, customer string) (unlock func(), err error) {
	connection, err := c.pool.GetContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	defer connection.Close()
	key, token := "lock:"+cartKey(customer), rand.Text()
	_, err = redis.String(redis.DoContext(connection, ctx, "SET", key, token, "NX", "PX", lockTime.Milliseconds()))
	if errors.Is(err, redis.ErrNil) {
		return nil, shop.ErrBusy
	}
	if err != nil {
		return nil, err
	}
	return func() { c.unlock(context.WithoutCancel(ctx), key, token) }, nil
}

// unlock does its best: a lock that stays ends by itself.
func (c *Carts) unlock(ctx context.Context, key, token string) {
	connection, err := c.pool.GetContext(ctx)
	if err != nil {
		return
	}
	defer connection.Close()
	release.DoContext(ctx, connection, key, token)
}

func cartKey(customer string) string { return "cart:" + customer }
