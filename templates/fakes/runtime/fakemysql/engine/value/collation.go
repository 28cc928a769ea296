package value

import (
	"sort"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// Collation compares texts.
type Collation struct {
	ID      uint16
	Name    string
	Charset string // "utf8mb4", "latin1", "binary", ..: texts are UTF-8 in the engine whatever it is

	weigh func() *weightTable // nil: the bytes count
	noPad bool                // blanks at the end count
}

// collations are those that the engine knows, the default of a character set before its others. utf8mb4_0900_ai_ci and utf8mb4_0900_bin are MySQL 8's, whose migrations and dumps name
// them; MariaDB has none of them. The former compares as utf8mb4_unicode_520_nopad_ci.
var collations = []Collation{
	{ID: 11, Name: "ascii_general_ci", Charset: "ascii", weigh: generalWeights},
	{ID: 65, Name: "ascii_bin", Charset: "ascii"},
	{ID: 63, Name: "binary", Charset: "binary", noPad: true},
	{ID: 8, Name: "latin1_swedish_ci", Charset: "latin1", weigh: latin1Weights},
	{ID: 47, Name: "latin1_bin", Charset: "latin1", weigh: latin1Bytes},
	{ID: 33, Name: "utf8mb3_general_ci", Charset: "utf8mb3", weigh: generalWeights},
	{ID: 83, Name: "utf8mb3_bin", Charset: "utf8mb3"},
	{ID: 192, Name: "utf8mb3_unicode_ci", Charset: "utf8mb3", weigh: unicodeWeights},
	{ID: 214, Name: "utf8mb3_unicode_520_ci", Charset: "utf8mb3", weigh: unicode520Weights},
	{ID: 45, Name: "utf8mb4_general_ci", Charset: "utf8mb4", weigh: generalWeights},
	{ID: 46, Name: "utf8mb4_bin", Charset: "utf8mb4"},
	{ID: 224, Name: "utf8mb4_unicode_ci", Charset: "utf8mb4", weigh: unicodeWeights},
	{ID: 246, Name: "utf8mb4_unicode_520_ci", Charset: "utf8mb4", weigh: unicode520Weights},
	{ID: 1069, Name: "utf8mb4_general_nopad_ci", Charset: "utf8mb4", weigh: generalWeights, noPad: true},
	{ID: 1070, Name: "utf8mb4_nopad_bin", Charset: "utf8mb4", noPad: true},
	{ID: 1248, Name: "utf8mb4_unicode_nopad_ci", Charset: "utf8mb4", weigh: unicodeWeights, noPad: true},
	{ID: 1270, Name: "utf8mb4_unicode_520_nopad_ci", Charset: "utf8mb4", weigh: unicode520Weights, noPad: true},
	{ID: 255, Name: "utf8mb4_0900_ai_ci", Charset: "utf8mb4", weigh: unicode520Weights, noPad: true},
	{ID: 309, Name: "utf8mb4_0900_bin", Charset: "utf8mb4", noPad: true},
}

// MaxBytes is how many bytes a character may have; 1 for binary.
func (c *Collation) MaxBytes() int {
	switch {
	case c == nil:
		return 1
	case c.Charset == "utf8mb4":
		return 4
	case c.Charset == "utf8mb3":
		return 3
	}
	return 1
}

// CollationNamed finds a collation by its name in whatever case; nil where there is none. Names with utf8 are those with utf8mb3.
func CollationNamed(name string) *Collation {
	for at := range collations {
		c := &collations[at]
		if EqualNames(c.Name, name) || c.Charset == "utf8mb3" && EqualNames("utf8"+c.Name[len("utf8mb3"):], name) {
			return c
		}
	}
	return nil
}

// DefaultCollation is that of a character set; nil where there is no such character set.
func DefaultCollation(charset string) *Collation {
	if EqualNames(charset, "utf8") {
		charset = "utf8mb3"
	}
	for at := range collations {
		if EqualNames(collations[at].Charset, charset) {
			return &collations[at]
		}
	}
	return nil
}

// others are the character sets that MariaDB has beside these.
const others = " armscii8 big5 cp1250 cp1251 cp1256 cp1257 cp850 cp852 cp866 cp932 dec8 eucjpms euckr gb2312 gbk geostd8 greek hebrew hp8 keybcs2 koi8r koi8u latin2 latin5 latin7 macce macroman sjis swe7 tis620 ucs2 ujis utf16 utf16le utf32 "

// NoCharset is the error of a character set that DefaultCollation does not have.
func NoCharset(name string) error {
	if strings.Contains(others, " "+strings.ToLower(name)+" ") {
		return sqlerror.Unknown("the character set " + name)
	}
	return sqlerror.New(1115, name)
}

// NoCollation is the error of a collation that CollationNamed does not have.
func NoCollation(name string) error {
	charset, _, _ := strings.Cut(name, "_")
	if strings.Contains(others, " "+strings.ToLower(charset)+" ") || DefaultCollation(charset) != nil {
		return sqlerror.Unknown("the collation " + name)
	}
	return sqlerror.New(1273, name)
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
func (c *Collation) IsCaseSensitive() bool {
	return c == nil || c.weigh == nil || c.Name == "latin1_bin"
}

// EqualNames tells whether two names of columns, keys or aliases are the same, which case does not matter for.
func EqualNames(a, b string) bool { return strings.EqualFold(a, b) }

// Compare compares two texts: -1, 0 or 1. Where the collation is nil, they are bytes.
func (c *Collation) Compare(a, b string) int {
	start := commonStart(a, b)
	a, b = a[start:], b[start:]
	if a == "" && b == "" {
		return 0
	}
	if c == nil || c.weigh == nil {
		if c == nil || c.noPad {
			return strings.Compare(a, b)
		}
		return comparePadded(a, b)
	}
	return c.compareWeights(a, b)
}

// commonStart is how many bytes two texts have in common, without a part of a character.
func commonStart(a, b string) int {
	at, end := 0, min(len(a), len(b))
	for at < end && a[at] == b[at] {
		at++
	}
	for at > 0 && (at < len(a) && isContinuation(a[at]) || at < len(b) && isContinuation(b[at])) {
		at--
	}
	return at
}

// isContinuation tells whether a byte is of a character but not its first.
func isContinuation(c byte) bool { return c&0xc0 == 0x80 }

// comparePadded compares bytes as if blanks without end followed.
func comparePadded(a, b string) int {
	shared := min(len(a), len(b))
	if order := strings.Compare(a[:shared], b[:shared]); order != 0 {
		return order
	}
	order, rest := 1, a[shared:]
	if rest == "" {
		order, rest = -1, b[shared:]
	}
	for at := 0; at < len(rest); at++ {
		switch {
		case rest[at] > ' ':
			return order
		case rest[at] < ' ':
			return -order
		}
	}
	return 0
}

// compareWeights compares the weights of texts; behind the shorter one's end are blanks, or nothing.
func (c *Collation) compareWeights(a, b string) int {
	table := c.weigh()
	for a != "" && b != "" && a[0]|b[0] < utf8.RuneSelf {
		v, w := table.ascii[a[0]], table.ascii[b[0]]
		if v == notOne || w == notOne {
			break
		}
		if v != w {
			return compareInts(int64(v), int64(w))
		}
		a, b = a[1:], b[1:]
	}
	if a == "" && b == "" {
		return 0
	}
	end := -1
	if !c.noPad {
		end = int(table.blank)
	}
	x, y := weigher{table: table, text: a}, weigher{table: table, text: b}
	for {
		v, isV := x.next()
		w, isW := y.next()
		if !isV && !isW {
			return 0
		}
		left, right := int(v), int(w)
		if !isV {
			left = end
		}
		if !isW {
			right = end
		}
		if left != right {
			return compareInts(int64(left), int64(right))
		}
	}
}

// appendKey appends the weights of a text, with an end.
func (c *Collation) appendKey(to []byte, text string) []byte {
	switch {
	case c == nil || c.weigh == nil && c.noPad:
		return appendBytesKey(to, text)
	case c.weigh == nil:
		return appendPaddedKey(to, text)
	}
	table := c.weigh()
	weights := weigher{table: table, text: text}
	blanks := 0
	for {
		weight, is := weights.next()
		if !is {
			break
		}
		if weight == table.blank && !c.noPad {
			blanks++
			continue
		}
		to = appendBlanks(to, blanks, table.blank, weight < table.blank)
		blanks = 0
		to = appendWeight(to, weight)
	}
	if c.noPad {
		return append(to, 0, 0)
	}
	return append(appendWeight(to, table.blank), atEnd)
}

// appendWeight appends a weight of one byte where it is ASCII's, else of three. No weight is 0 but that of the character 0, which is written as one more.
func appendWeight(to []byte, weight uint16) []byte {
	if weight < 0x7f {
		return append(to, byte(weight)+1)
	}
	return append(to, 0xff, byte(weight>>8), byte(weight))
}

// What follows a blank in the key of a text that is compared as if blanks without end followed it: what the blanks are followed by sorts before them, is the end, or sorts after them.
const (
	beforeBlank = 1
	atEnd       = 2
	afterBlank  = 3
)

func appendBlanks(to []byte, count int, blank uint16, isBefore bool) []byte {
	marker := byte(afterBlank)
	if isBefore {
		marker = beforeBlank
	}
	for ; count > 0; count-- {
		to = append(appendWeight(to, blank), marker)
	}
	return to
}

// appendPaddedKey appends bytes whose end counts as blanks.
func appendPaddedKey(to []byte, text string) []byte {
	text = strings.TrimRight(text, " ")
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
