package shop

import "testing"

//gen:tests next v1 signature=f124b8b8 frame=f65361d1 rows=zero:694d9f88
func Test_next(t *testing.T) {
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
			got := next(tt.args.number)
			if got != tt.want {
				t.Errorf("next() = %v, want %v", got, tt.want)
			}
		})
	}
}
