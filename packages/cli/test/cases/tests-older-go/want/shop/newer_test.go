//go:build go1.22

package shop

import "testing"

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
