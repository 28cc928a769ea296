package value

import (
	"fmt"
	"math"
	"testing"
	"time"
	"unsafe"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// What these tables expect is what MariaDB 10.11 gives; the tests named ..IsMariaDBs compare far more with a server, where there is one.

func TestValueIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(Value{}); size > 48 {
		t.Errorf("a value has %d bytes", size)
	}
	allocations := testing.AllocsPerRun(100, func() {
		sum, _ := Add(OfInt(1), OfInt(2))
		sink += Compare(sum, OfDateTime(2024, 1, 31, 0, 0, 0, 0, 0), nil)
	})
	if allocations != 0 {
		t.Errorf("integers and dates take %v allocations", allocations)
	}
}

// textOfResult is the text of what a function gives.
func textOfResult(v Value) string { return v.Text() }

func TestTextOfValues(t *testing.T) {
	single, _ := (&Type{Base: TypeFloat, Length: -1, Scale: -1}).Store(OfFloat(1234567.8), "c", 1)
	year, _ := (&Type{Base: TypeYear}).Store(OfInt(0), "c", 1)
	for _, test := range []struct {
		v      Value
		wanted string
	}{
		{NULL, ""}, {OfBool(true), "1"}, {OfInt(math.MinInt64), "-9223372036854775808"}, {OfUint(math.MaxUint64), "18446744073709551615"},
		{OfFloat(1e14), "100000000000000"}, {OfFloat(1e15), "1e15"}, {OfFloat(1e-15), "0.000000000000001"}, {OfFloat(1e-16), "1e-16"}, {OfFloat(2498781584729375.5), "2498781584729375.5"},
		{OfFloat(-1.7976931348623157e308), "-1.7976931348623157e308"}, {OfFloat(0.1), "0.1"}, {OfFloat(0), "0"}, {Round(OfFloat(2.25), 1, false), "2.2"}, {Round(OfFloat(1), 2, false), "1.00"},
		{single, "1234570"}, {year, "0000"}, {decimalOf("-0.050"), "-0.050"}, {decimalOf("1e3"), "1000"}, {decimalOf("12345678901234567890.123"), "12345678901234567890.123"},
		{OfDate(2024, 1, 31), "2024-01-31"}, {OfDate(0, 0, 0), "0000-00-00"}, {OfDateTime(2024, 1, 31, 9, 8, 7, 60000, 2), "2024-01-31 09:08:07.06"},
		{timeOf("-838:59:59.5"), "-838:59:59.5"}, {OfTime(90*time.Minute, 0), "01:30:00"}, {OfBit(0x1ff, 9), "\x01\xff"}, {OfEnum(2, "b"), "b"}, {OfSet(3, "a,b"), "a,b"}, {OfHex("M"), "M"},
	} {
		if got := test.v.Text(); got != test.wanted || string(test.v.AppendText([]byte("<"))) != "<"+test.wanted {
			t.Errorf("%#v is %q, wanted %q", test.v, got, test.wanted)
		}
	}
}

func TestGoTimes(t *testing.T) {
	moment := time.Date(2024, 1, 31, 12, 13, 14, 567891234, time.UTC)
	v := OfGoTime(moment, 3)
	if v.Text() != "2024-01-31 12:13:14.567" {
		t.Errorf("%q", v.Text())
	}
	if back, is := v.GoTime(time.UTC); !is || !back.Equal(moment.Truncate(time.Millisecond)) {
		t.Errorf("%v, %v", back, is)
	}
	noDay := OfDate(2024, 0, 1)
	if _, is := noDay.GoTime(time.UTC); is {
		t.Error("a date without a month is a time of Go")
	}
	if hour, minute, second, microsecond := v.Clock(); fmt.Sprint(hour, minute, second, microsecond) != "12 13 14 567000" {
		t.Errorf("%d:%d:%d.%d", hour, minute, second, microsecond)
	}
}

func TestParseNumber(t *testing.T) {
	for digits, wanted := range map[string]Kind{"5": Int, "9223372036854775807": Int, "9223372036854775808": Uint, "18446744073709551616": Decimal} {
		if v := ParseNumber(digits); v.Kind() != wanted || v.Text() != digits {
			t.Errorf("%s is %d %q", digits, v.Kind(), v.Text())
		}
	}
	for _, text := range []string{"", "x", "1x", "."} {
		if _, is := ParseDecimal(text); is {
			t.Errorf("%q is a decimal", text)
		}
	}
}

