package catalogue

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/parse"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// columnsShown and the like are what SHOW selects.
const (
	columnsShown = "select COLUMN_NAME as `Field`, COLUMN_TYPE as `Type`, IS_NULLABLE as `Null`, COLUMN_KEY as `Key`, `DEFAULT` as `Default`, EXTRA as `Extra` from information_schema.`#columns`"
	columnsFull  = "select COLUMN_NAME as `Field`, COLUMN_TYPE as `Type`, COLLATION_NAME as `Collation`, IS_NULLABLE as `Null`, COLUMN_KEY as `Key`, `DEFAULT` as `Default`, EXTRA as `Extra`, `PRIVILEGES` as `Privileges`, COLUMN_COMMENT as `Comment` from information_schema.`#columns`"
	indexShown   = "select TABLE_NAME as `Table`, NON_UNIQUE as `Non_unique`, INDEX_NAME as `Key_name`, SEQ_IN_INDEX as `Seq_in_index`, COLUMN_NAME as `Column_name`, `COLLATION` as `Collation`, CARDINALITY as `Cardinality`, SUB_PART as `Sub_part`, PACKED as `Packed`, NULLABLE as `Null`, INDEX_TYPE as `Index_type`, `COMMENT` as `Comment`, INDEX_COMMENT as `Index_comment`, IGNORED as `Ignored` from information_schema.`#statistics`"
	statusShown  = "select TABLE_NAME as `Name`, ENGINE as `Engine`, VERSION as `Version`, ROW_FORMAT as `Row_format`, TABLE_ROWS as `Rows`, AVG_ROW_LENGTH as `Avg_row_length`, DATA_LENGTH as `Data_length`, MAX_DATA_LENGTH as `Max_data_length`, INDEX_LENGTH as `Index_length`, DATA_FREE as `Data_free`, AUTO_INCREMENT as `Auto_increment`, CREATE_TIME as `Create_time`, UPDATE_TIME as `Update_time`, CHECK_TIME as `Check_time`, TABLE_COLLATION as `Collation`, CHECKSUM as `Checksum`, CREATE_OPTIONS as `Create_options`, TABLE_COMMENT as `Comment`, MAX_INDEX_LENGTH as `Max_index_length`, TEMPORARY as `Temporary` from information_schema.tables"
	charsets     = ", CHARACTER_SET_CLIENT as `character_set_client`, COLLATION_CONNECTION as `collation_connection`, DATABASE_COLLATION as `Database Collation`"
)

// others are SHOW statements that say neither a table nor a database.
var others = map[string]string{
	"databases":         "select SCHEMA_NAME as `Database` from information_schema.schemata",
	"status":            "select VARIABLE_NAME as `Variable_name`, VARIABLE_VALUE as `Value` from information_schema.`#status`",
	"engines":           "select ENGINE as `Engine`, SUPPORT as `Support`, COMMENT as `Comment`, TRANSACTIONS as `Transactions`, XA, SAVEPOINTS as `Savepoints` from information_schema.engines",
	"collation":         "select COLLATION_NAME as `Collation`, CHARACTER_SET_NAME as `Charset`, ID as `Id`, IS_DEFAULT as `Default`, IS_COMPILED as `Compiled`, SORTLEN as `Sortlen` from information_schema.collations",
	"character set":     "select CHARACTER_SET_NAME as `Charset`, DESCRIPTION as `Description`, DEFAULT_COLLATE_NAME as `Default collation`, MAXLEN as `Maxlen` from information_schema.character_sets",
	"processlist":       "select ID as `Id`, `USER` as `User`, HOST as `Host`, DB as `db`, COMMAND as `Command`, `TIME` as `Time`, STATE as `State`, INFO as `Info`, 0.000 as `Progress` from information_schema.processlist",
	"warnings":          "select * from information_schema.`#warnings`",
	"errors":            "select * from information_schema.`#warnings` where `Level` = 'Error'",
	"count(*) warnings": "select @@warning_count as `@@session.warning_count`",
	"count(*) errors":   "select @@error_count as `@@session.error_count`",
	"open tables":       "select TABLE_SCHEMA as `Database`, TABLE_NAME as `Table`, 0 as `In_use`, 0 as `Name_locked` from information_schema.tables where false",
	"events":            "select EVENT_SCHEMA as `Db`, EVENT_NAME as `Name`, `DEFINER` as `Definer`, TIME_ZONE as `Time zone`, EVENT_TYPE as `Type`, EXECUTE_AT as `Execute at`, INTERVAL_VALUE as `Interval value`, INTERVAL_FIELD as `Interval field`, `STARTS` as `Starts`, `ENDS` as `Ends`, STATUS as `Status`, ORIGINATOR as `Originator`" + charsets + " from information_schema.events",
	"triggers":          "select TRIGGER_NAME as `Trigger`, EVENT_MANIPULATION as `Event`, EVENT_OBJECT_TABLE as `Table`, ACTION_STATEMENT as `Statement`, ACTION_TIMING as `Timing`, CREATED as `Created`, SQL_MODE as `sql_mode`, `DEFINER` as `Definer`" + charsets + " from information_schema.triggers",
}

