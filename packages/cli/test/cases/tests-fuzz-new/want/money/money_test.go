package money

import (
	"errors"
	"reflect"
	"testing"
)

//gen:tests Currency.Digits v1 signature=45bdad33 frame=66cae4d2 rows=zero:de28ff74,at:c:Yen:56485e5f,over:c:Yen:a358a546
func TestCurrency_Digits(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		c    Currency
		want int
		skip string
	}{
		{
			name: "zero values",
			want: 2,
		},
		{
			name: "c is Yen",
			c:    Yen,
		},
		{
			name: "c starts with Yen",
			c:    "JPYa",
			want: 2,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := tt.c.Digits()
			if got != tt.want {
				t.Errorf("Currency.Digits() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Currency.Digits v1 signature=e9c95331 frame=83c293c9 rows=zero:41076b23,at:c:Yen:24186ba9,over:c:Yen:7b9bde91
func FuzzCurrency_Digits(f *testing.F) {
	f.Add("")
	f.Add(string(Yen))
	f.Add("JPYa")
	f.Fuzz(func(t *testing.T, c string) {
		_ = Currency(c).Digits()
	})
}

//gen:tests Amount.Add v1 signature=34dd0c68 frame=06788124 rows=zero:a07998b3,over:other.Currency:a.Currency:832e665c
func TestAmount_Add(t *testing.T) {
	t.Parallel()
	type args struct {
		other Amount
	}
	tests := []struct {
		name    string
		a       *Amount
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			a:    &Amount{},
			args: args{other: Amount{}},
		},
		{
			name:    "other.Currency is not empty",
			a:       &Amount{},
			args:    args{other: Amount{Currency: "a"}},
			wantErr: ErrRange,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			err := tt.a.Add(tt.args.other)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Amount.Add() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Amount.Add v1 signature=721d656c frame=041654a8 rows=zero:d5d5d8cf,over:other.Currency:a.Currency:d11e35f2
func FuzzAmount_Add(f *testing.F) {
	f.Add(int64(0), "", int64(0), "")
	f.Add(int64(0), "", int64(0), "a")
	f.Fuzz(func(t *testing.T, minor int64, currency string, otherMinor int64, otherCurrency string) {
		_ = (&Amount{Minor: minor, Currency: Currency(currency)}).Add(Amount{Minor: otherMinor, Currency: Currency(otherCurrency)})
	})
}

//gen:tests Parse v1 signature=324c04fe frame=58250ab7 rows=zero:30c42c66,at:isSigned:true:f7156adf,under:length:text:maxDigits:885d9d60,at:length:text:maxDigits:253630e3,over:length:text:maxDigits:7609dcef
func TestParse(t *testing.T) {
	t.Parallel()
	type args struct {
		text     string
		isSigned bool
	}
	tests := []struct {
		name      string
		args      args
		want      int64
		wantErr   error
		wantErrAs any
		skip      string
	}{
		{
			name:      "zero values",
			wantErrAs: new(error),
		},
		{
			name:      "isSigned is true",
			args:      args{isSigned: true},
			wantErrAs: new(error),
		},
		{
			name:      "len(text) is under maxDigits",
			args:      args{text: "aaaaaaaaaaaaaaaaa"},
			wantErrAs: new(error),
		},
		{
			name:      "len(text) is maxDigits",
			args:      args{text: "aaaaaaaaaaaaaaaaaa"},
			wantErrAs: new(error),
		},
		{
			name:    "len(text) is over maxDigits",
			args:    args{text: "aaaaaaaaaaaaaaaaaaa"},
			wantErr: ErrRange,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got, err := Parse(tt.args.text, tt.args.isSigned)
			if tt.wantErrAs != nil {
				if !errors.As(err, tt.wantErrAs) {
					t.Fatalf("Parse() error = %v, want one for errors.As(%T)", err, tt.wantErrAs)
				}
			} else if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Parse() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Parse() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Parse v1 signature=8ecb950a frame=dc531896 rows=zero:3b6cdd63,at:isSigned:true:c5d961d4,under:length:text:maxDigits:fc1ec246,at:length:text:maxDigits:6d1c41dd,over:length:text:maxDigits:0f17b9bb
func FuzzParse(f *testing.F) {
	f.Add("", false)
	f.Add("", true)
	f.Add("aaaaaaaaaaaaaaaaa", false)
	f.Add("aaaaaaaaaaaaaaaaaa", false)
	f.Add("aaaaaaaaaaaaaaaaaaa", false)
	f.Fuzz(func(t *testing.T, text string, isSigned bool) {
		_, _ = Parse(text, isSigned)
	})
}

//gen:tests Mask v1 signature=63f097a4 frame=1e6af91a rows=zero:f7726616,over:kept:0:ce26c54c,over:kept:0+under:length:t:kept:dd706398,over:kept:0+at:length:t:kept:521f32a8,over:kept:0+over:length:t:kept:35b2452e
func TestMask(t *testing.T) {
	t.Parallel()
	type args struct {
		t    []byte
		kept Level
	}
	tests := []struct {
		name    string
		args    args
		want    []byte
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: ErrRange,
		},
		{
			name: "kept is over 0",
			args: args{kept: 1},
		},
		{
			name: "kept is over 0, len(t) is under kept",
			args: args{t: []byte{}, kept: 1},
			want: []byte{},
		},
		{
			name: "kept is over 0, len(t) is kept",
			args: args{t: []byte{0}, kept: 1},
			want: []byte{0},
		},
		{
			name: "kept is over 0, len(t) is over kept",
			args: args{t: []byte{0, 0}, kept: 1},
			want: []byte{0, 0},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got, err := Mask(tt.args.t, tt.args.kept)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Mask() error = %v, want %v", err, tt.wantErr)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Mask() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Mask v1 signature=bce1c726 frame=e1621b09 rows=zero:64378518,over:kept:0:e4255658,over:kept:0+under:length:t:kept:bd0f970b,over:kept:0+at:length:t:kept:aa247b08,over:kept:0+over:length:t:kept:bc582faf
func FuzzMask(f *testing.F) {
	f.Add([]byte(nil), uint8(0))
	f.Add([]byte(nil), uint8(1))
	f.Add([]byte{}, uint8(1))
	f.Add([]byte{0}, uint8(1))
	f.Add([]byte{0, 0}, uint8(1))
	f.Fuzz(func(t *testing.T, input []byte, kept uint8) {
		_, _ = Mask(input, Level(kept))
	})
}
