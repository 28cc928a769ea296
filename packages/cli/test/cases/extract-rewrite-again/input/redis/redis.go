// Package redis stands for a library.
package redis

import "context"

// Client talks to a server.
type Client struct {
	cmdable
	connections int
}

type cmdable struct{}

// Get gives the value of a key.
func (c *cmdable) Get(ctx context.Context, key string) (string, error) { return "", nil }

// Set sets it.
func (c *cmdable) Set(ctx context.Context, key, value string) error { return nil }

// Close closes the connections.
func (c *Client) Close() error { return nil }

// New connects.
func New(address string) *Client { return &Client{} }

// Stats looks into a client.
func Stats(c *Client) int { return c.connections }

// Config is data.
type Config struct{ Address string }

// Validate tells whether it is right.
func (c *Config) Validate() error { return nil }
