package fakeredis_test

// world is what each example finds.
var world = [][]string{
	{"FLUSHDB"},
	{"SET", "str", "hello"},
	{"SET", "num", "10"},
	{"SET", "float", "3.5"},
	{"SET", "exp", "v", "EX", "1000"},
	{"RPUSH", "list", "a", "b", "c", "a"},
	{"RPUSH", "list2", "x"},
	{"HSET", "hash", "f1", "v1", "f2", "2"},
	{"HSET", "hash1", "f", "v"},
	{"SADD", "set", "a", "b", "c"},
	{"SADD", "set1", "a"},
	{"SADD", "set2", "b", "c", "d"},
	{"ZADD", "zset", "1", "a", "2", "b", "3", "c"},
	{"ZADD", "zset1", "1", "a"},
	{"ZADD", "zset2", "10", "b", "20", "d"},
	{"ZADD", "lex", "0", "a", "0", "b", "0", "c"},
	{"XADD", "stream", "1-1", "f", "v"},
	{"XADD", "stream", "2-2", "f", "w", "g", "x"},
	{"GEOADD", "geo", "13.361389", "38.115556", "Palermo", "15.087269", "37.502669", "Catania"},
	{"PFADD", "hll", "a", "b", "c"},
	{"PFADD", "hll2", "c", "d"},
}

// changesEachTime are commands whose answers are compared by their kind only.
var changesEachTime = map[string]bool{
	"info": true, "time": true, "command": true, "hello": true, "client id": true, "client list": true, "client info": true,
	"dump": true, "memory": true, "cluster": true, "randomkey": true, "scan": true, "object idletime": true, "object freq": true,
	"pexpiretime": true, "pttl": true,
}

// unordered are commands whose answers have no order.
var unordered = map[string]bool{
	"keys": true, "smembers": true, "sunion": true, "sinter": true, "sdiff": true, "hgetall": true, "hkeys": true, "hvals": true,
	"spop": true, "srandmember": true, "hrandfield": true, "zrandmember": true,
}

// isRandom are commands that choose. They are compared where there is one thing to choose.
var isRandom = map[string]bool{"spop": true, "srandmember": true, "hrandfield": true, "zrandmember": true}

