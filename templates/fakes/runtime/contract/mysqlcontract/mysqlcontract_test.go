package mysqlcontract_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
	"github.com/go-sql-driver/mysql"

	"standin/doubles/contract"
	"standin/doubles/contract/mysqlcontract"
	"standin/doubles/fakemysql"
)

var schema = []fakemysql.Statement{
	{Text: "CREATE TABLE items (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE, made DATETIME(6) NOT NULL, note TEXT, weight DOUBLE)"},
	{Text: `CREATE TABLE kinds (
		b BOOLEAN NOT NULL, i INT NOT NULL, u BIGINT UNSIGNED NOT NULL, f FLOAT NOT NULL, d DECIMAL(10, 2) NOT NULL, c CHAR(3) NOT NULL, e ENUM('a') NOT NULL,
		s SET('a') NOT NULL, j JSON NOT NULL, t TIME NOT NULL, y YEAR NOT NULL, da DATE NOT NULL, ts TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, bi BINARY(2) NOT NULL,
		bl BLOB NOT NULL, bt BIT(3) NOT NULL, ni INT, nu INT UNSIGNED, nf DOUBLE, nt TEXT, nd DATETIME, nb BLOB
	)`},
}

// side has a database: with a server's rows, or with those that expectations say.
type side struct {
	db   *sql.DB
	mock *fakemysql.Mock
}

var sides = contract.Sides[side]{
	Servers: []string{"GEN_MYSQL_DSN"},
	Classes: []contract.Class{mysqlcontract.Class},
	Fake: func(t *testing.T) side {
		mock := fakemysql.NewMock(t)
		return side{fakemysql.NewServer(t, mock, fakemysql.Options{}).Open(), mock}
	},
	Real: func(t *testing.T) side {
		options := fakemysql.Options{Settings: fakemysql.Settings{ParseTime: true}, Schema: schema}
		return side{fakemysql.NewServer(t, fakemysql.NewReal(t), options).Open(), nil}
	},
}

const (
	insert = "INSERT INTO items (name, made, note) VALUES (?, ?, ?)"
	change = "UPDATE items SET weight = ? WHERE name = ?"
	find   = "SELECT id, name, made, note, weight FROM items WHERE id < ?"
	now    = "SELECT made FROM items WHERE name = ?"
	wrong  = "SELECT none FROM items"
)

var madeAt = time.Date(2024, 1, 2, 3, 4, 5, 6000, time.UTC)

// expect has a fake give what the server gives.
func expect(mock *fakemysql.Mock) {
	column := func(name, kind string, sample any) *sqlmock.Column {
		return sqlmock.NewColumn(name).OfType(kind, sample)
	}
	mock.ExpectExec(insert).WithArgs("a", madeAt, nil).WillReturnResult(sqlmock.NewResult(1, 1))
	mock.ExpectExec(insert).WithArgs("a", madeAt, nil).WillReturnError(&mysql.MySQLError{Number: 1062, Message: "another text"})
	mock.ExpectExec(insert).WithArgs("b", sqlmock.AnyArg(), "long").WillReturnResult(sqlmock.NewResult(3, 1))
	mock.ExpectExec(change).WithArgs(1.5, "a").WillReturnResult(sqlmock.NewResult(0, 1))
	mock.ExpectExec(change).WithArgs(1.5, "none").WillReturnResult(sqlmock.NewResult(0, 0))
	mock.ExpectQuery(find).WithArgs(3).WillReturnRows(sqlmock.NewRowsWithColumnDefinition(
		column("id", "BIGINT", 1), column("name", "VARCHAR", ""), column("made", "DATETIME", madeAt), column("note", "TEXT", ""), column("weight", "DOUBLE", 1.5),
	).AddRow(int64(1), []byte("a"), madeAt, nil, 1.5))
	mock.ExpectQuery(now).WithArgs("b").WillReturnRows(sqlmock.NewRowsWithColumnDefinition(column("made", "DATETIME", madeAt)).AddRow(time.Now()))
	mock.ExpectQuery(wrong).WillReturnError(&mysql.MySQLError{Number: 1054})
}

