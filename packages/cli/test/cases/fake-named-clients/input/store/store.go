package store

import (
	"context"

	"example.com/bank/wired"
)

var sessions = wired.Sessions()

type Store struct {
	cache wired.Cache
}

func (s *Store) Load(ctx context.Context, id string) (string, error) {
	if err := s.cache.Set(ctx, "seen:"+id, 1, 0); err != nil {
		return "", nil
	}
	return s.cache.Get(ctx, "row:"+id).Result()
}

func Forget(ctx context.Context, id string) {
	client := wired.Cache()
	client.Del(ctx, "row:"+id)
	sessions.Del(ctx, "session:"+id)
}
