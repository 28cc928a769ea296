package cache

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

type Cache struct{ rdb *redis.Client }

func New(rdb *redis.Client) *Cache { return &Cache{rdb} }

func (c *Cache) Put(ctx context.Context, id int64, name string) error {
	key := fmt.Sprintf("user:%d", id)
	pipe := c.rdb.TxPipeline()
	pipe.HSet(ctx, key, "name", name, "seen", time.Now().Unix())
	pipe.Expire(ctx, key, 90*time.Minute)
	pipe.ZAdd(ctx, "ranking", redis.Z{Score: float64(id), Member: name})
	pipe.SAdd(ctx, "names", name, "other")
	if _, err := pipe.Exec(ctx); err != nil {
		return err
	}
	c.rdb.LPush(ctx, "log", name)
	c.rdb.LTrim(ctx, "log", 0, 99)
	c.rdb.XAdd(ctx, &redis.XAddArgs{Stream: "events", MaxLen: 1000, Values: map[string]any{"id": id}})
	c.rdb.XAdd(ctx, &redis.XAddArgs{Stream: "events2", Values: []string{"a", "b"}})
	c.rdb.SetArgs(ctx, "lock:"+name, "1", redis.SetArgs{Mode: "NX", TTL: time.Second})
	c.rdb.Dump(ctx, key)
	c.rdb.TTL(ctx, key)
	c.rdb.IncrByFloat(ctx, "sum", 2.5)
	c.rdb.MSet(ctx, "a", 1, "b", 2)
	c.rdb.ExpireAt(ctx, "a", time.Now().Add(time.Hour))
	return c.rdb.Eval(ctx, "return redis.call('GET', KEYS[1])", []string{"a"}, 1, 2).Err()
}

func (c *Cache) Top(ctx context.Context, n int64) ([]redis.Z, error) {
	c.rdb.SMembers(ctx, "names")
	c.rdb.HGetAll(ctx, "user:1")
	c.rdb.BLPop(ctx, time.Second, "log")
	c.rdb.LRange(ctx, "log", 0, -1)
	c.rdb.ZRangeByScore(ctx, "ranking", &redis.ZRangeBy{Min: "-inf", Max: "+inf", Count: n})
	c.rdb.Scan(ctx, 0, "user:*", 100)
	c.rdb.MGet(ctx, "a", "b", "nothing")
	c.rdb.GetEx(ctx, "a", time.Minute)
	c.rdb.Do(ctx, "OBJECT", "ENCODING", "a")
	c.rdb.SPop(ctx, "names")
	return c.rdb.ZRevRangeWithScores(ctx, "ranking", 0, n-1).Result()
}
