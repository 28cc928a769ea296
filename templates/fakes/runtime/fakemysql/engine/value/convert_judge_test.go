package value

import (
	"fmt"
	"strings"
	"testing"
)

// castTo is a type with how CAST calls it.
type castTo struct {
	sql string
	to  Type
}

func castTypes() []castTo {
	utf8mb4 := CollationNamed("utf8mb4_general_ci")
	return []castTo{
		{"SIGNED", Type{Base: TypeBigInt}}, {"UNSIGNED", Type{Base: TypeBigInt, Unsigned: true}},
		{"DECIMAL(10,0)", Type{Base: TypeDecimal, Length: 10}}, {"DECIMAL(5,2)", Type{Base: TypeDecimal, Length: 5, Scale: 2}},
		{"DECIMAL(65,38)", Type{Base: TypeDecimal, Length: 65, Scale: 38}}, {"DECIMAL(65,0)", Type{Base: TypeDecimal, Length: 65}},
		{"DOUBLE", Type{Base: TypeDouble, Length: -1, Scale: -1}}, {"FLOAT", Type{Base: TypeFloat, Length: -1, Scale: -1}},
		{"CHAR", Type{Base: TypeVarChar, Length: -1, Collation: utf8mb4}}, {"CHAR(3)", Type{Base: TypeVarChar, Length: 3, Collation: utf8mb4}},
		{"BINARY", Type{Base: TypeVarBinary, Length: -1}}, {"BINARY(3)", Type{Base: TypeBinary, Length: 3}},
		{"DATE", Type{Base: TypeDate}}, {"DATETIME", Type{Base: TypeDateTime}}, {"DATETIME(3)", Type{Base: TypeDateTime, Scale: 3}},
		{"TIME", Type{Base: TypeTime}}, {"TIME(6)", Type{Base: TypeTime, Scale: 6}},
	}
}

// timeTexts are texts that are read as dates and times, or nearly.
var timeTexts = []string{
	"2024", "2024-01", "2024-1-1", "24-1-1", "1-1-1", "99-12-31", "70-1-1", "69-1-1", "2024/01/31", "2024.01.31", "2024:01:31", "2024-01-31 10", "2024-01-31 10:11", "2024-01-31T10:11:12", "2024-01-31 10:11:12.", "2024-01-31 10:11:12.1234567",
	"2024-01-31 10:11:12.999999", "2024-01-31 24:00:00", "2024-01-31 10:60:00", "2024-02-29", "2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-01-00", "0000-00-00", "0000-00-00 00:00:00", "0000-01-01",
	"20240131", "240131", "20240131101112", "240131101112", "20240131101112.5", "20240131T101112", "2024013110", "202401311011", " 2024-01-31 ", "2024-01-31 x", "2024-01-31x", "x", "2024-01-31Z", "2024-01-31 10:11:12Z", "2024-01-31 10:11:12+02:00",
	"10:11:12", "10:11", "10", "1011", "101112", "1:2:3", "-10:11:12", "1 10:11:12", "1 10", "34 22:59:59", "35 00:00:00", "838:59:59", "839:00:00", "-839:00:00", "838:59:59.9999999", "10:61:00", "10:11:61", "10:11:12.5", "10:11:12x", "101112.25", "9999999", "00:00:00",
	"10000-01-01", "2024-1-31 1:2:3", "2024--01-31", "2024-01-31  10:11:12", "2024-01-31 10:11:12 ", "10:11:12.", "1e3", "20240230", "2024-01-31 10:11:12.5e3", "-2024-01-31", "12:13:14.5x", "2024-01-31 12:13:14.12x", ":10:11", "10::11", "5 5 5",
}

func castOperands() []operand {
	all := operandsOfAllKinds()
	for _, text := range timeTexts {
		all = append(all, operand{"'" + text + "'", OfString(text)})
	}
	for _, n := range []int64{101, 240131, 691231, 700101, 991231, 10000101, 99991231, 240131101112, 8385959, 8385960, -8385959, 101112, 106112, 99999999, 10000000000, 20240230, 99991231235959, 100000101000000, 1232, 101000000, 691231235959, 700101000000} {
		all = append(all, operand{textOfResult(OfInt(n)), OfInt(n)})
	}
	for _, text := range []string{"101112.5", "20240131101112.1234567", "101112.9999999", "-101112.5", "1.0000001", "999.994", "999.995", "-999.995", "0.005", "240131.5"} {
		all = append(all, operand{text, decimalOf(text)})
	}
	for _, text := range []string{"101112.5e0", "20240131101112e0", "3.4028235e38", "1e39", "1.17e-38", "0.30000001192092896e0", "16777217e0", "1234567.8e0", "999999.5e0", "-1e-7"} {
		v, _ := ParseFloat(text)
		all = append(all, operand{text, v})
	}
	return all
}

func TestCastIsMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "a number too large for DECIMAL has another warning", is: func(what, wanted, got string) bool {
			return strings.Contains(wanted, "Got overflow when converting '' to DECIMAL")
		}},
		{reason: "HHMMSS with more than six nines after its point is no TIME in MariaDB", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "101112.9999999")
		}},
		{reason: "a number that would be a day if the month had it is midnight in MariaDB", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "20240230 AS TIME")
		}},
	}
	for _, cast := range castTypes() {
		for _, from := range castOperands() {
			if from.value.kind == Time && cast.to.IsTime() && cast.to.Base != TypeTime {
				continue // of today
			}
			expression := fmt.Sprintf("CAST(%s AS %s)", from.sql, cast.sql)
			wanted := j.text(expression) + j.warning()
			got, warning := cast.to.Convert(from.value)
			said := ""
			if warning != nil {
				said = " " + warning.Message
			}
			j.same(expression, wanted, outcome(got, nil)+said)
		}
	}
}
