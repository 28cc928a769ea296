package catalogue

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
)

const statisticsColumns = "TABLE_CATALOG varchar(512) not null, TABLE_SCHEMA varchar(64) not null, TABLE_NAME varchar(64) not null, NON_UNIQUE bigint(1) not null, INDEX_SCHEMA varchar(64) not null, " +
	"INDEX_NAME varchar(64) not null, SEQ_IN_INDEX int(2) unsigned not null, COLUMN_NAME varchar(64) not null, `COLLATION` varchar(1), CARDINALITY bigint(21), SUB_PART bigint(3), PACKED varchar(10), " +
	"NULLABLE varchar(3) not null, INDEX_TYPE varchar(16) not null, `COMMENT` varchar(16), INDEX_COMMENT varchar(1024) not null, IGNORED varchar(3) not null"

func statistics(of []*storage.Table) []storage.Row {
	var rows []storage.Row
	for _, t := range of {
		d := t.Definition
		for _, key := range d.Keys {
			nonUnique := 1
			if key.IsUnique() {
				nonUnique = 0
			}
			for i, part := range key.Columns {
				kind, order, cardinality := "BTREE", text("A"), number(t.Rows())
				switch {
				case key.Kind == ast.FulltextKey:
					kind, order, cardinality = "FULLTEXT", null, null
				case key.Hash:
					kind, cardinality = "HASH", null
				}
				column := d.Columns[part.Position]
				length, nullable := null, ""
				if part.Length > 0 {
					length = number(part.Length)
				}
				if column.Type.Nullable {
					nullable = "YES"
				}
				if part.Desc {
					order = text("D")
				}
				rows = append(rows, storage.Row{text("def"), text(d.Database), text(d.Name), number(nonUnique), text(d.Database), text(key.Name), unsigned(i + 1), text(column.Name), order, cardinality, length,
					null, text(nullable), text(kind), text(""), text(key.Comment), text("NO")})
			}
		}
	}
	return rows
}

const keyColumnUsageColumns = `CONSTRAINT_CATALOG varchar(512) not null, CONSTRAINT_SCHEMA varchar(64) not null, CONSTRAINT_NAME varchar(64) not null, TABLE_CATALOG varchar(512) not null,
	TABLE_SCHEMA varchar(64) not null, TABLE_NAME varchar(64) not null, COLUMN_NAME varchar(64) not null, ORDINAL_POSITION bigint(10) not null, POSITION_IN_UNIQUE_CONSTRAINT bigint(10),
	REFERENCED_TABLE_SCHEMA varchar(64), REFERENCED_TABLE_NAME varchar(64), REFERENCED_COLUMN_NAME varchar(64)`

func keyColumnUsage(session Session) []storage.Row {
	var rows []storage.Row
	for _, t := range listed(session) {
		d := t.Definition
		for _, key := range d.Keys {
			for i, part := range key.Columns {
				if key.IsUnique() {
					rows = append(rows, storage.Row{text("def"), text(d.Database), text(key.Name), text("def"), text(d.Database), text(d.Name), text(d.Columns[part.Position].Name), number(i + 1), null, null, null, null})
				}
			}
		}
		for _, of := range d.ForeignKeys {
			for i, position := range of.Columns {
				rows = append(rows, storage.Row{text("def"), text(d.Database), text(of.Name), text("def"), text(d.Database), text(d.Name), text(d.Columns[position].Name), number(i + 1), number(i + 1),
					text(of.Database), text(of.Table), text(of.References[i])})
			}
		}
	}
	return rows
}

const tableConstraintsColumns = `CONSTRAINT_CATALOG varchar(512) not null, CONSTRAINT_SCHEMA varchar(64) not null, CONSTRAINT_NAME varchar(64) not null, TABLE_SCHEMA varchar(64) not null,
	TABLE_NAME varchar(64) not null, CONSTRAINT_TYPE varchar(64) not null`

func tableConstraints(session Session) []storage.Row {
	var rows []storage.Row
	for _, t := range listed(session) {
		d := t.Definition
		add := func(name, kind string) {
			rows = append(rows, storage.Row{text("def"), text(d.Database), text(name), text(d.Database), text(d.Name), text(kind)})
		}
		for _, key := range d.Keys {
			switch key.Kind {
			case ast.PrimaryKey:
				add(key.Name, "PRIMARY KEY")
			case ast.UniqueKey:
				add(key.Name, "UNIQUE")
			}
		}
		for _, check := range checksOf(d) {
			add(check.Name, "CHECK")
		}
		for _, of := range d.ForeignKeys {
			add(of.Name, "FOREIGN KEY")
		}
	}
	return rows
}

// checksOf gives the checks, those of columns first.
func checksOf(d *schema.Table) []*schema.Check {
	var checks []*schema.Check
	for _, column := range d.Columns {
		for _, check := range d.Checks {
			if check.Column == column.Name {
				checks = append(checks, check)
			}
		}
	}
	for _, check := range d.Checks {
		if check.Column == "" {
			checks = append(checks, check)
		}
	}
	return checks
}

const referentialConstraintsColumns = `CONSTRAINT_CATALOG varchar(512) not null, CONSTRAINT_SCHEMA varchar(64) not null, CONSTRAINT_NAME varchar(64) not null, UNIQUE_CONSTRAINT_CATALOG varchar(512) not null,
	UNIQUE_CONSTRAINT_SCHEMA varchar(64) not null, UNIQUE_CONSTRAINT_NAME varchar(64), MATCH_OPTION varchar(64) not null, UPDATE_RULE varchar(64) not null, DELETE_RULE varchar(64) not null,
	TABLE_NAME varchar(64) not null, REFERENCED_TABLE_NAME varchar(64)`

func referentialConstraints(session Session) []storage.Row {
	var rows []storage.Row
	for _, t := range listed(session) {
		for _, of := range t.Definition.ForeignKeys {
			unique := null
			if parent := session.Store().Table(of.Database, of.Table); parent != nil {
				var columns []int
				for _, name := range of.References {
					columns = append(columns, parent.Definition.ColumnNamed(name).Position)
				}
				if key := parent.Definition.KeyOf(columns); key >= 0 {
					unique = text(parent.Definition.Keys[key].Name)
				}
			}
			rows = append(rows, storage.Row{text("def"), text(t.Definition.Database), text(of.Name), text("def"), text(of.Database), unique, text("NONE"), text(rule(of.OnUpdate)), text(rule(of.OnDelete)),
				text(t.Definition.Name), text(of.Table)})
		}
	}
	return rows
}

func rule(action string) string {
	if action == "" {
		return "RESTRICT"
	}
	return strings.ToUpper(action)
}

const checkConstraintsColumns = "CONSTRAINT_CATALOG varchar(512) not null, CONSTRAINT_SCHEMA varchar(64) not null, TABLE_NAME varchar(64) not null, CONSTRAINT_NAME varchar(64) not null, " +
	"`LEVEL` varchar(6) not null, CHECK_CLAUSE longtext not null"

func checkConstraints(session Session) []storage.Row {
	var rows []storage.Row
	for _, t := range listed(session) {
		for _, check := range checksOf(t.Definition) {
			level := "Table"
			if check.Column != "" {
				level = "Column"
			}
			rows = append(rows, storage.Row{text("def"), text(t.Definition.Database), text(t.Definition.Name), text(check.Name), text(level), text(query.ExprText(check.Expr))})
		}
	}
	return rows
}
