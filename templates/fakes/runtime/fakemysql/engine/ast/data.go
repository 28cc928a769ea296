package ast

// Insert is INSERT or REPLACE.
type Insert struct {
	isStatement
	Replace     bool
	Ignore      bool
	Delayed     bool
	Table       TableName
	Columns     []string     // nil: all columns; for the form with SET the columns of it
	Rows        [][]Expr     // of VALUES and of SET; a row may be empty: VALUES ()
	Query       Query        // of INSERT ... SELECT; else nil
	RowAlias    string       // MySQL 8: VALUES (..) AS new
	OnDuplicate []Assignment // ON DUPLICATE KEY UPDATE
	Returning   []Field      // MariaDB
}

// Update is UPDATE of one table or of a join.
type Update struct {
	isStatement
	With    *With
	Ignore  bool
	Tables  TableExpr
	Set     []Assignment
	Where   Expr
	OrderBy []OrderBy
	Limit   *Limit
}

// Delete is DELETE. Targets are the tables of the forms `DELETE a FROM ..` and `DELETE FROM a USING ..`, which name tables or aliases of From.
type Delete struct {
	isStatement
	With      *With
	Ignore    bool
	Targets   []TableName
	From      TableExpr
	Where     Expr
	OrderBy   []OrderBy
	Limit     *Limit
	Returning []Field
}
