package share

import "testing"

//gen:tests Share v1 signature=a733bfdf frame=aa5ddd1d rows=zero:7aefadb3
func TestShare(t *testing.T) {
	t.Parallel()

	type args struct {
		total  int
		people int
	}
	tests := []struct {
		name string
		args args
		want int
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted, then remove this line",
		},
		// Three people, one cent left.
		{name: "mine",   args: args{total: 10, people: 3}, want: 3}, // mine
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Share(tt.args.total, tt.args.people)
			if got != tt.want {
				t.Errorf("Share() = %v, want %v", got, tt.want)
			}
		})
	}
}

// TestRest is mine.
func TestRest(t *testing.T) {
	t.Parallel()

	type args struct {
		total  int
		people int
	}
	tests := []struct {
		name string
		args args
		want int
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted, then remove this line",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Rest(tt.args.total, tt.args.people)
			if got != tt.want {
				t.Errorf("Rest() = %v, want %v", got, tt.want)
			}
		})
	}
}
