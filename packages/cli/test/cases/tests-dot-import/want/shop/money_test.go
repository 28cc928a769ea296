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

//gen:tests Money.Add v1 signature=b9a728fc frame=7a95ea9a rows=zero:2072c72b
func TestMoney_Add(t *testing.T) {
	t.Parallel()
	type args struct {
		other Money
	}
	tests := []struct {
		name string
		m    Money
		args args
		want Money
		skip string
	}{
		{
			name: "zero values",
			m:    Money{},
			args: args{other: Money{}},
			want: Money{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := tt.m.Add(tt.args.other)
			if got != tt.want {
				t.Errorf("Money.Add() = %v, want %v", got, tt.want)
			}
		})
	}
}
