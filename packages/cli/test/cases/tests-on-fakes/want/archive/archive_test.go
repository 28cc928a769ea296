package archive_test

import (
	"database/sql"
	"errors"
	"reflect"
	"testing"

	"example.com/shop/archive"
	"example.com/shop/archive/archivefake"
	"example.com/shop/internal/doubles/faults"
)

//gen:tests New v1 signature=00dab286 frame=b81b097f rows=zero:c4871ec1
func TestNew(t *testing.T) {
	t.Parallel()
	type args struct {
		db *sql.DB
	}
	tests := []struct {
		name string
		args args
		want *archive.Archive
		skip string
	}{
		{
			name: "zero values",
			args: args{db: &sql.DB{}},
			skip: "say what is wanted: gen cannot write what comes out",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := archive.New(tt.args.db)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("New() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Archive.CustomerOf v1 signature=ed914d3b frame=7e67f5ea rows=zero:46dab9cf,fails:SelectOrdersInCustomerOf:error:e640aa04
func TestArchive_CustomerOf(t *testing.T) {
	t.Parallel()
	type args struct {
		id int64
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *archivefake.Fakes)
		args    args
		want    string
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: archive.ErrNotFound,
		},
		{
			name: "SelectOrdersInCustomerOf fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.query SELECT customer FROM orders WHERE id = ?", faults.Fail(errExample))
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
			f := archivefake.New(t)
			if tt.prepare != nil {
				tt.prepare(f)
			}
			a := f.Archive()
			got, err := a.CustomerOf(t.Context(), tt.args.id)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Archive.CustomerOf() error = %v, want %v", err, tt.wantErr)
			}
			if got != tt.want {
				t.Errorf("Archive.CustomerOf() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Archive.Count v1 signature=c07da921 frame=1cf3b2a5 rows=zero:1dd2567b,fails:SelectOrdersInCount:error:14b0ae88
func TestArchive_Count(t *testing.T) {
	t.Parallel()
	type args struct {
		customer string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *archivefake.Fakes)
		args    args
		wantN   int
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
		},
		{
			name: "SelectOrdersInCount fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.query SELECT COUNT(*) FROM orders WHERE customer = ? *", faults.Fail(errExample))
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
			f := archivefake.New(t)
			if tt.prepare != nil {
				tt.prepare(f)
			}
			a := f.Archive()
			gotN, err := a.Count(t.Context(), tt.args.customer)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Archive.Count() error = %v, want %v", err, tt.wantErr)
			}
			if gotN != tt.wantN {
				t.Errorf("Archive.Count() gotN = %v, want %v", gotN, tt.wantN)
			}
		})
	}
}

//gen:tests Archive.Rename v1 signature=0c42afc0 frame=fdff20e8 rows=zero:46dab9cf,fails:begin:error:1932e0eb,fails:UpdateOrders:error:975fab92,fails:rollback:error:b91219a1
func TestArchive_Rename(t *testing.T) {
	t.Parallel()
	type args struct {
		from string
		to   string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *archivefake.Fakes)
		args    args
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: archive.ErrNotFound,
		},
		{
			name: "begin fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.begin", faults.Fail(errExample))
			},
			wantErr: errExample,
		},
		{
			name: "UpdateOrders fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.exec UPDATE orders SET customer = ? WHERE customer = *", faults.Fail(errExample))
			},
			wantErr: errExample,
		},
		{
			name: "rollback fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.rollback", faults.Fail(errExample))
			},
			wantErr: archive.ErrNotFound,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			f := archivefake.New(t)
			if tt.prepare != nil {
				tt.prepare(f)
			}
			a := f.Archive()
			err := a.Rename(t.Context(), tt.args.from, tt.args.to)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Archive.Rename() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Archive.Place v1 signature=f33cc78d frame=ccf79ff4 rows=zero:920277c3,fails:InsertOrders:error:bc970961
func TestArchive_Place(t *testing.T) {
	t.Parallel()
	type args struct {
		customer string
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *archivefake.Fakes)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what db.ExecContext gives",
		},
		{
			name: "InsertOrders fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.exec INSERT INTO orders (customer, placed_at) VALUES *", faults.Fail(errExample))
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
			f := archivefake.New(t)
			if tt.prepare != nil {
				tt.prepare(f)
			}
			a := f.Archive()
			err := a.Place(t.Context(), tt.args.customer)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Archive.Place() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}

//gen:tests Archive.Last v1 signature=afe9df92 frame=56c43072 rows=zero:7090b286,fails:SelectOrdersOfLastYear:error:c545b7ab
func TestArchive_Last(t *testing.T) {
	t.Parallel()
	errExample := errors.New("example")
	tests := []struct {
		name    string
		prepare func(f *archivefake.Fakes)
		wantId  int64
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what db.QueryRowContext gives",
		},
		{
			name: "SelectOrdersOfLastYear fails",
			prepare: func(f *archivefake.Fakes) {
				f.Faults.On("mysql.query SELECT id FROM orders_of_last_year ORDER BY id *", faults.Fail(errExample))
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
			f := archivefake.New(t)
			if tt.prepare != nil {
				tt.prepare(f)
			}
			a := f.Archive()
			gotId, err := a.Last(t.Context())
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("Archive.Last() error = %v, want %v", err, tt.wantErr)
			}
			if gotId != tt.wantId {
				t.Errorf("Archive.Last() gotId = %v, want %v", gotId, tt.wantId)
			}
		})
	}
}
