package fakeredis

import (
	"crypto/sha1"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
)

// repairError gives an error the text that Redis has.
func repairError(c Command, reply []byte) []byte {
	if len(reply) < 3 || reply[0] != '-' {
		return reply
	}
	text, _, _ := strings.Cut(string(reply[1:]), "\r\n") // miniredis answers some commands twice
	switch {
	case strings.HasPrefix(text, "strconv."):
		text = errNotInteger
	case strings.HasPrefix(c.Name, "eval"):
		text = repairScriptError(c, text)
	default:
		if repair := errorRepairs[c.Name]; repair != nil {
			text = repair(c, text)
		}
		text = repairArity(c, text)
	}
	return errorReply(text)
}

const (
	errNotInteger  = "ERR value is not an integer or out of range"
	errNotFloat    = "ERR value is not a valid float"
	errNotPositive = "ERR value is out of range, must be positive"
	errSyntax      = "ERR syntax error"

	errUnbalancedWas = "ERR Unbalanced 'xread' list of streams: for each stream key an ID or '$' must be specified."
	errUnbalanced    = "ERR Unbalanced XREAD list of streams: for each stream key an ID or '$' must be specified."
)

// A wrong number of arguments, or a time to live that is none, as miniredis writes it.
var (
	wrongArity  = regexp.MustCompile(`^ERR wrong number of arguments for '?(\w+ )?(\w+)'?( command)?$`)
	wrongExpiry = regexp.MustCompile(`^ERR invalid expire time in (\w+)$`)
)

// repairArity names the command as Redis does: 'xgroup|create'.
func repairArity(c Command, text string) string {
	if wrongExpiry.MatchString(text) {
		return "ERR invalid expire time in '" + c.Name + "' command"
	}
	match := wrongArity.FindStringSubmatch(text)
	if match == nil {
		return text
	}
	name := c.Name
	if len(c.Args) > 0 && hasSubcommands(c.Name) && strings.EqualFold(match[2], c.Args[0]) {
		name += "|" + strings.ToLower(c.Args[0])
	}
	return "ERR wrong number of arguments for '" + name + "' command"
}

func hasSubcommands(name string) bool {
	switch name {
	case "client", "cluster", "command", "memory", "object", "pubsub", "script", "xgroup", "xinfo":
		return true
	}
	return false
}

// errorRepairs are by command.
var errorRepairs = map[string]func(Command, string) string{
	"auth":         textFor("WRONGPASS invalid username-password pair", "WRONGPASS invalid username-password pair or user is disabled."),
	"lpop":         textFor(errNotInteger, errNotPositive, "ERR index out of range", errNotPositive),
	"rpop":         textFor(errNotInteger, errNotPositive, "ERR index out of range", errNotPositive),
	"spop":         textFor(errNotInteger, errNotPositive, "ERR index out of range", errNotPositive),
	"scan":         textForNegativeCount,
	"sscan":        textForNegativeCount,
	"hscan":        textForNegativeCount,
	"zscan":        textForNegativeCount,
	"hincrby":      textOfValue(errNotInteger, "ERR hash value is not an integer"),
	"hincrbyfloat": textOfValue(errNotFloat, "ERR hash value is not a float"),
	"xadd":         textFor("ERR wrong number of arguments for XADD", "ERR wrong number of arguments for 'xadd' command"),
	"xread":        textFor(errUnbalancedWas, errUnbalanced),
	"xreadgroup":   textFor(errUnbalancedWas, errUnbalanced),
	"xtrim":        textOfTrim,
	"zinter":       textForNoKeys,
	"zinterstore":  textForNoKeys,
	"zunion":       textForNoKeys,
	"zunionstore":  textForNoKeys,
	"object":       textForSubcommand,
	"xgroup":       textForSubcommand,
	"xinfo":        textForSubcommand,
}

// textFor gives texts by texts.
func textFor(pairs ...string) func(Command, string) string {
	return func(_ Command, text string) string {
		for i := 0; i < len(pairs); i += 2 {
			if text == pairs[i] {
				return pairs[i+1]
			}
		}
		return text
	}
}

// textOfValue tells an increment that is no number from a value that is none.
func textOfValue(was, is string) func(Command, string) string {
	return func(c Command, text string) string {
		if len(c.Args) == 3 && text == was {
			if _, err := strconv.ParseFloat(c.Args[2], 64); err == nil {
				return is
			}
		}
		return text
	}
}

func textForNegativeCount(c Command, text string) string {
	if text == errNotInteger && c.has("count") && strings.Contains(strings.Join(c.Args, " "), " -") {
		return errSyntax
	}
	return text
}

func textOfTrim(_ Command, text string) string {
	if strings.HasPrefix(text, "ERR incorrect argument") || strings.HasPrefix(text, "ERR unsupported XTRIM strategy") {
		return errSyntax
	}
	return text
}

func textForNoKeys(c Command, text string) string {
	if strings.HasPrefix(text, "ERR at least 1 input key is needed") {
		return "ERR at least 1 input key is needed for '" + c.Name + "' command"
	}
	return text
}

// textForSubcommand shows an unknown subcommand as it was written.
func textForSubcommand(c Command, text string) string {
	if len(c.Args) == 0 {
		return text
	}
	return strings.Replace(text, "unknown subcommand '"+strings.ToLower(c.Args[0])+"'", "unknown subcommand '"+c.Args[0]+"'", 1)
}

// An error of a script as miniredis writes it: a place in the script, the message, and a stack.
var scriptError = regexp.MustCompile(`^ERR Error compiling script \(new function\): (?:\S*:)?(\d+): (.*?) stack traceback:`)

// repairScriptError gives an error of a running script the text that Redis 7 has: the error of a command comes first.
func repairScriptError(c Command, text string) string {
	match := scriptError.FindStringSubmatch(text)
	if match == nil || len(c.Args) == 0 {
		return text
	}
	hash := strings.ToLower(c.Args[0])
	if c.Name == "eval" || c.Name == "eval_ro" {
		sum := sha1.Sum([]byte(c.Args[0]))
		hash = hex.EncodeToString(sum[:])
	}
	line, message := match[1], match[2]
	message, _, _ = strings.Cut(message, " script: "+hash)
	switch {
	case strings.HasPrefix(message, "Unknown Redis command") || strings.HasPrefix(message, "Lua redis lib command"):
		message = "ERR " + message
	case strings.HasPrefix(message, "ERR wrong number of arguments"):
		message = "ERR Wrong number of args calling Redis command from script"
	case strings.HasPrefix(message, "Write commands are not allowed"):
		message = "ERR Write commands are not allowed from read-only scripts."
	case !beginsWithCode(message):
		message = "ERR user_script:" + line + ": " + message
	}
	return message + " script: " + hash + ", on @user_script:" + line + "."
}
