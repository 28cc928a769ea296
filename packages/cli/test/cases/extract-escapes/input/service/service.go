// Package service does with clients what an interface cannot stand for, once each.
package service

import (
	"fmt"

	"example.com/m/missing"
	"example.com/m/redis"
)

var last *redis.Client

type node struct {
	redis.Link
	client *redis.Client
}

func passed(client *redis.Client) error {
	last = client
	_ = redis.Stats(client)
	run := func(*redis.Client) {}
	run(client)
	return client.Close()
}

func kept(client *redis.Client, channel chan *redis.Client) (func() *redis.Client, error) {
	_ = []*redis.Client{client}
	_ = map[*redis.Client]int{client: 1}
	_ = redis.Link{To: client}
	channel <- client
	link := &node{}
	link.To = client
	return func() *redis.Client { return client }, client.Close()
}

func looked(client *redis.Client, other any) error {
	copied := *client
	pointer := &client
	_, _ = other.(*redis.Client)
	close := (*redis.Client).Close
	_, _, _ = copied, pointer, close
	if client == nil || client == last {
		fmt.Println(client)
	}
	return client.Close()
}

func unknown(client *redis.Client) error {
	missing.Use(client)
	return client.Close()
}

type money struct{ value redis.Amount }

func compared(left, right money) (bool, error) { return left.value == right.value, left.value.Save() }

type finder struct{ client *redis.Client }

func (f finder) find(key string) string {
	if value := f.client.Find("all").Value(); value != "" {
		return value
	}
	return f.client.With(key).Find(key).Value()
}
