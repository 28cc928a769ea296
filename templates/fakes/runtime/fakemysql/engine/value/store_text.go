package value

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
)

func (t *Type) storeText(v Value, at place) (Value, *sqlerror.Error) {
	text := v.Text()
	var problem *sqlerror.Error
	most := t.capacity()
	if v.kind == Float {
		text = t.shortFloat(v, text)
	}
	fitted := firstOf(text, most)
	if valid := t.Collation.validLength(text); valid < len(fitted) || valid < len(text) && t.isLongText() {
		problem = at.incorrect(1366, "string", firstInvalid(text[valid:]))
		text = t.Collation.replaceInvalid(text)
		fitted = firstOf(text, most)
	}
	if t.isLongText() {
		fitted = text[:validEnd(text, most)]
	}
	if problem == nil && strings.TrimRight(text[len(fitted):], " ") != "" {
		problem = at.tooLong()
	}
	if t.Base == TypeChar {
		fitted = strings.TrimRight(fitted, " ")
	}
	return OfString(fitted), problem
}

// validEnd is where so many bytes of a text end, without a part of a character.
func validEnd(text string, bytes int) int {
	if len(text) <= bytes {
		return len(text)
	}
	for bytes > 0 && !utf8.RuneStart(text[bytes]) {
		bytes--
	}
	return bytes
}

// shortFloat prints a double with as many digits as the column has characters for.
func (t *Type) shortFloat(v Value, text string) string {
	width := t.capacity()
	if len(text) <= width {
		return text
	}
	for digits := 17; digits > 0; digits-- {
		exponential := strconv.AppendFloat(nil, v.Float64(), 'e', digits-1, 64)
		if digits > 1 && exponential[bytes.IndexByte(exponential, 'e')-1] == '0' {
			continue
		}
		if text = string(appendFloat(nil, parseFloat(string(exponential)), shortest)); len(text) <= width {
			return text
		}
		if text = string(tidyExponent(exponential)); len(text) <= width {
			return text
		}
	}
	return text
}

// capacity is how many characters (CHAR, VARCHAR) or bytes a text may have.
func (t *Type) capacity() int {
	switch t.Base {
	case TypeTinyText, TypeTinyBlob:
		return 255
	case TypeText, TypeBlob:
		return 65535
	case TypeMediumText, TypeMediumBlob:
		return 1<<24 - 1
	case TypeLongText, TypeLongBlob, TypeJSON:
		return math.MaxInt32
	}
	return t.length()
}

func (t *Type) storeBytes(v Value, at place) (Value, *sqlerror.Error) {
	text := v.Text()
	most := t.capacity()
	if v.kind == Float {
		text = t.shortFloat(v, text)
	}
	if len(text) > most {
		return OfBytes(text[:most]), at.tooLong()
	}
	if t.Base == TypeBinary {
		text += strings.Repeat("\x00", most-len(text))
	}
	return OfBytes(text), nil
}
