package fakeredis

import (
	"regexp"
	"strconv"
	"strings"
)

// Errors in the arguments of commands that miniredis does not see, or panics of.
const (
	errStreamID     = "ERR Invalid stream ID specified as stream command argument"
	errStreamIDZero = "ERR The ID specified in XADD must be greater than 0-0"
	errStreamLength = "ERR The MAXLEN argument must be >= 0."
)

// exactly refuses another number of arguments.
func exactly(n int) func(Command) string {
	return func(c Command) string {
		if len(c.Args) != n {
			return "ERR wrong number of arguments for '" + c.Name + "' command"
		}
		return ""
	}
}

// syntaxOfSet refuses options of SET that are not there, do not go together, or lack a value.
func syntaxOfSet(c Command) string {
	var isConditional, hasExpiry bool
	for i := 2; i < len(c.Args); i++ {
		switch strings.ToLower(c.Args[i]) {
		case "get":
		case "nx", "xx":
			if isConditional {
				return errSyntax
			}
			isConditional = true
		case "keepttl":
			if hasExpiry {
				return errSyntax
			}
			hasExpiry = true
		case "ex", "px", "exat", "pxat":
			i++
			if hasExpiry || i == len(c.Args) {
				return errSyntax
			}
			hasExpiry = true
		default:
			return errSyntax
		}
	}
	return ""
}

// directionsAt refuses what is neither LEFT nor RIGHT, at a place and the next.
func directionsAt(place int) func(Command) string {
	return func(c Command) string {
		if len(c.Args) < place+2 {
			return ""
		}
		for _, direction := range c.Args[place : place+2] {
			if !strings.EqualFold(direction, "left") && !strings.EqualFold(direction, "right") {
				return errSyntax
			}
		}
		return ""
	}
}

// bitAt refuses numbers that are no bit.
func bitAt(place int) func(Command) string {
	return func(c Command) string {
		if len(c.Args) <= place {
			return ""
		}
		if bit, err := strconv.Atoi(c.Args[place]); err == nil && bit != 0 && bit != 1 {
			return "ERR The bit argument must be 1 or 0."
		}
		return ""
	}
}

var (
	streamID    = regexp.MustCompile(`^(?:\d+(?:-\d+)?|[-+])$`)
	newStreamID = regexp.MustCompile(`^(?:\*|\d+(?:-(?:\d+|\*))?)$`)
)

// syntaxOfAdd refuses limits and IDs of XADD.
func syntaxOfAdd(c Command) string {
	for i := 1; i < len(c.Args); i++ {
		switch strings.ToLower(c.Args[i]) {
		case "nomkstream":
			continue
		case "maxlen", "minid":
			text, next := limitOf(c, i)
			if text != "" {
				return text
			}
			i = next
		case "limit":
			i++
		case "0-0", "0":
			return errStreamIDZero
		default:
			if len(c.Args) > 3 && !newStreamID.MatchString(c.Args[i]) {
				return errStreamID
			}
			return ""
		}
	}
	return ""
}

// syntaxOfTrim refuses limits of XTRIM.
func syntaxOfTrim(c Command) string {
	if len(c.Args) < 3 {
		return ""
	}
	text, _ := limitOf(c, 1)
	return text
}

// limitOf gives what is wrong with a limit, and where it ends.
func limitOf(c Command, at int) (refusal string, end int) {
	end = at + 1
	if end < len(c.Args) && (c.Args[end] == "=" || c.Args[end] == "~") {
		end++
	}
	if end >= len(c.Args) {
		return "", end
	}
	switch n, err := strconv.Atoi(c.Args[end]); {
	case strings.EqualFold(c.Args[at], "maxlen") && err == nil && n < 0:
		return errStreamLength, end
	case strings.EqualFold(c.Args[at], "minid") && !streamID.MatchString(c.Args[end]):
		return errStreamID, end
	}
	return "", end
}

// syntaxOfDelete refuses IDs of XDEL: none is deleted where one is wrong.
func syntaxOfDelete(c Command) string {
	for i, id := range c.Args {
		if i > 0 && !streamID.MatchString(id) {
			return errStreamID
		}
	}
	return ""
}

// syntaxOfGroup refuses options and IDs of XGROUP CREATE.
func syntaxOfGroup(c Command) string {
	if len(c.Args) < 4 || !strings.EqualFold(c.Args[0], "create") {
		return ""
	}
	for i := 4; i < len(c.Args); i++ {
		switch strings.ToLower(c.Args[i]) {
		case "mkstream":
		case "entriesread":
			i++
		default:
			return "ERR unknown subcommand or wrong number of arguments for '" + c.Args[0] + "'. Try XGROUP HELP."
		}
	}
	if id := c.Args[3]; id != "$" && !streamID.MatchString(id) {
		return errStreamID
	}
	return ""
}
