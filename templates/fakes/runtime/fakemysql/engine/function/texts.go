package function

import (
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/value"
)

func concat(c call, a []value.Value) (value.Value, error) { return c.join(a, "") }

// separated is the type of CONCAT_WS (n is 1: the separator comes first) and MAKE_SET.
func separated(arguments []Argument, n int) value.Type {
	length := 0
	for _, a := range arguments[1:] {
		length += width(a.Type)
	}
	between := 1
	if n == 1 {
		between = width(arguments[0].Type)
	}
	return textOf(arguments[1-n:], length+between*max(len(arguments)-2, 0))
}

func concatWS(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return value.NULL, nil
	}
	return c.join(a[1:], a[0].Text())
}

func lower(c call, a []value.Value) (value.Value, error) {
	if c.Type.IsBinary() {
		return c.str(a[0].Text())
	}
	return c.str(strings.ToLower(a[0].Text()))
}

func upper(c call, a []value.Value) (value.Value, error) {
	if c.Type.IsBinary() {
		return c.str(a[0].Text())
	}
	return c.str(strings.ToUpper(a[0].Text()))
}

func length(c call, a []value.Value) (value.Value, error) {
	return integerResult(int64(len(c.encoded(a[0]))))
}

func bitLength(c call, a []value.Value) (value.Value, error) {
	return integerResult(8 * int64(len(c.encoded(a[0]))))
}

// encoded are the bytes of the first argument in its character set.
func (c call) encoded(v value.Value) string {
	return c.Arguments[0].Type.Collation.Encode(v.Text())
}

func charLength(c call, a []value.Value) (value.Value, error) {
	return integerResult(c.characters(0, a[0].Text()))
}

// characters is how many characters a text of the n-th argument has: bytes where it is binary.
func (c call) characters(n int, text string) int64 {
	if c.isBytes(n) {
		return int64(len(text))
	}
	return int64(utf8.RuneCountInString(text))
}

// slice is a text from a character on, up to another: of bytes where the first argument is binary.
func (c call) slice(text string, from, to int64) string {
	if c.isBytes(0) {
		to = clamp(to, 0, int64(len(text)))
		return text[clamp(from, 0, to):to]
	}
	start, at := -1, int64(0)
	for i := range text {
		if at == from {
			start = i
		}
		if at >= to {
			if start < 0 {
				return ""
			}
			return text[start:i]
		}
		at++
	}
	if start < 0 {
		return ""
	}
	return text[start:]
}

// part is the type of SUBSTRING: what constants say about the place and the length counts.
func part(arguments []Argument, _ int) value.Type {
	length := int64(byteWidth(arguments[0].Type))
	if from, is := constantInt(arguments, 1); is {
		switch {
		case from == 0:
			length = 0
		case from < 0:
			length = min(length, -from)
		default:
			length -= clamp(from-1, 0, length)
		}
	}
	if count, is := constantInt(arguments, 2); is {
		length = clamp(count, 0, length)
	}
	return textOf(arguments[:1], int(length))
}

// constantInt is the integer of the n-th argument where it is known.
func constantInt(arguments []Argument, n int) (i int64, is bool) {
	if n >= len(arguments) || arguments[n].Constant == nil {
		return 0, false
	}
	v, _ := arguments[n].Constant.AsInt()
	if v.Kind() == value.Uint && v.Int64() < 0 {
		return 1<<63 - 1, true
	}
	return v.Int64(), true
}

func substring(c call, a []value.Value) (value.Value, error) {
	text, from := a[0].Text(), c.int(a[1])
	all := c.characters(0, text)
	count := all
	if len(a) == 3 {
		count = c.int(a[2])
	}
	if from < 0 {
		from += all + 1
	}
	if from < 1 || from > all || count <= 0 {
		return c.str("")
	}
	return c.str(c.slice(text, from-1, from-1+min(count, all)))
}

// end is the type of LEFT and RIGHT.
func end(arguments []Argument, _ int) value.Type {
	length := int64(width(arguments[0].Type))
	if count, is := constantInt(arguments, 1); is {
		length = clamp(count, 0, length)
	}
	return textOf(arguments[:1], int(length))
}

func left(c call, a []value.Value) (value.Value, error) {
	return c.str(c.slice(a[0].Text(), 0, max(c.int(a[1]), 0)))
}

func right(c call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	all := c.characters(0, text)
	return c.str(c.slice(text, max(all-max(c.int(a[1]), 0), 0), all))
}

// longText is how many characters a text has of which nothing is known.
const longText = 1 << 30

// padded is the type of LPAD and RPAD, whose second argument is the length.
func padded(arguments []Argument, _ int) value.Type {
	texts := []Argument{arguments[0]}
	if len(arguments) == 3 {
		texts = append(texts, arguments[2])
	}
	count, is := constantInt(arguments, 1)
	if !is {
		count = longText
	}
	return textOf(texts, int(clamp(count, 0, longText)))
}

func lpad(c call, a []value.Value) (value.Value, error) { return c.pad(a, true) }
func rpad(c call, a []value.Value) (value.Value, error) { return c.pad(a, false) }

