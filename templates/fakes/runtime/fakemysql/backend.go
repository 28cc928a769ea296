// Package fakemysql gives a program a genuine *sql.DB for MySQL with a back end of the test's choice behind it.
//
// A [Server] stands in front of every [Backend]: it strikes with faults, keeps the statements that it saw, and tells
// where a statement stands in the code. What a program sees of a back end through it is what it sees without it.
package fakemysql

import (
	"context"
	"database/sql/driver"
	"time"
)

// Backend is what stands behind a fake MySQL.
type Backend interface {
	// Connector gives connections that speak database/sql/driver. Errors of statements are *mysql.MySQLError, those of
	// statements that the back end does not know are *UnknownStatementError.
	Connector(settings Settings) driver.Connector

	// Apply runs the statements of the schema in order. It is called once before the first connection, even where the
	// schema is empty, and once again before the first connection after Reset.
	Apply(ctx context.Context, schema []Statement) error

	// Reset goes back to nothing: no tables, no rows. Connections that were made before are not used again.
	Reset()

	// Close ends the back end. There are no connections in use then.
	Close() error
}

// Settings are what a data source name says of a connection, as far as a program sees a difference.
type Settings struct {
	ParseTime         bool           // parseTime: DATE, DATETIME and TIMESTAMP come as time.Time, not as text
	Location          *time.Location // loc: of times, nil is UTC
	ClientFoundRows   bool           // clientFoundRows: UPDATE counts the rows that it found, not those that it changed
	InterpolateParams bool           // interpolateParams: arguments go into the text, nothing is prepared for them
	MultiStatements   bool           // multiStatements: one text may hold several statements
}

// Location is the zone that the parameter loc names: UTC, Local, Europe/Berlin. It panics where there is none.
func Location(name string) *time.Location {
	location, err := time.LoadLocation(name)
	if err != nil {
		panic("fakemysql: loc of the data source: " + err.Error())
	}
	return location
}
