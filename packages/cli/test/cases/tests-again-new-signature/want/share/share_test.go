package share

import (
	"errors"
	"testing"
)

//gen:tests Share v1 signature=e22fb541 frame=4555954a rows=zero:d53d9f92,under:people:0:4d8847ef,over:people:0:eea15014
func TestShare(t *testing.T) {
	t.Parallel()
	type args struct {
		amount int64
		people int
	}
	tests := []struct {
		name    string
		args    args
		want    int64
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: ErrNobody,
		},
		// Three people, one cent left.
		{name: "mine",   args: args{total: 10, people: 3}, want: 3}, // mine
		{
			name: "people is under 0",
			args: args{people: -1},
		},
		{
			name: "people is over 0",
			args: args{people: 1},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got, err := Share(tt.args.amount, tt.args.people)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Share() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Share() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Rest v1 signature=adcc4138 frame=7cb31c29 rows=zero:7aefadb3
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

func help() int { return 1 }