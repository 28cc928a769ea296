package fakeredis

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// corrections are by command.
var corrections = map[string]*correction{
	"set":                  {refuse: syntaxOfSet},
	"xadd":                 {refuse: syntaxOfAdd},
	"xtrim":                {refuse: syntaxOfTrim},
	"xdel":                 {refuse: syntaxOfDelete},
	"xgroup":               {refuse: syntaxOfGroup},
	"lmove":                {refuse: directionsAt(2)},
	"blmove":               {refuse: directionsAt(2)},
	"bitpos":               {refuse: bitAt(1)},
	"zrank":                {refuse: exactly(2)},
	"zrevrank":             {refuse: exactly(2)},
	"ttl":                  {words: with("PTTL"), answer: roundToSeconds},
	"type":                 {answer: replace("+hll\r\n", "+string\r\n")},
	"select":               {refuse: databaseAt(0)},
	"swapdb":               {refuse: databaseAt(0, 1)},
	"move":                 {refuse: databaseAt(1)},
	"copy":                 {refuse: databaseOfCopy},
	"expire":               {refuse: expiryAt(1, "expire")},
	"pexpire":              {refuse: expiryAt(1, "pexpire")},
	"expireat":             {refuse: expiryAt(1, "expireat")},
	"pfadd":                {check: wrongTypeUnless("string"), instead: addToLog},
	"pfcount":              {check: wrongTypeUnless("string"), instead: countUnion},
	"pfmerge":              {check: wrongTypeUnless("string")},
	"scan":                 {words: withCursorAt(0)},
	"sscan":                {words: withCursorAt(1)},
	"hscan":                {words: withCursorAt(1)},
	"zscan":                {words: withCursorAt(1), answer: scoresAsText},
	"zadd":                 {refuse: noNaN},
	"xread":                {check: wrongTypeUnless("stream"), answer: mapOfStreams},
	"xreadgroup":           {check: wrongTypeUnless("stream"), answer: mapOfStreams},
	"getex":                {check: wrongTypeUnless("string")},
	"sdiffstore":           {after: deleteEmpty},
	"sinterstore":          {after: deleteEmpty},
	"sunionstore":          {after: deleteEmpty},
	"zinterstore":          {after: deleteEmpty},
	"zunionstore":          {after: deleteEmpty},
	"sinter":               {answer: asSet},
	"sunion":               {answer: asSet},
	"sdiff":                {answer: asSet},
	"spop":                 {answer: asSet},
	"zrange":               {answer: inPairs},
	"zrangebyscore":        {answer: inPairs},
	"zrevrange":            {answer: inPairs},
	"zrevrangebyscore":     {answer: inPairs},
	"zinter":               {answer: inPairs},
	"zunion":               {answer: inPairs},
	"zpopmin":              {answer: inPairs},
	"zpopmax":              {answer: inPairs},
	"zrandmember":          {answer: inPairs},
	"hrandfield":           {answer: inPairs},
	"georadius":            {check: wrongTypeUnless("zset")},
	"georadius_ro":         {check: wrongTypeUnless("zset")},
	"georadiusbymember":    {answer: emptyForNull},
	"georadiusbymember_ro": {answer: emptyForNull},
}

// with is another command with the same arguments.
func with(name string) func(Command) []string {
	return func(c Command) []string { return append([]string{name}, c.Args...) }
}

// roundToSeconds does as Redis does (expire.c), where miniredis truncates.
func roundToSeconds(_ Command, reply []byte, _ bool) []byte {
	milliseconds, isInteger := integerOf(reply)
	switch {
	case !isInteger:
		return bytes.Replace(reply, []byte("'pttl'"), []byte("'ttl'"), 1)
	case milliseconds < 0:
		return reply
	}
	return integerReply((milliseconds + 500) / 1000)
}

func replace(answer, by string) func(Command, []byte, bool) []byte {
	return func(_ Command, reply []byte, _ bool) []byte {
		if string(reply) == answer {
			return []byte(by)
		}
		return reply
	}
}

// asSet gives a set where RESP 3 has one.
func asSet(_ Command, reply []byte, isResp3 bool) []byte {
	if isResp3 && reply[0] == '*' {
		reply[0] = '~'
	}
	return reply
}

// scoresAsText gives the scores of a scan as Redis does, which are no numbers there.
func scoresAsText(_ Command, reply []byte, isResp3 bool) []byte {
	parts, isArray := splitArray(reply)
	if !isResp3 || !isArray || len(parts) != 2 {
		return reply
	}
	elements, _ := splitArray(parts[1])
	corrected := append(append(arrayHeader(2), parts[0]...), arrayHeader(len(elements))...)
	for _, element := range elements {
		if element[0] == ',' {
			text := element[1 : len(element)-2]
			element = []byte("$" + strconv.Itoa(len(text)) + "\r\n" + string(text) + "\r\n")
		}
		corrected = append(corrected, element...)
	}
	return corrected
}

