package fakemysql_test

import (
	"database/sql"
	"fmt"
	"os"
	"testing"
	"time"

	"standin/doubles/fakemysql"
)

func onReal(t *testing.T, settings fakemysql.Settings) *sql.DB {
	t.Helper()
	schema := []fakemysql.Statement{
		{Text: "CREATE TABLE t (id INT PRIMARY KEY, at DATETIME NOT NULL)"},
		{Text: "INSERT INTO t VALUES (1, '2024-01-02 03:04:05')"},
	}
	return fakemysql.NewServer(t, fakemysql.NewReal(t), fakemysql.Options{Settings: settings, Schema: schema}).Open()
}

func TestRealKeepsSettings(t *testing.T) {
	zone := time.FixedZone("zone", 3600)
	for _, c := range []struct {
		settings fakemysql.Settings
		want     string
	}{
		{fakemysql.Settings{}, "[]uint8 2024-01-02 03:04:05, 0 rows, several statements: false"},
		{fakemysql.Settings{ParseTime: true}, "time.Time 2024-01-02 03:04:05 +0000 UTC, 0 rows, several statements: false"},
		{fakemysql.Settings{ParseTime: true, Location: zone}, "time.Time 2024-01-02 03:04:05 +0100 zone, 0 rows, several statements: false"},
		{fakemysql.Settings{ClientFoundRows: true}, "[]uint8 2024-01-02 03:04:05, 1 rows, several statements: false"},
		{fakemysql.Settings{MultiStatements: true}, "[]uint8 2024-01-02 03:04:05, 0 rows, several statements: true"},
	} {
		t.Run(fmt.Sprintf("%+v", c.settings), func(t *testing.T) {
			db := onReal(t, c.settings)
			var at any
			if err := db.QueryRow("SELECT at FROM t").Scan(&at); err != nil {
				t.Fatal(err)
			}
			result, err := db.Exec("UPDATE t SET id = 1")
			if err != nil {
				t.Fatal(err)
			}
			rows, _ := result.RowsAffected()
			_, several := db.Exec("DELETE FROM t WHERE id = 2; DELETE FROM t WHERE id = 3")
			format := "%T %v, %d rows, several statements: %t"
			if _, isText := at.([]byte); isText {
				format = "%T %s, %d rows, several statements: %t"
			}
			if seen := fmt.Sprintf(format, at, at, rows, several == nil); seen != c.want {
				t.Errorf("%s, not %s", seen, c.want)
			}
		})
	}
}

func TestRealLeavesNothing(t *testing.T) {
	var database string
	t.Run("its database", func(t *testing.T) {
		db := onReal(t, fakemysql.Settings{})
		if err := db.QueryRow("SELECT DATABASE()").Scan(&database); err != nil {
			t.Fatal(err)
		}
		transaction, err := db.Begin() // a transaction that is left open must not keep the database
		if err != nil {
			t.Fatal(err)
		}
		if _, err := transaction.Exec("UPDATE t SET at = NOW()"); err != nil {
			t.Fatal(err)
		}
	})
	if os.Getenv("GEN_MYSQL_DSN") == "" {
		t.Skip("set GEN_MYSQL_DSN")
	}
	var count int
	const left = "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = ?"
	if err := onReal(t, fakemysql.Settings{}).QueryRow(left, database).Scan(&count); err != nil || count != 0 || database == "" {
		t.Errorf("%d databases %q, %v", count, database, err)
	}
}
