package fakemysql_test

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"os"
	"reflect"
	"testing"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"standin/doubles/fakemysql"
)

// wideModel has a field of each kind that models have.
type wideModel struct {
	gorm.Model
	Owner  string `gorm:"size:64"`
	Note   *string
	Active bool
	Big    uint64
	Rate   float64
	Raw    []byte
	Gone   sql.NullTime
	Tags   []string `gorm:"serializer:json"`
	Place  struct {
		Row, Shelf int
	} `gorm:"embedded;embeddedPrefix:place_"`
}

func wideModels() []wideModel {
	note, at := "n", time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)
	full := wideModel{Owner: "a", Note: &note, Active: true, Big: math.MaxUint64, Rate: 1.5, Raw: []byte{1}, Gone: sql.NullTime{Time: at, Valid: true}, Tags: []string{"x", "y"}}
	full.Model = gorm.Model{ID: 7, CreatedAt: at, UpdatedAt: at, DeletedAt: gorm.DeletedAt{Time: at, Valid: true}}
	full.Place.Shelf = 3
	return []wideModel{full, {Model: gorm.Model{ID: 8, CreatedAt: at, UpdatedAt: at}}}
}

var quiet = &gorm.Config{Logger: logger.Discard}

func TestModelRows(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{})
	db := server.OpenGorm(quiet)
	mock.ExpectQuery("SELECT * FROM `wide_models`").WillReturnRows(fakemysql.ModelRows(db, wideModels()))
	var got []wideModel
	if err := db.Unscoped().Find(&got).Error; err != nil {
		t.Fatal(err)
	}
	if want := wideModels(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	mock.ExpectQuery("SELECT `place_shelf`,`owner` FROM `wide_models`").WillReturnRows(fakemysql.ModelRows(db, wideModels()[:1], "place_shelf", "owner"))
	var some []wideModel
	if err := db.Unscoped().Select("place_shelf", "owner").Find(&some).Error; err != nil {
		t.Fatal(err)
	}
	if len(some) != 1 || some[0].Place.Shelf != 3 || some[0].Owner != "a" || some[0].ID != 0 {
		t.Errorf("got %+v", some)
	}
}

// TestModelRowsBesideServer compares the values with those of the table that gorm makes of the model.
func TestModelRowsBesideServer(t *testing.T) {
	if os.Getenv("GEN_MYSQL_DSN") == "" {
		t.Skip("no GEN_MYSQL_DSN")
	}
	const query = "SELECT * FROM `wide_models` ORDER BY id"
	options := fakemysql.Options{Settings: fakemysql.Settings{ParseTime: true}}
	real := fakemysql.NewServer(t, fakemysql.NewReal(t), options)
	stored := real.OpenGorm(quiet)
	real.Migrate(stored, &wideModel{})
	models := wideModels()
	if err := stored.Create(&models).Error; err != nil {
		t.Fatal(err)
	}
	mock, server := newMock(t, options)
	made := server.OpenGorm(quiet)
	mock.ExpectQuery(query).WillReturnRows(fakemysql.ModelRows(made, wideModels()))
	onFake, onServer := rawRows(t, made, query), rawRows(t, stored, query)
	if len(onFake) != len(onServer) {
		t.Fatalf("%d values on the fake, %d on the server", len(onFake), len(onServer))
	}
	equal := 0
	for i, value := range onServer {
		if onFake[i] == value {
			equal++
		} else if onFake[i] != unsigned[value] {
			t.Errorf("%s on the server, %s on the fake", value, onFake[i])
		}
	}
	t.Logf("compared %d, equal %d, different %d: unsigned numbers, which go-sqlmock does not take", len(onServer), equal, len(onServer)-equal)
	if equal != len(onServer)-len(unsigned) {
		t.Error("an unsigned number is the same now")
	}
}

// unsigned has what the fake gives for unsigned numbers of the server. Programs scan both into the same.
var unsigned = map[string]string{
	"id uint64 7":                     "id int64 7",
	"id uint64 8":                     "id int64 8",
	"big uint64 0":                    "big int64 0",
	"big uint64 18446744073709551615": "big []uint8 [49 56 52 52 54 55 52 52 48 55 51 55 48 57 53 53 49 54 49 53]",
}

// rawRows are the values that a driver gives, with their types.
func rawRows(t *testing.T, db *gorm.DB, query string) []string {
	t.Helper()
	rows, err := db.ConnPool.QueryContext(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for rows.Next() {
		values := make([]any, len(columns))
		targets := make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		for i, column := range columns {
			all = append(all, fmt.Sprintf("%s %T %v", column, values[i], values[i]))
		}
	}
	return all
}
