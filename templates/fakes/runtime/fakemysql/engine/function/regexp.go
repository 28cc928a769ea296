package function

import (
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Regular expressions: MariaDB's are PCRE's, which are translated to Go's. What Go's do not have (look-around, back references) is unknown to the engine.

// pattern is a regular expression that was compiled.
type pattern struct {
	text       string
	expression *regexp.Regexp
}

// newPattern compiles a pattern of REGEXP; cases count as they do in the collation.
func newPattern(text string, collation *value.Collation) (*pattern, error) {
	if !utf8.ValidString(text) {
		return nil, sqlerror.Unknown("regular expressions of bytes")
	}
	translated := "(?i)"
	if collation.IsCaseSensitive() {
		translated = ""
	}
	translated += translateRegexp(text)
	expression, err := regexp.Compile(translated)
	if err == nil {
		return &pattern{text, expression}, nil
	}
	if isBeyondGo(text) {
		return nil, sqlerror.Unknown("the regular expression " + text + ", which Go's regexp does not have")
	}
	return nil, sqlerror.New(1139, regexpMessage(err, text))
}

// isBeyondGo finds look-around, back references, possessive quantifiers, atomic groups, conditions and recursion.
func isBeyondGo(pattern string) bool {
	for i := 0; i+1 < len(pattern); i++ {
		switch next := pattern[i+1]; pattern[i] {
		case '\\':
			if strings.IndexByte("123456789gkKGRXEQCZ", next) >= 0 {
				return true
			}
			i++
		case '(':
			if next == '*' || next == '?' && i+2 < len(pattern) && strings.IndexByte("=!<>(R0123456789&P|", pattern[i+2]) >= 0 {
				return true
			}
		case '*', '+', '?', '}':
			if next == '+' {
				return true
			}
		}
	}
	return false
}

// regexpMessage says what is wrong with a pattern, and where, as PCRE does, as far as both tell the same things apart.
func regexpMessage(err error, pattern string) string {
	failure, is := err.(*syntax.Error)
	if !is {
		return err.Error()
	}
	message, at := failure.Code.String(), len(pattern)
	found := max(strings.Index(pattern, failure.Expr), 0)
	switch failure.Code {
	case syntax.ErrMissingParen:
		message = "missing closing parenthesis"
	case syntax.ErrUnexpectedParen:
		message, at = "unmatched closing parenthesis", strings.LastIndexByte(pattern, ')')
	case syntax.ErrMissingBracket:
		message = "missing terminating ] for character class"
	case syntax.ErrInvalidCharRange:
		message, at = "range out of order in character class", found+len(failure.Expr)-1
	case syntax.ErrMissingRepeatArgument, syntax.ErrInvalidRepeatOp:
		message, at = "quantifier does not follow a repeatable item", found
	case syntax.ErrTrailingBackslash:
		message = `\ at end of pattern`
	}
	return message + " at offset " + strconv.Itoa(at)
}

// translateRegexp writes a pattern of PCRE as Go has it: classes like \w are of Unicode, and words have ends of their own.
func translateRegexp(text string) string {
	var to strings.Builder
	inClass := false
	for i := 0; i < len(text); i++ {
		rest := text[i:]
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text):
			i++
			to.WriteString(translateEscape(text[i], inClass))
		case !inClass && (strings.HasPrefix(rest, "[[:<:]]") || strings.HasPrefix(rest, "[[:>:]]")):
			to.WriteString(`\b`)
			i += len("[[:<:]]") - 1
		case inClass && strings.HasPrefix(rest, "[:"):
			if end := strings.Index(rest, ":]"); end > 0 {
				to.WriteString(unicodeClass(rest[2:end]))
				i += end + 1
				continue
			}
			to.WriteString(`\[`)
		case inClass && c == '[':
			to.WriteString(`\[`)
		case c == '[':
			inClass = true
			to.WriteByte(c)
			if i+1 < len(text) && text[i+1] == '^' {
				i++
				to.WriteByte('^')
			}
			if i+1 < len(text) && text[i+1] == ']' {
				i++
				to.WriteString(`\]`)
			}
		default:
			inClass = inClass && c != ']'
			to.WriteByte(c)
		}
	}
	return to.String()
}

