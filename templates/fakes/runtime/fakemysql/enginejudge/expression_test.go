package enginejudge

// column gives a column of a sort, or another one where there is none.
func (w *world) column(in scope, of kindOf) string {
	t := in[w.Intn(len(in))]
	for n := 0; n < 10; n++ {
		c := t.columns[w.Intn(len(t.columns))]
		if of == anyKind || c.kind == of {
			return t.alias + "." + c.name
		}
	}
	if of == number {
		return t.alias + ".id"
	}
	return w.constant(of)
}

func (w *world) constant(of kindOf) string {
	switch of {
	case number:
		return w.pick("0", "1", "2", "3", "-1", "1.5", "10", "NULL", "100", "0.5e0")
	case text:
		return w.pick("''", "'a'", "'A'", "'b'", "'abc'", "'10'", "NULL")
	}
	return w.pick("DATE '2024-01-31'", "TIMESTAMP '2024-01-31 10:11:12'", "NULL")
}

// value gives an expression of a sort.
func (w *world) value(in scope, of kindOf, depth int) string {
	if depth <= 0 || w.chance(40) {
		if w.chance(70) {
			return w.column(in, of)
		}
		return w.constant(of)
	}
	switch of {
	case number:
		return w.number(in, depth-1)
	case text:
		return w.text(in, depth-1)
	}
	return w.moment(in, depth-1)
}

// number gives a number that is calculated.
func (w *world) number(in scope, depth int) string {
	sub := func(of kindOf) string { return w.value(in, of, depth) }
	switch w.Intn(12) {
	case 0:
		return "(" + sub(number) + w.pick(" + ", " - ", " * ") + w.pick("1", "2", "0.5", "id") + ")"
	case 1:
		return "(" + sub(number) + w.pick(" / ", " DIV ", " % ") + w.pick("2", "3", "0") + ")"
	case 2:
		return w.pick("ABS", "SIGN", "FLOOR", "CEIL", "-", "ROUND") + "(" + sub(number) + ")"
	case 3:
		return "COALESCE(" + sub(number) + ", " + sub(number) + ")"
	case 4:
		return "IF(" + w.condition(in, depth) + ", " + sub(number) + ", " + sub(number) + ")"
	case 5:
		return w.pick("LENGTH", "CHAR_LENGTH", "ASCII") + "(" + sub(text) + ")"
	case 6:
		return w.pick("YEAR", "MONTH", "DAYOFMONTH", "DAYOFWEEK") + "(" + sub(moment) + ")"
	case 7:
		return "CASE WHEN " + w.condition(in, depth) + " THEN " + sub(number) + " WHEN " + w.condition(in, depth) + " THEN " + sub(number) + " END"
	case 8:
		return "DATEDIFF(" + sub(moment) + ", '2024-01-01')"
	case 9:
		return w.pick("GREATEST", "LEAST", "IFNULL", "NULLIF") + "(" + sub(number) + ", " + sub(number) + ")"
	case 10:
		return "(" + w.condition(in, depth) + ")"
	default:
		return "ROUND(" + sub(number) + ", 1)"
	}
}

// text gives a text that is calculated.
func (w *world) text(in scope, depth int) string {
	sub := func(of kindOf) string { return w.value(in, of, depth) }
	switch w.Intn(7) {
	case 0:
		return "CONCAT(" + sub(text) + ", " + w.pick("'-'", sub(text)) + ")"
	case 1:
		return w.pick("UPPER", "LOWER", "TRIM", "REVERSE") + "(" + sub(text) + ")"
	case 2:
		return "SUBSTRING(" + sub(text) + ", " + w.pick("1", "2", "-1") + w.pick("", ", 2") + ")"
	case 3:
		return "IFNULL(" + sub(text) + ", " + w.pick("'null'", sub(text)) + ")"
	case 4:
		return "REPLACE(" + sub(text) + ", 'a', 'z')"
	case 5:
		return "CAST(" + w.column(in, number) + " AS CHAR)"
	default:
		return w.pick("LEFT", "RIGHT") + "(" + sub(text) + ", 2)"
	}
}

// moment gives a time that is calculated.
func (w *world) moment(in scope, depth int) string {
	sub := func(of kindOf) string { return w.value(in, of, depth) }
	switch w.Intn(4) {
	case 0:
		return w.column(in, moment) + w.pick(" + ", " - ") + "INTERVAL " + w.pick("1 DAY", "1 MONTH", "90 MINUTE")
	case 1:
		return "DATE(" + sub(moment) + ")"
	case 2:
		return "COALESCE(" + w.column(in, moment) + ", " + w.constant(moment) + ")"
	}
	return "LAST_DAY(" + sub(moment) + ")"
}

// condition gives an expression for WHERE.
func (w *world) condition(in scope, depth int) string {
	of := kindOf(w.Intn(3))
	left := func() string { return w.value(in, of, depth-1) }
	switch n := w.Intn(14); {
	case n < 4:
		return left() + w.pick(" = ", " < ", " > ", " <= ", " >= ", " <> ", " <=> ") + left()
	case n < 6 && depth > 0:
		return "(" + w.condition(in, depth-1) + w.pick(" AND ", " OR ", " AND ", " XOR ") + w.condition(in, depth-1) + ")"
	case n == 6:
		return w.column(in, of) + w.pick("", " NOT") + " IN (" + w.constant(of) + ", " + w.constant(of) + ", " + w.constant(of) + ")"
	case n == 7:
		return w.column(in, of) + w.pick("", " NOT") + " BETWEEN " + w.constant(of) + " AND " + w.constant(of)
	case n == 8:
		return w.column(in, anyKind) + w.pick(" IS NULL", " IS NOT NULL")
	case n == 9:
		return w.column(in, text) + w.pick(" LIKE ", " NOT LIKE ") + w.pick("'a%'", "'%b%'", "'_'", "'A_c'")
	case n == 10 && depth > 0:
		return "NOT (" + w.condition(in, depth-1) + ")"
	case n == 11 && depth > 0:
		return w.subquery(in)
	case n == 12:
		return w.column(in, number) + w.pick(" IS TRUE", " IS NOT FALSE", " IS UNKNOWN")
	}
	return w.column(in, of) + " = " + w.constant(of)
}

func (w *world) numberOrMoment() kindOf {
	if w.chance(50) {
		return number
	}
	return moment
}

// subquery gives a condition with a query.
func (w *world) subquery(in scope) string {
	t := w.table()
	inner := scope{{"s", t}}
	where := w.condition(inner, 1)
	if w.chance(50) {
		of := kindOf(w.Intn(2))
		where += " AND " + w.column(inner, of) + " = " + w.column(in, of)
	}
	from := " FROM " + t.name + " AS s WHERE " + where
	of := kindOf(w.Intn(2))
	switch w.Intn(4) {
	case 0:
		return w.pick("", "NOT ") + "EXISTS (SELECT 1" + from + ")"
	case 1:
		return w.column(in, of) + w.pick(" IN (", " NOT IN (") + "SELECT " + w.column(inner, of) + from + ")"
	case 2:
		return w.column(in, number) + w.pick(" = ", " < ", " >= ") + "(SELECT " + w.pick("MAX", "MIN", "COUNT") + "(" + w.column(inner, number) + ")" + from + ")"
	}
	return w.column(in, number) + w.pick(" > ANY (", " <= ALL (", " = ANY (") + "SELECT " + w.column(inner, number) + from + ")"
}
