package enginejudge

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/go-sql-driver/mysql"
)

// observation is what a program sees of a statement, a line for each fact.
type observation struct {
	lines   []string
	unknown bool // the engine says that it does not know the statement
	failed  bool
	number  uint16 // of the server's error; 0 where the driver has one, and the session may be gone
}

func (o *observation) note(format string, values ...any) {
	o.lines = append(o.lines, fmt.Sprintf(format, values...))
}

func (o *observation) String() string { return strings.Join(o.lines, "\n") }

// error notes an error word by word where it is one of the server. What came before it is forgotten: a server may give an error before the
// first row or after some, as it finds it, and programs see it either from Query or from Rows.Err.
func (o *observation) error(err error) {
	o.failed = true
	o.lines = nil
	var said *mysql.MySQLError
	switch {
	case errors.As(err, &said):
		o.number = said.Number
		o.unknown = said.Number == 1105 && strings.HasPrefix(said.Message, "fakemysql: ")
		o.note("error %d (%s): %s", said.Number, said.SQLState, said.Message)
	default:
		o.note("error %v", err)
	}
}

// observe runs a statement in a session.
func observe(ctx context.Context, session *sql.Conn, s step, prepared bool) *observation {
	o := &observation{}
	ctx, cancel := context.WithTimeout(ctx, longest)
	defer cancel()
	query, exec := session.QueryContext, session.ExecContext
	if prepared && preparable(s.text) {
		statement, err := session.PrepareContext(ctx, s.text)
		if err != nil {
			o.error(err)
			return o
		}
		defer statement.Close()
		query = func(ctx context.Context, _ string, arguments ...any) (*sql.Rows, error) {
			return statement.QueryContext(ctx, arguments...)
		}
		exec = func(ctx context.Context, _ string, arguments ...any) (sql.Result, error) {
			return statement.ExecContext(ctx, arguments...)
		}
	}
	if givesRows(s.text) {
		rows, err := query(ctx, s.text, s.arguments...)
		o.rows(rows, err, s.inOrder)
		if !o.failed && len(o.lines) == 0 { // EXECUTE of a statement that gives none
			rows, err = session.QueryContext(ctx, "SELECT ROW_COUNT(), LAST_INSERT_ID()")
			o.rows(rows, err, true)
		}
	} else {
		result, err := exec(ctx, s.text, s.arguments...)
		o.result(result, err)
	}
	return o
}

// untold are notes that the engine does not give: of blanks around a number that is stored, and of texts that are no JSON.
var untold = map[string]bool{"Note 1265": true, "Note 4037": true, "Note 4038": true}

// warnings notes the warnings of the statement that was observed, in place of what it gave. Of one that failed nothing is compared: programs look at its error.
func (o *observation) warnings(ctx context.Context, session *sql.Conn) {
	if o.unknown {
		return
	}
	o.lines = nil
	if o.failed {
		return
	}
	rows, err := session.QueryContext(ctx, "SHOW WARNINGS")
	if err != nil {
		o.note("error %v", err)
		return
	}
	defer rows.Close()
	for rows.Next() {
		var level, message string
		var number int
		if err := rows.Scan(&level, &number, &message); err != nil {
			o.note("error %v", err)
			return
		}
		if line := fmt.Sprintf("%s %d", level, number); !untold[line] {
			o.note("%s", line)
		}
	}
}

// preparable tells whether MariaDB prepares a statement; USE is one that it does not.
func preparable(text string) bool {
	return !strings.HasPrefix(strings.ToLower(text), "use ")
}

func (o *observation) result(result sql.Result, err error) {
	if err != nil {
		o.error(err)
		return
	}
	affected, _ := result.RowsAffected()
	last, _ := result.LastInsertId()
	o.note("%d affected, last insert id %d", affected, last)
}

func (o *observation) rows(rows *sql.Rows, err error, inOrder bool) {
	if err != nil {
		o.error(err)
		return
	}
	defer rows.Close()
	o.columns(rows)
	first := len(o.lines)
	columns, _ := rows.Columns()
	for rows.Next() {
		values := make([]any, len(columns))
		targets := make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			o.error(err)
			return
		}
		var line strings.Builder
		for _, value := range values {
			if text, is := value.([]byte); is {
				fmt.Fprintf(&line, " %q", text)
			} else {
				fmt.Fprintf(&line, " %T(%v)", value, value)
			}
		}
		o.note("row%s", line.String())
	}
	if !inOrder {
		sort.Strings(o.lines[first:])
	}
	if err := rows.Err(); err != nil {
		o.error(err)
	}
}

// forgetTypes takes away what types columns have, but for those that values show. Scripts compare types; of random expressions the width of
// a type may depend on what MariaDB's optimizer has found out.
func (o *observation) forgetTypes() {
	if o == nil {
		return
	}
	for i, line := range o.lines {
		if strings.HasPrefix(line, "column ") {
			o.lines[i] = "column"
		}
	}
}

// columns notes what the driver knows of each column.
func (o *observation) columns(rows *sql.Rows) {
	types, err := rows.ColumnTypes()
	if err != nil {
		o.error(err)
		return
	}
	for _, column := range types {
		nullable, known := column.Nullable()
		precision, scale, decimal := column.DecimalSize()
		length, long := column.Length()
		o.note("column %s %s nullable %v/%v decimal %d,%d,%v length %d,%v %v", column.Name(), column.DatabaseTypeName(), nullable, known, precision, scale, decimal, length, long, column.ScanType())
	}
}
