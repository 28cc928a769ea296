package function

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// json is a part of a JSON text. Scalars keep their text as it was written: 1.50 stays 1.50.
type json struct {
	kind  byte   // '{', '[', '"', '0' (a number), 't', 'f' or 'n'
	text  string // as it was written; of what was changed only that of a scalar
	keys  []key
	items []*json
}

// key is the key of a member, as it was written and as it is meant.
type key struct{ text, name string }

func (j *json) isScalar() bool { return j.kind != '{' && j.kind != '[' }

// jsonReader reads a JSON text from its start.
type jsonReader struct {
	text string
	at   int
	deep int
}

// jsonLimit is how deep arrays and objects may be.
const jsonLimit = 32

// readJSON reads a whole text. Where it is none, at is where that shows: at the end, something is missing.
func readJSON(text string) (j *json, at int, is bool) {
	r := &jsonReader{text: text}
	j, is = r.value()
	r.blanks()
	if !is || r.at < len(text) {
		return nil, r.at, false
	}
	return j, 0, true
}

func (r *jsonReader) blanks() {
	for r.at < len(r.text) && strings.IndexByte(" \t\n\r", r.text[r.at]) >= 0 {
		r.at++
	}
}

func (r *jsonReader) value() (*json, bool) {
	r.blanks()
	if r.at == len(r.text) {
		return nil, false
	}
	start := r.at
	switch c := r.text[r.at]; {
	case c == '{' || c == '[':
		r.at++
		r.deep++
		j, is := r.members(c)
		r.deep--
		if is {
			j.text = r.text[start:r.at]
		}
		return j, is && r.deep < jsonLimit
	case c == '"':
		return r.scalar('"', start, r.string())
	case c == '-' || '0' <= c && c <= '9':
		return r.scalar('0', start, r.number())
	}
	return r.word()
}

// word reads true, false or null.
func (r *jsonReader) word() (*json, bool) {
	start := r.at
	for _, word := range [...]string{"true", "false", "null"} {
		if r.text[start] != word[0] {
			continue
		}
		for r.at < len(r.text) && r.at-start < len(word) && r.text[r.at] == word[r.at-start] {
			r.at++
		}
		if r.at-start == len(word) {
			return r.scalar(word[0], start, true)
		}
		if r.at < len(r.text) {
			r.at--
		}
	}
	return nil, false
}

func (r *jsonReader) scalar(kind byte, start int, is bool) (*json, bool) {
	return &json{kind: kind, text: r.text[start:r.at]}, is
}

// members reads what is in an array or object, whose bracket is read.
func (r *jsonReader) members(kind byte) (j *json, is bool) {
	j = &json{kind: kind}
	end := byte(']')
	if kind == '{' {
		end = '}'
	}
	if r.blanks(); r.accept(end) {
		return j, true
	}
	for {
		if kind == '{' && !r.key(j) {
			return nil, false
		}
		item, is := r.value()
		if !is {
			return nil, false
		}
		j.items = append(j.items, item)
		r.blanks()
		if r.accept(end) {
			return j, true
		}
		if !r.accept(',') {
			return nil, false
		}
	}
}

func (r *jsonReader) accept(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

func (r *jsonReader) key(j *json) bool {
	r.blanks()
	start := r.at
	if r.at == len(r.text) || r.text[r.at] != '"' || !r.string() {
		return false
	}
	text := r.text[start:r.at]
	j.keys = append(j.keys, key{text, unescaped(text)})
	r.blanks()
	return r.accept(':')
}

// string skips a text in quotes.
func (r *jsonReader) string() bool {
	for r.at++; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == '"':
			r.at++
			return true
		case c < ' ':
			return false
		case c == '\\':
			r.at++
			if r.at == len(r.text) {
				return false
			}
			if !r.escape() {
				return false
			}
		}
	}
	return false
}

func (r *jsonReader) escape() bool {
	if r.text[r.at] != 'u' {
		return r.text[r.at] >= ' '
	}
	unit, is := r.unit()
	switch {
	case !is || unit&0xfc00 == 0xdc00:
		return false
	case unit&0xfc00 == 0xd800: // the other half of the pair has to follow
		if !strings.HasPrefix(r.text[r.at+1:], `\u`) {
			return false
		}
		r.at += 2
		low, is := r.unit()
		return is && low&0xfc00 == 0xdc00
	}
	return true
}

// unit takes the four digits behind a u.
func (r *jsonReader) unit() (n uint64, is bool) {
	if r.at+5 > len(r.text) {
		return 0, false
	}
	n, err := strconv.ParseUint(r.text[r.at+1:r.at+5], 16, 32)
	if err == nil {
		r.at += 4
	}
	return n, err == nil
}

