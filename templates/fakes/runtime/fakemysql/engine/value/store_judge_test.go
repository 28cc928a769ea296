package value

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/go-sql-driver/mysql"
)

// storeOperands are what is stored: all that is cast, and texts for each kind of column.
func storeOperands() []operand {
	all := castOperands()
	for _, text := range []string{
		"a", "A ", "bcd", "b", "a,bcd", "bcd,a", "a,a", "a,x", "A,BCD", ",", "3", "5", "abcdef", "abcde   ", "   ", "éééééé", strings.Repeat("x", 300), "\x00\x01", "1.5", "99.999", "1e2", "1e-3", "255", "256", "-129", "70000",
		"1901", "1900", "2155", "2156", "69", "70", "0000", "00", "2024.6", " 12 ", "12 x", "1e10", "-0", "0.4", "0.5", "-0.4", "-0.5", "TRUE", "日本語テキスト", "😀😀",
	} {
		sql := "'" + text + "'"
		if strings.Contains(text, "\x00") {
			sql = "_utf8mb4 x'0001'"
		}
		all = append(all, operand{sql, OfString(text)})
	}
	for _, n := range []int64{3, 4, 5, 6, 99, 127, 128, -128, -129, 256, 32767, 32768, 65535, 65536, 8388607, 8388608, 16777216, 2147483647, 2147483648, 4294967296, 1901, 1900, 2155, 2156, 69, 70, 4095, 4096} {
		all = append(all, operand{textOfResult(OfInt(n)), OfInt(n)})
	}
	return append(all, operand{"x'ff61'", OfBytes("\xffa")}, operand{"x'61ff'", OfBytes("a\xff")}, operand{"x'6100'", OfBytes("a\x00")}, operand{"x'e697a5e69c'", OfBytes("日\xe6\x9c")}, operand{"99.995", decimalOf("99.995")}, operand{"99.994", decimalOf("99.994")},
		operand{"x'ff616263646566676869'", OfBytes("\xffabcdefghi")}, operand{"0x61", OfHex("a")}, operand{"b'11'", OfHex("\x03")})
}

// storedColumns are the types of columns with all their lengths.
func storedColumns() []Type {
	types := columnTypes()
	utf8mb4 := CollationNamed("utf8mb4_general_ci")
	return append(types[:len(types)-3],
		Type{Base: TypeSmallInt, Length: -1, Unsigned: true}, Type{Base: TypeFloat, Length: -1, Scale: -1, Unsigned: true}, Type{Base: TypeFloat, Length: 7, Scale: 2}, Type{Base: TypeDouble, Length: -1, Scale: -1, Unsigned: true},
		Type{Base: TypeChar, Length: 1, Collation: utf8mb4}, Type{Base: TypeBinary, Length: 1}, Type{Base: TypeBit, Length: 64}, Type{Base: TypeDateTime, Scale: 6}, Type{Base: TypeTime, Scale: 6},
		Type{Base: TypeVarChar, Length: 5, Collation: CollationNamed("utf8mb4_bin")}, Type{Base: TypeEnum, Members: []string{"3", "x y", "é"}, Collation: utf8mb4},
	)
}

func TestStoreIsMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "a text of digits with two points, of which integers take the digits of both", is: func(what, wanted, got string) bool {
			return strings.HasPrefix(what, "'2024.01.31'")
		}},
		{reason: "HHMMSS with seven nines after its point, and a number that would be a day if the month had it", is: func(what, wanted, got string) bool {
			return strings.HasPrefix(what, "101112.9999999 into time") || strings.HasPrefix(what, "20240230 into time")
		}},
		{reason: "a double in fewer characters than it needs", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "e308 into") || strings.Contains(what, "e-38 into") || strings.HasPrefix(what, "0.") && strings.Contains(what, "(1)")
		}},
	}
	j.run("SET time_zone = '+00:00'")
	operands := storeOperands()
	for at, of := range storedColumns() {
		j.run("DROP TABLE IF EXISTS stored")
		sql := of.SQL()
		if of.IsText() && of.Collation != nil {
			sql += " COLLATE " + of.Collation.Name
		}
		j.run("CREATE TABLE stored (c" + fmt.Sprint(at) + " " + sql + " NULL) ENGINE=MyISAM")
		column := fmt.Sprintf("`value_teststoreismariadbs`.`stored`.`c%d`", at)
		for _, from := range operands {
			if j.isLeftOut(7) {
				continue
			}
			if of.IsTime() && of.Base != TypeTime && from.value.kind == Time || of.Base == TypeTime && from.value.isDated() {
				continue // of today
			}
			what := fmt.Sprintf("%s into %s", from.sql, sql)
			got, problem := of.storeInUTC(from.value, column, 1)
			said := "well"
			if problem != nil {
				said = fmt.Sprintf("%d %s", problem.Number, problem.Message)
			}
			j.same(what, j.insert("INSERT", from.sql), said)
			if problem != nil {
				j.insert("INSERT IGNORE", from.sql)
			}
			j.same(what+" gives", j.rowText(fmt.Sprintf("SELECT CONCAT(c%d) FROM stored", at)), outcome(got, nil))
			j.run("DELETE FROM stored")
		}
	}
}

// insert stores a value, and gives the error.
func (j *judge) insert(how, sql string) string {
	_, err := j.connection.ExecContext(j.t.Context(), how+" INTO stored VALUES ("+sql+")")
	var refused *mysql.MySQLError
	if errors.As(err, &refused) {
		return fmt.Sprintf("%d %s", refused.Number, refused.Message)
	}
	return "well"
}
