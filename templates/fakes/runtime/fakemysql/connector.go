package fakemysql

import (
	"context"
	"database/sql/driver"

	"github.com/go-sql-driver/mysql"
)

// connector makes the connections of one *sql.DB.
type connector struct {
	server *Server
	below  driver.Connector
}

func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	if err := c.server.strikeConnect(ctx); err != nil {
		return nil, err
	}
	generation, err := c.server.applySchema()
	if err != nil {
		return nil, err
	}
	below, err := c.below.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &connection{server: c.server, below: below, generation: generation}, nil
}

// Driver is MySQL's, whatever stands behind: programs ask the type of it to know which database they talk to.
func (c *connector) Driver() driver.Driver { return &mysql.MySQLDriver{} }
