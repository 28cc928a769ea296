package redigosvc

import "github.com/gomodule/redigo/redis"

type S struct{ pool *redis.Pool }

func NewS(pool *redis.Pool) *S { return &S{pool} }
func (s *S) Get(k string) (string, error) {
	c := s.pool.Get()
	defer c.Close()
	return redis.String(c.Do("GET", k))
}
