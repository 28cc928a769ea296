package server_test

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"standin/doubles/fakemysql"
	"standin/doubles/fakemysql/engine"
)

func open(t *testing.T, settings fakemysql.Settings) *sql.Conn {
	t.Helper()
	backend := engine.New(t)
	t.Cleanup(func() { _ = backend.Close() })
	db := sql.OpenDB(backend.Connector(settings))
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = conn.Close()
		_ = db.Close()
	})
	for _, statement := range []string{"create database protocol", "use protocol"} {
		if _, err := conn.ExecContext(context.Background(), statement); err != nil {
			t.Fatal(err)
		}
	}
	return conn
}

// TestPreparedValuesComeBack has values go to columns and back, as arguments and rows of prepared statements: whatever a column keeps comes back as it went.
func TestPreparedValuesComeBack(t *testing.T) {
	conn, ctx := open(t, fakemysql.Settings{ParseTime: true}), context.Background()
	_, err := conn.ExecContext(ctx, "create table t (n bigint null, u bigint unsigned null, f double null, s text null, tm time(6) null, at datetime(6) null, small tinyint null, b blob null)")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2024, 2, 29, 23, 59, 58, 123456000, time.UTC)
	rows := [][]any{
		{int64(math.MinInt64), uint64(math.MaxUint64), 1.5, strings.Repeat("x", 250), "-01:02:03.000004", at, int64(-128), []byte("\x00\xff")},
		{int64(math.MaxInt64), uint64(1), -0.25, strings.Repeat("x", 251), "-101:02:03.000000", at.Truncate(time.Second), nil, []byte("")},
		{nil, uint64(1) << 63, nil, strings.Repeat("ä", 40_000)[:60_000], nil, at.Truncate(24 * time.Hour), int64(127), nil},
		{int64(-1), nil, 0.0, nil, "00:00:00.000000", nil, nil, []byte(strings.Repeat("\xfb", 300))},
		{nil, nil, nil, nil, nil, nil, nil, nil},
		{int64(0), uint64(0), 1e300, "", "838:59:59.999999", at, int64(0), nil},
	}
	for number, row := range rows {
		if _, err := conn.ExecContext(ctx, "delete from t"); err != nil {
			t.Fatal(err)
		}
		if _, err := conn.ExecContext(ctx, "insert into t values (?, ?, ?, ?, ?, ?, ?, ?)", row...); err != nil {
			t.Fatal(number, err)
		}
		got, targets := make([]any, len(row)), make([]any, len(row))
		for i := range got {
			targets[i] = &got[i]
		}
		if err := conn.QueryRowContext(ctx, "select * from t where 1 = ?", 1).Scan(targets...); err != nil {
			t.Fatal(number, err)
		}
		for i, want := range row {
			if text, is := got[i].([]byte); is && text != nil && i != 7 {
				got[i] = string(text)
			}
			if !isSame(got[i], want) {
				t.Errorf("row %d, column %d: %v, want %v", number, i+1, got[i], want)
			}
		}
	}
}

func isSame(got, want any) bool {
	switch want := want.(type) {
	case []byte:
		bytes, is := got.([]byte)
		return is && string(bytes) == string(want)
	case time.Time:
		at, is := got.(time.Time)
		return is && at.Equal(want)
	case uint64: // the driver gives a text for what is above the greatest int64
		return fmt.Sprint(got) == fmt.Sprint(want)
	}
	return got == want
}

// TestFoundRows updates rows of which one changes: a client says which it wants to know.
func TestFoundRows(t *testing.T) {
	for _, wantsFound := range []bool{false, true} {
		conn, ctx := open(t, fakemysql.Settings{ClientFoundRows: wantsFound}), context.Background()
		want := map[bool][]int64{false: {0, 2, 1, 0, 2}, true: {0, 2, 2, 1, 2}}[wantsFound]
		for i, statement := range []string{
			"create table t (id int primary key, v int)", "insert into t values (1, 1), (2, 2)", "update t set v = 2", "insert into t values (1, 2) on duplicate key update v = 2", "insert into t values (1, 2) on duplicate key update v = 3",
		} {
			result, err := conn.ExecContext(ctx, statement)
			if err != nil {
				t.Fatal(statement, err)
			}
			if n, _ := result.RowsAffected(); n != want[i] {
				t.Errorf("%s: %d rows, want %d", statement, n, want[i])
			}
		}
	}
}

// TestInterpolatedTexts has the driver write arguments into statements: it escapes as the server's status says that texts are read.
func TestInterpolatedTexts(t *testing.T) {
	conn, ctx := open(t, fakemysql.Settings{InterpolateParams: true}), context.Background()
	for _, mode := range []string{"", "NO_BACKSLASH_ESCAPES"} {
		if _, err := conn.ExecContext(ctx, "set sql_mode = ?", mode); err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"' OR '1'='1", `\`, `\' --`, `"`} {
			var got string
			if err := conn.QueryRowContext(ctx, "select ?", text).Scan(&got); err != nil || got != text {
				t.Errorf("%q with sql_mode %q: %q, %v", text, mode, got, err)
			}
		}
	}
}

// TestTypesOfColumns looks at what the driver makes of a column by its flags.
func TestTypesOfColumns(t *testing.T) {
	conn, ctx := open(t, fakemysql.Settings{}), context.Background()
	if _, err := conn.ExecContext(ctx, "create table t (y year not null, u int unsigned not null, i int not null)"); err != nil {
		t.Fatal(err)
	}
	rows, err := conn.QueryContext(ctx, "select y, u, i from t")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	types, _ := rows.ColumnTypes()
	for i, want := range []string{"uint16", "uint32", "int32"} {
		if got := types[i].ScanType().String(); got != want {
			t.Errorf("%s: %s, want %s", types[i].Name(), got, want)
		}
	}
}