// examples are commands, one a line. A line that begins with = has no other shapes. Words in quotes are one, with ^ for a
// quote inside.
const examples = `
=AUTH password
=AUTH user password
=AUTH
=AUTH a b c
CLIENT GETNAME
CLIENT SETNAME me
CLIENT ID
=CLIENT
=CLIENT BOGUS
CLUSTER SLOTS
CLUSTER KEYSLOT str
CLUSTER NODES
CLUSTER SHARDS
COMMAND COUNT
ECHO hello
=HELLO
=HELLO 2
=HELLO 3
=HELLO 4
=HELLO word
=HELLO 3 SETNAME me
=HELLO 3 BOGUS
PING
PING hello
=QUIT
=QUIT extra
SELECT 3
SELECT 99
SWAPDB 99 0
WAIT 0 10
COPY str copy
COPY str num REPLACE
COPY str num
COPY str copy DB 99
COPY str str
DEL str num missing
DUMP str
EXISTS str num missing str
EXPIRE str 100
EXPIRE str 100 NX
EXPIRE exp 100 NX
EXPIRE exp 100 XX
EXPIRE exp 100 GT
EXPIRE exp 100 LT
EXPIRE exp 100 NX XX
EXPIRE str 0
EXPIRE str 9223372036854775807
EXPIREAT str 4102444800
EXPIREAT str 1
EXPIRETIME str
EXPIRETIME missing
PEXPIRETIME exp
PEXPIRETIME str
KEYS s*
KEYS s?r
KEYS [hl]*
KEYS \*
MOVE str 99
PERSIST exp
PERSIST str
PEXPIRE str 100000
PEXPIRE str 100000 XX
PEXPIREAT str 4102444800000
PTTL exp
PTTL str
PTTL missing
RANDOMKEY
RENAME str new
RENAME str num
RENAME str str
RENAMENX str new
RENAMENX str num
RESTORE new 0 bogus
TOUCH str missing
TTL exp
TTL str
TTL missing
TYPE str
TYPE hash
TYPE stream
TYPE hll
TYPE missing
SCAN 0
SCAN 0 MATCH s* COUNT 100
SCAN 0 TYPE list
SCAN 0 BOGUS
UNLINK str list
GEOADD geo 13.583333 37.316667 Agrigento
GEOADD geo NX 13.361389 38.115556 Palermo
GEOADD geo XX CH 13.4 38.1 Palermo
GEOADD geo 200 100 nowhere
GEODIST geo Palermo Catania
GEODIST geo Palermo Catania km
GEODIST geo Palermo nowhere
GEODIST geo Palermo Catania parsec
GEOPOS geo Palermo nowhere
GEORADIUS geo 15 37 200 km
GEORADIUS geo 15 37 200 km WITHDIST ASC
GEORADIUS geo 15 37 200 km WITHCOORD COUNT 1 DESC
GEORADIUS_RO geo 15 37 200 km WITHDIST
GEORADIUSBYMEMBER geo Palermo 200 km
GEORADIUSBYMEMBER_RO geo Palermo 100 km
GEOSEARCH geo FROMLONLAT 15 37 BYRADIUS 200 km ASC
GEOSEARCH geo FROMMEMBER Palermo BYBOX 400 400 km WITHDIST
HDEL hash f1 missing
HEXISTS hash f1
HEXISTS hash missing
HGET hash f1
HGET hash missing
HGETALL hash
HGETALL missing
HINCRBY hash f2 5
HINCRBY hash f1 5
HINCRBY hash new -5
HINCRBYFLOAT hash f2 1.5
HINCRBYFLOAT hash f1 1.5
HINCRBYFLOAT hash new 5.0e3
HKEYS hash
HLEN hash
HMGET hash f1 missing f2
HMSET hash f3 v3 f4 v4
HSET hash f1 new f3 v3
HSET hash f1
HSETNX hash f1 new
HSETNX hash f3 new
HSTRLEN hash f1
HSTRLEN hash missing
HVALS hash
HSCAN hash 0
HSCAN hash1 0 MATCH f* COUNT 10
HRANDFIELD hash1
HRANDFIELD hash1 1
HRANDFIELD hash1 -2 WITHVALUES
HRANDFIELD hash 5 WITHVALUES
PFADD hll d
PFADD hll a
PFADD newhll
PFCOUNT hll
PFCOUNT hll hll2
PFMERGE hll3 hll hll2
BLPOP list 0.01
BLPOP missing list 0.01
BLPOP missing 0.01
BRPOP list 0.01
BRPOP missing 0.01
BRPOPLPUSH list list2 0.01
BRPOPLPUSH missing list2 0.01
LINDEX list 1
LINDEX list -1
LINDEX list 99
LPOS list a
LPOS list a RANK 2
LPOS list a COUNT 0
LPOS list a RANK -1 COUNT 2 MAXLEN 3
LPOS list missing
LPOS list a RANK 0
LINSERT list BEFORE b new
LINSERT list AFTER b new
LINSERT list AFTER missing new
LINSERT list BOGUS b new
LLEN list
LMPOP 1 list LEFT
LMPOP 2 missing list RIGHT COUNT 2
LMPOP 1 missing LEFT
LPOP list
LPOP list 2
LPOP list 0
LPOP missing 2
LPUSH list x y
LPUSHX list x
LPUSHX missing x
LRANGE list 0 -1
LRANGE list 1 2
LRANGE list 5 10
LRANGE list -100 100
LREM list 1 a
LREM list -1 a
LREM list 0 a
LSET list 1 new
LSET list 99 new
LTRIM list 1 2
LTRIM list 5 10
RPOP list
RPOP list 2
RPOPLPUSH list list2
RPOPLPUSH list list
RPOPLPUSH missing list
RPUSH list x y
RPUSHX list x
RPUSHX missing x
LMOVE list list2 LEFT RIGHT
LMOVE list list RIGHT LEFT
LMOVE list list2 BOGUS LEFT
BLMOVE list list2 LEFT RIGHT 0.01
BLMOVE missing list2 LEFT RIGHT 0.01
OBJECT ENCODING str
OBJECT IDLETIME str
=OBJECT
=OBJECT BOGUS str
SUBSCRIBE channel
PSUBSCRIBE chan*
UNSUBSCRIBE channel
PUNSUBSCRIBE chan*
=UNSUBSCRIBE
PUBLISH channel message
PUBSUB CHANNELS
PUBSUB CHANNELS nothing*
PUBSUB NUMSUB channel
PUBSUB NUMPAT
=PUBSUB
=PUBSUB BOGUS
EVAL "return 1" 0
EVAL "return {1, 2, 'three', false, 4}" 0
EVAL "return KEYS[1] .. ARGV[1]" 1 str x
EVAL "return redis.call('get', KEYS[1])" 1 str
EVAL "return redis.call('lpush', KEYS[1], 'x')" 1 str
EVAL "return redis.pcall('lpush', KEYS[1], 'x')" 1 str
EVAL "return redis.error_reply('MY error')" 0
EVAL "return redis.status_reply('FINE')" 0
EVAL "return {err = 'MY error'}" 0
EVAL "return 3.99" 0
EVAL "return nil" 0
EVAL "return true" 0
EVAL "return false" 0
EVAL "return redis.call('bogus')" 0
EVAL "return redis.call('get')" 0
EVAL "return redis.call('hgetall', KEYS[1])" 1 hash1
EVAL "return redis.call('ttl', KEYS[1])" 1 exp
EVAL "return redis.call('zscore', KEYS[1], 'a')" 1 zset
EVAL "return redis.call('set', KEYS[1], ARGV[1], 'px', '29600')" 1 new v
EVAL "return tostring(redis.call('get', KEYS[1]) == false)" 1 missing
EVAL "return cjson.encode({a = 1})" 0
EVAL "return cjson.decode(ARGV[1]).a" 0 "{^a^: 7}"
EVAL "this is not lua" 0
EVAL "error('boom')" 0
EVAL "local x = redis.call('incr', KEYS[1]); if x > 10 then return redis.call('del', KEYS[1]) end return x" 1 num
EVAL_RO "return redis.call('get', KEYS[1])" 1 str
EVAL_RO "return redis.call('set', KEYS[1], 'v')" 1 str
EVALSHA e0e1f9fabfc9d4800c877a703b823ac0578ff8db 0
EVALSHA ffffffffffffffffffffffffffffffffffffffff 0
EVALSHA_RO ffffffffffffffffffffffffffffffffffffffff 0
SCRIPT LOAD "return 1"
SCRIPT EXISTS ffffffffffffffffffffffffffffffffffffffff
SCRIPT FLUSH
=SCRIPT
=SCRIPT BOGUS
DBSIZE
=FLUSHALL BOGUS
=FLUSHALL ASYNC SYNC
=FLUSHALL SYNC extra
FLUSHDB
FLUSHDB ASYNC
FLUSHDB BOGUS
INFO
INFO clients
TIME
MEMORY USAGE str
=MEMORY
SADD set c d
SADD set a
SCARD set
SDIFF set set2
SDIFF set missing
SDIFFSTORE new set set2
SDIFFSTORE str set set2
SINTERCARD 2 set set2
SINTERCARD 2 set set2 LIMIT 1
SINTER set set2
SINTERSTORE new set set2
SISMEMBER set a
SISMEMBER set missing
SMEMBERS set
SMISMEMBER set a missing
SMOVE set set2 a
SMOVE set set2 missing
SPOP set1
SPOP set1 2
SPOP missing
SPOP missing 2
SRANDMEMBER set1
SRANDMEMBER set1 2
SRANDMEMBER set1 -2
SREM set a missing
SUNION set set2
SUNIONSTORE new set set2
SSCAN set1 0
SSCAN set1 0 MATCH a* COUNT 10
BZMPOP 0.01 1 zset MIN
BZMPOP 0.01 1 missing MAX
BZPOPMAX zset 0.01
BZPOPMIN zset 0.01
BZPOPMIN missing 0.01
ZADD zset 5 d
ZADD zset NX 5 a 6 e
ZADD zset XX CH 5 a 6 e
ZADD zset GT CH 0 a 9 b
ZADD zset LT 0 a 9 b
ZADD zset INCR 2 a
ZADD zset NX INCR 2 a
ZADD zset NX XX 1 a
ZADD zset GT NX 1 a
ZADD zset 1 a 2
ZADD zset inf a
ZADD zset nan a
ZADD zset 1.5 d
ZCARD zset
ZCOUNT zset 1 2
ZCOUNT zset (1 +inf
ZCOUNT zset -inf (3
ZINCRBY zset 1.5 a
ZINCRBY zset 3 new
ZINTER 2 zset zset2
ZINTER 2 zset zset2 WITHSCORES
ZINTER 2 zset zset2 WEIGHTS 2 3 AGGREGATE MAX WITHSCORES
ZINTERSTORE new 2 zset zset2
ZINTERSTORE new 2 zset zset2 WEIGHTS 2 3
ZLEXCOUNT lex - +
ZLEXCOUNT lex [a (c
ZRANGE zset 0 -1
ZRANGE zset 0 -1 WITHSCORES
ZRANGE zset 1 2 REV
ZRANGE zset 1 (3 BYSCORE
ZRANGE zset 3 1 BYSCORE REV
ZRANGE zset 1 3 BYSCORE LIMIT 1 1
ZRANGE lex [a [b BYLEX
ZRANGE zset 0 -1 LIMIT 1 1
ZRANGEBYLEX lex - +
ZRANGEBYLEX lex [a (c LIMIT 1 1
ZRANGEBYSCORE zset 1 2
ZRANGEBYSCORE zset -inf +inf WITHSCORES
ZRANGEBYSCORE zset (1 3 LIMIT 0 1
ZRANGEBYSCORE zset 1 3 LIMIT 1
ZRANK zset b
ZRANK zset missing
ZREM zset a missing
ZREMRANGEBYLEX lex [a [b
ZREMRANGEBYRANK zset 0 1
ZREMRANGEBYSCORE zset 1 2
ZREVRANGE zset 0 1
ZREVRANGE zset 0 -1 WITHSCORES
ZREVRANGEBYLEX lex + -
ZREVRANGEBYSCORE zset 3 1
ZREVRANGEBYSCORE zset +inf -inf WITHSCORES LIMIT 0 2
ZREVRANK zset b
ZSCORE zset a
ZSCORE zset missing
ZMSCORE zset a missing b
ZMPOP 1 zset MIN
ZMPOP 2 missing zset MAX COUNT 2
ZUNION 2 zset zset2
ZUNION 2 zset zset2 WITHSCORES
ZUNIONSTORE new 2 zset zset2
ZUNIONSTORE new 2 zset zset2 WEIGHTS 2 3 AGGREGATE MIN
ZUNIONSTORE new 2 zset set
ZSCAN zset1 0
ZPOPMAX zset
ZPOPMIN zset
ZPOPMIN zset 2
ZPOPMIN missing
ZRANDMEMBER zset1
ZRANDMEMBER zset1 1
ZRANDMEMBER zset1 -2 WITHSCORES
XADD stream 3-3 f v
XADD stream 1-0 f v
XADD stream 0-0 f v
XADD stream 2-* f v
XADD stream NOMKSTREAM 3-3 f v
XADD stream MAXLEN 2 3-3 f v
XADD stream MAXLEN = 1 3-3 f v
XADD stream MINID 2 3-3 f v
XADD stream 3-3 f
XADD stream bogus f v
XADD missing NOMKSTREAM 3-3 f v
XLEN stream
XREAD COUNT 10 STREAMS stream 0
XREAD COUNT 1 STREAMS stream 0
XREAD BLOCK 10 STREAMS stream $
XREAD STREAMS stream 1-1
XREAD STREAMS stream missing 0 0
XREAD STREAMS stream
XRANGE stream - +
XRANGE stream - + COUNT 1
XRANGE stream (1-1 +
XRANGE stream 1 1
XREVRANGE stream + -
XREVRANGE stream + - COUNT 1
XGROUP CREATE stream group 0
XGROUP CREATE missing group $
XGROUP CREATE new group $ MKSTREAM
XGROUP DESTROY stream group
XGROUP CREATECONSUMER stream group consumer
XGROUP DELCONSUMER stream group consumer
=XGROUP
=XGROUP BOGUS
XINFO STREAM stream
XINFO GROUPS stream
XINFO CONSUMERS stream group
=XINFO
=XINFO BOGUS
XREADGROUP GROUP group consumer STREAMS stream >
XREADGROUP GROUP group consumer COUNT 1 STREAMS stream 0
XACK stream group 1-1
XDEL stream 1-1
XDEL stream 9-9
XPENDING stream group
XPENDING stream group - + 10
XTRIM stream MAXLEN 1
XTRIM stream MINID 2
XTRIM stream BOGUS 1
XAUTOCLAIM stream group consumer 0 0
XCLAIM stream group consumer 0 1-1
APPEND str world
APPEND new world
BITCOUNT str
BITCOUNT str 1 2
BITCOUNT str 1 2 BIT
BITOP AND new str num
BITOP NOT new str
BITOP XOR new str missing
BITPOS str 1
BITPOS str 0 1
BITPOS str 1 1 2
DECRBY num 3
DECR num
DECR str
GETBIT str 1
GETBIT str 999
GETDEL str
GETDEL missing
GETEX str
GETEX str EX 100
GETEX exp PERSIST
GETEX str EX 0
GETEX str BOGUS
GET str
GET missing
GETRANGE str 1 3
GETRANGE str -3 -1
GETRANGE str 5 1
GETSET str new
GETSET missing new
INCRBYFLOAT float 1.25
INCRBYFLOAT num 0.1
INCRBYFLOAT str 1
INCRBYFLOAT float 5e3
INCRBY num 5
INCRBY str 5
INCRBY num 9223372036854775807
INCR num
INCR missing
INCR float
MGET str missing num list
MSET str a new b
MSET str
MSETNX new1 a new2 b
MSETNX str a new b
PSETEX str 100000 v
PSETEX str 0 v
SETBIT str 1 0
SETBIT new 7 1
SETBIT str 1 2
SETEX str 100 v
SETEX str 0 v
SET str new
SET str new NX
SET new v NX
SET str new XX
SET new v XX
SET str new GET
SET new v GET
SET str new NX GET
SET list new GET
SET str new EX 100
SET str new PX 100000
SET str new PX 29600
SET str new EXAT 4102444800
SET exp new KEEPTTL
SET exp new
SET str new EX 0
SET str new EX 100 PX 100
SET str new NX XX
SET str new EX
SET str new BOGUS
SETNX str new
SETNX new v
SETRANGE str 1 XYZ
SETRANGE new 3 abc
SETRANGE str 0 ""
STRLEN str
STRLEN missing
DISCARD
EXEC
MULTI
UNWATCH
WATCH str num
`
