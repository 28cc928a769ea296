// cspell:disable
/** The commands that go-redis has methods for, as they go to the server; those of modules with a dot. */
const commands: readonly string[] = [
  ...'append arcount ardel ardelrange arget argetrange argrep arinfo arinsert arlastitems arlen armget armset arnext arop arring arscan arseek arset auth'.split(
    ' ',
  ),
  ...'bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmovem blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin copy dbsize decr'.split(
    ' ',
  ),
  ...'decrby del delex digest dump echo eval eval_ro evalsha evalsha_ro exec exists expire expireat expiretime fcall fcall_ro flushall flushdb geoadd'.split(
    ' ',
  ),
  ...'geodist geohash geopos georadius georadiusbymember geosearch geosearchstore get getbit getdel getex getrange getset hdel hello hexists hexpire'.split(
    ' ',
  ),
  ...'hexpireat hexpiretime hget hgetall hgetdel hgetex hincrby hincrbyfloat hkeys hlen hmget hmset hpersist hpexpire hpexpireat hpexpiretime hpttl'.split(
    ' ',
  ),
  ...'hrandfield hscan hset hsetex hsetnx hstrlen httl hvals incr incrby incrbyfloat increx info keys lastsave lcs lindex linsert llen lmove lmovem lmpop'.split(
    ' ',
  ),
  ...'lpop lpos lpush lpushx lrange lrem lset ltrim mget migrate monitor move mset msetex msetnx multi persist pexpire pexpireat pexpiretime pfadd pfcount'.split(
    ' ',
  ),
  ...'pfmerge ping psubscribe pttl publish punsubscribe quit randomkey readonly readwrite rename renamenx replicaof restore rpop rpoplpush rpush rpushx sadd'.split(
    ' ',
  ),
  ...'save scan scard sdiff sdiffcard sdiffstore select set setbit setex setnx setrange shutdown sinter sintercard sinterstore sismember slaveof smembers'.split(
    ' ',
  ),
  ...'smismember smove sort sort_ro spop spublish srandmember srem sscan ssubscribe strlen subscribe sunion sunioncard sunionstore sunsubscribe swapdb sync'.split(
    ' ',
  ),
  ...'tfcall tfcallasync time touch ttl type unlink unsubscribe vadd vcard vdim vemb vgetattr vinfo vismember vlinks vrandmember vrange vrem'.split(
    ' ',
  ),
  ...'vsetattr vsim wait waitaof watch xack xackdel xadd xautoclaim xcfgset xclaim xdel xdelex xlen xnack xpending xrange xread xreadgroup xrevrange xtrim'.split(
    ' ',
  ),
  ...'zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex'.split(
    ' ',
  ),
  ...'zrangebyscore zrangestore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore'.split(
    ' ',
  ),
  ...'zunion zunionstore'.split(' '),
  ...'bf.add bf.card bf.exists bf.info bf.insert bf.loadchunk bf.madd bf.mexists bf.reserve bf.scandump cf.add cf.addnx cf.count cf.del cf.exists cf.info'.split(
    ' ',
  ),
  ...'cf.insert cf.insertnx cf.loadchunk cf.mexists cf.reserve cf.scandump cms.incrby cms.info cms.initbydim cms.initbyprob cms.merge cms.query ft.aggregate'.split(
    ' ',
  ),
  ...'ft.aliasadd ft.aliasdel ft.aliaslist ft.aliasupdate ft.alter ft.create ft.dictadd ft.dictdel ft.dictdump ft.dropindex ft.explain'.split(
    ' ',
  ),
  ...'ft.hybrid ft.info ft.search ft.spellcheck ft.syndump ft.synupdate ft.tagvals json.arrappend json.arrindex json.arrinsert json.arrlen json.arrpop'.split(
    ' ',
  ),
  ...'json.arrtrim json.clear json.del json.forget json.get json.merge json.mget json.mset json.numincrby json.objkeys json.objlen json.set json.strappend'.split(
    ' ',
  ),
  ...'json.strlen json.toggle json.type tdigest.add tdigest.byrank tdigest.byrevrank tdigest.cdf tdigest.create tdigest.info tdigest.max tdigest.merge'.split(
    ' ',
  ),
  ...'tdigest.min tdigest.quantile tdigest.rank tdigest.reset tdigest.revrank tdigest.trimmed_mean topk.add topk.count topk.incrby topk.info topk.list'.split(
    ' ',
  ),
  ...'topk.query topk.reserve ts.add ts.alter ts.create ts.createrule ts.decrby ts.del ts.deleterule ts.get ts.incrby ts.info ts.madd ts.mget ts.mrange'.split(
    ' ',
  ),
  ...'ts.mrevrange ts.nrange ts.nrevrange ts.queryindex ts.querylabels ts.range ts.read ts.revrange'.split(' '),
];

