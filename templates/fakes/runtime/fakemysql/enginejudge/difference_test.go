package enginejudge

import (
	"os"
	"strings"
	"testing"
)

// knownDifference is one that stays, with the reason.
type knownDifference struct {
	feature string
	text    string // how the statement begins
	reason  string
}

// known are the differences that stay.
var known = []knownDifference{
	{"definitions", "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY", "MariaDB names the file of the table that it makes"},
	{"definitions", "ALTER TABLE t10 DROP COLUMN a, DROP COLUMN d", "which of two mistakes is told first"},
	{"functions", "SELECT LENGTH(UUID()), UUID() = UUID()", "UUID is not nullable here"},
	{"functions", "SELECT SIN(1), COS(1)", "the last digit of Go's math"},
	{"functions", "SELECT LAST_INSERT_ID(), ROW_COUNT(), FOUND_ROWS()", "FOUND_ROWS of a session that has run SET alone"},
	{"functions", "SELECT @a, @A, @nothing", "a variable without a value is a text here, bytes there"},
	{"operators", "SELECT .5", "the width of a literal"},
	{"sessions", "SELECT @@tx_isolation, @@transaction_isolation", "MySQL 8's name is known, too"},
	{"sessions", "SET transaction_isolation = 'READ-COMMITTED'", "MySQL 8's name is known, too"},
	{"sessions", "SELECT @a, @b, @c, @d, @e", "types of variables"},
	{"sessions", "SELECT @a + 1, @b + 1, CONCAT(@b, @a), @d * 2", "types of variables"},
	{"sessions", "SELECT 'a' || 'b' AS", "nullable"},
	{"sessions", "SELECT ? + ?", "types of arguments"},
	{"sessions", "SELECT GROUP_CONCAT(x) FROM (SELECT 'abc'", "the type of a short GROUP_CONCAT"},
	{"shop", "SHOW INDEX FROM products", "the number of rows is an estimate there"},
	{"types", "SELECT v + 1, v * 1.5, v / 3", "MariaDB shows a width of 66 digits for 65"},
	{"types", "SELECT SUM(v), AVG(v)", "MariaDB shows a width of 66 digits for 65"},
	{"mattermost", "SELECT * FROM Channels WHERE (TeamId = ?", "TEXT of a UNION"},
	{"mattermost", "SELECT '' AS GuestRoleName", "TEXT of a UNION"},
	{"mattermost", "SELECT COALESCE(character_maximum_length, 0)", "MariaDB looks for the file of a table's name as it is written"},
}

// judge fails for differences that are not known, and for known ones that are none any more.
func judge(t *testing.T, feature string, count *tally) {
	t.Helper()
	met := map[knownDifference]bool{}
	for _, d := range count.differences {
		if k, is := knownAs(feature, d); is {
			met[k] = true
			t.Logf("%s\n  known: %s", d, k.reason)
			continue
		}
		t.Errorf("%s", d)
	}
	if len(count.unknown) > 0 || os.Getenv("SECTION") != "" {
		return // not all was run
	}
	for _, k := range known {
		if k.feature == feature && !met[k] {
			t.Errorf("this is no difference any more: take it from the list: %s: %s", feature, k.text)
		}
	}
}

func knownAs(feature string, d difference) (knownDifference, bool) {
	for _, k := range known {
		if k.feature == feature && strings.HasPrefix(d.text, k.text) {
			return k, true
		}
	}
	return knownDifference{}, false
}
