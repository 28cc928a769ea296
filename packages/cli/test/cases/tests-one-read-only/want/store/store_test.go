package store

import "testing"

//gen:tests Size v1 signature=892633bb frame=dc7d867b rows=zero:88f388aa
func TestSize(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		want int
		skip string
	}{
		{
			name: "zero values",
			want: 12,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Size()
			if got != tt.want {
				t.Errorf("Size() = %v, want %v", got, tt.want)
			}
		})
	}
}
