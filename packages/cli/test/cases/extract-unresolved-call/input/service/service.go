package service

import (
	"context"

	"example.com/m/missing"
	"example.com/m/redis"
)

type Service struct{ client *redis.Client }

func (s *Service) Save(ctx context.Context) error {
	if err := missing.Current().Set(ctx, "mode", ""); err != nil {
		return err
	}
	return s.client.Set(ctx, "a", "b")
}
