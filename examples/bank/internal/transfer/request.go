package transfer

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"example.com/bank/internal/domain"
)

// maxReference is SEPA's limit for remittance information, in characters.
const maxReference = 140

// ErrKeyReused says that a client sent one idempotency key with two different
// transfers.
var ErrKeyReused = errors.New("idempotency key belongs to a different transfer")

// Request is what a client asks for.
type Request struct {
	Key       domain.IdempotencyKey
	From, To  domain.AccountID
	Amount    domain.Money
	Reference string
	DeviceID  string
}

// InvalidRequestError says which field of a request cannot be right.
type InvalidRequestError struct {
	Field  string
	Reason string
}

func (e *InvalidRequestError) Error() string {
	return fmt.Sprintf("invalid request: %s %s", e.Field, e.Reason)
}

// RejectedError says that the risk engine did not let a transfer pass.
type RejectedError struct {
	Score   float64
	Reasons []string
}

func (e *RejectedError) Error() string {
	return fmt.Sprintf("transfer rejected (score %.2f): %s", e.Score, strings.Join(e.Reasons, ", "))
}

// Validate returns an *InvalidRequestError for every field that is wrong,
// joined into one error.
func (r Request) Validate() error {
	var problems []error
	reject := func(wrong bool, field, reason string) {
		if wrong {
			problems = append(problems, &InvalidRequestError{Field: field, Reason: reason})
		}
	}
	reject(r.Key == "", "key", "is empty")
	reject(r.From == "", "from", "is empty")
	reject(r.To == "", "to", "is empty")
	reject(r.From != "" && r.From == r.To, "to", "is the sending account")
	reject(!r.Amount.IsPositive(), "amount", "is not positive")
	reject(!r.Amount.Currency().Valid(), "amount", "has no ISO 4217 currency")
	reject(utf8.RuneCountInString(r.Reference) > maxReference, "reference", "is too long")
	return errors.Join(problems...)
}

// asks reports whether done is the transfer that the request asks for.
func (r Request) asks(done domain.Transfer) bool {
	return r.From == done.From && r.To == done.To && r.Amount == done.Amount && r.Reference == done.Reference
}
