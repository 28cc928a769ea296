package function

import (
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/value"
)

// Functions that look for a text in others. Collations say which are equal.

func instr(c call, a []value.Value) (value.Value, error) { return c.locate(a[0], a[1], 1) }

func locate(c call, a []value.Value) (value.Value, error) {
	from := int64(1)
	if len(a) == 3 {
		if from = c.int(a[2]); from > c.characters(1, a[1].Text()) {
			return integerResult(0)
		}
	}
	return c.locate(a[1], a[0], from)
}

// locate gives the place of a text in another, from 1, or 0.
func (c call) locate(in, what value.Value, from int64) (value.Value, error) {
	text, wanted := in.Text(), what.Text()
	if from < 1 {
		return integerResult(0)
	}
	at := int64(1)
	for ; at < from; at++ {
		size := c.first(text)
		if size == 0 {
			return integerResult(0)
		}
		text = text[size:]
	}
	for {
		if c.hasPrefix(text, wanted) {
			return integerResult(at)
		}
		size := c.first(text)
		if size == 0 {
			return integerResult(0)
		}
		text = text[size:]
		at++
	}
}

// first is how many bytes the first character has.
func (c call) first(text string) int {
	if text == "" {
		return 0
	}
	if c.collation == nil {
		return 1
	}
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// hasPrefix tells whether a text begins with another: with as many bytes that the collation takes to be equal.
func (c call) hasPrefix(text, wanted string) bool {
	return len(text) >= len(wanted) && (text[:len(wanted)] == wanted || c.collation != nil && c.equal(text[:len(wanted)], wanted))
}

func (c call) equal(a, b string) bool {
	if c.collation == nil {
		return a == b
	}
	return c.collation.Compare(a, b) == 0
}

func strcmp(c call, a []value.Value) (value.Value, error) {
	x, y := a[0].Text(), a[1].Text()
	if c.collation == nil {
		return integerResult(int64(strings.Compare(x, y)))
	}
	return integerResult(int64(c.collation.Compare(x, y)))
}

func field(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return integerResult(0)
	}
	asTexts, asIntegers := true, true
	for _, argument := range c.Arguments {
		isNull := argument.Type.Base == value.TypeNull
		asTexts = asTexts && (isNull || argument.Type.IsText() || argument.Type.IsTime())
		asIntegers = asIntegers && (isNull || argument.Type.IsInteger())
	}
	for i, v := range a[1:] {
		if v.IsNull() {
			continue
		}
		var is bool
		switch {
		case asTexts:
			is = c.equal(a[0].Text(), v.Text())
		case asIntegers:
			is = value.Compare(a[0], v, nil) == 0
		default:
			is = c.float(a[0]) == c.float(v)
		}
		if is {
			return integerResult(int64(i + 1))
		}
	}
	return integerResult(0)
}

func findInSet(c call, a []value.Value) (value.Value, error) {
	wanted, list := a[0].Text(), a[1].Text()
	if list == "" || strings.Contains(wanted, ",") {
		return integerResult(0)
	}
	for i, member := range strings.Split(list, ",") {
		if c.equal(member, wanted) {
			return integerResult(int64(i + 1))
		}
	}
	return integerResult(0)
}

// longest is the type of ELT: a text as long as the longest after the first.
func longest(arguments []Argument, _ int) value.Type {
	length := 0
	for _, a := range arguments[1:] {
		length = max(length, width(a.Type))
	}
	return textOf(arguments[1:], length)
}

func elt(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return value.NULL, nil
	}
	n := c.int(a[0])
	if n < 1 || n >= int64(len(a)) || a[n].IsNull() {
		return value.NULL, nil
	}
	return c.str(a[n].Text())
}

func makeSet(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return value.NULL, nil
	}
	bits := c.bits(a[0])
	var members []value.Value
	for i, v := range a[1:] {
		if i < 64 && bits>>i&1 == 1 {
			members = append(members, v)
		}
	}
	return c.join(members, ",")
}
