package server

import (
	"standin/doubles/fakemysql/engine/execute"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/value"
)

// Numbers of types, as MySQL's protocol has them.
const (
	typeTiny       = 1
	typeShort      = 2
	typeLong       = 3
	typeFloat      = 4
	typeDouble     = 5
	typeNull       = 6
	typeTimestamp  = 7
	typeLongLong   = 8
	typeInt24      = 9
	typeDate       = 10
	typeTime       = 11
	typeDateTime   = 12
	typeYear       = 13
	typeBit        = 16
	typeNewDecimal = 246
	typeTinyBlob   = 249
	typeMediumBlob = 250
	typeLongBlob   = 251
	typeBlob       = 252
	typeVarString  = 253
	typeString     = 254
)

// Flags of columns, as MySQL's protocol has them.
const (
	flagNotNull       = 1
	flagPrimaryKey    = 2
	flagUniqueKey     = 4
	flagMultipleKey   = 8
	flagBlob          = 16
	flagUnsigned      = 32
	flagZerofill      = 64
	flagBinary        = 128
	flagEnum          = 256
	flagAutoIncrement = 512
	flagSet           = 2048
	flagNumber        = 32768
)

// rowWriter writes a row as a protocol has it: textRow or binaryRow.
type rowWriter func(c *connection, fields []query.Field, row []value.Value)

// rows writes a result that has rows.
func (c *connection) rows(result *execute.Result, more bool, write rowWriter) {
	p := &c.output
	p.open()
	p.length(uint64(len(result.Fields)))
	p.close()
	for i := range result.Fields {
		c.columnDefinition(&result.Fields[i])
	}
	c.endOfRows(more)
	for _, row := range result.Rows {
		p.open()
		write(c, result.Fields, row)
		p.close()
	}
	c.endOfRowsWith(result.Warnings, more)
}

func (c *connection) endOfRows(more bool) { c.endOfRowsWith(0, more) }

func (c *connection) endOfRowsWith(warnings int, more bool) {
	p := &c.output
	p.open()
	p.byte(0xfe)
	p.uint16(uint16(min(warnings, 0xffff)))
	p.uint16(c.status(more))
	p.close()
}

func (c *connection) columnDefinition(field *query.Field) {
	p := &c.output
	t := &field.Type
	p.open()
	p.text("def")
	p.text(field.Database)
	p.text(field.Table)
	p.text(field.OriginalTable)
	p.text(field.Name)
	p.text(field.OriginalName)
	p.byte(12) // bytes of what follows
	p.uint16(charsetOf(t))
	p.uint32(lengthOf(t))
	p.byte(typeNumber(field))
	p.uint16(flagsOf(field))
	p.byte(decimalsOf(t))
	p.zeros(2)
	p.close()
}

func typeNumber(field *query.Field) byte {
	switch base := field.Type.Base; base {
	case value.TypeNull:
		return typeNull
	case value.TypeTinyInt:
		return typeTiny
	case value.TypeSmallInt:
		return typeShort
	case value.TypeMediumInt:
		return typeInt24
	case value.TypeInt:
		return typeLong
	case value.TypeBigInt:
		return typeLongLong
	case value.TypeDecimal:
		return typeNewDecimal
	case value.TypeFloat:
		return typeFloat
	case value.TypeDouble:
		return typeDouble
	case value.TypeBit:
		return typeBit
	case value.TypeYear:
		return typeYear
	case value.TypeDate:
		return typeDate
	case value.TypeDateTime:
		return typeDateTime
	case value.TypeTimestamp:
		return typeTimestamp
	case value.TypeTime:
		return typeTime
	case value.TypeEnum, value.TypeSet:
		if field.OriginalTable == "" {
			return typeVarString
		}
		return typeString
	case value.TypeChar, value.TypeBinary, value.TypeUUID:
		return typeString
	case value.TypeVarChar, value.TypeVarBinary:
		return typeVarString
	case value.TypeTinyText, value.TypeTinyBlob:
		if field.OriginalTable == "" {
			return typeTinyBlob
		}
	case value.TypeMediumText, value.TypeMediumBlob:
		if field.OriginalTable == "" {
			return typeMediumBlob // of columns all are typeBlob
		}
	case value.TypeLongText, value.TypeLongBlob, value.TypeJSON:
		if field.OriginalTable == "" {
			return typeLongBlob
		}
	}
	return typeBlob
}

