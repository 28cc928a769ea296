package rediscontract

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"standin/doubles/contract"
)

// Kind is a type of keys, for commands that are for others.
type Kind string

// Strings are not what commands of lists, hashes, sets, sorted sets and streams expect; Lists are not what the others do.
const (
	Strings Kind = "string"
	Lists   Kind = "list"
)

// do does a command by whatever library.
type do func(words ...any) (any, error)

func (k Kind) put(r contract.Recorder, do do, keys []string) {
	r.Helper()
	for _, key := range keys {
		if _, err := do("DEL", key); err != nil {
			r.Fatalf("DEL %s: %v", key, err)
		}
		words := []any{"SET", key, "text"}
		if k == Lists {
			words = []any{"RPUSH", key, "first", "last"}
		}
		if _, err := do(words...); err != nil {
			r.Fatalf("%s %s: %v", words[0], key, err)
		}
	}
}

// readers are the commands that give all of a key of a type.
var readers = map[string]func(key string) []any{
	"list":   func(key string) []any { return []any{"LRANGE", key, 0, -1} },
	"hash":   func(key string) []any { return []any{"HGETALL", key} },
	"set":    func(key string) []any { return []any{"SMEMBERS", key} },
	"zset":   func(key string) []any { return []any{"ZRANGE", key, 0, -1, "WITHSCORES"} },
	"stream": func(key string) []any { return []any{"XRANGE", key, "-", "+"} },
}

// sayKeys says which keys there are.
func sayKeys(r contract.Recorder, do do) {
	r.Helper()
	answer, err := do("KEYS", "*")
	keys := texts(answer)
	sort.Strings(keys)
	r.Saw("%d keys: %v", len(keys), err)
	for _, key := range keys {
		kind, _ := do("TYPE", key)
		lives, _ := do("PTTL", key)
		value, err := readKey(do, text(kind), key)
		r.Saw("key %s: %s, lives %s, %s, %v", key, text(kind), lifetime(lives), contract.Value(value), err)
	}
}

// readKey gives all of a key. Of a HyperLogLog, whose type is string, it tells the count.
func readKey(do do, kind, key string) (any, error) {
	if kind == "string" {
		value, err := do("GET", key)
		if err == nil && !strings.HasPrefix(text(value), "HYLL") {
			return value, nil
		}
		count, err := do("PFCOUNT", key)
		return fmt.Sprint("about ", count), err
	}
	words := readers[kind]
	if words == nil {
		return nil, nil
	}
	command := words(key)
	value, err := do(command...)
	return settled(strings.ToLower(command[0].(string)), value), err
}

// lifetime is what PTTL gives, in seconds.
func lifetime(answer any) string {
	if millis, isNumber := answer.(int64); isNumber && millis >= 0 {
		return (time.Duration(millis) * time.Millisecond).Round(time.Second).String()
	}
	return "for ever"
}

func texts(answer any) []string {
	elements, _ := answer.([]any)
	var texts []string
	for _, element := range elements {
		texts = append(texts, text(element))
	}
	return texts
}

// text is an answer that is a string for one library, and bytes for another.
func text(answer any) string { return fmt.Sprintf("%s", answer) }
