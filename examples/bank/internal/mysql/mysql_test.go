package mysql_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
	driver "github.com/go-sql-driver/mysql"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/doubles/faults"
	"example.com/bank/internal/mysql"
	"example.com/bank/internal/mysql/mysqlfake"
	"example.com/bank/internal/statement"
	"example.com/bank/internal/store"
	"example.com/bank/internal/transfer"
)

var (
	_ transfer.AccountRepository  = (*mysql.Accounts)(nil)
	_ transfer.LedgerStore        = (*mysql.Ledger)(nil)
	_ transfer.TransactionManager = (*mysql.Transactions)(nil)
	_ statement.EntrySource       = (*mysql.Ledger)(nil)

	noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	rent = domain.Transfer{
		ID: "t-1", Key: "k1", From: "DE-1", To: "DE-2", Amount: domain.NewMoney(90_000, "EUR"), Reference: "rent", BookedAt: noon,
	}
	deadlock = &driver.MySQLError{Number: 1213, Message: "Deadlock found when trying to get lock; try restarting transaction"}
)

func TestGetAccount(t *testing.T) {
	f := mysqlfake.New(t)
	rows := mysqlfake.AccountsRows([]mysqlfake.AccountsRow{
		{Holder: "Zoë", Status: int64(domain.AccountFrozen), Balance: 1_99, Currency: "EUR"},
	}, "holder", "status", "balance", "currency")
	f.SQLMock.ExpectSelectAccountsInGet().WithArgs("DE-1").WillReturnRows(rows)

	account, err := f.Accounts().Get(t.Context(), "DE-1")
	want := domain.Account{ID: "DE-1", Holder: "Zoë", Status: domain.AccountFrozen, Balance: domain.NewMoney(1_99, "EUR")}
	if err != nil || account != want {
		t.Errorf("account is %+v, %v; want %+v", account, err, want)
	}
}

func TestGetAccountNotFound(t *testing.T) {
	f := mysqlfake.New(t)
	f.SQLMock.ExpectSelectAccountsInGet().WithArgs("DE-1").WillReturnRows(mysqlfake.AccountsRows(nil))
	if _, err := f.Accounts().Get(t.Context(), "DE-1"); err != store.ErrNotFound {
		t.Errorf("error is %v", err)
	}
}

func TestGetAccountFails(t *testing.T) {
	for name, test := range map[string]struct {
		effect faults.Option
		want   error
	}{
		"deadlock":       {faults.Fail(deadlock), deadlock},
		"connection cut": {faults.Cut(), driver.ErrInvalidConn},
		"silence":        {faults.LostBefore(), context.DeadlineExceeded},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := mysqlfake.New(t)
				f.Faults.On("mysql.query SELECT holder*", test.effect)
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				defer cancel()
				if _, err := f.Accounts().Get(ctx, "DE-1"); !errors.Is(err, test.want) {
					t.Errorf("error is %v, want %v", err, test.want)
				}
			})
		})
	}
}

func TestSaveAccount(t *testing.T) {
	f := mysqlfake.New(t)
	f.SQLMock.ExpectInsertAccounts().WithArgs("DE-1", "Ada", 1, 100_00, "EUR").WillReturnResult(sqlmock.NewResult(0, 1))
	account := domain.Account{ID: "DE-1", Holder: "Ada", Status: domain.AccountActive, Balance: domain.NewMoney(100_00, "EUR")}
	if err := f.Accounts().Save(t.Context(), "DE-1", account); err != nil {
		t.Error(err)
	}
}

func TestFindTransfer(t *testing.T) {
	f := mysqlfake.New(t)
	rows := mysqlfake.TransfersRows([]mysqlfake.TransfersRow{{
		ID: "t-1", FromAccount: "DE-1", ToAccount: "DE-2", Amount: 90_000, Currency: "EUR", Reference: "rent", BookedAt: noon,
	}}, "id", "from_account", "to_account", "amount", "currency", "reference", "booked_at")
	f.SQLMock.ExpectSelectTransfers().WithArgs("k1").WillReturnRows(rows)
	if found, err := f.Ledger().FindTransfer(t.Context(), "k1"); err != nil || found != rent {
		t.Errorf("found %+v, %v", found, err)
	}
}

