package query

import (
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// probe is a session at which expressions are tried: what asks it anything, or warns, is not a constant.
type probe struct {
	Session
	asked    bool
	warnings []*sqlerror.Error
}

func (p *probe) ask() Session {
	p.asked = true
	return p.Session
}

func (p *probe) Now() time.Time                           { return p.ask().Now() }
func (p *probe) Location() *time.Location                 { return p.ask().Location() }
func (p *probe) ConnectionID() uint64                     { return p.ask().ConnectionID() }
func (p *probe) User() string                             { return p.ask().User() }
func (p *probe) Database() string                         { return p.ask().Database() }
func (p *probe) LastInsertID() uint64                     { return p.ask().LastInsertID() }
func (p *probe) RowCount() int64                          { return p.ask().RowCount() }
func (p *probe) FoundRows() uint64                        { return p.ask().FoundRows() }
func (p *probe) Variable(name string) (value.Value, bool) { return p.ask().Variable(name) }
func (p *probe) Warn(warning *sqlerror.Error)             { p.warnings = append(p.warnings, warning) }