// charsetOf is that of the connection for texts, whatever the column has: texts are sent as utf8mb4.
func charsetOf(t *value.Type) uint16 {
	if t.IsText() && !t.IsBinary() || t.Base == value.TypeUUID {
		return utf8mb4GeneralCI
	}
	return binaryCollation
}

func isBlob(base value.Base) bool {
	return base >= value.TypeTinyText && base <= value.TypeLongBlob || base == value.TypeJSON
}

func flagsOf(field *query.Field) uint16 {
	t := &field.Type
	isColumn := field.OriginalTable != ""
	var flags uint16
	set := func(is bool, flag uint16) {
		if is {
			flags |= flag
		}
	}
	set(!t.Nullable, flagNotNull)
	set(field.IsPrimaryKey, flagPrimaryKey)
	set(field.IsUniqueKey, flagUniqueKey)
	set(field.IsKey, flagMultipleKey)
	set(field.IsAutoIncrement, flagAutoIncrement)
	set(t.Unsigned || t.Base == value.TypeYear, flagUnsigned)
	set(t.Zerofill || t.Base == value.TypeYear, flagZerofill)
	set(isBlob(t.Base), flagBlob)
	set(t.IsBinary() || t.IsTime() || t.IsNumber(), flagBinary)
	set(t.Base == value.TypeEnum && isColumn, flagEnum)
	set(t.Base == value.TypeSet && isColumn, flagSet)
	set(t.IsNumber(), flagNumber)
	return flags
}

// lengthOf is the largest number of bytes that a value takes as text.
func lengthOf(t *value.Type) uint32 {
	switch t.Base {
	case value.TypeDecimal:
		length := t.Length
		if t.Scale > 0 {
			length++
		}
		if !t.Unsigned {
			length++
		}
		return uint32(max(length, 0))
	case value.TypeTinyText, value.TypeTinyBlob:
		return 255
	case value.TypeText, value.TypeBlob:
		return 65535
	case value.TypeMediumText, value.TypeMediumBlob:
		return 1<<24 - 1
	case value.TypeLongText, value.TypeLongBlob, value.TypeJSON:
		return 1<<32 - 1
	case value.TypeDate:
		return 10
	case value.TypeDateTime, value.TypeTimestamp:
		return uint32(19 + fraction(t.Scale))
	case value.TypeTime:
		return uint32(10 + fraction(t.Scale))
	}
	if charsetOf(t) == utf8mb4GeneralCI {
		return uint32(4 * max(t.Length, 0))
	}
	return uint32(max(t.Length, 0))
}

// fraction is how many characters fractional digits take, with their point.
func fraction(digits int) int {
	if digits <= 0 {
		return 0
	}
	return digits + 1
}

func decimalsOf(t *value.Type) byte {
	switch {
	case t.Base == value.TypeFloat || t.Base == value.TypeDouble:
		if t.Scale < 0 {
			return 31 // as many as there are
		}
		return byte(t.Scale)
	case t.Base == value.TypeDecimal || t.IsTime():
		return byte(max(t.Scale, 0))
	case t.IsText() && t.Base != value.TypeNull:
		return 39 // what MariaDB says of texts
	}
	return 0
}

// textRow is a row of the text protocol.
func (c *connection) textRow(fields []query.Field, row []value.Value) {
	p := &c.output
	var room [64]byte
	for i, v := range row {
		if v.IsNull() {
			p.byte(0xfb)
			continue
		}
		text := v.AppendText(room[:0])
		text = fields[i].Type.FillZeros(text)
		p.length(uint64(len(text)))
		p.bytes = append(p.bytes, text...)
	}
}
