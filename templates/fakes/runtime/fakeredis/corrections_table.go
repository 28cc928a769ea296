package fakeredis

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// corrections are by command.
var corrections = map[string]*correction{
	"xtrim":                {refuse: noNegativeLength},
	"xadd":                 {refuse: noNegativeLength},
	"ttl":                  {words: with("PTTL"), answer: roundToSeconds},
	"type":                 {answer: replace("+hll\r\n", "+string\r\n")},
	"select":               {refuse: databaseAt(0)},
	"swapdb":               {refuse: databaseAt(0, 1)},
	"move":                 {refuse: databaseAt(1)},
	"copy":                 {refuse: databaseOfCopy},
	"expire":               {refuse: expiryAt(1, "expire")},
	"pexpire":              {refuse: expiryAt(1, "pexpire")},
	"expireat":             {refuse: expiryAt(1, "expireat")},
	"scan":                 {words: withCursorAt(0)},
	"sscan":                {words: withCursorAt(1)},
	"hscan":                {words: withCursorAt(1)},
	"zscan":                {words: withCursorAt(1)},
	"zadd":                 {refuse: noNaN},
	"xread":                {check: wrongTypeUnless("stream")},
	"xreadgroup":           {check: wrongTypeUnless("stream")},
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
func roundToSeconds(_ Command, reply []byte) []byte {
	milliseconds, isInteger := integerOf(reply)
	switch {
	case !isInteger:
		return bytes.Replace(reply, []byte("'pttl'"), []byte("'ttl'"), 1)
	case milliseconds < 0:
		return reply
	}
	return integerReply((milliseconds + 500) / 1000)
}

func replace(answer, by string) func(Command, []byte) []byte {
	return func(_ Command, reply []byte) []byte {
		if string(reply) == answer {
			return []byte(by)
		}
		return reply
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

// noNegativeLength refuses a length of which miniredis panics.
func noNegativeLength(c Command) string {
	for i := 1; i+1 < len(c.Args); i++ {
		value := c.Args[i+1]
		if (value == "=" || value == "~") && i+2 < len(c.Args) {
			value = c.Args[i+2]
		}
		if n, err := strconv.Atoi(value); strings.EqualFold(c.Args[i], "maxlen") && err == nil && n < 0 {
			return "ERR The MAXLEN argument must be >= 0."
		}
	}
	return ""
}

// wrongTypeUnless refuses keys of another type.
func wrongTypeUnless(kind string) func(Command, ask) string {
	return func(c Command, ask ask) string {
		for _, key := range c.keys() {
			answer := string(ask([]string{"TYPE", key}))
			if answer != "+"+kind+"\r\n" && answer != "+none\r\n" {
				return "WRONGTYPE Operation against a key holding the wrong kind of value"
			}
		}
		return ""
	}
}

// emptyForNull gives an empty array where there is no key.
func emptyForNull(_ Command, reply []byte) []byte {
	if string(reply) == "$-1\r\n" || string(reply) == "_\r\n" {
		return arrayHeader(0)
	}
	return reply
}
