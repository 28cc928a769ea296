package shop

import (
	"reflect"
	"testing"
)

//gen:tests Check v1 signature=ee0950bf frame=997a66f0 rows=zero:1dd2567b,under:n:0:5f8c8f05,over:n:0:9223dac0,under:n:10:bce11f64,at:n:10:94532662,over:n:10:64860c45
func TestCheck(t *testing.T) {
	t.Parallel()
	type args struct {
		n int
	}
	tests := []struct {
		name    string
		args    args
		wantErr bool
		skip    string
	}{
		{
			name: "zero values",
		},
		{
			name:    "n is under 0",
			args:    args{n: -1},
			wantErr: true,
		},
		{
			name: "n is over 0",
			args: args{n: 1},
		},
		{
			name: "n is under 10",
			args: args{n: 9},
		},
		{
			name:    "n is 10",
			args:    args{n: 10},
			wantErr: true,
		},
		{
			name:    "n is over 10",
			args:    args{n: 11},
			wantErr: true,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			err := Check(tt.args.n)
			if (err != nil) != tt.wantErr {
				t.Errorf("Check() error = %v, wantErr %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Tag v1 signature=ede8cef0 frame=38fac3bf rows=zero:037ebbe8,under:n:0:aa4b67a9,over:n:0:cb0bd74b
func TestTag(t *testing.T) {
	t.Parallel()
	type args struct {
		n int
	}
	tests := []struct {
		name string
		args args
		want any
		skip string
	}{
		{
			name: "zero values",
			want: 0,
		},
		{
			name: "n is under 0",
			args: args{n: -1},
			want: -1,
		},
		{
			name: "n is over 0",
			args: args{n: 1},
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Tag(tt.args.n)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Tag() = %+v, want %+v", got, tt.want)
			}
		})
	}
}
