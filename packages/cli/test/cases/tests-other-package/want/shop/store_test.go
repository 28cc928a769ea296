package shop_test

import (
	"testing"

	"example.com/app/shop"
)

//gen:tests Open v1 signature=408bb615 frame=b701d910 rows=zero:694d9f88
func TestOpen(t *testing.T) {
	t.Parallel()
	type args struct {
		number int
	}
	tests := []struct {
		name string
		args args
		want int
		skip string
	}{
		{
			name: "zero values",
			want: 1,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := shop.Open(tt.args.number)
			if got != tt.want {
				t.Errorf("Open() = %v, want %v", got, tt.want)
			}
		})
	}
}
