package function

import (
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// What functions say of the session, and what they have it do.

// systemText is a text of the session.
func systemText(_ []Argument, n int) value.Type {
	return textType(n, connectionCollation(), value.System)
}

func database(c call, _ []value.Value) (value.Value, error) {
	if c.Database() == "" {
		return value.NULL, nil
	}
	return c.str(c.Database())
}

func user(c call, _ []value.Value) (value.Value, error) { return c.str(c.User()) }

func currentRole(call, []value.Value) (value.Value, error) { return value.NULL, nil }

func version(c call, _ []value.Value) (value.Value, error) {
	v, _ := c.Variable("version")
	return v, nil
}

func connectionID(c call, _ []value.Value) (value.Value, error) {
	return value.OfUint(c.ConnectionID()), nil
}

func lastInsertIDType(arguments []Argument, n int) value.Type {
	if len(arguments) == 0 {
		return unsigned(nil, n)
	}
	t := unsigned(nil, byteWidth(arguments[0].Type))
	t.Nullable = arguments[0].Type.Nullable
	return t
}

func lastInsertID(c call, a []value.Value) (value.Value, error) {
	if len(a) == 0 {
		return value.OfUint(c.LastInsertID()), nil
	}
	if a[0].IsNull() {
		c.SetLastInsertID(0)
		return value.NULL, nil
	}
	id := c.bits(a[0])
	c.SetLastInsertID(id)
	return value.OfUint(id), nil
}

func rowCount(c call, _ []value.Value) (value.Value, error) { return value.OfInt(c.RowCount()), nil }
func foundRows(c call, _ []value.Value) (value.Value, error) {
	return value.OfInt(int64(c.FoundRows())), nil
}

// sleep waits while other sessions go on, no longer than the statement may take.
func sleep(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return integerResult(0)
	}
	seconds := c.float(a[0])
	if seconds <= 0 {
		return integerResult(0)
	}
	done := c.Context().Done()
	isDone := false
	timer := time.NewTimer(time.Duration(min(seconds, 1e9) * float64(time.Second)))
	defer timer.Stop()
	c.Unlatch(func() {
		select {
		case <-timer.C:
		case <-done:
			isDone = true
		}
	})
	if isDone {
		return value.NULL, sqlerror.New(1317)
	}
	return integerResult(0)
}

func getLock(c call, a []value.Value) (value.Value, error) {
	seconds := c.float(a[1])
	if seconds < 0 {
		c.Warn(sqlerror.New(1411, "timeout", a[1].Text(), c.Scalar.Name))
		return value.NULL, nil
	}
	return c.UserLock(strings.ToLower(a[0].Text()), time.Duration(min(seconds, 1e9)*float64(time.Second)))
}

func releaseLock(c call, a []value.Value) (value.Value, error) {
	return c.ReleaseUserLock(strings.ToLower(a[0].Text())), nil
}

func releaseAllLocks(c call, _ []value.Value) (value.Value, error) {
	return integerResult(int64(c.ReleaseAllUserLocks()))
}

func isFreeLock(c call, a []value.Value) (value.Value, error) {
	return value.OfBool(c.UserLockHolder(strings.ToLower(a[0].Text())) == 0), nil
}

func isUsedLock(c call, a []value.Value) (value.Value, error) {
	if holder := c.UserLockHolder(strings.ToLower(a[0].Text())); holder != 0 {
		return integerResult(int64(holder))
	}
	return value.NULL, nil
}

// collationOf is the collation of an argument; numbers and times have none.
func (c call) collationOf(n int) *value.Collation {
	t := c.Arguments[n].Type
	if !t.IsText() || t.Collation == nil {
		return value.CollationNamed("binary")
	}
	return t.Collation
}

func charset(c call, _ []value.Value) (value.Value, error)   { return c.str(c.collationOf(0).Charset) }
func collation(c call, _ []value.Value) (value.Value, error) { return c.str(c.collationOf(0).Name) }

func coercibility(c call, _ []value.Value) (value.Value, error) {
	t := c.Arguments[0].Type
	if t.Base == value.TypeNull {
		return integerResult(int64(value.Ignorable))
	}
	return integerResult(int64(t.Coercibility))
}
