package redisv8

import (
	"context"

	"github.com/go-redis/redis/v8"
)

type Deps struct {
	Cache    *redis.Client
	Sessions *redis.Client
	Prefix   string
}
type Service struct{ deps Deps }

func New(deps Deps, options ...func(*Service)) *Service { return &Service{deps} }
func (s *Service) Get(ctx context.Context) string {
	return s.deps.Cache.Get(ctx, s.deps.Prefix).Val() + s.deps.Sessions.Get(ctx, "x").Val()
}
