package fakemysql_test

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// TestEngineBesideServer runs the same programs on the engine and on a real MariaDB. A program ends where the engine refuses a
// statement that it does not know: procedures and signals.
func TestEngineBesideServer(t *testing.T) {
	for _, settings := range []fakemysql.Settings{
		{},
		{ParseTime: true, InterpolateParams: true, MultiStatements: true},
		{ParseTime: true, ClientFoundRows: true, MultiStatements: true},
	} {
		t.Run(fmt.Sprintf("%+v", settings), func(t *testing.T) {
			real := fakemysql.NewReal(t)
			if err := real.Apply(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { real.Close() })
			server := fakemysql.NewServer(t, engine.New(t), fakemysql.Options{Settings: settings})
			compared, refused, different, met := 0, 0, 0, map[string]bool{}
			for _, sequence := range sequences {
				db := sql.OpenDB(real.Connector(settings))
				want := observe(t, db, sequence)
				db.Close()
				got := observe(t, server.Open(), sequence)
				for i := 0; i < len(want) || i < len(got); i++ {
					seen := databaseOfEngine.Replace(line(got, i))
					if strings.Contains(seen, unnamed) { // MariaDB gives bytes that are no text no name
						met[unnamed] = true
						seen = strings.Replace(seen, unnamed, "", 1)
					}
					if strings.Contains(seen, "UnknownStatementError") {
						refused++
						break
					}
					compared++
					if known := knownDifferences[line(want, i)+" | "+seen]; known != "" {
						met[line(want, i)] = true
						continue
					}
					if line(want, i) != seen {
						different++
						t.Errorf("%s, observation %d:\nMariaDB %s\nengine  %s", sequence.name, i, line(want, i), seen)
					}
				}
			}
			if len(met) == 0 {
				t.Error("what is known to be different is equal now: take it from the list")
			}
			if refused > 2 {
				t.Errorf("%d programs meet a statement that the engine does not know", refused)
			}
			t.Logf("%d programs, %d cut short: compared %d, equal %d, different %d", len(sequences), refused, compared, compared-different-len(met), different)
		})
	}
}

// sees is why the next use of a connection that was killed gives another error: go-sql-driver finds a socket closed when it
// reads, and this connection when it writes. A pool's connections it looks at before it writes, so both are replaced there.
const sees = "the driver sees sooner that the connection is gone"

// knownDifferences are by what MariaDB and the engine give.
var knownDifferences = map[string]string{
	"DO 1: *errors.errorString invalid connection | DO 1: *errors.errorString driver: bad connection":                sees,
	"DO 1: *errors.errorString driver: bad connection | DO 1: *errors.errorString sql: connection is already closed": sees,
}

// unnamed is the name that the engine gives a field of bytes that are no text.
const unnamed = `\xFF\x00`

// databaseOfEngine takes out the name of the database, as observe does for those of real servers.
var databaseOfEngine = strings.NewReplacer("`test`", "`database`", "'test.", "'database.", " test.", " database.")