func TestParseTimes(t *testing.T) {
	for text, wanted := range map[string]string{
		"2024-1-31": "2024-01-31 00:00:00", "20240131": "2024-01-31 00:00:00", "240131101112": "2024-01-31 10:11:12", "69-1-1": "2069-01-01 00:00:00", "70.1.1": "1970-01-01 00:00:00",
		"2024-01-31T10:11:12.5": "2024-01-31 10:11:12.5", "2024-02-30": "", "2023-02-29": "", "x": "", "": "", "2024-01-31 24:00:00": "", "0000-00-00": "0000-00-00 00:00:00", "2024-01-31x": "2024-01-31 00:00:00",
	} {
		if v, is, _ := ParseDateTime(text); v.Text() != wanted || is != (wanted != "") {
			t.Errorf("%q is %q, wanted %q", text, v.Text(), wanted)
		}
	}
	for text, wanted := range map[string]string{
		"10:11": "10:11:00", "10": "00:00:10", "1011": "00:10:11", "-1 10": "-34:00:00", "900:00:00": "838:59:59", "10:61:00": "", "1e3": "", "2024-01-31 10:11:12": "10:11:12",
	} {
		if v, is, _ := ParseTime(text); v.fitted(wanted) != wanted || is != (wanted != "") {
			t.Errorf("%q is %q, wanted %q", text, v.Text(), wanted)
		}
	}
	if _, _, isWhole := ParseDate("2024-01-31 x"); isWhole {
		t.Error("2024-01-31 x is whole")
	}
}

// fitted is the text of a time without digits, where it is one.
func (v *Value) fitted(wanted string) string {
	if wanted == "" {
		return v.Text()
	}
	return textOfResult(v.fit(&Type{Base: TypeTime}))
}

func TestArithmetic(t *testing.T) {
	largest := "99999999999999999999999999999999999999999999999999999999999999999"
	for _, test := range []struct {
		a        Value
		operator string
		b        Value
		wanted   string
	}{
		{OfInt(math.MaxInt64), "+", OfInt(1), "error 1690"}, {OfUint(0), "-", OfInt(1), "error 1690"}, {OfInt(math.MinInt64), "-", OfInt(1), "error 1690"}, {OfInt(math.MinInt64), "*", OfInt(-1), "error 1690"},
		{OfUint(math.MaxUint64), "-", OfInt(-1), "error 1690"}, {OfUint(5), "-", OfInt(3), `"2"`}, {OfInt(-7), "DIV", OfInt(2), `"-3"`}, {OfInt(-7), "%", OfInt(2), `"-1"`}, {OfInt(7), "/", OfInt(2), `"3.5000"`},
		{OfInt(7), "/", OfInt(0), "NULL"}, {NULL, "+", OfInt(1), "NULL"}, {OfString("12ab"), "+", OfInt(1), `"13"`}, {decimalOf("0.1"), "+", decimalOf("0.20"), `"0.30"`}, {decimalOf("1.5"), "*", decimalOf("1.50"), `"2.250"`},
		{decimalOf("5.05"), "/", decimalOf("0.014"), `"360.714286"`}, {decimalOf(largest), "*", decimalOf(largest), "error 1690"}, {OfFloat(1e308), "*", OfFloat(10), "error 1690"}, {OfInt(1), "<<", OfInt(64), `"0"`},
		{OfInt(-1), ">>", OfInt(1), `"9223372036854775807"`}, {OfFloat(2.5), "|", OfInt(0), `"3"`}, {OfDate(2024, 1, 31), "+", OfInt(1), `"20240132"`}, {OfHex("\x10"), "+", OfInt(0), `"16"`}, {OfBytes("\x10"), "+", OfInt(0), `"0"`},
		{OfInt(6), "&", OfInt(3), `"2"`}, {OfInt(6), "^", OfInt(3), `"5"`}, {OfString("1e3"), "DIV", OfInt(7), `"142"`},
	} {
		v, err := calculations[test.operator](test.a, test.b)
		if got := outcome(v, err); got != test.wanted {
			t.Errorf("%s %s %s is %s, wanted %s", test.a.Text(), test.operator, test.b.Text(), got, test.wanted)
		}
	}
	for _, test := range []struct {
		v        Value
		digits   int
		truncate bool
		wanted   string
	}{
		{decimalOf("2.5"), 0, false, "3"}, {decimalOf("-2.5"), 0, false, "-3"}, {decimalOf("2.59"), 1, true, "2.5"}, {OfInt(155), -1, false, "160"}, {OfFloat(2.5), 0, false, "2"}, {OfInt(7), 2, false, "7"}, {decimalOf("149.9"), -2, false, "100"},
	} {
		if got := textOfResult(Round(test.v, test.digits, test.truncate)); got != test.wanted {
			t.Errorf("%s rounded to %d is %s, wanted %s", test.v.Text(), test.digits, got, test.wanted)
		}
	}
}

