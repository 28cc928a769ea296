package service

import (
	"testing"

	"example.com/m/redis"
)

func TestService(t *testing.T) {
	cache := redis.New("test")
	service := New(cache, nil)
	if service.cache != cache {
		t.Error("another cache")
	}
	if _, err := service.cache.Get(t.Context(), "a"); err != nil {
		t.Error(err)
	}
	check(t, service.cache)
}

func check(t *testing.T, cache *redis.Client) {
	if err := cache.Set(t.Context(), "a", "b"); err != nil {
		t.Error(err)
	}
}
