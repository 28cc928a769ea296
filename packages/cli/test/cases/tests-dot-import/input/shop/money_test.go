package shop_test

import (
	"testing"

	. "example.com/app/shop"
)

func TestZero(t *testing.T) {
	if (Money{}).Cents != 0 {
		t.Error("the zero value is no money")
	}
}
