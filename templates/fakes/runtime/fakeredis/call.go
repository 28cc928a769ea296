package fakeredis

import "strings"

// call is a command on its way.
type call struct {
	Command
	canned []byte // the answer that a fault gives in a transaction
}

func newCall(words []string) *call {
	return &call{Command: Command{Name: strings.ToLower(words[0]), Args: words[1:]}}
}

// words are the command as miniredis gets it.
func (c Command) words() []string { return append([]string{c.Name}, c.Args...) }

// isSetup is true of what clients send on their own when they connect: no fault strikes it, and it is not in the log.
func (c Command) isSetup() bool {
	switch c.Name {
	case "hello", "auth", "client", "select", "readonly", "command", "cluster":
		return true
	}
	return false
}

func (c Command) correction() *correction { return corrections[c.Name] }

// mayBlock is true of commands that wait for data where there are none.
func (c Command) mayBlock() bool {
	switch c.Name {
	case "blpop", "brpop", "brpoplpush", "blmove", "blmpop", "bzpopmin", "bzpopmax", "bzmpop":
		return true
	case "xread", "xreadgroup":
		return c.has("block")
	}
	return false
}

// has is true where an option is among the arguments.
func (c Command) has(option string) bool {
	for _, argument := range c.Args {
		if strings.EqualFold(argument, option) {
			return true
		}
	}
	return false
}
