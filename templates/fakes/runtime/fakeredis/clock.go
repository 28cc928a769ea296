package fakeredis

import (
	"sync"
	"time"

	"github.com/alicebob/miniredis/v2"
)

// clock lets the keys of miniredis grow older with the time, which inside testing/synctest is virtual.
//
// A tick of miniredis goes through all keys in order, so that one for each command would take nearly all of the time. The
// clock ticks only where a key may expire, and then so that ticks take a share of the time, not all of it. Inside of
// testing/synctest a tick takes no time, and each key expires exactly.
type clock struct {
	mutex     sync.Mutex
	mayExpire bool
	last      time.Time     // until when keys are aged
	took      time.Duration // by the last tick
	offset    time.Duration // by Advance
}

// Between two ticks lie at least this many times of what one took: fewer before a command that reads how long a key lives.
const (
	pauseBeforeCommand = 10
	pauseBeforeReading = 2
)

// before is called before a command.
func (c *clock) before(data *miniredis.Miniredis, command Command) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.offset != 0 {
		data.SetTime(time.Now().Add(c.offset))
	}
	if !c.mayExpire && command.mayExpire() {
		c.mayExpire, c.last = true, time.Now()
	}
	pause := pauseBeforeCommand
	if command.readsExpiry() {
		pause = pauseBeforeReading
	}
	c.tick(data, pause)
}

// catchUp is called before somebody looks at the keys without a command, and may let them expire.
func (c *clock) catchUp(data *miniredis.Miniredis) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !c.mayExpire {
		c.mayExpire, c.last = true, time.Now()
	}
	c.tick(data, 0)
}

func (c *clock) tick(data *miniredis.Miniredis, pause int) {
	if !c.mayExpire {
		return
	}
	now := time.Now()
	elapsed := now.Sub(c.last)
	if elapsed <= 0 || elapsed < time.Duration(pause)*c.took {
		return
	}
	data.FastForward(elapsed)
	c.last, c.took = now, time.Since(now)
}

func (c *clock) advance(data *miniredis.Miniredis, d time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.tick(data, 0)
	c.offset += d
	data.SetTime(time.Now().Add(c.offset))
	data.FastForward(d)
}

// mayExpire is true of commands that can give a key a time to live.
func (c Command) mayExpire() bool {
	switch c.Name {
	case "expire", "pexpire", "expireat", "pexpireat", "setex", "psetex", "getex", "restore", "hexpire", "hpexpire",
		"hexpireat", "hpexpireat", "hsetex", "hgetex", "eval", "evalsha", "fcall":
		return true
	case "set":
		return len(c.Args) > 2
	}
	return false
}

// readsExpiry is true of commands that tell how long a key lives.
func (c Command) readsExpiry() bool {
	switch c.Name {
	case "ttl", "pttl", "expiretime", "pexpiretime", "httl", "hpttl", "hexpiretime", "hpexpiretime":
		return true
	}
	return false
}
