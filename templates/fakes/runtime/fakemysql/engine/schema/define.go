package schema

import (
	"sort"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/value"
)

// Define makes the definition of CREATE TABLE. collation is that of the database.
func Define(create *ast.CreateTable, database string, collation *value.Collation) (*Table, error) {
	d := &draft{table: Table{Database: database, Name: create.Table.Name, Temporary: create.Temporary, Collation: collation, Engine: "InnoDB"}}
	if err := d.setOptions(create.Options); err != nil {
		return nil, err
	}
	for i, column := range create.Columns {
		if err := d.addColumn(column, -1, i); err != nil {
			return nil, err
		}
	}
	for _, key := range create.Keys {
		d.addKey(key)
	}
	for _, of := range create.ForeignKeys {
		if err := d.addForeignKey(of); err != nil {
			return nil, err
		}
	}
	for _, check := range create.Checks {
		d.addCheck(check, "")
	}
	sort.SliceStable(d.keys, func(a, b int) bool { return d.keys[a].Pos < d.keys[b].Pos }) // as they were written
	return d.finish()
}

func (d *draft) setOptions(options []ast.TableOption) error {
	charset, name := "", ""
	for _, option := range options {
		switch option.Name {
		case "charset":
			charset = option.Value
		case "collate":
			name = option.Value
		case "comment":
			d.table.Comment = option.Value
		case "row_format":
			d.table.RowFormat = strings.ToUpper(option.Value)
		}
	}
	collation, err := CollationOf(charset, name, false, d.table.Collation)
	d.table.Collation = collation
	return err
}
