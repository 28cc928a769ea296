// cspell:disable
/** The commands on keys and channels that the fake Redis does, as miniredis has them. */
const commands: ReadonlySet<string> = new Set(
  [
    'append bitcount bitop bitpos blmove blpop brpop brpoplpush bzmpop bzpopmax bzpopmin copy dbsize decr decrby del delex dump echo eval eval_ro evalsha',
    'evalsha_ro exists expire expireat expiretime flushdb geoadd geodist geopos georadius georadius_ro georadiusbymember georadiusbymember_ro geosearch get',
    'getbit getdel getex getrange getset hdel hexists hexpire hget hgetall hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpttl hrandfield hscan hset',
    'hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat keys lindex linsert llen lmove lmpop lpop lpos lpush lpushx lrange lrem lset ltrim mget move',
    'mset msetnx persist pexpire pexpireat pexpiretime pfadd pfcount pfmerge ping psetex psubscribe pttl publish punsubscribe randomkey rename renamenx',
    'restore rpop rpoplpush rpush rpushx sadd scan scard sdiff sdiffstore set setbit setex setnx setrange sinter sintercard sinterstore sismember smembers',
    'smismember smove spop srandmember srem sscan strlen subscribe sunion sunionstore time touch ttl type unlink unsubscribe watch xack xadd xautoclaim',
    'xclaim xdel xgroup xinfo xlen xpending xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zincrby zinter zinterstore zlexcount zmpop zmscore',
    'zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex',
    'zrevrangebyscore zrevrank zscan zscore zunion zunionstore',
  ].flatMap((line) => line.split(' ')),
);

/** Commands that wait for others, or go beyond the keys of a database. */
const waiting = /^(?:b[lrz](?:pop|move|mpop|poplpush)\w*|xread\w*|p?subscribe|p?unsubscribe|watch)$/;

/** Commands whose answer is by chance, or goes by the time to the millisecond: whether they succeed is all that can be compared. */
const unstable =
  /^(?:randomkey|srandmember|hrandfield|zrandmember|xadd|xrange|xrevrange|xinfo|xpending|xclaim|xautoclaim|h?pttl|h?p?expiretime|time|[hsz]?scan)$/;

/** Commands that change the data by chance. */
const random = /^spop$/;

/** Commands that the fake does for strings alone. */
const partial = /^(?:dump|restore)$/;

/** Commands that name no key where the table of the library looks for one. */
const keyless = /^(?:mset|msetnx|ping|echo|dbsize)$/;
// cspell:enable

/** How a command can be part of a case: by its answer, by whether it succeeds, or not at all, for a reason. */
export type Comparison = { readonly kind: 'answer' | 'success' } | { readonly kind: 'none'; readonly reason: string };

/** Tells how a command is compared, by its text: `get`, `config set`. */
export function compareCommand(text: string, hasKeys: boolean): Comparison {
  const [command = ''] = text.toLowerCase().split(' ');
  if (waiting.test(command)) return { kind: 'none', reason: 'which waits' };
  if (random.test(command)) return { kind: 'none', reason: 'which takes any member' };
  if (partial.test(command)) return { kind: 'none', reason: 'which the fake does for strings alone' };
  if (!hasKeys && !keyless.test(command)) return { kind: 'none', reason: 'which is not about keys' };
  if (!commands.has(command)) return { kind: 'none', reason: 'which the fake has not' };
  return { kind: unstable.test(command) ? 'success' : 'answer' };
}

/** The commands that the fake does, in byte order: those of the table above. */
export const fakedCommands: readonly string[] = Object.freeze([...commands].toSorted());
