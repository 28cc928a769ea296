package ast

type (
	// Begin is START TRANSACTION, BEGIN.
	Begin struct {
		isStatement
		ReadOnly           bool
		ReadWrite          bool
		ConsistentSnapshot bool
	}
	// Nothing is a text of nothing but comments, which is no error.
	Nothing struct {
		isStatement
	}
	// Commit is COMMIT.
	Commit struct {
		isStatement
		Chain, Release bool
	}
	// Rollback is ROLLBACK, or ROLLBACK TO a savepoint.
	Rollback struct {
		isStatement
		Savepoint      string // "" is the whole transaction
		Chain, Release bool
	}
	// Savepoint is SAVEPOINT.
	Savepoint struct {
		isStatement
		Name string
	}
	// ReleaseSavepoint is RELEASE SAVEPOINT.
	ReleaseSavepoint struct {
		isStatement
		Name string
	}
	// Set is SET of variables.
	Set struct {
		isStatement
		Variables []VariableAssignment
	}
	// SetNames is SET NAMES, SET CHARACTER SET.
	SetNames struct {
		isStatement
		Charset, Collation string
	}
	// SetTransaction is SET [SESSION | GLOBAL] TRANSACTION.
	SetTransaction struct {
		isStatement
		Scope     string // "": of the next transaction alone
		Isolation string // "", or lower case with a hyphen: "repeatable-read", "read-committed", "read-uncommitted", "serializable"
		Access    string // "", "read only", "read write"
	}
	// Use is USE.
	Use struct {
		isStatement
		Database string
	}
	// Show is SHOW.
	Show struct {
		isStatement
		What     string    // lower case: "databases", "tables", "columns", "index", "create table", "create database", "variables", "status", "warnings", "errors", "engines", "collation", "character set", "table status", "processlist", "grants", "count(*) warnings", ..
		Full     bool      // FULL
		Scope    string    // "global", "session" of variables and status
		Table    TableName // of columns, index, create table
		Database string    // FROM a database
		Like     *string
		Where    Expr
		Limit    *Limit // of warnings and errors
	}
	// Describe is DESCRIBE table [column]: SHOW COLUMNS.
	Describe struct {
		isStatement
		Table  TableName
		Column string
	}
	// Explain is EXPLAIN, DESCRIBE or ANALYZE of a statement.
	Explain struct {
		isStatement
		Statement Statement
	}
	// Do is DO.
	Do struct {
		isStatement
		Exprs []Expr
	}
	// Prepare is PREPARE name FROM text: a string or a user variable.
	Prepare struct {
		isStatement
		Name string
		Text Expr
	}
	// Execute is EXECUTE name USING .., or EXECUTE IMMEDIATE text USING ..
	Execute struct {
		isStatement
		Name  string
		Text  Expr // of IMMEDIATE
		Using []Expr
	}
	// Deallocate is DEALLOCATE PREPARE or DROP PREPARE.
	Deallocate struct {
		isStatement
		Name string
	}
	// DropRoutine is DROP PROCEDURE, FUNCTION or TRIGGER, of which there are none.
	DropRoutine struct {
		isStatement
		What     string // in upper case
		IfExists bool
		Name     TableName
	}
	// LockTables is LOCK TABLES. Unlock is UNLOCK TABLES.
	LockTables struct {
		isStatement
		Tables []TableLock
	}
	// UnlockTables is UNLOCK TABLES.
	UnlockTables struct {
		isStatement
	}
	// Maintain is ANALYZE, OPTIMIZE, CHECK or REPAIR TABLE.
	Maintain struct {
		isStatement
		What   string // "analyze", ..
		Tables []TableName
	}
	// Kill is KILL [QUERY].
	Kill struct {
		isStatement
		Query bool
		ID    Expr
	}
)

// VariableAssignment is `@@session.name = value` or `@name = value` of SET.
type VariableAssignment struct {
	User  bool   // @name
	Scope string // "", "session", "global"
	Name  string // of system variables in lower case
	Value Expr   // *Default is DEFAULT; ON and names without quotes are string literals
}

// TableLock is `table AS alias READ | WRITE`.
type TableLock struct {
	Table TableName
	Alias string
	Write bool
}
