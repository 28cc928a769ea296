package fakemysql_test

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

// TestEngineBesideServer runs the same programs on the engine and on a real MariaDB.
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
			compared := 0
			for _, sequence := range sequences {
				db := sql.OpenDB(real.Connector(settings))
				want := observe(t, db, sequence)
				db.Close()
				got := observe(t, server.Open(), sequence)
				for i := 0; i < len(want) || i < len(got); i++ {
					compared++
					if line(want, i) != line(got, i) {
						t.Errorf("%s, observation %d:\nMariaDB %s\nengine  %s", sequence.name, i, line(want, i), line(got, i))
					}
				}
			}
			t.Logf("%d sequences, %d observations compared", len(sequences), compared)
		})
	}
}
