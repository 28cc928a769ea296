package query_test

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// TestArgumentsMayBeLongerLater runs prepared statements with arguments that are longer, or of another kind, than those that they were planned with.
func TestArgumentsMayBeLongerLater(t *testing.T) {
	backend := engine.New(t)
	defer backend.Close()
	c := connection(t, sql.OpenDB(backend.Connector(fakemysql.Settings{})))
	for _, text := range []string{
		"SELECT ?", "SELECT COALESCE(?, 'x')", "SELECT IF(1, ?, 'x')", "SELECT CASE WHEN 1 THEN ? ELSE 'x' END", "SELECT CAST(? AS CHAR)", "SELECT ? UNION SELECT 'x' LIMIT 1", "SELECT * FROM (SELECT ? AS a) t",
		"SELECT MAX(a) FROM (SELECT ? AS a) t", "SELECT CONCAT(?, '')", "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 2) SELECT IFNULL(NULL, ?) FROM t LIMIT 1",
	} {
		statement, err := c.PrepareContext(context.Background(), text)
		if err != nil {
			t.Fatal(text, err)
		}
		for _, argument := range []any{"ab", "abcdef", int64(7), "a text that is longer than any before it", int64(7000000000), "ab"} {
			var got string
			if err := statement.QueryRow(argument).Scan(&got); err != nil {
				t.Fatalf("%s, %v: %v", text, argument, err)
			}
			if want := fmt.Sprint(argument); got != want {
				t.Errorf("%s, %v: %q", text, argument, got)
			}
		}
	}
}
