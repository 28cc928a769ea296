package query_test

import (
	"database/sql"
	"fmt"
	"math/rand"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// TestRandomQueriesAsTheServer runs random queries over three random tables by the engine and by a MariaDB: 300 that are always the same, or as many new ones as RANDOM says. SEED repeats one world.
func TestRandomQueriesAsTheServer(t *testing.T) {
	name := os.Getenv("GEN_MYSQL_DSN")
	if name == "" {
		t.Skip("set GEN_MYSQL_DSN")
	}
	seed, count := int64(1), 300
	if n, err := strconv.Atoi(os.Getenv("RANDOM")); err == nil {
		seed, count = time.Now().UnixNano()%1e9, n
	}
	if n, err := strconv.ParseInt(os.Getenv("SEED"), 10, 64); err == nil {
		seed = n
	}
	real := realConnection(t, name)
	backend := engine.New(t)
	defer backend.Close()
	own := connection(t, sql.OpenDB(backend.Connector(fakemysql.Settings{})))
	g := &generator{Rand: rand.New(rand.NewSource(seed))}
	different := 0
	for i, statement := range append(g.tables(), make([]string, count)...) {
		if statement == "" {
			statement = g.query()
		}
		expected, got := withoutNullability(outcome(real, statement)), withoutNullability(outcome(own, statement))
		if got != expected {
			different++
			t.Errorf("SEED=%d, %d: %s\n--- engine\n%s--- server\n%s", seed, i, statement, got, expected)
		}
	}
	fmt.Printf("random queries: SEED=%d, %d compared, %d different\n", seed, count, different)
}

var precision = regexp.MustCompile(`DECIMAL\(\d+,`)

// withoutNullability leaves out which columns may be NULL, which MariaDB says by its way through joins, and how many digits decimals have, and whether an integer is as wide as a table's,
// which the tests of value look at.
func withoutNullability(outcome string) string {
	head, rows, _ := strings.Cut(outcome, "\n")
	return precision.ReplaceAllString(strings.NewReplacer(" null | ", " | ", " BIGINT", " INT").Replace(head), "DECIMAL(") + "\n" + rows
}

// generator makes random queries.
type generator struct {
	*rand.Rand
	aliases int
}

// of is a table of a query by its alias, or a view or derived table of it.
type of struct{ alias, table, from string }

// columns are the columns of each table by kind. What MariaDB answers by its way through a query is left out: an integer with a key = 1.5, which finds 2, and IN of a subquery with numbers of other types.
var columns = map[string]map[string][]string{
	"t1": {"int": {"id", "a", "b"}, "text": {"s"}, "number": {"e"}, "time": {"d"}},
	"t2": {"int": {"id", "t1_id", "a"}, "text": {"s"}, "time": {"at"}},
	"t3": {"int": {"n"}, "text": {"k", "e"}, "number": {"f"}},
}

func (g *generator) pick(from ...string) string { return from[g.Intn(len(from))] }

func (g *generator) is(share float64) bool { return g.Float64() < share }

func (g *generator) tables() []string {
	integer := func() string { return g.pick("null", "-2", "-1", "0", "1", "2", "3", "5", "8", "9") }
	text := func() string { return g.pick("null", "'a'", "'b'", "'abc'", "''", "'x'", "'10'") }
	statements := []string{
		"create table t1 (id int primary key, a int, b int not null, s varchar(10), d date, e decimal(8,2), key ka(a), key ks(s), key kab(a, b))",
		"create table t2 (id int primary key auto_increment, t1_id int, a bigint, s varchar(20), at datetime, key k1(t1_id))",
		"create table t3 (k varchar(10) not null, n int, f double, e enum('x','y','z'), primary key(k), key kn(n desc))",
	}
	var rows [3][]string
	for i := 0; i < 14; i++ {
		rows[0] = append(rows[0], fmt.Sprintf("(%d,%s,%d,%s,%s,%s)", i, integer(), g.Intn(5), text(), g.pick("null", "'2024-01-03'", "'2024-01-05'", "'2023-12-31'"), g.pick("null", "1.50", "-3.25", "17.01")))
		rows[1] = append(rows[1], fmt.Sprintf("(%d,%s,%s,%s,%s)", i+1, g.pick("null", "0", "1", "3", "5", "7", "13"), integer(), text(), g.pick("null", "'2024-01-03 12:00:00'", "'2024-01-05'")))
	}
	for _, key := range []string{"a", "b", "abc", "x", "10", "zz", "q"} {
		rows[2] = append(rows[2], fmt.Sprintf("('%s',%s,%s,%s)", key, integer(), g.pick("null", "1.5", "0.25", "-3", "2"), g.pick("null", "'x'", "'y'", "'z'")))
	}
	for i, values := range rows {
		statements = append(statements, fmt.Sprintf("insert into t%d values %s", i+1, strings.Join(values, ",")))
	}
	for i, condition := range []string{"a is not null", "t1_id < 8 or s = 'a'", "n <> 2"} {
		statements = append(statements, fmt.Sprintf("create or replace view v%d as select * from t%d where %s", i+1, i+1, condition))
	}
	return statements
}

func (g *generator) table() of {
	g.aliases++
	n := strconv.Itoa(g.Intn(3) + 1)
	t := of{fmt.Sprintf("x%d", g.aliases), "t" + n, "t" + n}
	switch g.Intn(12) {
	case 0:
		t.from = "v" + n
	case 1:
		t.from = "(select * from t" + n + ")"
	case 2:
		inner := of{alias: "y" + strconv.Itoa(g.aliases), table: t.table}
		t.from = "(select * from t" + n + " " + inner.alias + " where " + g.condition([]of{inner}, 0) + ")"
	case 3:
		inner := of{alias: "y" + strconv.Itoa(g.aliases), table: t.table}
		t.from = "(select " + g.renamed(inner) + " from v" + n + " " + inner.alias + ")"
	}
	return t
}

// renamed is a select list of the columns of a table, of which some are calculated.
func (g *generator) renamed(t of) string {
	var fields []string
	for _, kind := range []string{"int", "text", "number", "time"} {
		for _, name := range columns[t.table][kind] {
			text := t.alias + "." + name
			if kind == "int" && name != "id" {
				text = g.pick(text, text, text+" + 0", "coalesce("+text+", 3)", "5")
			}
			fields = append(fields, text+" as "+name)
		}
	}
	return strings.Join(fields, ", ")
}

// column gives a column of a kind, or a constant where no table has one.
func (g *generator) column(tables []of, kind, otherwise string) string {
	var found []string
	for _, t := range tables {
		for _, name := range columns[t.table][kind] {
			found = append(found, t.alias+"."+name)
		}
	}
	if len(found) == 0 {
		return otherwise
	}
	return g.pick(found...)
}

func (g *generator) integer(tables []of) string {
	return g.column(tables, "int", strconv.Itoa(g.Intn(12)-3))
}

func (g *generator) number(tables []of, depth int) string {
	switch n := g.Intn(10); {
	case n < 5:
		return g.integer(tables)
	case n < 6:
		return g.column(tables, "number", "4")
	case n < 7 || depth == 0:
		return strconv.Itoa(g.Intn(12) - 3)
	case n < 8:
		return "coalesce(" + g.number(tables, depth-1) + "," + g.number(tables, depth-1) + ")"
	case n < 9:
		return "case when " + g.condition(tables, depth-1) + " then " + g.number(tables, depth-1) + " else " + g.number(tables, depth-1) + " end"
	}
	return "(" + g.number(tables, depth-1) + g.pick(" + ", " - ", " * ", " div ") + g.number(tables, depth-1) + ")"
}

func (g *generator) text(tables []of) string {
	if g.is(0.3) {
		return g.pick("'a'", "'b'", "'abc'", "''", "'x'")
	}
	return g.column(tables, "text", "'a'")
}

func (g *generator) condition(tables []of, depth int) string {
	relation := " " + g.pick("=", "=", "=", "<", ">", "<=", ">=", "<>", "<=>") + " "
	not := g.pick("", "", "not ")
	kinds := 7
	if depth > 0 {
		kinds = 13
	}
	switch g.Intn(kinds) {
	case 0, 1:
		return g.number(tables, 1) + relation + g.number(tables, 1)
	case 2:
		return g.text(tables) + relation + g.text(tables)
	case 3:
		return g.column(tables, "time", "date '2024-01-02'") + relation + g.pick("'2024-01-05'", "'2024-01-03 12:00:00'", "date '2024-01-04'")
	case 4:
		return g.integer(tables) + " is " + not + "null"
	case 5:
		return g.integer(tables) + " " + not + "in (" + g.pick("1,2", "0,5,null", "-1,3,8,9") + ")"
	case 6:
		return g.pick(g.integer(tables)+" "+not+"between 1 and 5", g.text(tables)+" "+not+"like "+g.pick("'a%'", "'%b%'", "'_'", "'%'", "'a_c'"))
	case 7, 8:
		return "(" + g.condition(tables, depth-1) + " and " + g.condition(tables, depth-1) + ")"
	case 9:
		return "(" + g.condition(tables, depth-1) + " or " + g.condition(tables, depth-1) + ")"
	}
	inner := g.table()
	all := append([]of{inner}, tables...)
	switch g.Intn(3) {
	case 0:
		return fmt.Sprintf("%s %sin (select %s from %s %s where %s)", g.integer(tables), not, g.integer([]of{inner}), inner.from, inner.alias, g.condition(all, 0))
	case 1:
		return fmt.Sprintf("%sexists (select 1 from %s %s where %s)", not, inner.from, inner.alias, g.condition(all, 1))
	}
	return fmt.Sprintf("%s%s(select %s(%s) from %s %s where %s)", g.integer(tables), relation, g.pick("max", "min", "count", "sum"), g.integer([]of{inner}), inner.from, inner.alias, g.condition(all, 0))
}

func (g *generator) from() (string, []of) {
	tables := []of{g.table()}
	text := tables[0].from + " " + tables[0].alias
	for range make([]int, g.Intn(3)) {
		next := g.table()
		on := g.integer([]of{next}) + " = " + g.integer(tables)
		if g.is(0.4) {
			on = g.condition(append([]of{next}, tables...), 1)
		}
		text += " " + g.pick("join", "join", "left join", "right join") + " " + next.from + " " + next.alias + " on " + on
		tables = append(tables, next)
	}
	return text, tables
}

// query makes a SELECT, or two of them with a set operation.
func (g *generator) query() string {
	if g.is(0.1) {
		operator := g.pick(" union ", " union all ", " except ", " intersect ")
		return g.integers() + operator + g.integers()
	}
	from, tables := g.from()
	where := ""
	if g.is(0.75) {
		where = " where " + g.condition(tables, 2)
	}
	if g.is(0.3) {
		return g.grouped(from+where, tables)
	}
	items := []string{g.number(tables, 2), g.pick(g.text(tables), g.condition(tables, 1)), g.integer(tables)}
	text := "select " + g.pick("", "", "distinct ") + items[0] + " c0, " + items[1] + " c1, " + items[2] + " c2 from " + from + where
	if g.is(0.4) {
		text += " order by 1" + g.pick("", " desc") + ", 2, 3" + g.pick("", " limit 5", " limit 3 offset 2")
	}
	return text
}

func (g *generator) integers() string {
	from, tables := g.from()
	return "select " + g.integer(tables) + ", " + g.integer(tables) + " from " + from + " where " + g.condition(tables, 1)
}

func (g *generator) grouped(rest string, tables []of) string {
	key := g.pick(g.integer(tables), g.text(tables))
	aggregates := []string{"count(*)", "sum(" + g.integer(tables) + ")", "max(" + g.integer(tables) + ")", "count(distinct " + g.integer(tables) + ")", "min(" + g.integer(tables) + ")"}
	text := "select " + key + " c0, " + g.pick(aggregates...) + " c1, " + g.pick(aggregates...) + " c2 from " + rest + " group by c0"
	if strings.HasPrefix(key, "'") || !strings.Contains(key, ".") {
		text = strings.TrimSuffix(text, " group by c0") + " group by " + tables[0].alias + "." + columns[tables[0].table]["int"][0]
	}
	if g.is(0.3) {
		text += " having " + g.pick(aggregates...) + " > 1"
	}
	if g.is(0.5) {
		text += " order by c0, c1, c2"
	}
	return text
}
