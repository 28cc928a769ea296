package value

import (
	"math"
	"strconv"
)

// Text is the value as CHAR: as the text protocol sends it and CONCAT sees it. It is "" for NULL.
func (v Value) Text() string {
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
func (v Value) AppendText(to []byte) []byte {
	switch v.kind {
	case Int:
		return strconv.AppendInt(to, int64(v.bits), 10)
	case Uint:
		return appendUint(to, v.bits)
	case Decimal:
		return appendDecimal(to, v)
	case Float:
		return appendFloat(to, v.Float64(), int(v.scale))
	case Date:
		return v.appendDate(to)
	case DateTime:
		return v.appendDateTime(to)
	case Time:
		return v.appendTime(to)
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
		return strconv.AppendFloat(to, n, 'f', digits, 64)
	}
	if n == 0 {
		return append(to, '0')
	}
	if math.Abs(n) >= 1e15 || math.Abs(n) < 1e-15 {
		return appendExponential(to, n, digits)
	}
	if digits == shortest {
		return strconv.AppendFloat(to, n, 'f', -1, 64)
	}
	rounded, _ := strconv.ParseFloat(string(strconv.AppendFloat(nil, n, 'e', singleDigits-1, 64)), 64)
	if math.Abs(rounded) >= 1e15 {
		return appendExponential(to, n, digits)
	}
	return strconv.AppendFloat(to, rounded, 'f', -1, 64)
}

// singleDigits is how many digits a FLOAT prints.
const singleDigits = 6

// appendExponential prints 1.5e15 and 1e-16: without the sign and the zeros that Go's exponents have.
func appendExponential(to []byte, n float64, digits int) []byte {
	precision := -1
	if digits == shortSingle {
		precision = singleDigits - 1
	}
	var buffer [32]byte
	printed := strconv.AppendFloat(buffer[:0], n, 'e', precision, 64)
	at := len(printed) - 1
	for printed[at] != 'e' {
		at--
	}
	mantissa := printed[:at]
	if digits == shortSingle {
		for mantissa[len(mantissa)-1] == '0' {
			mantissa = mantissa[:len(mantissa)-1]
		}
		if mantissa[len(mantissa)-1] == '.' {
			mantissa = mantissa[:len(mantissa)-1]
		}
	}
	to = append(append(to, mantissa...), 'e')
	exponent := printed[at+1:]
	if exponent[0] == '-' {
		to = append(to, '-')
	}
	exponent = exponent[1:]
	for len(exponent) > 1 && exponent[0] == '0' {
		exponent = exponent[1:]
	}
	return append(to, exponent...)
}
