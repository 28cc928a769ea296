package shop

import "testing"

//gen:tests Price v1 signature=1309eba5 frame=ca3dffc6 rows=zero:1dd2567b
func TestPrice(t *testing.T) {
	t.Parallel()
	type args struct {
		count int
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
			got := Price(tt.args.count)
			if got != tt.want {
				t.Errorf("Price() = %v, want %v", got, tt.want)
			}
		})
	}
}
