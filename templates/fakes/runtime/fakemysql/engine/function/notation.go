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
	return c.inBase(a[0], from, to)
}

// isBase allows bases from 2 to 36; one below zero is of numbers with a sign.
func isBase(n int64) bool { return 2 <= n && n <= 36 || -36 <= n && n <= -2 }

func (c call) inBase(v value.Value, from, to int64) (value.Value, error) {
	n, text := v.Uint64(), v.Text()
	if text == "" {
		return value.NULL, nil
	}
	if v.Kind() != value.Bit {
		n = parseInBase(text, from)
	}
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

func bin(c call, a []value.Value) (value.Value, error) { return c.inBase(a[0], 10, 2) }
func oct(c call, a []value.Value) (value.Value, error) { return c.inBase(a[0], 10, 8) }

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
	case value.UUID:
		return c.str(hexOf(v.UUIDBytes()))
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
	decimals := int64(38)
	if constant := arguments[1].Constant; constant != nil {
		n, _ := constant.AsInt()
		decimals = clamp(n.Int64(), 0, 38)
	}
	t := arguments[0].Type
	whole := 310
	switch {
	case t.Base == value.TypeBit:
		whole = len(strconv.FormatUint(math.MaxUint64>>(64-max(t.Length, 1)), 10))
	case t.IsInteger():
		whole = precision(t)
	case t.Base == value.TypeDecimal:
		whole = t.Length - t.Scale + boolInt(t.Scale > int(decimals)) // which rounding may add
	case t.IsTime():
		whole = precision(t) - t.Scale + boolInt(t.Scale > int(decimals))
	case t.Base == value.TypeFloat:
		whole = 40
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
		locale = localeOf(a[2])
	}
	return c.str(c.grouped(text, decimals, locale))
}

// localeOf is the name of a locale, which NULL is, too.
func localeOf(v value.Value) string {
	if v.IsNull() {
		return "NULL"
	}
	return v.Text()
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

// separators are how locales write numbers; size is that of groups after the first.
type separators struct {
	locales          string
	point, thousands string
	size             int
}

// written are how locales write; the first is what others are taken for.
var written = []separators{
	{" ar_ae ar_bh ar_dz ar_eg ar_in ar_iq ar_jo ar_kw ar_lb ar_ly ar_ma ar_om ar_qa ar_sd ar_sy ar_tn ar_ye en_au en_ca en_gb en_nz en_ph en_us en_za en_zw es_do es_gt es_hn " +
		"es_mx es_ni es_pa es_pe es_pr es_sv es_us gu_in he_il hi_in ja_jp ko_kr ms_my th_th ur_pk zh_cn zh_hk zh_tw ", ".", ",", 3},
	{" be_by da_dk de_be de_de de_lu es_ar es_bo es_cl es_co es_ec es_es es_py es_uy es_ve fo_fo hu_hu id_id is_is lt_lt mn_mn nb_no no_no ro_ro ru_ua sq_al tr_tr uk_ua vi_vn ",
		",", ".", 3},
	{" ca_es de_at el_gr eu_es fr_be fr_ca fr_ch fr_fr fr_lu gl_es hr_hr it_it nl_be nl_nl pl_pl pt_br pt_pt sl_si ", ",", "", 3},
	{" cs_cz es_cr et_ee fi_fi ka_ge lv_lv mk_mk ru_ru sk_sk sv_fi sv_se ", ",", " ", 3},
	{" ar_sa sr_rs sr_yu ", ".", "", 3},
	{" de_ch ", ".", "'", 3},
	{" en_in ta_in te_in ", ".", ",", 2},
	{" it_ch rm_ch ", ",", "'", 3},
	{" bg_bg ", ",", "\x00", 3},
}

func separatorsOf(locale string) (s separators, is bool) {
	for _, s := range written {
		if strings.Contains(s.locales, " "+strings.ToLower(locale)+" ") {
			return s, true
		}
	}
	return written[0], false
}
