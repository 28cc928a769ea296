package shop

import (
	"errors"
	"testing"
)

//gen:tests Find v1 signature=dfb9b3c2 frame=b20a636f rows=zero:b9473db6,under:id:0:46ecf77e,over:id:0:e1b1961b,under:id:100:b4bfda6d,at:id:100:4f09f3a1,over:id:100:ba72d56d
func TestFind(t *testing.T) {
	t.Parallel()
	type args struct {
		id int
	}
	tests := []struct {
		name      string
		args      args
		want      string
		wantErr   error
		wantErrAs any
		skip      string
	}{
		{
			name:    "zero values",
			wantErr: ErrEmpty,
		},
		{
			name:      "id is under 0",
			args:      args{id: -1},
			wantErrAs: new(*NotFoundError),
		},
		{
			name: "id is over 0",
			args: args{id: 1},
			want: "found",
		},
		{
			name: "id is under 100",
			args: args{id: 99},
			want: "found",
		},
		{
			name: "id is 100",
			args: args{id: 100},
			want: "found",
		},
		{
			name:      "id is over 100",
			args:      args{id: 101},
			wantErrAs: new(error),
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got, err := Find(tt.args.id)
			if tt.wantErrAs != nil {
				if !errors.As(err, tt.wantErrAs) {
					t.Fatalf("Find() error = %v, want one for errors.As(%T)", err, tt.wantErrAs)
				}
			} else if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Find() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Find() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Check v1 signature=ffdc56dd frame=93e884bf rows=zero:887cf5d9,under:amount:0:ca76332f,over:amount:0:4a55739c
func TestCheck(t *testing.T) {
	t.Parallel()
	type args struct {
		amount int
	}
	tests := []struct {
		name    string
		args    args
		wantErr bool
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: true,
		},
		{
			name:    "amount is under 0",
			args:    args{amount: -1},
			wantErr: true,
		},
		{
			name: "amount is over 0",
			args: args{amount: 1},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			err := Check(tt.args.amount)
			if (err != nil) != tt.wantErr {
				t.Errorf("Check() error = %v, wantErr %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Half v1 signature=8754114e frame=f8c51a60 rows=zero:1dd2567b,under:amount:0:832d4b1e,over:amount:0:4a55739c
func TestHalf(t *testing.T) {
	t.Parallel()
	type args struct {
		amount int
	}
	tests := []struct {
		name      string
		args      args
		want      int
		wantPanic bool
		skip      string
	}{
		{
			name: "zero values",
		},
		{
			name:      "amount is under 0",
			args:      args{amount: -1},
			wantPanic: true,
		},
		{
			name: "amount is over 0",
			args: args{amount: 1},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			if tt.wantPanic {
				defer func() {
					if recover() == nil {
						t.Error("Half() did not panic")
					}
				}()
			}
			got := Half(tt.args.amount)
			if got != tt.want {
				t.Errorf("Half() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests First v1 signature=905fce7a frame=a594bb78 rows=zero:60945d87
func TestFirst(t *testing.T) {
	t.Parallel()
	type args struct {
		names []string
	}
	tests := []struct {
		name string
		args args
		want string
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: it panics, runtime error: index out of range",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := First(tt.args.names)
			if got != tt.want {
				t.Errorf("First() = %v, want %v", got, tt.want)
			}
		})
	}
}
