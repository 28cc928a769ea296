package ast

// DataType is a type as it is written.
type DataType struct {
	Name      string // lower case, in one spelling: tinyint, smallint, mediumint, int, bigint, decimal, float, double, bit, year, date, datetime, timestamp, time, char, varchar, binary, varbinary, tinytext, text, mediumtext, longtext, tinyblob, blob, mediumblob, longblob, enum, set, json, uuid, inet6
	Length    int    // in parentheses; -1 where it is not said
	Scale     int    // of decimals and floats; -1 where it is not said
	Unsigned  bool
	Zerofill  bool
	Members   []string // of enum and set
	Charset   string   // CHARACTER SET; ASCII and UNICODE are resolved; "" where it is not said
	Collation string
	Binary    bool // the BINARY attribute: the _bin collation of its character set
}

// ColumnDefinition is a column of CREATE TABLE or ALTER TABLE.
type ColumnDefinition struct {
	Pos           int // where it is written: keys are made in this order
	Name          string
	Type          DataType
	NotNull       bool
	Null          bool // said explicitly
	Default       Expr // nil where there is none
	OnUpdate      Expr // ON UPDATE CURRENT_TIMESTAMP(n): a Call of now
	AutoIncrement bool
	PrimaryKey    bool
	Unique        bool
	Comment       string
	Generated     Expr // GENERATED ALWAYS AS (..)
	Stored        bool // STORED or PERSISTENT; else VIRTUAL
	Invisible     bool
	Check         *CheckDefinition
	References    *ForeignKeyDefinition // MariaDB makes a foreign key of it
}

// KeyKind is what a key is.
type KeyKind uint8

const (
	PrimaryKey KeyKind = iota
	UniqueKey
	PlainKey
	FulltextKey
	SpatialKey
)

// KeyDefinition is PRIMARY KEY, UNIQUE, KEY, FULLTEXT or SPATIAL.
type KeyDefinition struct {
	Pos         int // where it is written: keys are made in this order
	Kind        KeyKind
	Name        string // "" where it is not said
	Columns     []KeyPart
	IfNotExists bool
	Using       string // "btree", "hash", "rtree"; "" where it is not said
	Comment     string
}

// KeyPart is a column of a key.
type KeyPart struct {
	Column string
	Expr   Expr // of MySQL 8's functional keys; then Column is ""
	Length int  // of a prefix; 0 is the whole column
	Desc   bool
}

// ForeignKeyDefinition is FOREIGN KEY or REFERENCES.
type ForeignKeyDefinition struct {
	Pos         int    // where it is written: keys are made in this order
	Name        string // of CONSTRAINT
	IndexName   string
	Columns     []string
	Table       TableName
	References  []string
	OnDelete    string // "", "restrict", "cascade", "set null", "no action", "set default"
	OnUpdate    string
	IfNotExists bool
}

// CheckDefinition is CHECK.
type CheckDefinition struct {
	Name        string
	IfNotExists bool
	Expr        Expr
	Enforced    bool // false for MySQL's NOT ENFORCED
}

// TableOption is an option after the columns: ENGINE=InnoDB.
type TableOption struct {
	Name  string // lower case, in one spelling: engine, charset, collate, comment, auto_increment, row_format, ..
	Value string
}

// CreateTable is CREATE TABLE.
type CreateTable struct {
	isStatement
	OrReplace   bool
	Temporary   bool
	IfNotExists bool
	Table       TableName
	Columns     []*ColumnDefinition
	Keys        []*KeyDefinition
	ForeignKeys []*ForeignKeyDefinition
	Checks      []*CheckDefinition
	Options     []TableOption
	Partitioned bool       // PARTITION BY, which changes no result
	Like        *TableName // CREATE TABLE a LIKE b
	As          Query      // CREATE TABLE a AS SELECT ..
}

// AlterTable is ALTER TABLE. CREATE INDEX and DROP INDEX are AlterTable with one action.
type AlterTable struct {
	isStatement
	IfExists bool
	Ignore   bool
	Table    TableName
	Actions  []AlterAction
}

