// Package gms is a back end of fakemysql on go-mysql-server, a MySQL written in Go: it runs SQL without a server.
//
// It has no row locks, so concurrent transactions lose updates and never meet a deadlock; some of its error numbers and
// texts are others than MySQL's; and its packages take a minute to compile.
package gms

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
	"testing"

	sqle "github.com/dolthub/go-mysql-server"
	"github.com/dolthub/go-mysql-server/memory"
	"github.com/dolthub/go-mysql-server/server"
	gmssql "github.com/dolthub/go-mysql-server/sql"
	"github.com/go-sql-driver/mysql"
	"github.com/sirupsen/logrus"

	"standin/doubles/fakemysql"
	"standin/doubles/pipe"
)

const (
	address  = "gms:3306" // a name: there is no port
	database = "test"
)

// Backend is a go-mysql-server of one test, which clients reach by connections in memory.
type Backend struct {
	test    testing.TB
	network string // which go-sql-driver dials the server by

	mutex    sync.Mutex
	engine   *sqle.Engine
	server   *server.Server
	listener *pipe.Listener
	ended    chan struct{}
}

// backends counts those of the process, since go-sql-driver finds a network by a name.
var backends atomic.Int64

// New gives a back end without tables.
func New(t testing.TB) *Backend {
	t.Helper()
	if logrus.GetLevel() == logrus.InfoLevel { // each connection and each failed statement is a line there
		logrus.SetLevel(logrus.ErrorLevel)
	}
	b := &Backend{test: t, network: fmt.Sprintf("gms%d", backends.Add(1))}
	mysql.RegisterDialContext(b.network, b.dial)
	if err := b.start(); err != nil {
		t.Fatalf("gms: %v", err)
	}
	return b
}

func (b *Backend) start() error {
	memoryDatabase := memory.NewDatabase(database)
	memoryDatabase.EnablePrimaryKeyIndexes()
	provider := memory.NewDBProvider(memoryDatabase)
	engine := sqle.NewDefault(provider)
	listener := pipe.Listen(address)
	s, err := server.NewServer(server.Config{Listener: listener}, engine, gmssql.NewContext, memory.NewSessionBuilder(provider), nil)
	if err != nil {
		return err
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.Listener.Accept()
	}()
	b.engine, b.server, b.listener, b.ended = engine, s, listener, ended
	return nil
}

func (b *Backend) stop() error {
	b.server.Listener.Close()
	<-b.ended
	err := b.engine.Close()
	if errors.Is(err, context.Canceled) { // of what ran in the background
		return nil
	}
	return err
}

// Connector gives connections of go-sql-driver to the server.
func (b *Backend) Connector(settings fakemysql.Settings) driver.Connector {
	config := mysql.NewConfig()
	config.User, config.Net, config.Addr, config.DBName = "root", b.network, address, database
	config.ParseTime = settings.ParseTime
	if settings.Location != nil {
		config.Loc = settings.Location
	}
	config.ClientFoundRows = settings.ClientFoundRows
	config.InterpolateParams = settings.InterpolateParams
	config.MultiStatements = settings.MultiStatements
	connector, err := mysql.NewConnector(config)
	if err != nil {
		b.test.Fatalf("gms: %v", err)
	}
	return connector
}

func (b *Backend) dial(ctx context.Context, address string) (net.Conn, error) {
	b.mutex.Lock()
	listener := b.listener
	b.mutex.Unlock()
	return listener.DialContext(ctx, "tcp", address)
}

// Apply runs the schema.
func (b *Backend) Apply(ctx context.Context, schema []fakemysql.Statement) error {
	db := sql.OpenDB(b.Connector(fakemysql.Settings{}))
	defer db.Close()
	for _, statement := range schema {
		if _, err := db.ExecContext(ctx, statement.Text); err != nil {
			return fmt.Errorf("%s: %w", statement.Place, err)
		}
	}
	return nil
}

// Reset starts another server, without tables.
func (b *Backend) Reset() {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	_ = b.stop() // what it held is gone anyway
	if err := b.start(); err != nil {
		b.test.Errorf("gms: %v", err)
	}
}

// Close ends the server.
func (b *Backend) Close() error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.stop()
}
