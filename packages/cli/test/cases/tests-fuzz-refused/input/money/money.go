// Package money counts money.
package money

import (
	"errors"
	"os"
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

var count int

// Next counts.
func Next(step int) int {
	count += step
	return count
}

// Load reads an amount from a file.
func Load(path string) (int64, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	return Parse(string(text), true)
}

// MustParse reads an amount that is known to be one.
func MustParse(text string) int64 {
	value, err := Parse(text, true)
	if err != nil {
		panic(err)
	}
	return value
}

// Sum adds numbers.
func Sum(values ...int64) int64 {
	var sum int64
	for _, value := range values {
		sum += value
	}
	return sum
}

// Share gives what each of some people gets.
func Share(total, people int) int {
	return total / people
}

// Send counts from afar.
func Send(values int) {
	go Next(values)
}

// IsRound is about a truth value.
func IsRound(yes bool) bool { return yes }
