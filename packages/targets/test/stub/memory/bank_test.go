package transfer_test

import (
	"context"
	"errors"
	"testing"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/transfer"
)

func euros(amount int64) domain.Money { return domain.NewMoney(amount*100, "EUR") }

func TestTransferMovesMoneyOnce(t *testing.T) {
	accounts, ledger := &StubAccountRepository{}, &StubLedgerStore{}
	accounts.PutRow(domain.Account{ID: "DE-1", Status: domain.AccountActive, Balance: euros(10)})
	accounts.PutRow(domain.Account{ID: "FR-7", Status: domain.AccountActive, Balance: euros(100)})
	ledger.RecordFunc = func(_ context.Context, transfer domain.Transfer, _ ...domain.Entry) error {
		ledger.PutRow(transfer)
		return nil
	}
	transactions := &StubTransactionManager{
		InTransactionFunc: func(ctx context.Context, work func(context.Context) error) error { return work(ctx) },
	}
	risk := &StubRiskClient{}
	risk.AssessReturns(transfer.RiskAssessment{Approved: true}, nil)
	events := &StubEventPublisher{PublishFunc: func(context.Context, transfer.Completed) <-chan error {
		answers := make(chan error, 1)
		answers <- nil
		return answers
	}}
	service := transfer.NewService(transfer.Dependencies{
		Accounts: accounts, Ledger: ledger, Transactions: transactions, Risk: risk, Events: events,
	})
	request := transfer.Request{Key: "order-4711", From: "FR-7", To: "DE-1", Amount: euros(25), Reference: "Invoice 4711", DeviceID: "phone-9"}

	first, err := service.Transfer(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	again, err := service.Transfer(t.Context(), request)
	if err != nil || again != first {
		t.Errorf("the second time: %v, %v", again, err)
	}
	for id, want := range map[domain.AccountID]domain.Money{"DE-1": euros(35), "FR-7": euros(75)} {
		if account, err := accounts.Get(t.Context(), id); err != nil || account.Balance != want {
			t.Errorf("%s: %v, %v", id, account.Balance, err)
		}
	}
	if calls := accounts.SaveCalls(); len(calls) != 2 {
		t.Errorf("%d accounts were saved", len(calls))
	}

	accounts.SaveFunc = func(context.Context, domain.AccountID, domain.Account) error { return context.DeadlineExceeded }
	request.Key = "order-4712"
	if _, err := service.Transfer(t.Context(), request); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a save that fails: %v", err)
	}
}
