package fakemysql

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/go-sql-driver/mysql"
)

// Real is the back end that is a real server. Each Real has a database of its own there, which it drops in the end.
type Real struct {
	config *mysql.Config

	mutex    sync.Mutex
	database string // empty until it is made
}

// NewReal gives a back end on the server that the variable GEN_MYSQL_DSN names: root@tcp(127.0.0.1:3306)/. Its user must be
// allowed to make databases. Where the variable is not set, the test is skipped; with GEN_CONTRACT=real it fails.
func NewReal(t testing.TB) *Real {
	t.Helper()
	name := os.Getenv("GEN_MYSQL_DSN")
	if name == "" {
		if os.Getenv("GEN_CONTRACT") == "real" {
			t.Fatal("fakemysql: GEN_MYSQL_DSN is not set")
		}
		t.Skip("fakemysql: GEN_MYSQL_DSN is not set")
	}
	config, err := mysql.ParseDSN(name)
	if err != nil {
		t.Fatalf("fakemysql: GEN_MYSQL_DSN: %v", err)
	}
	return &Real{config: config}
}

// Connector gives connections to the database of this back end.
func (r *Real) Connector(settings Settings) driver.Connector {
	config := r.config.Clone()
	config.ParseTime = settings.ParseTime
	if settings.Location != nil {
		config.Loc = settings.Location
	}
	config.ClientFoundRows = settings.ClientFoundRows
	config.InterpolateParams = settings.InterpolateParams
	config.MultiStatements = settings.MultiStatements
	return &realConnector{real: r, config: config}
}

// Apply makes the database and runs the schema in it.
func (r *Real) Apply(ctx context.Context, schema []Statement) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if err := r.drop(ctx); err != nil {
		return err
	}
	random := make([]byte, 8)
	if _, err := rand.Read(random); err != nil {
		return err
	}
	database := "gen_" + hex.EncodeToString(random)
	if err := r.onConnection(ctx, "", func(connection *sql.Conn) error {
		_, err := connection.ExecContext(ctx, "CREATE DATABASE "+database)
		return err
	}); err != nil {
		return err
	}
	r.database = database
	return r.run(ctx, database, schema)
}

// Reset drops the database.
func (r *Real) Reset() { _ = r.Close() }

// Close drops the database.
func (r *Real) Close() error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.drop(context.Background())
}

// drop needs the mutex. Connections that are still there go first: a transaction left open would make it wait.
func (r *Real) drop(ctx context.Context) error {
	if r.database == "" {
		return nil
	}
	database := r.database
	r.database = ""
	return r.onConnection(ctx, "", func(connection *sql.Conn) error {
		const users = "SELECT id FROM information_schema.processlist WHERE db = ?"
		rows, err := connection.QueryContext(ctx, users, database)
		if err != nil {
			return err
		}
		var kills []string
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); err != nil {
				rows.Close()
				return err
			}
			kills = append(kills, fmt.Sprintf("KILL %d", id))
		}
		if err := rows.Err(); err != nil {
			return err
		}
		for _, kill := range kills {
			_, _ = connection.ExecContext(ctx, kill) // it may be gone by itself
		}
		_, err = connection.ExecContext(ctx, "DROP DATABASE "+database)
		return err
	})
}

// run runs statements on one connection, since a schema may have SET statements for those after it.
func (r *Real) run(ctx context.Context, database string, statements []Statement) error {
	return r.onConnection(ctx, database, func(connection *sql.Conn) error {
		for _, statement := range statements {
			if _, err := connection.ExecContext(ctx, statement.Text); err != nil {
				var version string // empty where the server does not say
				_ = connection.QueryRowContext(ctx, "SELECT VERSION()").Scan(&version)
				return fmt.Errorf("%s: %w (GEN_MYSQL_DSN names %s)", statement.Place, err, version)
			}
		}
		return nil
	})
}

func (r *Real) onConnection(ctx context.Context, database string, do func(*sql.Conn) error) error {
	config := r.config.Clone()
	config.DBName = database
	connector, err := mysql.NewConnector(config)
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	defer db.Close()
	connection, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer connection.Close()
	return do(connection)
}

// realConnector connects to the database that its back end has at the time.
type realConnector struct {
	real   *Real
	config *mysql.Config
}

func (c *realConnector) Connect(ctx context.Context) (driver.Conn, error) {
	config := c.config.Clone()
	c.real.mutex.Lock()
	config.DBName = c.real.database
	c.real.mutex.Unlock()
	connector, err := mysql.NewConnector(config)
	if err != nil {
		return nil, err
	}
	return connector.Connect(ctx)
}

func (c *realConnector) Driver() driver.Driver { return &mysql.MySQLDriver{} }
