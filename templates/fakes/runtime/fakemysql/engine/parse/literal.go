package parse

import (
	"encoding/hex"
	"strings"
)

// name reads a name without quotes, which nothing can be a keyword of.
func (s *scanner) name() {
	end := s.offset
	for end < len(s.source) && inName(s.source[end]) {
		end++
	}
	s.take(word, end-s.offset)
}

// nameOrKeyword reads a word.
func (s *scanner) nameOrKeyword() {
	s.name()
	s.keyword, s.reserved = keywordOf(s.value)
}

// word reads a name, or a literal that begins like one.
func (s *scanner) word(c byte) {
	if s.byteAt(1) == '\'' {
		switch c {
		case 'x', 'X':
			s.prefixed(hexadecimalText)
			return
		case 'b', 'B':
			s.prefixed(bits)
			return
		case 'n', 'N':
			start := s.start
			s.offset++
			s.text()
			s.start = start
			return
		}
	}
	s.nameOrKeyword()
	if c == '_' && charsets.has(s.keyword[1:]) {
		s.kind, s.value, s.keyword = introducer, s.keyword[1:], ""
	}
}

// charsets introduce a string where they stand behind an underscore.
const charsets words = " utf8mb4 utf8 utf8mb3 binary latin1 ascii ucs2 utf16 utf16le utf32 latin2 cp1250 cp1251 cp1252 cp1256 cp1257 cp850 cp852 cp866 cp932 big5 gbk gb2312 " +
	"euckr eucjpms ujis sjis koi8r koi8u greek hebrew hp8 dec8 swe7 latin5 latin7 tis620 armscii8 keybcs2 macce macroman geostd8 "

// number reads what begins with a digit, which may also be a name.
func (s *scanner) number() {
	if s.source[s.offset] == '0' && (s.byteAt(1) == 'x' || s.byteAt(1) == 'b') && s.zeroPrefixed() {
		return
	}
	n := s.digits(0)
	switch c := s.byteAt(n); {
	case c == '.':
		s.fraction(s.offset + n)
	case (c == 'e' || c == 'E') && s.exponent(n) > n:
		s.take(float, s.exponent(n))
	case inName(c):
		s.nameOrKeyword()
	default:
		s.take(integer, n)
	}
}

// digits is where digits end that begin at n.
func (s *scanner) digits(n int) int {
	for isDigit(s.byteAt(n)) {
		n++
	}
	return n
}

// exponent is where e+10 ends that begins at n; n where there is none.
func (s *scanner) exponent(n int) int {
	if c := s.byteAt(n); c != 'e' && c != 'E' {
		return n
	}
	digits := n + 1
	if c := s.byteAt(digits); c == '+' || c == '-' {
		digits++
	}
	if end := s.digits(digits); end > digits {
		return end
	}
	return n
}

// fraction reads a number whose point is there.
func (s *scanner) fraction(point int) {
	n := s.digits(point - s.offset + 1)
	if end := s.exponent(n); end > n {
		s.take(float, end)
		return
	}
	s.take(decimal, n)
}

// zeroPrefixed reads 0x4D and 0b101; false where it is a name.
func (s *scanner) zeroPrefixed() bool {
	n := 2
	for inName(s.byteAt(n)) {
		n++
	}
	digits, of := s.source[s.offset+2:s.offset+n], hexadecimal
	if s.byteAt(1) == 'b' {
		of = bits
	}
	value, fits := bytesOf(digits, of)
	if !fits || digits == "" {
		return false
	}
	s.take(of, n)
	s.value = value
	return true
}

// prefixed reads x'4D' and b'101'.
func (s *scanner) prefixed(of kind) {
	end := strings.IndexByte(s.source[s.offset+2:], '\'')
	if end < 0 {
		s.take(unfinished, 1)
		return
	}
	digits := s.source[s.offset+2 : s.offset+2+end]
	value, fits := bytesOf(digits, of)
	if !fits || of == hexadecimalText && len(digits)%2 != 0 {
		s.take(unfinished, 1)
		return
	}
	s.take(of, end+3)
	s.value = value
}

