package function

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// TestGrid asks a server and the functions here for the same expressions over the same rows, and compares values, types, errors and warnings.
func TestGrid(t *testing.T) {
	dsn := os.Getenv("GEN_MYSQL_DSN")
	if dsn == "" {
		t.Skip("GEN_MYSQL_DSN is not set")
	}
	server := openGrid(t, dsn)
	rows := gridRows(t)
	expressions, reasons := readGrid(t)
	equal, types, refused := 0, 0, 0
	for _, expression := range expressions {
		want := server.ask(t, expression)
		got := evaluate(expression, rows)
		if got.isJSON && isTextType(want.kind) {
			want.kind = got.kind // how long a JSON text may be is not compared
		}
		difference := want.differenceTo(got)
		reason, isListed := reasons[expression]
		switch {
		case difference == "" && isListed:
			t.Errorf("%s\n  is equal, but is listed as different: %s", expression, reason)
		case difference != "" && !isListed:
			t.Errorf("%s%s", expression, difference)
		}
		if want.sameValues(got) {
			equal++
		} else if got.isUnknown {
			refused++
		}
		if want.kind == got.kind {
			types++
		}
	}
	t.Logf("functions: compared %d, equal %d, different %d (values and errors of %d, types of %d; %d are refused as unknown; all are listed with reasons)",
		len(expressions), len(expressions)-len(reasons), len(reasons), len(expressions)-equal, len(expressions)-types, refused)
}

// answer is what an expression gave.
type answer struct {
	kind     string // type and NULL or NOT NULL; "" where there was an error
	values   []string
	number   uint16 // of an error
	warnings []string
	isJSON   bool

	isUnknown bool // to the engine
}

// isTextType tells whether a type is of texts, however long.
func isTextType(kind string) bool {
	for _, name := range []string{"varchar", "char", "varbinary", "binary", "text", "mediumtext", "longtext", "longblob"} {
		if strings.HasPrefix(kind, name) {
			return strings.HasSuffix(kind, " NULL") && !strings.HasSuffix(kind, " NOT NULL")
		}
	}
	return false
}

func (a answer) sameValues(b answer) bool {
	return a.number == b.number && strings.Join(a.values, "\x01") == strings.Join(b.values, "\x01")
}

func (a answer) differenceTo(b answer) string {
	var text strings.Builder
	differ := func(what string, server, here any) {
		if fmt.Sprintf("%q", server) != fmt.Sprintf("%q", here) {
			fmt.Fprintf(&text, "\n  %s: server %q\n  %s  here   %q", what, server, strings.Repeat(" ", len(what)-1), here)
		}
	}
	differ("error", a.number, b.number)
	differ("type", a.kind, b.kind)
	differ("values", a.values, b.values)
	differ("warnings", a.warnings, b.warnings)
	return text.String()
}