func TestContract(t *testing.T) {
	contract.Test(t, sides,
		contract.Case[side]{Name: "results and rows", Run: func(r *contract.Run[side]) {
			if r.Set.mock != nil {
				expect(r.Set.mock)
			}
			ctx, db := r.Context(), r.Set.db
			mysqlcontract.Executed(r, insert)(db.ExecContext(ctx, insert, "a", madeAt, nil))
			mysqlcontract.Executed(r, insert)(db.ExecContext(ctx, insert, "a", madeAt, nil))
			mysqlcontract.Executed(r, insert)(db.ExecContext(ctx, insert, "b", time.Now().UTC(), "long"))
			mysqlcontract.Executed(r, change)(db.ExecContext(ctx, change, 1.5, "a"))
			mysqlcontract.Executed(r, change)(db.ExecContext(ctx, change, 1.5, "none"))
			mysqlcontract.Rows(r, find)(db.QueryContext(ctx, find, 3))
			mysqlcontract.Rows(r, now)(db.QueryContext(ctx, now, "b"))
			mysqlcontract.Rows(r, wrong)(db.QueryContext(ctx, wrong))
		}},
		contract.Case[side]{Name: "errors of the library", Run: func(r *contract.Run[side]) {
			if r.Set.mock != nil {
				r.Set.mock.ExpectBegin()
				r.Set.mock.ExpectCommit()
				r.Set.mock.ExpectQuery(now).WillReturnRows(sqlmock.NewRows([]string{"made"}))
			}
			transaction, err := r.Set.db.BeginTx(r.Context(), nil)
			contract.Result(r, "begin")(err)
			contract.Result(r, "commit")(transaction.Commit())
			contract.Result(r, "commit again")(transaction.Commit())
			var made time.Time
			contract.Result(r, "no row")(r.Set.db.QueryRowContext(r.Context(), now, "none").Scan(&made))
			conn, err := r.Set.db.Conn(r.Context())
			contract.Result(r, "connection")(err)
			contract.Result(r, "close")(conn.Close())
			contract.Result(r, "ping")(conn.PingContext(r.Context()))
		}},
		contract.Case[side]{Name: "claims", Run: func(r *contract.Run[side]) {
			db := r.Set.db
			if r.Set.mock != nil {
				db = nil
			}
			mysqlcontract.Claims(r, db, claims...)
		}},
	)
}

// kindsRow is a row of table kinds as the fakes' rows are.
type kindsRow struct {
	B  bool       `db:"b"`
	I  int64      `db:"i"`
	U  uint64     `db:"u"`
	F  float64    `db:"f"`
	D  string     `db:"d"`
	C  string     `db:"c"`
	E  string     `db:"e"`
	S  string     `db:"s"`
	J  string     `db:"j"`
	T  string     `db:"t"`
	Y  int64      `db:"y"`
	DA time.Time  `db:"da"`
	TS time.Time  `db:"ts"`
	BI []byte     `db:"bi"`
	BL []byte     `db:"bl"`
	BT []byte     `db:"bt"`
	NI *int64     `db:"ni"`
	NU *uint64    `db:"nu"`
	NF *float64   `db:"nf"`
	NT *string    `db:"nt"`
	ND *time.Time `db:"nd"`
	NB []byte     `db:"nb"`
}

var (
	kinds  = strings.Fields("b i u f d c e s j t y da ts bi bl bt ni nu nf nt nd nb")
	claims = []mysqlcontract.Statement{
		{Text: "SELECT " + strings.Join(kinds, ", ") + " FROM kinds WHERE i = ? AND d > ? LIMIT ?", Arguments: []any{1, "1.5", 10}, Columns: mysqlcontract.ColumnsOf[kindsRow](kinds...)},
		{Text: "SELECT COUNT(*), c FROM kinds GROUP BY c", Columns: append([]mysqlcontract.Column{{Name: "COUNT(*)"}}, mysqlcontract.ColumnsOf[kindsRow]("c")...)},
		{Text: "DELETE FROM kinds WHERE i = ?", Arguments: []any{1}},
		{Text: insert, Arguments: []any{"a", madeAt, nil}},
	}
)

// TestClaimsThatAreWrong says claims of a statement that the server has otherwise, and none of them may be as it says.
func TestClaimsThatAreWrong(t *testing.T) {
	for name, statement := range map[string]mysqlcontract.Statement{
		"a column less":   {Text: "SELECT b, i FROM kinds", Columns: mysqlcontract.ColumnsOf[kindsRow]("b")},
		"another name":    {Text: "SELECT i FROM kinds", Columns: []mysqlcontract.Column{{Name: "j"}}},
		"another type":    {Text: "SELECT i AS u FROM kinds", Columns: mysqlcontract.ColumnsOf[kindsRow]("u")},
		"not NULL":        {Text: "SELECT ni AS i FROM kinds", Columns: mysqlcontract.ColumnsOf[kindsRow]("i")},
		"an argument":     {Text: "DELETE FROM kinds WHERE i = 1", Arguments: []any{1}},
		"no table":        {Text: "DELETE FROM none"},
		"no such column":  {Text: "SELECT x FROM kinds", Columns: []mysqlcontract.Column{{Name: "x"}}},
		"rows, not known": {Text: "SELECT FROM"},
	} {
		t.Run(name, func(t *testing.T) {
			if os.Getenv("GEN_MYSQL_DSN") == "" {
				t.Skip("set GEN_MYSQL_DSN")
			}
			claimed, found := &recorder{T: t}, &recorder{T: t}
			mysqlcontract.Claims(claimed, nil, statement)
			mysqlcontract.Claims(found, sides.Real(t).db, statement)
			if claimed.said == found.said || found.said == "" {
				t.Errorf("claimed %q, found %q", claimed.said, found.said)
			}
		})
	}
}

// recorder keeps what is said.
type recorder struct {
	*testing.T
	said string
}

func (r *recorder) Context() context.Context { return context.Background() }

func (r *recorder) Saw(format string, values ...any) { r.said += fmt.Sprintf(format, values...) }
