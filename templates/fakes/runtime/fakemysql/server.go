package fakemysql

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"sync"
	"testing"

	"standin/doubles/faults"
)

// Options say what a Server is made with. The zero value will do.
type Options struct {
	Settings   // of Open and Connector
	Faults     *faults.Faults
	Schema     []Statement // what makes the tables
	Statements []Statement // those of the code: what gives a place to a statement that a back end does not know
}

// Server is a fake MySQL of one test.
type Server struct {
	seenStatements

	test    testing.TB
	backend Backend
	options Options

	mutex      sync.Mutex
	isApplied  bool  // the schema, since the last Reset
	refused    error // why the schema could not be applied
	generation int   // how often Reset was called
}

// NewServer puts a server in front of a back end. The server closes it when the test ends.
func NewServer(t testing.TB, backend Backend, options Options) *Server {
	t.Helper()
	server := &Server{test: t, backend: backend, options: options}
	t.Cleanup(func() {
		server.reportSchema()
		if err := backend.Close(); err != nil {
			t.Errorf("fakemysql: %v", err)
		}
	})
	return server
}

// Open gives a database on this server, with the settings of Options. It is closed when the test ends.
func (s *Server) Open() *sql.DB { return s.OpenWith(s.options.Settings) }

// OpenWith gives a database with settings of its own, for a program that has clients of several kinds on one server.
func (s *Server) OpenWith(settings Settings) *sql.DB {
	db := sql.OpenDB(s.Connector(settings))
	s.test.Cleanup(func() { db.Close() })
	return db
}

// Connector gives connections to this server, for [sql.OpenDB].
func (s *Server) Connector(settings Settings) driver.Connector {
	return &connector{server: s, below: s.backend.Connector(settings)}
}

// Reset goes back to the schema, without rows. Connections that were made before are not used again.
func (s *Server) Reset() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.backend.Reset()
	s.isApplied = false
	s.generation++
}

// applySchema makes the tables if nobody has, and tells the generation of what is there.
func (s *Server) applySchema() (generation int, err error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.isApplied || s.refused != nil { // what a refused schema made before would be in its way
		return s.generation, s.refused
	}
	// The schema belongs to the test, not to the call that happens to be the first.
	if err := s.backend.Apply(context.Background(), s.options.Schema); err != nil {
		s.refused = fmt.Errorf("fakemysql: schema: %w", err)
		return s.generation, s.refused
	}
	s.isApplied = true
	return s.generation, nil
}

// reportSchema fails a test whose tables could not be made: each of its calls got the error, and may have kept it to itself.
func (s *Server) reportSchema() {
	s.test.Helper()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.refused != nil {
		s.test.Errorf("%v\n\tso the test has no tables: correct the schema, or choose a server that it is written for", s.refused)
	}
}

func (s *Server) isCurrent(generation int) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.generation == generation
}

// placeOf tells where a statement stands: as the list of statements has it, else where the call is.
func (s *Server) placeOf(text string) string {
	for _, statement := range s.options.Statements {
		if statement.Matches(text) {
			return statement.Place
		}
	}
	return placeOfCall()
}

// placed gives the error of a back end, which tells its place if the back end did not know the statement.
func (s *Server) placed(err error, text string) error {
	if unknown := UnknownOf(err, text); unknown != nil {
		err = unknown
	}
	if unknown, is := err.(*UnknownStatementError); is && unknown.Place == "" {
		withPlace := *unknown
		withPlace.Place = s.placeOf(text)
		return &withPlace
	}
	return err
}
