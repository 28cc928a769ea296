//go:build go1.22

package shop

import (
	"errors"
	"reflect"
	"testing"
)

//gen:tests Count v1 signature=6448e1d1 frame=1834f828 rows=zero:1dd2567b
func TestCount(t *testing.T) {
	t.Parallel()
	type args struct {
		values []any
	}
	tests := []struct {
		name string
		args args
		want int
		skip string
	}{
		{
			name: "zero values",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Count(tt.args.values...)
			if got != tt.want {
				t.Errorf("Count() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Parse v1 signature=628d35b8 frame=f73ed1a8 rows=zero:f8ada639,under:length:text:2:02d4ff39,at:length:text:2:2272a3ec,over:length:text:2:ea0b3310
func TestParse(t *testing.T) {
	t.Parallel()
	type args struct {
		text string
	}
	tests := []struct {
		name    string
		args    args
		want    any
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			want: false,
		},
		{
			name: "len(text) is under 2",
			args: args{text: "a"},
			want: false,
		},
		{
			name: "len(text) is 2",
			args: args{text: "aa"},
			want: false,
		},
		{
			name: "len(text) is over 2",
			args: args{text: "aaa"},
			want: true,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got, err := Parse(tt.args.text)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Parse() error = %v, want %v", err, tt.wantErr)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Parse() = %+v, want %+v", got, tt.want)
			}
		})
	}
}
