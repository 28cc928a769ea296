package money

import (
	"errors"
	"testing"
)

//gen:tests Parse v1 signature=8ecb950a frame=dc531896 rows=over:length:text:maxDigits:0f17b9bb
func FuzzParse(f *testing.F) {
	f.Add("aaaaaaaaaaaaaaaaaaa", false)
	// What customers write.
	for _, text := range []string{"12", "-3"} {
		f.Add(text)
	}
	f.Add("1e3") // mine
	f.Fuzz(func(t *testing.T, text string, isSigned bool) {
		_, _ = Parse(text, isSigned)
	})
}

//gen:tests Parse v1 signature=324c04fe frame=ef3cba4c rows=zero:033f2eff,at:isSigned:true:7257608b,over:length:text:maxDigits:7609dcef
func TestParse(t *testing.T) {
	t.Parallel()
	type args struct {
		text     string
		isSigned bool
	}
	tests := []struct {
		name    string
		args    args
		want    int64
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what strconv.ParseUint gives",
		},
		{
			name: "isSigned is true",
			args: args{isSigned: true},
			skip: "say what is wanted: gen does not know what strconv.ParseInt gives",
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
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Parse() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Parse() = %v, want %v", got, tt.want)
			}
		})
	}
}