func TestCompare(t *testing.T) {
	general := CollationNamed("utf8mb4_general_ci")
	for _, test := range []struct {
		a, b   Value
		wanted int
	}{
		{OfInt(-1), OfUint(math.MaxUint64), -1}, {OfUint(5), OfInt(5), 0}, {OfString("1.0"), OfInt(1), 0}, {OfString("a"), OfString("A "), 0}, {decimalOf("1.10"), decimalOf("1.1"), 0}, {OfFloat(0.5), decimalOf("0.5"), 0},
		{OfDate(2024, 1, 31), OfString("2024-01-31 00:00:01"), -1}, {OfDate(2024, 1, 31), OfInt(20240131), 0}, {OfDate(2024, 1, 31), OfString("x"), 1}, {timeOf("10:00:00"), OfString("9:00"), 1},
		{OfBytes("a"), OfString("A"), 1}, {OfString("9223372036854775808"), OfInt(math.MaxInt64), 1},
	} {
		if got := Compare(test.a, test.b, general); got != test.wanted || Compare(test.b, test.a, general) != -test.wanted {
			t.Errorf("%q with %q is %d, wanted %d", test.a.Text(), test.b.Text(), got, test.wanted)
		}
	}
	half := OfString("0.5x")
	if is, isNull := half.Truth(); !is || isNull {
		t.Error("0.5x is false")
	}
	if _, isNull := NULL.Truth(); !isNull {
		t.Error("NULL is true or false")
	}
}

func TestCollations(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		wanted     int
	}{
		{"utf8mb4_general_ci", "straße", "STRASE", 0}, {"utf8mb4_general_ci", "a", "a\t", 1}, {"utf8mb4_unicode_ci", "straße", "STRASSE", 0}, {"utf8mb4_unicode_ci", "œuvre", "oeuvre", 0}, {"utf8mb4_bin", "a", "a  ", 0},
		{"utf8mb4_nopad_bin", "a", "a ", -1}, {"utf8mb4_unicode_ci", "😀", "😁", 0}, {"utf8mb4_unicode_520_ci", "😀", "😁", -1}, {"utf8mb4_0900_ai_ci", "é", "E", 0}, {"utf8mb4_0900_ai_ci", "e ", "e", 1},
		{"latin1_swedish_ci", "ü", "y", 0}, {"latin1_swedish_ci", "ä", "a", 1}, {"utf8_general_ci", "a", "A", 0}, {"UTF8MB4_BIN", "a", "B", 1},
	} {
		collation := CollationNamed(test.name)
		if got := collation.Compare(test.a, test.b); got != test.wanted {
			t.Errorf("%s: %q with %q is %d, wanted %d", test.name, test.a, test.b, got, test.wanted)
		}
	}
	if CollationNamed("utf8mb4_klingon_ci") != nil || DefaultCollation("klingon") != nil {
		t.Error("there is a collation for Klingon")
	}
	for charset, wanted := range map[string]string{"utf8mb4": "utf8mb4_general_ci", "utf8": "utf8mb3_general_ci", "latin1": "latin1_swedish_ci", "binary": "binary"} {
		if got := DefaultCollation(charset).Name; got != wanted {
			t.Errorf("%s: %s", charset, got)
		}
	}
}

