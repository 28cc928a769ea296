package rediscontract_test

import (
	"context"
	"os"
	"testing"
	"time"

	redisv8 "github.com/go-redis/redis/v8"
	redigo "github.com/gomodule/redigo/redis"
	"github.com/redis/go-redis/v9"

	"standin/doubles/contract"
	"standin/doubles/contract/rediscontract"
	"standin/doubles/fakeredis"
)

// side has a client of each library, of one Redis.
type side struct {
	fake  *fakeredis.Server
	real  *rediscontract.Server
	v9    *redis.Client
	nodes *redis.ClusterClient
	v8    *redisv8.Client
	pool  *redigo.Pool
}

var sides = contract.Sides[side]{
	Servers: []string{"GEN_REDIS_ADDR"},
	Classes: []contract.Class{rediscontract.Class, rediscontract.RedigoClass},
	Fake: func(t *testing.T) side {
		s := fakeredis.New(t, nil)
		return side{fake: s, v9: s.Client(t, nil), nodes: s.ClusterClient(t, nil), v8: s.ClientV8(t, nil), pool: s.Pool(t, nil)}
	},
	Real: func(t *testing.T) side {
		s := rediscontract.NewServer(t, os.Getenv("GEN_REDIS_ADDR"))
		return side{real: s, v9: s.Client(t, nil), nodes: s.ClusterClient(t, nil), v8: s.ClientV8(t, nil), pool: s.Pool(t, nil)}
	},
	Advance: func(_ *testing.T, s side, d time.Duration) {
		if s.fake != nil {
			s.fake.Advance(d)
		} else {
			s.real.Advance(d)
		}
	},
}

type run = *contract.Run[side]

// callV9 does what services do with go-redis v9.
func callV9(r run, client redis.UniversalClient) {
	ctx := r.Context()
	for _, command := range []redis.Cmder{
		client.Get(ctx, "string"),
		client.Set(ctx, "string", "1", time.Hour),
		client.SetNX(ctx, "string", "2", time.Minute),
		client.GetSet(ctx, "string", 5),
		client.Incr(ctx, "string"),
		client.IncrByFloat(ctx, "string", 0.5),
		client.Append(ctx, "string", "x"),
		client.TTL(ctx, "string"),
		client.Expire(ctx, "string", time.Hour),
		client.PTTL(ctx, "string"),
		client.TTL(ctx, "hash"),
		client.Exists(ctx, "string", "none"),
		client.HSet(ctx, "hash", "b", 2, "a", "1"),
		client.HGetAll(ctx, "hash"),
		client.HKeys(ctx, "hash"),
		client.HVals(ctx, "hash"),
		client.HIncrBy(ctx, "hash", "b", 3),
		client.HScan(ctx, "hash", 0, "*", 10),
		client.HGet(ctx, "hash", "none"),
		client.RPush(ctx, "list", "a", "b", "c"),
		client.LRange(ctx, "list", 0, -1),
		client.LPop(ctx, "list"),
		client.BLPop(ctx, time.Second, "list"),
		client.SAdd(ctx, "set", "c", "a", "b"),
		client.SMembers(ctx, "set"),
		client.SIsMember(ctx, "set", "a"),
		client.SRandMember(ctx, "set"),
		client.SPopN(ctx, "set", 3),
		client.SScan(ctx, "set", 0, "", 10),
		client.ZAdd(ctx, "sorted", redis.Z{Score: 2, Member: "b"}, redis.Z{Score: 1.5, Member: "a"}),
		client.ZRangeWithScores(ctx, "sorted", 0, -1),
		client.ZRank(ctx, "sorted", "none"),
		client.ZScan(ctx, "sorted", 0, "", 10),
		client.XAdd(ctx, &redis.XAddArgs{Stream: "stream", Values: []string{"a", "1"}}),
		client.XAdd(ctx, &redis.XAddArgs{Stream: "stream", ID: "9999999999999-1", Values: []string{"a", "1"}}),
		client.XRange(ctx, "stream", "-", "+"),
		client.XRead(ctx, &redis.XReadArgs{Streams: []string{"stream", "0"}, Count: 2}),
		client.PFAdd(ctx, "log", "a"),
		client.SetBit(ctx, "bits", 7, 1),
		client.Eval(ctx, "return redis.call('get', KEYS[1])", []string{"string"}),
		client.EvalSha(ctx, "0000000000000000000000000000000000000000", nil),
		client.Keys(ctx, "*s*"),
		client.Scan(ctx, 0, "*s*", 100),
		client.DBSize(ctx),
		client.Type(ctx, "sorted"),
		client.Do(ctx, "GET"),
		client.Do(ctx, "NONE", "a"),
		client.Time(ctx),
		client.Ping(ctx),
	} {
		rediscontract.Did(r, command)
	}
	rediscontract.DidAll(r)(client.Pipelined(ctx, func(p redis.Pipeliner) error {
		p.Get(ctx, "none")
		p.LPush(ctx, "string", "x")
		p.Incr(ctx, "counter")
		return nil
	}))
	rediscontract.DidAll(r)(client.TxPipelined(ctx, func(p redis.Pipeliner) error {
		p.Incr(ctx, "counter")
		p.HGet(ctx, "counter", "x")
		return nil
	}))
}