/** Commands of two words, by the first one. */
const containers: Readonly<Record<string, string>> = Object.freeze({
  acl: 'cat deluser dryrun genpass list log setuser users whoami',
  client: 'getname id info kill list maint_notifications pause setinfo setname tracking unblock unpause',
  cluster:
    'addslots count-failure-reports countkeysinslot delslots failover forget getkeysinslot info keyslot links meet myid myshardid nodes replicate reset saveconfig shards slaves slots',
  command: 'getkeys getkeysandflags list',
  config: 'get resetstat rewrite set',
  debug: 'object',
  'ft.config': 'get set',
  'ft.cursor': 'del read',
  function: 'delete dump flush kill list load restore stats',
  himport: 'discard discardall prepare set',
  latency: 'latest reset',
  memory: 'usage',
  module: 'loadex',
  object: 'encoding freq idletime refcount',
  pubsub: 'channels numpat numsub shardchannels shardnumsub',
  script: 'exists flush kill load',
  slowlog: 'get len reset',
  tfunction: 'delete list load',
  xgroup: 'create createconsumer delconsumer destroy setid',
  xinfo: 'consumers groups stream',
});

/** Words of commands by the way a method's name would have them: without dots, dashes and underscores. */
const byFlatName = new Map([
  ...commands.map((command) => [command.replaceAll(/[._]/g, ''), command] as const),
  ...Object.entries(containers).flatMap(([first, seconds]) =>
    seconds.split(' ').map((second) => [(first + second).replaceAll(/[._-]/g, ''), `${first} ${second}`] as const),
  ),
]);

/** What a method is called otherwise than the command that it sends: SetNX sends SET with NX, but for what `sentCommands` tells. */
const exceptions: Readonly<Record<string, string>> = Object.freeze({
  SetNX: 'set',
  ZIncr: 'zadd',
  ZIncrNX: 'zadd',
  ZIncrXX: 'zadd',
  GeoRadius: 'georadius_ro',
  GeoRadiusByMember: 'georadiusbymember_ro',
  FT_List: 'ft._list',
  TSQueryLabelValues: 'ts.querylabels values',
  VClearAttributes: 'vsetattr',
  ClusterAddSlotsRange: 'cluster addslots',
  ClusterDelSlotsRange: 'cluster delslots',
  ACLCatArgs: 'acl cat',
  GetToBuffer: 'get',
});

/**
 * The command that a method of go-redis sends: the longest one that the method's name begins with, `zrange` of `ZRangeWithScores`, `config get` of `ConfigGet`. The library's source
 * judges it.
 */
export function commandName(method: string): string {
  const exception = Object.hasOwn(exceptions, method) ? exceptions[method] : undefined;
  if (exception !== undefined) return exception;
  const flat = method.toLowerCase();
  for (let length = flat.length; length > 0; length--) {
    const command = byFlatName.get(flat.slice(0, length));
    if (command !== undefined) return command;
  }
  return flat;
}
