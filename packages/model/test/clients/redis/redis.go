// Package redis has a client in the form of the public ones: what it can do is promoted from a function type that it embeds.
package redis

import "context"

type Cmder interface{ Err() error }

type StringCmd struct{ err error }

func (c *StringCmd) Err() error              { return c.err }
func (c *StringCmd) Result() (string, error) { return "", c.err }

type Cmdable interface {
	Get(ctx context.Context, key string) *StringCmd
	Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error)
}

type Pipeliner interface {
	Cmdable
	Exec(ctx context.Context) ([]Cmder, error)
}

type cmdable func(ctx context.Context, cmd Cmder) error

func (c cmdable) Get(ctx context.Context, key string) *StringCmd { return &StringCmd{err: c(ctx, nil)} }

type baseClient struct{ opt *Options }

type Options struct{ Addr string }

type Client struct {
	*baseClient
	cmdable
}

func NewClient(opt *Options) *Client { return &Client{baseClient: &baseClient{opt: opt}} }

func (c *Client) Pipelined(ctx context.Context, fn func(Pipeliner) error) ([]Cmder, error) {
	return nil, fn(nil)
}

type ClusterClient struct{ cmdable }

type Ring struct{ cmdable }
