package enginejudge

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// protocol is how statements and their arguments go to a server.
type protocol struct {
	name     string
	prepared bool
	settings fakemysql.Settings
	warns    bool // of each statement its warnings are compared, and nothing else
}

// protocols are both of MySQL's, with different settings, so that these are compared, too.
var protocols = []protocol{
	{name: "text", settings: fakemysql.Settings{InterpolateParams: true}},
	{name: "prepared", prepared: true, settings: fakemysql.Settings{ParseTime: true, ClientFoundRows: true}},
}

// warning is the text protocol, for warnings.
var warning = protocol{name: "warnings", settings: protocols[0].settings, warns: true}

// side is one of the two servers that are compared, with a database and sessions in it.
type side struct {
	t        testing.TB
	name     string
	db       *sql.DB
	by       protocol
	database string
	sessions map[string]*sql.Conn
}

var databases atomic.Int64

// pair gives the real server and the engine, each with an empty database of the same name.
func pair(t testing.TB, p protocol) (real, ours *side) {
	t.Helper()
	name := fmt.Sprintf("judge_%d_%d", os.Getpid(), databases.Add(1))
	real = newSide(t, "MariaDB", name, p, realConnector(t, p.settings))
	ours = newSide(t, "engine", name, p, backend(t).Connector(p.settings))
	return real, ours
}

func backend(t testing.TB) *engine.Backend {
	b := engine.New(t)
	t.Cleanup(func() { b.Close() })
	return b
}

func realConnector(t testing.TB, settings fakemysql.Settings) driver.Connector {
	t.Helper()
	config, err := mysql.ParseDSN(dsn(t))
	if err != nil {
		t.Fatal(err)
	}
	config.ParseTime, config.ClientFoundRows, config.InterpolateParams = settings.ParseTime, settings.ClientFoundRows, settings.InterpolateParams
	connector, err := mysql.NewConnector(config)
	if err != nil {
		t.Fatal(err)
	}
	return connector
}

func dsn(t testing.TB) string {
	t.Helper()
	name := os.Getenv("GEN_MYSQL_DSN")
	if name == "" {
		t.Skip("set GEN_MYSQL_DSN")
	}
	return name
}

func newSide(t testing.TB, name, database string, p protocol, connector driver.Connector) *side {
	t.Helper()
	s := &side{t: t, name: name, db: sql.OpenDB(connector), by: p, database: database, sessions: map[string]*sql.Conn{}}
	t.Cleanup(func() { s.db.Close() })
	s.must("CREATE DATABASE IF NOT EXISTS " + database)
	t.Cleanup(s.drop)
	return s
}

func (s *side) must(text string) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	if _, err := s.db.ExecContext(ctx, text); err != nil {
		s.t.Fatalf("%s: %s: %v", s.name, text, err)
	}
}

func (s *side) drop() {
	s.closeSessions()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	_, _ = s.db.ExecContext(ctx, "DROP DATABASE IF EXISTS "+s.database)
}

// renew begins with an empty database and no sessions.
func (s *side) renew() {
	s.t.Helper()
	s.closeSessions()
	s.must("DROP DATABASE IF EXISTS " + s.database)
	s.must("CREATE DATABASE " + s.database)
}

func (s *side) closeSessions() {
	for name, session := range s.sessions {
		_ = session.Raw(func(any) error { return driver.ErrBadConn }) // its transaction ends with the connection
		session.Close()
		delete(s.sessions, name)
	}
}

// session gives a session by its name.
func (s *side) session(name string) *sql.Conn {
	s.t.Helper()
	if session, is := s.sessions[name]; is {
		return session
	}
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	session, err := s.db.Conn(ctx)
	if err != nil {
		s.t.Fatalf("%s: %v", s.name, err)
	}
	for _, text := range []string{"USE " + s.database, "SET innodb_lock_wait_timeout = 1, lock_wait_timeout = 1"} {
		if _, err := session.ExecContext(ctx, text); err != nil {
			s.t.Fatalf("%s: %s: %v", s.name, text, err)
		}
	}
	s.sessions[name] = session
	return session
}

// longest is how long a statement may take.
const longest = 30 * time.Second

// givesRows tells whether a statement is one for Query, not for Exec.
func givesRows(text string) bool {
	first := strings.ToLower(strings.TrimLeft(text, "( \n\t"))
	for _, word := range []string{"select", "show", "desc", "explain", "with", "values", "table", "execute", "analyze", "check", "optimize", "repair"} {
		if strings.HasPrefix(first, word) {
			return true
		}
	}
	return strings.Contains(first, " returning ")
}
