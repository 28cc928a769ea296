package value

import (
	"fmt"
	"strings"
	"testing"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// outcome is what a calculation gave, as the judge puts it.
func outcome(v Value, err *sqlerror.Error) string {
	switch {
	case err != nil:
		return fmt.Sprintf("error %d", err.Number)
	case v.IsNull():
		return "NULL"
	}
	return fmt.Sprintf("%q", v.Text())
}

var calculations = map[string]func(a, b Value) (Value, *sqlerror.Error){
	"+":   Add,
	"-":   Subtract,
	"*":   Multiply,
	"/":   func(a, b Value) (Value, *sqlerror.Error) { v, _, err := Divide(a, b); return v, err },
	"DIV": func(a, b Value) (Value, *sqlerror.Error) { v, _, err := IntDivide(a, b); return v, err },
	"%":   func(a, b Value) (Value, *sqlerror.Error) { v, _, err := Modulo(a, b); return v, err },
	"&":   func(a, b Value) (Value, *sqlerror.Error) { return BitOperation("&", a, b), nil },
	"|":   func(a, b Value) (Value, *sqlerror.Error) { return BitOperation("|", a, b), nil },
	"^":   func(a, b Value) (Value, *sqlerror.Error) { return BitOperation("^", a, b), nil },
	"<<":  func(a, b Value) (Value, *sqlerror.Error) { return BitOperation("<<", a, b), nil },
	">>":  func(a, b Value) (Value, *sqlerror.Error) { return BitOperation(">>", a, b), nil },
}

func TestArithmeticIsMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "x'31' and CAST(.. AS BINARY) are doubles without digits after the point, so that what is calculated with them prints with a fixed number of them", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "BINARY") || strings.Contains(what, "x'31'")
		}},
		{reason: "65 digits with as many after the point that nine words of nine digits do not hold them, and 65 digits with a time, which is calculated as BIGINT", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "99999999999999999999999999999999999999999999999999999999999999999")
		}},
		{reason: "0 minus the smallest integer, which wraps around in MariaDB", is: func(what, wanted, got string) bool {
			return strings.HasSuffix(what, " - CAST('-9223372036854775808' AS SIGNED)") && strings.HasPrefix(wanted, "\"-")
		}},
		{reason: "a modulo of decimals that is -0.0", is: func(what, wanted, got string) bool {
			return strings.HasPrefix(wanted, "\"-0.0") && wanted == "\"-"+got[1:]
		}},
	}
	operands := operandsOfAllKinds()
	for operator, calculate := range calculations {
		for _, a := range operands {
			for _, b := range operands {
				if j.isLeftOut(7) {
					continue
				}
				expression := a.sql + " " + operator + " " + b.sql
				got := outcome(calculate(a.value, b.value))
				j.same(expression, j.text(expression), got)
			}
		}
	}
}

func TestComparisonIsMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	operands := operandsOfAllKinds()
	collation := CollationNamed("utf8mb4_general_ci")
	for _, a := range operands {
		for _, b := range operands {
			if a.value.IsNull() || b.value.IsNull() || a.value.isDated() && b.value.kind == Time || a.value.kind == Time && b.value.isDated() {
				continue // a TIME with a date is of today, which values do not know
			}
			expression := fmt.Sprintf("(%s > %s) - (%s < %s)", a.sql, b.sql, a.sql, b.sql)
			j.same(expression, j.text(expression), fmt.Sprintf("\"%d\"", Compare(a.value, b.value, collation)))
		}
	}
}
