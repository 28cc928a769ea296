package service

import "github.com/acme/redis"

type Service struct{ client *redis.Client }

func (s *Service) Get(key string) string {
	if s.client.Has(key {
		return s.client.Get(key)
	}
	return ""
}
