package domain_test

import (
	"errors"
	"math"
	"testing"

	"example.com/bank/internal/domain"
)

func TestMoneyString(t *testing.T) {
	t.Parallel()
	tests := []struct {
		minor    int64
		currency domain.Currency
		want     string
	}{
		{1205, "EUR", "12.05 EUR"},
		{-5, "EUR", "-0.05 EUR"},
		{0, "USD", "0.00 USD"},
		{980, "JPY", "980 JPY"},
		{-1500, "KWD", "-1.500 KWD"},
		{math.MinInt64, "EUR", "-92233720368547758.08 EUR"},
	}
	for _, tt := range tests {
		if got := domain.NewMoney(tt.minor, tt.currency).String(); got != tt.want {
			t.Errorf("NewMoney(%d, %s).String() = %q, want %q", tt.minor, tt.currency, got, tt.want)
		}
	}
}

func TestMoneyArithmeticFails(t *testing.T) {
	t.Parallel()
	cent := domain.NewMoney(1, "EUR")
	if _, err := domain.NewMoney(math.MaxInt64, "EUR").Add(cent); !errors.Is(err, domain.ErrAmountOverflow) {
		t.Errorf("max + 1: error = %v, want %v", err, domain.ErrAmountOverflow)
	}
	if _, err := cent.Sub(domain.NewMoney(math.MinInt64, "EUR")); !errors.Is(err, domain.ErrAmountOverflow) {
		t.Errorf("1 - min: error = %v, want %v", err, domain.ErrAmountOverflow)
	}
	var mismatch *domain.CurrencyMismatchError
	if _, err := cent.Add(domain.NewMoney(1, "USD")); !errors.As(err, &mismatch) || mismatch.Got != "USD" {
		t.Errorf("EUR + USD: error = %v, want a CurrencyMismatchError", err)
	}
}
