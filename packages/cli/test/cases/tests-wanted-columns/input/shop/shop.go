// Package shop fails in all ways.
package shop

import (
	"errors"
	"fmt"
)

// ErrEmpty says that nothing was asked for.
var ErrEmpty = errors.New("empty")

// NotFoundError says what is not there.
type NotFoundError struct{ ID int }

func (e *NotFoundError) Error() string { return fmt.Sprintf("%d is not there", e.ID) }

// Find fails with a variable, with a type of its own, and with neither.
func Find(id int) (string, error) {
	switch {
	case id == 0:
		return "", fmt.Errorf("find: %w", ErrEmpty)
	case id < 0:
		return "", &NotFoundError{ID: id}
	case id > 100:
		return "", errors.New("too large")
	}
	return "found", nil
}

// Check fails with errors that have no name.
func Check(amount int) error {
	if amount <= 0 {
		return fmt.Errorf("amount %d is not positive", amount)
	}
	return nil
}

// Half panics.
func Half(amount int) int {
	if amount < 0 {
		panic("negative")
	}
	return amount / 2
}

// First panics where nobody wants it to.
func First(names []string) string {
	return names[0]
}
