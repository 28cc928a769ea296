package function

import (
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/value"
)

func concat(c call, a []value.Value) (value.Value, error) {
	var text []byte
	for _, v := range a {
		text = v.AppendText(text)
	}
	return c.str(string(text))
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

func length(_ call, a []value.Value) (value.Value, error) {
	return integerResult(int64(len(a[0].Text())))
}

func charLength(c call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	if c.isBytes(0) {
		return integerResult(int64(len(text)))
	}
	return integerResult(int64(utf8.RuneCountInString(text)))
}
