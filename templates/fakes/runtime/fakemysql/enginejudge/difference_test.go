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
	{"types", "SELECT v + 1, v * 1.5, v / 3", "MariaDB shows a width of 66 digits for 65"},
	{"types", "SELECT SUM(v), AVG(v)", "MariaDB shows a width of 66 digits for 65"},
	{"mattermost", "SELECT * FROM Channels WHERE (TeamId = ?", "TEXT of a UNION"},
	{"mattermost", "SELECT '' AS GuestRoleName", "TEXT of a UNION"},
	{"mattermost", "SELECT COALESCE(character_maximum_length, 0)", "MariaDB looks for the file of a table's name as it is written"},
	{"warnings of definitions", "CREATE TABLE t (a TEXT, KEY (a))", "a key that is cut to its greatest length has no note"},
	{"warnings of definitions", "ALTER TABLE t ADD COLUMN IF NOT EXISTS", "IF NOT EXISTS has no note"},
	{"warnings of definitions", "ALTER TABLE t DROP COLUMN IF EXISTS", "IF EXISTS has no note"},
	{"warnings of definitions", "ALTER TABLE r RENAME COLUMN IF EXISTS", "IF EXISTS has no note"},
	{"warnings of definitions", "ALTER TABLE c ADD CONSTRAINT IF NOT EXISTS", "IF NOT EXISTS has no note"},
	{"warnings of definitions", "CREATE INDEX IF NOT EXISTS", "IF NOT EXISTS has no note"},
	{"warnings of names", "SELECT 1 AS ` x`", "names with blanks have no warning"},
	{"warnings of names", "SELECT d.x FROM (SELECT 1 AS ` x`)", "names with blanks have no warning"},
	{"warnings of queries", "SELECT title FROM posts WHERE user_id = '1x'", "how often a constant is converted"},
	{"warnings of sessions", "SELECT @a + 1, @b + 1", "types of variables"},
	{"warnings of types", "INSERT IGNORE INTO t (id, v) VALUES (100, NULL), (101, 2)", "1265 where a BIT or a SET has too much"},
	{"warnings of types", "INSERT IGNORE INTO t (id, v) VALUES (100, 'a'), (101, 1024)", "1265 where a BIT or a SET has too much"},
	{"warnings of types", "INSERT IGNORE INTO t (id, v) VALUES (100, 1e2), (101, 1e30)", "two warnings of one value"},
	{"warnings of types", "INSERT IGNORE INTO t (id, v) VALUES (100, '2038-01-19 03:14:08')", "1265 where a TIMESTAMP is out of range"},
	{"warnings of uuids", "SELECT n FROM u WHERE id IN (?, ?, ?)", "how often a constant is converted"},
	{"warnings of uuids", "DELETE FROM u WHERE id IN ('nobody'", "how often a constant is converted"},
	{"warnings of uuids", "SELECT i FROM s WHERE id BETWEEN '2'", "a text that is no UUID has no warning in BETWEEN"},
	{"warnings of types", "SELECT id FROM t WHERE v > '2024-01-01'", "a text that is no TIME has no warning in a comparison"},
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