// callRedigo does what services do with redigo.
func callRedigo(r run, conn redigo.Conn) {
	for _, words := range [][]any{
		{"GET", "string"}, {"SET", "string", "1", "EX", 3600}, {"SET", "string", "2", "NX"}, {"INCR", "string"}, {"APPEND", "string", []byte{0xff}},
		{"GET", "string"}, {"PTTL", "string"}, {"HSET", "hash", "b", 2, "a", "1"}, {"HGETALL", "hash"}, {"HVALS", "hash"}, {"HMGET", "hash", "a", "x"},
		{"RPUSH", "list", "a", "b"}, {"LRANGE", "list", 0, -1}, {"SADD", "set", "b", "a"}, {"SMEMBERS", "set"}, {"SRANDMEMBER", "set"}, {"SPOP", "set", 2}, {"ZADD", "sorted", 1.5, "a"},
		{"ZRANGE", "sorted", 0, -1, "WITHSCORES"}, {"XADD", "stream", "*", "a", "1"}, {"XRANGE", "stream", "-", "+"}, {"MULTI"}, {"INCR", "counter"},
		{"LPOP", "counter"}, {"EXEC"}, {"SCAN", 0, "COUNT", 100}, {"HSCAN", "hash", 0}, {"KEYS", "*"}, {"TIME"}, {"INFO"}, {"GET"}, {"NONE"},
	} {
		command, arguments := words[0].(string), words[1:]
		rediscontract.Replied(r, command, arguments...)(conn.Do(command, arguments...))
	}
}

var keys = []string{"string", "hash", "list", "set", "sorted", "stream", "log", "bits", "counter"}

// inStates runs calls on no keys, on the keys that they left, and on keys of other types.
func inStates(name string, call func(run), put func(run, rediscontract.Kind), sayKeys func(run)) contract.Case[side] {
	return contract.Case[side]{Name: name, Run: func(r run) {
		for _, state := range []func(){func() {}, func() {}, func() { put(r, rediscontract.Strings) }, func() { put(r, rediscontract.Lists) }} {
			state()
			call(r)
			sayKeys(r)
		}
		r.Advance(59 * time.Minute)
		sayKeys(r)
		r.Advance(time.Minute)
		sayKeys(r)
	}}
}

func TestContract(t *testing.T) {
	v8 := func(r run) {
		ctx := r.Context()
		for _, command := range []redisv8.Cmder{
			r.Set.v8.Get(ctx, "string"), r.Set.v8.Set(ctx, "string", 1, time.Hour), r.Set.v8.SetNX(ctx, "string", 2, 0), r.Set.v8.Get(ctx, "string"),
			r.Set.v8.HSet(ctx, "hash", "b", 2, "a", 1), r.Set.v8.HGetAll(ctx, "hash"), r.Set.v8.HKeys(ctx, "hash"), r.Set.v8.SAdd(ctx, "set", "b", "a"),
			r.Set.v8.SMembers(ctx, "set"), r.Set.v8.ZAdd(ctx, "sorted", &redisv8.Z{Score: 1, Member: "a"}), r.Set.v8.ZRangeWithScores(ctx, "sorted", 0, -1),
			r.Set.v8.XAdd(ctx, &redisv8.XAddArgs{Stream: "stream", Values: []string{"a", "1"}}), r.Set.v8.XRange(ctx, "stream", "-", "+"),
			r.Set.v8.LPop(ctx, "list"), r.Set.v8.Do(ctx, "NONE"),
		} {
			rediscontract.DidV8(r, command)
		}
		rediscontract.DidAllV8(r)(r.Set.v8.TxPipelined(ctx, func(p redisv8.Pipeliner) error {
			p.Incr(ctx, "counter")
			p.HGet(ctx, "counter", "x")
			return nil
		}))
	}
	contract.Test(t, sides,
		inStates("go-redis v9", func(r run) { callV9(r, r.Set.v9) },
			func(r run, kind rediscontract.Kind) { rediscontract.Put(r, r.Set.v9, kind, keys...) },
			func(r run) { rediscontract.Keys(r, r.Set.v9) }),
		inStates("go-redis v9, a cluster", func(r run) { callV9(r, r.Set.nodes) },
			func(r run, kind rediscontract.Kind) { rediscontract.Put(r, r.Set.nodes, kind, keys...) },
			func(r run) { rediscontract.Keys(r, r.Set.nodes) }),
		inStates("go-redis v8", v8,
			func(r run, kind rediscontract.Kind) { rediscontract.PutV8(r, r.Set.v8, kind, keys...) },
			func(r run) { rediscontract.KeysV8(r, r.Set.v8) }),
		inStates("redigo", func(r run) { conn := r.Set.pool.Get(); defer conn.Close(); callRedigo(r, conn) },
			func(r run, kind rediscontract.Kind) {
				conn := r.Set.pool.Get()
				defer conn.Close()
				rediscontract.PutRedigo(r, conn, kind, keys...)
			},
			func(r run) { conn := r.Set.pool.Get(); defer conn.Close(); rediscontract.KeysRedigo(r, conn) }),
	)
}

func TestDatabasesAreOfOneTest(t *testing.T) {
	address := os.Getenv("GEN_REDIS_ADDR")
	if address == "" {
		t.Skip("set GEN_REDIS_ADDR")
	}
	ctx := context.Background()
	first := rediscontract.NewServer(t, address).Client(t, nil)
	t.Run("another", func(t *testing.T) {
		second := rediscontract.NewServer(t, address).Client(t, nil)
		if err := second.Set(ctx, "key", "of the second", 0).Err(); err != nil {
			t.Fatal(err)
		}
		if err := first.Set(ctx, "key", "of the first", 0).Err(); err != nil {
			t.Fatal(err)
		}
		if text, err := second.Get(ctx, "key").Result(); text != "of the second" || err != nil {
			t.Errorf("%q, %v", text, err)
		}
	})
	if text, err := first.Get(ctx, "key").Result(); text != "of the first" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	database := rediscontract.Database(t, address)
	admin := redis.NewClient(&redis.Options{Addr: address, DB: database})
	defer admin.Close()
	if count, err := admin.DBSize(ctx).Result(); count != 0 || err != nil {
		t.Errorf("%d keys at first, %v", count, err)
	}
}
