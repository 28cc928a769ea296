package fakemysql

import (
	"context"
	"database/sql/driver"
	"errors"
)

// preparedStatement is a statement of a connection.
type preparedStatement struct {
	connection *connection
	below      driver.Stmt
	text       string
	begun      *operation // where database/sql prepared only to run: that which ends with the first run
}

func (s *preparedStatement) Close() error { return s.below.Close() }

func (s *preparedStatement) NumInput() int { return s.below.NumInput() }

func (s *preparedStatement) Exec(args []driver.Value) (driver.Result, error) {
	return s.ExecContext(context.Background(), namedValues(args))
}

func (s *preparedStatement) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	operation, err := s.begin(ctx, "exec", args)
	if err != nil {
		return nil, err
	}
	return operation.exec(func() (driver.Result, error) {
		if below, has := s.below.(driver.StmtExecContext); has {
			return below.ExecContext(ctx, args)
		}
		values, err := plainValues(ctx, args)
		if err != nil {
			return nil, err
		}
		return plainStatement(s.below).Exec(values)
	})
}

func (s *preparedStatement) Query(args []driver.Value) (driver.Rows, error) {
	return s.QueryContext(context.Background(), namedValues(args))
}

func (s *preparedStatement) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	operation, err := s.begin(ctx, "query", args)
	if err != nil {
		return nil, err
	}
	return operation.query(func() (driver.Rows, error) {
		if below, has := s.below.(driver.StmtQueryContext); has {
			return below.QueryContext(ctx, args)
		}
		values, err := plainValues(ctx, args)
		if err != nil {
			return nil, err
		}
		return plainStatement(s.below).Query(values)
	})
}

func (s *preparedStatement) begin(ctx context.Context, point string, args []driver.NamedValue) (operation, error) {
	if begun := s.begun; begun != nil {
		s.begun = nil
		return *begun, nil
	}
	return s.connection.beginStatement(ctx, point, s.text, args)
}

func (s *preparedStatement) CheckNamedValue(value *driver.NamedValue) error {
	if below, has := s.below.(driver.NamedValueChecker); has {
		return below.CheckNamedValue(value)
	}
	return s.connection.CheckNamedValue(value)
}

func (s *preparedStatement) ColumnConverter(index int) driver.ValueConverter {
	if below, has := s.below.(columnConverter); has {
		return below.ColumnConverter(index)
	}
	return driver.DefaultParameterConverter
}

// plainValues are the values of a statement that has no contexts, as database/sql makes them.
func plainValues(ctx context.Context, named []driver.NamedValue) ([]driver.Value, error) {
	values := make([]driver.Value, len(named))
	for i, value := range named {
		if value.Name != "" {
			return nil, errors.New("sql: driver does not support the use of Named Parameters")
		}
		values[i] = value.Value
	}
	return values, ctx.Err()
}