// bytesOf gives the bytes of hexadecimal or binary digits, which are filled up with zeroes from the left.
func bytesOf(digits string, of kind) (string, bool) {
	if of != bits {
		if len(digits)%2 != 0 {
			digits = "0" + digits
		}
		value, err := hex.DecodeString(digits)
		return string(value), err == nil
	}
	value := make([]byte, (len(digits)+7)/8)
	for i := range digits {
		c := digits[len(digits)-1-i]
		if c != '0' && c != '1' {
			return "", false
		}
		value[len(value)-1-i/8] |= (c - '0') << (i % 8)
	}
	return string(value), true
}

// text reads a string and resolves its escapes. Strings that have none are not copied.
func (s *scanner) text() {
	if s.mode.NoBackslashEscapes {
		s.quoted(s.source[s.offset], text)
		return
	}
	quote := s.source[s.offset]
	i := s.offset + 1
	for i < len(s.source) && s.source[i] != quote && s.source[i] != '\\' {
		i++
	}
	if i < len(s.source) && s.source[i] == quote && (i+1 == len(s.source) || s.source[i+1] != quote) {
		s.kind, s.value, s.offset = text, s.source[s.offset+1:i], i+1
		return
	}
	s.escaped(quote, i)
}

// escaped reads a string that has an escape, a doubled quote or no end at i.
func (s *scanner) escaped(quote byte, i int) {
	value := []byte(s.source[s.offset+1 : i])
	for ; i < len(s.source); i++ {
		switch c := s.source[i]; {
		case c == '\\' && i+1 < len(s.source):
			i++
			value = appendEscape(value, s.source[i])
		case c == quote && i+1 < len(s.source) && s.source[i+1] == quote:
			i++
			value = append(value, quote)
		case c == quote:
			s.kind, s.value, s.offset = text, string(value), i+1
			return
		default:
			value = append(value, c)
		}
	}
	s.kind, s.offset = unfinished, i
}

// appendEscape appends what a character after a backslash means.
func appendEscape(value []byte, c byte) []byte {
	switch c {
	case '0':
		return append(value, 0)
	case 'b':
		return append(value, '\b')
	case 'n':
		return append(value, '\n')
	case 'r':
		return append(value, '\r')
	case 't':
		return append(value, '\t')
	case 'Z':
		return append(value, 26)
	case '%', '_': // they are for LIKE
		return append(value, '\\', c)
	}
	return append(value, c)
}

// quoted reads what stands between quotes, where nothing but the doubled quote is an escape.
func (s *scanner) quoted(quote byte, of kind) {
	for i := s.offset + 1; i < len(s.source); i++ {
		if s.source[i] != quote {
			continue
		}
		if i+1 < len(s.source) && s.source[i+1] == quote {
			i++
			continue
		}
		s.kind, s.value = of, s.source[s.offset+1:i]
		if strings.IndexByte(s.value, quote) >= 0 {
			s.value = strings.ReplaceAll(s.value, string([]byte{quote, quote}), string([]byte{quote}))
		}
		s.offset = i + 1
		return
	}
	s.kind, s.offset = unfinished, len(s.source)
}

// variable reads @name, @`name`, @'name' and the beginning of @@name.
func (s *scanner) variable() {
	if s.byteAt(1) == '@' {
		s.take(systemVariable, 2)
		return
	}
	s.offset++
	switch c := s.byteAt(0); c {
	case '\'', '"', '`':
		s.quoted(c, userVariable)
	default:
		n := 0
		for inName(s.byteAt(n)) || s.byteAt(n) == '.' {
			n++
		}
		s.take(userVariable, n)
		if n == 0 {
			s.kind, s.start = unfinished, s.offset
		}
	}
}