// gridSchema is the table whose columns the expressions have, with its rows.
var gridColumns = []struct {
	name, sql string
	kind      value.Type
	values    [4]string // as literals
}{
	{"i", "int", value.Type{Base: value.TypeInt, Coercibility: value.Numeric, Length: 11, Nullable: true}, [4]string{"7", "NULL", "-300", "0"}},
	{"b", "bigint unsigned not null", value.Type{Base: value.TypeBigInt, Coercibility: value.Numeric, Length: 20, Unsigned: true}, [4]string{"8", "0", "18446744073709551615", "9223372036854775808"}},
	{"d", "decimal(10,3)", value.Type{Base: value.TypeDecimal, Coercibility: value.Numeric, Length: 10, Scale: 3, Nullable: true}, [4]string{"1.250", "NULL", "-9999999.999", "0.500"}},
	{"f", "double", value.Type{Base: value.TypeDouble, Coercibility: value.Numeric, Length: -1, Scale: -1, Nullable: true}, [4]string{"1.5", "NULL", "-1e100", "0.1"}},
	{"fl", "float", value.Type{Base: value.TypeFloat, Coercibility: value.Numeric, Length: -1, Scale: -1, Nullable: true}, [4]string{"1.5", "NULL", "-0.1", "0"}},
	{"v", "varchar(20)", textColumn(value.TypeVarChar, "utf8mb4_general_ci"), [4]string{"'vee'", "NULL", "'Ünï,😀x'", "''"}},
	{"n", "varchar(20) not null", notNull(textColumn(value.TypeVarChar, "utf8mb4_general_ci")), [4]string{"'VEE'", "'12.5ab'", "'2024-02-29 10:11:12'", "' -7 '"}},
	{"vb", "varchar(20) collate utf8mb4_bin", textColumn(value.TypeVarChar, "utf8mb4_bin"), [4]string{"'Bin'", "NULL", "'a,b,c'", "'10:11:12.5'"}},
	{"tx", "text", textColumn(value.TypeText, "utf8mb4_general_ci"), [4]string{"'text'", "NULL", "'2024-01-31'", "''"}},
	{"bl", "blob", value.Type{Base: value.TypeBlob, Length: -1, Nullable: true, Coercibility: value.Implicit}, [4]string{"'blob'", "NULL", "x'00ff10'", "''"}},
	{"dt", "datetime", value.Type{Base: value.TypeDateTime, Coercibility: value.Numeric, Nullable: true}, [4]string{"'2024-01-02 03:04:05'", "NULL", "'1999-12-31 23:59:59'", "'0000-00-00 00:00:00'"}},
	{"d6", "datetime(6)", value.Type{Base: value.TypeDateTime, Coercibility: value.Numeric, Scale: 6, Nullable: true}, [4]string{"'2024-01-02 03:04:05.678901'", "NULL", "'9999-12-31 23:59:59.999999'", "'2024-02-29 00:00:00'"}},
	{"da", "date", value.Type{Base: value.TypeDate, Coercibility: value.Numeric, Nullable: true}, [4]string{"'2024-02-29'", "NULL", "'2000-01-01'", "'1970-01-01'"}},
	{"ti", "time(3)", value.Type{Base: value.TypeTime, Coercibility: value.Numeric, Scale: 3, Nullable: true}, [4]string{"'10:11:12.345'", "NULL", "'-838:59:59'", "'00:00:00'"}},
	{"y", "year", value.Type{Base: value.TypeYear, Coercibility: value.Numeric, Length: 4, Nullable: true}, [4]string{"2024", "NULL", "1901", "1970"}},
	{"e", "enum('a','bc')", value.Type{Base: value.TypeEnum, Members: []string{"a", "bc"}, Collation: value.CollationNamed("utf8mb4_general_ci"), Nullable: true, Coercibility: value.Implicit}, [4]string{"'bc'", "NULL", "'a'", "'bc'"}},
	{"j", "json", textColumn(value.TypeJSON, "utf8mb4_bin"), [4]string{`'{"a": 1, "b": [1, 2.50, "x"]}'`, "NULL", `'["é", {"a": null}, true]'`, "'5'"}},
	{"bi", "bit(5)", value.Type{Base: value.TypeBit, Coercibility: value.Numeric, Length: 5, Nullable: true}, [4]string{"5", "NULL", "31", "0"}},
}

func textColumn(base value.Base, collation string) value.Type {
	t := value.Type{Base: base, Length: -1, Nullable: true, Collation: value.CollationNamed(collation), Coercibility: value.Implicit}
	if base == value.TypeVarChar {
		t.Length = 20
	}
	return t
}

func notNull(t value.Type) value.Type {
	t.Nullable = false
	return t
}

// gridServer is a server with the table of the grid.
type gridServer struct{ *sql.Conn }

func openGrid(t *testing.T, dsn string) gridServer {
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatal(err)
	}
	config.Collation = "utf8mb4_general_ci"
	db, err := sql.Open("mysql", config.FormatDSN())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	connection, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	server := gridServer{connection}
	var names, columns []string
	for _, column := range gridColumns {
		names = append(names, column.name)
		columns = append(columns, column.name+" "+column.sql)
	}
	name := fmt.Sprintf("function_grid_%d", os.Getpid())
	server.must(t, "CREATE DATABASE "+name+" COLLATE utf8mb4_general_ci")
	t.Cleanup(func() { db.Exec("DROP DATABASE " + name) })
	server.must(t, "USE "+name)
	server.must(t, "SET time_zone = '+00:00', timestamp = 1704164645.678901")
	server.must(t, "CREATE TABLE grid (id INT PRIMARY KEY, "+strings.Join(columns, ", ")+")")
	for row := range gridColumns[0].values {
		var values []string
		for _, column := range gridColumns {
			values = append(values, column.values[row])
		}
		server.must(t, fmt.Sprintf("INSERT INTO grid (id, %s) VALUES (%d, %s)", strings.Join(names, ", "), row, strings.Join(values, ", ")))
	}
	return server
}

