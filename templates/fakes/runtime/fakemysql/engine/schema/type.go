package schema

import (
	"strings"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

var bases = map[string]value.Base{
	"tinyint": value.TypeTinyInt, "smallint": value.TypeSmallInt, "mediumint": value.TypeMediumInt, "int": value.TypeInt, "bigint": value.TypeBigInt,
	"decimal": value.TypeDecimal, "float": value.TypeFloat, "double": value.TypeDouble, "bit": value.TypeBit, "year": value.TypeYear,
	"date": value.TypeDate, "datetime": value.TypeDateTime, "timestamp": value.TypeTimestamp, "time": value.TypeTime,
	"char": value.TypeChar, "varchar": value.TypeVarChar, "binary": value.TypeBinary, "varbinary": value.TypeVarBinary,
	"tinytext": value.TypeTinyText, "text": value.TypeText, "mediumtext": value.TypeMediumText, "longtext": value.TypeLongText,
	"tinyblob": value.TypeTinyBlob, "blob": value.TypeBlob, "mediumblob": value.TypeMediumBlob, "longblob": value.TypeLongBlob,
	"enum": value.TypeEnum, "set": value.TypeSet, "json": value.TypeJSON, "uuid": value.TypeUUID,
}

// asBinary has the types that texts become with CHARACTER SET binary.
var asBinary = map[value.Base]value.Base{
	value.TypeChar: value.TypeBinary, value.TypeVarChar: value.TypeVarBinary, value.TypeTinyText: value.TypeTinyBlob,
	value.TypeText: value.TypeBlob, value.TypeMediumText: value.TypeMediumBlob, value.TypeLongText: value.TypeLongBlob,
}

// typeOf gives the type that a column's definition says; collation is that of columns that name none.
func typeOf(column string, written ast.DataType, collation *value.Collation) (value.Type, error) {
	base, is := bases[written.Name]
	if !is {
		return value.Type{}, sqlerror.Unknown("the type " + strings.ToUpper(written.Name))
	}
	t := value.Type{Base: base, Unsigned: written.Unsigned, Zerofill: written.Zerofill, Nullable: true, Length: written.Length, Scale: written.Scale, Coercibility: value.Implicit}
	var err error
	switch base {
	case value.TypeTinyInt, value.TypeSmallInt, value.TypeMediumInt, value.TypeInt, value.TypeBigInt:
		err = setInteger(&t, column)
	case value.TypeDecimal, value.TypeFloat, value.TypeDouble:
		err = setFraction(&t, column)
	case value.TypeBit:
		err = setLength(&t, column, 1, 64, 1439)
	case value.TypeYear:
		if t.Length == 2 {
			err = sqlerror.Unknown("the type YEAR(2)")
		}
		t.Length = 4
	case value.TypeDateTime, value.TypeTimestamp, value.TypeTime:
		t.Scale, t.Length = max(written.Length, 0), -1
		if t.Scale > 6 {
			err = sqlerror.New(1426, column, 6)
		}
	case value.TypeJSON:
		t.Collation = value.CollationNamed("utf8mb4_bin")
	case value.TypeDate:
	case value.TypeUUID:
		t = value.UUIDType()
	default:
		err = setText(&t, column, written, collation)
	}
	return t, err
}

func setInteger(t *value.Type, column string) error {
	widths := map[value.Base][2]int{value.TypeTinyInt: {4, 3}, value.TypeSmallInt: {6, 5}, value.TypeMediumInt: {9, 8}, value.TypeInt: {11, 10}, value.TypeBigInt: {20, 20}}
	t.Unsigned, t.DisplaysOnly = t.Unsigned || t.Zerofill, true
	width := widths[t.Base][0]
	if t.Unsigned {
		width = widths[t.Base][1]
	}
	return setLength(t, column, width, 255, 1439)
}

func setFraction(t *value.Type, column string) error {
	t.Unsigned = t.Unsigned || t.Zerofill
	switch {
	case t.Base == value.TypeDecimal:
		if t.Length < 0 || t.Length == 0 && t.Scale <= 0 {
			t.Length = 10
		}
		t.Scale = max(t.Scale, 0)
	case t.Base == value.TypeFloat && t.Length > 53 && t.Scale < 0:
		return sqlerror.New(1063, column)
	case t.Base == value.TypeFloat && t.Length > 24 && t.Scale < 0:
		t.Base = value.TypeDouble
	}
	if t.Base != value.TypeDecimal && t.Scale < 0 {
		t.Length = -1 // FLOAT(n) says only which of the two it is
	}
	mostDigits := 38
	if t.Base != value.TypeDecimal {
		mostDigits = 30
	}
	switch {
	case t.Scale > mostDigits:
		return sqlerror.New(1425, column, mostDigits)
	case t.Base == value.TypeDecimal && t.Length > 65:
		return sqlerror.New(1426, column, 65)
	case t.Length > 255:
		return sqlerror.New(1439, column, 255)
	case t.Length >= 0 && t.Length < t.Scale:
		return sqlerror.New(1427, column)
	}
	return nil
}

func setLength(t *value.Type, column string, otherwise, most int, number uint16) error {
	if t.Length < 0 || t.Length == 0 && t.Base == value.TypeBit {
		t.Length = otherwise
	}
	if t.Length > most {
		return sqlerror.New(number, column, most)
	}
	return nil
}

func setText(t *value.Type, column string, written ast.DataType, collation *value.Collation) error {
	switch t.Base {
	case value.TypeBinary, value.TypeVarBinary, value.TypeTinyBlob, value.TypeBlob, value.TypeMediumBlob, value.TypeLongBlob:
	default:
		of, err := CollationOf(written.Charset, written.Collation, written.Binary, collation)
		if err != nil {
			return err
		}
		t.Collation = of
		if binary, is := asBinary[t.Base]; is && of.Charset == "binary" {
			t.Base, t.Collation = binary, nil
		}
	}
	switch t.Base {
	case value.TypeChar, value.TypeBinary:
		return setLength(t, column, 1, 255, 1074)
	case value.TypeVarBinary:
		return setLength(t, column, 1, 65532, 1074)
	case value.TypeVarChar:
		return setLength(t, column, 1, 65532/bytesOf(t.Collation), 1074)
	case value.TypeEnum, value.TypeSet:
		return setMembers(t, column, written)
	}
	setBlob(t)
	return nil
}

// setBlob chooses the type for TEXT(n) and BLOB(n): the smallest one that n bytes fit in.
func setBlob(t *value.Type) {
	of := []value.Base{value.TypeTinyBlob, value.TypeBlob, value.TypeMediumBlob, value.TypeLongBlob}
	bytes := t.Length
	if t.Collation != nil {
		of = []value.Base{value.TypeTinyText, value.TypeText, value.TypeMediumText, value.TypeLongText}
		bytes *= bytesOf(t.Collation)
	}
	if t.Length > 0 {
		switch {
		case bytes < 1<<8:
			t.Base = of[0]
		case bytes < 1<<16:
			t.Base = of[1]
		case bytes < 1<<24:
			t.Base = of[2]
		default:
			t.Base = of[3]
		}
	}
	t.Length = -1
}

func setMembers(t *value.Type, column string, written ast.DataType) error {
	for _, member := range written.Members {
		if t.Base == value.TypeSet && strings.Contains(member, ",") {
			return sqlerror.New(1367, "set", member)
		}
		member = strings.TrimRight(member, " ")
		for _, other := range t.Members {
			if t.Collation.Compare(other, member) == 0 {
				return sqlerror.New(1291, column, other, strings.ToUpper(written.Name))
			}
		}
		t.Members = append(t.Members, member)
	}
	return nil
}

// bytesOf is how many bytes a character may have.
func bytesOf(collation *value.Collation) int {
	switch collation.Charset {
	case "utf8mb4", "utf16", "utf32":
		return 4
	case "utf8mb3", "utf8":
		return 3
	case "ucs2":
		return 2
	}
	return 1
}

// CollationOf finds the collation that CHARACTER SET, COLLATE and BINARY say; otherwise is that where they say nothing.
func CollationOf(charset, name string, binary bool, otherwise *value.Collation) (*value.Collation, error) {
	of := otherwise
	if charset != "" {
		if of = value.DefaultCollation(charset); of == nil {
			return nil, value.NoCharset(charset)
		}
	}
	if name != "" {
		named := value.CollationNamed(name)
		switch {
		case named == nil:
			return nil, value.NoCollation(name)
		case charset != "" && named.Charset != of.Charset:
			return nil, sqlerror.New(1253, name, of.Charset)
		}
		return named, nil
	}
	if binary {
		if of = value.CollationNamed(of.Charset + "_bin"); of == nil {
			return nil, sqlerror.Unknown("the attribute BINARY of this character set")
		}
	}
	return of, nil
}