// expectTransfer and expectEntries expect the statements of Record for rent.
func expectTransfer(f *mysqlfake.Fakes) {
	f.SQLMock.ExpectInsertTransfers().
		WithArgs("t-1", "k1", "DE-1", "DE-2", 90_000, "EUR", "rent", noon).WillReturnResult(sqlmock.NewResult(0, 1))
}

func expectEntries(f *mysqlfake.Fakes) {
	f.SQLMock.ExpectInsertEntries().WithArgs("t-1", "DE-1", -90_000, "EUR", "rent", noon).WillReturnResult(sqlmock.NewResult(1, 1))
	f.SQLMock.ExpectInsertEntries().WithArgs("t-1", "DE-2", 90_000, "EUR", "rent", noon).WillReturnResult(sqlmock.NewResult(2, 1))
}

// lockAndRecord is what the transfer service does in a transaction.
func lockAndRecord(ctx context.Context, f *mysqlfake.Fakes) error {
	return f.Transactions().InTransaction(ctx, func(ctx context.Context) error {
		if err := f.Accounts().Lock(ctx, "DE-1", "DE-2"); err != nil {
			return err
		}
		return f.Ledger().Record(ctx, rent, rent.Entries()...)
	})
}

func expectLocks(f *mysqlfake.Fakes) {
	for _, id := range []string{"DE-1", "DE-2"} {
		f.SQLMock.ExpectSelectAccountsInLock().WithArgs(id).
			WillReturnRows(mysqlfake.AccountsRows([]mysqlfake.AccountsRow{{ID: id}}, "id"))
	}
}

func TestTransaction(t *testing.T) {
	f := mysqlfake.New(t)
	f.SQLMock.MatchExpectationsInOrder(true)
	f.SQLMock.ExpectBegin()
	expectLocks(f)
	expectTransfer(f)
	expectEntries(f)
	f.SQLMock.ExpectCommit()
	if err := lockAndRecord(t.Context(), f); err != nil {
		t.Error(err)
	}
}

func TestTransactionInATransaction(t *testing.T) {
	f := mysqlfake.New(t)
	f.SQLMock.ExpectBegin()
	f.SQLMock.ExpectCommit()
	inner := errors.New("not called")
	err := f.Transactions().InTransaction(t.Context(), func(ctx context.Context) error {
		inner = f.Transactions().InTransaction(ctx, func(context.Context) error { return nil })
		return inner
	})
	if err != nil || inner != nil {
		t.Errorf("errors are %v and %v", err, inner)
	}
}

