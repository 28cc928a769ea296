package cache

import (
	"context"
	"errors"
	"reflect"
	"testing"
)

//gen:tests New v1 signature=d67b683f frame=af3b1970 rows=zero:8a9c14c9
func TestNew(t *testing.T) {
	t.Parallel()
	type args struct {
		store Store[string, int]
		limit int
	}
	tests := []struct {
		name string
		args args
		want *Cache[string, int]
		skip string
	}{
		{
			name: "zero values",
			want: &Cache[string, int]{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := New[string, int](tt.args.store, tt.args.limit)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("New() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Cache.Get v1 signature=e959f4c4 frame=17df8ec2 rows=zero:b9473db6,over:key:"":5875d459,over:key:""+fails:store.Get:error:b0aa8539
func TestCache_Get(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *StubStore[string, int]
	}
	type args struct {
		key string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		setup   func(m mocks)
		args    args
		want    int
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: ErrEmpty,
		},
		{
			name: "key is not empty",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, string) (int, error) { return 0, nil }
			},
			args: args{key: "a"},
		},
		{
			name: "key is not empty, store.Get fails",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, string) (int, error) { return 0, errExample }
			},
			args:    args{key: "a"},
			wantErr: errExample,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				store: &StubStore[string, int]{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			c := New[string, int](m.store, 0)
			got, err := c.Get(t.Context(), tt.args.key)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Cache.Get() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Cache.Get() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Cache.Copy v1 signature=40361bf6 frame=8be31969 rows=zero:3c388170,fails:store.Get:error:3b917d89,fails:store.Put:error:38c6a5d7
func TestCache_Copy(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *StubStore[string, int]
	}
	type args struct {
		from string
		to   string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, string) (int, error) { return 0, nil }
				m.store.PutFunc = func(context.Context, string, int) error { return nil }
			},
		},
		{
			name: "store.Get fails",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, string) (int, error) { return 0, errExample }
			},
			wantErr: errExample,
		},
		{
			name: "store.Put fails",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, string) (int, error) { return 0, nil }
				m.store.PutFunc = func(context.Context, string, int) error { return errExample }
			},
			wantErr: errExample,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				store: &StubStore[string, int]{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			c := New[string, int](m.store, 0)
			err := c.Copy(t.Context(), tt.args.from, tt.args.to)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Cache.Copy() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests pair.both v1 signature=c2bf3928 frame=5450895a rows=zero:f3212512,fails:left.Get:error:ff5be627,fails:right.Get:error:c3ddf895
func Test_pair_both(t *testing.T) {
	t.Parallel()
	type mocks struct {
		left  *StubStore[string, int]
		right *StubStore[string, int]
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		setup   func(m mocks)
		want    int
		want1   int
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			setup: func(m mocks) {
				m.left.GetFunc = func(context.Context, string) (int, error) { return 0, nil }
				m.right.GetFunc = func(context.Context, string) (int, error) { return 0, nil }
			},
		},
		{
			name: "left.Get fails",
			setup: func(m mocks) {
				m.left.GetFunc = func(context.Context, string) (int, error) { return 0, errExample }
			},
			wantErr: errExample,
		},
		{
			name: "right.Get fails",
			setup: func(m mocks) {
				m.left.GetFunc = func(context.Context, string) (int, error) { return 0, nil }
				m.right.GetFunc = func(context.Context, string) (int, error) { return 0, errExample }
			},
			wantErr: errExample,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				left:  &StubStore[string, int]{},
				right: &StubStore[string, int]{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			p := &pair[int, int]{left: m.left, right: m.right}
			got, got1, err := p.both(t.Context())
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("pair.both() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("pair.both() = %v, want %v", got, tt.want)
			}
			if got1 != tt.want1 {
				t.Errorf("pair.both() got1 = %v, want %v", got1, tt.want1)
			}
		})
	}
}
