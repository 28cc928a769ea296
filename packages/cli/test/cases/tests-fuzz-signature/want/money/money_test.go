package money

import (
	"errors"
	"testing"
)

//gen:tests Parse v1 signature=8ecb950a frame=dc531896 rows=over:length:text:maxDigits:0f17b9bb,zero:3b6cdd63,at:isSigned:true:c5d961d4,under:length:text:maxDigits:fc1ec246,at:length:text:maxDigits:6d1c41dd
func FuzzParse(f *testing.F) {
	f.Add("aaaaaaaaaaaaaaaaaaa", false)
	// What customers write.
	for _, text := range []string{"12", "-3"} {
		f.Add(text)
	}
	f.Add("1e3") // mine
	f.Add("", false)
	f.Add("", true)
	f.Add("aaaaaaaaaaaaaaaaa", false)
	f.Add("aaaaaaaaaaaaaaaaaa", false)
	f.Fuzz(func(t *testing.T, text string, isSigned bool) {
		_, _ = Parse(text, isSigned)
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
