package enginejudge

import (
	"fmt"
	"math/rand"
	"strings"
)

// world makes random tables and random statements over them. What a server may do in the one way or in the other is not made: LIMIT
// without an order of all rows, sums of doubles that round, changes whose error depends on the way to the rows.
type world struct {
	*rand.Rand
	tables []*randomTable
	open   bool // a transaction
}

type randomTable struct {
	name    string
	columns []randomColumn
	unique  [][]int // columns of unique keys beyond id
}

// kindOf is what a column's values are good for.
type kindOf uint8

const (
	number kindOf = iota
	text
	moment
	anyKind
)

type randomColumn struct {
	name    string
	kind    kindOf
	sqlType string
	values  []string // what it gets
	notNull bool
}

func newWorld(seed int64) *world { return &world{Rand: rand.New(rand.NewSource(seed))} }

func (w *world) pick(of ...string) string { return of[w.Intn(len(of))] }

// chance is true so many times of a hundred.
func (w *world) chance(percent int) bool { return w.Intn(100) < percent }

var palette = []randomColumn{
	{kind: number, sqlType: "INT", values: []string{"0", "1", "2", "3", "-5", "100", "2147483647", "'7'"}},
	{kind: number, sqlType: "TINYINT", values: []string{"0", "1", "-1", "127", "-128", "5"}},
	{kind: number, sqlType: "BIGINT UNSIGNED", values: []string{"0", "1", "2", "10", "18446744073709551615"}},
	{kind: number, sqlType: "DECIMAL(8,2)", values: []string{"0", "1.5", "-2.25", "1.005", "99999.99", "'3.10'"}},
	{kind: number, sqlType: "DECIMAL(20,6)", values: []string{"0", "1.123456", "-1.5", "12345678901.5"}},
	{kind: number, sqlType: "DOUBLE", values: []string{"0", "1.5", "-0.5", "1e3", "1024"}},
	{kind: number, sqlType: "BOOLEAN", values: []string{"TRUE", "FALSE"}},
	{kind: text, sqlType: "VARCHAR(10)", values: []string{"''", "'a'", "'A'", "'b '", "'abc'", "'äö'", "'10'", "'x y'"}},
	{kind: text, sqlType: "VARCHAR(10) COLLATE utf8mb4_bin", values: []string{"''", "'a'", "'A'", "'b'", "'abc'", "'9'"}},
	{kind: text, sqlType: "CHAR(5)", values: []string{"''", "'a'", "'a  '", "'B'", "'abcde'"}},
	{kind: text, sqlType: "TEXT", values: []string{"''", "'a'", "'long text'", "'A'"}},
	{kind: text, sqlType: "ENUM('b','a','c')", values: []string{"'a'", "'b'", "'c'", "'C'"}},
	{kind: moment, sqlType: "DATE", values: []string{"'2024-01-31'", "'2024-02-29'", "'1999-12-31'", "20240301"}},
	{kind: moment, sqlType: "DATETIME(3)", values: []string{"'2024-01-31 10:11:12.345'", "'2024-02-29'", "'2024-01-31 10:11:12'"}},
	{kind: moment, sqlType: "TIMESTAMP NULL", values: []string{"'2024-01-31 10:11:12'", "'2024-06-30 23:59:59'"}},
	{kind: text, sqlType: "VARBINARY(8)", values: []string{"x'00ff'", "'a'", "'A'", "''"}},
}

