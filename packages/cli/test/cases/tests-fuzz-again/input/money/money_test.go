package money

import "testing"

// TestMask is by hand.
func TestMask(t *testing.T) {
	if _, err := Mask(nil, 0); err == nil {
		t.Error("no error")
	}
}

// FuzzCurrencyDigits is by hand, and has another name than gen would give.
func FuzzCurrencyDigits(f *testing.F) {
	f.Fuzz(func(t *testing.T, code string) { Currency(code).Digits() })
}

//gen:tests Mask v1 signature=bce1c726 frame=e1621b09 rows=zero:64378518,over:kept:0:e4255658,over:kept:0+under:length:t:kept:bd0f970b,over:kept:0+at:length:t:kept:aa247b08
func FuzzMask(f *testing.F) {
	f.Add([]byte(nil), uint8(0))
	f.Add([]byte(nil), uint8(1))
	f.Add([]byte{0}, uint8(1))
	f.Add([]byte("4111"), uint8(2)) // mine
	f.Fuzz(func(t *testing.T, input []byte, kept uint8) {
		masked, err := Mask(input, Level(kept))
		if err == nil && len(masked) != len(input) {
			t.Errorf("Mask() has %d bytes", len(masked))
		}
	})
}
