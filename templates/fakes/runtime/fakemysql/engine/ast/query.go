package ast

// Query is what gives rows: *Select, *SetOperation or *Values.
type Query interface {
	Statement
	query()
}

type isQuery struct{ isStatement }

func (*isQuery) query() {}

// Select is SELECT.
type Select struct {
	isQuery
	With          *With // only of the outermost query
	Distinct      bool
	CalcFoundRows bool // SQL_CALC_FOUND_ROWS
	Fields        []Field
	From          TableExpr // nil for SELECT 1 and FROM DUAL; a comma is a Join of kind "cross"
	Where         Expr
	GroupBy       []OrderBy
	WithRollup    bool
	Having        Expr
	Windows       []NamedWindow
	OrderBy       []OrderBy
	Limit         *Limit
	Locking       *Locking
	Into          []string // names of variables: SELECT .. INTO @a, @b
}

// Field is an element of a select list: an expression, or a star with or without a table.
type Field struct {
	Expr  Expr  // nil for a star
	Star  *Star // nil for an expression
	Alias string
	Text  string // the expression as it was written, which is the column's name where there is no alias
}

// Star is `*`, `a.*` or `bank.a.*`.
type Star struct {
	Database, Table string
}

// NamedWindow is `WINDOW name AS (..)`.
type NamedWindow struct {
	Name   string
	Window *Window
}

// OrderBy is an element of ORDER BY or GROUP BY.
type OrderBy struct {
	Expr Expr // an IntLiteral is the place of a field, from 1
	Desc bool
}

// Limit is `LIMIT [offset,] count`. Both are literals or params.
type Limit struct{ Count, Offset Expr }

// Locking is FOR UPDATE, FOR SHARE or LOCK IN SHARE MODE.
type Locking struct {
	Exclusive  bool
	NoWait     bool
	SkipLocked bool
	Wait       Expr     // WAIT n of MariaDB, in seconds
	Of         []string // tables of OF (MySQL 8)
}

// SetOperation is UNION, EXCEPT or INTERSECT of two queries. Operations of one level are nested to the left.
type SetOperation struct {
	isQuery
	With        *With
	Operator    string // "union", "except", "intersect"
	All         bool
	Left, Right Query
	OrderBy     []OrderBy // of the whole
	Limit       *Limit
	Locking     *Locking
}

// Values is `VALUES (1, 2), (3, 4)` as a query.
type Values struct {
	isQuery
	Rows [][]Expr
}

// With is WITH [RECURSIVE].
type With struct {
	Recursive bool
	Tables    []CommonTable
}

// CommonTable is `name (columns) AS (query)`.
type CommonTable struct {
	Name    string
	Columns []string
	Query   Query
}

// TableExpr is what stands in FROM: *Table, *Derived or *Join.
type TableExpr interface {
	tableExpr()
}

type isTableExpr struct{}

func (*isTableExpr) tableExpr() {}

// Table is a table of the database or of a WITH.
type Table struct {
	isTableExpr
	TableName
	Alias      string
	IndexHints []IndexHint // USE, FORCE and IGNORE INDEX; they change no result
}

// IndexHint is `USE INDEX (a, b)`.
type IndexHint struct {
	Action  string // "use", "force", "ignore"
	Indexes []string
}

// Derived is a query in FROM.
type Derived struct {
	isTableExpr
	Query   Query
	Alias   string
	Columns []string
	Lateral bool
}

// Join is a join of two tables.
type Join struct {
	isTableExpr
	Kind        string // "inner" (also JOIN and STRAIGHT_JOIN), "cross" (also a comma), "left", "right"
	Natural     bool
	Left, Right TableExpr
	On          Expr
	Using       []string
}
