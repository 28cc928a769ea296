package value

import "time"

// operand is a value with the expression that gives it.
type operand struct {
	sql   string
	value Value
}

func decimalOf(text string) Value {
	v, is := ParseDecimal(text)
	if !is {
		panic(text)
	}
	return v
}

func timeOf(text string) Value {
	v, _, isWhole := ParseTime(text)
	if !isWhole {
		panic(text)
	}
	return v
}

// operands of arithmetic and comparison: the edges of each kind.
func operandsOfAllKinds() []operand {
	var all []operand
	for _, n := range []int64{0, 1, -1, 2, 7, -7, 100, 255, 20240131, 2147483648, 9223372036854775807, -9223372036854775807, 20240131235959} {
		all = append(all, operand{textOfResult(OfInt(n)), OfInt(n)})
	}
	all = append(all, operand{"CAST('-9223372036854775808' AS SIGNED)", OfInt(-1 << 63)})
	for _, n := range []uint64{0, 1, 9, 1 << 63, 1<<64 - 1} {
		all = append(all, operand{"CAST(" + textOfResult(OfUint(n)) + " AS UNSIGNED)", OfUint(n)})
	}
	for _, text := range []string{
		"0.0", "1.5", "-1.5", "0.5", "2.50", "-0.001", "0.0000000001", "99999999.99", "12345678901234567890.123", "-9223372036854775808.5", "20240131.5",
		"99999999999999999999999999999999999999999999999999999999999999999", "0.00000000000000000000000000000000000001", "1.10", "1.1",
	} {
		all = append(all, operand{text, decimalOf(text)})
	}
	for _, n := range []string{"0e0", "1e0", "-1.5e0", "2.5e0", "1e15", "1e20", "1e-20", "1.7e308", "0.1e0", "123456789.125e0", "1.8446744073709552e19"} {
		v, _ := ParseFloat(n)
		all = append(all, operand{n, v})
	}
	for _, text := range []string{"", "0", "1", "12ab", "abc", " 7 ", "-1.5", "1e3", "1e", ".5", "+3", "0x10", "9223372036854775808", "2024-01-31", "2024-01-31 12:13:14.5", "10:11:12", "1e400", "99999999999999999999", "Abc", "é"} {
		all = append(all, operand{"'" + text + "'", OfString(text)})
	}
	all = append(all,
		operand{"NULL", NULL}, operand{"TRUE", OfBool(true)},
		operand{"0x4D", OfHex("M")}, operand{"0xFFFFFFFFFFFFFFFF", OfHex("\xff\xff\xff\xff\xff\xff\xff\xff")}, operand{"b'101'", OfHex("\x05")}, operand{"x'31'", OfBytes("1")}, operand{"CAST('12' AS BINARY)", OfBytes("12")},
		operand{"DATE'2024-01-31'", OfDate(2024, 1, 31)}, operand{"DATE'0000-00-00'", OfDate(0, 0, 0)}, operand{"DATE'9999-12-31'", OfDate(9999, 12, 31)},
		operand{"TIMESTAMP'2024-01-31 12:13:14'", OfDateTime(2024, 1, 31, 12, 13, 14, 0, 0)},
		operand{"TIMESTAMP'2024-01-31 00:00:00'", OfDateTime(2024, 1, 31, 0, 0, 0, 0, 0)},
		operand{"TIMESTAMP'2024-01-31 12:13:14.50'", OfDateTime(2024, 1, 31, 12, 13, 14, 500000, 2)},
		operand{"TIME'10:11:12'", OfTime(10*time.Hour+11*time.Minute+12*time.Second, 0)}, operand{"TIME'-838:59:59.999999'", timeOf("-838:59:59.999999")},
		operand{"TIME'10:11:12.50'", timeOf("10:11:12.50")},
	)
	return all
}
