package ast

// Expr is an expression: one of the types of this file.
type Expr interface {
	expr()
}

type isExpr struct{}

func (*isExpr) expr() {}

// LiteralKind tells what a Literal is of.
type LiteralKind uint8

const (
	NullLiteral     LiteralKind = iota // NULL
	BoolLiteral                        // TRUE, FALSE: Text is 1 or 0
	IntLiteral                         // 42: digits
	DecimalLiteral                     // 4.20
	FloatLiteral                       // 4.2e1
	StringLiteral                      // 'text', N'text', _utf8mb4'text'; adjacent ones are joined, escapes are resolved
	HexLiteral                         // 0x4D, which may also be a number: Text is the bytes. x'4D' is a StringLiteral of the charset binary
	BitLiteral                         // b'101', 0b101: Text is the bytes
	DateLiteral                        // DATE '2024-01-02'
	TimeLiteral                        // TIME '10:11:12'
	DateTimeLiteral                    // TIMESTAMP '2024-01-02 10:11:12'
)

// Literal is a constant. Text has it as it is meant, without quotes and escapes.
type Literal struct {
	isExpr
	Kind    LiteralKind
	Text    string
	Charset string // of an introducer: _utf8mb4, _binary; else ""
}

// Param is the n-th `?` of a statement, from 0.
type Param struct {
	isExpr
	Index int
}

// Default is DEFAULT where a value may stand, or DEFAULT(column).
type Default struct {
	isExpr
	Column *Column // nil for the column that gets the value
}

// Column names a column: `balance`, `a.balance`, `bank.a.balance`.
type Column struct {
	isExpr
	Database, Table string // "" where it is not said
	Name            string
}

// UserVariable is `@name`.
type UserVariable struct {
	isExpr
	Name string
}

// SystemVariable is `@@name`, `@@session.name`, `@@global.name`.
type SystemVariable struct {
	isExpr
	Scope string // "", "session" or "global"
	Name  string // in lower case
}

// SetVariable is `@name := value`.
type SetVariable struct {
	isExpr
	Name  string
	Value Expr
}

// Unary is an operator before its operand: `-`, `+`, `~`, `not`, `binary`. `!` is "not".
type Unary struct {
	isExpr
	Operator string
	Operand  Expr
}

// Binary is an operator between two operands. Operators are in lower case and in one spelling each: `||` (where the
// mode makes it so "concat") and "or", "and", "xor", "=", "<=>", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "div", "%", "|", "&", "^",
// "<<", ">>", "->", "->>".
type Binary struct {
	isExpr
	Operator    string
	Left, Right Expr
}

// Is is `x IS [NOT] NULL | TRUE | FALSE | UNKNOWN`.
type Is struct {
	isExpr
	Operand Expr
	Not     bool
	What    string // "null", "true", "false"; UNKNOWN is "null"
}

// Between is `x [NOT] BETWEEN low AND high`.
type Between struct {
	isExpr
	Operand, Low, High Expr
	Not                bool
}

// In is `x [NOT] IN (list)` or `x [NOT] IN (query)`. The operand may be a Tuple.
type In struct {
	isExpr
	Operand Expr
	Not     bool
	List    []Expr // nil where there is a query
	Query   Query
}

// Like is `x [NOT] LIKE pattern [ESCAPE escape]`.
type Like struct {
	isExpr
	Operand, Pattern Expr
	Escape           Expr // nil: a backslash
	Not              bool
}

// Regexp is `x [NOT] REGEXP pattern`, also RLIKE.
type Regexp struct {
	isExpr
	Operand, Pattern Expr
	Not              bool
}

// Tuple is `(a, b)` or `ROW(a, b)`: two elements at least.
type Tuple struct {
	isExpr
	Elements []Expr
}

// Subquery is a query in parentheses that stands for its value, or for a tuple.
type Subquery struct {
	isExpr
	Query Query
}

// Exists is `EXISTS (query)`. NOT EXISTS is a Unary over it.
type Exists struct {
	isExpr
	Query Query
}

// Quantified is `x = ANY (query)` or `x > ALL (query)`. SOME is ANY.
type Quantified struct {
	isExpr
	Operator string
	Operand  Expr
	All      bool
	Query    Query
}

// Case is `CASE [operand] WHEN .. THEN .. [ELSE ..] END`.
type Case struct {
	isExpr
	Operand Expr // nil in a searched CASE
	Whens   []When
	Else    Expr // nil is NULL
}

// When is a branch of Case.
type When struct{ Condition, Result Expr }

// Cast is `CAST(x AS type)` and `CONVERT(x, type)`. Types are CHAR, BINARY, SIGNED, UNSIGNED, DECIMAL, DATE, DATETIME, TIME, DOUBLE, FLOAT, JSON.
type Cast struct {
	isExpr
	Operand Expr
	Type    DataType // SIGNED is "bigint", UNSIGNED is "bigint" with Unsigned
}

// ConvertCharset is `CONVERT(x USING charset)`.
type ConvertCharset struct {
	isExpr
	Operand Expr
	Charset string
}

// Collate is `x COLLATE name`.
type Collate struct {
	isExpr
	Operand   Expr
	Collation string
}

// Interval is `INTERVAL n unit`: an operand of + and -, or an argument of DATE_ADD and its like.
type Interval struct {
	isExpr
	Count Expr
	Unit  string // lower case: "day", "day_hour"
}

// Call is a call of a function, an aggregate or a window function. What has a syntax of its own becomes a call with plain arguments:
// EXTRACT(unit FROM x), TIMESTAMPADD(unit, ..) and TIMESTAMPDIFF have the unit as a string literal first; TRIM([LEADING|TRAILING|BOTH] y FROM x) is
// trim(x), trim(x, y), or trim_leading / trim_trailing (x[, y]); POSITION(x IN y) is locate(x, y); SUBSTRING(x FROM a FOR b) is substring(x, a, b); CHAR(.. USING cs) is char with
// its charset in a ConvertCharset around it; CURRENT_TIMESTAMP, NOW(), LOCALTIME are now; CURRENT_DATE curdate; CURRENT_TIME curtime; VALUES(column) and VALUE(column) are values;
// INSERT(), REPLACE(), LEFT(), RIGHT(), IF(), MOD(), DATABASE(), SCHEMA(), USER() are calls like any other.
type Call struct {
	isExpr
	Name      string // in lower case
	Written   string // the name as it is written, for errors
	Arguments []Expr
	Distinct  bool      // COUNT(DISTINCT a, b)
	Star      bool      // COUNT(*)
	OrderBy   []OrderBy // of GROUP_CONCAT
	Separator *string   // of GROUP_CONCAT; nil is a comma
	Over      *Window   // of a window function
}

// Window is `OVER (PARTITION BY .. ORDER BY .. frame)` or `OVER name`.
type Window struct {
	Name        string // of the WINDOW clause, "" where there is none
	PartitionBy []Expr
	OrderBy     []OrderBy
	Frame       *Frame // nil: from the start to the current row's peers
}

// Frame is `ROWS | RANGE BETWEEN start AND end`.
type Frame struct {
	Unit       string // "rows", "range"
	Start, End FrameBound
}

// FrameBound is an end of a Frame.
type FrameBound struct {
	Kind   string // "unbounded preceding", "preceding", "current row", "following", "unbounded following"
	Offset Expr   // of "preceding" and "following"
}
