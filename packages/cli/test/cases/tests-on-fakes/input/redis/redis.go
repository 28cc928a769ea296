// Package redis stands in for github.com/redis/go-redis/v9.
package redis

import (
	"context"
	"time"
)

type redisError string

func (e redisError) Error() string { return string(e) }

const Nil = redisError("redis: nil")

type Options struct{ Addr string }

type StringCmd struct {
	value string
	err   error
}

func (c *StringCmd) Result() (string, error) { return c.value, c.err }

func (c *StringCmd) Err() error { return c.err }

type cmdable func(command any) error

func (c cmdable) Get(ctx context.Context, key string) *StringCmd { return &StringCmd{} }

func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StringCmd {
	return &StringCmd{}
}

type Client struct{ cmdable }

func NewClient(opt *Options) *Client { return &Client{} }
