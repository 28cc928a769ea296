package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/kafka"
	"example.com/bank/internal/mysql"
	"example.com/bank/internal/statement"
)

// on serves a bank on the test's clients, with two accounts of 100 EUR, one of
// 100 USD and a frozen one.
func on(t *testing.T, clients Clients) *bank {
	t.Helper()
	b := newBank(clients)
	t.Cleanup(func() { b.transfers.Close() })
	for _, account := range []domain.Account{
		{ID: "DE-1", Holder: "Ada", Status: domain.AccountActive, Balance: domain.NewMoney(100_00, "EUR")},
		{ID: "DE-2", Holder: "Zoë", Status: domain.AccountActive, Balance: domain.NewMoney(100_00, "EUR")},
		{ID: "US-1", Holder: "Bob", Status: domain.AccountActive, Balance: domain.NewMoney(100_00, "USD")},
		{ID: "DE-3", Holder: "Eve", Status: domain.AccountFrozen, Balance: domain.NewMoney(100_00, "EUR")},
	} {
		if err := b.accounts.Save(t.Context(), account.ID, account); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// send asks for a transfer and returns status and body of the answer.
func send(b *bank, key, from, to string, minor int64) (int, string) {
	body := fmt.Sprintf(`{"from": %q, "to": %q, "minor": %d, "currency": "EUR", "reference": "rent"}`, from, to, minor)
	request := httptest.NewRequest("POST", "/transfers", strings.NewReader(body))
	request.Header.Set("Idempotency-Key", key)
	answer := httptest.NewRecorder()
	b.ServeHTTP(answer, request)
	return answer.Code, strings.TrimSpace(answer.Body.String())
}

func balance(t *testing.T, b *bank, id domain.AccountID) int64 {
	t.Helper()
	account, err := b.accounts.Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return account.Balance.Minor()
}

func TestTransfer(t *testing.T) { onEach(t, testTransfer) }

func testTransfer(t *testing.T, clients Clients) {
	b := on(t, clients)
	status, first := send(b, "k1", "DE-1", "DE-2", 30_00)
	if status != http.StatusOK {
		t.Fatalf("status %d: %s", status, first)
	}
	if from, to := balance(t, b, "DE-1"), balance(t, b, "DE-2"); from != 70_00 || to != 130_00 {
		t.Errorf("balances are %d and %d", from, to)
	}
	if status, _ := send(b, "k1", "DE-1", "DE-2", 30_01); status != http.StatusConflict {
		t.Errorf("another transfer under the key: status %d", status)
	}
	if from := balance(t, b, "DE-1"); from != 70_00 {
		t.Errorf("balance is %d", from)
	}
}

func TestTransferRefused(t *testing.T) { onEach(t, testTransferRefused) }

func testTransferRefused(t *testing.T, clients Clients) {
	b := on(t, clients)
	for _, refused := range []struct {
		name, key, from, to string
		minor               int64
		status              int
	}{
		{"no key", "", "DE-1", "DE-2", 1, http.StatusBadRequest},
		{"no funds", "r1", "DE-1", "DE-2", 100_01, http.StatusUnprocessableEntity},
		{"frozen", "r2", "DE-1", "DE-3", 1, http.StatusUnprocessableEntity},
		{"other currency", "r3", "DE-1", "US-1", 1, http.StatusUnprocessableEntity},
		{"unknown", "r4", "DE-1", "DE-9", 1, http.StatusNotFound},
		{"above the limit", "r5", "DE-1", "DE-2", 2_000_000_00, http.StatusUnprocessableEntity},
	} {
		if status, body := send(b, refused.key, refused.from, refused.to, refused.minor); status != refused.status {
			t.Errorf("%s: status %d, want %d: %s", refused.name, status, refused.status, body)
		}
	}
	// What was refused can be sent again, and left nothing behind.
	if status, body := send(b, "r1", "DE-1", "DE-2", 100_00); status != http.StatusOK {
		t.Errorf("again with funds: status %d: %s", status, body)
	}
	if from := balance(t, b, "DE-1"); from != 0 {
		t.Errorf("balance is %d", from)
	}
}

func TestTransfersAtOnce(t *testing.T) { onEach(t, testTransfersAtOnce) }

func testTransfersAtOnce(t *testing.T, clients Clients) {
	b := on(t, clients)
	var all sync.WaitGroup
	for i := range 20 {
		from, to := "DE-1", "DE-2"
		if i%2 == 1 {
			from, to = to, from
		}
		// Each is sent twice, at once.
		for range 2 {
			all.Go(func() {
				if status, body := send(b, fmt.Sprint("k", i), from, to, 1_00); status != http.StatusOK {
					t.Errorf("transfer %d: status %d: %s", i, status, body)
				}
			})
		}
	}
	all.Wait()
	if from, to := balance(t, b, "DE-1"), balance(t, b, "DE-2"); from != 100_00 || to != 100_00 {
		t.Errorf("balances are %d and %d", from, to)
	}
}

// archive keeps the one document that a test writes.
type archive struct{ bytes.Buffer }

func (a *archive) Create(context.Context, string) (statement.Document, error) { return a, nil }
func (a *archive) Close() error                                               { return nil }
func (a *archive) Discard() error                                             { return nil }

func TestStatement(t *testing.T) { onEach(t, testStatement) }

func testStatement(t *testing.T, clients Clients) {
	b := on(t, clients)
	for i := range 3 {
		if status, body := send(b, fmt.Sprint("k", i), "DE-1", "DE-2", int64(i+1)*100); status != http.StatusOK {
			t.Fatalf("status %d: %s", status, body)
		}
	}
	var written archive
	exporter := statement.NewExporter(b.accounts, mysql.NewLedger(clients.DB), &written)
	today := time.Now().UTC().Truncate(24 * time.Hour)
	if err := exporter.Export(t.Context(), "DE-2", statement.Period{From: today, To: today.AddDate(0, 0, 1)}); err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(`DAY,Zoë,,100.00 EUR
DAY,rent,1.00 EUR,101.00 EUR
DAY,rent,2.00 EUR,103.00 EUR
DAY,rent,3.00 EUR,106.00 EUR
`, "DAY", today.Format(time.DateOnly))
	if written.String() != want {
		t.Errorf("statement is\n%swant\n%s", &written, want)
	}
}

func TestListener(t *testing.T) { onEach(t, testListener) }

func testListener(t *testing.T, clients Clients) {
	b := on(t, clients)
	if status, body := send(b, "k1", "DE-1", "DE-2", 1_00); status != http.StatusOK {
		t.Fatalf("status %d: %s", status, body)
	}
	heard := make(chan domain.Transfer, 1)
	attempts := 0
	listener := kafka.NewListener(clients.Group, func(_ context.Context, booked domain.Transfer) error {
		if attempts++; attempts == 1 {
			return fmt.Errorf("not now")
		}
		heard <- booked
		return nil
	})
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- listener.Run(ctx) }()
	select {
	case booked := <-heard:
		if booked.Key != "k1" || booked.Amount != domain.NewMoney(1_00, "EUR") {
			t.Errorf("heard %+v", booked)
		}
	case err := <-ended:
		t.Fatalf("ended with %v", err)
	case <-ctx.Done():
		t.Fatal("nothing heard")
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
