package schema

import (
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
)

// rename gives columns the names that CHANGE and RENAME COLUMN say, all at once: two may swap theirs. A statement names a column once.
func (d *draft) rename(actions []ast.AlterAction) error {
	d.renamed = map[string]string{}
	for _, action := range actions {
		var from, to string
		ifExists := false
		switch action := action.(type) {
		case *ast.ModifyColumn:
			from, to, ifExists = action.Name, action.Column.Name, action.IfExists
			if utf8.RuneCountInString(to) > longestName {
				return sqlerror.New(1059, to)
			}
		case *ast.RenameColumn:
			from, to, ifExists = action.From, action.To, action.IfExists
		default:
			continue
		}
		if !IsColumnName(to) {
			return sqlerror.New(1166, to)
		}
		_, is := d.renamed[strings.ToLower(from)]
		switch {
		case d.column(from) >= 0 && !is:
			d.renamed[strings.ToLower(from)] = to
		case !ifExists:
			return sqlerror.New(1054, from, d.table.Name)
		}
	}
	if len(d.renamed) == 0 {
		return nil
	}
	for i, column := range d.columns {
		renamed := *column.Column
		renamed.Name = d.now(column.Name)
		if other := d.columnBefore(i, renamed.Name); other {
			return sqlerror.New(1060, renamed.Name)
		}
		renamed.Default, renamed.Generated = d.nowIn(column.Default), d.nowIn(column.Generated)
		d.columns[i].Column = &renamed
	}
	d.renameInConstraints()
	return nil
}

// columnBefore tells whether one of the first columns has a name.
func (d *draft) columnBefore(end int, name string) bool {
	at := d.column(name)
	return at >= 0 && at < end
}

// now gives the name that a column has now.
func (d *draft) now(name string) string {
	if to, is := d.renamed[strings.ToLower(name)]; is {
		return to
	}
	return name
}

// nowIn gives an expression with the names that columns have now.
func (d *draft) nowIn(e ast.Expr) ast.Expr {
	return ast.Rewrite(e, func(e ast.Expr) ast.Expr {
		if column, is := e.(*ast.Column); is {
			renamed := *column
			renamed.Name = d.now(column.Name)
			return &renamed
		}
		return e
	})
}

// renameInConstraints renames columns in keys, foreign keys and checks.
func (d *draft) renameInConstraints() {
	for k, key := range d.keys {
		d.keys[k].Columns = append([]ast.KeyPart(nil), key.Columns...)
		for i, part := range key.Columns {
			d.keys[k].Columns[i].Column = d.now(part.Column)
		}
	}
	for i, of := range d.foreignKeys {
		renamed := *of
		renamed.Columns = append([]string(nil), of.Columns...)
		for n, name := range of.Columns {
			renamed.Columns[n] = d.now(name)
		}
		d.foreignKeys[i] = &renamed
	}
	for i, check := range d.table.Checks {
		renamed := *check
		renamed.Expr = d.nowIn(check.Expr)
		if check.Column != "" {
			renamed.Name, renamed.Column = d.now(check.Name), d.now(check.Column)
		}
		d.table.Checks[i] = &renamed
	}
}

// dropLostChecks drops the checks of which no column is left.
func (d *draft) dropLostChecks() {
	var checks []*Check
	for _, check := range d.table.Checks {
		names, left := 0, 0
		ast.Rewrite(check.Expr, func(e ast.Expr) ast.Expr {
			if column, is := e.(*ast.Column); is {
				names++
				if d.column(column.Name) >= 0 {
					left++
				}
			}
			return e
		})
		if names == 0 || left > 0 {
			checks = append(checks, check)
		}
	}
	d.table.Checks = checks
}
