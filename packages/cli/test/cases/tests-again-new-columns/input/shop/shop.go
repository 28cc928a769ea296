// Package shop fails in more ways than when its tests were written.
package shop

import (
	"errors"
	"fmt"
)

// ErrEmpty says that nothing was asked for.
var ErrEmpty = errors.New("empty")

// ErrLarge says that too much was asked for.
var ErrLarge = errors.New("large")

// NotFoundError says what is not there.
type NotFoundError struct{ ID int }

func (e *NotFoundError) Error() string { return fmt.Sprintf("%d is not there", e.ID) }

// Find fails with an error of a type of its own, too: a column comes in.
func Find(id int) (string, error) {
	if id == 0 {
		return "", ErrEmpty
	}
	if id > 100 {
		return "", &NotFoundError{ID: id}
	}
	return "found", nil
}

// Check fails with a variable, too: the column that is there keeps its type.
func Check(amount int) error {
	if amount < 0 {
		return fmt.Errorf("amount %d is not positive", amount)
	}
	if amount > 1000 {
		return ErrLarge
	}
	return nil
}

// Half panics, which a test that a person has changed cannot want.
func Half(amount int) int {
	if amount > 50 {
		panic("large")
	}
	return amount / 2
}
