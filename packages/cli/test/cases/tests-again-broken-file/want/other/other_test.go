package other

import "testing"

//gen:tests Double v1 signature=5c58d132 frame=b5e57cad rows=zero:1dd2567b
func TestDouble(t *testing.T) {
	t.Parallel()
	type args struct {
		n int
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
			got := Double(tt.args.n)
			if got != tt.want {
				t.Errorf("Double() = %v, want %v", got, tt.want)
			}
		})
	}
}
