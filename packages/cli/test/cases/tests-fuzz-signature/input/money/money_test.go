package money

import "testing"

//gen:tests Parse v1 signature=f29e5c47 frame=c22f1d36 rows=over:length:text:maxDigits:fb644e6c
func FuzzParse(f *testing.F) {
	f.Add("aaaaaaaaaaaaaaaaaaa")
	// What customers write.
	for _, text := range []string{"12", "-3"} {
		f.Add(text)
	}
	f.Add("1e3") // mine
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = Parse(text)
	})
}
