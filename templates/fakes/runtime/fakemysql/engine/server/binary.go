package server

import (
	"math"
	"time"

	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/value"
)

// binaryRow is a row of the protocol of prepared statements.
func (c *connection) binaryRow(fields []query.Field, row []value.Value) {
	p := &c.output
	p.byte(0)
	nulls := len(p.bytes)
	p.zeros((len(row) + 9) / 8)
	for i, v := range row {
		if v.IsNull() {
			p.bytes[nulls+(i+2)/8] |= 1 << ((i + 2) % 8)
			continue
		}
		c.binaryValue(&fields[i].Type, v)
	}
}

func (c *connection) binaryValue(t *value.Type, v value.Value) {
	p := &c.output
	switch t.Base {
	case value.TypeTinyInt:
		p.byte(byte(integerBits(v)))
	case value.TypeSmallInt, value.TypeYear:
		p.uint16(uint16(integerBits(v)))
	case value.TypeMediumInt, value.TypeInt:
		p.uint32(uint32(integerBits(v)))
	case value.TypeBigInt:
		p.uint64(integerBits(v))
	case value.TypeFloat:
		n, _ := v.AsFloat()
		p.uint32(math.Float32bits(float32(n)))
	case value.TypeDouble:
		n, _ := v.AsFloat()
		p.float64(n)
	case value.TypeDate, value.TypeDateTime, value.TypeTimestamp:
		v, _ = v.AsDateTime()
		c.binaryDateTime(v)
	case value.TypeTime:
		v, _ = v.AsTime()
		c.binaryTime(v)
	default:
		p.text(v.Text())
	}
}

// integerBits are the bits of an integer, and of a number of another kind as one: a user's variable may be of another type than when the statement was prepared.
func integerBits(v value.Value) uint64 {
	n, _ := v.AsInt()
	return n.Uint64()
}

// binaryDateTime writes no more than there is: 0, 4, 7 or 11 bytes.
func (c *connection) binaryDateTime(v value.Value) {
	p := &c.output
	year, month, day := v.Date()
	hour, minute, second, microsecond := 0, 0, 0, 0
	if v.Kind() == value.DateTime {
		hour, minute, second, microsecond = v.Clock()
	}
	size := byte(11)
	switch {
	case year|month|day|hour|minute|second|microsecond == 0:
		size = 0
	case hour|minute|second|microsecond == 0:
		size = 4
	case microsecond == 0:
		size = 7
	}
	p.byte(size)
	if size >= 4 {
		p.uint16(uint16(year))
		p.byte(byte(month))
		p.byte(byte(day))
	}
	if size >= 7 {
		p.byte(byte(hour))
		p.byte(byte(minute))
		p.byte(byte(second))
	}
	if size == 11 {
		p.uint32(uint32(microsecond))
	}
}

// binaryTime writes no more than there is: 0, 8 or 12 bytes.
func (c *connection) binaryTime(v value.Value) {
	p := &c.output
	duration, negative := v.Duration(), byte(0)
	if duration < 0 {
		duration, negative = -duration, 1
	}
	if duration == 0 {
		p.byte(0)
		return
	}
	seconds, microsecond := int64(duration/time.Second), uint32(duration%time.Second/time.Microsecond)
	size := byte(12)
	if microsecond == 0 {
		size = 8
	}
	p.byte(size)
	p.byte(negative)
	p.uint32(uint32(seconds / 86400))
	p.byte(byte(seconds % 86400 / 3600))
	p.byte(byte(seconds % 3600 / 60))
	p.byte(byte(seconds % 60))
	if size == 12 {
		p.uint32(microsecond)
	}
}
