package function

import (
	"math"
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Numbers as texts: bases and separators.

func conv(c call, a []value.Value) (value.Value, error) {
	from, to := c.int(a[1]), c.int(a[2])
	if !isBase(from) || !isBase(to) {
		return value.NULL, nil
	}
	return c.inBase(a[0].Text(), from, to)
}

// isBase allows bases from 2 to 36; one below zero is of numbers with a sign.
func isBase(n int64) bool { return 2 <= n && n <= 36 || -36 <= n && n <= -2 }

func (c call) inBase(text string, from, to int64) (value.Value, error) {
	if text == "" {
		return value.NULL, nil
	}
	n := parseInBase(text, from)
	if to > 0 {
		return c.str(strings.ToUpper(strconv.FormatUint(n, int(to))))
	}
	return c.str(strings.ToUpper(strconv.FormatInt(int64(n), int(-to))))
}

// parseInBase reads digits of a base as 64 bits: the largest number where they are more.
func parseInBase(text string, base int64) uint64 {
	text = strings.TrimLeft(text, " \t\n\v\f\r")
	isNegative := strings.HasPrefix(text, "-")
	if isNegative || strings.HasPrefix(text, "+") {
		text = text[1:]
	}
	isSigned := base < 0
	if isSigned {
		base = -base
	}
	end := 0
	for end < len(text) && digitValue(text[end]) < base {
		end++
	}
	n, err := strconv.ParseUint(text[:end], int(base), 64)
	switch {
	case isSigned && isNegative && end > 0 && (err != nil || n > 1<<63):
		return 1 << 63
	case isSigned && !isNegative && end > 0 && (err != nil || n > math.MaxInt64):
		return math.MaxInt64
	case err != nil && end > 0:
		return math.MaxUint64
	case isNegative:
		return -n
	}
	return n
}

func digitValue(c byte) int64 {
	switch {
	case '0' <= c && c <= '9':
		return int64(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return int64(c|0x20-'a') + 10
	}
	return math.MaxInt64
}

func bin(c call, a []value.Value) (value.Value, error) { return c.inBase(a[0].Text(), 10, 2) }
func oct(c call, a []value.Value) (value.Value, error) { return c.inBase(a[0].Text(), 10, 8) }

// hexType is two characters for each byte of a text, 16 for a number.
func hexType(arguments []Argument, _ int) value.Type {
	t := arguments[0].Type
	switch {
	case t.Unsigned:
		return fixed(nil, 2*width(t))
	case t.IsNumber() && t.Base != value.TypeBit && t.Base != value.TypeYear:
		return fixed(nil, 16)
	case t.IsText():
		return fixed(nil, 2*byteWidth(t))
	}
	return fixed(nil, 2*width(t))
}

func hex(c call, a []value.Value) (value.Value, error) {
	switch v := a[0]; v.Kind() {
	case value.Float:
		return c.str(strings.ToUpper(strconv.FormatUint(floatBits(v.Float64()), 16)))
	case value.Int, value.Uint, value.Decimal, value.Bit:
		return c.str(strings.ToUpper(strconv.FormatUint(c.bits(v), 16)))
	default:
		return c.str(hexOf(c.encoded(v)))
	}
}

// floatBits are the bits of a rounded number, all ones where it is too large.
func floatBits(f float64) uint64 {
	if f <= math.MinInt64 || f >= math.MaxUint64 {
		return math.MaxUint64
	}
	if f = math.RoundToEven(f); f < 0 {
		return uint64(int64(f))
	}
	return uint64(f)
}

func hexOf(text string) string {
	const digits = "0123456789ABCDEF"
	to := make([]byte, 0, 2*len(text))
	for i := 0; i < len(text); i++ {
		to = append(to, digits[text[i]>>4], digits[text[i]&15])
	}
	return string(to)
}

func unhex(_ call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	if len(text)%2 == 1 {
		text = "0" + text
	}
	to := make([]byte, len(text)/2)
	for i := range to {
		high, low := digitValue(text[2*i]), digitValue(text[2*i+1])
		if high > 15 || low > 15 {
			return value.NULL, nil
		}
		to[i] = byte(high<<4 | low)
	}
	return value.OfBytes(string(to)), nil
}

// formatType has room for the digits, what separates each three of them, a sign, and the digits asked for.
func formatType(arguments []Argument, _ int) value.Type {
	t := arguments[0].Type
	whole := 310
	switch {
	case t.IsInteger():
		whole = precision(t)
	case t.Base == value.TypeDecimal:
		whole = t.Length - t.Scale + 1
	}
	decimals := int64(38)
	if constant := arguments[1].Constant; constant != nil {
		n, _ := constant.AsInt()
		decimals = clamp(n.Int64(), 0, 38)
	}
	length := whole + whole/3 + 1 + int(decimals)
	if decimals > 0 {
		length++
	}
	return fixed(nil, length)
}

func format(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() || a[1].IsNull() {
		return value.NULL, nil
	}
	decimals := int(clamp(int64(c.bits(a[1])), 0, 38))
	n := c.number(a[0])
	if n.Kind() != value.Float {
		n, _ = n.AsDecimal()
	}
	n = value.Round(n, decimals, false)
	if n.Kind() == value.Float {
		n = value.OfFloatDigits(n.Float64(), decimals)
	}
	text := n.Text()
	locale := "en_US"
	if len(a) == 3 {
		locale = a[2].Text()
	}
	return c.str(c.grouped(text, decimals, locale))
}

// grouped writes a number with the separators of a locale.
func (c call) grouped(text string, decimals int, locale string) string {
	s, is := separatorsOf(locale)
	if !is {
		c.Warn(sqlerror.New(1649, locale))
	}
	whole, fraction, _ := strings.Cut(text, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	var groups []string
	for size := 3; s.thousands != "" && len(whole) > size; {
		groups = append([]string{whole[len(whole)-size:]}, groups...)
		whole = whole[:len(whole)-size]
		size = s.size
	}
	text = sign + strings.Join(append([]string{whole}, groups...), s.thousands)
	if decimals == 0 {
		return text
	}
	return text + s.point + fraction + strings.Repeat("0", decimals-len(fraction))
}

// separators are how a locale writes numbers; size is that of groups after the first.
type separators struct {
	point, thousands string
	size             int
}

func separatorsOf(locale string) (s separators, is bool) {
	switch strings.ToLower(locale) {
	case "en_us", "en_gb", "en_au", "en_ca", "en_nz", "en_ph", "en_za", "en_zw", "ja_jp", "ko_kr", "zh_cn", "zh_tw", "zh_hk", "th_th", "he_il", "es_mx", "es_pr":
		return separators{".", ",", 3}, true
	case "en_in", "hi_in", "ta_in", "te_in":
		return separators{".", ",", 2}, true
	case "de_de", "de_be", "de_lu", "da_dk", "id_id", "tr_tr", "es_es", "es_ar", "es_cl", "es_co", "es_bo", "nb_no", "no_no", "hu_hu", "uk_ua", "vi_vn", "ro_ro":
		return separators{",", ".", 3}, true
	case "de_ch":
		return separators{".", "'", 3}, true
	case "sv_se", "cs_cz", "fi_fi", "ru_ru":
		return separators{",", " ", 3}, true
	case "fr_fr", "fr_be", "fr_ch", "fr_lu", "fr_ca", "de_at", "it_it", "it_ch", "nl_nl", "nl_be", "pl_pl", "pt_br", "pt_pt", "hr_hr", "el_gr", "ca_es", "gl_es", "eu_es":
		return separators{",", "", 3}, true
	}
	return separators{".", ",", 3}, false
}
