// Package settings has the system variables: their names, types and values, and what statements look at of them.
package settings

import (
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Settings are the variables that statements look at, as they need them.
type Settings struct {
	Autocommit       bool
	Isolation        storage.Isolation
	ReadOnly         bool
	LockWait         time.Duration
	MetadataWait     time.Duration
	ForeignKeyChecks bool
	CheckConstraints bool
	IsStrict         bool
	ZeroIsNumber     bool // NO_AUTO_VALUE_ON_ZERO
	NoZeroDate       bool
	NoZeroInDate     bool
	Mode             parse.Mode
	Location         *time.Location
	Timestamp        int64 // microseconds; 0: the clock's
	Notes            bool
	MaxErrors        int
}

// Original are the settings of a session that has changed nothing.
var Original = Settings{
	Autocommit: true, Isolation: storage.RepeatableRead, LockWait: 50 * time.Second, MetadataWait: 86400 * time.Second,
	ForeignKeyChecks: true, CheckConstraints: true, IsStrict: true, Location: time.UTC, Notes: true, MaxErrors: 64,
}

// Isolations are the isolation levels by their names in lower case.
var Isolations = map[string]storage.Isolation{
	"read-uncommitted": storage.ReadUncommitted, "read-committed": storage.ReadCommitted, "repeatable-read": storage.RepeatableRead, "serializable": storage.Serializable,
}

// Load reads the settings from the values of variables.
func Load(get func(name string) value.Value) Settings {
	number := func(name string) int64 { v := get(name); return v.Int64() }
	text := func(name string) string { v := get(name); return v.Text() }
	is := func(name string) bool { return number(name) != 0 }
	seconds := func(name string) time.Duration { return time.Duration(number(name)) * time.Second }
	s := Settings{
		Autocommit: is("autocommit"), Isolation: Isolations[strings.ToLower(text("tx_isolation"))], ReadOnly: is("tx_read_only"),
		LockWait: seconds("innodb_lock_wait_timeout"), MetadataWait: seconds("lock_wait_timeout"), ForeignKeyChecks: is("foreign_key_checks"), CheckConstraints: is("check_constraint_checks"),
		Notes: is("sql_notes"), MaxErrors: int(number("max_error_count")),
	}
	s.Location, _ = zone(text("time_zone"))
	s.setMode(text("sql_mode"))
	timestamp := get("timestamp")
	n, _ := timestamp.AsFloat()
	s.Timestamp = int64(n * 1e6)
	return s
}

// zone finds a time zone by its name, or by what it is ahead of UTC: "+02:00".
func zone(name string) (*time.Location, bool) {
	if strings.EqualFold(name, "system") || strings.EqualFold(name, "utc") {
		return time.UTC, true
	}
	if len(name) >= 5 && (name[0] == '+' || name[0] == '-') {
		at, err := time.Parse("15:04", name[1:])
		if err != nil {
			return nil, false
		}
		ahead := at.Hour()*3600 + at.Minute()*60
		if name[0] == '-' {
			ahead = -ahead
		}
		return time.FixedZone(name, ahead), true
	}
	location, err := time.LoadLocation(name)
	return location, err == nil
}

// Check gives the value that a variable gets, or says why it cannot have it.
func (v *Variable) Check(to value.Value) (value.Value, error) {
	checked, err := v.check(to)
	if err == nil && v.Is("f") && !strings.EqualFold(checked.Text(), v.Original.Text()) {
		return to, sqlerror.Unknown(v.Name + " other than " + v.Print(v.Original))
	}
	return checked, err
}

// check reads a value as the variable's kind has it.
func (v *Variable) check(to value.Value) (value.Value, error) {
	wrong := sqlerror.New(1231, v.Name, shown(to))
	text := to.Text()
	switch v.kind {
	case "bool":
		switch strings.ToUpper(text) {
		case "ON", "TRUE", "1":
			return value.OfBool(true), nil
		case "OFF", "FALSE", "0":
			return value.OfBool(false), nil
		}
		return to, wrong
	case "int":
		if to.Kind() != value.Int && to.Kind() != value.Uint && to.Kind() != value.Bit {
			return to, sqlerror.New(1232, v.Name)
		}
		if to.Kind() == value.Int && to.Int64() < 0 {
			return value.OfInt(0), nil
		}
	case "real":
		n, isWhole := to.AsFloat()
		if !isWhole {
			return to, sqlerror.New(1232, v.Name)
		}
		return value.OfFloat(n), nil
	case "mode":
		return checkMode(to)
	case "zone":
		if _, is := zone(text); !is {
			return to, sqlerror.New(1298, text)
		}
	case "isolation":
		name := strings.ToUpper(strings.ReplaceAll(text, " ", "-"))
		if _, is := Isolations[strings.ToLower(name)]; !is {
			return to, wrong
		}
		return value.OfString(name), nil
	case "charset":
		if to.IsNull() && v.Name == "character_set_results" {
			return to, nil
		}
		collation := value.DefaultCollation(strings.ToLower(text))
		if collation == nil {
			return to, value.NoCharset(text)
		}
		return value.OfString(collation.Charset), nil
	case "collation":
		collation := value.CollationNamed(text)
		if collation == nil {
			return to, value.NoCollation(text)
		}
		return value.OfString(collation.Name), nil
	case "engine":
		return value.OfString("InnoDB"), nil
	case "completion":
		if !strings.EqualFold(text, "NO_CHAIN") && text != "0" {
			return to, sqlerror.Unknown("completion_type other than NO_CHAIN")
		}
		return value.OfString("NO_CHAIN"), nil
	}
	return to, nil
}

// shown is a value as errors quote it.
func shown(v value.Value) string {
	if v.IsNull() {
		return "NULL"
	}
	return v.Text()
}
