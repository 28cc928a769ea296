package value

import "testing"

var sink int

func BenchmarkCompareIntegers(b *testing.B) {
	b.ReportAllocs()
	x, y := OfInt(7), OfInt(9)
	for i := 0; i < b.N; i++ {
		sink += Compare(x, y, nil)
	}
}

func BenchmarkCompareTexts(b *testing.B) {
	b.ReportAllocs()
	collation := CollationNamed("utf8mb4_general_ci")
	x, y := OfString("Someone@example.com"), OfString("someone@example.org")
	for i := 0; i < b.N; i++ {
		sink += Compare(x, y, collation)
	}
}

func BenchmarkCompareUnicodeTexts(b *testing.B) {
	b.ReportAllocs()
	collation := CollationNamed("utf8mb4_unicode_ci")
	x, y := OfString("Straße 12"), OfString("strasse 13")
	for i := 0; i < b.N; i++ {
		sink += Compare(x, y, collation)
	}
}

func BenchmarkTextKey(b *testing.B) {
	b.ReportAllocs()
	of := Type{Base: TypeVarChar, Length: 64, Collation: CollationNamed("utf8mb4_general_ci")}
	v := OfString("someone@example.com")
	to := make([]byte, 0, 64)
	for i := 0; i < b.N; i++ {
		to = AppendKey(to[:0], v, of, 0, false)
	}
}

func BenchmarkStoreDecimal(b *testing.B) {
	b.ReportAllocs()
	of := Type{Base: TypeDecimal, Length: 12, Scale: 2}
	v := OfString("1234.56")
	for i := 0; i < b.N; i++ {
		v, _ := of.Store(v, "`d`.`t`.`c`", 1)
		sink += int(v.bits)
	}
}

func BenchmarkStoreInteger(b *testing.B) {
	b.ReportAllocs()
	of := Type{Base: TypeInt, Length: -1}
	for i := 0; i < b.N; i++ {
		v, _ := of.Store(OfInt(int64(i)), "`d`.`t`.`c`", 1)
		sink += int(v.bits)
	}
}

func BenchmarkParseDateTime(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		v, _, _ := ParseDateTime("2024-01-31 12:13:14.123456")
		sink += int(v.bits)
	}
}

func BenchmarkUnpackUnicode(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		unpackWeights(packedUnicode520, implicit)
	}
}
