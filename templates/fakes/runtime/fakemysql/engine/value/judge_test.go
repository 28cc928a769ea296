package value

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/go-sql-driver/mysql"
)

// shown is how many differences are printed.
var shown, _ = strconv.Atoi(cmp.Or(os.Getenv("SHOWN"), "60"))

// judge asks the real server.
type judge struct {
	t                    *testing.T
	connection           *sql.Conn
	compared, unexpected int
	asked                int
	known                []difference
}

// difference is one that is known.
type difference struct {
	reason string
	is     func(what, wanted, got string) bool
	count  int
}

// newJudge connects to the server that GEN_MYSQL_DSN names, or skips the test.
func newJudge(t *testing.T) *judge {
	t.Helper()
	dsn := os.Getenv("GEN_MYSQL_DSN")
	if dsn == "" {
		t.Skip("no GEN_MYSQL_DSN")
	}
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatal(err)
	}
	config.Collation = "utf8mb4_general_ci"
	connector, err := mysql.NewConnector(config)
	if err != nil {
		t.Fatal(err)
	}
	db := sql.OpenDB(connector)
	connection, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	j := &judge{t: t, connection: connection}
	j.run("SET NAMES utf8mb4 COLLATE utf8mb4_general_ci")
	database := "value_" + strings.ToLower(strings.ReplaceAll(t.Name(), "/", "_"))
	j.run("DROP DATABASE IF EXISTS " + database)
	j.run("CREATE DATABASE " + database + " CHARACTER SET utf8mb4")
	j.run("USE " + database)
	j.run("CREATE TABLE one AS SELECT 1")
	t.Cleanup(func() {
		j.run("DROP DATABASE " + database)
		_ = connection.Close()
		_ = db.Close()
	})
	return j
}

// run runs a statement that must succeed.
func (j *judge) run(statement string, arguments ...any) {
	j.t.Helper()
	if _, err := j.connection.ExecContext(context.Background(), statement, arguments...); err != nil {
		j.t.Fatalf("%s: %v", statement, err)
	}
}

// text is what an expression gives as text: "NULL", or "error 1690" where there is one.
func (j *judge) text(expression string) string {
	return j.rowText("SELECT CONCAT(" + expression + ") FROM one") // a statement that has a table leaves no warnings of those before
}

func (j *judge) rowText(statement string) string {
	var text sql.NullString
	err := j.connection.QueryRowContext(context.Background(), statement).Scan(&text)
	switch {
	case err != nil:
		return errorText(err)
	case !text.Valid:
		return "NULL"
	}
	return fmt.Sprintf("%q", text.String)
}

func errorText(err error) string {
	var refused *mysql.MySQLError
	if errors.As(err, &refused) {
		return fmt.Sprintf("error %d", refused.Number)
	}
	return err.Error()
}

// rows gives the rows of a query as texts.
func (j *judge) rows(statement string) [][]string {
	j.t.Helper()
	rows, err := j.connection.QueryContext(context.Background(), statement)
	if err != nil {
		j.t.Fatalf("%s: %v", statement, err)
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	var all [][]string
	for rows.Next() {
		texts := make([]sql.NullString, len(columns))
		pointers := make([]any, len(columns))
		for at := range texts {
			pointers[at] = &texts[at]
		}
		if err := rows.Scan(pointers...); err != nil {
			j.t.Fatal(err)
		}
		row := make([]string, len(columns))
		for at, text := range texts {
			row[at] = text.String
			if !text.Valid {
				row[at] = "NULL"
			}
		}
		all = append(all, row)
	}
	if err := rows.Err(); err != nil {
		j.t.Fatalf("%s: %v", statement, err)
	}
	return all
}

// types are the columns that a table made of a SELECT has: "int(3)", with " not null".
func (j *judge) types(from string, expressions []string) []string {
	j.t.Helper()
	const atOnce = 200
	var all []string
	for start := 0; start < len(expressions); start += atOnce {
		end := min(start+atOnce, len(expressions))
		var fields []string
		for at, expression := range expressions[start:end] {
			fields = append(fields, fmt.Sprintf("%s AS x%d", expression, at))
		}
		j.run("DROP TABLE IF EXISTS made")
		if _, err := j.connection.ExecContext(context.Background(), "CREATE TABLE made AS SELECT "+strings.Join(fields, ", ")+from); err != nil {
			if end-start == 1 {
				all = append(all, errorText(err))
				continue
			}
			for at := start; at < end; at++ {
				all = append(all, j.types(from, expressions[at:at+1])...)
			}
			continue
		}
		for _, row := range j.rows("SHOW FULL COLUMNS FROM made") {
			of := row[1]
			if row[2] != "NULL" && row[2] != "utf8mb4_general_ci" {
				of += " " + row[2]
			}
			if row[3] == "NO" {
				of += " not null"
			}
			all = append(all, of)
		}
	}
	return all
}

// describe is a type as types gives it.
func describe(t Type) string {
	of := t.SQL()
	if t.Collation != nil && t.IsText() && t.Collation.Name != "utf8mb4_general_ci" {
		of += " " + t.Collation.Name
	}
	if !t.Nullable {
		of += " not null"
	}
	return of
}

// same compares what the server and the package give.
func (j *judge) same(what, wanted, got string) {
	j.compared++
	if wanted == got {
		return
	}
	for at := range j.known {
		if j.known[at].is(what, wanted, got) {
			j.known[at].count++
			return
		}
	}
	j.unexpected++
	if j.unexpected <= shown {
		j.t.Errorf("%s: MariaDB %s, value %s", what, wanted, got)
	}
}

// isLeftOut tells whether to leave a comparison out: the short form makes one of so many.
func (j *judge) isLeftOut(oneOf int) bool {
	j.asked++
	return testing.Short() && j.asked%oneOf != 0
}

// report prints the counts, and the known differences.
func (j *judge) report() {
	known := 0
	for _, different := range j.known {
		j.t.Logf("%d different: %s", different.count, different.reason)
		if different.count == 0 && !testing.Short() {
			j.t.Errorf("nothing is different any more: %s", different.reason)
		}
		known += different.count
	}
	j.t.Logf("compared %d, equal %d, different %d (%d of them without a known reason)", j.compared, j.compared-known-j.unexpected, known+j.unexpected, j.unexpected)
}

// ofExpression is what a warning says of the expression, which values do not know.
var ofExpression = regexp.MustCompile(`column '.*' at row \d+`)

// warning is the first warning that the statement before left.
func (j *judge) warning() string {
	for _, row := range j.rows("SHOW WARNINGS") {
		return " " + ofExpression.ReplaceAllString(row[2], "column '' at row 1")
	}
	return ""
}
