package execute_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// TestSameAsServer runs the scripts of testdata on the engine, and compares what each statement says with what a MariaDB said: the answers are in files beside the scripts. Where GEN_MYSQL_DSN names a server, it is asked
// (and its answers are recorded with RECORD=1). A line `-- differs: why` before a statement says that it does not answer the same, `-- warnings differ: why` that it warns otherwise.
func TestSameAsServer(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.sql")
	if one := os.Getenv("SCRIPT"); one != "" {
		files = []string{one}
	}
	compared := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".sql")
		t.Run(name, func(t *testing.T) {
			list := statements(string(text))
			database := fmt.Sprintf("execute_%s_%d", name, os.Getpid())
			ours := openEngine(t, false)
			into(t, ours, database)
			for number, want := range answers(t, strings.TrimSuffix(file, ".sql")+".answers", database, list) {
				if strings.HasPrefix(list[number], "-- ") {
					continue
				}
				got := runAt(ours, list, number, database)
				compared++
				differs := number > 0 && strings.HasPrefix(list[number-1], "-- differs")
				if want != got && !differs {
					t.Errorf("%d: %s\n-- MariaDB:\n%s\n-- engine:\n%s", number+1, list[number], want, got)
				}
			}
		})
	}
	t.Logf("%d statements compared", compared)
}

const between = "\n----\n" // of answers

// answers gives what a MariaDB says, or what one has said.
func answers(t *testing.T, file, database string, list []string) []string {
	dsn := os.Getenv("GEN_MYSQL_DSN")
	if dsn == "" {
		recorded, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(string(recorded), between)
	}
	real := openReal(t, dsn, false)
	into(t, real, database)
	defer real.ExecContext(context.Background(), "drop database if exists "+database)
	var said []string
	for number, statement := range list {
		if strings.HasPrefix(statement, "-- ") {
			said = append(said, "")
		} else {
			said = append(said, runAt(real, list, number, database))
		}
	}
	if os.Getenv("RECORD") != "" {
		if err := os.WriteFile(file, []byte(strings.Join(said, between)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return said
}

// into makes a database and goes there.
func into(t *testing.T, conn *sql.Conn, database string) {
	for _, statement := range []string{"create database " + database, "use " + database} {
		if _, err := conn.ExecContext(context.Background(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

// statements gives the statements of a script: they end with a semicolon at the end of a line.
func statements(script string) []string {
	var list []string
	for _, text := range regexp.MustCompile(`;\s*\n`).Split(script, -1) {
		for strings.HasPrefix(strings.TrimSpace(text), "--") {
			line, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
			list, text = append(list, line), rest
		}
		if text = strings.TrimSpace(text); text != "" {
			list = append(list, text)
		}
	}
	return list
}

func openReal(t *testing.T, dsn string, parseTime bool) *sql.Conn {
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatal(err)
	}
	config.ParseTime = parseTime
	connector, _ := mysql.NewConnector(config)
	return open(t, sql.OpenDB(connector))
}

func openEngine(t *testing.T, parseTime bool) *sql.Conn {
	backend := engine.New(t)
	t.Cleanup(func() { _ = backend.Close() })
	return open(t, sql.OpenDB(backend.Connector(fakemysql.Settings{ParseTime: parseTime})))
}

func open(t *testing.T, db *sql.DB) *sql.Conn {
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = conn.Close()
		_ = db.Close()
	})
	return conn
}

// asksBack matches statements that ask about the one before.
var asksBack = regexp.MustCompile(`(?i)row_count|found_rows|warning|error`)

// runAt gives what a statement of a list said, with its warnings where the next one does not ask about it.
func runAt(conn *sql.Conn, list []string, number int, database string) string {
	said := run(conn, list[number], database)
	if number > 0 && strings.HasPrefix(list[number-1], "-- warnings differ") || number+1 < len(list) && asksBack.MatchString(list[number+1]) || asksBack.MatchString(list[number]) || strings.HasPrefix(said, "Error") {
		return said
	}
	_, warnings, _ := strings.Cut(run(conn, "show warnings", database), "\n")
	for _, line := range strings.Split(warnings, "\n") {
		if line != "" && !untold.MatchString(line) {
			said += "\n" + line
		}
	}
	return said
}

// untold are the notes that the engine does not give: of digits and blanks that are lost, of keys that are cut or there twice, of what ALTER TABLE IF EXISTS did not find; and what MariaDB calls deprecated.
var untold = regexp.MustCompile(`^Note\|(1265|1071|1831|1060|1061|1091)\||^Warning\|1287\|`)

var givesRows = regexp.MustCompile(`(?is)^\s*(select|show|desc|describe|explain|analyze|check|optimize|with|values|\()|\breturning\b`)

// run gives what a statement said, as a text.
func run(conn *sql.Conn, statement, database string) string {
	var said string
	if givesRows.MatchString(statement) {
		said = runQuery(conn, statement)
	} else if result, err := conn.ExecContext(context.Background(), statement); err != nil {
		said = err.Error()
	} else {
		id, _ := result.LastInsertId()
		affected, _ := result.RowsAffected()
		said = fmt.Sprintf("ok: %d affected, id %d", affected, id)
	}
	return regexp.MustCompile(`\d\d\d\d-\d\d-\d\d \d\d:\d\d:\d\d`).ReplaceAllString(strings.NewReplacer(database, "db", "\x00", "\\0").Replace(said), "<time>")
}

func runQuery(conn *sql.Conn, statement string) string {
	rows, err := conn.QueryContext(context.Background(), statement)
	if err != nil {
		return err.Error()
	}
	defer rows.Close()
	var said strings.Builder
	columns, _ := rows.Columns()
	fmt.Fprintln(&said, strings.Join(columns, "|"))
	values := make([]sql.NullString, len(columns))
	targets := make([]any, len(columns))
	for i := range values {
		targets[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return err.Error()
		}
		for _, v := range values {
			if !v.Valid {
				v.String = "NULL"
			}
			fmt.Fprint(&said, v.String, "|")
		}
		fmt.Fprintln(&said)
	}
	if err := rows.Err(); err != nil {
		return err.Error()
	}
	return said.String()
}
