// Package settings has the system variables: their names, types and values, and what statements look at of them.
package settings

import (
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/parse"
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
	IsStrictForAll   bool // STRICT_ALL_TABLES
	ZeroIsNumber     bool // NO_AUTO_VALUE_ON_ZERO
	Numbers          Numbers
	NoZeroDate       bool
	NoZeroInDate     bool
	DivisionWarns    bool // ERROR_FOR_DIVISION_BY_ZERO
	Mode             parse.Mode
	Location         *time.Location
	Timestamp        int64 // microseconds; 0: the clock's
	Notes            bool
	ClientCharset    string
	ResultsCharset   string // "": as they are
	MaxErrors        int
}

// Original are the settings of a session that has changed nothing.
var Original = Settings{
	Autocommit: true, Isolation: storage.RepeatableRead, LockWait: 50 * time.Second, MetadataWait: 86400 * time.Second,
	ForeignKeyChecks: true, CheckConstraints: true, IsStrict: true, DivisionWarns: true, Numbers: Numbers{1, 1}, Location: time.UTC, Notes: true, ClientCharset: "utf8mb4", ResultsCharset: "utf8mb4", MaxErrors: 64,
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
		Numbers: Numbers{uint64(number("auto_increment_increment")), uint64(number("auto_increment_offset"))},
		Notes:   is("sql_notes"), ClientCharset: text("character_set_client"), ResultsCharset: text("character_set_results"), MaxErrors: int(number("max_error_count")),
	}
	_, s.Location, _ = zone(text("time_zone"))
	s.setMode(text("sql_mode"))
	timestamp := get("timestamp")
	n, _ := timestamp.AsFloat()
	s.Timestamp = int64(n * 1e6)
	return s
}

// zone finds a time zone by its name, or by what it is ahead of UTC: "+02:00". The name is as variables have it.
func zone(text string) (name string, location *time.Location, is bool) {
	switch {
	case strings.EqualFold(text, "system"):
		return "SYSTEM", time.UTC, true
	case strings.EqualFold(text, "utc"):
		return text, time.UTC, true
	case text != "" && (text[0] == '+' || text[0] == '-'):
		at, err := time.Parse("15:4", text[1:])
		if err != nil || at.Hour() > 13 || text[0] == '-' && at.Hour() > 12 {
			return "", nil, false
		}
		name = text[:1] + at.Format("15:04")
		ahead := at.Hour()*3600 + at.Minute()*60
		if text[0] == '-' {
			ahead = -ahead
		}
		return name, time.FixedZone(name, ahead), true
	}
	location, err := time.LoadLocation(text)
	return text, location, err == nil
}
