// Package wire writes what leaves the process, in the cache and in events, as
// JSON.
package wire

import (
	"encoding/json"
	"time"

	"example.com/bank/internal/domain"
)

// transfer is the JSON form of a domain.Transfer. Names and types are a
// contract with other services and with values in the cache.
type transfer struct {
	ID        domain.TransferID     `json:"id"`
	Key       domain.IdempotencyKey `json:"key"`
	From      domain.AccountID      `json:"from"`
	To        domain.AccountID      `json:"to"`
	Minor     int64                 `json:"minor"`
	Currency  domain.Currency       `json:"currency"`
	Reference string                `json:"reference,omitempty"`
	BookedAt  time.Time             `json:"bookedAt"`
}

// EncodeTransfer returns the JSON of a transfer.
func EncodeTransfer(t domain.Transfer) ([]byte, error) {
	return json.Marshal(transfer{
		ID: t.ID, Key: t.Key, From: t.From, To: t.To,
		Minor: t.Amount.Minor(), Currency: t.Amount.Currency(),
		Reference: t.Reference, BookedAt: t.BookedAt,
	})
}

// DecodeTransfer reads what EncodeTransfer wrote.
func DecodeTransfer(text []byte) (domain.Transfer, error) {
	var t transfer
	if err := json.Unmarshal(text, &t); err != nil {
		return domain.Transfer{}, err
	}
	return domain.Transfer{
		ID: t.ID, Key: t.Key, From: t.From, To: t.To,
		Amount:    domain.NewMoney(t.Minor, t.Currency),
		Reference: t.Reference, BookedAt: t.BookedAt,
	}, nil
}
