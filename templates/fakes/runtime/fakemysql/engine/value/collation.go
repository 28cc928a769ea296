package value

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Collation compares texts.
type Collation struct {
	ID      uint16
	Name    string
	Charset string // "utf8mb4", "latin1", "binary", ..: texts are UTF-8 in the engine whatever it is
	isBytes bool   // compares bytes
	noPad   bool   // blanks at the end count
}

var collations = []Collation{
	{ID: 45, Name: "utf8mb4_general_ci", Charset: "utf8mb4"},
	{ID: 46, Name: "utf8mb4_bin", Charset: "utf8mb4", isBytes: true},
	{ID: 63, Name: "binary", Charset: "binary", isBytes: true, noPad: true},
}

// CollationNamed finds a collation by its name in whatever case; nil where there is none.
func CollationNamed(name string) *Collation {
	for at := range collations {
		if EqualNames(collations[at].Name, name) {
			return &collations[at]
		}
	}
	return nil
}

// DefaultCollation is that of a character set; nil where there is no such character set.
func DefaultCollation(charset string) *Collation {
	for at := range collations {
		if EqualNames(collations[at].Charset, charset) {
			return &collations[at]
		}
	}
	return nil
}

// Collations gives all, sorted by name.
func Collations() []*Collation {
	var all []*Collation
	for at := range collations {
		all = append(all, &collations[at])
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	return all
}

// IsCaseSensitive tells whether LIKE and REGEXP tell cases apart.
func (c *Collation) IsCaseSensitive() bool { return c == nil || c.isBytes }

// EqualNames tells whether two names of columns, keys or aliases are the same, which case does not matter for.
func EqualNames(a, b string) bool { return strings.EqualFold(a, b) }

// Compare compares two texts: -1, 0 or 1.
func (c *Collation) Compare(a, b string) int {
	if !c.noPad {
		a, b = strings.TrimRight(a, " "), strings.TrimRight(b, " ")
	}
	if c.isBytes {
		return strings.Compare(a, b)
	}
	return strings.Compare(fold(a), fold(b))
}

func fold(text string) string { return strings.ToUpper(text) }

// Like tells whether a text matches a pattern of LIKE. escape is 0 where there is none.
func Like(text, pattern string, escape rune, collation *Collation) bool {
	for pattern != "" {
		c, size := utf8.DecodeRuneInString(pattern)
		pattern = pattern[size:]
		switch {
		case c == '%' && c != escape:
			for at := 0; ; {
				if Like(text[at:], pattern, escape, collation) {
					return true
				}
				if at == len(text) {
					return false
				}
				_, size := utf8.DecodeRuneInString(text[at:])
				at += size
			}
		case text == "":
			return false
		case c == '_' && c != escape:
			_, size := utf8.DecodeRuneInString(text)
			text = text[size:]
			continue
		case c == escape && pattern != "":
			c, size = utf8.DecodeRuneInString(pattern)
			pattern = pattern[size:]
		}
		d, size := utf8.DecodeRuneInString(text)
		if c != d && (collation.IsCaseSensitive() || unicode.ToUpper(c) != unicode.ToUpper(d)) {
			return false
		}
		text = text[size:]
	}
	return text == ""
}

// appendKey appends the weights of a text, with an end.
func (c *Collation) appendKey(to []byte, text string) []byte {
	if c == nil || c.noPad {
		return appendBytesKey(to, text)
	}
	if !c.isBytes {
		text = fold(text)
	}
	return appendPaddedKey(to, strings.TrimRight(text, " "))
}

// What follows a blank in the key of a text that is compared as if blanks without end followed it: what the blanks are followed by sorts before them, is the end, or sorts after them.
const (
	beforeBlank = 1
	atEnd       = 2
	afterBlank  = 3
)

// appendPaddedKey appends a text whose end counts as blanks. It has none at its end.
func appendPaddedKey(to []byte, text string) []byte {
	for at := 0; at < len(text); at++ {
		to = append(to, text[at])
		if text[at] != ' ' {
			continue
		}
		if next := strings.TrimLeft(text[at:], " "); next[0] < ' ' {
			to = append(to, beforeBlank)
		} else {
			to = append(to, afterBlank)
		}
	}
	return append(to, ' ', atEnd)
}

// compare is Compare of a collation that may be nil, which is binary.
func (c *Collation) compare(a, b string) int {
	if c == nil {
		return strings.Compare(a, b)
	}
	return c.Compare(a, b)
}
