package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/IBM/sarama"
	goredis "github.com/redis/go-redis/v9"

	"example.com/bank/internal/domain"
	"example.com/bank/internal/kafka"
	"example.com/bank/internal/mysql"
	"example.com/bank/internal/redis"
	"example.com/bank/internal/store"
	"example.com/bank/internal/transfer"
)

// Clients are the connections to what the bank is built on.
type Clients struct {
	DB       *sql.DB
	Cache    *goredis.Client
	Producer sarama.AsyncProducer // closed with the bank's transfers
	Group    sarama.ConsumerGroup
}

// Close ends the clients that are there.
func (c Clients) Close() {
	if c.Group != nil {
		c.Group.Close()
	}
	if c.Cache != nil {
		c.Cache.Close()
	}
	if c.DB != nil {
		c.DB.Close()
	}
}

// bank serves the API. Every instance remembers the transfers of all.
type bank struct {
	http.ServeMux
	accounts  *mysql.Accounts
	transfers *transfer.Service
	listener  *kafka.Listener
}

func newBank(clients Clients, options ...transfer.Option) *bank {
	ledger := redis.NewLedger(mysql.NewLedger(clients.DB), clients.Cache)
	accounts := mysql.NewAccounts(clients.DB)
	b := &bank{
		accounts: accounts,
		transfers: transfer.NewService(transfer.Dependencies{
			Accounts:     accounts,
			Ledger:       ledger,
			Transactions: mysql.NewTransactions(clients.DB),
			Risk:         limit(1_000_000_00),
			Events:       kafka.NewPublisher(clients.Producer),
		}, options...),
		listener: kafka.NewListener(clients.Group, ledger.Remember),
	}
	b.HandleFunc("POST /transfers", b.transfer)
	b.HandleFunc("GET /accounts/{id}", b.account)
	return b
}

// transfer answers with the booked transfer's id. The header Idempotency-Key
// makes a request that is sent again the same transfer.
func (b *bank) transfer(w http.ResponseWriter, r *http.Request) {
	var asked struct {
		From, To  domain.AccountID
		Minor     int64
		Currency  domain.Currency
		Reference string
	}
	if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	done, err := b.transfers.Transfer(r.Context(), transfer.Request{
		Key:  domain.IdempotencyKey(r.Header.Get("Idempotency-Key")),
		From: asked.From, To: asked.To,
		Amount:    domain.NewMoney(asked.Minor, asked.Currency),
		Reference: asked.Reference,
	})
	if err != nil {
		http.Error(w, err.Error(), statusOf(err))
		return
	}
	answer(w, map[string]any{"id": done.ID, "bookedAt": done.BookedAt})
}

// account answers with the balance of an account.
func (b *bank) account(w http.ResponseWriter, r *http.Request) {
	account, err := b.accounts.Get(r.Context(), domain.AccountID(r.PathValue("id")))
	if err != nil {
		http.Error(w, err.Error(), statusOf(err))
		return
	}
	answer(w, map[string]any{"id": account.ID, "minor": account.Balance.Minor(), "currency": account.Balance.Currency()})
}

func answer(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(value)
}

// statusOf tells whose fault an error is.
func statusOf(err error) int {
	var invalid *transfer.InvalidRequestError
	var rejected *transfer.RejectedError
	var funds *domain.InsufficientFundsError
	var currency *domain.CurrencyMismatchError
	switch {
	case errors.Is(err, store.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, transfer.ErrKeyReused):
		return http.StatusConflict
	case errors.As(err, &invalid):
		return http.StatusBadRequest
	case errors.As(err, &rejected), errors.As(err, &funds), errors.As(err, &currency), errors.Is(err, domain.ErrAccountInactive):
		return http.StatusUnprocessableEntity
	default:
		return http.StatusServiceUnavailable
	}
}

// limit is a risk engine that lets transfers pass up to an amount in minor
// units.
type limit int64

// Assess approves what is not above the limit.
func (l limit) Assess(_ context.Context, request transfer.RiskRequest, _ ...transfer.RiskOption) (transfer.RiskAssessment, error) {
	if request.Amount.Minor() > int64(l) {
		return transfer.RiskAssessment{Score: 1, Reasons: []string{"above the limit"}}, nil
	}
	return transfer.RiskAssessment{Approved: true}, nil
}