// unicodeClass is what [:name:] stands for in a class.
func unicodeClass(name string) string {
	switch name {
	case "alpha":
		return `\p{L}`
	case "alnum":
		return `\p{L}\p{N}`
	case "digit":
		return `\p{Nd}`
	case "upper":
		return `\p{Lu}`
	case "lower":
		return `\p{Ll}`
	case "space":
		return `\s\p{Z}`
	case "punct":
		return `\p{P}[:punct:]`
	case "word":
		return `\p{L}\p{N}_`
	}
	return "[:" + name + ":]"
}

func translateEscape(c byte, inClass bool) string {
	open, end := "[", "]"
	if inClass {
		open, end = "", ""
	}
	switch c {
	case 'w':
		return open + `\p{L}\p{N}_` + end
	case 'd':
		return `\p{Nd}`
	case 's':
		return open + `\s\p{Z}` + end
	case 'h':
		return open + `\t\p{Zs}` + end
	case 'D':
		return `\P{Nd}`
	case 'W':
		if !inClass {
			return `[^\p{L}\p{N}_]`
		}
	case 'S':
		if !inClass {
			return `[^\s\p{Z}]`
		}
	case 'e':
		return `\x1b`
	}
	if c >= utf8.RuneSelf || c == '_' || c == ' ' || 'a' > c|0x20 || c|0x20 > 'z' {
		if c < utf8.RuneSelf && !isAlphanumeric(c) && c != '_' && c != ' ' {
			return `\` + string(rune(c))
		}
		return string([]byte{c})
	}
	return `\` + string(rune(c))
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// pattern compiles the n-th argument, which is the same most often.
func (c call) pattern(a []value.Value, n int) (*pattern, error) {
	text := a[n].Text()
	if p, is := c.kept.(*pattern); is && p.text == text {
		return p, nil
	}
	p, err := newPattern(text, c.collation)
	if err == nil {
		c.kept = p
	}
	return p, err
}

func regexpMatch(c call, a []value.Value) (value.Value, error) {
	p, err := c.pattern(a, 1)
	if err != nil {
		return value.NULL, err
	}
	return value.OfBool(p.expression.MatchString(a[0].Text())), nil
}

func regexpInstr(c call, a []value.Value) (value.Value, error) {
	p, err := c.pattern(a, 1)
	if err != nil {
		return value.NULL, err
	}
	text := a[0].Text()
	found := p.expression.FindStringIndex(text)
	if found == nil {
		return integerResult(0)
	}
	return integerResult(c.characters(0, text[:found[0]]) + 1)
}

func regexpSubstr(c call, a []value.Value) (value.Value, error) {
	p, err := c.pattern(a, 1)
	if err != nil {
		return value.NULL, err
	}
	return c.str(p.expression.FindString(a[0].Text()))
}

func long(arguments []Argument, _ int) value.Type { return textOf(arguments, longText) }

// regexpReplace replaces what matches and is not empty; \1 stands for the first group.
func regexpReplace(c call, a []value.Value) (value.Value, error) {
	p, err := c.pattern(a, 1)
	if err != nil {
		return value.NULL, err
	}
	text, with := a[0].Text(), a[2].Text()
	var to []byte
	at := 0
	for _, found := range p.expression.FindAllStringSubmatchIndex(text, -1) {
		if found[0] == found[1] {
			continue
		}
		to = append(to, text[at:found[0]]...)
		if to = appendReplacement(to, with, text, found); c.isTooLong(int64(len(to))) {
			return value.NULL, nil
		}
		at = found[1]
	}
	return c.str(string(append(to, text[at:]...)))
}

func appendReplacement(to []byte, with, text string, found []int) []byte {
	for i := 0; i < len(with); i++ {
		if with[i] != '\\' || i == len(with)-1 {
			to = append(to, with[i])
			continue
		}
		i++
		group := int(with[i]) - '0'
		switch {
		case group < 0 || group > 9:
			to = append(to, with[i])
		case 2*group < len(found) && found[2*group] >= 0:
			to = append(to, text[found[2*group]:found[2*group+1]]...)
		}
	}
	return to
}
