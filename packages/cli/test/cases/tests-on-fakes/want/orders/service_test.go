package orders_test

import (
	"database/sql"
	"errors"
	"reflect"
	"testing"
	"time"

	"example.com/shop/internal/doubles/faults"
	"example.com/shop/orders"
	"example.com/shop/orders/ordersfake"
	"github.com/DATA-DOG/go-sqlmock"
	"github.com/redis/go-redis/v9"
	"go.uber.org/mock/gomock"
)

//gen:tests New v1 signature=6a5ba8e6 frame=80ee133d rows=zero:c1ac033c
func TestNew(t *testing.T) {
	t.Parallel()
	type args struct {
		db    *sql.DB
		cache *redis.Client
		clock orders.Clock
	}
	tests := []struct {
		name string
		args args
		want *orders.Service
		skip string
	}{
		{
			name: "zero values",
			args: args{db: &sql.DB{}, cache: &redis.Client{}},
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := orders.New(tt.args.db, tt.args.cache, tt.args.clock)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("New() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Service.Find v1 signature=50413c84 frame=7c0dcfbb rows=zero:82c02557,fails:cache.Get:error:bac60f92,fails:SelectOrdersInFind:error:293002c0,finds:SelectOrdersInFind:row:a6660449
func TestService_Find(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	type args struct {
		id int64
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *ordersfake.Fakes)
		setup   func(m mocks)
		args    args
		want    *orders.Order
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectSelectOrdersInFind().WillReturnRows(ordersfake.OrdersRows(nil))
			},
			wantErr: orders.ErrNotFound,
		},
		{
			name: "cache.Get fails",
			prepare: func(f *ordersfake.Fakes) {
				f.Faults.On("redis.get", faults.Fail(errExample))
			},
			wantErr: errExample,
		},
		{
			name: "SelectOrdersInFind fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectSelectOrdersInFind().WillReturnError(errExample)
			},
			wantErr: errExample,
		},
		{
			name: "SelectOrdersInFind finds a row",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectSelectOrdersInFind().WillReturnRows(ordersfake.OrdersRows([]ordersfake.OrdersRow{{}}, "id", "customer", "note", "placed_at"))
			},
			want: &orders.Order{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			f := ordersfake.New(t)
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.prepare != nil {
				tt.prepare(f)
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := f.Service(m.clock)
			got, err := s.Find(t.Context(), tt.args.id)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Service.Find() error = %v, want %v", err, tt.wantErr)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Service.Find() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Service.Place v1 signature=a24b6ea9 frame=fde7682e rows=zero:b8e30be7,fails:InsertOrders:error:53c987ea
func TestService_Place(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	type args struct {
		customer string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *ordersfake.Fakes)
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectInsertOrders().WillReturnResult(sqlmock.NewResult(0, 1))
			},
			setup: func(m mocks) {
				m.clock.EXPECT().Now().Return(time.Time{})
			},
		},
		{
			name: "InsertOrders fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectInsertOrders().WillReturnError(errExample)
			},
			setup: func(m mocks) {
				m.clock.EXPECT().Now().Return(time.Time{})
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
			f := ordersfake.New(t)
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.prepare != nil {
				tt.prepare(f)
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := f.Service(m.clock)
			err := s.Place(t.Context(), tt.args.customer)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Service.Place() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Service.Rename v1 signature=0b182813 frame=4cb658ef rows=zero:16227dd5,fails:begin:error:b78640e7,fails:UpdateOrders:error:eb02e600,fails:commit:error:c25b2427,changesNothing:UpdateOrders:rows:ef2e57df,changesNothing:UpdateOrders:rows+fails:rollback:error:5b86d131
func TestService_Rename(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	type args struct {
		from string
		to   string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *ordersfake.Fakes)
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectBegin()
				f.SQLMock.ExpectUpdateOrders().WillReturnResult(sqlmock.NewResult(0, 1))
				f.SQLMock.ExpectCommit()
			},
		},
		{
			name: "begin fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectBegin().WillReturnError(errExample)
			},
			wantErr: errExample,
		},
		{
			name: "UpdateOrders fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectBegin()
				f.SQLMock.ExpectUpdateOrders().WillReturnError(errExample)
				f.SQLMock.ExpectRollback()
			},
			wantErr: errExample,
		},
		{
			name: "commit fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectBegin()
				f.SQLMock.ExpectUpdateOrders().WillReturnResult(sqlmock.NewResult(0, 1))
				f.SQLMock.ExpectCommit().WillReturnError(errExample)
			},
			wantErr: errExample,
		},
		{
			name: "UpdateOrders changes no row",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectBegin()
				f.SQLMock.ExpectUpdateOrders().WillReturnResult(sqlmock.NewResult(0, 0))
				f.SQLMock.ExpectRollback()
			},
			wantErr: orders.ErrNotFound,
		},
		{
			name: "UpdateOrders changes no row, rollback fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectBegin()
				f.SQLMock.ExpectUpdateOrders().WillReturnResult(sqlmock.NewResult(0, 0))
				f.SQLMock.ExpectRollback().WillReturnError(errExample)
			},
			wantErr: orders.ErrNotFound,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			f := ordersfake.New(t)
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.prepare != nil {
				tt.prepare(f)
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := f.Service(m.clock)
			err := s.Rename(t.Context(), tt.args.from, tt.args.to)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Service.Rename() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Service.Remember v1 signature=cbb98273 frame=9adedd21 rows=zero:f0fd5979,fails:cache.Set:error:2f40ede3
func TestService_Remember(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	type args struct {
		order orders.Order
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *ordersfake.Fakes)
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			args: args{order: orders.Order{}},
		},
		{
			name: "cache.Set fails",
			prepare: func(f *ordersfake.Fakes) {
				f.Faults.On("redis.set", faults.Fail(errExample))
			},
			args:    args{order: orders.Order{}},
			wantErr: errExample,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			f := ordersfake.New(t)
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.prepare != nil {
				tt.prepare(f)
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := f.Service(m.clock)
			err := s.Remember(t.Context(), tt.args.order)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Service.Remember() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Service.Count v1 signature=ec4e026a frame=d924fbab rows=zero:d7951514,fails:SelectOrdersInCount:error:018ad412
func TestService_Count(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *ordersfake.Fakes)
		setup   func(m mocks)
		wantN   int
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectSelectOrdersInCount().WillReturnRows(sqlmock.NewRows([]string{"count"}).AddRow(int64(0)))
			},
		},
		{
			name: "SelectOrdersInCount fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectSelectOrdersInCount().WillReturnError(errExample)
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
			f := ordersfake.New(t)
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.prepare != nil {
				tt.prepare(f)
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := f.Service(m.clock)
			gotN, err := s.Count(t.Context())
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Service.Count() error = %v, want %v", err, tt.wantErr)
			}
			if gotN != tt.wantN {
				t.Errorf("Service.Count() gotN = %v, want %v", gotN, tt.wantN)
			}
		})
	}
}

//gen:tests Service.Stream v1 signature=c4b6b093 frame=48bb8f5e rows=zero:98e22a06,fails:SelectOrdersInStream:error:75f71ff8
func TestService_Stream(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	type args struct {
		each func(string) error
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *ordersfake.Fakes)
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what db.QueryContext gives",
		},
		{
			name: "SelectOrdersInStream fails",
			prepare: func(f *ordersfake.Fakes) {
				f.SQLMock.ExpectSelectOrdersInStream().WillReturnError(errExample)
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
			f := ordersfake.New(t)
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.prepare != nil {
				tt.prepare(f)
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := f.Service(m.clock)
			err := s.Stream(t.Context(), tt.args.each)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Service.Stream() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}
