package parse

import "strings"

// scanner reads tokens.
type scanner struct {
	source string
	mode   Mode
	offset int  // where the next token is looked for
	inside bool // an executed comment /*! .. */
	token
}

// next reads a token.
func (s *scanner) next() {
	s.last = s.offset
	afterDot, afterName := s.kind == '.', s.kind == word || s.kind == quotedName
	before := s.offset
	s.blanks()
	s.start, s.value, s.keyword, s.reserved = s.offset, "", "", false
	if s.offset == len(s.source) {
		s.kind = endOfText
		return
	}
	switch c := s.source[s.offset]; {
	case afterDot && inName(c) && before == s.start:
		s.name() // also where it is a keyword elsewhere
	case c >= '0' && c <= '9':
		s.number()
	case inName(c):
		s.word(c)
	case c == '.' && !(afterName && before == s.start) && isDigit(s.byteAt(1)):
		s.fraction(s.offset)
	default:
		s.other(c)
	}
}

// byteAt is the byte so many bytes after the next one, 0 behind the end.
func (s *scanner) byteAt(n int) byte {
	if s.offset+n < len(s.source) {
		return s.source[s.offset+n]
	}
	return 0
}

// take makes the next bytes a token of a kind.
func (s *scanner) take(of kind, length int) {
	s.kind = of
	s.value = s.source[s.offset : s.offset+length]
	s.offset += length
}

// inName tells whether a byte may be part of a name without quotes.
func inName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= 0x80
}

// other reads what is neither a name nor a number.
func (s *scanner) other(c byte) {
	switch c {
	case '\'':
		s.text()
	case '"':
		if s.mode.ANSIQuotes {
			s.quoted(c, quotedName)
		} else {
			s.text()
		}
	case '`':
		s.quoted(c, quotedName)
	case '@':
		s.variable()
	case '\\':
		if s.byteAt(1) == 'N' {
			s.take(word, 2)
			s.keyword, s.reserved = "null", true
			return
		}
		s.take(unfinished, 1)
	default:
		s.operator(c)
	}
}

// operators of several characters, the longer ones first.
var operators = []struct {
	text string
	kind kind
}{
	{"<=>", nullSafeEqual}, {"->>", longArrow}, {"->", arrow}, {"<=", lessOrEqual}, {">=", greaterOrEqual}, {"<>", notEqual}, {"!=", notEqual},
	{"<<", shiftLeft}, {">>", shiftRight}, {"||", pipes}, {"&&", ampersands}, {":=", assign},
}

func (s *scanner) operator(c byte) {
	switch c {
	case '<', '>', '-', '!', '|', '&', ':':
		for i := range operators {
			if strings.HasPrefix(s.source[s.offset:], operators[i].text) {
				s.take(operators[i].kind, len(operators[i].text))
				return
			}
		}
	}
	if c < ' ' || c >= 127 {
		s.take(unfinished, 1)
		return
	}
	s.take(kind(c), 1)
}

// ahead is the token after the next one.
func (s *scanner) ahead() token {
	further := *s
	further.next()
	return further.token
}

// before tells whether a keyword follows the token.
func (s *scanner) before(keyword string) bool {
	further := *s
	further.next()
	return further.at(keyword)
}

// beforeKind tells whether a token of a kind follows the token.
func (s *scanner) beforeKind(of kind) bool {
	further := *s
	further.next()
	return further.kind == of
}

// skipParentheses goes from a parenthesis behind the one that closes it, and tells whether there were commas directly within.
func (s *scanner) skipParentheses() (several bool) {
	depth := 0
	for s.kind != endOfText && s.kind != unfinished {
		switch s.kind {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			several = several || depth == 1
		}
		s.next()
		if depth == 0 {
			break
		}
	}
	return several
}