// create gives the statements of the tables.
func (w *world) create() []string {
	var statements []string
	for n := 0; n < 1+w.Intn(3); n++ {
		t := &randomTable{name: fmt.Sprintf("t%d", n)}
		lines := []string{"id INT AUTO_INCREMENT PRIMARY KEY"}
		t.columns = []randomColumn{{name: "id", kind: number, sqlType: "INT", values: []string{"NULL", "DEFAULT", "1", "2", "7", "50"}, notNull: true}}
		for i := 0; i < 2+w.Intn(5); i++ {
			c := palette[w.Intn(len(palette))]
			c.name = fmt.Sprintf("c%d", i)
			line := c.name + " " + c.sqlType
			if c.notNull = w.chance(25) && !strings.HasSuffix(c.sqlType, "NULL"); c.notNull {
				line += " NOT NULL"
			}
			if w.chance(30) && c.sqlType != "TEXT" {
				line += " DEFAULT " + c.values[w.Intn(len(c.values))]
			}
			t.columns = append(t.columns, c)
			lines = append(lines, line)
		}
		for i := 0; i < w.Intn(3); i++ {
			lines = append(lines, w.key(t))
		}
		if n > 0 && w.chance(40) {
			lines = append(lines, fmt.Sprintf("parent INT, FOREIGN KEY (parent) REFERENCES t%d (id) ON DELETE %s ON UPDATE %s", w.Intn(n), w.pick("CASCADE", "SET NULL", "RESTRICT"), w.pick("CASCADE", "SET NULL", "NO ACTION")))
			t.columns = append(t.columns, randomColumn{name: "parent", kind: number, sqlType: "INT", values: []string{"NULL", "1", "2", "3", "7"}})
		}
		w.tables = append(w.tables, t)
		statements = append(statements, "CREATE TABLE "+t.name+" ("+strings.Join(lines, ", ")+")")
	}
	return statements
}

// key gives a key over one or two columns.
func (w *world) key(t *randomTable) string {
	var names []string
	var columns []int
	for n := 0; n < 6 && len(names) < 1+w.Intn(2); n++ {
		i := 1 + w.Intn(len(t.columns)-1)
		name := t.columns[i].name
		// MariaDB looks up the least and the greatest ENUM in a key by numbers, without one it compares texts.
		if strings.Contains(strings.Join(names, ","), name) || strings.HasPrefix(t.columns[i].sqlType, "ENUM") {
			continue
		}
		if t.columns[i].sqlType == "TEXT" {
			name += "(5)"
		}
		names, columns = append(names, name), append(columns, i)
	}
	if len(names) == 0 {
		return "KEY (id)"
	}
	if w.chance(35) && !strings.Contains(strings.Join(names, ","), "(5)") {
		t.unique = append(t.unique, columns)
		return "UNIQUE (" + strings.Join(names, ", ") + ")"
	}
	return "KEY (" + strings.Join(names, ", ") + ")"
}

func (w *world) table() *randomTable { return w.tables[w.Intn(len(w.tables))] }

// scope is what names of columns mean at a place of a statement.
type scope []scopeTable

type scopeTable struct {
	alias string
	*randomTable
}

// statement gives a random statement, and whether the order of its rows counts.
func (w *world) statement() (text string, inOrder bool) {
	switch n := w.Intn(100); {
	case n < 55:
		return w.selection()
	case n < 72:
		return w.insertion(), false
	case n < 82:
		return w.update(), false
	case n < 89:
		return w.deletion(), false
	default:
		return w.transaction(), false
	}
}

func (w *world) transaction() string {
	if !w.open {
		w.open = true
		return w.pick("BEGIN", "START TRANSACTION")
	}
	switch w.Intn(5) {
	case 0:
		return "SAVEPOINT s"
	case 1:
		return "ROLLBACK TO SAVEPOINT s"
	case 2:
		w.open = false
		return "ROLLBACK"
	}
	w.open = false
	return "COMMIT"
}

