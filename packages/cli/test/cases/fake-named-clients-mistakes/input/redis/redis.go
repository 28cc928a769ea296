// Package redis stands in for github.com/redis/go-redis/v9.
package redis

import (
	"context"
	"time"
)

type Options struct {
	Addr        string
	ReadTimeout time.Duration
}

type StringCmd struct{ value string }

func (c *StringCmd) Result() (string, error) { return c.value, nil }

type Client struct{ options *Options }

func NewClient(opt *Options) *Client { return &Client{opt} }

func (c *Client) Get(ctx context.Context, key string) *StringCmd { return nil }

func (c *Client) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StringCmd {
	return nil
}

func (c *Client) Del(ctx context.Context, keys ...string) *StringCmd { return nil }

func (c *Client) TxPipelined(ctx context.Context, fn func(Pipeliner) error) ([]*StringCmd, error) {
	return nil, nil
}

func (c *Client) Close() error { return nil }

type Pipeliner interface {
	Del(ctx context.Context, keys ...string) *StringCmd
	Incr(ctx context.Context, key string) *StringCmd
}
