package rediscontract

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
	"time"

	"standin/doubles/contract"
)

// lastSlot is the highest hash slot of a cluster.
const lastSlot = 16383

// command is what go-redis calls a Cmder.
type command interface {
	Name() string
	Err() error
}

// say says what a command of go-redis gave back: what its method Val gives.
func say(r contract.Recorder, c command, words []any) {
	r.Helper()
	var values []any
	if val := reflect.ValueOf(c).MethodByName("Val"); val.IsValid() && c.Err() == nil {
		for _, value := range val.Call(nil) {
			values = append(values, value.Interface())
		}
	}
	sayValues(r, words, values, c.Err())
}

func sayReply(r contract.Recorder, words []any, reply any, err error) {
	r.Helper()
	var values []any
	if err == nil {
		values = []any{reply}
	}
	sayValues(r, words, values, err)
}

// sayValues says a command by its name and first argument, what it gave, and its error.
func sayValues(r contract.Recorder, words, values []any, err error) {
	r.Helper()
	name := strings.ToLower(fmt.Sprint(words[0]))
	what := name
	if len(words) > 1 {
		what = fmt.Sprintf("%s %s", name, words[1])
	}
	text := make([]any, 0, len(values)+2)
	text = append(text, what)
	for _, value := range values {
		text = append(text, contract.Value(settled(name, value)))
	}
	r.Saw("%s: "+strings.Repeat("%s, ", len(values))+"%v", append(text, err)...)
}

// What commands give that is not the same twice.
var (
	inAnyOrder = commandsIn("keys smembers sinter sunion sdiff hkeys hvals sscan scan")
	inPairs    = commandsIn("hgetall hscan zscan")
	atRandom   = commandsIn("randomkey srandmember spop hrandfield zrandmember")
	ofItself   = commandsIn("info client config command debug memory object lastsave slowlog latency role hello acl module time")
	inMillis   = commandsIn("pttl pexpiretime expiretime hpttl hpexpiretime hexpiretime")
)

func commandsIn(text string) map[string]bool {
	names := map[string]bool{}
	for _, name := range strings.Fields(text) {
		names[name] = true
	}
	return names
}

// settled gives of what a command gave that which is the same whenever, and on whatever server, it is done.
func settled(name string, value any) any {
	switch {
	case ofItself[name]:
		return fmt.Sprintf("what %s tells", name)
	case atRandom[name]:
		return atRandomOf(value)
	case inMillis[name]:
		return inSeconds(value)
	case inPairs[name]:
		return ordered(value, 2)
	case inAnyOrder[name]:
		return ordered(value, 1)
	}
	return value
}

// atRandomOf tells how many there are.
func atRandomOf(value any) any {
	if v := reflect.ValueOf(value); v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
		return fmt.Sprintf("%d at random", v.Len())
	}
	return fmt.Sprintf("%T at random", value)
}

// inSeconds rounds what is in milliseconds.
func inSeconds(value any) any {
	switch value := value.(type) {
	case time.Duration:
		return value.Round(time.Second)
	case int64:
		return (time.Duration(value) * time.Millisecond).Round(time.Second)
	}
	return value
}

// ordered gives a slice in order, so many elements together; also one within another, as a page that SCAN gives.
func ordered(value any, together int) any {
	v := reflect.ValueOf(value)
	if v.Kind() != reflect.Slice || v.Type().Elem().Kind() == reflect.Uint8 {
		return value
	}
	var groups []any
	for i := 0; i < v.Len(); i++ {
		element := ordered(v.Index(i).Interface(), together)
		if i%together == 0 || isPage(v) {
			groups = append(groups, []any{element})
		} else {
			last := groups[len(groups)-1].([]any)
			groups[len(groups)-1] = append(last, element)
		}
	}
	if !isPage(v) {
		sort.Slice(groups, func(i, j int) bool { return fmt.Sprintf("%s", groups[i]) < fmt.Sprintf("%s", groups[j]) })
	}
	return groups
}

// isPage is true of a cursor with what there was.
func isPage(v reflect.Value) bool {
	if v.Len() != 2 {
		return false
	}
	second := v.Index(1)
	if second.Kind() == reflect.Interface {
		second = second.Elem()
	}
	return second.Kind() == reflect.Slice && second.Type().Elem().Kind() != reflect.Uint8
}
