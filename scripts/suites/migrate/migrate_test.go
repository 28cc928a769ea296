// Package migrate has golang-migrate itself carry out migrations. Each test logs what it made of them: what it says, the version, all tables.
package migrate

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	driver "github.com/go-sql-driver/mysql"
	"github.com/golang-migrate/migrate/v4"
	"github.com/golang-migrate/migrate/v4/database/mysql"
	_ "github.com/golang-migrate/migrate/v4/source/file"
)

// TestMigrations takes the migrations of MIGRATIONS up, up again, a step down and up, down, up, and drops all, in the database of MYSQL_DSN.
func TestMigrations(t *testing.T) {
	db, err := sql.Open("mysql", os.Getenv("MYSQL_DSN"))
	if err != nil {
		t.Fatal(err)
	}
	target, err := mysql.WithInstance(db, &mysql.Config{})
	if err != nil {
		t.Fatal(err)
	}
	m, err := migrate.NewWithDatabaseInstance("file://"+os.Getenv("MIGRATIONS"), "mysql", target)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	steps := []struct {
		name string
		do   func() error
	}{
		{"up", m.Up}, {"up again", m.Up}, {"step down", func() error { return m.Steps(-1) }}, {"step up", func() error { return m.Steps(1) }},
		{"down", m.Down}, {"up after down", m.Up}, {"drop", m.Drop},
	}
	for _, step := range steps {
		t.Run(step.name, func(t *testing.T) {
			failed := step.do()
			version, isDirty, err := m.Version()
			t.Logf("%s\nversion %d, dirty %v, %s\n%s", told(failed), version, isDirty, told(err), tables(t, db))
			if failed != nil && !errors.Is(failed, migrate.ErrNoChange) {
				t.Fail()
			}
		})
	}
}

// told is an error with what the server said within.
func told(err error) string {
	var number *driver.MySQLError
	if errors.As(err, &number) {
		return fmt.Sprintf("%v (%d %s)", err, number.Number, number.SQLState)
	}
	return fmt.Sprint(err)
}

// tables gives the definitions of all tables, and how many rows they have.
func tables(t *testing.T, db *sql.DB) string {
	t.Helper()
	var text strings.Builder
	for _, name := range column(t, db, "SHOW TABLES") {
		var definition string
		if err := db.QueryRow("SHOW CREATE TABLE `"+name+"`").Scan(new(string), &definition); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&text, "%s\n%s rows\n", definition, column(t, db, "SELECT COUNT(*) FROM `"+name+"`")[0])
	}
	return text.String()
}

func column(t *testing.T, db *sql.DB, query string) []string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var values []string
	for rows.Next() {
		var value string
		if err := rows.Scan(&value); err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return values
}
