package domain

import "time"

// TransferID names one executed transfer.
type TransferID string

// IdempotencyKey is chosen by the client. A second request with the same key
// is the same transfer.
type IdempotencyKey string

// Transfer is money that moved from one account to another.
type Transfer struct {
	ID        TransferID
	Key       IdempotencyKey
	From, To  AccountID
	Amount    Money
	Reference string
	BookedAt  time.Time
}

// Entry is one line of the ledger: a debit when Amount is negative, a credit
// when it is positive.
type Entry struct {
	Transfer  TransferID
	Account   AccountID
	Amount    Money
	Reference string
	BookedAt  time.Time
}

// Entries returns the double entry of the transfer, debit first. The amounts
// add up to zero.
func (t Transfer) Entries() []Entry {
	line := func(account AccountID, amount Money) Entry {
		return Entry{
			Transfer:  t.ID,
			Account:   account,
			Amount:    amount,
			Reference: t.Reference,
			BookedAt:  t.BookedAt,
		}
	}
	return []Entry{line(t.From, t.Amount.Neg()), line(t.To, t.Amount)}
}
