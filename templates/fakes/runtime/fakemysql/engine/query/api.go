// Package query resolves names and types of expressions and queries, plans how rows are found, and runs the plan.
package query

// This file is the contract of the package until its functions are there. It goes in the end.

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/function"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

const missing = "query: not written yet"

// Session is what queries ask of the session that runs them.
type Session interface {
	function.Session
	Store() *storage.Store
	Transaction() *storage.Transaction
	UserVariable(name string) value.Value
	SetUserVariable(name string, v value.Value)
	SystemVariable(scope, name string) (value.Value, value.Type, error) // 1193
	Virtual(database, name string) *VirtualTable                        // a table of information_schema, or nil
	SetFoundRows(n uint64)
	ReadLock() storage.Lock // of plain SELECT: Shared where the transaction is SERIALIZABLE and not of one statement
}

// VirtualTable is a table that is computed.
type VirtualTable struct {
	Definition *schema.Table
	Rows       func() ([]storage.Row, error)
}

// Run is one execution of a statement: what its expressions see.
type Run struct {
	Session Session
	Params  []value.Value
	// the rows of the tables, and what subqueries have computed, are the package's own
}

// NewRun begins an execution.
func NewRun(session Session, params []value.Value) *Run { panic(missing) }

// Expr is a resolved expression.
type Expr interface {
	Type() value.Type
	Eval(run *Run) (value.Value, error)
}

// Scope has the tables that names of an expression are looked up in.
type Scope struct{}

// NewScope is a scope of one table of a statement that changes it: an alias, or the table's name. The rows are set by SetRow. A nil table is a scope without columns.
// params are types of the arguments, nil where they are not known yet: in PREPARE.
func NewScope(session Session, params []value.Type, t *schema.Table, alias string) *Scope {
	panic(missing)
}

// AddValues gives a second row of the table: that of VALUES(column), or of the alias of INSERT ... AS.
func (s *Scope) AddValues(alias string) { panic(missing) }

// Resolve resolves an expression; clause is what 1054 and 1052 say: "field list", "where clause", "order clause", "on clause", "having clause", "group statement".
func (s *Scope) Resolve(e ast.Expr, clause string) (Expr, error) { panic(missing) }

// SetRow and SetValues set the rows that expressions of a scope made by NewScope see in a run.
func (s *Scope) SetRow(run *Run, row storage.Row)    { panic(missing) }
func (s *Scope) SetValues(run *Run, row storage.Row) { panic(missing) }

// Truth tells whether a condition holds; NULL does not. A nil expression does.
func Truth(run *Run, condition Expr) (bool, error) { panic(missing) }

// Field is a column of a result.
type Field struct {
	Name            string
	Database        string
	Table           string // alias
	OriginalTable   string
	OriginalName    string
	Type            value.Type
	IsPrimaryKey    bool
	IsUniqueKey     bool
	IsKey           bool
	IsAutoIncrement bool
}

// Plan is a query that is ready to run, as often as the store's version stays.
type Plan struct{ Fields []Field }

// PlanQuery resolves and plans a query.
func PlanQuery(session Session, params []value.Type, q ast.Query) (*Plan, error) { panic(missing) }

// Run gives the rows, one after another. What each returns as an error ends it.
func (p *Plan) Run(run *Run, each func(row []value.Value) error) error { panic(missing) }

// Explain gives the lines of EXPLAIN.
func (p *Plan) Explain() (fields []Field, rows [][]value.Value) { panic(missing) }

// Change is the planned search for the rows of UPDATE or DELETE.
type Change struct {
	Tables []*storage.Table // of FROM in its order; nil for derived ones
	Names  []string         // their aliases
}

// PlanChange plans the search. Its rows are read with exclusive locks.
func PlanChange(session Session, params []value.Type, with *ast.With, tables ast.TableExpr, where ast.Expr, order []ast.OrderBy, limit *ast.Limit) (*Change, error) {
	panic(missing)
}

// Resolve resolves an expression over the tables of the search: what SET says.
func (c *Change) Resolve(e ast.Expr, clause string) (Expr, error) { panic(missing) }

// Target tells which of the tables a column is of, and its position there.
func (c *Change) Target(column *ast.Column) (table, position int, err error) { panic(missing) }

// Run gives the matches: for each table its record (nil where an outer join found none) and row, in the order of ORDER BY. For one table rows come one after another as they are found, each locked, so that
// LIMIT locks no more than it takes; a change of a row that moves it in the index that is read does not bring it again. Expressions of Resolve see the rows during each.
func (c *Change) Run(run *Run, each func(records []*storage.Record, rows []storage.Row) error) error {
	panic(missing)
}

// SetRow changes what expressions see of a table: UPDATE's assignments see those on their left.
func (c *Change) SetRow(run *Run, table int, row storage.Row) { panic(missing) }

// ExprText prints an expression as MariaDB does in 1690 and SHOW CREATE TABLE: "`a` + 1".
func ExprText(e ast.Expr) string { panic(missing) }

// Fields resolves a select list over the scope's table: RETURNING.
func (s *Scope) Fields(fields []ast.Field) ([]Field, []Expr, error) { panic(missing) }