func TestLike(t *testing.T) {
	general, binary := CollationNamed("utf8mb4_general_ci"), CollationNamed("utf8mb4_bin")
	for _, test := range []struct {
		text, pattern string
		escape        rune
		collation     *Collation
		wanted        bool
	}{
		{"Standin", "stand%", '\\', general, true}, {"Standin", "stand%", '\\', binary, false}, {"10%", `10\%`, '\\', general, true}, {"100", `10\%`, '\\', general, false}, {"a%b", "a|%b", '|', general, true}, {"é", "_", '\\', general, true},
		{"é", "_", '\\', nil, false}, {"abcabc", "%bc", 0, general, true}, {"a", "a ", '\\', general, false}, {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "%a%a%a%a%a%a%a%a%a%a%a%a%a%a%b", '\\', general, false}, {"", "%", 0, general, true},
	} {
		if got := Like(test.text, test.pattern, test.escape, test.collation); got != test.wanted {
			t.Errorf("%q LIKE %q is %v", test.text, test.pattern, got)
		}
	}
}

// storeInUTC is Store with what a session in UTC says of a TIMESTAMP.
func (t *Type) storeInUTC(v Value, column string, row int) (Value, *sqlerror.Error) {
	stored, problem := t.Store(v, column, row)
	if problem == nil && t.Base == TypeTimestamp && !stored.IsTimestamp() {
		return t.Zero(), place{column, row}.incorrect(1292, "datetime", v.Quoted())
	}
	return stored, problem
}

func TestStore(t *testing.T) {
	utf8mb4 := CollationNamed("utf8mb4_general_ci")
	members := []string{"a", "bcd"}
	for _, test := range []struct {
		of      Type
		v       Value
		wanted  string
		problem string
	}{
		{Type{Base: TypeTinyInt}, OfInt(128), `"127"`, "1264 Out of range value for column 'c' at row 2"}, {Type{Base: TypeTinyInt}, OfString(" 7 "), `"7"`, ""}, {Type{Base: TypeInt, Unsigned: true}, OfInt(-1), `"0"`, "1264 Out of range value for column 'c' at row 2"},
		{Type{Base: TypeInt}, OfString("x"), `"0"`, "1366 Incorrect integer value: 'x' for column `d`.`t`.`c` at row 2"}, {Type{Base: TypeInt}, OfString("12ab"), `"12"`, "1265 Data truncated for column 'c' at row 2"}, {Type{Base: TypeInt}, OfString("1.5"), `"2"`, ""},
		{Type{Base: TypeDecimal, Length: 5, Scale: 2}, decimalOf("99.995"), `"100.00"`, ""}, {Type{Base: TypeDecimal, Length: 5, Scale: 2}, OfInt(1000), `"999.99"`, "1264 Out of range value for column 'c' at row 2"},
		{Type{Base: TypeVarChar, Length: 3, Collation: utf8mb4}, OfString("abcd"), `"abc"`, "1406 Data too long for column 'c' at row 2"}, {Type{Base: TypeVarChar, Length: 3, Collation: utf8mb4}, OfString("abc  "), `"abc"`, ""},
		{Type{Base: TypeChar, Length: 5, Collation: utf8mb4}, OfString("ab  "), `"ab"`, ""}, {Type{Base: TypeVarChar, Length: 5, Collation: utf8mb4}, OfBytes("a\xff"), `"a?"`, `1366 Incorrect string value: '\xFF' for column ` + "`d`.`t`.`c` at row 2"},
		{Type{Base: TypeVarChar, Length: 5, Collation: CollationNamed("utf8mb3_general_ci")}, OfString("a😀"), `"a?"`, `1366 Incorrect string value: '\xF0\x9F\x98\x80' for column ` + "`d`.`t`.`c` at row 2"},
		{Type{Base: TypeBinary, Length: 3}, OfString("a"), `"a\x00\x00"`, ""}, {Type{Base: TypeDate}, OfString("2024-02-30"), `"0000-00-00"`, "1292 Incorrect date value: '2024-02-30' for column `d`.`t`.`c` at row 2"},
		{Type{Base: TypeDateTime}, OfString("2024-01-31 10:11:12.999"), `"2024-01-31 10:11:12"`, ""}, {Type{Base: TypeTimestamp}, OfString("2039-01-01"), `"0000-00-00 00:00:00"`, "1292 Incorrect datetime value: '2039-01-01' for column `d`.`t`.`c` at row 2"},
		{Type{Base: TypeTime}, OfString("839:00:00"), `"838:59:59"`, "1292 Incorrect time value: '839:00:00' for column `d`.`t`.`c` at row 2"}, {Type{Base: TypeYear}, OfInt(24), `"2024"`, ""}, {Type{Base: TypeYear}, OfInt(1900), `"0000"`, "1264 Out of range value for column 'c' at row 2"},
		{Type{Base: TypeEnum, Members: members, Collation: utf8mb4}, OfString("BCD"), `"bcd"`, ""}, {Type{Base: TypeEnum, Members: members, Collation: utf8mb4}, OfInt(1), `"a"`, ""}, {Type{Base: TypeEnum, Members: members, Collation: utf8mb4}, OfString("x"), `""`, "1265 Data truncated for column 'c' at row 2"},
		{Type{Base: TypeSet, Members: members, Collation: utf8mb4}, OfString("bcd,A"), `"a,bcd"`, ""}, {Type{Base: TypeSet, Members: members, Collation: utf8mb4}, OfString("a,x"), `"a"`, "1265 Data truncated for column 'c' at row 2"},
		{Type{Base: TypeBit, Length: 4}, OfInt(16), `"\x0f"`, "1406 Data too long for column 'c' at row 2"}, {Type{Base: TypeInt}, NULL, "NULL", ""}, {Type{Base: TypeFloat, Length: -1, Scale: -1}, OfFloat(1e39), `"3.40282e38"`, "1264 Out of range value for column 'c' at row 2"},
	} {
		got, problem := test.of.storeInUTC(test.v, "`d`.`t`.`c`", 2)
		said := ""
		if problem != nil {
			said = fmt.Sprintf("%d %s", problem.Number, problem.Message)
		}
		if outcome(got, nil) != test.wanted || said != test.problem {
			t.Errorf("%q into %s is %s, %q; wanted %s, %q", test.v.Text(), test.of.SQL(), outcome(got, nil), said, test.wanted, test.problem)
		}
	}
}

