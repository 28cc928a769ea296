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
		names = append(names, name)
	}
	if len(names) == 0 {
		return "KEY (id)"
	}
	if w.chance(35) && !strings.Contains(strings.Join(names, ","), "(5)") {
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