func (s gridServer) must(t *testing.T, statement string) {
	if _, err := s.ExecContext(t.Context(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// foreign are texts in messages that are not of ASCII alone: the server writes them in several ways.
var foreign = regexp.MustCompile(`'[^']*([^\x00-\x7f]|\\x)[^']*'`)

// ofColumn is what warnings say beside the value where it comes from a column.
var ofColumn = regexp.MustCompile(" for column `.*$")

func (s gridServer) ask(t *testing.T, expression string) (a answer) {
	a.values, a.number = s.values(t, expression, true)
	if a.number != 0 {
		return a
	}
	warnings, err := s.QueryContext(t.Context(), "SHOW WARNINGS")
	if err != nil {
		t.Fatal(err)
	}
	for warnings.Next() {
		var level, message string
		var number uint16
		if err := warnings.Scan(&level, &number, &message); err != nil {
			t.Fatal(err)
		}
		if level != "Note" {
			a.warnings = append(a.warnings, fmt.Sprint(number, " ", foreign.ReplaceAllString(ofColumn.ReplaceAllString(message, ""), "a foreign text")))
		}
	}
	a.warnings = distinct(a.warnings)
	if _, err := s.ExecContext(t.Context(), "CREATE OR REPLACE TEMPORARY TABLE typed AS SELECT "+expression+" AS x FROM grid LIMIT 0"); err != nil {
		a.kind = err.Error()
		return a
	}
	var name, kind, nullable string
	var rest [3]sql.NullString
	if err := s.QueryRowContext(t.Context(), "SHOW COLUMNS FROM typed").Scan(&name, &kind, &nullable, &rest[0], &rest[1], &rest[2]); err != nil {
		t.Fatal(err)
	}
	a.kind = describe(kind, nullable == "YES")
	return a
}

func describe(kind string, nullable bool) string {
	if nullable {
		return kind + " NULL"
	}
	return kind + " NOT NULL"
}

func (s gridServer) values(t *testing.T, expression string, asText bool) (values []string, number uint16) {
	query := "SELECT " + expression + " FROM (SELECT * FROM grid ORDER BY id) AS grid"
	rows, err := s.QueryContext(t.Context(), query)
	if err == nil {
		defer rows.Close()
		if types, _ := rows.ColumnTypes(); asText && strings.HasPrefix(types[0].DatabaseTypeName(), "DOUBLE") {
			rows.Close()
			return s.values(t, "CONCAT("+expression+")", false) // the driver reads a double, and prints it its own way
		}
		for rows.Next() {
			var v sql.NullString
			if err := rows.Scan(&v); err != nil {
				t.Fatal(err)
			}
			values = append(values, printed(v.String, !v.Valid))
		}
		err = rows.Err()
	}
	var failure *mysql.MySQLError
	if errors.As(err, &failure) {
		return nil, failure.Number
	}
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return values, 0
}

func printed(text string, isNull bool) string {
	if isNull {
		return "NULL"
	}
	return "'" + text + "'"
}

func distinct(texts []string) []string {
	sort.Strings(texts)
	var result []string
	for i, text := range texts {
		if i == 0 || text != texts[i-1] {
			result = append(result, text)
		}
	}
	return result
}

// gridRows are the rows of the table as the engine has them.
func gridRows(t *testing.T) []map[string]value.Value {
	rows := make([]map[string]value.Value, len(gridColumns[0].values))
	for i := range rows {
		rows[i] = map[string]value.Value{}
		for _, column := range gridColumns {
			literal, err := parseExpression(column.values[i])
			if err != nil {
				t.Fatal(err)
			}
			v := *literal.argument.Constant
			if !v.IsNull() {
				var problem *sqlerror.Error
				if v, problem = column.kind.Store(v, column.name, 1); problem != nil {
					t.Fatalf("%s: %v", column.name, problem)
				}
			}
			rows[i][column.name] = v
		}
	}
	return rows
}

func evaluate(text string, rows []map[string]value.Value) (a answer) {
	session := newTestSession()
	expression, err := parseExpression(text)
	if err == nil {
		err = expression.bind(session)
	}
	if err == nil && AggregateNamed(expression.function) != nil {
		a.values, err = expression.aggregate(session, rows)
	} else {
		for i := 0; err == nil && i < len(rows); i++ {
			var v value.Value
			if v, err = expression.value(session, rows[i]); err == nil {
				a.values = append(a.values, printed(v.Text(), v.IsNull()))
			}
		}
	}
	var failure *sqlerror.Error
	if errors.As(err, &failure) {
		return answer{number: failure.Number, isUnknown: failure.IsUnknown()}
	}
	if err != nil {
		return answer{kind: err.Error()}
	}
	column := expression.argument.Type.AsColumn()
	a.kind = describe(column.SQL(), expression.argument.Type.Nullable)
	a.isJSON = expression.argument.Type.JSON
	if expression.argument.Type.Base == value.TypeNull {
		a.kind = "binary(0) NULL"
	}
	for i, warning := range session.warnings {
		session.warnings[i] = foreign.ReplaceAllString(warning, "a foreign text")
	}
	a.warnings = distinct(session.warnings)
	return a
}

// readGrid reads the expressions: one a line; behind a tab and "differs: " is why the result may differ.
func readGrid(t *testing.T) (expressions []string, reasons map[string]string) {
	file, err := os.Open("testdata/grid.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reasons = map[string]string{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		expression, reason, isListed := strings.Cut(line, "\tdiffers: ")
		if isListed {
			reasons[expression] = reason
		}
		expressions = append(expressions, expression)
	}
	return expressions, reasons
}