func TestTypes(t *testing.T) {
	column := func(base Base, length, scale int) Type {
		return Type{Base: base, Length: length, Scale: scale, Nullable: true, Coercibility: Numeric}
	}
	for _, test := range []struct {
		of     Type
		wanted string
	}{
		{OfOperator("+", column(TypeInt, -1, 0), column(TypeInt, -1, 0)), "bigint(12)"}, {OfOperator("/", column(TypeDecimal, 10, 3), column(TypeInt, -1, 0)), "decimal(14,7)"}, {OfOperator("*", column(TypeDecimal, 10, 3), column(TypeDecimal, 10, 3)), "decimal(20,6)"},
		{OfOperator("div", column(TypeInt, -1, 0), TypeOf(OfInt(2))), "bigint(10)"}, {OfOperator("%", column(TypeInt, -1, 0), TypeOf(OfInt(2))), "bigint(11)"}, {OfOperator("+", column(TypeDateTime, 0, 3), TypeOf(OfInt(1))), "decimal(18,3)"},
		{Common(column(TypeInt, -1, 0), Type{Base: TypeInt, Length: -1, Unsigned: true}), "decimal(10,0)"}, {Common(column(TypeTinyInt, -1, 0), column(TypeSmallInt, -1, 0)), "smallint(6)"}, {Common(column(TypeDate, 0, 0), column(TypeDateTime, 0, 3)), "datetime(3)"},
		{Common(column(TypeInt, -1, 0), Type{Base: TypeVarChar, Length: 5, Nullable: true, Collation: CollationNamed("utf8mb4_general_ci")}), "varchar(11)"}, {TypeOf(decimalOf("0.05")), "decimal(3,2) not null"}, {TypeOf(OfInt(12345678901)), "bigint(11) not null"}, {OfNegation(column(TypeDecimal, 5, 2)), "decimal(6,2)"},
	} {
		if got := describe(test.of); got != test.wanted {
			t.Errorf("%s, wanted %s", got, test.wanted)
		}
	}
}

func TestZeroIsStorable(t *testing.T) {
	for _, of := range storedColumns() {
		if stored, problem := of.Store(of.Zero(), "c", 1); problem != nil && of.Base != TypeEnum || stored.Text() != textOfResult(of.Zero()) {
			t.Errorf("%s: %q is stored as %q, %v", of.SQL(), textOfResult(of.Zero()), stored.Text(), problem)
		}
	}
}
