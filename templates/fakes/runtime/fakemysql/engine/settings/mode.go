package settings

import (
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// modes are the names of sql_mode in the order of their bits. A hyphen is before those that change what statements give in a way that the engine does not have.
var modes = strings.Fields("-REAL_AS_FLOAT PIPES_AS_CONCAT ANSI_QUOTES IGNORE_SPACE IGNORE_BAD_TABLE_OPTIONS ONLY_FULL_GROUP_BY -NO_UNSIGNED_SUBTRACTION NO_DIR_IN_CREATE -POSTGRESQL -ORACLE -MSSQL -DB2 -MAXDB " +
	"-NO_KEY_OPTIONS -NO_TABLE_OPTIONS -NO_FIELD_OPTIONS -MYSQL323 -MYSQL40 -ANSI NO_AUTO_VALUE_ON_ZERO NO_BACKSLASH_ESCAPES STRICT_TRANS_TABLES STRICT_ALL_TABLES NO_ZERO_IN_DATE NO_ZERO_DATE -ALLOW_INVALID_DATES " +
	"ERROR_FOR_DIVISION_BY_ZERO TRADITIONAL NO_AUTO_CREATE_USER -HIGH_NOT_PRECEDENCE NO_ENGINE_SUBSTITUTION -PAD_CHAR_TO_FULL_LENGTH -EMPTY_STRING_IS_NULL -SIMULTANEOUS_ASSIGNMENT -TIME_ROUND_FRACTIONAL")

const traditional = "STRICT_TRANS_TABLES,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,TRADITIONAL,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION"

// checkMode gives the names that a value of sql_mode means, in their order.
func checkMode(to value.Value) (value.Value, error) {
	said := to.Text()
	bits, err := strconv.ParseUint(said, 10, 64)
	if err != nil {
		for _, word := range strings.Split(said, ",") {
			name, bit := strings.ToUpper(word), uint64(0)
			for i, mode := range modes {
				if strings.TrimPrefix(mode, "-") == name {
					bit = 1 << i
				}
				if name == "TRADITIONAL" && strings.Contains(","+traditional+",", ","+mode+",") {
					bits |= 1 << i
				}
			}
			if bit == 0 && name != "" {
				return to, sqlerror.New(1231, "sql_mode", word)
			}
			bits |= bit
		}
	}
	var names []string
	for i, mode := range modes {
		switch {
		case bits&(1<<i) == 0:
		case mode[0] == '-':
			return to, sqlerror.Unknown("the sql_mode " + mode[1:])
		default:
			names = append(names, mode)
		}
	}
	return value.OfString(strings.Join(names, ",")), nil
}

// setMode sets what of the settings is said by sql_mode.
func (s *Settings) setMode(names string) {
	has := func(name string) bool { return strings.Contains(","+names+",", ","+name+",") }
	s.IsStrictForAll = has("STRICT_ALL_TABLES")
	s.IsStrict = s.IsStrictForAll || has("STRICT_TRANS_TABLES")
	s.ZeroIsNumber = has("NO_AUTO_VALUE_ON_ZERO")
	s.NoZeroDate, s.NoZeroInDate = has("NO_ZERO_DATE"), has("NO_ZERO_IN_DATE")
	s.Mode.ANSIQuotes, s.Mode.PipesAsConcat, s.Mode.NoBackslashEscapes = has("ANSI_QUOTES"), has("PIPES_AS_CONCAT"), has("NO_BACKSLASH_ESCAPES")
	s.DivisionWarns = has("ERROR_FOR_DIVISION_BY_ZERO")
}
