// Package function has the functions of SQL: what they take, the type of what they give, and what they do.
package function

// This file is the contract of the package until its functions are there. It goes in the end.

import (
	"context"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

const missing = "function: not written yet"

// Session is what a function may ask of the session that runs the statement.
type Session interface {
	Context() context.Context // of the statement: SLEEP ends with it
	Now() time.Time           // when the statement began, in the session's time zone, truncated to microseconds. All of a statement's NOW() are one
	Location() *time.Location // the session's time zone
	ConnectionID() uint64
	User() string     // user@host
	Database() string // "" where there is none
	LastInsertID() uint64
	SetLastInsertID(id uint64)                // LAST_INSERT_ID(expr)
	RowCount() int64                          // of the statement before
	FoundRows() uint64                        // of the SELECT before
	Variable(name string) (value.Value, bool) // a system variable of the session
	Warn(warning *sqlerror.Error)
	Random() float64                                                  // RAND() without a seed
	Unlatch(wait func())                                              // runs wait while other sessions may go on: for SLEEP and GET_LOCK
	UserLock(name string, timeout time.Duration) (value.Value, error) // GET_LOCK
	ReleaseUserLock(name string) value.Value                          // RELEASE_LOCK
}

// Scalar is a function of values.
type Scalar struct {
	Name     string // lower case
	Min, Max int    // how many arguments; Max -1 is any number. 1582 otherwise
	Type     func(arguments []value.Type) value.Type
	Call     func(session Session, arguments []value.Value) (value.Value, error) // errors are *sqlerror.Error

	// Impure says that a call is not a constant for constant arguments: RAND, UUID, SLEEP, LAST_INSERT_ID, NOW apart, which is one for a statement.
	Impure bool
}

// ScalarNamed finds a function by its name in lower case; nil where the engine has none. What needs the types or texts of its arguments, not only values, is given them by Bind.
func ScalarNamed(name string) *Scalar { panic(missing) }

// IsKnown tells whether MariaDB has a function of that name, though the engine may not: an unknown construct then, else 1305.
func IsKnown(name string) bool { panic(missing) }

// Aggregate is a function of groups of rows.
type Aggregate struct {
	Name     string
	Min, Max int
	Type     func(arguments []value.Type) value.Type
	New      func(options AggregateOptions) Accumulator
}

// AggregateOptions are what a call of an aggregate says beside its arguments.
type AggregateOptions struct {
	Arguments []value.Type
	Separator string // of GROUP_CONCAT
	MaxLength int    // group_concat_max_len
	Session   Session
}

// Accumulator gathers the rows of a group. Distinct and the order of GROUP_CONCAT are its caller's business: it gets the rows that count, in their order.
type Accumulator interface {
	Add(arguments []value.Value) error // COUNT(*) gets none
	Result() (value.Value, error)
}

// AggregateNamed finds count, sum, avg, min, max, group_concat, std, stddev, stddev_pop, stddev_samp, variance, var_pop, var_samp, bit_and, bit_or, bit_xor, json_arrayagg, json_objectagg.
func AggregateNamed(name string) *Aggregate { panic(missing) }

// Cast is CAST(v AS t): as t.Convert, and what is of the session: a time becomes that of today.
func Cast(session Session, v value.Value, t value.Type) (value.Value, error) { panic(missing) }

// AddInterval is `time + INTERVAL count unit` (subtract: minus). OfAddInterval is its type.
func AddInterval(session Session, time, count value.Value, unit string, subtract bool) (value.Value, error) {
	panic(missing)
}
func OfAddInterval(time value.Type, unit string) value.Type { panic(missing) }

// Regexp is REGEXP, translated from PCRE to Go's regexp; what Go's does not have (look-around, back references) is Unknown.
func Regexp(text, pattern string, collation *value.Collation) (bool, error) { panic(missing) }
