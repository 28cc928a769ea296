package parse

import "strings"

// serverVersion is what comments of the form /*!50100 .. */ are compared with: those for later servers are not executed.
const serverVersion = 101100

// blanks goes over blanks and comments.
func (s *scanner) blanks() {
	for s.offset < len(s.source) {
		switch c := s.source[s.offset]; c {
		case ' ', '\t', '\n', '\r', '\v', '\f':
			s.offset++
		case '#':
			s.line()
		case '-':
			if s.byteAt(1) != '-' || s.offset+2 < len(s.source) && s.source[s.offset+2] > ' ' {
				return
			}
			s.line()
		case '/':
			if s.byteAt(1) != '*' || !s.comment() {
				return
			}
		case '*':
			if !s.inside || s.byteAt(1) != '/' {
				return
			}
			s.inside = false
			s.offset += 2
		default:
			return
		}
	}
}

// line goes over a comment that ends with its line.
func (s *scanner) line() {
	if i := strings.IndexByte(s.source[s.offset:], '\n'); i >= 0 {
		s.offset += i + 1
	} else {
		s.offset = len(s.source)
	}
}

// comment goes over /* .. */, or over the beginning of one that is executed. A comment without an end is no blank.
func (s *scanner) comment() bool {
	if length, executed := s.executed(); executed {
		s.offset += length
		s.inside = true
		return true
	}
	i := strings.Index(s.source[s.offset+2:], "*/")
	if i < 0 {
		return false
	}
	s.offset += i + 4
	return true
}

// executed tells whether a comment's text is part of the statement, and how long the beginning of the comment is.
func (s *scanner) executed() (length int, executed bool) {
	length = 2
	ours := s.byteAt(length) == 'M'
	if ours {
		length++
	}
	if s.byteAt(length) != '!' {
		return 0, false
	}
	length++
	digits, version := 0, 0
	for ; digits < 6 && isDigit(s.byteAt(length+digits)); digits++ {
		version = version*10 + int(s.byteAt(length+digits)-'0')
	}
	switch {
	case digits < 5:
		return length, true
	// MySQL's own: MariaDB has other features of these numbers.
	case !ours && version >= 50700 && version <= 99999:
		return 0, false
	}
	return length + digits, version <= serverVersion
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
