package value

import "unicode/utf8"

// Like tells whether a text matches a pattern of LIKE. escape is 0 where there is none.
func Like(text, pattern string, escape rune, collation *Collation) bool {
	m := matcher{collation: collation, escape: escape}
	// Where the pattern fails after a %, that % takes one character more; an earlier one need not.
	restText, restPattern, isAfterMany := "", "", false
	for {
		rest, isMany := afterMany(pattern)
		if isMany {
			pattern = rest
			restText, restPattern, isAfterMany = text, pattern, true
			continue
		}
		if pattern == "" && text == "" {
			return true
		}
		if after, left, is := m.one(text, pattern); is {
			text, pattern = after, left
			continue
		}
		if !isAfterMany || restText == "" {
			return false
		}
		_, size := m.character(restText)
		restText = restText[size:]
		text, pattern = restText, restPattern
	}
}

// matcher matches single characters.
type matcher struct {
	collation *Collation
	escape    rune
}

// character is the first of a text: a byte where the text is bytes.
func (m matcher) character(text string) (rune, int) {
	if m.collation == nil || m.collation.Charset == "binary" {
		return rune(text[0]), 1
	}
	return utf8.DecodeRuneInString(text)
}

// afterMany gives what follows the % that a pattern begins with, which is no escape whatever ESCAPE says.
func afterMany(pattern string) (rest string, is bool) {
	if pattern == "" || pattern[0] != '%' {
		return "", false
	}
	return pattern[1:], true
}

// one matches the first character of a text with what the pattern begins with.
func (m matcher) one(text, pattern string) (restText, restPattern string, is bool) {
	if text == "" || pattern == "" {
		return "", "", false
	}
	c, size := m.character(text)
	wanted, length := m.character(pattern)
	restText, restPattern = text[size:], pattern[length:]
	switch {
	case wanted == m.escape && m.escape != 0 && restPattern != "":
		wanted, length = m.character(restPattern)
		restPattern = restPattern[length:]
	case wanted == '_':
		return restText, restPattern, true
	}
	return restText, restPattern, m.isSame(c, wanted)
}

// isSame tells whether two characters have the same weights.
func (m matcher) isSame(a, b rune) bool {
	if a == b {
		return true
	}
	if m.collation == nil || m.collation.weigh == nil {
		return false
	}
	table := m.collation.weigh()
	if max(a, b) > 0xffff && table == unicodeWeights() {
		return false // though = takes all of them for the same
	}
	var left, right [8]uint16
	return string16(table.appendWeights(left[:0], a)) == string16(table.appendWeights(right[:0], b))
}

// string16 makes weights comparable.
func string16(weights []uint16) (same [8]uint16) {
	copy(same[:], weights)
	return same
}
