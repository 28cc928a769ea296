package service

import (
	"context"
	"fmt"
	"io"
	"time"

	"example.com/m/redis"
)

type Service struct {
	cache           *redis.Client // what is known
	sessions, spare *redis.Client
	config          *redis.Config
}

var shared = redis.New("shared")

func New(cache *redis.Client, config *redis.Config) *Service {
	return &Service{cache: cache, sessions: redis.New("sessions"), config: config}
}

func (s *Service) Name(ctx context.Context, id string) (string, error) {
	get := s.cache.Get
	if name, err := get(ctx, id); err == nil {
		return name, s.config.Validate()
	}
	defer shut(s.cache)
	return time.Now().String(), s.sessions.Set(ctx, id, "")
}

func (s *Service) Size() int {
	fmt.Println(s.cache)
	return redis.Stats(s.sessions)
}

func (s *Service) Ping(ctx context.Context) error {
	client := redis.New("ping")
	_, err := client.Get(ctx, "ping")
	return err
}

func shut(closer io.Closer) error { return closer.Close() }

func reset(ctx context.Context) error { return shared.Set(ctx, "", "") }
