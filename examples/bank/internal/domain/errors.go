package domain

import (
	"errors"
	"fmt"
)

// Errors that callers test for with errors.Is.
var (
	ErrAccountInactive   = errors.New("account is not active")
	ErrAmountOverflow    = errors.New("amount out of range")
	ErrDuplicateTransfer = errors.New("idempotency key already used")
)

// CurrencyMismatchError says that two amounts of one operation are not in the
// same currency.
type CurrencyMismatchError struct {
	Want, Got Currency
}

func (e *CurrencyMismatchError) Error() string {
	return fmt.Sprintf("currency is %s, want %s", e.Got, e.Want)
}

// InsufficientFundsError says that an account cannot pay an amount.
type InsufficientFundsError struct {
	Account   AccountID
	Balance   Money
	Requested Money
}

func (e *InsufficientFundsError) Error() string {
	return fmt.Sprintf("account %s cannot pay %s: balance is %s", e.Account, e.Requested, e.Balance)
}