// AlterAction is one of the types of this file whose names begin with Add, Drop, Modify, Rename or Set.
type AlterAction interface {
	alterAction()
}

type isAlterAction struct{}

func (*isAlterAction) alterAction() {}

// ColumnPlace is FIRST or AFTER column. The zero value is: where it was, or at the end.
type ColumnPlace struct {
	First bool
	After string
}

type (
	// AddColumn is ADD [COLUMN].
	AddColumn struct {
		isAlterAction
		IfNotExists bool
		Column      *ColumnDefinition
		Place       ColumnPlace
	}
	// ModifyColumn is MODIFY, and CHANGE, which also has the name from before.
	ModifyColumn struct {
		isAlterAction
		IfExists bool
		Name     string // from before
		Column   *ColumnDefinition
		Place    ColumnPlace
	}
	// SetColumnDefault is ALTER COLUMN c SET DEFAULT value, or DROP DEFAULT, where it is nil.
	SetColumnDefault struct {
		isAlterAction
		IfExists bool
		Name     string
		Default  Expr
	}
	// DropColumn is DROP [COLUMN].
	DropColumn struct {
		isAlterAction
		IfExists bool
		Name     string
	}
	// RenameColumn is RENAME COLUMN.
	RenameColumn struct {
		isAlterAction
		IfExists bool
		From, To string
	}
	// AddKey is ADD PRIMARY KEY, UNIQUE, INDEX ..
	AddKey struct {
		isAlterAction
		Key *KeyDefinition
	}
	// DropKey is DROP INDEX name, DROP PRIMARY KEY.
	DropKey struct {
		isAlterAction
		IfExists bool
		Primary  bool
		Name     string
	}
	// RenameKey is RENAME INDEX.
	RenameKey struct {
		isAlterAction
		IfExists bool
		From, To string
	}
	// AddForeignKey is ADD [CONSTRAINT name] FOREIGN KEY.
	AddForeignKey struct {
		isAlterAction
		ForeignKey *ForeignKeyDefinition
	}
	// DropForeignKey is DROP FOREIGN KEY.
	DropForeignKey struct {
		isAlterAction
		IfExists bool
		Name     string
	}
	// AddCheck is ADD [CONSTRAINT name] CHECK.
	AddCheck struct {
		isAlterAction
		Check *CheckDefinition
	}
	// DropConstraint is DROP CONSTRAINT or DROP CHECK: of a check, a foreign key or a unique key.
	DropConstraint struct {
		isAlterAction
		IfExists bool
		Name     string
	}
	// RenameTo is RENAME [TO].
	RenameTo struct {
		isAlterAction
		Table TableName
	}
	// SetTableOption is an option of the table, or CONVERT TO CHARACTER SET (name "convert", the value is "charset collation").
	SetTableOption struct {
		isAlterAction
		Option TableOption
	}
)

// DropTable is DROP TABLE.
type DropTable struct {
	isStatement
	Temporary bool
	IfExists  bool
	Tables    []TableName
}

// RenameTable is RENAME TABLE a TO b, c TO d.
type RenameTable struct {
	isStatement
	IfExists bool
	From, To []TableName
}

// TruncateTable is TRUNCATE.
type TruncateTable struct {
	isStatement
	Table TableName
}

// CreateView is CREATE VIEW, or ALTER VIEW.
type CreateView struct {
	isStatement
	OrReplace   bool
	Alter       bool // it must be there
	IfNotExists bool
	Temptable   bool // ALGORITHM = TEMPTABLE
	View        TableName
	Columns     []string
	Query       Query
	Text        string // the query as it was written
}

// DropView is DROP VIEW.
type DropView struct {
	isStatement
	IfExists bool
	Views    []TableName
}

// CreateDatabase is CREATE DATABASE, or ALTER DATABASE, which is of use for its options only.
type CreateDatabase struct {
	isStatement
	Alter       bool
	OrReplace   bool
	IfNotExists bool
	Name        string
	Options     []TableOption // charset, collate
}

// DropDatabase is DROP DATABASE.
type DropDatabase struct {
	isStatement
	IfExists bool
	Name     string
}
