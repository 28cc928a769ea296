// Package engine is a back end of fakemysql: a small MySQL in memory, with MariaDB's semantics. There is no server, no
// port and no goroutine, so it works inside testing/synctest.
package engine

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/go-sql-driver/mysql"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine/execute"
	"standin/doubles/fakemysql/engine/server"
	"standin/doubles/fakemysql/engine/sqlerror"
)

const (
	network  = "standin-engine" // by which go-sql-driver finds dial
	database = "test"
)

// Backend is an engine of one test.
type Backend struct {
	test    testing.TB
	address string // of this back end alone

	mutex  sync.Mutex
	engine *execute.Engine
}

// backends has the open ones by their addresses: go-sql-driver knows no more of a connection than its address.
var (
	backends sync.Map
	opened   atomic.Int64
	register sync.Once
)

// New gives a back end without tables.
func New(t testing.TB) *Backend {
	t.Helper()
	register.Do(func() { mysql.RegisterDialContext(network, dial) })
	b := &Backend{test: t, address: strconv.FormatInt(opened.Add(1), 10), engine: execute.New()}
	backends.Store(b.address, b)
	return b
}

func dial(_ context.Context, address string) (net.Conn, error) {
	b, is := backends.Load(address)
	if !is {
		return nil, &net.OpError{Op: "dial", Net: network, Err: net.ErrClosed}
	}
	return server.Connect(b.(*Backend).current()), nil
}

func (b *Backend) current() *execute.Engine {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.engine
}

// Connector gives connections of go-sql-driver to the engine.
func (b *Backend) Connector(settings fakemysql.Settings) driver.Connector {
	config := mysql.NewConfig()
	config.User, config.Net, config.Addr, config.DBName = "root", network, b.address, database
	config.ParseTime = settings.ParseTime
	if settings.Location != nil {
		config.Loc = settings.Location
	}
	config.ClientFoundRows = settings.ClientFoundRows
	config.InterpolateParams = settings.InterpolateParams
	config.MultiStatements = settings.MultiStatements
	connector, err := mysql.NewConnector(config)
	if err != nil {
		b.test.Fatalf("engine: %v", err)
	}
	return connector
}

// Apply runs the schema.
func (b *Backend) Apply(ctx context.Context, schema []fakemysql.Statement) error {
	session, err := b.current().NewSession(execute.Options{Database: database, User: "root@localhost", MultiStatements: true})
	if err != nil {
		return err
	}
	defer session.Close()
	for _, statement := range schema {
		err := session.Query(ctx, statement.Text, func(*execute.Result, bool) error { return nil })
		if err != nil {
			return fmt.Errorf("%s: %w", statement.Place, asDriver(err, statement.Text))
		}
	}
	return nil
}

// asDriver gives an error as go-sql-driver would, or as one of a statement that the engine does not know.
func asDriver(err error, statement string) error {
	var said *sqlerror.Error
	if !errors.As(err, &said) {
		return err
	}
	given := &mysql.MySQLError{Number: said.Number, Message: said.Message}
	copy(given.SQLState[:], said.State)
	if unknown := fakemysql.UnknownOf(given, statement); unknown != nil {
		return unknown
	}
	return given
}

// Reset starts another engine, without tables.
func (b *Backend) Reset() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.engine.Close()
	b.engine = execute.New()
}

// Close ends the engine.
func (b *Backend) Close() error {
	backends.Delete(b.address)
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.engine.Close()
	return nil
}