func (r *jsonReader) number() bool {
	r.accept('-')
	start := r.at
	digits := r.digits()
	if digits == 0 || digits > 1 && r.text[start] == '0' {
		return false
	}
	if r.accept('.') {
		r.digits()
	}
	if r.accept('e') || r.accept('E') {
		if !r.accept('-') {
			r.accept('+')
		}
		return r.digits() > 0
	}
	return true
}

func (r *jsonReader) digits() int {
	start := r.at
	for r.at < len(r.text) && '0' <= r.text[r.at] && r.text[r.at] <= '9' {
		r.at++
	}
	return r.at - start
}

// unescaped is what a text in quotes means.
func unescaped(quoted string) string {
	text := quoted[1 : len(quoted)-1]
	if strings.IndexByte(text, '\\') < 0 {
		return text
	}
	to := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			to = append(to, text[i])
			continue
		}
		i++
		switch text[i] {
		case 'b':
			to = append(to, '\b')
		case 'f':
			to = append(to, '\f')
		case 'n':
			to = append(to, '\n')
		case 'r':
			to = append(to, '\r')
		case 't':
			to = append(to, '\t')
		case 'u':
			r, size := unicodeEscape(text[i+1:])
			to = utf8.AppendRune(to, r)
			i += size
		default:
			to = append(to, text[i])
		}
	}
	return string(to)
}

// unicodeEscape reads the digits of \u, and its other half where it is one of a pair.
func unicodeEscape(text string) (r rune, size int) {
	n, _ := strconv.ParseUint(text[:4], 16, 32)
	if n&0xfc00 == 0xd800 && len(text) >= 10 && text[4:6] == `\u` {
		if low, err := strconv.ParseUint(text[6:10], 16, 32); err == nil && low&0xfc00 == 0xdc00 {
			return rune(0x10000 + (n&0x3ff)<<10 + low&0x3ff), 10
		}
	}
	return rune(n), 4
}

// appendQuoted appends a text in quotes.
func appendQuoted(to []byte, text string) []byte {
	const digits = "0123456789ABCDEF"
	to = append(to, '"')
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\\':
			to = append(to, '\\', c)
		case '\b':
			to = append(to, `\b`...)
		case '\f':
			to = append(to, `\f`...)
		case '\n':
			to = append(to, `\n`...)
		case '\r':
			to = append(to, `\r`...)
		case '\t':
			to = append(to, `\t`...)
		default:
			if c < ' ' {
				to = append(to, `\u00`...)
				c, to = digits[c&15], append(to, digits[c>>4])
			}
			to = append(to, c)
		}
	}
	return append(to, '"')
}

// jsonStyle is how a JSON text is laid out.
type jsonStyle struct {
	comma, colon string
	isDetailed   bool
}

var (
	loose    = jsonStyle{comma: ", ", colon: ": "}
	compact  = jsonStyle{comma: ",", colon: ":"}
	detailed = jsonStyle{isDetailed: true}
)

// print lays out a JSON text.
func (s jsonStyle) print(j *json) string { return string(s.append(nil, j, 0)) }

func (s jsonStyle) append(to []byte, j *json, depth int) []byte {
	switch {
	case j.isScalar():
		return append(to, j.text...)
	case s.isDetailed:
		return s.appendDetailed(to, j, depth)
	}
	to = append(to, j.kind)
	for i, item := range j.items {
		if i > 0 {
			to = append(to, s.comma...)
		}
		if j.kind == '{' {
			to = append(append(to, j.keys[i].text...), s.colon...)
		}
		to = s.append(to, item, depth+1)
	}
	return append(to, j.kind+2)
}

// appendDetailed puts each member on a line of its own.
func (s jsonStyle) appendDetailed(to []byte, j *json, depth int) []byte {
	const tab = "    "
	if j.kind == '[' && len(j.items) == 1 && j.items[0].isScalar() {
		return append(append(append(to, '['), j.items[0].text...), ']')
	}
	to = append(to, j.kind)
	for i, item := range j.items {
		if i > 0 {
			to = append(to, ',')
		}
		line := "\n" + strings.Repeat(tab, depth+1)
		to = append(to, line...)
		if j.kind == '{' {
			to = append(append(to, j.keys[i].text...), ": "...)
			if !item.isScalar() {
				to = append(to, line...)
			}
		}
		to = s.append(to, item, depth+1)
	}
	if len(j.items) > 0 || j.kind == '{' {
		to = append(append(to, '\n'), strings.Repeat(tab, depth)...)
	}
	return append(to, j.kind+2)
}
