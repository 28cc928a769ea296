package shop

import (
	"reflect"
	"testing"
)

//gen:tests Service.Hold v1 signature=913880ce frame=63abefdb rows=zero:9262d700
func TestService_Hold(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *StubStore
	}
	tests := []struct {
		name  string
		setup func(m mocks)
		want  Holder
		skip  string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				store: &StubStore{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := New(m.store)
			got := s.Hold()
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Service.Hold() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Service.Self v1 signature=54e023cf frame=1a64eaaf rows=zero:9262d700
func TestService_Self(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *StubStore
	}
	tests := []struct {
		name  string
		setup func(m mocks)
		want  *Service
		skip  string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				store: &StubStore{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := New(m.store)
			got := s.Self()
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Service.Self() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests KeepContext v1 signature=ce58b2af frame=13d416e2 rows=zero:9262d700
func TestKeepContext(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		want Holder
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := KeepContext(t.Context())
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("KeepContext() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests KeepStore v1 signature=6f90cf93 frame=b61f513f rows=zero:39cf35c8
func TestKeepStore(t *testing.T) {
	t.Parallel()
	type args struct {
		store Store
	}
	tests := []struct {
		name string
		args args
		want Holder
		skip string
	}{
		{
			name: "zero values",
			want: Holder{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := KeepStore(tt.args.store)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("KeepStore() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests KeepFunction v1 signature=24a21f78 frame=69b83ddc rows=zero:9262d700
func TestKeepFunction(t *testing.T) {
	t.Parallel()
	type args struct {
		save func(int) error
	}
	tests := []struct {
		name string
		args args
		want Holder
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := KeepFunction(tt.args.save)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("KeepFunction() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests KeepTime v1 signature=f4740f22 frame=f6814155 rows=zero:9262d700
func TestKeepTime(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		want *Stamp
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := KeepTime()
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("KeepTime() = %+v, want %+v", got, tt.want)
			}
		})
	}
}