func (c call) pad(a []value.Value, isLeft bool) (value.Value, error) {
	text, count, with := a[0].Text(), c.int(a[1]), " "
	if len(a) == 3 {
		with = a[2].Text()
	}
	all := c.characters(0, text)
	switch {
	case count < 0:
		return value.NULL, nil
	case count <= all:
		return c.str(c.slice(text, 0, count))
	case with == "":
		return value.NULL, nil
	case c.isTooLong(count):
		return value.NULL, nil
	}
	missing := count - all
	padding := strings.Repeat(with, int(missing/c.characters(0, with))+1)
	padding = c.slice(padding, 0, missing)
	if isLeft {
		return c.str(padding + text)
	}
	return c.str(text + padding)
}

func trim(c call, a []value.Value) (value.Value, error)  { return c.trimmed(a, true, true) }
func ltrim(c call, a []value.Value) (value.Value, error) { return c.trimmed(a, true, false) }
func rtrim(c call, a []value.Value) (value.Value, error) { return c.trimmed(a, false, true) }

func (c call) trimmed(a []value.Value, atStart, atEnd bool) (value.Value, error) {
	text, what := a[0].Text(), " "
	if len(a) == 2 {
		what = a[1].Text()
	}
	for what != "" && atStart && strings.HasPrefix(text, what) {
		text = text[len(what):]
	}
	for what != "" && atEnd && strings.HasSuffix(text, what) {
		text = text[:len(text)-len(what)]
	}
	return c.str(text)
}

// replaced is the type of REPLACE: each character may become the text that is put in.
func replaced(arguments []Argument, _ int) value.Type {
	length := width(arguments[0].Type)
	return textOf(arguments, length*max(width(arguments[2].Type), 1))
}

// replace looks at what it puts in only where there is a place for it.
func replace(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() || a[1].IsNull() {
		return value.NULL, nil
	}
	text, from := a[0].Text(), a[1].Text()
	if from == "" || !strings.Contains(text, from) {
		return c.str(text)
	}
	if a[2].IsNull() {
		return value.NULL, nil
	}
	with := a[2].Text()
	if c.isTooLong(int64(len(text) + strings.Count(text, from)*(len(with)-len(from)))) {
		return value.NULL, nil
	}
	return c.str(strings.ReplaceAll(text, from, with))
}

func inserted(arguments []Argument, _ int) value.Type {
	return textOf([]Argument{arguments[0], arguments[3]}, width(arguments[0].Type)+width(arguments[3].Type))
}

func insert(c call, a []value.Value) (value.Value, error) {
	text, from, count := a[0].Text(), c.int(a[1]), c.int(a[2])
	all := c.characters(0, text)
	if from < 1 || from > all {
		return c.str(text)
	}
	if count < 0 || count > all-from+1 {
		count = all - from + 1
	}
	return c.str(c.slice(text, 0, from-1) + a[3].Text() + c.slice(text, from-1+count, all))
}

// repeated is the type of REPEAT.
func repeated(arguments []Argument, _ int) value.Type {
	count, is := constantInt(arguments, 1)
	if !is {
		return textOf(arguments[:1], longText)
	}
	return textOf(arguments[:1], width(arguments[0].Type)*int(clamp(count, 0, 1<<24)))
}

func repeat(c call, a []value.Value) (value.Value, error) {
	text, count := a[0].Text(), max(c.int(a[1]), 0)
	if text == "" || count == 0 {
		return c.str("")
	}
	if count > 1<<32 || c.isTooLong(count*int64(len(text))) {
		return value.NULL, nil
	}
	return c.str(strings.Repeat(text, int(count)))
}

func spaces(arguments []Argument, _ int) value.Type {
	count, is := constantInt(arguments, 0)
	if !is {
		count = longText
	}
	return fixed(nil, int(clamp(count, 0, longText)))
}

func space(c call, a []value.Value) (value.Value, error) {
	count := max(c.int(a[0]), 0)
	if c.isTooLong(count) {
		return value.NULL, nil
	}
	return c.str(strings.Repeat(" ", int(count)))
}

func reverse(c call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	to := make([]byte, len(text))
	for at := 0; at < len(text); {
		size := 1
		if !c.isBytes(0) {
			_, size = utf8.DecodeRuneInString(text[at:])
		}
		copy(to[len(text)-at-size:], text[at:at+size])
		at += size
	}
	return c.str(string(to))
}

func substringIndex(c call, a []value.Value) (value.Value, error) {
	text, delimiter, count := a[0].Text(), a[1].Text(), c.int(a[2])
	if text == "" || delimiter == "" || count == 0 {
		return c.str("")
	}
	parts := strings.Split(text, delimiter)
	n := int64(len(parts))
	count = clamp(count, -n, n)
	if count > 0 {
		return c.str(strings.Join(parts[:count], delimiter))
	}
	return c.str(strings.Join(parts[n+count:], delimiter))
}

func quoteType(arguments []Argument, _ int) value.Type {
	return textOf(arguments, max(2*width(arguments[0].Type)+2, 4*boolInt(arguments[0].Type.Base == value.TypeNull)))
}

func quote(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return c.str("NULL")
	}
	return c.str("'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\x00", `\0`, "\x1a", `\Z`).Replace(a[0].Text()) + "'")
}
