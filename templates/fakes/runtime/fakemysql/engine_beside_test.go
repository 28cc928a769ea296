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
			compared, refused, different := 0, 0, 0
			for _, sequence := range sequences {
				db := sql.OpenDB(real.Connector(settings))
				want := observe(t, db, sequence)
				db.Close()
				got := observe(t, server.Open(), sequence)
				for i := 0; i < len(want) || i < len(got); i++ {
					seen := databaseOfEngine.Replace(line(got, i))
					if strings.Contains(seen, "UnknownStatementError") {
						refused++
						break
					}
					compared++
					if line(want, i) != seen {
						different++
						t.Errorf("%s, observation %d:\nMariaDB %s\nengine  %s", sequence.name, i, line(want, i), seen)
					}
				}
			}
			if refused > 2 {
				t.Errorf("%d programs meet a statement that the engine does not know", refused)
			}
			t.Logf("%d programs, %d cut short: compared %d, equal %d, different %d", len(sequences), refused, compared, compared-different, different)
		})
	}
}

// databaseOfEngine takes out the name of the database, as observe does for those of real servers.
var databaseOfEngine = strings.NewReplacer("`test`", "`database`", "'test.", "'database.", " test.", " database.")
