package shop

import (
	"errors"
	"reflect"
	"testing"

	"go.uber.org/mock/gomock"
)

//gen:tests Service.Cancel v1 signature=722103fc frame=968c3b26 rows=zero:da8ad6b3,under:id:0:5e578ba9,over:id:0:ccf35c60,over:id:0+fails:store.Get:error:c03a5ee3,over:id:0+fails:store.Save:error:1137bf0e
func TestService_Cancel(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store  *MockStore
		events *MockEvents
	}
	type args struct {
		id int
	}
	errExample := errors.New("example")
	tests := []struct {
		name      string
		setup     func(m mocks)
		args      args
		want      *Order
		wantErr   error
		wantErrAs any
		skip      string
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
			setup: func(m mocks) {
				m.store.EXPECT().Get(gomock.Any(), gomock.Any()).Return(&Order{}, nil)
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(nil)
				m.events.EXPECT().Publish(gomock.Any(), gomock.Any())
			},
			args: args{id: 1},
			want: &Order{Status: 9},
		},
		{
			name: "id is over 0, store.Get fails",
			setup: func(m mocks) {
				m.store.EXPECT().Get(gomock.Any(), gomock.Any()).Return(nil, errExample)
			},
			args:    args{id: 1},
			wantErr: errExample,
		},
		{
			name: "id is over 0, store.Save fails",
			setup: func(m mocks) {
				m.store.EXPECT().Get(gomock.Any(), gomock.Any()).Return(&Order{}, nil)
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(errExample)
			},
			args:      args{id: 1},
			wantErrAs: new(error),
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			controller := gomock.NewController(t)
			m := mocks{
				store:  NewMockStore(controller),
				events: NewMockEvents(controller),
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewService(m.store, m.events)
			got, err := s.Cancel(t.Context(), tt.args.id)
			if tt.wantErrAs != nil {
				if !errors.As(err, tt.wantErrAs) {
					t.Fatalf("Service.Cancel() error = %v, want one for errors.As(%T)", err, tt.wantErrAs)
				}
			} else if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Service.Cancel() error = %v, want %v", err, tt.wantErr)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Service.Cancel() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Service.load v1 signature=47828f9f frame=656e4231 rows=zero:b6859ebb,fails:store.Get:error:77981ebe
func TestService_load(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store  *MockStore
		events *MockEvents
	}
	type args struct {
		id int
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		setup   func(m mocks)
		args    args
		want    *Order
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			setup: func(m mocks) {
				m.store.EXPECT().Get(gomock.Any(), gomock.Any()).Return(&Order{}, nil)
			},
			want: &Order{},
		},
		{
			name: "store.Get fails",
			setup: func(m mocks) {
				m.store.EXPECT().Get(gomock.Any(), gomock.Any()).Return(nil, errExample)
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
			controller := gomock.NewController(t)
			m := mocks{
				store:  NewMockStore(controller),
				events: NewMockEvents(controller),
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewService(m.store, m.events)
			got, err := s.load(t.Context(), tt.args.id)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Service.load() error = %v, want %v", err, tt.wantErr)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Service.load() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Service.Touch v1 signature=ecc5856c frame=8c02aec0 rows=zero:cb54d82f,fails:store.Save:error:8dfa9d69
func TestService_Touch(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store  *MockStore
		events *MockEvents
	}
	type args struct {
		id int
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
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(nil)
			},
		},
		{
			name: "store.Save fails",
			setup: func(m mocks) {
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(errExample)
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
			controller := gomock.NewController(t)
			m := mocks{
				store:  NewMockStore(controller),
				events: NewMockEvents(controller),
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewService(m.store, m.events)
			err := s.Touch(t.Context(), tt.args.id)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Service.Touch() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Service.Mark v1 signature=28faf9f6 frame=473a58fa rows=zero:a0b2bb9b,calls:226d8b2a
func TestService_Mark(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store  *MockStore
		events *MockEvents
	}
	type args struct {
		id int
	}
	tests := []struct {
		name    string
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what time.Sleep gives",
		},
		{
			name: "calls its dependencies",
			setup: func(m mocks) {
				// An example of each call on a dependency, in order: keep what the case needs.
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(nil)
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
			controller := gomock.NewController(t)
			m := mocks{
				store:  NewMockStore(controller),
				events: NewMockEvents(controller),
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewService(m.store, m.events)
			err := s.Mark(t.Context(), tt.args.id)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Service.Mark() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}
