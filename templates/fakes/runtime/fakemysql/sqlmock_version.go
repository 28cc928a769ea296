package fakemysql

import (
	"database/sql/driver"
	"io"
)

// versionRows answer SELECT VERSION().
type versionRows struct {
	version string
	isRead  bool
}

func (r *versionRows) Columns() []string { return []string{"VERSION()"} }

func (r *versionRows) Close() error { return nil }

func (r *versionRows) Next(values []driver.Value) error {
	if r.isRead {
		return io.EOF
	}
	r.isRead = true
	values[0] = []byte(r.version)
	return nil
}