func TestTransactionFails(t *testing.T) {
	taken := &driver.MySQLError{Number: 1062, Message: "Duplicate entry 'k1' for key 'transfers_idempotency_key'"}
	sameID := &driver.MySQLError{Number: 1062, Message: "Duplicate entry 't-1' for key 'PRIMARY'"}
	begin := func(f *mysqlfake.Fakes) { f.SQLMock.ExpectBegin() }
	rollback := func(f *mysqlfake.Fakes) { f.SQLMock.ExpectRollback() }
	commit := func(f *mysqlfake.Fakes) { f.SQLMock.ExpectCommit() }
	type expectations []func(*mysqlfake.Fakes)
	for name, test := range map[string]struct {
		on      string
		effect  faults.Option
		want    error
		reached expectations // by what the database is asked
	}{
		"key taken": {
			"mysql.exec INSERT INTO transfers*", faults.Fail(taken), domain.ErrDuplicateTransfer,
			expectations{begin, expectLocks, rollback},
		},
		"id taken": {
			"mysql.exec INSERT INTO transfers*", faults.Fail(sameID), sameID,
			expectations{begin, expectLocks, rollback},
		},
		"deadlock": {
			"mysql.exec INSERT INTO entries*", faults.Fail(deadlock), deadlock,
			expectations{begin, expectLocks, expectTransfer, rollback},
		},
		"no connection": {
			"mysql.connect", faults.Fail(driver.ErrInvalidConn), driver.ErrInvalidConn,
			nil,
		},
		"connection cut": {
			"mysql.exec INSERT INTO entries*", faults.Cut(), driver.ErrInvalidConn,
			expectations{begin, expectLocks, expectTransfer},
		},
		"commit without an answer": {
			"mysql.commit", faults.LostAfter(), driver.ErrInvalidConn,
			expectations{begin, expectLocks, expectTransfer, expectEntries, commit},
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := mysqlfake.New(t)
				for _, expect := range test.reached {
					expect(f)
				}
				f.Faults.On(test.on, test.effect)
				if err := lockAndRecord(t.Context(), f); !errors.Is(err, test.want) {
					t.Errorf("error is %v, want %v", err, test.want)
				}
			})
		})
	}
}

func TestBalanceAt(t *testing.T) {
	f := mysqlfake.New(t)
	f.SQLMock.ExpectSelectAccountsInBalanceAt().WithArgs(noon, "DE-1").
		WillReturnRows(sqlmock.NewRows([]string{"balance", "currency"}).AddRow([]byte("7000"), []byte("EUR"))) // SUM gives a DECIMAL
	balance, err := f.Ledger().BalanceAt(t.Context(), "DE-1", noon)
	if want := domain.NewMoney(70_00, "EUR"); err != nil || balance != want {
		t.Errorf("balance is %v, %v; want %v", balance, err, want)
	}
}

func TestEntries(t *testing.T) {
	period := statement.Period{From: noon, To: noon.AddDate(0, 1, 0)}
	rows := func() *sqlmock.Rows {
		return mysqlfake.EntriesRows([]mysqlfake.EntriesRow{
			{Transfer: "t-1", Amount: -90_000, Currency: "EUR", Reference: "rent", BookedAt: noon},
			{Transfer: "t-2", Amount: 5_00, Currency: "EUR", Reference: "lunch", BookedAt: noon.Add(time.Hour)},
		}, "transfer", "amount", "currency", "reference", "booked_at")
	}
	first := rent.Entries()[0]
	second := domain.Entry{Transfer: "t-2", Account: "DE-1", Amount: domain.NewMoney(5_00, "EUR"), Reference: "lunch", BookedAt: noon.Add(time.Hour)}
	for name, test := range map[string]struct {
		reach int // for how many entries
		fault []faults.Option
		want  []domain.Entry
		err   error
	}{
		"all":            {3, nil, []domain.Entry{first, second}, nil},
		"only the first": {1, nil, []domain.Entry{first}, nil},
		"cut in between": {3, []faults.Option{faults.Cut(), faults.Skip(1)}, []domain.Entry{first}, driver.ErrInvalidConn},
	} {
		t.Run(name, func(t *testing.T) {
			f := mysqlfake.New(t)
			f.SQLMock.ExpectSelectEntries().WithArgs("DE-1", period.From, period.To).WillReturnRows(rows())
			if test.fault != nil {
				f.Faults.On("mysql.rows SELECT transfer*", test.fault...)
			}
			var got []domain.Entry
			var failed error
			for entry, err := range f.Ledger().Entries(t.Context(), "DE-1", period) {
				if err != nil {
					failed = err
					continue
				}
				if got = append(got, entry); len(got) == test.reach {
					break
				}
			}
			if !slices.Equal(got, test.want) || !errors.Is(failed, test.err) {
				t.Errorf("entries are %v, %v; want %v, %v", got, failed, test.want, test.err)
			}
		})
	}
}
