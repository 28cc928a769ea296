package server

import (
	"context"
	"math"
	"time"

	"standin/doubles/fakemysql/engine/execute"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// preparedStatement is a statement that the client prepared.
type preparedStatement struct {
	statement *execute.Prepared
	types     []byte         // two bytes for each argument, as the client said them last
	long      map[int][]byte // arguments that came before the others
}

func (c *connection) prepare(ctx context.Context, text string) {
	statement, err := c.session.Prepare(ctx, text)
	if err != nil {
		c.fail(err)
		return
	}
	c.lastID++
	c.prepared[c.lastID] = &preparedStatement{statement: statement}
	p := &c.output
	p.open()
	p.byte(0)
	p.uint32(c.lastID)
	p.uint16(uint16(len(statement.Fields)))
	p.uint16(uint16(statement.Params))
	p.byte(0)
	p.uint16(0)
	p.close()
	if statement.Params > 0 {
		param := query.Field{Name: "?", Type: value.Type{Base: value.TypeNull}}
		for i := 0; i < statement.Params; i++ {
			c.columnDefinition(&param)
		}
		c.endOfRows(false)
	}
	if len(statement.Fields) > 0 {
		for i := range statement.Fields {
			c.columnDefinition(&statement.Fields[i])
		}
		c.endOfRows(false)
	}
}

func (c *connection) execute(ctx context.Context, payload []byte) {
	r := &reader{bytes: payload}
	prepared, is := c.prepared[r.uint32()]
	if !is {
		c.fail(sqlerror.New(1243, "?", "EXECUTE"))
		return
	}
	r.take(1 + 4) // flags of cursors, which no client of ours asks for; how often
	arguments := prepared.arguments(r)
	if r.failed {
		c.fail(sqlerror.New(1210, "EXECUTE"))
		return
	}
	prepared.long = nil
	result, err := c.session.Run(ctx, prepared.statement, arguments)
	if err != nil {
		c.fail(err)
		return
	}
	c.result(result, false, (*connection).binaryRow)
}

// arguments reads those of COM_STMT_EXECUTE.
func (s *preparedStatement) arguments(r *reader) execute.Arguments {
	count := s.statement.Params
	if count == 0 {
		return execute.Arguments{}
	}
	nulls := r.take((count + 7) / 8)
	if r.byte() == 1 {
		s.types = append(s.types[:0], r.take(2*count)...)
	}
	if len(s.types) < 2*count {
		r.failed = true
	}
	arguments := execute.Arguments{Values: make([]value.Value, count), Types: make([]value.Type, count)}
	for i := range arguments.Values {
		if r.failed {
			return execute.Arguments{}
		}
		number, isUnsigned, v := s.types[2*i], s.types[2*i+1]&0x80 != 0, value.NULL
		if long, is := s.long[i]; is {
			v = value.OfString(string(long))
		} else if nulls[i/8]&(1<<(i%8)) == 0 {
			v = argument(r, number, isUnsigned)
		}
		arguments.Values[i], arguments.Types[i] = v, typeOfArgument(v, number)
	}
	return arguments
}

// typeOfArgument is what a server says of an argument that is selected.
func typeOfArgument(v value.Value, number byte) value.Type {
	t := value.TypeOf(v)
	switch {
	case v.IsNull():
	case number == typeTiny:
		t.Base = value.TypeTinyInt
	case number == typeShort:
		t.Base = value.TypeSmallInt
	case number == typeLong:
		t.Base = value.TypeInt
	case number == typeLongLong:
		t.Base = value.TypeBigInt
	case number == typeString && t.Base == value.TypeVarChar:
		t.Base = value.TypeChar
	}
	return t
}

func argument(r *reader, number byte, isUnsigned bool) value.Value {
	switch number {
	case typeNull:
		return value.NULL
	case typeTiny:
		return integer(uint64(int64(int8(r.byte()))), 8, isUnsigned)
	case typeShort, typeYear:
		return integer(uint64(int64(int16(r.uint16()))), 16, isUnsigned)
	case typeLong, typeInt24:
		return integer(uint64(int64(int32(r.uint32()))), 32, isUnsigned)
	case typeLongLong:
		return integer(r.uint64(), 64, isUnsigned)
	case typeFloat:
		return value.OfFloat(float64(math.Float32frombits(r.uint32())))
	case typeDouble:
		return value.OfFloat(math.Float64frombits(r.uint64()))
	case typeDate, typeDateTime, typeTimestamp:
		return dateTimeArgument(r)
	case typeTime:
		return timeArgument(r)
	default:
		return value.OfString(r.text())
	}
}

// integer gives an integer of so many bits, which come with their sign.
func integer(n uint64, bits int, isUnsigned bool) value.Value {
	if isUnsigned {
		return value.OfUint(n & (1<<(bits-1)<<1 - 1))
	}
	return value.OfInt(int64(n))
}

func dateTimeArgument(r *reader) value.Value {
	b := &reader{bytes: r.take(int(r.byte()))}
	size := len(b.bytes)
	if r.failed || size == 0 {
		return value.OfDateTime(0, 0, 0, 0, 0, 0, 0, 0)
	}
	year, month, day := int(b.uint16()), int(b.byte()), int(b.byte())
	hour, minute, second, microsecond, digits := 0, 0, 0, 0, 0
	if size >= 7 {
		hour, minute, second = int(b.byte()), int(b.byte()), int(b.byte())
	}
	if size >= 11 {
		microsecond, digits = int(b.uint32()), 6
	}
	return value.OfDateTime(year, month, day, hour, minute, second, microsecond, digits)
}

func timeArgument(r *reader) value.Value {
	b := &reader{bytes: r.take(int(r.byte()))}
	size := len(b.bytes)
	if r.failed || size < 8 {
		return value.OfTime(0, 0)
	}
	isNegative, days := b.byte() == 1, b.uint32()
	hour, minute, second := b.byte(), b.byte(), b.byte()
	duration := time.Duration(days)*24*time.Hour + time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
	digits := 0
	if size >= 12 {
		duration += time.Duration(b.uint32()) * time.Microsecond
		digits = 6
	}
	if isNegative {
		duration = -duration
	}
	return value.OfTime(duration, digits)
}

// addLongData keeps a piece of an argument; there is no answer.
func (c *connection) addLongData(payload []byte) {
	r := &reader{bytes: payload}
	prepared, is := c.prepared[r.uint32()]
	index := int(r.uint16())
	if !is || r.failed || index >= prepared.statement.Params {
		return
	}
	if prepared.long == nil {
		prepared.long = map[int][]byte{}
	}
	prepared.long[index] = append(prepared.long[index], r.bytes...)
}

func (c *connection) resetStatement(payload []byte) {
	prepared, is := c.prepared[(&reader{bytes: payload}).uint32()]
	if !is {
		c.fail(sqlerror.New(1243, "?", "RESET"))
		return
	}
	prepared.long = nil
	c.ok(&execute.Result{}, false)
}
