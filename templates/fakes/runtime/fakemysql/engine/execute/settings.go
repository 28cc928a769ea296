package execute

import (
	"strings"
	"time"

	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// settings are the variables that statements look at, as they need them.
type settings struct {
	autocommit       bool
	isolation        storage.Isolation
	readOnly         bool
	lockWait         time.Duration
	metadataWait     time.Duration
	foreignKeyChecks bool
	checkConstraints bool
	isStrict         bool
	zeroIsNumber     bool // NO_AUTO_VALUE_ON_ZERO
	noZeroDate       bool
	noZeroInDate     bool
	mode             parse.Mode
	location         *time.Location
	timestamp        int64 // microseconds; 0: the clock's
	notes            bool
	maxErrors        int
}

// original are the settings of a session that has changed nothing.
var original = settings{
	autocommit: true, isolation: storage.RepeatableRead, lockWait: 50 * time.Second, metadataWait: 86400 * time.Second,
	foreignKeyChecks: true, checkConstraints: true, isStrict: true, location: time.UTC, notes: true, maxErrors: 64,
}

// loadSettings reads the settings from the variables.
func (s *Session) loadSettings() {
	if len(s.variables) == 0 && len(s.engine.globals) == 0 {
		s.settings = original
		return
	}
	get := func(name string) value.Value {
		v := variableNamed(name)
		if of, is := s.variables[name]; is {
			return of
		}
		return s.valueOf(v, "global")
	}
	is := func(name string) bool { return get(name).Int64() != 0 }
	seconds := func(name string) time.Duration { return time.Duration(get(name).Int64()) * time.Second }
	s.settings = settings{
		autocommit: is("autocommit"), isolation: isolations[strings.ToLower(get("tx_isolation").Text())], readOnly: is("tx_read_only"),
		lockWait: seconds("innodb_lock_wait_timeout"), metadataWait: seconds("lock_wait_timeout"), foreignKeyChecks: is("foreign_key_checks"), checkConstraints: is("check_constraint_checks"),
		notes: is("sql_notes"), maxErrors: int(get("max_error_count").Int64()),
	}
	s.settings.location, _ = zone(get("time_zone").Text())
	s.settings.setMode(get("sql_mode").Text())
	if of, is := s.variables["timestamp"]; is {
		n, _ := of.AsFloat()
		s.settings.timestamp = int64(n * 1e6)
	}
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

// check gives the value that a variable gets, or says why it cannot have it.
func (s *Session) check(v *variable, to value.Value) (value.Value, error) {
	wrong := sqlerror.New(1231, v.name, shown(to))
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
	case "int", "one":
		if to.Kind() != value.Int && to.Kind() != value.Uint && to.Kind() != value.Bit {
			return to, sqlerror.New(1232, v.name)
		}
		if v.kind == "one" && text != "1" {
			return to, sqlerror.Unknown(v.name + " other than 1")
		}
		if to.Kind() == value.Int && to.Int64() < 0 {
			return value.OfInt(0), nil
		}
	case "real":
		n, isWhole := to.AsFloat()
		if !isWhole {
			return to, sqlerror.New(1232, v.name)
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
		if _, is := isolations[strings.ToLower(name)]; !is {
			return to, wrong
		}
		return value.OfString(name), nil
	case "charset":
		if to.IsNull() && v.name == "character_set_results" {
			return to, nil
		}
		collation := value.DefaultCollation(strings.ToLower(text))
		if collation == nil {
			return to, sqlerror.New(1115, text)
		}
		return value.OfString(collation.Charset), nil
	case "collation":
		collation := value.CollationNamed(text)
		if collation == nil {
			return to, sqlerror.New(1273, text)
		}
		return value.OfString(collation.Name), nil
	case "engine":
		return value.OfString("InnoDB"), nil
	case "completion":
		if !strings.EqualFold(text, "NO_CHAIN") && text != "0" {
			return to, sqlerror.Unknown("completion_type other than NO_CHAIN")
		}
		return value.OfString("NO_CHAIN"), nil
	case "fixed":
		if strings.EqualFold(text, "ON") {
			text = "1"
		} else if strings.EqualFold(text, "OFF") {
			text = "0"
		}
		if text != v.original.Text() {
			return to, sqlerror.Unknown(v.name + " other than " + v.original.Text())
		}
		return v.original, nil
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