// from gives a FROM clause and its scope.
func (w *world) from() (string, scope) {
	first := w.table()
	if w.chance(55) {
		return first.name, scope{{first.name, first}}
	}
	text := first.name + " AS a"
	in := scope{{"a", first}}
	for n := 0; n < 1+w.Intn(2); n++ {
		second := w.table()
		alias := string(rune('b' + n))
		left := in
		in = append(append(scope{}, in...), scopeTable{alias, second})
		text += " " + w.pick("JOIN", "LEFT JOIN", "INNER JOIN", "RIGHT JOIN") + " " + second.name + " AS " + alias + " ON "
		if w.chance(75) {
			l, r := left[w.Intn(len(left))], in[len(in)-1]
			s := kindOf(w.Intn(3))
			text += w.column(scope{l}, s) + w.pick(" = ", " = ", " < ", " <=> ") + w.column(scope{r}, s)
		} else {
			text += w.condition(in, 1)
		}
	}
	return text, in
}

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
	sub := func(of kindOf) string { return w.value(in, of, depth-1) }
	switch of {
	case number:
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
			return "IF(" + w.condition(in, depth-1) + ", " + sub(number) + ", " + sub(number) + ")"
		case 5:
			return w.pick("LENGTH", "CHAR_LENGTH", "ASCII") + "(" + sub(text) + ")"
		case 6:
			return w.pick("YEAR", "MONTH", "DAYOFMONTH", "DAYOFWEEK") + "(" + sub(moment) + ")"
		case 7:
			return "CASE WHEN " + w.condition(in, depth-1) + " THEN " + sub(number) + " WHEN " + w.condition(in, depth-1) + " THEN " + sub(number) + " END"
		case 8:
			return "DATEDIFF(" + sub(moment) + ", '2024-01-01')"
		case 9:
			return w.pick("GREATEST", "LEAST", "IFNULL", "NULLIF") + "(" + sub(number) + ", " + sub(number) + ")"
		case 10:
			return "(" + w.condition(in, depth-1) + ")"
		default:
			return "ROUND(" + sub(number) + ", 1)"
		}
	case text:
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

