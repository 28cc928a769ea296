package schema

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// Functions that expressions of a definition may not call: none may call those of the statement; CHECK and what is stored or indexed, those of the session and the moment.
const (
	ofStatement = " last_insert_id row_count found_rows sleep benchmark get_lock release_lock release_all_locks is_free_lock is_used_lock load_file name_const" +
		" count sum avg min max group_concat bit_and bit_or bit_xor std stddev stddev_pop stddev_samp variance var_pop var_samp json_arrayagg json_objectagg "
	ofMoment = " rand uuid uuid_short sys_guid now sysdate curdate curtime utc_date utc_time utc_timestamp connection_id user session_user system_user current_user current_role" +
		" database schema version from_unixtime date_format dayname monthname "
)

// printedCalls are the functions that 1901 calls by another name.
var printedCalls = map[string]string{"now": "current_timestamp", "session_user": "user", "system_user": "user", "schema": "database"}

// checkExpressions looks for what expressions of a definition may not have.
func checkExpressions(t *Table) error {
	for _, column := range t.Columns {
		var err error
		switch {
		case column.Generated != nil:
			err = checkExpression(t, column.Generated, "GENERATED ALWAYS AS", column.Name, column.Stored || t.isIndexed(column), column.Stored)
		case column.ComputesDefault():
			err = checkExpression(t, column.Default, "DEFAULT", column.Name, false, true)
		default:
			continue
		}
		if err == nil {
			err = checkOrder(t, column)
		}
		if err != nil {
			return err
		}
	}
	for _, check := range t.Checks {
		if err := checkExpression(t, check.Expr, "CHECK", check.Name, true, true); err != nil {
			return err
		}
	}
	return nil
}

// checkExpression looks for what one expression may not have: what changes by itself where it is to be lasting, AUTO_INCREMENT where it is computed before the number is there.
func checkExpression(t *Table, e ast.Expr, clause, name string, lasting, isBefore bool) (err error) {
	ast.Rewrite(e, func(e ast.Expr) ast.Expr {
		what, changes := misplaced(e)
		switch column := columnOfName(t, e); {
		case err != nil:
		case what == "select ..." && clause == "CHECK":
			err = sqlerror.New(1970, clause)
		case what != "" && (!changes || lasting):
			err = sqlerror.New(1901, what, clause, Quote(name))
		case isBefore && column != nil && column.AutoIncrement:
			err = sqlerror.New(1901, "AUTO_INCREMENT", clause, Quote(column.Name))
		}
		return e
	})
	return err
}

// misplaced is what an expression may not be, as 1901 names it; changes says that virtual columns and defaults may.
func misplaced(e ast.Expr) (what string, changes bool) {
	switch e := e.(type) {
	case *ast.UserVariable:
		return "@" + e.Name, true
	case *ast.SetVariable:
		return "@" + e.Name, true
	case *ast.SystemVariable:
		return "@@" + e.Name, true
	case *ast.Subquery, *ast.Exists, *ast.Quantified:
		return "select ...", false
	case *ast.In:
		if e.Query != nil {
			return "select ...", false
		}
	case *ast.Call:
		changes = strings.Contains(ofMoment, " "+e.Name+" ") || e.Name == "unix_timestamp" && len(e.Arguments) == 0 || e.Name == "week" && len(e.Arguments) == 1
		if changes || e.Over != nil || strings.Contains(ofStatement, " "+e.Name+" ") {
			if what = printedCalls[e.Name]; what == "" {
				what = e.Name
			}
			return what + "()", changes
		}
	}
	return "", false
}

// checkOrder looks for columns that are not there yet when a column is computed: itself, generated ones before a default, and of its own kind those behind it.
func checkOrder(t *Table, of *Column) (err error) {
	e := of.Generated
	if e == nil {
		e = of.Default
	}
	ast.Rewrite(e, func(e ast.Expr) ast.Expr {
		named := columnOfName(t, e)
		if err != nil || named == nil || named.Generated == nil && !named.ComputesDefault() {
			return e
		}
		isGenerated := named.Generated != nil
		if named == of || of.Generated == nil && isGenerated || (of.Generated != nil) == isGenerated && named.Position >= of.Position {
			err = sqlerror.New(4029, of.Name, named.Name)
		}
		return e
	})
	return err
}

// columnOfName is the column that an expression names, or nil.
func columnOfName(t *Table, e ast.Expr) *Column {
	if name, is := e.(*ast.Column); is {
		return t.ColumnNamed(name.Name)
	}
	return nil
}

// ComputesDefault tells whether the default is an expression of columns or functions other than CURRENT_TIMESTAMP.
func (c *Column) ComputesDefault() (is bool) {
	if c.Default == nil || !c.Constant.IsNull() || IsNow(c.Default) {
		return false
	}
	ast.Rewrite(c.Default, func(e ast.Expr) ast.Expr {
		switch e.(type) {
		case *ast.Column, *ast.Call, *ast.Subquery, *ast.Exists, *ast.In:
			is = true
		}
		return e
	})
	return is
}

// IsOfRow tells whether an expression, which may be nil, is another one for each row: it names a column, or makes a UUID.
func IsOfRow(e ast.Expr) (is bool) {
	ast.Rewrite(e, func(e ast.Expr) ast.Expr {
		switch e := e.(type) {
		case *ast.Column:
			is = true
		case *ast.Call:
			is = is || e.Name == "uuid"
		}
		return e
	})
	return is
}

// isIndexed tells whether a key has a column.
func (t *Table) isIndexed(column *Column) bool {
	for _, key := range t.Keys {
		for _, part := range key.Columns {
			if part.Position == column.Position {
				return true
			}
		}
	}
	return false
}

// checkGenerated refuses a foreign key that would change a generated column.
func checkGenerated(column *Column, of *ForeignKey) error {
	if column.Generated == nil {
		return nil
	}
	clause := ""
	switch {
	case of.OnUpdate == "cascade" || of.OnUpdate == "set null":
		clause = "ON UPDATE " + strings.ToUpper(of.OnUpdate)
	case of.OnDelete == "set null":
		clause = "ON DELETE SET NULL"
	default:
		return nil
	}
	return sqlerror.New(1905, clause)
}
