package value

import (
	"bytes"
	"math"
	"strconv"
)

// Text is the value as CHAR: as the text protocol sends it and CONCAT sees it. It is "" for NULL.
func (v *Value) Text() string {
	switch v.kind {
	case Null:
		return ""
	case String, Bytes, Enum, Set:
		return v.text
	}
	var buffer [80]byte
	return string(v.AppendText(buffer[:0]))
}

// AppendText appends Text.
func (v *Value) AppendText(to []byte) []byte {
	switch v.kind {
	case Int:
		if v.scale > 0 {
			return appendPadded(to, int(v.bits), int(v.scale))
		}
		return strconv.AppendInt(to, int64(v.bits), 10)
	case Uint:
		for width := int(v.scale); width > 1 && v.bits < tens[width-1]; width-- {
			to = append(to, '0')
		}
		return appendUint(to, v.bits)
	case Decimal:
		return appendDecimal(to, *v)
	case Float:
		return appendFloat(to, v.Float64(), int(v.scale))
	case Date:
		return v.appendDate(to)
	case DateTime:
		return v.appendDateTime(to)
	case Time:
		return v.appendTime(to)
	case UUID:
		return v.appendUUID(to)
	case Bit:
		for shift := (int(v.scale) + 7) / 8 * 8; shift > 0; shift -= 8 {
			to = append(to, byte(v.bits>>(shift-8)))
		}
		return to
	}
	return append(to, v.text...)
}

func appendUint(to []byte, n uint64) []byte { return strconv.AppendUint(to, n, 10) }

// appendFloat prints a double as MariaDB does: with so many digits after the point, or as many as are needed, and then with an exponent from 1e15 and below 1e-15.
func appendFloat(to []byte, n float64, digits int) []byte {
	if digits >= 0 {
		return appendFixed(to, n, digits)
	}
	if n == 0 {
		return append(to, '0')
	}
	if digits == shortSingle {
		n, _ = strconv.ParseFloat(string(strconv.AppendFloat(nil, n, 'e', singleDigits-1, 64)), 64)
	}
	if size := math.Abs(n); size >= 1e17 || size < 1e-15 || size >= 1e15 && n == math.Trunc(n) {
		return appendExponential(to, n)
	}
	return strconv.AppendFloat(to, n, 'f', -1, 64)
}

// appendFixed prints a double with so many digits after the point. Those beyond what tells it from other doubles are zeros.
func appendFixed(to []byte, n float64, digits int) []byte {
	start := len(to)
	to = strconv.AppendFloat(to, n, 'f', -1, 64)
	point := bytes.IndexByte(to[start:], '.')
	if point >= 0 && len(to)-start-point-1 > digits {
		return strconv.AppendFloat(to[:start], n, 'f', digits, 64)
	}
	if point < 0 && digits > 0 {
		point = len(to) - start
		to = append(to, '.')
	}
	for digits > 0 && len(to)-start-point-1 < digits {
		to = append(to, '0')
	}
	return to
}

// singleDigits is how many digits a FLOAT prints.
const singleDigits = 6

// appendExponential prints 1.5e15 and 1e-16.
func appendExponential(to []byte, n float64) []byte {
	return append(to, tidyExponent(strconv.AppendFloat(nil, n, 'e', -1, 64))...)
}

// tidyExponent takes the plus and the zeros off an exponent, which Go's have.
func tidyExponent(text []byte) []byte {
	at := bytes.LastIndexByte(text, 'e') + 1
	exponent := text[at:]
	if exponent[0] == '-' {
		at++
	}
	return append(text[:at], bytes.TrimLeft(exponent[1:], "0")...)
}