// Show gives the query that a SHOW statement is.
func Show(session Session, show *ast.Show) (ast.Query, error) {
	text, column, err := showText(session, show)
	if err != nil {
		return nil, err
	}
	statement, err := parse.One(text, parse.Mode{})
	if err != nil {
		return nil, err
	}
	shown := statement.Statement.(ast.Query)
	if show.Like == nil && show.Where == nil && show.Limit == nil {
		return shown, nil
	}
	where := show.Where
	if show.Like != nil {
		where = &ast.Like{Operand: &ast.Column{Name: column}, Pattern: &ast.Literal{Kind: ast.StringLiteral, Text: *show.Like}}
	}
	return &ast.Select{Fields: []ast.Field{{Star: &ast.Star{}}}, From: &ast.Derived{Query: shown, Alias: "shown"}, Where: where, Limit: show.Limit}, nil
}

// showText gives the query as a text, and the column that LIKE is for.
func showText(session Session, show *ast.Show) (text, column string, err error) {
	switch show.What {
	case "tables", "table status":
		database := show.Database
		if database == "" {
			database = session.Database()
		}
		if database == "" {
			return "", "", sqlerror.New(1046)
		}
		if !session.Store().HasDatabase(database) {
			return "", "", sqlerror.New(1049, database)
		}
		where := " where TABLE_SCHEMA collate utf8mb4_bin = " + literal(database) + " order by TABLE_NAME collate utf8mb4_bin"
		if show.What == "table status" {
			return statusShown + where, "Name", nil
		}
		column = "Tables_in_" + database
		if show.Like != nil {
			column += " (" + *show.Like + ")"
		}
		text = "select TABLE_NAME as " + quote(column)
		if show.Full {
			text += ", TABLE_TYPE as `Table_type`"
		}
		return text + " from information_schema.tables" + where, column, nil
	case "columns", "index":
		where, err := ofTable(session, show.Table)
		if err != nil {
			return "", "", err
		}
		switch {
		case show.What == "index":
			return indexShown + where, "Key_name", nil
		case show.Full:
			return columnsFull + where + " order by ORDINAL_POSITION", "Field", nil
		}
		return columnsShown + where + " order by ORDINAL_POSITION", "Field", nil
	case "variables":
		from := "`#session variables`"
		if show.Scope == "global" {
			from = "`#global variables`"
		}
		return "select VARIABLE_NAME as `Variable_name`, VARIABLE_VALUE as `Value` from information_schema." + from, "Variable_name", nil
	case "create table":
		return createTable(session, show.Table)
	case "create database":
		collation := session.Store().CollationOf(show.Database)
		if collation == nil {
			return "", "", sqlerror.New(1049, show.Database)
		}
		create := "CREATE DATABASE " + quote(show.Database) + " /*!40100 DEFAULT CHARACTER SET " + collation.Charset + " COLLATE " + collation.Name + " */"
		return "select " + literal(show.Database) + " as `Database`, " + literal(create) + " as `Create Database`", "", nil
	case "grants":
		user, host, _ := strings.Cut(session.User(), "@")
		return "select " + literal("GRANT ALL PRIVILEGES ON *.* TO `"+user+"`@`"+host+"` WITH GRANT OPTION") + " as " + quote("Grants for "+session.User()), "", nil
	}
	text, is := others[show.What]
	if !is {
		return "", "", sqlerror.Unknown("SHOW " + strings.ToUpper(show.What))
	}
	column, _, _ = strings.Cut(text[strings.IndexByte(text, '`')+1:], "`")
	if show.What == "databases" && show.Like != nil {
		column = "Database (" + *show.Like + ")"
		text = strings.Replace(text, "`Database`", quote(column), 1)
	}
	return text, column, nil
}

// ofTable is the condition for rows of one table.
func ofTable(session Session, name ast.TableName) (string, error) {
	database := name.Database
	if database == "" {
		database = session.Database()
	}
	if database == "" {
		return "", sqlerror.New(1046)
	}
	t := session.Table(database, name.Name)
	if t == nil {
		return "", sqlerror.New(1146, database, name.Name)
	}
	if t.Definition.View != nil {
		if _, err := query.ViewColumns(session, t.Definition); err != nil {
			return "", err
		}
	}
	return " where TABLE_SCHEMA collate utf8mb4_bin = " + literal(database) + " and TABLE_NAME collate utf8mb4_bin = " + literal(name.Name), nil
}

func createTable(session Session, name ast.TableName) (text, column string, err error) {
	if _, err := ofTable(session, name); err != nil {
		return "", "", err
	}
	database := name.Database
	if database == "" {
		database = session.Database()
	}
	t := session.Table(database, name.Name)
	if err := session.UseLocked(t, name.Name); err != nil {
		return "", "", err
	}
	if t.Definition.View != nil {
		return "", "", sqlerror.Unknown("SHOW CREATE TABLE of a view")
	}
	return "select " + literal(t.Definition.Name) + " as `Table`, " + literal(CreateTable(t)) + " as `Create Table`", "", nil
}

func quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }
