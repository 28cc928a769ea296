package steps

import (
	"context"
	"errors"
	"testing"
	"time"
)

//gen:tests Step v1 signature=138744ae frame=3d91c9a2 rows=zero:96614fdf,at:ctx:canceled:acd9690e,under:n:0:9585fc8d,over:n:0:2a2a5d8b
func TestStep(t *testing.T) {
	t.Parallel()
	type args struct {
		n int
	}
	tests := []struct {
		name     string
		args     args
		canceled bool
		want     int
		wantErr  error
		skip     string
	}{
		{
			name:    "zero values",
			wantErr: ErrZero,
		},
		{
			name:     "ctx is canceled",
			canceled: true,
			wantErr:  context.Canceled,
		},
		{
			name: "n is under 0",
			args: args{n: -1},
		},
		{
			name: "n is over 0",
			args: args{n: 1},
			want: 2,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			t.Cleanup(cancel)
			if tt.canceled {
				cancel()
			}
			got, err := Step(ctx, tt.args.n)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Step() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Step() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Poll v1 signature=c8340c46 frame=170817c7 rows=zero:1dd2567b,at:ctx:canceled:acd9690e,under:n:0:612395c9,over:n:0:9223dac0
func TestPoll(t *testing.T) {
	t.Parallel()
	type args struct {
		n int
	}
	tests := []struct {
		name     string
		args     args
		canceled bool
		wantErr  error
		skip     string
	}{
		{
			name: "zero values",
		},
		{
			name:     "ctx is canceled",
			canceled: true,
			wantErr:  context.Canceled,
		},
		{
			name:    "n is under 0",
			args:    args{n: -1},
			wantErr: ErrZero,
		},
		{
			name: "n is over 0",
			args: args{n: 1},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			t.Cleanup(cancel)
			if tt.canceled {
				cancel()
			}
			err := Poll(ctx, tt.args.n)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Poll() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Sleep v1 signature=5ef6ba68 frame=4aabec33 rows=zero:7d037abc,at:ctx:canceled:d157130e
func TestSleep(t *testing.T) {
	t.Parallel()
	type args struct {
		d time.Duration
	}
	tests := []struct {
		name     string
		args     args
		canceled bool
		wantErr  error
		skip     string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what time.After gives",
		},
		{
			name:     "ctx is canceled",
			canceled: true,
			skip:     "say what is wanted: gen does not know what time.After gives",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			t.Cleanup(cancel)
			if tt.canceled {
				cancel()
			}
			err := Sleep(ctx, tt.args.d)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Sleep() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Cause v1 signature=a0af395c frame=ebd9e724 rows=zero:1dd2567b,at:ctx:canceled:b3f46fb5
func TestCause(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		canceled bool
		want     bool
		skip     string
	}{
		{
			name: "zero values",
		},
		{
			name:     "ctx is canceled",
			canceled: true,
			want:     true,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			t.Cleanup(cancel)
			if tt.canceled {
				cancel()
			}
			got := Cause(ctx)
			if got != tt.want {
				t.Errorf("Cause() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Within v1 signature=e917c237 frame=28dbfa3d rows=zero:1dd2567b,at:ctx:canceled:acd9690e,under:n:3:58f04cf1,at:n:3:003bb918,over:n:3:1973e8ba
func TestWithin(t *testing.T) {
	t.Parallel()
	type args struct {
		n int
	}
	tests := []struct {
		name     string
		args     args
		canceled bool
		wantErr  error
		skip     string
	}{
		{
			name: "zero values",
		},
		{
			name:     "ctx is canceled",
			canceled: true,
			wantErr:  context.Canceled,
		},
		{
			name: "n is under 3",
			args: args{n: 2},
		},
		{
			name: "n is 3",
			args: args{n: 3},
		},
		{
			name:    "n is over 3",
			args:    args{n: 4},
			wantErr: ErrZero,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			t.Cleanup(cancel)
			if tt.canceled {
				cancel()
			}
			err := Within(ctx, tt.args.n)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Within() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Plain v1 signature=9dba7904 frame=e832d5a8 rows=zero:1dd2567b
func TestPlain(t *testing.T) {
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
			got := Plain(t.Context(), tt.args.n)
			if got != tt.want {
				t.Errorf("Plain() = %v, want %v", got, tt.want)
			}
		})
	}
}
