package domain

import "fmt"

// AccountID names one account of this bank.
type AccountID string

// AccountStatus says what an account may be used for.
type AccountStatus int

// The states of an account. Only an active account sends or receives money.
const (
	AccountActive AccountStatus = iota + 1
	AccountFrozen
	AccountClosed
)

// Account is a customer's account with its booked balance.
type Account struct {
	ID      AccountID
	Holder  string
	Status  AccountStatus
	Balance Money
}

// Debit returns the account after amount has left it. The receiver is not
// changed.
func (a Account) Debit(amount Money) (Account, error) {
	if err := a.checkUsable(); err != nil {
		return Account{}, err
	}
	balance, err := a.Balance.Sub(amount)
	if err != nil {
		return Account{}, fmt.Errorf("debit account %s: %w", a.ID, err)
	}
	if balance.minor < 0 {
		return Account{}, &InsufficientFundsError{Account: a.ID, Balance: a.Balance, Requested: amount}
	}
	a.Balance = balance
	return a, nil
}

// Credit returns the account after amount has reached it. The receiver is not
// changed.
func (a Account) Credit(amount Money) (Account, error) {
	if err := a.checkUsable(); err != nil {
		return Account{}, err
	}
	balance, err := a.Balance.Add(amount)
	if err != nil {
		return Account{}, fmt.Errorf("credit account %s: %w", a.ID, err)
	}
	a.Balance = balance
	return a, nil
}

func (a Account) checkUsable() error {
	if a.Status != AccountActive {
		return fmt.Errorf("account %s: %w", a.ID, ErrAccountInactive)
	}
	return nil
}
