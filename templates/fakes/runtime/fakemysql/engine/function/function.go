// Package function has the functions of SQL: what they take, the type of what they give, and what they do.
package function

import (
	"context"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

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
	ReleaseAllUserLocks() int                                         // RELEASE_ALL_LOCKS
	UserLockHolder(name string) uint64                                // IS_USED_LOCK: the connection, 0 is nobody
	Kept(place *Bound) *any                                           // what a function keeps at a place while the statement runs: RAND(7) is a sequence. First it is nil
}

// Scalar is a function of values.
type Scalar struct {
	Name     string // lower case
	Min, Max int    // how many arguments; Max -1 is any number. 1582 otherwise
	flags    flags
	result   func(arguments []Argument, n int) value.Type
	n        int // what result wants to know beside the arguments: a length, mostly
	call     func(c call, a []value.Value) (value.Value, error)
}

// flags say what is unlike most functions.
type flags uint8

const (
	nullable        flags = 1 << iota // the result may be NULL even where no argument is
	never                             // the result is never NULL
	takes                             // NULLs are given to the function, and its rule says whether the result may be one; otherwise a NULL makes the result NULL
	impure                            // a call is not a constant for constant arguments
	compares                          // texts are compared: two collations of which none counts are 1267
	pairs                             // arguments come in pairs
	pairsAfterFirst                   // likewise, after the first
)

// Impure says that a call is not a constant for constant arguments: RAND, UUID, SLEEP, LAST_INSERT_ID; NOW apart, which is one for a statement.
func (s *Scalar) Impure() bool { return s.flags&impure != 0 }

// Argument is what is known of an argument before there is a row.
type Argument struct {
	Type     value.Type
	Constant *value.Value // nil where rows may differ
	Column   string       // "`database`.`table`.`column`" where it is one, for warnings
}

// Bound is a function with the arguments of one place: what is the same for all rows is known.
type Bound struct {
	Scalar    *Scalar
	Arguments []Argument
	Type      value.Type       // of the result
	collation *value.Collation // compares the texts among the arguments
	kept      any              // what the call before made of its arguments, which are the same most often: a regexp, the steps of a path
}

// Bind gives the function for arguments. Errors are 1582 and 1267.
func (s *Scalar) Bind(arguments []Argument) (*Bound, error) {
	isUneven := s.flags&pairs != 0 && len(arguments)%2 == 1 || s.flags&pairsAfterFirst != 0 && len(arguments)%2 == 0
	if len(arguments) < s.Min || s.Max >= 0 && len(arguments) > s.Max || isUneven {
		return nil, sqlerror.New(1582, s.Name)
	}
	b := &Bound{Scalar: s, Arguments: arguments}
	var clash error
	b.collation, clash = s.collationOf(arguments)
	b.Type = s.result(arguments, s.n)
	if clash != nil && (s.flags&compares != 0 || b.Type.IsText() && isExplicit(arguments)) {
		return nil, clash
	}
	switch {
	case s.flags&never != 0:
		b.Type.Nullable = false
	case s.flags&nullable != 0:
		b.Type.Nullable = true
	case s.flags&takes == 0:
		b.Type.Nullable = b.Type.Nullable || anyNullable(arguments)
	}
	return b, nil
}

// Call calls the function for a row. Errors are *sqlerror.Error.
func (b *Bound) Call(session Session, arguments []value.Value) (value.Value, error) {
	if b.Scalar.flags&takes == 0 {
		for i := range arguments {
			if arguments[i].IsNull() {
				return value.NULL, nil
			}
		}
	}
	c := call{session, b}
	result, err := b.Scalar.call(c, arguments)
	if c.outgrows(result, arguments) {
		result = value.NULL
	}
	return result, err
}

// call is one call of a function: by whom, and where.
type call struct {
	Session
	*Bound
}

// isExplicit tells whether COLLATE stands at two arguments.
func isExplicit(arguments []Argument) bool {
	n := 0
	for i := range arguments {
		n += boolInt(arguments[i].Type.IsText() && arguments[i].Type.Coercibility == value.Explicit)
	}
	return n > 1
}

func anyNullable(arguments []Argument) bool {
	for i := range arguments {
		if arguments[i].Type.Nullable {
			return true
		}
	}
	return false
}
