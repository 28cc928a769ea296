package reports_test

import (
	"database/sql"
	"errors"
	"reflect"
	"testing"

	"example.com/shop/reports"
	"example.com/shop/reports/reportsfake"
)

//gen:tests NewStore v1 signature=b18f526d frame=b7dd8d49 rows=zero:c4871ec1
func TestNewStore(t *testing.T) {
	t.Parallel()
	type args struct {
		db *sql.DB
	}
	tests := []struct {
		name    string
		args    args
		want    *reports.Store[string]
		wantErr error
		skip    string
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
			got, err := reports.NewStore[string](tt.args.db)
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("NewStore() error = %v, want %v", err, tt.wantErr)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("NewStore() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests Store.Delete v1 signature=bbe1367a frame=887704e8 rows=zero:c33be7c7
func TestStore_Delete(t *testing.T) {
	t.Parallel()
	type args struct {
		key string
	}
	tests := []struct {
		name    string
		prepare func(f *reportsfake.Fakes)
		args    args
		wantErr error
		skip    string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what db.Exec gives",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			f := reportsfake.New(t)
			if tt.prepare != nil {
				tt.prepare(f)
			}
			s, failure := reportsfake.Store[string](f)
			if failure != nil {
				t.Fatal(failure)
			}
			err := s.Delete(tt.args.key)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Store.Delete() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}
