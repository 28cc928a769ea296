// Package money counts money.
package money

import (
	"errors"
	"strconv"
)

// maxDigits is how many digits an amount has at most.
const maxDigits = 18

// ErrRange says that an amount is too large.
var ErrRange = errors.New("too large")

// Currency is an ISO 4217 code.
type Currency string

// Yen has no minor unit.
const Yen Currency = "JPY"

// Digits tells how many digits the minor unit of a currency has.
func (c Currency) Digits() int {
	if c == Yen {
		return 0
	}
	return 2
}

// Amount is an amount of a currency.
type Amount struct {
	Minor    int64
	Currency Currency
}

// Add adds an amount of the same currency.
func (a *Amount) Add(other Amount) error {
	if other.Currency != a.Currency {
		return ErrRange
	}
	a.Minor += other.Minor
	return nil
}

// Parse reads an amount.
func Parse(text string, isSigned bool) (int64, error) {
	if len(text) > maxDigits {
		return 0, ErrRange
	}
	if !isSigned {
		value, err := strconv.ParseUint(text, 10, 63)
		return int64(value), err
	}
	return strconv.ParseInt(text, 10, 64)
}

// Level is how much is left of a limit.
type Level uint8

// Mask hides all but the last bytes.
func Mask(t []byte, kept Level) ([]byte, error) {
	if kept == 0 {
		return nil, ErrRange
	}
	if len(t) < int(kept) {
		return t, nil
	}
	masked := make([]byte, len(t))
	copy(masked[len(t)-int(kept):], t[len(t)-int(kept):])
	return masked, nil
}
