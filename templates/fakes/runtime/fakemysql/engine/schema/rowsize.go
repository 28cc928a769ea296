package schema

import (
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// mostRowBytes is how long a row may be, texts and blobs apart.
const mostRowBytes = 65535

// checkRowSize refuses a table whose rows may be too long.
func checkRowSize(t *Table) error {
	if t.RowBytes() > mostRowBytes {
		return sqlerror.New(1118, mostRowBytes)
	}
	return nil
}

// RowBytes is how long a row may be, where texts and blobs count as references. A bit tells whether a column is NULL, and one whether a row of fixed length is there.
func (t *Table) RowBytes() int {
	bytes, bits, isFixed := 0, 0, true
	for _, column := range t.Columns {
		if column.Generated != nil && !column.Stored {
			continue
		}
		bytes += valueBytes(&column.Type)
		if column.Type.Nullable {
			bits++
		}
		isFixed = isFixed && hasFixedLength(&column.Type)
	}
	if isFixed {
		bits++
	}
	return bytes + (bits+7)/8
}

func hasFixedLength(t *value.Type) bool {
	return !t.IsText() || t.Base == value.TypeChar || t.Base == value.TypeBinary || t.Base == value.TypeEnum || t.Base == value.TypeSet
}

// fixedBytes are how long values of numbers and times are.
var fixedBytes = map[value.Base]int{
	value.TypeTinyInt: 1, value.TypeSmallInt: 2, value.TypeMediumInt: 3, value.TypeInt: 4, value.TypeBigInt: 8, value.TypeFloat: 4, value.TypeDouble: 8,
	value.TypeYear: 1, value.TypeDate: 3, value.TypeTime: 3, value.TypeTimestamp: 4, value.TypeDateTime: 5, value.TypeUUID: 16, value.TypeEnum: 2, value.TypeSet: 8,
	value.TypeTinyText: 9, value.TypeTinyBlob: 9, value.TypeText: 10, value.TypeBlob: 10, value.TypeMediumText: 11, value.TypeMediumBlob: 11, value.TypeLongText: 12, value.TypeLongBlob: 12, value.TypeJSON: 12,
}

// valueBytes is how long a value of a type may be in a row.
func valueBytes(t *value.Type) int {
	bytes := t.Length
	if t.Collation != nil {
		bytes *= bytesOf(t.Collation)
	}
	switch t.Base {
	case value.TypeChar, value.TypeBinary:
		return bytes
	case value.TypeVarChar, value.TypeVarBinary:
		if bytes > 255 {
			return bytes + 2
		}
		return bytes + 1
	case value.TypeDecimal:
		return (t.Length + 1) / 2
	case value.TypeBit:
		return (t.Length + 7) / 8
	case value.TypeTime, value.TypeTimestamp, value.TypeDateTime:
		return fixedBytes[t.Base] + (t.Scale+1)/2
	}
	return fixedBytes[t.Base]
}
