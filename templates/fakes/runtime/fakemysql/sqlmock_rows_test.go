package fakemysql_test

import (
	"context"
	"math"
	"testing"
	"time"

	"standin/doubles/fakemysql"
)

// wideRow has a field of each type that rows have.
type wideRow struct {
	ID     uint64     `db:"id"`
	Owner  string     `db:"owner"`
	Note   *string    `db:"note"`
	Active bool       `db:"active"`
	Delta  int64      `db:"delta"`
	Rate   float64    `db:"rate"`
	Raw    []byte     `db:"raw"`
	At     time.Time  `db:"at"`
	Gone   *time.Time `db:"gone"`
}

func TestRows(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{})
	db := server.OpenSqlx()
	note, at := "n", time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)
	want := []wideRow{{ID: math.MaxUint64, Owner: "a", Note: &note, Active: true, Delta: -1, Rate: 1.5, Raw: []byte{1}, At: at}, {Gone: &at}}
	mock.ExpectQuery("SELECT * FROM wide").WillReturnRows(fakemysql.Rows(want))
	var got []wideRow
	if err := db.SelectContext(context.Background(), &got, "SELECT * FROM wide"); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].ID != want[0].ID || got[0].Owner != "a" || *got[0].Note != note || !got[0].Active || got[0].Delta != -1 || got[0].Rate != 1.5 || got[0].Raw[0] != 1 || !got[0].At.Equal(at) || got[0].Gone != nil || !got[1].Gone.Equal(at) {
		t.Errorf("got %+v", got)
	}
	mock.ExpectQuery("SELECT delta, owner FROM wide").WillReturnRows(fakemysql.Rows(want[:1], "delta", "owner"))
	var delta, owner any
	if err := db.QueryRow("SELECT delta, owner FROM wide").Scan(&delta, &owner); err != nil {
		t.Fatal(err)
	}
	if text, is := owner.([]byte); delta != int64(-1) || !is || string(text) != "a" {
		t.Errorf("%T %v, %T %v", delta, delta, owner, owner)
	}
}
