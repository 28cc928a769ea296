package catalogue

import (
	"sort"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

const schemataColumns = `CATALOG_NAME varchar(512) not null, SCHEMA_NAME varchar(64) not null, DEFAULT_CHARACTER_SET_NAME varchar(32) not null, DEFAULT_COLLATION_NAME varchar(64) not null,
	SQL_PATH varchar(512), SCHEMA_COMMENT varchar(1024) not null`

func schemata(session Session) []storage.Row {
	var rows []storage.Row
	for _, name := range session.Store().Databases() {
		collation := session.Store().CollationOf(name)
		rows = append(rows, storage.Row{text("def"), text(name), text(collation.Charset), text(collation.Name), null, text("")})
	}
	return rows
}

const tablesColumns = `TABLE_CATALOG varchar(512) not null, TABLE_SCHEMA varchar(64) not null, TABLE_NAME varchar(64) not null, TABLE_TYPE varchar(64) not null, ENGINE varchar(64),
	VERSION bigint(21) unsigned, ROW_FORMAT varchar(10), TABLE_ROWS bigint(21) unsigned, AVG_ROW_LENGTH bigint(21) unsigned, DATA_LENGTH bigint(21) unsigned, MAX_DATA_LENGTH bigint(21) unsigned,
	INDEX_LENGTH bigint(21) unsigned, DATA_FREE bigint(21) unsigned, AUTO_INCREMENT bigint(21) unsigned, CREATE_TIME datetime, UPDATE_TIME datetime, CHECK_TIME datetime, TABLE_COLLATION varchar(64),
	CHECKSUM bigint(21) unsigned, CREATE_OPTIONS varchar(2048), TABLE_COMMENT varchar(2048) not null, MAX_INDEX_LENGTH bigint(21) unsigned, TEMPORARY varchar(1)`

func tables(session Session, of []*storage.Table) []storage.Row {
	var rows []storage.Row
	for _, name := range names() {
		row := tableRow("information_schema", name, "SYSTEM VIEW", text("MEMORY"))
		row[5], row[6], row[22] = unsigned(11), text("Fixed"), text("Y")
		rows = append(rows, row)
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i][2].Text() < rows[j][2].Text() })
	now := value.OfGoTime(session.Now(), 0)
	for _, t := range of {
		d := t.Definition
		if d.View != nil {
			row := tableRow(d.Database, d.Name, "VIEW", null)
			row[20] = text("VIEW")
			rows = append(rows, row)
			continue
		}
		kind, temporary := "BASE TABLE", "N"
		if d.Temporary {
			kind, temporary = "TEMPORARY", "Y"
		}
		row := tableRow(d.Database, d.Name, kind, text(d.Engine))
		row[5], row[6], row[7], row[8], row[9] = unsigned(10), text("Dynamic"), unsigned(t.Rows()), unsigned(0), unsigned(16384)
		row[10], row[11], row[12] = unsigned(0), unsigned(16384*secondary(d)), unsigned(0)
		if n := t.Rows(); n > 0 {
			row[8] = unsigned(16384 / n)
		}
		if autoIncrement(d) != nil {
			row[13] = value.OfUint(t.PeekAutoIncrement())
		}
		row[14], row[17], row[19], row[20], row[21], row[22] = now, text(d.Collation.Name), text(""), text(d.Comment), unsigned(0), text(temporary)
		rows = append(rows, row)
	}
	return rows
}

func tableRow(database, name, kind string, engine value.Value) storage.Row {
	row := make(storage.Row, 23)
	row[0], row[1], row[2], row[3], row[4] = text("def"), text(database), text(name), text(kind), engine
	row[20] = text("")
	return row
}

// secondary is how many keys a table has beside the one that its rows are in the order of.
func secondary(d *schema.Table) int {
	if d.PrimaryKey() != nil {
		return len(d.Keys) - 1
	}
	return len(d.Keys)
}

// autoIncrement gives the column with AUTO_INCREMENT, or nil.
func autoIncrement(d *schema.Table) *schema.Column {
	for _, column := range d.Columns {
		if column.AutoIncrement {
			return column
		}
	}
	return nil
}

const viewsColumns = `TABLE_CATALOG varchar(512) not null, TABLE_SCHEMA varchar(64) not null, TABLE_NAME varchar(64) not null, VIEW_DEFINITION longtext not null, CHECK_OPTION varchar(8) not null,
	IS_UPDATABLE varchar(3) not null, DEFINER varchar(384) not null, SECURITY_TYPE varchar(7) not null, CHARACTER_SET_CLIENT varchar(32) not null, COLLATION_CONNECTION varchar(64) not null,
	ALGORITHM varchar(10) not null`

func views(session Session) []storage.Row {
	var rows []storage.Row
	for _, t := range listed(session) {
		if d := t.Definition; d.View != nil {
			rows = append(rows, storage.Row{text("def"), text(d.Database), text(d.Name), text(d.View.Text), text("NONE"), flag(isUpdatable(session, d)), text(session.User()), text("DEFINER"), text("utf8mb4"),
				text("utf8mb4_general_ci"), text("UNDEFINED")})
		}
	}
	return rows
}

// isUpdatable tells whether rows of a table are those of a view.
func isUpdatable(session Session, view *schema.Table) bool {
	change, err := query.PlanChange(session, nil, nil, &ast.Table{TableName: ast.TableName{Database: view.Database, Name: view.Name}}, nil, nil, nil)
	return err == nil && change.Tables[0] != nil
}
