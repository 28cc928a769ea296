package t

import (
	"errors"
	"reflect"
	"testing"
)

//gen:tests NewService v1 signature=0c577a5a frame=f5f0fd2b rows=zero:bdb052c4
func TestNewService(t *testing.T) {
	t.Parallel()
	type args struct {
		repo Repo
	}
	tests := []struct {
		name string
		args args
		want *Service
		skip string
	}{
		{
			name: "zero values",
			want: &Service{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := NewService(tt.args.repo)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("NewService() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Service.Name v1 signature=e5f1feb3 frame=566c2c49 rows=zero:da8ad6b3,under:id:0:5e578ba9,over:id:0:3302945f,calls:8cdb4920
func TestService_Name(t *testing.T) {
	t.Parallel()
	type mocks struct {
		repo *StubRepo
	}
	type args struct {
		id int
	}
	tests := []struct {
		name    string
		setup   func(m mocks)
		args    args
		want    string
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: ErrID,
		},
		{
			name:    "id is under 0",
			args:    args{id: -1},
			wantErr: ErrID,
		},
		{
			name: "id is over 0",
			args: args{id: 1},
			skip: "say what is wanted: gen does not know what s holds",
		},
		{
			name: "calls its dependencies",
			setup: func(m mocks) {
				// An example of each call on a dependency, in order: keep what the case needs.
				m.repo.GetFunc = func(int) (string, error) { return "", nil }
			},
			skip: "say what is wanted, then remove this line",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				repo: &StubRepo{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewService(m.repo)
			got, err := s.Name(tt.args.id)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Service.Name() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Service.Name() = %v, want %v", got, tt.want)
			}
		})
	}
}