// selection gives a SELECT, and whether the order of its rows counts.
func (w *world) selection() (string, bool) {
	from, in := w.from()
	where := ""
	if w.chance(70) {
		where = " WHERE " + w.condition(in, 2)
	}
	switch w.Intn(10) {
	case 0, 1, 2:
		return w.grouped(from, where, in), false
	case 3:
		of := w.numberOrMoment() // of equal texts either may be told
		return "SELECT " + w.value(in, of, 1) + " AS x FROM " + from + where + w.pick(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT ") + "SELECT " + w.value(in, of, 1) + " FROM " + from, false
	case 4:
		return "SELECT DISTINCT " + w.value(in, anyKind, 0) + ", " + w.value(in, kindOf(w.Intn(3)), 1) + " FROM " + from + where, false
	}
	var fields, order []string
	for n := 0; n < 1+w.Intn(3); n++ {
		fields = append(fields, fmt.Sprintf("%s AS f%d", w.value(in, kindOf(w.Intn(3)), 2), n))
	}
	if w.chance(20) {
		fields = []string{"*"}
	}
	text := "SELECT " + strings.Join(fields, ", ")
	if w.chance(45) {
		return text + " FROM " + from + where, false
	}
	// An order of all rows: by every table's id, and before them by something.
	order = append(order, w.value(in, kindOf(w.Intn(3)), 1)+w.pick("", " DESC"))
	for _, t := range in {
		order = append(order, t.alias+".id")
	}
	text += " FROM " + from + where + " ORDER BY " + strings.Join(order, ", ")
	if w.chance(50) {
		text += fmt.Sprintf(" LIMIT %d", w.Intn(4))
		if w.chance(40) {
			text += fmt.Sprintf(" OFFSET %d", w.Intn(3))
		}
	}
	return text, true
}

// grouped gives a SELECT of groups.
func (w *world) grouped(from, where string, in scope) string {
	var aggregates []string
	for n := 0; n < 1+w.Intn(3); n++ {
		of := kindOf(w.Intn(3))
		aggregates = append(aggregates, w.pick(
			"COUNT(*)", "COUNT("+w.column(in, of)+")", "COUNT(DISTINCT "+w.column(in, of)+")", "SUM("+w.column(in, number)+")", "AVG("+w.column(in, number)+")",
			"MIN("+w.value(in, of, 1)+")", "MAX("+w.column(in, of)+")", w.concatenated(in), "SUM("+w.condition(in, 1)+")"))
	}
	if w.chance(30) {
		return "SELECT " + strings.Join(aggregates, ", ") + " FROM " + from + where
	}
	of := kindOf(w.Intn(2))
	by := w.value(in, of, 1)
	shown := by
	if of == text { // of 'a' and 'A', which are one group, either may be told
		shown = "LOWER(" + by + ")"
	}
	text := "SELECT " + shown + " AS k, " + strings.Join(aggregates, ", ") + " FROM " + from + where + " GROUP BY " + by
	if w.chance(30) {
		text += " HAVING COUNT(*) " + w.pick("> 1", "= 1", "<> 2")
	}
	return text
}

// concatenated gives a GROUP_CONCAT in an order in which 'a' and 'A' are not equal.
func (w *world) concatenated(in scope) string {
	column := w.column(in, text)
	return "GROUP_CONCAT(" + column + " ORDER BY BINARY " + column + " SEPARATOR '|')"
}

// insertion gives INSERT, INSERT IGNORE, ON DUPLICATE KEY UPDATE or REPLACE.
func (w *world) insertion() string {
	t := w.table()
	var names []string
	var columns []randomColumn
	for i, c := range t.columns {
		if i == 0 && w.chance(80) || i > 0 && w.chance(15) {
			continue
		}
		names, columns = append(names, c.name), append(columns, c)
	}
	var rows []string
	for n := 0; n < 1+w.Intn(3); n++ {
		var row []string
		for _, c := range columns {
			switch {
			case w.chance(10) && !c.notNull, w.chance(1):
				row = append(row, "NULL")
			case w.chance(3):
				row = append(row, "DEFAULT")
			default:
				row = append(row, c.values[w.Intn(len(c.values))])
			}
		}
		rows = append(rows, "("+strings.Join(row, ", ")+")")
	}
	into := t.name + " (" + strings.Join(names, ", ") + ") VALUES " + strings.Join(rows, ", ")
	switch {
	case w.chance(10):
		return "REPLACE INTO " + into
	case w.chance(15) && len(columns) > 0 && columns[0].name != "id":
		return "INSERT IGNORE INTO " + into
	case w.chance(15) && len(columns) > 0:
		// MariaDB compares the bytes of rows, also those of columns that are NULL, to find out what has changed: so one row, and no NULL.
		c := columns[w.Intn(len(columns))]
		into = t.name + " (" + strings.Join(names, ", ") + ") VALUES " + rows[0]
		return "INSERT INTO " + into + " ON DUPLICATE KEY UPDATE " + c.name + " = " + w.pick(c.values...)
	case w.chance(8):
		return "INSERT INTO " + t.name + " (" + t.columns[1].name + ") SELECT " + t.columns[1].name + " FROM " + t.name + " WHERE id = " + w.pick("1", "2", "3")
	}
	return "INSERT INTO " + into
}

// update gives an UPDATE. Rows change in the order of their ids, so that of several errors it is the same that comes first.
func (w *world) update() string {
	t := w.table()
	in := scope{{t.name, t}}
	c := t.columns[1+w.Intn(len(t.columns)-1)]
	value := c.values[w.Intn(len(c.values))]
	switch {
	case w.chance(20) && c.kind == number:
		value = c.name + w.pick(" + 1", " - 1", " * 2")
	case w.chance(15) && c.kind == text:
		value = "CONCAT(" + c.name + ", 'x')"
	case w.chance(10) && !c.notNull:
		value = w.pick("NULL", "DEFAULT")
	}
	where := ""
	if w.chance(85) {
		where = " WHERE " + w.pick(w.column(in, anyKind)+" IS NOT NULL", t.name+".id "+w.pick("= ", "> ", "< ")+w.pick("1", "2", "5"), w.column(in, number)+" > 1", w.column(in, text)+" = 'a'")
	}
	text := "UPDATE " + w.pick("", "", "", "IGNORE ") + t.name + " SET " + c.name + " = " + value + where + " ORDER BY id"
	if w.chance(20) {
		text += " LIMIT " + w.pick("1", "2")
	}
	return text
}

func (w *world) deletion() string {
	t := w.table()
	in := scope{{t.name, t}}
	text := "DELETE FROM " + t.name + " WHERE " + w.pick("id = 3", "id > 8", w.column(in, number)+" < 0", w.column(in, text)+" = 'abc'", w.column(in, anyKind)+" IS NULL") + " ORDER BY id"
	if w.chance(40) {
		text += " LIMIT 1"
	}
	return text
}