// inPairs gives members with their scores, or fields with their values, as pairs where RESP 3 has them.
func inPairs(c Command, reply []byte, isResp3 bool) []byte {
	isPaired := c.has("withscores") || c.has("withvalues") || strings.HasPrefix(c.Name, "zpop") && len(c.Args) > 1
	if !isResp3 || !isPaired || reply[0] != '*' && reply[0] != '%' {
		return reply
	}
	reply[0] = '*'
	elements, _ := splitArray(reply)
	pairs := arrayHeader(len(elements) / 2)
	for i := 0; i+1 < len(elements); i += 2 {
		pairs = append(pairs, arrayHeader(2)...)
		pairs = append(append(pairs, elements[i]...), elements[i+1]...)
	}
	return pairs
}

// mapOfStreams gives entries by stream as a map where RESP 3 has one.
func mapOfStreams(_ Command, reply []byte, isResp3 bool) []byte {
	streams, isArray := splitArray(reply)
	if !isResp3 || !isArray {
		return reply
	}
	byName := []byte("%" + strconv.Itoa(len(streams)) + "\r\n")
	for _, stream := range streams {
		byName = append(byName, stream[len(arrayHeader(2)):]...)
	}
	return byName
}

// addToLog says that elements were new only where the count grows, or the key is: once miniredis has counted, all are new
// to it.
func addToLog(c Command, ask ask) []byte {
	if len(c.Args) == 0 {
		return ask(c.words())
	}
	count := []string{"PFCOUNT", c.Args[0]}
	before, isThere := ask(count), isOne(ask([]string{"EXISTS", c.Args[0]}))
	reply := ask(c.words())
	if isThere && isOne(reply) && bytes.Equal(before, ask(count)) {
		return []byte(":0\r\n")
	}
	return reply
}

func isOne(reply []byte) bool {
	n, isInteger := integerOf(reply)
	return isInteger && n == 1
}

// countUnion counts what several keys have together, where miniredis adds up what each has.
func countUnion(c Command, ask ask) []byte {
	if len(c.Args) < 2 {
		return ask(c.words())
	}
	const union = "\x00union"
	defer ask([]string{"DEL", union})
	if reply := ask(append([]string{"PFMERGE", union}, c.Args...)); !isOK(reply) {
		return reply
	}
	return ask([]string{"PFCOUNT", union})
}

// deleteEmpty takes away the empty key that miniredis stores as a result.
func deleteEmpty(c Command, reply []byte, ask ask) {
	if n, isInteger := integerOf(reply); isInteger && n == 0 {
		ask([]string{"DEL", c.Args[0]})
	}
}

// databases is how many there are by default.
const databases = 16

// databaseAt refuses numbers of databases that are not there.
func databaseAt(places ...int) func(Command) string {
	return func(c Command) string {
		if len(c.Args) <= places[len(places)-1] || len(c.Args) > 2 {
			return ""
		}
		for _, place := range places {
			number, err := strconv.Atoi(c.Args[place])
			switch {
			case err != nil && c.Name == "move":
				return "ERR value is not an integer or out of range"
			case err == nil && (number < 0 || number >= databases):
				return "ERR DB index is out of range"
			}
		}
		return ""
	}
}

func databaseOfCopy(c Command) string {
	for i := 2; i+1 < len(c.Args); i++ {
		if strings.EqualFold(c.Args[i], "db") {
			return databaseAt(0)(Command{Args: c.Args[i+1 : i+2]})
		}
	}
	return ""
}

// expiryAt refuses times that do not fit into milliseconds.
func expiryAt(place int, name string) func(Command) string {
	return func(c Command) string {
		if len(c.Args) <= place {
			return ""
		}
		n, err := strconv.ParseInt(c.Args[place], 10, 64)
		if name != "pexpire" && err == nil && (n > math.MaxInt64/1000 || n < math.MinInt64/1000) {
			return "ERR invalid expire time in '" + name + "' command"
		}
		return ""
	}
}

// withCursorAt gives 0 for a negative cursor, of which miniredis panics.
func withCursorAt(place int) func(Command) []string {
	return func(c Command) []string {
		words := c.words()
		if place < len(c.Args) && strings.HasPrefix(c.Args[place], "-") {
			words[place+1] = "0"
		}
		return words
	}
}

// noNaN refuses scores that are no numbers.
func noNaN(c Command) string {
	for i := 1; i+1 < len(c.Args); i++ {
		if strings.EqualFold(c.Args[i], "nan") && !strings.EqualFold(c.Args[i-1], "nan") && i%2 == len(c.Args)%2 {
			return "ERR value is not a valid float"
		}
	}
	return ""
}

// wrongTypeUnless refuses keys of another type.
func wrongTypeUnless(kind string) func(Command, ask) string {
	return func(c Command, ask ask) string {
		for _, key := range c.keys() {
			answer := string(ask([]string{"TYPE", key}))
			if answer == "+hll\r\n" {
				answer = "+string\r\n"
			}
			if answer != "+"+kind+"\r\n" && answer != "+none\r\n" {
				return "WRONGTYPE Operation against a key holding the wrong kind of value"
			}
		}
		return ""
	}
}

// emptyForNull gives an empty array where there is no key.
func emptyForNull(_ Command, reply []byte, _ bool) []byte {
	if string(reply) == "$-1\r\n" || string(reply) == "_\r\n" {
		return arrayHeader(0)
	}
	return reply
}
