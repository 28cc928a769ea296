package fakemysql_test

import (
	"context"
	"errors"
	"testing"

	"github.com/DATA-DOG/go-sqlmock"
	drivermysql "github.com/go-sql-driver/mysql"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"standin/doubles/fakemysql"
)

// Account is a row for sqlx and a model for gorm.
type Account struct {
	ID      int64  `db:"id" gorm:"primaryKey"`
	Owner   string `db:"owner" gorm:"size:64;uniqueIndex"`
	Balance int64  `db:"balance" gorm:"check:balance >= 0"`
}

var accounts = []fakemysql.Statement{{Text: `CREATE TABLE accounts (id BIGINT AUTO_INCREMENT PRIMARY KEY, owner VARCHAR(64) NOT NULL UNIQUE, balance BIGINT NOT NULL CHECK (balance >= 0))`}}

func number(err error) uint16 {
	var server *drivermysql.MySQLError
	if errors.As(err, &server) {
		return server.Number
	}
	return 0
}

func TestSqlx(t *testing.T) {
	server := fakemysql.NewServer(t, fakemysql.NewReal(t), fakemysql.Options{Schema: accounts})
	db := server.OpenSqlx()
	if _, err := db.NamedExec("INSERT INTO accounts (owner, balance) VALUES (:owner, :balance)", []Account{{Owner: "a", Balance: 1}, {Owner: "b", Balance: 2}}); err != nil {
		t.Fatal(err)
	}
	var found []Account
	if err := db.Select(&found, "SELECT * FROM accounts WHERE balance > ? ORDER BY id", 0); err != nil || len(found) != 2 || found[1] != (Account{2, "b", 2}) {
		t.Errorf("%+v, %v", found, err)
	}
	tx := db.MustBegin()
	var one Account
	if err := tx.Get(&one, tx.Rebind("SELECT * FROM accounts WHERE owner = ?"), "a"); err != nil || one.Balance != 1 {
		t.Errorf("%+v, %v", one, err)
	}
	if _, err := tx.Exec("INSERT INTO accounts (owner, balance) VALUES ('a', 1)"); number(err) != 1062 {
		t.Errorf("%v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Error(err)
	}
	if seen := server.Statements("INSERT INTO accounts *"); len(seen) != 2 || len(seen[0].Arguments) != 4 {
		t.Errorf("%+v", seen)
	}
}

func TestGorm(t *testing.T) {
	server := fakemysql.NewServer(t, fakemysql.NewReal(t), fakemysql.Options{Settings: fakemysql.Settings{ParseTime: true}})
	db := server.OpenGorm(&gorm.Config{Logger: logger.Discard})
	if err := db.AutoMigrate(&Account{}); err != nil {
		t.Fatal(err)
	}
	if err := db.AutoMigrate(&Account{}); err != nil { // nothing to do
		t.Fatal(err)
	}
	account := Account{Owner: "a", Balance: 5}
	if err := db.Create(&account).Error; err != nil || account.ID != 1 {
		t.Errorf("%+v, %v", account, err)
	}
	if err := db.Create(&Account{Owner: "a"}).Error; number(err) != 1062 {
		t.Errorf("%v", err)
	}
	err := db.Transaction(func(tx *gorm.DB) error {
		return tx.Model(&account).Where("balance >= ?", 5).Update("balance", gorm.Expr("balance - ?", 6)).Error
	})
	if number(err) != 4025 {
		t.Errorf("%v", err)
	}
	var found Account
	if err := db.First(&found, "owner = ?", "a").Error; err != nil || found != account {
		t.Errorf("%+v, %v", found, err)
	}
	if err := db.First(&found, 99).Error; !errors.Is(err, gorm.ErrRecordNotFound) {
		t.Errorf("%v", err)
	}
	rows, err := db.Model(&Account{}).Rows()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		if err := db.ScanRows(rows, &found); err != nil || found != account {
			t.Errorf("%+v, %v", found, err)
		}
	}
	rows.Close()
}

func TestGormOnExpectations(t *testing.T) {
	mock, server := newMock(t, fakemysql.Options{})
	db := server.OpenGorm(nil)
	mock.ExpectQuery("SELECT * FROM `accounts` WHERE owner = ? ORDER BY `accounts`.`id` LIMIT ?").WithArgs("a", 1).
		WillReturnRows(sqlmock.NewRows([]string{"id", "owner", "balance"}).AddRow(1, []byte("a"), 5))
	var found Account
	if err := db.WithContext(context.Background()).First(&found, "owner = ?", "a").Error; err != nil || found != (Account{1, "a", 5}) {
		t.Errorf("%+v, %v", found, err)
	}
}
