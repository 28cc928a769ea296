package fakeredis

import (
	"strconv"
	"strings"
)

// keys are the arguments that a pattern's second part is compared with: keys, or channels. Where a command has neither it
// is the first argument.
func (c Command) keys() []string {
	switch c.Name {
	case "del", "unlink", "exists", "touch", "mget", "watch", "sunion", "sinter", "sdiff", "sunionstore", "sinterstore",
		"sdiffstore", "pfcount", "pfmerge", "subscribe", "unsubscribe", "psubscribe", "punsubscribe", "ssubscribe", "sunsubscribe":
		return c.Args
	case "blpop", "brpop", "bzpopmin", "bzpopmax":
		return c.Args[:max(0, len(c.Args)-1)]
	case "mset", "msetnx":
		return everySecond(c.Args)
	case "rename", "renamenx", "rpoplpush", "brpoplpush", "lmove", "blmove", "smove", "copy", "zrangestore", "geosearchstore":
		return c.arguments(0, 2)
	case "object", "xgroup", "xinfo", "memory", "bitop":
		return c.arguments(1, len(c.Args))
	case "eval", "evalsha", "eval_ro", "evalsha_ro", "fcall", "fcall_ro", "blmpop", "bzmpop":
		return c.counted(1)
	case "zunion", "zinter", "zdiff", "sintercard", "zintercard", "lmpop", "zmpop":
		return c.counted(0)
	case "zunionstore", "zinterstore", "zdiffstore":
		return append(c.counted(1), c.arguments(0, 1)...)
	case "xread", "xreadgroup":
		return c.streams()
	}
	return c.arguments(0, 1)
}

// arguments are those from one to below another, as far as they are there.
func (c Command) arguments(from, to int) []string {
	return c.Args[min(from, len(c.Args)):min(max(from, to), len(c.Args))]
}

func everySecond(arguments []string) (keys []string) {
	for i := 0; i < len(arguments); i += 2 {
		keys = append(keys, arguments[i])
	}
	return keys
}

// counted are the arguments after one that says how many.
func (c Command) counted(at int) []string {
	if at >= len(c.Args) {
		return nil
	}
	count, err := strconv.Atoi(c.Args[at])
	if err != nil || count < 0 {
		return nil
	}
	return c.arguments(at+1, at+1+count)[:min(count, len(c.Args)-at-1):min(count, len(c.Args)-at-1)]
}

// streams are the first half of what follows STREAMS.
func (c Command) streams() []string {
	for i, argument := range c.Args {
		if strings.EqualFold(argument, "streams") {
			rest := c.Args[i+1:]
			return rest[:len(rest)/2]
		}
	}
	return nil
}
