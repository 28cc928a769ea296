package value

import (
	"fmt"
	"strings"
	"testing"
)

// columnTypes are the types of a table that has a column of each kind.
func columnTypes() []Type {
	utf8mb4 := CollationNamed("utf8mb4_general_ci")
	text := func(base Base, length int) Type {
		return Type{Base: base, Length: length, Collation: utf8mb4, Coercibility: Implicit}
	}
	number := func(base Base, length, scale int) Type {
		return Type{Base: base, Length: length, Scale: scale, Coercibility: Numeric}
	}
	unsigned := func(t Type) Type { t.Unsigned = true; return t }
	notNull := func(t Type) Type { t.Nullable = false; return t }
	types := []Type{
		number(TypeTinyInt, -1, 0), unsigned(number(TypeTinyInt, -1, 0)), number(TypeSmallInt, -1, 0), number(TypeMediumInt, -1, 0), unsigned(number(TypeMediumInt, -1, 0)),
		number(TypeInt, -1, 0), unsigned(number(TypeInt, -1, 0)), number(TypeBigInt, -1, 0), unsigned(number(TypeBigInt, -1, 0)),
		number(TypeDecimal, 10, 3), number(TypeDecimal, 5, 0), number(TypeDecimal, 65, 30), unsigned(number(TypeDecimal, 8, 2)), number(TypeDecimal, 38, 38),
		number(TypeFloat, -1, -1), number(TypeDouble, -1, -1), number(TypeDouble, 8, 2), number(TypeBit, 1, 0), number(TypeBit, 12, 0), number(TypeYear, 4, 0),
		number(TypeDate, 0, 0), number(TypeDateTime, 0, 0), number(TypeDateTime, 0, 3), number(TypeTimestamp, 0, 0), number(TypeTimestamp, 0, 6), number(TypeTime, 0, 0), number(TypeTime, 0, 2),
		text(TypeChar, 5), text(TypeVarChar, 20), text(TypeVarChar, 255), text(TypeVarChar, 512), text(TypeVarChar, 513), text(TypeTinyText, 0), text(TypeText, 0), text(TypeMediumText, 0), text(TypeLongText, 0),
		{Base: TypeBinary, Length: 5, Coercibility: Implicit}, {Base: TypeVarBinary, Length: 20, Coercibility: Implicit}, {Base: TypeBlob, Coercibility: Implicit}, {Base: TypeLongBlob, Coercibility: Implicit},
		{Base: TypeEnum, Members: []string{"a", "bcd"}, Collation: utf8mb4, Coercibility: Implicit}, {Base: TypeSet, Members: []string{"a", "bcd"}, Collation: utf8mb4, Coercibility: Implicit},
	}
	for at := range types {
		types[at].Nullable = true
	}
	return append(types, notNull(number(TypeInt, -1, 0)), notNull(number(TypeDecimal, 10, 2)), notNull(text(TypeVarChar, 20)))
}

// typed is an expression and its type.
type typed struct {
	sql string
	of  Type
}

func typedOperands(types []Type) []typed {
	var all []typed
	for at, of := range types {
		all = append(all, typed{fmt.Sprintf("c%d", at), of})
	}
	for _, literal := range []operand{
		{"NULL", NULL}, {"1", OfInt(1)}, {"12345", OfInt(12345)}, {"12345678901", OfInt(12345678901)}, {"1.50", decimalOf("1.50")}, {"0.05", decimalOf("0.05")}, {"0x10", OfHex("\x10")}, {"x'31'", OfBytes("1")}, {"1e0", OfFloat(1)}, {"'abc'", OfString("abc")}, {"''", OfString("")},
		{"DATE'2024-01-31'", OfDate(2024, 1, 31)}, {"TIMESTAMP'2024-01-31 10:00:00.5'", OfDateTime(2024, 1, 31, 10, 0, 0, 500000, 1)}, {"18446744073709551615", OfUint(1<<64 - 1)},
	} {
		all = append(all, typed{literal.sql, TypeOf(literal.value)})
	}
	return all
}

func (j *judge) makeColumns(types []Type) {
	var columns []string
	for at, of := range types {
		column := fmt.Sprintf("c%d %s", at, of.SQL())
		if of.Nullable {
			column += " NULL"
		} else {
			column += " NOT NULL"
		}
		columns = append(columns, column)
	}
	j.run("CREATE TABLE columns (" + strings.Join(columns, ", ") + ")")
}

// compareTypes compares types of expressions over the columns.
func (j *judge) compareTypes(expressions []typed, names []string) {
	var texts []string
	for _, expression := range expressions {
		texts = append(texts, expression.sql)
	}
	for at, wanted := range j.types(" FROM columns", texts) {
		j.same(names[at], wanted, describe(expressions[at].of))
	}
}

func TestTypesAreMariaDBs(t *testing.T) {
	j := newJudge(t)
	defer j.report()
	j.known = []difference{
		{reason: "x'31' is a text with no digits after a point", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "x'31'")
		}},
		{reason: "the literal 1e0 is a double of three characters, not of 22", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "1e0")
		}},
		{reason: "DIV of a decimal without digits before its point is int(0)", is: func(what, wanted, got string) bool {
			return strings.Contains(wanted, "int(0)")
		}},
		{reason: "digits of -NULL, -TIMESTAMP and of decimals", is: func(what, wanted, got string) bool {
			return strings.HasPrefix(what, "-") || strings.Contains(what, "timestamp, timestamp]")
		}},
		{reason: "the length of ENUM and SET divided by NULL", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "/ NULL") || strings.Contains(what, ", null") && strings.Contains(what, "/")
		}},
		{reason: "the length of DOUBLE(m,d) with other kinds", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "double(8,2)")
		}},
		{reason: "the length of BIT with other kinds", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "bit(")
		}},
		{reason: "NULL before MEDIUMINT is BIGINT", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "[null, mediumint(9)]")
		}},
		{reason: "YEAR with TINYINT is TINYINT", is: func(what, wanted, got string) bool {
			return strings.Contains(what, "year(4), tinyint(3)") || strings.Contains(what, "tinyint(3) unsigned, year(4)")
		}},
		{reason: "NULL alone is binary(0) in a table", is: func(what, wanted, got string) bool {
			return strings.HasPrefix(wanted, "binary(0)")
		}},
		{reason: "a text that is never more than empty is char(0)", is: func(what, wanted, got string) bool {
			return strings.HasPrefix(wanted, "char(0)")
		}},
	}
	types := columnTypes()
	j.makeColumns(types)
	j.run("SET sql_mode = ''")
	operands := typedOperands(types)
	var expressions []typed
	var names []string
	add := func(sql string, of Type, a, b typed) {
		expressions = append(expressions, typed{sql, of})
		names = append(names, fmt.Sprintf("%s [%s, %s]", sql, describe(a.of), describe(b.of)))
	}
	for _, a := range operands {
		add(a.sql, a.of, a, a)
		add("-"+a.sql, OfNegation(a.of), a, a)
		add("CAST("+a.sql+" AS SIGNED)", OfIntegerCast(a.of, false), a, a)
		add("CAST("+a.sql+" AS UNSIGNED)", OfIntegerCast(a.of, true), a, a)
		for _, b := range operands {
			for _, operator := range []string{"+", "-", "*", "/", "div", "%", "&"} {
				add(a.sql+" "+operator+" "+b.sql, OfOperator(operator, a.of, b.of), a, b)
			}
			add("CASE WHEN c42 THEN "+a.sql+" ELSE "+b.sql+" END", Common(a.of, b.of), a, b)
		}
	}
	j.compareTypes(expressions, names)
}
