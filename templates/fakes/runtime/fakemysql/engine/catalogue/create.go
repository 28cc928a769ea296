package catalogue

import (
	"sort"
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// CreateTable is the text of SHOW CREATE TABLE.
func CreateTable(t *storage.Table) string {
	d := t.Definition
	var lines []string
	for _, column := range d.Columns {
		lines = append(lines, columnText(d, column))
	}
	for _, key := range d.Keys {
		lines = append(lines, keyText(d, key))
	}
	foreignKeys := append([]*schema.ForeignKey(nil), d.ForeignKeys...)
	sort.Slice(foreignKeys, func(i, j int) bool { return foreignKeys[i].Name < foreignKeys[j].Name })
	for _, of := range foreignKeys {
		lines = append(lines, "CONSTRAINT "+of.Text(d))
	}
	for _, check := range d.Checks {
		if check.Column == "" {
			lines = append(lines, "CONSTRAINT "+schema.Quote(check.Name)+" CHECK ("+query.ExprText(check.Expr)+")")
		}
	}
	text := "CREATE TABLE "
	if d.Temporary {
		text = "CREATE TEMPORARY TABLE "
	}
	text += schema.Quote(d.Name) + " (\n  " + strings.Join(lines, ",\n  ") + "\n) ENGINE=" + d.Engine
	if next := t.PeekAutoIncrement(); next > 1 && autoIncrement(d) != nil {
		text += " AUTO_INCREMENT=" + strconv.FormatUint(next, 10)
	}
	text += " DEFAULT CHARSET=" + d.Collation.Charset + " COLLATE=" + d.Collation.Name
	if d.RowFormat != "" {
		text += " ROW_FORMAT=" + d.RowFormat
	}
	if d.Comment != "" {
		text += " COMMENT=" + literal(d.Comment)
	}
	return text
}

func columnText(d *schema.Table, column *schema.Column) string {
	text := schema.Quote(column.Name) + " " + column.Type.SQL()
	if of := column.Type.Collation; of != nil && of != d.Collation {
		text += " CHARACTER SET " + of.Charset + " COLLATE " + of.Name
	}
	if column.Generated != nil {
		text += " GENERATED ALWAYS AS (" + query.ExprText(column.Generated) + ") " + generation(column)
	} else {
		text += stateText(column)
	}
	if column.Comment != "" {
		text += " COMMENT " + literal(column.Comment)
	}
	for _, check := range d.Checks {
		if check.Column == column.Name {
			text += " CHECK (" + query.ExprText(check.Expr) + ")"
		}
	}
	return text
}

// stateText says whether a column may be NULL, and its default.
func stateText(column *schema.Column) string {
	text := ""
	switch {
	case !column.Type.Nullable:
		text = " NOT NULL"
	case column.Type.Base == value.TypeTimestamp:
		text = " NULL"
	}
	if column.Invisible {
		text += " INVISIBLE"
	}
	switch {
	case column.AutoIncrement:
		text += " AUTO_INCREMENT"
	case column.Default != nil || column.Type.Nullable:
		text += " DEFAULT " + defaultText(column)
	}
	if column.OnUpdateNow {
		text += " ON UPDATE " + now(column)
	}
	return text
}

func keyText(d *schema.Table, key *schema.Key) string {
	var parts []string
	for _, part := range key.Columns {
		text := schema.Quote(d.Columns[part.Position].Name)
		if part.Length > 0 {
			text += "(" + strconv.Itoa(part.Length) + ")"
		}
		if part.Desc {
			text += " DESC"
		}
		parts = append(parts, text)
	}
	text := "KEY " + schema.Quote(key.Name)
	switch key.Kind {
	case ast.PrimaryKey:
		text = "PRIMARY KEY"
	case ast.UniqueKey:
		text = "UNIQUE " + text
	case ast.FulltextKey:
		text = "FULLTEXT " + text
	}
	text += " (" + strings.Join(parts, ",") + ")"
	switch {
	case key.Hash:
		text += " USING HASH"
	case key.Using != "":
		text += " USING " + strings.ToUpper(key.Using)
	}
	if key.Comment != "" {
		text += " COMMENT " + literal(key.Comment)
	}
	return text
}
