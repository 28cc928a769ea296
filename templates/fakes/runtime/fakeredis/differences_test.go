package fakeredis_test

// knownDifferences are those that stay, each with its reason.
var knownDifferences = []known{
	{`CLUSTER .*`, "the fake answers as a cluster of one node, so that clients of a cluster work; the Redis beside it is none"},
	{`(CLIENT ID|COMMAND COUNT|OBJECT ENCODING|INFO)( .*)?`, "not in miniredis: it tells of the server's insides"},
	{`(DUMP|RESTORE) .*`, "miniredis has a format of its own, and strings only"},
	{`HELLO`, "without a version: clients send one"},
	{`XINFO STREAM .*`, "without radix trees and entries: not in miniredis"},
	{`BITCOUNT .* BIT`, "the option BIT is not in miniredis"},
	{`GEOADD \S+ (NX|XX) .*`, "the options of GEOADD are not in miniredis"},
	{`GEO(POS|RADIUS|DIST) .*(Palermo|WITHCOORD).*`, "miniredis keeps the coordinates that it was given, Redis those of the middle of a cell: the seventh digit differs"},
	{`PFADD (hll|newhll)`, "miniredis wants an element"},
	{`PFADD (missing|newhll) .*`, "a HyperLogLog is a type of its own in miniredis: GET does not read it"},
	{`SSCAN set1 -3.*`, "no client gives a cursor that it did not get; miniredis panics of it, the fake begins again"},
	{`X(REV)?RANGE .* COUNT -3`, "a negative count is none"},
	{`SETRANGE missing 0 ""`, "an empty key stays"},
	{`GETEX missing EX 0`, "an error where Redis sees first that there is no key"},
	{`EXEC extra`, "another error for a wrong number of arguments"},
	{`EVAL(SHA)?(_RO)? (f{40} .*|"this is not lua".*|"return KEYS\[1\] \.\. ARGV.*|"return cjson.*)`, "the text of an error of Lua itself, or which of two errors comes first"},
	{`(GEOADD|GEORADIUS(_RO|BYMEMBER|BYMEMBER_RO)?|GEOSEARCH|GEODIST) .*(extra|word|-3|nowhere|parsec).*`, "two errors in the arguments, or another text for one that is no number"},
	{`(SELECT|SWAPDB|WAIT|EXPIRE|HRANDFIELD|HSCAN|LPOS|LMOVE|PUBSUB|SCRIPT|SINTERCARD|SPOP|ZADD|ZRANGE|ZRANDMEMBER|XADD|XREAD|XCLAIM|BITPOS) .*(extra|word|-3|LOAD|0-0 f)\b.*`, "two errors in the arguments: Redis sees the other one first, or has another text"},
	{`GETEX (list|zset) BOGUS`, "two errors: Redis sees the option first"},
	{`XINFO BOGUS`, "another text for an unknown subcommand"},
}
