package catalogue

import (
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

const columnsColumns = "TABLE_CATALOG varchar(512) not null, TABLE_SCHEMA varchar(64) not null, TABLE_NAME varchar(64) not null, COLUMN_NAME varchar(64) not null, " +
	"ORDINAL_POSITION bigint(21) unsigned not null, COLUMN_DEFAULT longtext, IS_NULLABLE varchar(3) not null, DATA_TYPE varchar(64) not null, CHARACTER_MAXIMUM_LENGTH bigint(21) unsigned, " +
	"CHARACTER_OCTET_LENGTH bigint(21) unsigned, NUMERIC_PRECISION bigint(21) unsigned, NUMERIC_SCALE bigint(21) unsigned, DATETIME_PRECISION bigint(21) unsigned, CHARACTER_SET_NAME varchar(32), " +
	"COLLATION_NAME varchar(64), COLUMN_TYPE longtext not null, COLUMN_KEY varchar(3) not null, EXTRA varchar(80) not null, `PRIVILEGES` varchar(80) not null, COLUMN_COMMENT varchar(1024) not null, " +
	"IS_GENERATED varchar(6) not null, GENERATION_EXPRESSION longtext"

// columns gives the columns of tables. The last value is the default as SHOW COLUMNS has it.
func columns(session Session, of []*storage.Table) []storage.Row {
	var rows []storage.Row
	for _, t := range of {
		d, columns := t.Definition, t.Definition.Columns
		if d.View != nil {
			columns = viewColumns(session, d)
		}
		for i, column := range columns {
			charset, collation := null, null
			if column.Type.Collation != nil {
				charset, collation = text(column.Type.Collation.Charset), text(column.Type.Collation.Name)
			}
			characters, octets := lengths(column.Type)
			precision, scale := precisions(column.Type)
			digits := null
			if column.Type.IsTime() && column.Type.Base != value.TypeDate {
				digits = number(column.Type.Scale)
			}
			generated, expression := text("NEVER"), null
			if column.Generated != nil {
				generated, expression = text("ALWAYS"), text(query.ExprText(column.Generated))
			}
			rows = append(rows, storage.Row{text("def"), text(d.Database), text(d.Name), text(column.Name), unsigned(i + 1), defaultOf(column), flag(column.Type.Nullable), text(column.Type.Name()),
				characters, octets, precision, scale, digits, charset, collation, text(column.Type.SQL()), text(keyOf(d, column)), text(extra(column)), text("select,insert,update,references"),
				text(column.Comment), generated, expression, shownDefault(column)})
		}
	}
	return rows
}

// viewColumns gives the columns of a view, which are as the tables are now; none where it has become wrong.
func viewColumns(session Session, d *schema.Table) []*schema.Column {
	columns, err := query.ViewColumns(session, d)
	if problem, is := err.(*sqlerror.Error); is {
		session.Warn(problem)
	}
	return columns
}

// lengths are how many characters and bytes a text may have.
func lengths(t value.Type) (characters, octets value.Value) {
	bytes := t.Collation.MaxBytes()
	longest := 0
	switch t.Base {
	case value.TypeChar, value.TypeVarChar, value.TypeBinary, value.TypeVarBinary:
		longest = t.Length
	case value.TypeTinyText, value.TypeTinyBlob:
		return number(255), number(255)
	case value.TypeText, value.TypeBlob:
		return number(65535), number(65535)
	case value.TypeMediumText, value.TypeMediumBlob:
		return number(16777215), number(16777215)
	case value.TypeLongText, value.TypeLongBlob, value.TypeJSON:
		return number(4294967295), number(4294967295)
	case value.TypeEnum:
		for _, member := range t.Members {
			longest = max(longest, len([]rune(member)))
		}
	case value.TypeSet:
		longest = len([]rune(strings.Join(t.Members, ",")))
	default:
		return null, null
	}
	return number(longest), number(longest * bytes)
}

func precisions(t value.Type) (precision, scale value.Value) {
	switch t.Base {
	case value.TypeTinyInt:
		return number(3), number(0)
	case value.TypeSmallInt:
		return number(5), number(0)
	case value.TypeMediumInt:
		if t.Unsigned {
			return number(8), number(0)
		}
		return number(7), number(0)
	case value.TypeInt:
		return number(10), number(0)
	case value.TypeBigInt:
		if t.Unsigned {
			return number(20), number(0)
		}
		return number(19), number(0)
	case value.TypeDecimal:
		return number(t.Length), number(t.Scale)
	case value.TypeFloat, value.TypeDouble:
		if t.Scale >= 0 {
			return number(t.Length), number(t.Scale)
		}
		if t.Base == value.TypeFloat {
			return number(12), null
		}
		return number(22), null
	case value.TypeBit:
		return number(t.Length), null
	}
	return null, null
}

// keyOf is what SHOW COLUMNS says of the keys that a column is in.
func keyOf(d *schema.Table, column *schema.Column) string {
	primary := d.ClusteredKey()
	key := ""
	for _, of := range d.Keys {
		for i, part := range of.Columns {
			switch {
			case part.Position != column.Position:
			case of == primary:
				return "PRI"
			case i > 0:
			case of.IsUnique() && len(of.Columns) == 1:
				key = "UNI"
			case key == "":
				key = "MUL"
			}
		}
	}
	return key
}

func extra(column *schema.Column) string {
	var words []string
	if column.AutoIncrement {
		words = append(words, "auto_increment")
	}
	if column.OnUpdateNow {
		words = append(words, "on update "+now(column))
	}
	if column.Generated != nil {
		words = append(words, generation(column)+" GENERATED")
	}
	if column.Invisible {
		words = append(words, "INVISIBLE")
	}
	return strings.Join(words, ", ")
}

func generation(column *schema.Column) string {
	if column.Stored {
		return "STORED"
	}
	return "VIRTUAL"
}

// now is CURRENT_TIMESTAMP as MariaDB prints it.
func now(column *schema.Column) string {
	if column.Type.Scale > 0 {
		return "current_timestamp(" + strconv.Itoa(column.Type.Scale) + ")"
	}
	return "current_timestamp()"
}

// defaultOf is a default as SQL has it; a column that may be NULL has NULL for one.
func defaultOf(column *schema.Column) value.Value {
	switch {
	case column.Generated != nil:
		return null
	case column.Default == nil && (!column.Type.Nullable || column.AutoIncrement):
		return null
	}
	return text(defaultText(column))
}

// defaultText is what follows DEFAULT.
func defaultText(column *schema.Column) string {
	constant := column.Constant
	switch {
	case column.Default == nil:
		return "NULL"
	case !constant.IsNull() && column.Type.Base == value.TypeBit:
		return "b'" + bits(constant) + "'"
	case !constant.IsNull() && column.Type.IsNumber():
		return numberText(column)
	case !constant.IsNull() && isBlob(column.Type):
		return query.ExprText(column.Default)
	case !constant.IsNull():
		return literal(constant.Text())
	case schema.IsNow(column.Default):
		return now(column)
	}
	text := query.ExprText(column.Default)
	if _, isCall := column.Default.(*ast.Call); !isCall {
		text = "(" + text + ")"
	}
	return text
}

// shownDefault is a default as SHOW COLUMNS has it: without quotes, unless it is of a TEXT.
func shownDefault(column *schema.Column) value.Value {
	if column.Generated != nil || column.Default == nil {
		return null
	}
	constant := column.Constant
	if constant.IsNull() || column.Type.Base == value.TypeBit || isBlob(column.Type) {
		return text(defaultText(column))
	}
	return text(numberText(column))
}

// numberText is a constant default as it is shown.
func numberText(column *schema.Column) string {
	return string(column.Type.FillZeros([]byte(column.Constant.Text())))
}

func isBlob(t value.Type) bool {
	return t.IsText() && t.Length < 0 && t.Base != value.TypeEnum && t.Base != value.TypeSet
}

func bits(v value.Value) string {
	n, _ := v.AsInt()
	return strconv.FormatUint(n.Uint64(), 2)
}

// literal is a text in quotes, as SHOW CREATE TABLE has it.
func literal(s string) string {
	return "'" + strings.NewReplacer("'", "''", "\\", "\\\\", "\x00", "\\0", "\n", "\\n", "\r", "\\r").Replace(s) + "'"
}
