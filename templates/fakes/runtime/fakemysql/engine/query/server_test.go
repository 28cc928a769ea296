package query_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// TestQueriesAsTheServer runs the statements of this package's tests, in one session, by the engine and by a MariaDB, and compares columns, types, rows and errors.
// QUERIES names a file of other statements.
func TestQueriesAsTheServer(t *testing.T) {
	name := os.Getenv("GEN_MYSQL_DSN")
	if name == "" {
		t.Skip("set GEN_MYSQL_DSN")
	}
	text := statements
	if file := os.Getenv("QUERIES"); file != "" {
		read, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text = string(read)
	}
	real := realConnection(t, name)
	backend := engine.New(t)
	defer backend.Close()
	own := connection(t, sql.OpenDB(backend.Connector(fakemysql.Settings{})))
	compared, different, unknown := 0, 0, 0
	for _, statement := range strings.Split(text, ";\n") {
		statement = strings.TrimSpace(statement)
		if statement == "" {
			continue
		}
		compared++
		expected, got := outcome(real, statement), outcome(own, statement)
		if strings.Contains(got, "the engine does not know") {
			unknown++
		}
		if got != expected {
			different++
			t.Errorf("%s\n--- engine\n%s--- server\n%s", statement, got, expected)
		}
	}
	fmt.Printf("queries: %d compared, %d different, %d of them unknown to the engine\n", compared, different, unknown)
}

// realConnection is a connection to a database of its own.
func realConnection(t *testing.T, name string) *sql.Conn {
	config, err := mysql.ParseDSN(name)
	if err != nil {
		t.Fatal(err)
	}
	connector, err := mysql.NewConnector(config)
	if err != nil {
		t.Fatal(err)
	}
	c := connection(t, sql.OpenDB(connector))
	for _, statement := range []string{"CREATE OR REPLACE DATABASE engine_query", "USE engine_query"} {
		if _, err := c.ExecContext(context.Background(), statement); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func connection(t *testing.T, db *sql.DB) *sql.Conn {
	t.Cleanup(func() { db.Close() })
	c, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// outcome runs a statement and prints what came of it. Rows are sorted where the statement does not say their order.
func outcome(c *sql.Conn, statement string) string {
	rows, err := c.QueryContext(context.Background(), statement)
	if err != nil {
		return failure(err)
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		return failure(err)
	}
	var head strings.Builder
	for _, of := range types {
		nullable, _ := of.Nullable()
		precision, scale, _ := of.DecimalSize()
		fmt.Fprintf(&head, "%s %s", of.Name(), of.DatabaseTypeName())
		if strings.HasSuffix(of.DatabaseTypeName(), "DECIMAL") {
			fmt.Fprintf(&head, "(%d,%d)", precision, scale)
		}
		if nullable {
			head.WriteString(" null")
		}
		head.WriteString(" | ")
	}
	lines := []string{}
	values := make([]any, len(types))
	texts := make([]sql.NullString, len(types))
	for i := range values {
		values[i] = &texts[i]
	}
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			return failure(err)
		}
		line := ""
		for _, text := range texts {
			if text.Valid {
				line += text.String + " | "
			} else {
				line += "NULL | "
			}
		}
		lines = append(lines, line)
	}
	if rows.Err() != nil {
		return failure(rows.Err())
	}
	if !strings.Contains(strings.ToLower(statement), "order by") {
		sort.Strings(lines)
	}
	return head.String() + "\n" + strings.Join(lines, "\n") + "\n"
}

func failure(err error) string {
	var said *mysql.MySQLError
	if errors.As(err, &said) {
		return strings.ReplaceAll(fmt.Sprintf("error %d: %s\n", said.Number, said.Message), "engine_query", "test")
	}
	return "error " + err.Error() + "\n"
}
