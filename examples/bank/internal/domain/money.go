// Package domain holds what the bank's services agree on: money, accounts,
// transfers and ledger entries. It knows no storage and no transport.
package domain

import (
	"fmt"
	"math"
)

// Currency is an ISO 4217 alphabetic code, such as "EUR".
type Currency string

// Valid reports whether c has the form of an ISO 4217 code.
func (c Currency) Valid() bool {
	if len(c) != 3 {
		return false
	}
	for _, letter := range []byte(c) {
		if letter < 'A' || letter > 'Z' {
			return false
		}
	}
	return true
}

// minorDigits is the number of decimals that the currency's minor unit has.
func (c Currency) minorDigits() int {
	switch c {
	case "JPY", "KRW", "CLP", "ISK", "VND":
		return 0
	case "BHD", "JOD", "KWD", "OMR", "TND":
		return 3
	default:
		return 2
	}
}

// Money is an amount in the minor units of one currency (cents for EUR).
// The zero value belongs to no currency. Values compare with ==.
type Money struct {
	minor    int64
	currency Currency
}

// NewMoney returns minor units of currency.
func NewMoney(minor int64, currency Currency) Money {
	return Money{minor: minor, currency: currency}
}

// Minor returns the amount in minor units.
func (m Money) Minor() int64 { return m.minor }

// Currency returns the currency of the amount.
func (m Money) Currency() Currency { return m.currency }

// IsPositive reports whether the amount is above zero.
func (m Money) IsPositive() bool { return m.minor > 0 }

// Add returns m + other. It fails with a *CurrencyMismatchError when the
// currencies differ and with ErrAmountOverflow when the sum does not fit.
func (m Money) Add(other Money) (Money, error) {
	if m.currency != other.currency {
		return Money{}, &CurrencyMismatchError{Want: m.currency, Got: other.currency}
	}
	sum := m.minor + other.minor
	if (other.minor > 0 && sum < m.minor) || (other.minor < 0 && sum > m.minor) {
		return Money{}, fmt.Errorf("%s + %s: %w", m, other, ErrAmountOverflow)
	}
	return Money{minor: sum, currency: m.currency}, nil
}

// Sub returns m - other and fails as Add does.
func (m Money) Sub(other Money) (Money, error) {
	if other.minor == math.MinInt64 {
		return Money{}, fmt.Errorf("%s - %s: %w", m, other, ErrAmountOverflow)
	}
	return m.Add(other.Neg())
}

// Neg returns -m.
func (m Money) Neg() Money {
	return Money{minor: -m.minor, currency: m.currency}
}

// String formats the amount with the decimals of its currency: "-12.05 EUR".
func (m Money) String() string {
	digits := m.currency.minorDigits()
	if digits == 0 {
		return fmt.Sprintf("%d %s", m.minor, m.currency)
	}
	sign, units := "", uint64(m.minor)
	if m.minor < 0 {
		sign, units = "-", -units
	}
	scale := uint64(math.Pow10(digits))
	return fmt.Sprintf("%s%d.%0*d %s", sign, units/scale, digits, units%scale, m.currency)
}
